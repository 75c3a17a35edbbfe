package weka.classifiers.functions.swatnn.design;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.classifiers.functions.swatnn.design.ScheduledFit.Rows;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.Monotony;
import weka.classifiers.functions.swatnn.options.Preset;
import weka.classifiers.functions.swatnn.refine.LevenbergMarquardt;
import weka.classifiers.functions.swatnn.select.ChoiceRule;

import java.util.List;

/** Written out by hand, so that no constant changes unnoticed. */
class RefinementScheduleTest {

    @Test
    void ofTheDefaultPreset() {
        assertEquals(
                new RefinementSchedule(
                        16,
                        16,
                        160,
                        new ScheduledFit(20, 1e-5, 1, 3, Rows.FEW),
                        new ScheduledFit(8, 1e-4, 0.01, 0, Rows.SOME),
                        List.of(
                                new ScheduledFit(10, 1e-5, 1, 3, Rows.FEW),
                                new ScheduledFit(20, 1e-5, 0.1, 3, Rows.FEW),
                                new ScheduledFit(40, 1e-5, 0.1, 3, Rows.SOME)),
                        6,
                        new ScheduledFit(10, 1e-4, 0.1, 0, Rows.SOME),
                        new RefinementSchedule.Finish(
                                8,
                                new ScheduledFit(8, 1e-3, 0.1, 0, Rows.FEW),
                                new ScheduledFit(40, 1e-5, 0.1, 2, Rows.SOME),
                                12,
                                new ScheduledFit(20, 1e-4, 0.1, 0, Rows.SOME),
                                6),
                        new ScheduledFit(60, 1e-5, 1, 3, Rows.ALL)),
                RefinementSchedule.of(Preset.DEFAULT.refinement()));
    }

    /** Half as many starts, rounded up, and as many paths. */
    @Test
    void ofWhatATeacherKnows() {
        Loss classes = Loss.CROSS_ENTROPY;
        for (int randomStarts : new int[] {0, 1, 3, 16}) {
            RefinementSettings asked = new RefinementSettings(5, randomStarts, 1, 5, 40, 3, 60, 7);
            assertEquals(RefinementSchedule.of(asked), RefinementSchedule.of(design(asked, classes)));
            assertEquals(
                    RefinementSchedule.of(asked.withoutSwaps()),
                    RefinementSchedule.of(design(asked, Loss.SQUARED).ofAnswers()));
            RefinementSchedule taught =
                    RefinementSchedule.of(design(asked, classes).ofAnswers());
            assertEquals(
                    RefinementSchedule.of(
                            asked.with(3, (randomStarts + 1) / 2, 3).withoutSwaps()),
                    taught);
        }
    }

    private static DesignSettings design(RefinementSettings refinement, Loss loss) {
        return new DesignSettings(
                loss, Preset.FAST.search(), refinement, 0.2, new ChoiceRule(0.02, 0, 0), Activation.CHOICES, 1);
    }

    @ParameterizedTest
    @CsvSource({"FAST, '8, 16', 'FEW, SOME', 20", "THOROUGH, '16, 32, 64, 128', 'FEW, FEW, FEW, SOME', 200"})
    void rungsOfOtherPresets(Preset preset, String iterations, String rows, int last) {
        RefinementSchedule schedule = RefinementSchedule.of(preset.refinement());
        assertEquals(
                iterations,
                join(schedule.rungs().stream()
                        .map(rung -> rung.iterations() + "")
                        .toList()));
        assertEquals(
                rows,
                join(schedule.rungs().stream().map(rung -> rung.rows() + "").toList()));
        assertEquals(last, schedule.last().iterations());
    }

    private static String join(List<String> words) {
        return String.join(", ", words);
    }

    @Test
    void aSingleRungSeesFewRows() {
        RefinementSchedule schedule = RefinementSchedule.of(new RefinementSettings(4, 2, 1, 5, 40, 3, 60, 7));
        assertEquals(List.of(new ScheduledFit(5, 1e-5, 1, 3, Rows.FEW)), schedule.rungs());
        assertEquals(schedule.firstRung(), schedule.rungs().get(0));
        assertEquals(List.of(), schedule.laterRungs());
    }

    @Test
    void fitsKeepZerosAndTakeDecayAndLoss() {
        assertEquals(
                new LevenbergMarquardt.Settings(20, 1e-5, 0.1, 3, false, 0.5, Loss.SQUARED),
                new ScheduledFit(20, 1e-5, 0.1, 3, Rows.FEW).settings(0.5, Loss.SQUARED, Monotony.NONE));
    }

    @Test
    void inAHurryAFitHasFiveSteps() {
        assertEquals(5, new ScheduledFit(60, 1e-5, 1, 3, Rows.ALL).hurried().iterations());
        assertEquals(4, new ScheduledFit(4, 1e-5, 1, 3, Rows.ALL).hurried().iterations());
    }
}

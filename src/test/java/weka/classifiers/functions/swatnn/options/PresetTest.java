package weka.classifiers.functions.swatnn.options;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.classifiers.functions.SWATNN;
import weka.classifiers.functions.swatnn.design.RefinementSettings;
import weka.classifiers.functions.swatnn.search.Penalties;
import weka.classifiers.functions.swatnn.search.Relaxation;
import weka.classifiers.functions.swatnn.search.SearchSettings;
import weka.classifiers.functions.swatnn.search.Start;
import weka.classifiers.functions.swatnn.search.Temperature;

/** The presets by a table written by hand: the values that the benchmark was run with, and those of the paper. */
class PresetTest {

    @ParameterizedTest
    @CsvSource({
        "FAST, 15, 2, DATA, 6, 3, 2, 8, 300, 2, 400, 20",
        "DEFAULT, 30, 4, DATA_AND_RANDOM, 16, 16, 3, 10, 400, 6, 1000, 60",
        "THOROUGH, 200, 12, DATA_AND_RANDOM, 48, 48, 4, 16, 2000, 12, 4000, 200"
    })
    void effort(
            Preset preset,
            int steps,
            int restarts,
            Start start,
            int candidates,
            int randomStarts,
            int rungs,
            int shortIterations,
            int shortRows,
            int paths,
            int pathRows,
            int finalIterations) {
        assertEquals(
                new SearchSettings(
                        1,
                        4,
                        steps,
                        restarts,
                        0.1,
                        0.001,
                        new Penalties(1e-4, 0.1, 0.01, 0, 0),
                        new Temperature(1, 0.01, 0.7),
                        start,
                        Relaxation.STRAIGHT_THROUGH,
                        512),
                preset.search());
        assertEquals(
                new RefinementSettings(
                        candidates, randomStarts, rungs, shortIterations, shortRows, paths, pathRows, finalIterations),
                preset.refinement());
    }

    /** SWAT-NN, section 4 and appendix D. */
    @Test
    void publishedIsThePapers() {
        assertEquals(
                new SearchSettings(
                        1,
                        4,
                        8001,
                        1,
                        0.1,
                        0.001,
                        new Penalties(1e-4, 0.1, 0.01, 0.4, 0.001),
                        new Temperature(1, 0.01, 3000.0 / 8001),
                        Start.RANDOM,
                        Relaxation.ANNEALED,
                        0),
                Preset.PUBLISHED.search());
        assertEquals(RefinementSettings.NONE, Preset.PUBLISHED.refinement());
    }

    @Test
    void theRestIsTheSameForAll() throws Exception {
        for (String preset : new String[] {"fast", "default", "thorough", "published"}) {
            SWATNN classifier = new SWATNN();
            classifier.setOptions(new String[] {"-preset", preset});
            assertEquals(0.02, classifier.getErrorTolerance());
            assertEquals(1e-4, classifier.getErrorFloor());
            assertEquals(0, classifier.getMaxWeights());
            assertEquals(0.2, classifier.getValidationFraction());
            boolean patient = preset.equals("default") || preset.equals("thorough");
            assertEquals(patient ? "auto" : "none", classifier.getTeacher());
            assertEquals(0, classifier.getMembers());
            assertEquals(1, classifier.getIterations());
        }
    }
}

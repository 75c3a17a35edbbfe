package weka.classifiers.functions.swatnn.teaching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.data.TrainingData;
import weka.classifiers.functions.swatnn.design.Criterion;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.select.Contender;
import weka.classifiers.functions.swatnn.select.Origin;
import weka.classifiers.functions.swatnn.select.ParetoFront;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

import java.util.ArrayList;
import java.util.List;

/** How a lesson judges networks, by what is known of the teacher. */
class LessonTest {

    /** Answers 2 x for the standardised x of made-up rows, too; what it says of rows that it did not see is the test's choice. */
    private record Doubling(double... unseen) implements Teacher {
        @Override
        public String label() {
            return "twice the input";
        }

        @Override
        public double[] predict(Instances rows) {
            return rows.stream().mapToDouble(row -> 2 * row.value(0)).toArray();
        }
    }

    /** x = -1 and 1 with y = x: standardised targets -1 and 1. */
    private static TrainingData data() {
        Instances data = new Instances("line", new ArrayList<>(List.of(new Attribute("x"), new Attribute("y"))), 2);
        data.setClassIndex(1);
        data.add(new DenseInstance(1, new double[] {-1, -1}));
        data.add(new DenseInstance(1, new double[] {1, 1}));
        return TrainingData.of(data);
    }

    private static double errorOfTheMean(Lesson lesson) {
        Contender mean = new Contender(SparseMlp.constant(1, 0), 0, 0, Origin.MEAN);
        return lesson.judged(ParetoFront.of(List.of(mean))).members().get(0).error();
    }

    @Test
    void theTeachersErrorIsAddedWhereItIsKnown() throws Exception {
        // Only the first row tells: the residual is -1 - 2 = -3.
        Lesson lesson = Lesson.of(new Doubling(2, Double.NaN), data(), 1);
        assertEquals(Criterion.TEACHER, lesson.criterion());
        // Answers for made-up rows lie in [-2, 2], so the distance of the mean is between 0 and 4.
        assertTrue(errorOfTheMean(lesson) > 9 && errorOfTheMean(lesson) < 13);
        assertTrue(lesson.notes(SparseMlp.constant(1, 0))
                .get(0)
                .contains("whose error is 9.000 of the target's variance"));
    }

    @Test
    void whereNothingIsKnownTheDistanceAloneJudges() throws Exception {
        Lesson lesson = Lesson.of(new Doubling(Double.NaN, Double.NaN), data(), 1);
        assertEquals(Criterion.IMITATION, lesson.criterion());
        // A constant explains nothing, whatever the scale of the answers; this one is not quite their mean.
        assertEquals(1, errorOfTheMean(lesson), 0.02);
        String note = lesson.notes(SparseMlp.constant(1, 0)).get(0);
        assertTrue(note.contains("is not known"), note);
        assertTrue(note.contains("from the network's residuals"), note);
        // The residuals of a network that says 0 are -1 and 1.
        assertEquals(1, lesson.intervals(SparseMlp.constant(1, 0)).halfWidth(0.3), 1e-12);
    }

    @Test
    void withoutClassValuesThereAreNoIntervals() throws Exception {
        double[] unknown = {Double.NaN, Double.NaN};
        Lesson lesson = Lesson.of(new Doubling(unknown), data(), unknown, 1);
        String note = lesson.notes(SparseMlp.constant(1, 0)).get(0);
        assertTrue(note.contains("there are no prediction intervals"), note);
        assertEquals(
                Double.POSITIVE_INFINITY,
                lesson.intervals(SparseMlp.constant(1, 0)).halfWidth(0.5));
    }
}

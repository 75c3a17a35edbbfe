package weka.classifiers.functions.swatnn.teaching;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.functions.swatnn.data.TrainingData;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.rules.ZeroR;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;

import java.util.ArrayList;
import java.util.List;

/** Classifiers of Weka as teachers; regressors are taught by in whole builds. */
class WekaTeacherTest {

    /** Six rows: three of the first class, two of the second and one of the last. The third does not occur. */
    private static TrainingData data() {
        Instances rows = new Instances(
                "classes",
                new ArrayList<>(List.of(new Attribute("x"), new Attribute("y", List.of("a", "b", "c", "d")))),
                6);
        rows.setClassIndex(1);
        int[] classes = {0, 0, 0, 1, 1, 3};
        for (int i = 0; i < classes.length; i++) {
            rows.add(new DenseInstance(1, new double[] {i, classes[i]}));
        }
        return TrainingData.of(rows);
    }

    @Test
    void probabilitiesAreThoseOfClassesThatOccurAndNeverZero() throws Exception {
        Teacher teacher = WekaTeacher.of(new ZeroR(), data(), 1, BuildListener.SILENT);
        // ZeroR counts one row more of each class: 4, 3, 1 and 2 of 10, of the known ones 4/9, 3/9 and 2/9.
        double[] answers = teacher.predict(data().usable());
        assertEquals(6 * 3, answers.length);
        assertArrayEquals(
                new double[] {(6 * 4 / 9.0 + 0.5) / 7.5, (6 * 3 / 9.0 + 0.5) / 7.5, (6 * 2 / 9.0 + 0.5) / 7.5},
                new double[] {answers[15], answers[16], answers[17]},
                1e-12);
        double[] unseen = teacher.unseen();
        for (int i = 0; i < 6; i++) {
            assertEquals(1, unseen[3 * i] + unseen[3 * i + 1] + unseen[3 * i + 2], 1e-12, "row " + i);
        }
    }

    /** Says of no row what class it has. */
    public static class Silent extends AbstractClassifier {
        private static final long serialVersionUID = 1L;

        @Override
        public void buildClassifier(Instances data) {}

        @Override
        public double[] distributionForInstance(Instance row) {
            return new double[4];
        }
    }

    @Test
    void theFrequenciesStandForAnAnswerThatIsNotThere() throws Exception {
        double[] answers =
                WekaTeacher.of(new Silent(), data(), 1, BuildListener.SILENT).predict(data().usable());
        assertArrayEquals(
                new double[] {3.5 / 7.5, 2.5 / 7.5, 1.5 / 7.5},
                new double[] {answers[0], answers[1], answers[2]},
                1e-12);
    }
}

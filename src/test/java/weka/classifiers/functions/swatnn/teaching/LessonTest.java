package weka.classifiers.functions.swatnn.teaching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.data.TrainingData;
import weka.classifiers.functions.swatnn.design.Criterion;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.prediction.IntervalTable;
import weka.classifiers.functions.swatnn.select.Contender;
import weka.classifiers.functions.swatnn.select.Origin;
import weka.classifiers.functions.swatnn.select.ParetoFront;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

import java.util.ArrayList;
import java.util.Arrays;
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
        return error(lesson, SparseMlp.constant(1, 0));
    }

    private static double error(Lesson lesson, SparseMlp network) {
        Contender contender = new Contender(network, 0, 0, Origin.MEAN);
        return lesson.judged(ParetoFront.of(List.of(contender)))
                .members()
                .get(0)
                .error();
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
        assertEquals(
                1, IntervalTable.of(lesson.leftOut(SparseMlp.constant(1, 0))).halfWidth(0.3), 1e-12);
    }

    /** Says the same of every row. */
    private record Constant(int rows, double... answer) implements Teacher {
        @Override
        public String label() {
            return "a constant";
        }

        @Override
        public double[] predict(Instances asked) {
            return repeated(asked.numInstances());
        }

        @Override
        public double[] unseen() {
            return repeated(rows);
        }

        private double[] repeated(int times) {
            double[] all = new double[times * answer.length];
            Arrays.setAll(all, i -> answer[i % answer.length]);
            return all;
        }
    }

    /** x = 0, 1, … with the given classes. */
    private static TrainingData classes(List<String> labels, int... values) {
        Instances data = new Instances(
                "classes", new ArrayList<>(List.of(new Attribute("x"), new Attribute("y", labels))), values.length);
        data.setClassIndex(1);
        for (int i = 0; i < values.length; i++) {
            data.add(new DenseInstance(1, new double[] {i, values[i]}));
        }
        return TrainingData.of(data);
    }

    @Test
    void ofClassesTheLogLossOfTheTeacherIsAddedToTheDivergenceFromIt() throws Exception {
        // The teacher gives the three classes 1/2, 1/4 and 1/4: its log loss is (ln 2 + 2 ln 4) / 3.
        Lesson lesson = Lesson.of(new Constant(3, 0.5, 0.25, 0.25), classes(List.of("a", "b", "c"), 0, 1, 2), 1);
        assertEquals(Criterion.TEACHER, lesson.criterion());
        assertEquals(3, lesson.rows().outputs());
        double teacher = 5 * Math.log(2) / 3;
        SparseMlp same = SparseMlp.constant(1, Math.log(2), 0, 0);
        assertEquals(teacher, error(lesson, same), 1e-12);
        // Even probabilities diverge by ln 3 less the entropy, 3/2 ln 2.
        assertEquals(teacher + Math.log(3) - 1.5 * Math.log(2), error(lesson, SparseMlp.constant(1, 0, 0, 0)), 1e-12);
        String note = lesson.notes(same).get(0);
        assertTrue(note.contains("whose log loss is 1.155 nats on rows that it did not see"), note);
        assertTrue(note.contains("explains 100.00 % of the divergence of its answers from their mean"), note);
    }

    @Test
    void ofTwoClassesAnswersAreProbabilitiesOfTheSecond() throws Exception {
        Lesson lesson = Lesson.of(new Constant(2, 0.75), classes(List.of("a", "b"), 0, 1), 1);
        // ln 4 for the row of the first class, ln 4/3 for that of the second; log odds of ln 3 are the teacher's own.
        double teacher = (Math.log(4) + Math.log(4 / 3.0)) / 2;
        assertEquals(teacher, error(lesson, SparseMlp.constant(1, Math.log(3))), 1e-12);
        // From even odds: 3/4 ln 3/2 + 1/4 ln 1/2.
        assertEquals(
                teacher + 0.75 * Math.log(1.5) + 0.25 * Math.log(0.5), error(lesson, SparseMlp.constant(1, 0)), 1e-12);
    }

    @Test
    void ofClassesNobodySpeaksOfIntervals() throws Exception {
        TrainingData data = classes(List.of("a", "b"), 0, 1);
        Teacher seesAll = new Teacher() {
            @Override
            public String label() {
                return "one that has seen all rows";
            }

            @Override
            public double[] predict(Instances rows) {
                return new Constant(rows.numInstances(), 0.75).unseen();
            }

            @Override
            public double[] unseen() {
                return new double[] {Double.NaN, Double.NaN};
            }
        };
        Lesson lesson = Lesson.of(seesAll, data, 1);
        assertEquals(Criterion.IMITATION, lesson.criterion());
        String note = lesson.notes(SparseMlp.constant(1, 0)).get(0);
        assertTrue(note.contains("is not known") && !note.contains("interval"), note);
    }

    @Test
    void withoutClassValuesThereAreNoIntervals() throws Exception {
        double[] unknown = {Double.NaN, Double.NaN};
        Lesson lesson = Lesson.of(new Doubling(unknown), data(), unknown, 1);
        String note = lesson.notes(SparseMlp.constant(1, 0)).get(0);
        assertTrue(note.contains("there are no prediction intervals"), note);
        assertEquals(
                Double.POSITIVE_INFINITY,
                IntervalTable.of(lesson.leftOut(SparseMlp.constant(1, 0))).halfWidth(0.5));
    }
}

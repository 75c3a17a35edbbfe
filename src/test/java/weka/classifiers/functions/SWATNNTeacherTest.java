package weka.classifiers.functions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.evaluation.Evaluation;
import weka.core.Attribute;
import weka.core.Capabilities;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Networks that learn from a teacher instead of from the data. */
class SWATNNTeacherTest {

    @TempDir
    static Path folder;

    private static String cheap;

    @BeforeAll
    static void writeAutoencoder() throws Exception {
        cheap = TinyBuilds.options(folder.resolve("tiny"));
    }

    private static String taughtBy(String teacher) {
        return cheap + " -members 2 -teacher " + Utils.quote(teacher);
    }

    @ParameterizedTest
    @ValueSource(strings = {"committee", "weka.classifiers.trees.M5P", "weka.classifiers.trees.RandomForest -I 10"})
    void theNetworkImitatesItsTeacher(String teacher) throws Exception {
        Instances train = TinyBuilds.waves(120, 1);
        SWATNN model = TinyBuilds.classifier(cheap);
        model.setMembers(2);
        model.setTeacher(teacher);
        model.buildClassifier(train);
        assertTrue(model.toString().contains("Taught by "), model.toString());
        Instances test = TinyBuilds.waves(120, 2);
        Evaluation evaluation = new Evaluation(train);
        evaluation.evaluateModel(model, test);
        // The mean has 100 %; the noise alone is 18 % of the deviation.
        assertTrue(evaluation.rootRelativeSquaredError() < 75, teacher + ": " + evaluation.rootRelativeSquaredError());
        assertTrue(
                evaluation.coverageOfTestCasesByPredictedRegions() > 85,
                "intervals by rows that the teacher did not see");
    }

    @Test
    void equalSeedsGiveEqualModelsOnAnyNumberOfThreads() throws Exception {
        Instances data = TinyBuilds.waves(90, 1);
        SWATNN one = TinyBuilds.build(taughtBy("committee") + " -threads 1", data);
        SWATNN three = TinyBuilds.build(taughtBy("committee") + " -threads 3", data);
        assertEquals(one.toString(), three.toString());
        assertEquals(one.model().network(), three.model().network());
        SWATNN other = TinyBuilds.build(taughtBy("committee") + " -S 2", data);
        assertNotEquals(one.model().network(), other.model().network());
    }

    @Test
    void aTaughtSearchGoesOnAsIfItHadNeverStopped() throws Exception {
        Instances data = TinyBuilds.waves(90, 1);
        SWATNN atOnce = TinyBuilds.build(taughtBy("committee") + " -resume -iterations 2", data);
        SWATNN later =
                TinyBuilds.restored(TinyBuilds.bytes(TinyBuilds.build(taughtBy("committee") + " -resume", data)));
        later.setIterations(1);
        later.initializeClassifier(data);
        while (later.next()) {
            assertTrue(Double.isFinite(later.classifyInstance(data.get(0))));
        }
        later.done();
        assertEquals(atOnce.model().network(), later.model().network());
    }

    @Test
    void autoTeachesWhereRowsAreFew() throws Exception {
        assertTrue(TinyBuilds.build(taughtBy("auto"), TinyBuilds.waves(90, 1))
                .toString()
                .contains("Taught by "));
        SWATNN many = TinyBuilds.build(taughtBy("auto"), TinyBuilds.waves(1600, 1));
        assertTrue(!many.toString().contains("Taught by"));
        assertArrayEquals(
                TinyBuilds.build(cheap, TinyBuilds.waves(1600, 1)).model().predict(TinyBuilds.waves(20, 3)),
                many.model().predict(TinyBuilds.waves(20, 3)));
    }

    @Test
    void missingValuesWeightsAndDatesAreTaughtToo() throws Exception {
        ArrayList<Attribute> attributes = new ArrayList<>(List.of(
                new Attribute("when", "yyyy-MM-dd"),
                new Attribute("kind", List.of("a", "b", "c")),
                new Attribute("y")));
        Instances data = new Instances("mixed", attributes, 60);
        data.setClassIndex(2);
        Random random = new Random(1);
        for (int i = 0; i < 60; i++) {
            double day = random.nextInt(1000);
            int kind = random.nextInt(3);
            data.add(new DenseInstance(0.5 + random.nextDouble(), new double[] {
                i % 10 == 0 ? Double.NaN : day * 86_400_000, i % 7 == 0 ? Double.NaN : kind, day / 100 + kind
            }));
        }
        SWATNN model = TinyBuilds.build(taughtBy("committee"), data);
        for (int i = 0; i < 60; i++) {
            assertTrue(Double.isFinite(model.classifyInstance(data.get(i))));
        }
    }

    @Test
    void unknownTeachersAreNamed() {
        SWATNN model = new SWATNN();
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> model.setOptions(new String[] {"-teacher", "nobody.Knows -x 1"}));
        assertTrue(
                e.getMessage()
                        .startsWith("The option -teacher is 'nobody.Knows -x 1'; it must be none, auto, committee, or"),
                e.getMessage());
    }

    /** A regressor that fails after some predictions, or at once while it is built where that is asked for. */
    public static class Unreliable extends AbstractClassifier {
        private static final long serialVersionUID = 1L;

        private boolean early;
        private int predictions;

        @Override
        public void setOptions(String[] options) throws Exception {
            early = Utils.getFlag('E', options);
        }

        @Override
        public String[] getOptions() {
            return early ? new String[] {"-E"} : new String[0];
        }

        @Override
        public void buildClassifier(Instances data) {
            if (early) {
                throw new IllegalStateException("the tree is full");
            }
        }

        @Override
        public double classifyInstance(Instance row) {
            if (predictions++ == 5) {
                throw new ArrayIndexOutOfBoundsException();
            }
            return 0;
        }
    }

    private static String failure(String teacher, Instances data) {
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> TinyBuilds.build(cheap + " -teacher " + teacher, data));
        return e.getMessage();
    }

    /** Predicts neither numbers nor classes. */
    public static class Useless extends Unreliable {
        private static final long serialVersionUID = 1L;

        @Override
        public Capabilities getCapabilities() {
            return new Capabilities(this);
        }
    }

    @Test
    void whatPredictsNothingIsNoTeacher() {
        SWATNN model = new SWATNN();
        Exception e = assertThrows(
                IllegalArgumentException.class,
                () -> model.setOptions(new String[] {"-teacher", Useless.class.getName()}));
        assertEquals(
                "The option -teacher is '" + Useless.class.getName()
                        + "'; it must be a regressor or classifier, and this one can"
                        + " predict neither a numeric nor a nominal class",
                e.getMessage());
    }

    @Test
    void classifiersTeachNoNumbersAndRegressorsNoClasses() throws Exception {
        assertEquals(
                "The teacher of the option -teacher, NaiveBayes, cannot learn these data: weka.classifiers.bayes.NaiveBayes: Cannot"
                        + " handle numeric class!",
                failure("weka.classifiers.bayes.NaiveBayes", TinyBuilds.waves(60, 1)));
        String message = failure("weka.classifiers.trees.M5P", classes(60, 1));
        assertTrue(message.startsWith("The teacher of the option -teacher, M5P, cannot learn these data: "), message);
    }

    /** Waves of three heights, of which the header knows a fourth. */
    private static Instances classes(int rows, long seed) throws Exception {
        Instances waves = TinyBuilds.waves(rows, seed);
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (int a = 0; a < 3; a++) {
            attributes.add(waves.attribute(a));
        }
        attributes.add(new Attribute("height", List.of("low", "none", "middle", "high")));
        Instances classes = new Instances("heights", attributes, rows);
        classes.setClassIndex(3);
        for (Instance row : waves) {
            double y = row.classValue();
            classes.add(new DenseInstance(
                    1, new double[] {row.value(0), row.value(1), row.value(2), y < -0.4 ? 0 : y < 0.6 ? 2 : 3}));
        }
        return classes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"committee", "weka.classifiers.trees.J48", "weka.classifiers.functions.Logistic"})
    void classesAreTaughtToo(String teacher) throws Exception {
        Instances train = classes(120, 1);
        SWATNN model = TinyBuilds.build(taughtBy(teacher), train);
        assertTrue(model.toString().contains("whose log loss is "), model.toString());
        Instances test = classes(120, 2);
        Evaluation evaluation = new Evaluation(train);
        evaluation.evaluateModel(model, test);
        assertTrue(evaluation.pctCorrect() > 60, teacher + ": " + evaluation.pctCorrect());
        for (Instance row : test) {
            double[] distribution = model.distributionForInstance(row);
            assertEquals(1, Utils.sum(distribution), 1e-12);
            assertEquals(0, distribution[1], "a value that does not occur");
        }
        assertEquals(0, model.predictIntervals(test.get(0), 0.9).length);
    }

    @Test
    void aRareClassThatSomeMembersNeverSeeIsTaught() throws Exception {
        Instances data = classes(9, 1);
        for (int i = 0; i < 9; i++) {
            data.get(i).setClassValue(i == 4 ? 3 : 0);
        }
        SWATNN model = TinyBuilds.build(cheap + " -members 8 -teacher committee", data);
        assertTrue(model.distributionForInstance(data.get(0))[0] > 0.5);
    }

    @Test
    void aTeacherThatCannotLearnTheDataSaysWhyBeforeAnythingBegins() {
        // Simple linear regression takes no nominal attribute.
        String message = failure("weka.classifiers.functions.SimpleLinearRegression", TinyBuilds.waves(60, 1));
        assertTrue(
                message.startsWith(
                        "The teacher of the option -teacher, SimpleLinearRegression, cannot learn these data: "),
                message);
    }

    @Test
    void aTeacherThatFailsIsNamed() {
        String name = Unreliable.class.getName();
        assertEquals(
                "The teacher of the option -teacher, Unreliable, failed while it was built on 60 rows: the tree is full",
                failure("\"" + name + " -E\"", TinyBuilds.waves(60, 1)));
        assertEquals(
                "The teacher of the option -teacher, Unreliable, failed to predict a row: ArrayIndexOutOfBoundsException",
                failure(name, TinyBuilds.waves(60, 1)));
    }

    @Test
    void aCommitteeNeedsAsManyRowsAsMembers() throws Exception {
        Instances four = TinyBuilds.waves(4, 1);
        assertEquals(
                "The option -members is '5'; it must be at most the number of rows to learn from, which is 4",
                failure("committee -members 5", four));
        assertTrue(Double.isFinite(
                TinyBuilds.build(cheap + " -teacher auto -members 5", four).classifyInstance(four.get(0))));
        assertTrue(Double.isFinite(
                TinyBuilds.build(cheap + " -teacher committee -members 4", four).classifyInstance(four.get(0))));
    }
}

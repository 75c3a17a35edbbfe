package weka.classifiers.functions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.classifiers.evaluation.Evaluation;
import weka.classifiers.functions.swatnn.data.Link;
import weka.classifiers.functions.swatnn.data.Target;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Networks that are fitted to a logarithm or a root of the class. */
class SWATNNTargetTransformTest {

    @TempDir
    static Path folder;

    private static String cheap;

    @BeforeAll
    static void writeAutoencoder() throws Exception {
        cheap = TinyBuilds.options(folder.resolve("tiny"));
    }

    /** y = exp(1 + 2x) times noise whose logarithm has the deviation 0.2. */
    private static Instances growth(long seed) {
        Instances rows = new Instances("growth", new ArrayList<>(List.of(new Attribute("x"), new Attribute("y"))), 200);
        rows.setClassIndex(1);
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            double x = random.nextDouble();
            rows.add(new DenseInstance(1, new double[] {x, Math.exp(1 + 2 * x + 0.2 * random.nextGaussian())}));
        }
        return rows;
    }

    @Test
    void factorsBecomeSums() throws Exception {
        Instances rows = growth(1);
        SWATNN log = TinyBuilds.build(cheap + " -target-transform log -max-weights 2 -teacher none", rows);
        assertTrue(log.toString().contains("\ny = exp("), log.toString());
        assertTrue(log.toString().contains("The network was fitted to log(y): errors are of that"), log.toString());
        for (double x : new double[] {0.1, 0.5, 0.9}) {
            double expected = Math.exp(1 + 2 * x);
            assertEquals(expected, log.classifyInstance(row(x)), 0.1 * expected, "a linear model is enough");
        }
    }

    private static DenseInstance row(double x) {
        return new DenseInstance(1, new double[] {x, Double.NaN});
    }

    /** Where the noise is a factor, so are the ends of an interval. */
    @Test
    void intervalsGrowWithThePrediction() throws Exception {
        SWATNN log = TinyBuilds.build(cheap + " -target-transform log -max-weights 2 -teacher none", growth(1));
        double[] low = log.predictIntervals(row(0.1), 0.9)[0];
        double[] high = log.predictIntervals(row(0.9), 0.9)[0];
        assertEquals(low[1] / low[0], high[1] / high[0], 1e-9);
        assertEquals(Math.exp(2 * 1.645 * 0.2), low[1] / low[0], 0.3);
        Evaluation evaluation = new Evaluation(growth(1));
        evaluation.evaluateModel(log, growth(2));
        assertEquals(95, evaluation.coverageOfTestCasesByPredictedRegions(), 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"committee", "weka.classifiers.trees.RandomForest -I 10"})
    void aTeacherLearnsTheLogarithm(String teacher) throws Exception {
        SWATNN log = TinyBuilds.classifier(cheap + " -target-transform log");
        log.setMembers(2);
        log.setTeacher(teacher);
        log.buildClassifier(growth(1));
        assertTrue(log.toString().contains("Taught by "), log.toString());
        for (double x : new double[] {0.2, 0.8}) {
            double expected = Math.exp(1 + 2 * x);
            assertEquals(expected, log.classifyInstance(row(x)), 0.2 * expected, teacher);
        }
    }

    /** The ready model answers in the units of the class, also with negative numbers. */
    @Test
    void aReadyModelIsImitatedBehindTheLink() throws Exception {
        Instances rows = growth(1);
        rows.forEach(row -> row.setClassValue(row.classValue() - 5));
        LinearRegression ready = new LinearRegression();
        ready.buildClassifier(rows);
        SWATNN network = TinyBuilds.classifier(cheap + " -target-transform sqrt");
        network.imitate(ready, rows);
        Target target = network.model().predictor().encoding().target();
        assertEquals(Link.SQRT, target.link());
        assertTrue(target.shift() > 0, "the line is negative at small x");
        assertEquals(ready.classifyInstance(row(0.7)), network.classifyInstance(row(0.7)), 0.5);
        assertTrue(network.toString().contains("max(0, "), network.toString());
    }

    @Test
    void aSavedModelKeepsItsLink() throws Exception {
        SWATNN root = TinyBuilds.build(cheap + " -target-transform sqrt -teacher none", growth(1));
        SWATNN read = TinyBuilds.restored(TinyBuilds.bytes(root));
        assertEquals(root.toString(), read.toString());
        assertArrayEquals(root.model().predict(growth(3)), read.model().predict(growth(3)));
    }

    @Test
    void withoutInputsAPredictionIsTheGeometricMean() throws Exception {
        Instances rows = new Instances("constant", new ArrayList<>(List.of(new Attribute("y"))), 2);
        rows.setClassIndex(0);
        rows.add(new DenseInstance(1, new double[] {1}));
        rows.add(new DenseInstance(1, new double[] {16}));
        assertEquals(4, TinyBuilds.build(cheap + " -target-transform log", rows).classifyInstance(rows.get(0)), 1e-12);
        assertEquals(
                6.25, TinyBuilds.build(cheap + " -target-transform sqrt", rows).classifyInstance(rows.get(0)), 1e-12);
    }

    /** A sigmoid behind the output: p = 1 / (1 + exp(-(4x - 2))), whose logit is linear. */
    @Test
    void sharesAreASigmoidOfALinearModel() throws Exception {
        Instances rows = growth(1);
        rows.forEach(row -> row.setClassValue(1 / (1 + Math.exp(2 - 4 * row.value(0)))));
        SWATNN logit = TinyBuilds.build(cheap + " -target-transform logit -max-weights 2 -teacher none", rows);
        assertTrue(logit.toString().contains("\ny = 1/(1 + exp(-("), logit.toString());
        assertTrue(logit.toString().contains("The network was fitted to logit(y): errors are of that"));
        assertEquals(0.5, logit.classifyInstance(row(0.5)), 1e-6);
        assertEquals(1 / (1 + Math.exp(-1.2)), logit.classifyInstance(row(0.8)), 1e-6);
    }

    @Test
    void aDateHasNoLogarithm() {
        Instances dates = new Instances(
                "dates", new ArrayList<>(List.of(new Attribute("x"), new Attribute("day", "yyyy-MM-dd"))), 2);
        dates.setClassIndex(1);
        dates.add(new DenseInstance(1, new double[] {1, 1e12}));
        dates.add(new DenseInstance(1, new double[] {2, 2e12}));
        assertEquals(
                "The class day is a date; its transformation must be none, not log",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> TinyBuilds.build(cheap + " -target-transform log", dates))
                        .getMessage());
    }
}

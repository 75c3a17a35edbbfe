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
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Networks of counts and positive numbers, whose output is the logarithm of the mean. */
class SWATNNCountsTest {

    @TempDir
    static Path folder;

    private static String cheap;

    @BeforeAll
    static void writeAutoencoder() throws Exception {
        cheap = TinyBuilds.options(folder.resolve("tiny"));
    }

    /** Expected are exp(1 + 2x) events. */
    private static Instances counts(long seed) {
        Instances rows = new Instances("counts", new ArrayList<>(List.of(new Attribute("x"), new Attribute("n"))), 300);
        rows.setClassIndex(1);
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            double x = random.nextDouble();
            rows.add(new DenseInstance(1, new double[] {x, poisson(Math.exp(1 + 2 * x), random)}));
        }
        return rows;
    }

    /** Events of a unit of time, with exponential times between them. */
    private static int poisson(double mean, Random random) {
        int events = -1;
        for (double time = 0; time < mean; events++) {
            time -= Math.log(1 - random.nextDouble());
        }
        return events;
    }

    private static DenseInstance row(double x) {
        return new DenseInstance(1, new double[] {x, Double.NaN});
    }

    @ParameterizedTest
    @ValueSource(strings = {"poisson", "tweedie", "gamma"})
    void theMeanIsPredicted(String loss) throws Exception {
        Instances rows = counts(1);
        if (loss.equals("gamma")) {
            rows.removeIf(row -> row.classValue() == 0);
        }
        SWATNN network = TinyBuilds.build(cheap + " -max-weights 2 -loss " + loss, rows);
        for (double x : new double[] {0.1, 0.5, 0.9}) {
            double expected = Math.exp(1 + 2 * x);
            assertEquals(expected, network.classifyInstance(row(x)), 0.15 * expected, "a linear model is enough");
        }
        assertTrue(network.toString().contains("\nn = exp("), network.toString());
        assertTrue(network.toString().contains(" of the mean's "), network.toString());
        double sum = 0;
        for (int i = 0; i < rows.numInstances(); i++) {
            sum += network.classifyInstance(rows.get(i)) / rows.numInstances();
        }
        assertEquals(rows.meanOrMode(1), sum, 0.02 * rows.meanOrMode(1), "sums of predictions are those of the class");
    }

    @Test
    void intervalsCoverCounts() throws Exception {
        SWATNN network = TinyBuilds.build(cheap + " -max-weights 2 -loss poisson", counts(1));
        double[] low = network.predictIntervals(row(0.1), 0.9)[0];
        double[] high = network.predictIntervals(row(0.9), 0.9)[0];
        assertTrue(low[0] >= 0 && high[1] - high[0] > 1.5 * (low[1] - low[0]), "the variance rises with the mean");
        Evaluation evaluation = new Evaluation(counts(1));
        evaluation.evaluateModel(network, counts(2));
        assertEquals(95, evaluation.coverageOfTestCasesByPredictedRegions(), 4);
    }

    @Test
    void aSavedModelAnswersTheSame() throws Exception {
        SWATNN network = TinyBuilds.build(cheap + " -loss poisson", counts(1));
        SWATNN read = TinyBuilds.restored(TinyBuilds.bytes(network));
        assertEquals(network.toString(), read.toString());
        assertArrayEquals(network.predictIntervals(row(0.4), 0.8)[0], read.predictIntervals(row(0.4), 0.8)[0]);
    }

    @Test
    void withoutInputsThePredictionIsTheMean() throws Exception {
        Instances rows = counts(1);
        rows.deleteAttributeAt(0);
        SWATNN network = TinyBuilds.build(cheap + " -loss poisson", rows);
        assertEquals(rows.meanOrMode(0), network.classifyInstance(rows.get(0)), 1e-9);
        double[] interval = network.predictIntervals(rows.get(0), 0.5)[0];
        assertTrue(interval[0] > 0 && interval[0] < rows.meanOrMode(0) && rows.meanOrMode(0) < interval[1]);
    }

    @Test
    void whereNothingEverHappensNothingIsPredicted() throws Exception {
        Instances rows = counts(1);
        rows.forEach(row -> row.setClassValue(0));
        assertEquals(0, TinyBuilds.build(cheap + " -loss poisson", rows).classifyInstance(row(0.5)), 1e-8);
    }

    @Test
    void rareEventsAreLearnt() throws Exception {
        Instances rows = counts(1);
        for (int i = 0; i < rows.numInstances(); i++) {
            rows.get(i).setClassValue(i % 100 == 0 ? 1 : 0);
        }
        double prediction = TinyBuilds.build(cheap + " -loss poisson", rows).classifyInstance(row(0.5));
        assertTrue(prediction >= 0 && prediction <= 0.2, "of 300 rows 3 have an event: " + prediction);
    }

    @Test
    void whatDoesNotGoTogetherIsNamed() throws Exception {
        assertEquals(
                "The option -target-transform is 'log'; with -loss poisson it must be none, since that has a logarithm of its own",
                message(() -> TinyBuilds.classifier("-loss poisson -target-transform log")));
        assertTrue(message(() -> TinyBuilds.classifier("-loss gamma -teacher committee"))
                .startsWith("The option -teacher is 'committee'; with -loss gamma it must be none or auto"));
        LinearRegression ready = new LinearRegression();
        ready.buildClassifier(counts(1));
        SWATNN network = TinyBuilds.classifier(cheap + " -loss poisson");
        assertEquals(
                "The option -loss is 'poisson'; where a ready model is imitated it must be one of squared, huber, absolute and"
                        + " quantile",
                message(() -> network.imitate(ready, counts(1))));
        Instances negative = counts(1);
        negative.get(7).setClassValue(-2);
        assertEquals(
                "The class n has the value -2.0; for the Poisson deviance each must be a number at least 0",
                message(() -> network.buildClassifier(negative)));
        assertTrue(message(() -> TinyBuilds.classifier("-loss tweedie -tweedie-power 2"))
                .contains("-tweedie-power"));
    }

    private static String message(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(Exception.class, call).getMessage();
    }
}

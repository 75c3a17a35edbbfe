package weka.classifiers.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;
import weka.gui.Logger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Awkward data: the model is sensible, every prediction finite, and the training data stay as they were. */
class SWATNNRobustnessTest {

    private static final String CHEAP = "-preset fast -steps 6 -restarts 1 -candidates 2 -paths 1 -max-layers 2";

    /** Data of numeric attributes x0, x1, … and a numeric class y, which is last. */
    private static Instances data(int rows, IntFunction<double[]> inputs, ToDoubleFunction<double[]> target) {
        int columns = inputs.apply(0).length;
        ArrayList<Attribute> attributes = new ArrayList<>();
        IntStream.range(0, columns).forEach(j -> attributes.add(new Attribute("x" + j)));
        attributes.add(new Attribute("y"));
        Instances data = new Instances("made", attributes, rows);
        data.setClassIndex(columns);
        for (int i = 0; i < rows; i++) {
            double[] x = inputs.apply(i);
            double[] row = java.util.Arrays.copyOf(x, columns + 1);
            row[columns] = target.applyAsDouble(x);
            data.add(new DenseInstance(1, row));
        }
        return data;
    }

    private static Instances uniform(int rows, int columns, ToDoubleFunction<double[]> target) {
        Random random = new Random(rows);
        return data(
                rows,
                i -> IntStream.range(0, columns)
                        .mapToDouble(j -> 2 * random.nextDouble() - 1)
                        .toArray(),
                target);
    }

    private static SWATNN build(Instances data) throws Exception {
        SWATNN classifier = new SWATNN();
        classifier.setOptions(Utils.splitOptions(CHEAP));
        Instances copy = new Instances(data);
        classifier.buildClassifier(data);
        assertEquals(copy.toString(), data.toString());
        assertEquals(copy.sumOfWeights(), data.sumOfWeights());
        return classifier;
    }

    /** Builds, checks that all predictions are finite, and returns MSE over variance on the rows with a class. */
    private static double relativeError(Instances data) throws Exception {
        SWATNN classifier = build(data);
        double mean = 0;
        double weight = 0;
        for (Instance row : data) {
            if (Double.isFinite(row.classValue())) {
                weight += row.weight();
                mean += row.weight() * (row.classValue() - mean) / weight;
            }
        }
        double scale = 0;
        for (Instance row : data) {
            double deviation = row.classValue() - mean;
            scale = Double.isFinite(deviation) ? Math.max(scale, Math.abs(deviation)) : scale;
        }
        double squares = 0;
        double variance = 0;
        for (Instance row : data) {
            double predicted = classifier.classifyInstance(row);
            assertTrue(Double.isFinite(predicted), "predicted " + predicted + " for " + row);
            if (Double.isFinite(row.classValue())) {
                squares += row.weight() * Math.pow((predicted - row.classValue()) / scale, 2);
                variance += row.weight() * Math.pow((row.classValue() - mean) / scale, 2);
            }
        }
        return squares / variance;
    }

    private static double curve(double[] x) {
        return Math.sin(3 * x[0]) + 0.5 * x[1];
    }

    @Test
    void fitsPlainData() throws Exception {
        double error = relativeError(uniform(120, 2, SWATNNRobustnessTest::curve));
        assertTrue(error < 0.3, "relative error " + error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "fast", "thorough", "published"})
    void everyPresetBuilds(String preset) throws Exception {
        Instances data = uniform(120, 2, SWATNNRobustnessTest::curve);
        SWATNN classifier = new SWATNN();
        classifier.setOptions(Utils.splitOptions("-preset " + preset + " -steps 20 -restarts 1 -max-layers 2"));
        classifier.buildClassifier(data);
        for (Instance row : data) {
            assertEquals(row.classValue(), classifier.classifyInstance(row), 3);
        }
        classifier.setDebug(true);
        assertTrue(classifier.toString().contains("Latent search"), classifier.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 10})
    void fewRowsAreNotWorseThanTheMean(int rows) throws Exception {
        Instances data = uniform(rows, 2, SWATNNRobustnessTest::curve);
        if (rows == 1) {
            assertEquals(data.get(0).classValue(), build(data).classifyInstance(data.get(0)), 1e-12);
        } else {
            assertTrue(relativeError(data) <= 1.05);
        }
    }

    @Test
    void constantDuplicateAndCollinearAttributes() throws Exception {
        Random random = new Random(1);
        Instances data = data(
                100,
                i -> {
                    double a = random.nextDouble();
                    double b = random.nextDouble();
                    return new double[] {a, 7, a, b, 2 * a - b, 1e6 + a};
                },
                x -> x[0] * x[0] + x[3]);
        SWATNN classifier = build(data);
        assertTrue(relativeError(data) < 0.3);
        Instance unusual = new DenseInstance(1, new double[] {0.5, -3, 0.5, 0.5, 0.5, 1e6, 0});
        unusual.setDataset(data);
        assertTrue(Double.isFinite(classifier.classifyInstance(unusual)));
    }

    @Test
    void onlyConstantAttributesGiveTheMean() throws Exception {
        double[] y = {1, 2, 6};
        int[] next = {0};
        Instances data = data(3, i -> new double[] {4, -1}, x -> y[next[0]++]);
        assertEquals(3, build(data).classifyInstance(data.get(0)), 1e-12);
    }

    @Test
    void constantClassIsPredicted() throws Exception {
        Instances data = uniform(30, 2, x -> 42);
        assertEquals(42, build(data).classifyInstance(data.get(0)), 1e-12);
    }

    @Test
    void classAlone() throws Exception {
        double[] y = {1, 2, 6};
        int[] next = {0};
        Instances data = data(3, i -> new double[0], x -> y[next[0]++]);
        assertEquals(3, build(data).classifyInstance(data.get(0)), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-200, 1e-30, 1e30, 1e200})
    void anyScaleOfTargetAndAttributes(double scale) throws Exception {
        Random random = new Random(3);
        Instances data = data(
                80,
                i -> new double[] {scale * random.nextDouble(), random.nextDouble() / scale},
                x -> scale * (x[0] / scale + Math.pow(x[1] * scale, 2)));
        assertTrue(relativeError(data) < 0.3);
        Instances opposite =
                data(80, i -> new double[] {random.nextDouble() * scale}, x -> Math.sin(3 * x[0] / scale) / scale);
        assertTrue(relativeError(opposite) < 0.3);
    }

    @Test
    void outlierOfTarget() throws Exception {
        Instances data = uniform(60, 2, SWATNNRobustnessTest::curve);
        data.get(5).setClassValue(1e150);
        assertTrue(relativeError(data) <= 1.05);
    }

    @Test
    void farTestRowsGiveFinitePredictions() throws Exception {
        SWATNN classifier = build(uniform(60, 2, SWATNNRobustnessTest::curve));
        Instances test = data(1, i -> new double[] {1e300, -1e300}, x -> 0);
        assertTrue(Double.isFinite(classifier.classifyInstance(test.get(0))));
    }

    @Test
    void datesAsAttributesAndClass() throws Exception {
        ArrayList<Attribute> attributes = new ArrayList<>(
                List.of(new Attribute("from", "yyyy-MM-dd"), new Attribute("x"), new Attribute("until", "yyyy-MM-dd")));
        Instances data = new Instances("dates", attributes, 60);
        data.setClassIndex(2);
        Random random = new Random(1);
        for (int i = 0; i < 60; i++) {
            double from = 1.7e12 + random.nextInt(365) * 86_400_000.0;
            double x = random.nextDouble();
            data.add(new DenseInstance(1, new double[] {from, x, from + x * 30 * 86_400_000.0}));
        }
        assertTrue(relativeError(data) < 0.1);
    }

    @Test
    void nominalAttributeOfManyValues() throws Exception {
        List<String> labels = IntStream.range(0, 30).mapToObj(i -> "value " + i).toList();
        ArrayList<Attribute> attributes = new ArrayList<>(List.of(new Attribute("colour", labels), new Attribute("y")));
        Instances data = new Instances("nominal", attributes, 150);
        data.setClassIndex(1);
        for (int i = 0; i < 150; i++) {
            data.add(new DenseInstance(1, new double[] {i % 30, i % 30 < 15 ? 1 : 3}));
        }
        assertTrue(relativeError(data) <= 1.0);
        Instance unseen = new DenseInstance(2);
        unseen.setDataset(data);
        assertTrue(Double.isFinite(build(data).classifyInstance(unseen)));
    }

    @Test
    void missingNanAndInfiniteValuesEverywhere() throws Exception {
        Instances data = uniform(120, 4, SWATNNRobustnessTest::curve);
        Random random = new Random(2);
        double[] holes = {Utils.missingValue(), Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (Instance row : data) {
            row.setValue(random.nextInt(4), holes[random.nextInt(4)]);
        }
        for (int i = 0; i < 12; i++) {
            data.get(i).setClassValue(holes[i % 4]);
        }
        assertTrue(relativeError(data) < 1);
        Instance empty = new DenseInstance(5);
        empty.setDataset(data);
        assertTrue(Double.isFinite(build(data).classifyInstance(empty)));
    }

    /** What the classifier will say. */
    private static List<String> messages(SWATNN classifier) {
        List<String> messages = new ArrayList<>();
        classifier.setLog(new Logger() {
            @Override
            public void logMessage(String message) {
                messages.add(message);
            }

            @Override
            public void statusMessage(String message) {
                assertTrue(!message.isEmpty());
            }
        });
        return messages;
    }

    @Test
    void infiniteValuesAreReportedOnce() throws Exception {
        Instances data = uniform(20, 2, SWATNNRobustnessTest::curve);
        data.get(3).setValue(0, Double.POSITIVE_INFINITY);
        data.get(4).setClassValue(Double.NEGATIVE_INFINITY);
        SWATNN classifier = new SWATNN();
        classifier.setOptions(Utils.splitOptions(CHEAP));
        List<String> messages = messages(classifier);
        classifier.buildClassifier(data);
        assertEquals(1, messages.size(), messages.toString());
        assertTrue(messages.get(0).contains("2 infinite values"), messages.toString());
    }

    @Test
    void attributeWithoutAnyValue() throws Exception {
        Instances data = uniform(60, 3, SWATNNRobustnessTest::curve);
        data.forEach(row -> row.setMissing(2));
        assertTrue(relativeError(data) < 0.5);
    }

    @Test
    void allClassesMissingIsWekasOwnMessage() {
        Instances data = uniform(10, 2, x -> Utils.missingValue());
        Exception e = assertThrows(Exception.class, () -> new SWATNN().buildClassifier(data));
        assertTrue(e.getMessage().contains("Not enough training instances with class labels"), e.getMessage());
    }

    @Test
    void rowsOfZeroWeightDoNotCount() throws Exception {
        Instances data = uniform(60, 2, SWATNNRobustnessTest::curve);
        SWATNN without = build(data);
        Random random = new Random(1);
        for (int i = 0; i < 20; i++) {
            data.add(new DenseInstance(0, new double[] {random.nextDouble(), 9 * random.nextDouble(), 1e6}));
        }
        assertEquals(without.model().network(), build(data).model().network());
    }

    @Test
    void onlyZeroWeightsPredictNothing() throws Exception {
        Instances data = uniform(10, 2, SWATNNRobustnessTest::curve);
        data.forEach(row -> row.setWeight(0));
        SWATNN classifier = build(data);
        assertTrue(Utils.isMissingValue(classifier.classifyInstance(data.get(0))));
        assertEquals(0, classifier.measureNonZeroWeights());
    }

    @ParameterizedTest
    @CsvSource({"12, 0.6", "60, 0.9"})
    void moreAttributesThanTheAutoencoderHas(int columns, double most) throws Exception {
        double error = relativeError(uniform(150, columns, SWATNNRobustnessTest::curve));
        assertTrue(error < most, "relative error " + error);
    }

    @Test
    void weightTwoIsLikeTwoRowsForTheMean() throws Exception {
        Instances weighted = data(4, i -> new double[] {1}, x -> 0);
        Instances repeated = new Instances(weighted);
        for (int i = 0; i < 4; i++) {
            weighted.get(i).setClassValue(i * i);
            repeated.get(i).setClassValue(i * i);
        }
        weighted.get(3).setWeight(2);
        repeated.add((Instance) repeated.get(3).copy());
        assertEquals(4.6, build(weighted).classifyInstance(weighted.get(0)), 1e-12);
        assertEquals(4.6, build(repeated).classifyInstance(weighted.get(0)), 1e-12);
    }

    /** Two curves in one data set: the model follows the one whose rows weigh more. */
    @Test
    void weightsReachTheFit() throws Exception {
        Instances data = uniform(160, 1, x -> x[0]);
        for (int i = 0; i < data.size(); i++) {
            boolean heavy = i % 2 == 0;
            double x = data.get(i).value(0);
            data.get(i).setClassValue(heavy ? 2 * x : -2 * x);
            data.get(i).setWeight(heavy ? 50 : 0.02);
        }
        SWATNN classifier = build(data);
        for (int i = 0; i < 20; i += 2) {
            assertEquals(data.get(i).classValue(), classifier.classifyInstance(data.get(i)), 0.25);
        }
    }

    @Test
    void refusesClassesItCannotPredictBeforeLoadingAnything() {
        ArrayList<Attribute> attributes =
                new ArrayList<>(List.of(new Attribute("x"), new Attribute("y", (List<String>) null)));
        Instances data = new Instances("text", attributes, 1);
        data.setClassIndex(1);
        data.add(new DenseInstance(1, new double[] {1, 0}));
        SWATNN classifier = new SWATNN();
        classifier.setAutoencoder(new java.io.File("there is no such folder"));
        Exception e = assertThrows(Exception.class, () -> classifier.buildClassifier(data));
        assertTrue(e.getMessage().contains("Cannot handle string class"), e.getMessage());
    }

    @Test
    void searchesAsDeepAsAShallowAutoencoderGoes(@TempDir Path folder) throws Exception {
        Instances data = uniform(120, 2, SWATNNRobustnessTest::curve);
        String options = TinyBuilds.options(folder).replace("-max-layers 2", "-random-starts 8");
        SWATNN classifier = TinyBuilds.classifier(options + " -iterations 2");
        List<String> messages = messages(classifier);
        classifier.buildClassifier(data);
        assertEquals(1, messages.size(), messages.toString());
        assertTrue(messages.get(0).contains("at most 2 hidden layers"), messages.toString());
        assertTrue(classifier.model().report().front().stream().allMatch(point -> point.depth() <= 2));
        for (String wrong : List.of("-max-layers 3", "-min-layers 3")) {
            Exception e =
                    assertThrows(IllegalArgumentException.class, () -> TinyBuilds.build(options + " " + wrong, data));
            assertEquals(
                    "The option " + wrong.replace(" ", " is ")
                            + "; this autoencoder decodes networks of at most 2 hidden layers",
                    e.getMessage());
        }
    }

    @Test
    void missingAutoencoderIsNamed() {
        SWATNN classifier = new SWATNN();
        classifier.setAutoencoder(new java.io.File("there is no such folder"));
        Exception e = assertThrows(
                java.io.IOException.class,
                () -> classifier.buildClassifier(uniform(20, 2, SWATNNRobustnessTest::curve)));
        assertTrue(e.getMessage().contains("there is no such folder"), e.getMessage());
        assertTrue(e.getMessage().contains("autoencoder.json"), e.getMessage());
    }
}

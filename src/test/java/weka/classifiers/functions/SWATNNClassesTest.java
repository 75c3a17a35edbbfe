package weka.classifiers.functions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.Classifier;
import weka.classifiers.evaluation.Evaluation;
import weka.classifiers.functions.swatnn.export.Compiler;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SerializationHelper;
import weka.core.Utils;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Nominal classes from end to end, with the packaged autoencoder. */
class SWATNNClassesTest {

    private static final List<String> THREE = List.of("left", "middle", "right");

    /** Two inputs in [-1, 1] and a class. */
    private static Instances data(int rows, List<String> labels, ToIntFunction<double[]> label) {
        Instances data = new Instances(
                "classes",
                new ArrayList<>(List.of(new Attribute("a"), new Attribute("b"), new Attribute("kind", labels))),
                rows);
        data.setClassIndex(2);
        Random random = new Random(5);
        for (int i = 0; i < rows; i++) {
            double[] x = {2 * random.nextDouble() - 1, 2 * random.nextDouble() - 1};
            data.add(new DenseInstance(1, new double[] {x[0], x[1], label.applyAsInt(x)}));
        }
        return data;
    }

    private static int third(double[] x) {
        double sum = x[0] + x[1];
        return sum < -0.5 ? 0 : sum < 0.5 ? 1 : 2;
    }

    private static SWATNN built(Instances data, String options) throws Exception {
        SWATNN classifier = new SWATNN();
        classifier.setOptions(Utils.splitOptions("-preset fast " + options));
        classifier.buildClassifier(data);
        return classifier;
    }

    private static double errorRate(SWATNN classifier, Instances data) throws Exception {
        Evaluation evaluation = new Evaluation(data);
        evaluation.evaluateModel(classifier, data);
        return evaluation.errorRate();
    }

    @Test
    void exclusiveOrTakesFewWeights() throws Exception {
        Instances data = data(100, List.of("same", "other"), x -> x[0] * x[1] > 0 ? 0 : 1);
        SWATNN classifier = built(data, "");
        assertEquals(0, errorRate(classifier, data), 0.015);
        assertTrue(classifier.measureNonZeroWeights() <= 20, classifier.toString());
        String text = classifier.toString();
        assertTrue(text.contains("P(kind = other) = 1 / (1 + exp(-log_odds))"), text);
        assertTrue(text.contains("nats of log loss"), text);
        assertArrayEquals(new double[0][], classifier.predictIntervals(data.get(0), 0.9));
    }

    @Test
    void threeClassesHaveProbabilitiesThatAddUp(@TempDir Path folder) throws Exception {
        Instances data = data(200, THREE, SWATNNClassesTest::third);
        SWATNN classifier = built(data, "");
        assertTrue(errorRate(classifier, data) <= 0.03, classifier.toString());
        double[][] batch = classifier.distributionsForInstances(data);
        for (int i = 0; i < data.size(); i++) {
            double[] distribution = classifier.distributionForInstance(data.get(i));
            assertEquals(1, Arrays.stream(distribution).sum(), 1e-12);
            assertArrayEquals(distribution, batch[i]);
            assertEquals(Utils.maxIndex(distribution), classifier.classifyInstance(data.get(i)));
        }
        String file = folder.resolve("saved.model").toString();
        SerializationHelper.write(file, classifier);
        SWATNN read = (SWATNN) SerializationHelper.read(file);
        assertArrayEquals(batch, read.distributionsForInstances(data));
        assertEquals(classifier.toString(), read.toString());
    }

    /** What Weka's CheckSource compares. */
    @Test
    void sourceCodeInWekasWrapperPredictsTheSame() throws Exception {
        Instances data = data(120, THREE, SWATNNClassesTest::third);
        SWATNN classifier = built(data, "");
        String source = weka.classifiers.Evaluation.wekaStaticWrapper(classifier, "Kind");
        Classifier compiled = (Classifier)
                Compiler.compile("weka.classifiers.WekaWrapper", source, System.getProperty("java.class.path"))
                        .getConstructor()
                        .newInstance();
        for (Instance row : data) {
            assertEquals(classifier.classifyInstance(row), compiled.classifyInstance(row));
        }
    }

    @Test
    void whereTheClassIsAllNoiseItsFrequenciesArePredicted() throws Exception {
        Random random = new Random(3);
        Instances data = data(300, List.of("rare", "often"), x -> random.nextInt(5) == 0 ? 0 : 1);
        SWATNN classifier = built(data, "");
        double often = data.attributeStats(2).nominalCounts[1] / 300.0;
        assertEquals(often, classifier.distributionForInstance(data.get(0))[1], 0.08);
    }

    /** Rows without a class are left out, a class of one row stays possible, and one that only the header has is impossible. */
    @Test
    void rareAndMissingClassesAreTaken() throws Exception {
        Instances data = data(80, List.of("left", "never", "once", "right"), x -> x[0] < 0 ? 0 : 3);
        data.get(0).setClassMissing();
        data.get(1).setClassValue(2);
        SWATNN classifier = built(data, "");
        for (Instance row : data) {
            double[] distribution = classifier.distributionForInstance(row);
            assertEquals(0, distribution[1]);
            assertTrue(distribution[2] > 0 && distribution[2] < 1, Arrays.toString(distribution));
        }
        assertTrue(errorRate(classifier, data) <= 0.05, classifier.toString());
    }

    @Test
    void oneClassAloneIsCertain() throws Exception {
        Instances data = data(30, List.of("a", "b"), x -> 1);
        SWATNN classifier = built(data, "");
        assertArrayEquals(new double[] {0, 1}, classifier.distributionForInstance(data.get(0)));
        assertTrue(classifier.toString().contains("P(kind = b) = 1"), classifier.toString());
    }

    /** However far apart the classes are, a probability is a little less than certain. */
    @Test
    void weightsStayBoundedWhereClassesAreSeparable() throws Exception {
        Instances data = data(100, List.of("a", "b"), x -> x[0] < 0 ? 0 : 1);
        SWATNN classifier = built(data, "");
        assertEquals(0, errorRate(classifier, data), 0.02);
        double most = data.stream()
                .mapToDouble(row -> Arrays.stream(classifier.model().distribution(row))
                        .max()
                        .orElseThrow())
                .max()
                .orElseThrow();
        assertTrue(most > 0.97 && most < 1 - 1e-9, "" + most);
    }

    /** A row of weight 3 counts as three rows. */
    @Test
    void weightsOfRowsCount() throws Exception {
        Random random = new Random(3);
        Instances data = data(120, List.of("a", "b"), x -> random.nextInt(2));
        data.forEach(row -> row.setWeight(row.classValue() == 1 ? 3 : 1));
        SWATNN classifier = built(data, "");
        double ones = 3.0 * data.attributeStats(2).nominalCounts[1];
        double share = ones / (ones + data.attributeStats(2).nominalCounts[0]);
        assertEquals(share, classifier.distributionForInstance(data.get(0))[1], 0.1);
    }

    @Test
    void whatDoesNotGoWithANominalClassIsRefused() {
        Instances data = data(30, THREE, SWATNNClassesTest::third);
        assertEquals(
                "The option -loss is 'huber', but the class kind is nominal; leave it at 'squared', for which nominal classes have"
                        + " the cross-entropy",
                assertThrows(IllegalArgumentException.class, () -> built(data, "-loss huber"))
                        .getMessage());
        assertEquals(
                "The option -target-transform is 'log', but the class kind is nominal; it must be none",
                assertThrows(IllegalArgumentException.class, () -> built(data, "-target-transform log"))
                        .getMessage());
        List<String> labels = IntStream.range(0, 60).mapToObj(i -> "v" + i).toList();
        int[] next = {0};
        Instances many = data(120, labels, x -> next[0]++ % 60);
        assertEquals(
                "The class kind has 60 values that occur in the data; there must be at most 50",
                assertThrows(IllegalArgumentException.class, () -> built(many, ""))
                        .getMessage());
    }
}

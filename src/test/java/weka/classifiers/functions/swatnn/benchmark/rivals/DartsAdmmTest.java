package weka.classifiers.functions.swatnn.benchmark.rivals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.benchmark.Built;
import weka.classifiers.functions.swatnn.benchmark.DataSet;
import weka.classifiers.functions.swatnn.benchmark.Task;
import weka.classifiers.functions.swatnn.engine.NativeEngine;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.SplittableRandom;

class DartsAdmmTest {

    private static final int WIDTH = 4;

    /** The likeliest width decides how many neurons there are, and the plain network computes what the arrays do. */
    @Test
    void decidesOnWidthsAndActivations() throws Exception {
        try (NDManager manager = NativeEngine.get().newBaseManager(NativeEngine.device("cpu"))) {
            DartsNetworks networks = new DartsNetworks(3, WIDTH, 2, manager, new SplittableRandom(1));
            prefer(networks.architecture().get("depth1.gamma"), 0, 2, 1);
            prefer(networks.architecture().get("depth2.gamma"), 0, 1, 2);
            prefer(networks.architecture().get("depth2.gamma"), 1, 3, 2);
            prefer(networks.architecture().get("depth1.layer0.alpha"), 1, 1, 3);
            DartsNetworks.Decided decided = networks.decide();
            SparseMlp shallow = decided.network(1, Double.MIN_VALUE);
            SparseMlp deep = decided.network(2, Double.MIN_VALUE);
            assertEquals(3, shallow.width(0));
            assertEquals(List.of(2, 4), List.of(deep.width(0), deep.width(1)));

            double[] x = {0.5, -0.25, 1, -1, 0.75, 0.1};
            double[] y = {0.3, -2};
            double expected = 0;
            for (SparseMlp network : List.of(shallow, deep)) {
                double[] predicted = new double[2];
                network.predict(x, 2, predicted);
                expected += (Math.pow(predicted[0] - y[0], 2) + Math.pow(predicted[1] - y[1], 2)) / 2;
            }
            NDArray points = manager.create(new float[] {0.5f, -0.25f, 1, -1, 0.75f, 0.1f}, new Shape(1, 2, 3));
            NDArray targets = manager.create(new float[] {0.3f, -2}, new Shape(1, 2));
            assertEquals(
                    expected, decided.loss(networks.weights(), points, targets).getFloat(), 1e-4);
            // Preferences as strong as these leave nothing of the mixture but where all are equal.
            assertTrue(networks.mixedLoss(networks.weights(), networks.architecture(), points, targets)
                            .getFloat()
                    > 0);
        }
    }

    /** Makes the logit of one choice, of row {@code choice} and column {@code column}, the largest. */
    private static void prefer(NDArray logits, int column, int choice, int columns) {
        float[] values = logits.toFloatArray();
        values[choice * columns + column] += 20;
        logits.set(values);
    }

    @Test
    void measuresTheDistanceOfTheWeightsAlone() throws Exception {
        try (NDManager manager = NativeEngine.get().newBaseManager(NativeEngine.device("cpu"))) {
            DartsNetworks networks = new DartsNetworks(3, WIDTH, 2, manager, new SplittableRandom(1));
            String name = DartsNetworks.weight(1, 0);
            NDArray w = networks.weights().get(name);
            NDArray anchor = w.add(0.5f);
            double distance = networks.decide()
                    .distance(networks.weights(), Map.of(name, anchor), 2)
                    .getFloat();
            assertEquals(3 * WIDTH * 0.25, distance, 1e-5);
        }
    }

    @Test
    void fitsAndPrunes() throws Exception {
        Instances rows = new Instances(
                "ramp", new ArrayList<>(List.of(new Attribute("a"), new Attribute("b"), new Attribute("y"))), 200);
        rows.setClassIndex(2);
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            double a = 2 * random.nextDouble() - 1;
            rows.add(new DenseInstance(1, new double[] {a, 2 * random.nextDouble() - 1, 3 * a + a * a}));
        }
        DataSet data =
                new DataSet("ramp", 0, "this test", new Instances(rows, 0, 150), new Instances(rows, 150, 50), 0, 1);
        Built built = new DartsAdmm("DARTS", 4, 4, 3)
                .build(new Task(data, 1, OptionalDouble.empty()))
                .get(0);
        double[] predictions = built.predictor().predict(data.test());
        double error = 0;
        for (int i = 0; i < predictions.length; i++) {
            error += Math.pow(predictions[i] - data.test().get(i).classValue(), 2) / predictions.length;
        }
        assertTrue(error < 0.1 * data.test().variance(2), "error " + error);
        // A dense network of four hidden layers of eight has 249 parameters, one of one layer 33.
        assertTrue(built.size().parameters() > 2 && built.size().parameters() < 200, built.toString());
    }
}

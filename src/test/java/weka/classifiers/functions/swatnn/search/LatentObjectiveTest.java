package weka.classifiers.functions.swatnn.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import weka.classifiers.functions.swatnn.engine.NativeEngine;
import weka.classifiers.functions.swatnn.loss.Huber;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.matrices.NetworkBatch;
import weka.classifiers.functions.swatnn.options.Preset;
import weka.classifiers.functions.swatnn.tensors.Gradients;

import java.util.SplittableRandom;

/** Values and gradients of the objective against plain loops of doubles and central differences. */
class LatentObjectiveTest {

    private static final double[][] X = {{0.3, -0.8}, {-0.5, 0.1}, {0.9, 0.7}, {-0.2, -0.6}, {0.05, 0.4}};
    private static final double[] Y = {0.5, -1.1, 0.8, 1.3, -0.4};
    private static final double[] ROW_WEIGHTS = {1, 0.25, 2, 0.75, 1};

    private static NDManager manager;

    @BeforeAll
    static void open() {
        manager = NativeEngine.get().newBaseManager(NativeEngine.device("cpu"));
    }

    @AfterAll
    static void close() {
        manager.close();
    }

    private static NDArray row(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return manager.create(floats, new Shape(1, values.length));
    }

    private static NDArray inputs() {
        float[] floats = new float[X.length * 2];
        for (int i = 0; i < X.length; i++) {
            floats[2 * i] = (float) X[i][0];
            floats[2 * i + 1] = (float) X[i][1];
        }
        return manager.create(floats, new Shape(1, X.length, 2));
    }

    @ParameterizedTest
    @CsvSource({
        // sparsity, l1, soft count, compactness, activity: each term alone, then all together
        "0, 0, 0, 0, 0",
        "1, 1, 0, 0, 0",
        "1, 0, 1, 0, 0",
        "0, 0, 0, 1, 0",
        "0, 0, 0, 0, 1",
        "0.7, 0.1, 0.3, 0.4, 0.2",
    })
    void hasValueAndGradientOfItsDefinition(double sparsity, double l1, double softCount, double alpha, double beta)
            throws InterruptedException {
        for (Relaxation relaxation : Relaxation.values()) {
            check(Loss.SQUARED, new Penalties(sparsity, l1, softCount, alpha, beta), relaxation, 2, 0.5);
        }
    }

    @ParameterizedTest
    @EnumSource(Relaxation.class)
    void holdsForOtherDepthsAndTemperatures(Relaxation relaxation) throws InterruptedException {
        check(Loss.SQUARED, Preset.PUBLISHED.search().penalties(), relaxation, 1, 1);
        check(Loss.SQUARED, Preset.PUBLISHED.search().penalties(), relaxation, 4, 0.8);
    }

    /** A loss whose residuals are partly cut off, so that both of its branches and all of its operations count. */
    @ParameterizedTest
    @EnumSource(Relaxation.class)
    void takesOtherLosses(Relaxation relaxation) throws InterruptedException {
        check(new Huber(0.6), new Penalties(0, 0, 0, 0, 0), relaxation, 2, 0.5);
    }

    private static void check(Loss loss, Penalties penalties, Relaxation relaxation, int depth, double temperature)
            throws InterruptedException {
        PlainNetwork plain = new PlainNetwork(2, 3, depth);
        SplittableRandom random = new SplittableRandom(depth);
        double[][] thetas = {plain.draw(random), plain.draw(random)};
        PlainNetwork.Arrays arrays = plain.new Arrays(thetas, manager);
        arrays.parts.forEach(part -> part.setRequiresGradient(true));
        float[] losses;
        try (Gradients gradients = Gradients.record(NativeEngine.get())) {
            NDArray all = new LatentObjective(loss, penalties, relaxation)
                    .losses(arrays.batch(), arrays.threshold(), inputs(), row(Y), row(ROW_WEIGHTS), temperature);
            gradients.backward(all.sum());
            losses = all.toFloatArray();
        }
        for (int r = 0; r < thetas.length; r++) {
            double[] at = thetas[r];
            assertEquals(
                    plain.loss(loss, at, at, X, Y, ROW_WEIGHTS, penalties, relaxation, temperature), losses[r], 2e-5);
            double[] expected = plain.gradient(
                    at, theta -> plain.loss(loss, theta, at, X, Y, ROW_WEIGHTS, penalties, relaxation, temperature));
            assertArrayEquals(expected, arrays.gradient(r), 1e-3);
        }
    }

    @Test
    void straightThroughTakesHardValueAndSoftGradient() throws InterruptedException {
        NDArray logits = manager.create(new float[] {0.2f, 1.5f, -0.3f}, new Shape(1, 1, 3));
        NDArray probe = manager.create(new float[] {1, 10, 100}, new Shape(1, 1, 3));
        logits.setRequiresGradient(true);
        try (Gradients gradients = Gradients.record(NativeEngine.get())) {
            NDArray through = NetworkBatch.straightThrough(NetworkBatch.hardActivation(logits), logits.softmax(-1), 1);
            assertArrayEquals(new float[] {0, 1, 0}, through.toFloatArray(), 1e-6f);
            gradients.backward(through.mul(probe).sum());
        }
        double[] share = {Math.exp(0.2), Math.exp(1.5), Math.exp(-0.3)};
        double total = share[0] + share[1] + share[2];
        double mean = (share[0] + 10 * share[1] + 100 * share[2]) / total;
        float[] gradient = logits.getGradient().toFloatArray();
        for (int a = 0; a < 3; a++) {
            assertEquals(share[a] / total * (Math.pow(10, a) - mean), gradient[a], 1e-4);
        }
    }

    @Test
    void straightThroughMaskIsOneForPositiveLogitsOnly() {
        NDArray logits = manager.create(new float[] {-2, -1e-6f, 0, 1e-6f, 3});
        assertArrayEquals(
                new float[] {0, 0, 0, 1, 1}, NetworkBatch.hardMask(logits).toFloatArray());
    }

    @Test
    void rowOfWeightTwoCountsLikeTwoRows() {
        PlainNetwork plain = new PlainNetwork(2, 3, 1);
        double[][] thetas = {plain.draw(new SplittableRandom(3))};
        PlainNetwork.Arrays arrays = plain.new Arrays(thetas, manager);
        LatentObjective objective =
                new LatentObjective(Loss.SQUARED, Preset.PUBLISHED.search().penalties(), Relaxation.STRAIGHT_THROUGH);
        NDArray x = inputs();
        float weighted = objective.losses(
                        arrays.batch(),
                        arrays.threshold(),
                        x,
                        row(Y),
                        row(new double[] {10.0 / 6, 5.0 / 6, 5.0 / 6, 5.0 / 6, 5.0 / 6}),
                        1)
                .toFloatArray()[0];
        float repeated = objective.losses(
                        arrays.batch(),
                        arrays.threshold(),
                        x.concat(x.get(":, :1"), 1),
                        row(new double[] {Y[0], Y[1], Y[2], Y[3], Y[4], Y[0]}),
                        row(new double[] {1, 1, 1, 1, 1, 1}),
                        1)
                .toFloatArray()[0];
        assertEquals(repeated, weighted, 1e-6f * Math.abs(repeated) + 1e-6f);
    }
}

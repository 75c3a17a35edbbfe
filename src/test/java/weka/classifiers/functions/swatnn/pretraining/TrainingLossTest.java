package weka.classifiers.functions.swatnn.pretraining;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.engine.NativeEngine;
import weka.classifiers.functions.swatnn.tensors.Gradients;

/** Losses worked out by hand for two decoders and two teachers. */
class TrainingLossTest {

    private static final double FLOOR = 1e-4;

    private final NDManager manager = NativeEngine.get().newBaseManager();
    private final NDArray errors = manager.create(new float[] {0.09f, 0.5f, 0.16f, 0.25f}, new Shape(2, 2));

    @AfterEach
    void close() {
        manager.close();
    }

    private double loss(TrainingLoss loss, double p) {
        return loss.of(errors, p).getFloat();
    }

    @Test
    void boundedMeanIsTheMeanRoot() {
        double expected =
                (Math.sqrt(0.09 + FLOOR) + Math.sqrt(0.5 + FLOOR) + Math.sqrt(0.16 + FLOOR) + Math.sqrt(0.25 + FLOOR))
                        / 4;
        assertEquals(expected, loss(TrainingLoss.BOUNDED_MEAN, 2), 1e-6);
    }

    @Test
    void minIsTheBestDecoderOfEachTeacher() {
        assertEquals((0.09 + 0.25) / 2, loss(TrainingLoss.MIN, 2), 1e-6);
    }

    @Test
    void pNormOfTwoAndOfMinusTwo() {
        double first = Math.hypot(0.09 + FLOOR, 0.16 + FLOOR);
        double second = Math.hypot(0.5 + FLOOR, 0.25 + FLOOR);
        assertEquals((first + second) / 2, loss(TrainingLoss.P_NORM, 2), 1e-6);
        double low = 1 / Math.sqrt(Math.pow(0.09 + FLOOR, -2) + Math.pow(0.16 + FLOOR, -2));
        double lower = 1 / Math.sqrt(Math.pow(0.5 + FLOOR, -2) + Math.pow(0.25 + FLOOR, -2));
        assertEquals((low + lower) / 2, loss(TrainingLoss.P_NORM, -2), 1e-6);
    }

    @Test
    void gradientsAreThoseOfTheFormulas() throws InterruptedException {
        // d/de_k of (e_1^p + e_2^p)^(1/p) is (e_k / norm)^(p - 1), half of it as the mean over two teachers.
        double a = 0.09 + FLOOR;
        double b = 0.16 + FLOOR;
        double c = 0.5 + FLOOR;
        double d = 0.25 + FLOOR;
        for (double p : new double[] {2, -2}) {
            double first = Math.pow(Math.pow(a, p) + Math.pow(b, p), 1 / p);
            double second = Math.pow(Math.pow(c, p) + Math.pow(d, p), 1 / p);
            assertArrayEquals(
                    new float[] {
                        (float) (Math.pow(a / first, p - 1) / 2),
                        (float) (Math.pow(c / second, p - 1) / 2),
                        (float) (Math.pow(b / first, p - 1) / 2),
                        (float) (Math.pow(d / second, p - 1) / 2)
                    },
                    gradient(TrainingLoss.P_NORM, p),
                    1e-4f);
        }
        assertArrayEquals(new float[] {0.5f, 0, 0, 0.5f}, gradient(TrainingLoss.MIN, 2), 1e-6f);
    }

    private float[] gradient(TrainingLoss loss, double p) throws InterruptedException {
        NDArray leaf = errors.duplicate();
        leaf.setRequiresGradient(true);
        try (Gradients gradients = Gradients.record(NativeEngine.get())) {
            gradients.backward(loss.of(leaf, p));
        }
        return leaf.getGradient().toFloatArray();
    }

    @Test
    void pNormStandsVeryLargeAndVerySmallErrors() {
        try (NDManager local = manager.newSubManager()) {
            NDArray extreme = local.create(new float[] {0, 1e25f, 1e-30f, 1e30f}, new Shape(2, 2));
            assertEquals(1e30 / 2, TrainingLoss.P_NORM.of(extreme, 2).getFloat(), 1e27);
            assertEquals(1e25 / 2, TrainingLoss.P_NORM.of(extreme, -2).getFloat(), 1e22);
        }
    }
}

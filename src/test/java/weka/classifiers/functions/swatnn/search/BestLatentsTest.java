package weka.classifiers.functions.swatnn.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.engine.NativeEngine;
import weka.classifiers.functions.swatnn.tensors.Gradients;

import java.util.Arrays;

/** What is kept of two depths of two networks each. */
class BestLatentsTest {

    private static NDManager manager;

    @BeforeAll
    static void open() {
        manager = NativeEngine.get().newBaseManager(NativeEngine.device("cpu"));
    }

    @AfterAll
    static void close() {
        manager.close();
    }

    private static Latents start() {
        return Latents.at(manager.zeros(new Shape(2, 4, 8)), null, 2, manager);
    }

    @Test
    void eachNetworkKeepsItsOwnBestPoint() throws Exception {
        Latents current = start();
        BestLatents best = new BestLatents(current);
        GradientDescent.Moving moving = new GradientDescent.Moving(current, 0.001, manager);
        float nan = Float.NaN;
        float[][] losses = {{nan, 5, 5, 9}, {nan, 4, 6, 8}, {nan, 7, 3, nan}, {nan, 8, 4, 9}};
        float[][] positions = new float[losses.length][];
        for (int step = 0; step < losses.length; step++) {
            try (NDManager local = manager.newSubManager();
                    Gradients gradients = Gradients.record(NativeEngine.get())) {
                Latents leaves = current.asLeaves(local);
                positions[step] = leaves.codes().toFloatArray();
                gradients.backward(leaves.codes().sum().add(leaves.thresholds().sum()));
                best.offer(current, losses[step], true);
                moving.step(leaves, 0.1);
            }
        }
        assertTrue(best.any());
        float[] latents = best.latents().codes().toFloatArray();
        int size = 4 * 8;
        int[] bestStep = {0, 1, 2, 1};
        for (int i = 0; i < 4; i++) {
            assertArrayEquals(
                    Arrays.copyOfRange(positions[bestStep[i]], i * size, (i + 1) * size),
                    Arrays.copyOfRange(latents, i * size, (i + 1) * size));
        }
        assertArrayEquals(new float[] {Float.POSITIVE_INFINITY, 4, 3, 8}, best.losses());
        assertTrue(positions[1][0] < -0.09, "the latents moved between the steps");
    }

    @Test
    void nothingIsKeptBeforeTheAnnealingEnds() {
        Latents current = start();
        BestLatents best = new BestLatents(current);
        assertEquals(Double.NaN, best.lowestLoss());
        best.offer(current, new float[] {1, 1, 1, 1}, false);
        assertFalse(best.any());
        assertEquals(1, best.lowestLoss());
        best.offer(current, new float[] {2, 3, 4, 5}, true);
        assertTrue(best.any());
        assertArrayEquals(new float[] {2, 3, 4, 5}, best.losses());
        assertArrayEquals(new double[] {2, 4}, best.lowestLossByDepth());
    }
}

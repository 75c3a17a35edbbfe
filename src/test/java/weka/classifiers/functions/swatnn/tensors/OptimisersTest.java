package weka.classifiers.functions.swatnn.tensors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.engine.NativeEngine;

import java.util.Map;
import java.util.function.Consumer;

/** Steps of the optimisers, worked by hand. */
class OptimisersTest {

    /** The gradient of half the sum of squares of (parameter - target) is parameter - target. */
    private static void step(Parameters parameters, float[] target, NDManager manager, Consumer<Parameters> how)
            throws Exception {
        try (NDManager local = manager.newSubManager();
                Gradients gradients = Gradients.record(NativeEngine.get())) {
            Parameters leaves = parameters.asLeaves(local);
            NDArray leaf = leaves.get("a.weight");
            NDArray goal = local.create(target, leaf.getShape());
            gradients.backward(leaf.sub(goal).square().sum().mul(0.5));
            how.accept(leaves);
        }
    }

    /**
     * Kingma and Ba 2015, algorithm 1: after the bias corrections the first step is the learning rate against the sign of the gradient; with
     * gradients 2 and then 1.9 the means are 0.2 and 0.37, the mean squares 0.004 and 0.007606.
     */
    @Test
    void adam() throws Exception {
        try (NDManager manager = NativeEngine.get().newBaseManager()) {
            Parameters parameters =
                    new Parameters(Map.of("a.weight", manager.create(new float[] {2, -1}, new Shape(2))));
            Adam adam = new Adam(parameters, 0, manager);
            step(parameters, new float[] {0, 0}, manager, leaves -> adam.step(leaves, 0.1, 1));
            assertArrayEquals(
                    new float[] {1.9f, -0.9f}, parameters.get("a.weight").toFloatArray(), 1e-5f);
            step(parameters, new float[] {0, 0}, manager, leaves -> adam.step(leaves, 0.1, 1));
            double mean = 0.37 / (1 - 0.81);
            double square = 0.007606 / (1 - 0.998001);
            assertEquals(
                    1.9 - 0.1 * mean / Math.sqrt(square),
                    parameters.get("a.weight").toFloatArray()[0],
                    1e-4);
            assertEquals(2, adam.steps());
        }
    }

    /** A weight shrinks by the learning rate times the decay, besides its step. */
    @Test
    void adamsWeightsDecay() throws Exception {
        try (NDManager manager = NativeEngine.get().newBaseManager()) {
            Parameters parameters = new Parameters(Map.of("a.weight", manager.create(new float[] {2}, new Shape(1))));
            Adam adam = new Adam(parameters, 0.5, manager);
            step(parameters, new float[] {0}, manager, leaves -> adam.step(leaves, 0.1, 1));
            assertEquals(2 * (1 - 0.05) - 0.1, parameters.get("a.weight").toFloatArray()[0], 1e-5);
        }
    }

    /**
     * Muon moves along the orthogonal matrix nearest to the gradient: of a diagonal gradient, along the signs of its diagonal, whatever its
     * sizes. Five Newton–Schulz steps bring singular values to between about 0.7 and 1.2; the step size is 0.2 √2.
     */
    @Test
    void muon() throws Exception {
        try (NDManager manager = NativeEngine.get().newBaseManager()) {
            float[] start = {3, 0, 0, -1};
            Parameters parameters = new Parameters(Map.of("a.weight", manager.create(start, new Shape(2, 2))));
            Muon muon = new Muon(parameters, 0, manager);
            step(parameters, new float[4], manager, leaves -> muon.step(leaves, 0.1, 1));
            float[] moved = parameters.get("a.weight").toFloatArray();
            double unit = 0.1 * 0.2 * Math.sqrt(2);
            assertEquals(1, (3 - moved[0]) / unit, 0.3);
            assertEquals(1, (moved[3] + 1) / unit, 0.3);
            assertEquals(0, moved[1], 1e-6);
            assertEquals(0, moved[2], 1e-6);
        }
    }

    @Test
    void muonIsForMatricesInsideTheNets() {
        assertTrue(Muon.moves("decoder1.block0.up.weight"), "a feed-forward net");
        assertFalse(Muon.moves("decoder1.block0.up.bias"));
    }
}

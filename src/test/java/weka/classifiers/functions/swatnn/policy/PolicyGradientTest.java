package weka.classifiers.functions.swatnn.policy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.engine.NativeEngine;
import weka.classifiers.functions.swatnn.tensors.Gradients;
import weka.classifiers.functions.swatnn.tensors.Parameters;

import java.util.LinkedHashMap;
import java.util.Map;

/** The arithmetic of a step of the controller, by hand. */
class PolicyGradientTest {

    @Test
    void theGradientIsTheAdvantageTimesThatOfTheLogDensity() throws Exception {
        try (NDManager manager = NativeEngine.get().newBaseManager(NativeEngine.device("cpu"));
                Gradients gradients = Gradients.record(NativeEngine.get())) {
            NDArray answers = manager.create(new float[][] {{0, 1}, {2, 0}});
            answers.setRequiresGradient(true);
            NDArray actions = manager.create(new float[][] {{1, 1}, {2, -1}});
            NDArray loss = PolicyGradient.loss(answers, actions, manager.create(new float[] {2, -1}), 0.5);
            // (2 · 1 - 1 · 1) / 2 / (2 · 0.25)
            assertEquals(1, loss.getFloat(), 1e-6);
            gradients.backward(loss);
            // A (μ - â) / σ² / 2: towards the action that was better than the baseline, away from the other.
            assertArrayEquals(new float[] {-4, 0, 0, -2}, answers.getGradient().toFloatArray(), 1e-5f);
        }
    }

    @Test
    void theBaselineMovesBehindTheRewards() {
        MovingBaseline baseline = new MovingBaseline(0.75);
        assertArrayEquals(new double[] {-1, 1}, baseline.advantages(1, 3));
        assertArrayEquals(new double[] {4, 6}, baseline.advantages(6, 8));
        // 0.75 · 2 + 0.25 · 7 = 3.25
        assertArrayEquals(new double[] {-0.25}, baseline.advantages(3));
    }

    @Test
    void rewardsAreLogarithmsOfErrors() {
        assertEquals(Math.log(1000), PolicySearch.reward(1e-3), 1e-12);
        assertEquals(-Math.log(10), PolicySearch.reward(Double.POSITIVE_INFINITY), 1e-12);
        assertEquals(-Math.log(10), PolicySearch.reward(Double.NaN), 1e-12);
        assertEquals(12 * Math.log(10), PolicySearch.reward(0), 1e-9);
    }

    @Test
    void aLayerOfMemoryIsThatOfThePaper() {
        LstmLayer layer = new LstmLayer("one", 1, 1);
        try (NDManager manager = NativeEngine.get().newBaseManager(NativeEngine.device("cpu"))) {
            Map<String, NDArray> arrays = new LinkedHashMap<>();
            arrays.put("one.input.weight", manager.create(new float[][] {{0.5f, -1, 2, 1}}));
            arrays.put("one.input.bias", manager.create(new float[][] {{0.1f, 0.2f, -0.3f, 0.4f}}));
            arrays.put("one.state.weight", manager.create(new float[][] {{-0.5f, 1.5f, 0.7f, -2}}));
            NDList states = layer.states(
                    new Parameters(arrays),
                    new NDList(manager.create(new float[][] {{1}}), manager.create(new float[][] {{-0.5f}})));
            double c = sigmoid(0.6) * Math.tanh(1.7);
            double h = sigmoid(1.4) * Math.tanh(c);
            assertEquals(h, states.get(0).getFloat(0, 0), 1e-6);
            c = sigmoid(0.7 + 1.5 * h) * c + sigmoid(-0.15 - 0.5 * h) * Math.tanh(-1.3 + 0.7 * h);
            h = sigmoid(-0.1 - 2 * h) * Math.tanh(c);
            assertEquals(h, states.get(1).getFloat(0, 0), 1e-6);
        }
    }

    private static double sigmoid(double v) {
        return 1 / (1 + Math.exp(-v));
    }
}

package weka.classifiers.functions.swatnn.matrices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.TinyAutoencoder;
import weka.classifiers.functions.swatnn.engine.NativeEngine;
import weka.classifiers.functions.swatnn.frozen.FrozenAutoencoder;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

class HardeningTest {

    @Test
    void appliesThresholdMaskActivationAndInputs() {
        try (NDManager manager = NativeEngine.get().newBaseManager(NativeEngine.device("cpu"))) {
            // Two networks of 3 inputs and 2 neurons; the second one has the larger threshold.
            float[] first = {0.5f, -0.2f, 0.19f, 0.7f, 9, 9};
            NetworkBatch batch = new NetworkBatch(
                    new MatrixLayout(3, 2, 1, 1),
                    List.of(
                            manager.create(twice(first), new Shape(2, 3, 2)),
                            manager.create(new float[] {1.5f, -2, 1.5f, -2}, new Shape(2, 2, 1))),
                    List.of(
                            manager.create(new float[] {0.1f, 0.2f, 0.1f, 0.2f}, new Shape(2, 2, 1)),
                            manager.create(new float[] {0.05f, 0.05f}, new Shape(2, 1, 1))),
                    List.of(manager.create(twice(new float[] {-1, 0, 2, 3, 1, 2.9f}), new Shape(2, 2, 3))),
                    manager.create(new float[] {0.01f, 4, 0.01f, -0.01f}, new Shape(2, 2, 1)));

            SparseMlp[] hard = Hardening.harden(batch, new float[] {0.2f, 0.6f}, 2);

            // Biases stay below the threshold too; the third input is not asked for.
            SparseMlp expected = new SparseMlp(
                    2,
                    new double[][][] {{{0.5f, -0.2f}, {0, 0.7f}}, {{1.5f}, {-2}}},
                    new double[][] {{0.1f, 0.2f}, {0.05f}},
                    new Activation[][] {{Activation.LEAKY_RELU, Activation.SIGMOID}});
            assertEquals(expected, hard[0]);
            // The mask takes the second neuron, the threshold all inputs of the first, which is a constant then.
            double constant = 0.05f + 1.5 * Activation.LEAKY_RELU.value(0.1f);
            assertEquals(constant, hard[1].predict(new double[] {3, -4}), 1e-12);
            assertEquals(0, hard[1].activeNeurons());
        }
    }

    private static float[] twice(float[] values) {
        float[] result = java.util.Arrays.copyOf(values, 2 * values.length);
        System.arraycopy(values, 0, result, values.length, values.length);
        return result;
    }

    /** Where thresholds, masks and activations are decided, the decoded batch and the sparse network are the same function. */
    @Test
    void sparseNetworkPredictsAsDecodedBatch(@TempDir Path folder) throws Exception {
        TinyAutoencoder.write(folder);
        compare(folder, 3, 0);
        compare(folder, 2, 0.1f);
    }

    @Test
    void sparseNetworkPredictsAsPackagedDecoders() throws Exception {
        compare(Path.of(System.getProperty("swatnn.models", "models")), 8, 0);
        compare(Path.of(System.getProperty("swatnn.models", "models")), 5, 0.1f);
    }

    private static void compare(Path model, int inputs, float threshold) throws Exception {
        int restarts = 6;
        int points = 50;
        SplittableRandom random = new SplittableRandom(1);
        try (FrozenAutoencoder autoencoder = FrozenAutoencoder.load(model, "cpu");
                NDManager manager = autoencoder.newManager()) {
            int depths = autoencoder.sizes().depths();
            int tokens = autoencoder.sizes().width();
            int latentWidth = autoencoder.sizes().latentWidth();
            int stored = autoencoder.sizes().inputs();
            float[] latents = new float[depths * restarts * tokens * latentWidth];
            for (int i = 0; i < latents.length; i++) {
                latents[i] = (float) random.nextGaussian();
            }
            float[] x = new float[points * stored];
            double[][] rows = new double[points][inputs];
            for (int i = 0; i < points; i++) {
                for (int j = 0; j < inputs; j++) {
                    rows[i][j] = random.nextDouble(-1, 1);
                    x[i * stored + j] = (float) rows[i][j];
                }
            }
            NetworkBatch[] decoded = autoencoder
                    .decoders(1, depths)
                    .decode(manager.create(latents, new Shape(depths, restarts, tokens, latentWidth)));
            float[] thresholds = new float[restarts];
            java.util.Arrays.fill(thresholds, threshold);
            double largest = 0;
            for (NetworkBatch batch : decoded) {
                List<NDArray> kept = batch.weights().stream()
                        .map(w -> w.mul(w.abs().gte(threshold).toType(DataType.FLOAT32, false)))
                        .toList();
                float[] expected = batch.withWeights(kept)
                        .forwardHard(manager.create(x, new Shape(1, points, stored)))
                        .toFloatArray();
                SparseMlp[] hard = Hardening.harden(batch, thresholds, inputs);
                for (int r = 0; r < restarts; r++) {
                    for (int i = 0; i < points; i++) {
                        assertEquals(expected[r * points + i], hard[r].predict(rows[i]), 2e-5 * scale(expected));
                        largest = Math.max(largest, Math.abs(expected[r * points + i]));
                    }
                }
            }
            assertTrue(largest > 0.1, "The networks compared should not all be constant");
        }
    }

    private static double scale(float[] values) {
        double scale = 1;
        for (float value : values) {
            scale = Math.max(scale, Math.abs(value));
        }
        return scale;
    }
}

package weka.classifiers.functions.swatnn.autoencoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.engine.NativeEngine;
import weka.classifiers.functions.swatnn.matrices.NetworkBatch;
import weka.classifiers.functions.swatnn.tensors.Parameters;

import java.util.SplittableRandom;

class FunctionEncoderTest {

    private static final AutoencoderSizes SMALL = new AutoencoderSizes(2, 3, 2, 4, 8, 2, 1, 1, 1);
    private static final int PAIRS = 10;

    private final NDManager manager = NativeEngine.get().newBaseManager();
    private final MultiScaleAutoencoder autoencoder = new MultiScaleAutoencoder(SMALL);
    private final Parameters parameters = autoencoder.initialise(manager, new SplittableRandom(2));

    @AfterEach
    void close() {
        manager.close();
    }

    private NDArray encode(float[] x, float[] y) {
        return autoencoder.encode(
                parameters, manager.create(x, new Shape(1, y.length, 2)), manager.create(y, new Shape(1, y.length)));
    }

    @Test
    void orderOfThePairsHasNoInfluence() {
        SplittableRandom random = new SplittableRandom(5);
        float[] x = new float[2 * PAIRS];
        float[] y = new float[PAIRS];
        float[] reversedX = new float[2 * PAIRS];
        float[] reversedY = new float[PAIRS];
        for (int i = 0; i < PAIRS; i++) {
            int j = PAIRS - 1 - i;
            x[2 * i] = reversedX[2 * j] = (float) random.nextGaussian();
            x[2 * i + 1] = reversedX[2 * j + 1] = (float) random.nextGaussian();
            y[i] = reversedY[j] = (float) random.nextGaussian();
        }
        assertArrayEquals(
                encode(x, y).toFloatArray(), encode(reversedX, reversedY).toFloatArray(), 1e-5f);
    }

    @Test
    void tokensHaveMeanZeroAndVarianceOne() {
        NDArray z = encode(new float[] {0.1f, 0.2f, -0.5f, 0.9f}, new float[] {1, -1});
        assertEquals(new Shape(1, 3, 4), z.getShape());
        for (int token = 0; token < 3; token++) {
            NDArray numbers = z.get("0, " + token);
            assertEquals(0, numbers.mean().getFloat(), 1e-5);
            assertEquals(1, numbers.square().mean().getFloat(), 1e-3);
        }
    }

    @Test
    void decodersOfNeighbouringDepthsGiveWhatTheyGiveTogether() {
        NDArray z = encode(new float[] {0.1f, 0.2f, -0.5f, 0.9f}, new float[] {1, -1});
        NetworkBatch[] all = autoencoder.decodeAll(parameters, z);
        NetworkBatch[] second =
                autoencoder.decode(MultiScaleAutoencoder.decodersFor(parameters, 2, 2), z.expandDims(0), 2);
        assertEquals(1, second.length);
        assertEquals(2, second[0].layout().depth());
        assertArrayEquals(
                all[1].weights().get(1).toFloatArray(),
                second[0].weights().get(1).toFloatArray(),
                1e-5f);
        assertArrayEquals(
                all[1].maskLogits().toFloatArray(), second[0].maskLogits().toFloatArray(), 1e-5f);
    }
}

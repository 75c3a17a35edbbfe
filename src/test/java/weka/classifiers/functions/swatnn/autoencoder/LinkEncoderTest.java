package weka.classifiers.functions.swatnn.autoencoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import weka.classifiers.functions.swatnn.engine.NativeEngine;
import weka.classifiers.functions.swatnn.matrices.NetworkLinks;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.ActivationFamily;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.tensors.Parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Encoders that follow links, on networks whose numbers can be followed by hand. */
class LinkEncoderTest {

    private static final AutoencoderSizes SMALL = new AutoencoderSizes(2, 3, 2, 8, 8, 2, 1, 1, 0);
    private static final Activation T = Activation.TANH;
    private static final Activation R = Activation.LEAKY_RELU;

    /** tanh(x + 0.5 z + 0.1) · 1.5 - leakyReLU(-2 x + 0.2) + 0.3 */
    private static final SparseMlp NETWORK =
            network(new double[][][] {{{1, -2}, {0.5, 0}}, {{1.5}, {-1}}}, new double[][] {{0.1, 0.2}, {0.3}}, T, R);

    private final NDManager manager = NativeEngine.get().newBaseManager();

    @AfterEach
    void close() {
        manager.close();
    }

    private static SparseMlp network(double[][][] weights, double[][] biases, Activation... activations) {
        return new SparseMlp(2, weights, biases, new Activation[][] {activations});
    }

    private static MultiScaleAutoencoder autoencoder(Variant.Architecture architecture) {
        return new MultiScaleAutoencoder(
                SMALL,
                new Variant(architecture, Variant.Encoders.WEIGHT, ActivationFamily.MIXED).with(Variant.Reading.LINKS));
    }

    @Test
    void linksStandAtTheStagesThatEndWithTheOutput() {
        NetworkLinks links =
                NetworkLinks.of(autoencoder(Variant.Architecture.TRANSFORMER).layouts(), List.of(NETWORK), manager);
        assertEquals(3, links.weights().size());
        assertEquals(0, links.weights().get(0).abs().max().getFloat());
        // Row by row, those into neuron 0: from x, from z, from nowhere.
        assertArrayEquals(
                new float[] {1, 0.5f, 0, -2, 0, 0, 0, 0, 0},
                links.weights().get(1).toFloatArray());
        assertArrayEquals(
                new float[] {1.5f, -1, 0, 0, 0, 0, 0, 0, 0},
                links.weights().get(2).toFloatArray());
        assertArrayEquals(new float[] {0.1f, 0.2f, 0}, links.biases().get(1).toFloatArray());
        assertArrayEquals(new float[] {0.3f, 0, 0}, links.biases().get(2).toFloatArray());
        assertEquals(
                List.of(Activation.SIGMOID, T, R),
                ActivationFamily.MIXED.members().subList(0, 3));
        assertEquals(1, links.activations().get(1).getFloat(0, 0, 1));
        assertEquals(1, links.activations().get(1).getFloat(0, 1, 2));
        assertEquals(2, links.activations().get(1).sum().getFloat(), "the third neuron is not there");
        assertEquals(0, links.begins().get(0).getFloat());
        assertEquals(1, links.begins().get(1).getFloat());
        assertEquals(0, links.begins().get(2).getFloat());
    }

    @Test
    void withTheIdentityStatesAreValuesAtPoints() {
        MultiScaleAutoencoder autoencoder = autoencoder(Variant.Architecture.TRANSFORMER);
        Map<String, NDArray> arrays = new LinkedHashMap<>(
                autoencoder.initialise(manager, new SplittableRandom(3)).asMap());
        // Two points, (0.3, -0.7) and (-0.9, 0.2), and six zeros.
        float[] points = new float[3 * 8];
        points[0] = 0.3f;
        points[8] = -0.7f;
        points[1] = -0.9f;
        points[9] = 0.2f;
        arrays.put("weightEncoder.inputs", manager.create(points, new Shape(1, 3, 8)));
        List<NDArray> states = new LinkStates(autoencoder.layouts(), "weightEncoder", 8)
                .follow(new Parameters(arrays), List.of(NETWORK), manager);
        assertEquals(3, states.size());
        assertEquals(Math.tanh(0.3 - 0.35 + 0.1), states.get(1).getFloat(0, 0, 0), 1e-6);
        assertEquals(0.01 * (-0.6 + 0.2), states.get(1).getFloat(0, 1, 0), 1e-6);
        assertEquals(0, states.get(1).getFloat(0, 2, 0));
        NDArray output = states.get(2);
        assertEquals(new Shape(1, 1, 8), output.getShape());
        assertEquals(1.5 * Math.tanh(0.05) - 0.01 * -0.4 + 0.3, output.getFloat(0, 0, 0), 1e-6);
        assertEquals(1.5 * Math.tanh(-0.7) - 2.0 + 0.3, output.getFloat(0, 0, 1), 1e-6);
        assertEquals(1.5 * Math.tanh(0.1) - 0.2 + 0.3, output.getFloat(0, 0, 7), 1e-6);
    }

    @Test
    void equalFunctionsHaveEqualCodesWhateverTheirWeights() {
        MultiScaleAutoencoder autoencoder = autoencoder(Variant.Architecture.TRANSFORMER);
        Parameters p = autoencoder.initialise(manager, new SplittableRandom(5));
        SparseMlp reordered = network(
                new double[][][] {{{-2, 1}, {0, 0.5}}, {{-1}, {1.5}}}, new double[][] {{0.2, 0.1}, {0.3}}, R, T);
        SparseMlp mirrored = network(
                new double[][][] {{{-1, -2}, {-0.5, 0}}, {{-1.5}, {-1}}}, new double[][] {{-0.1, 0.2}, {0.3}}, T, R);
        SparseMlp scaled = network(
                new double[][][] {{{1, -8}, {0.5, 0}}, {{1.5}, {-0.25}}}, new double[][] {{0.1, 0.8}, {0.3}}, T, R);
        SparseMlp other =
                network(new double[][][] {{{1, -2}, {0.5, 0}}, {{1.5}, {1}}}, new double[][] {{0.1, 0.2}, {0.3}}, T, R);
        NDArray z = autoencoder.encode(p, List.of(NETWORK, reordered, mirrored, scaled, other), manager);
        for (int same = 1; same <= 3; same++) {
            assertArrayEquals(z.get(0).toFloatArray(), z.get(same).toFloatArray(), 1e-4f);
        }
        assertTrue(z.get(0).sub(z.get(4)).abs().max().getFloat() > 0.1);
    }

    /** A deeper network that computes the same has the same code too: its first layer is linear where the inputs lie. */
    @Test
    void codesDoNotDependOnTheDepthOrOnTheRestOfTheBatch() {
        MultiScaleAutoencoder autoencoder = autoencoder(Variant.Architecture.TRANSFORMER);
        Parameters p = autoencoder.initialise(manager, new SplittableRandom(5));
        SparseMlp deeper = new SparseMlp(
                2,
                new double[][][] {{{1, 0}, {0, 1}}, {{1, -2}, {0.5, 0}}, {{1.5}, {-1}}},
                new double[][] {{9, 9}, {0.1 - 13.5, 0.2 + 18}, {0.3}},
                new Activation[][] {{R, R}, {T, R}});
        NDArray z = autoencoder.encode(p, List.of(NETWORK, deeper), manager);
        assertArrayEquals(z.get(0).toFloatArray(), z.get(1).toFloatArray(), 1e-3f);
        assertArrayEquals(
                z.get(0).toFloatArray(),
                autoencoder.encode(p, List.of(NETWORK), manager).toFloatArray(),
                1e-5f);
    }

    @ParameterizedTest
    @EnumSource(Variant.Architecture.class)
    void refusesWhatItCannotEncode(Variant.Architecture architecture) {
        MultiScaleAutoencoder autoencoder = autoencoder(architecture);
        Parameters p = autoencoder.initialise(manager, new SplittableRandom(3));
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> autoencoder.encode(p, List.of(SparseMlp.constant(2, 1)), manager))
                .getMessage()
                .contains("0 hidden layers"));
        SparseMlp wide = new SparseMlp(
                1,
                new double[][][] {{{1, 1, 1, 1}}, {{1}, {1}, {1}, {1}}},
                new double[][] {{0, 0, 0, 0}, {0}},
                new Activation[][] {{T, T, T, T}});
        assertTrue(assertThrows(IllegalArgumentException.class, () -> autoencoder.encode(p, List.of(wide), manager))
                .getMessage()
                .contains("4 neurons"));
    }

    @Test
    void convolutionsThatFollowLinksTellTheirNetworksApartInAnyOrder() {
        MultiScaleAutoencoder autoencoder = autoencoder(Variant.Architecture.CONV);
        Parameters p = autoencoder.initialise(manager, new SplittableRandom(3));
        SparseMlp two = new SparseMlp(
                2,
                new double[][][] {{{1, -2}, {0.5, 0}}, {{1.5}, {-1}}, {{2}}},
                new double[][] {{0.1, 0.2}, {0.3}, {0}},
                new Activation[][] {{T, R}, {R}});
        NDArray z = autoencoder.encode(p, List.of(two, NETWORK, two), manager);
        assertEquals(new Shape(3, 1, 8), z.getShape());
        assertArrayEquals(z.get(0).toFloatArray(), z.get(2).toFloatArray(), 1e-5f);
        assertTrue(z.get(0).sub(z.get(1)).abs().max().getFloat() > 1e-2);
        assertArrayEquals(
                z.get(1).toFloatArray(),
                autoencoder.encode(p, List.of(NETWORK), manager).toFloatArray(),
                1e-5f);
    }
}

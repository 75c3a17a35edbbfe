package weka.classifiers.functions.swatnn.autoencoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import weka.classifiers.functions.swatnn.engine.NativeEngine;
import weka.classifiers.functions.swatnn.frozen.FrozenAutoencoder;
import weka.classifiers.functions.swatnn.frozen.ModelDescription;
import weka.classifiers.functions.swatnn.frozen.ModelFolder;
import weka.classifiers.functions.swatnn.frozen.WeightEncoderFolder;
import weka.classifiers.functions.swatnn.matrices.Hardening;
import weka.classifiers.functions.swatnn.matrices.MatrixLayouts;
import weka.classifiers.functions.swatnn.matrices.NetworkBatch;
import weka.classifiers.functions.swatnn.matrices.NetworkMatrices;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.ActivationFamily;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.tensors.Parameters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Encoders of networks, in both architectures. */
class WeightEncoderTest {

    private static final AutoencoderSizes SMALL = new AutoencoderSizes(2, 3, 2, 8, 8, 2, 1, 1, 0);

    private static final SparseMlp ONE_LAYER = new SparseMlp(
            2,
            new double[][][] {{{1, -2}, {0.5, 0}}, {{1.5}, {-1}}},
            new double[][] {{0.1, 0.2}, {0.3}},
            new Activation[][] {{Activation.TANH, Activation.SIGMOID}});

    /** The same with a second layer. */
    private static final SparseMlp TWO_LAYERS = new SparseMlp(
            2,
            new double[][][] {{{1, -2}, {0.5, 0}}, {{1.5}, {-1}}, {{2}}},
            new double[][] {{0.1, 0.2}, {0.3}, {0}},
            new Activation[][] {{Activation.TANH, Activation.SIGMOID}, {Activation.LEAKY_RELU}});

    @TempDir
    Path folder;

    private final NDManager manager = NativeEngine.get().newBaseManager();

    @AfterEach
    void close() {
        manager.close();
    }

    private static Variant variant(Variant.Architecture architecture) {
        return new Variant(architecture, Variant.Encoders.WEIGHT, ActivationFamily.MIXED);
    }

    @Test
    void theValidityChannelTellsAZeroWeightFromPadding() {
        MatrixLayouts layouts = new MultiScaleAutoencoder(SMALL).layouts();
        NetworkMatrices matrices = NetworkMatrices.of(layouts, List.of(ONE_LAYER, TWO_LAYERS), manager);
        int columns = layouts.columns();
        assertEquals(new Shape(2, 3, columns), matrices.values().getShape());
        // Row 1, column 1: the weight from input 1 to neuron 1 is zero, but there.
        assertEquals(0, matrices.values().getFloat(0, 1, 1));
        assertEquals(1, matrices.valid().getFloat(0, 1, 1));
        // Row 2 is no input and column 2 is no neuron of this network.
        assertEquals(0, matrices.valid().getFloat(0, 2, 0));
        assertEquals(0, matrices.valid().getFloat(0, 0, 2));
        for (int b = 0; b < 2; b++) {
            int used = layouts.of(b + 1).usedColumns();
            for (int c = 0; c < columns; c++) {
                boolean any = matrices.valid().get(b + ", :, " + c).sum().getFloat() > 0;
                assertTrue(!any || c < used, "column " + c + " of network " + b + " is padding");
            }
        }
        assertArrayEquals(new float[] {1, 0, 0, 1}, matrices.depths().toFloatArray());
    }

    @ParameterizedTest
    @EnumSource(Variant.Architecture.class)
    void codesAreNormalisedAndTellNetworksApart(Variant.Architecture architecture) {
        MultiScaleAutoencoder autoencoder = new MultiScaleAutoencoder(SMALL, variant(architecture));
        Parameters p = autoencoder.initialise(manager, new SplittableRandom(3));
        NDArray z = autoencoder.encode(p, List.of(ONE_LAYER, TWO_LAYERS, ONE_LAYER), manager);
        assertEquals(new Shape(3, autoencoder.latentTokens(), 8), z.getShape());
        assertEquals(architecture == Variant.Architecture.CONV ? 1 : 3, autoencoder.latentTokens());
        for (int token = 0; token < autoencoder.latentTokens(); token++) {
            NDArray numbers = z.get("0, " + token);
            assertEquals(0, numbers.mean().getFloat(), 1e-5);
            assertEquals(1, numbers.square().mean().getFloat(), 0.05);
        }
        assertArrayEquals(z.get(0).toFloatArray(), z.get(2).toFloatArray(), 1e-5f);
        assertTrue(z.get(0).sub(z.get(1)).abs().max().getFloat() > 1e-3);
        assertArrayEquals(
                z.get(1).toFloatArray(),
                autoencoder.encode(p, List.of(TWO_LAYERS), manager).toFloatArray(),
                1e-5f,
                "a code does not depend on the rest of the batch");
    }

    @ParameterizedTest
    @EnumSource(Variant.Architecture.class)
    void decodersOfOneDepthGiveWhatTheyGiveTogether(Variant.Architecture architecture) {
        MultiScaleAutoencoder autoencoder = new MultiScaleAutoencoder(SMALL, variant(architecture));
        Parameters p = autoencoder.initialise(manager, new SplittableRandom(3));
        NDArray z = autoencoder.encode(p, List.of(ONE_LAYER, TWO_LAYERS), manager);
        NetworkBatch[] all = autoencoder.decodeAll(p, z);
        NetworkBatch[] second = autoencoder.decode(MultiScaleAutoencoder.decodersFor(p, 2, 2), z.expandDims(0), 2);
        assertEquals(2, all.length);
        assertEquals(1, second.length);
        assertEquals(2, second[0].layout().depth());
        for (int layer = 0; layer <= 2; layer++) {
            assertArrayEquals(
                    all[1].weights().get(layer).toFloatArray(),
                    second[0].weights().get(layer).toFloatArray(),
                    1e-5f);
        }
        assertTrue(all[0].maskLogits().mean().getFloat() > 1, "masks are open at first");
    }

    @Test
    void theDefaultModelsParametersAreAsBefore() {
        MultiScaleAutoencoder before = new MultiScaleAutoencoder(SMALL);
        MultiScaleAutoencoder both = new MultiScaleAutoencoder(SMALL, Variant.DEFAULT.with(Variant.Encoders.BOTH));
        Parameters p = both.initialise(manager, new SplittableRandom(3));
        before.initialise(manager, new SplittableRandom(3)).asMap().forEach((name, array) -> {
            assertFalse(MultiScaleAutoencoder.ofWeightEncoder(name));
            assertTrue(array.contentEquals(p.get(name)), name);
        });
        assertTrue(both.parameterCount() > before.parameterCount());
    }

    @ParameterizedTest
    @EnumSource(Variant.Architecture.class)
    void aFrozenModelKeepsItsKind(Variant.Architecture architecture) throws IOException {
        Variant kind = new Variant(architecture, Variant.Encoders.WEIGHT, ActivationFamily.TANH);
        MultiScaleAutoencoder autoencoder = new MultiScaleAutoencoder(SMALL, kind);
        Parameters p = autoencoder.initialise(manager, new SplittableRandom(3));
        var provenance = new ModelDescription.Provenance("test", 3, 0, 0, "any", "any");
        ModelFolder.write(folder, SMALL, kind, p, provenance, List.of());
        SparseMlp tanh = new SparseMlp(
                1, new double[][][] {{{1}}, {{2}}}, new double[][] {{0}, {0}}, new Activation[][] {{Activation.TANH}});
        try (FrozenAutoencoder loaded = FrozenAutoencoder.load(folder, "cpu");
                NDManager local = loaded.newManager()) {
            assertEquals(kind, loaded.variant());
            assertTrue(loaded.hasWeightEncoder());
            assertFalse(loaded.hasFunctionEncoder());
            NDArray z = loaded.encode(List.of(tanh), local);
            assertArrayEquals(autoencoder.encode(p, List.of(tanh), manager).toFloatArray(), z.toFloatArray(), 1e-6f);
            NetworkBatch[] decoded =
                    loaded.decoders(1, 2).decode(z.expandDims(0).repeat(0, 2));
            for (SparseMlp hard : Hardening.harden(decoded[1], new float[1], 2)) {
                for (int layer = 0; layer < hard.hiddenLayers(); layer++) {
                    for (int j = 0; j < hard.width(layer); j++) {
                        assertEquals(Activation.TANH, hard.activation(layer, j));
                    }
                }
            }
            assertTrue(assertThrows(IllegalArgumentException.class, () -> loaded.encode(List.of(ONE_LAYER), local))
                    .getMessage()
                    .contains("sigmoid"));
            assertTrue(assertThrows(
                            UnsupportedOperationException.class,
                            () -> loaded.encode(local.ones(new Shape(1, 4, 2)), local.ones(new Shape(1, 4))))
                    .getMessage()
                    .contains("no function encoder"));
        }
    }

    /** A weight encoder of files of its own speaks instead of the one inside, belongs to one model and is checked when it is needed. */
    @Test
    void aWeightEncoderBesideAModelTakesThePlaceOfItsOwn() throws IOException {
        Variant both = Variant.DEFAULT.with(Variant.Encoders.BOTH);
        MultiScaleAutoencoder inside = new MultiScaleAutoencoder(SMALL, both);
        var provenance = new ModelDescription.Provenance("test", 3, 0, 0, "any", "any");
        ModelFolder.write(
                folder, SMALL, both, inside.initialise(manager, new SplittableRandom(3)), provenance, List.of());
        MultiScaleAutoencoder follows = new MultiScaleAutoencoder(SMALL, both.with(Variant.Reading.LINKS));
        Parameters p = follows.initialise(manager, new SplittableRandom(9));
        WeightEncoderFolder.write(folder, ModelFolder.describe(folder), p, provenance, List.of());
        try (FrozenAutoencoder loaded = FrozenAutoencoder.load(folder, "cpu");
                NDManager local = loaded.newManager()) {
            assertArrayEquals(
                    follows.encode(p, List.of(ONE_LAYER), manager).toFloatArray(),
                    loaded.encode(List.of(ONE_LAYER), local).toFloatArray(),
                    1e-6f);
        }
        Path parameters = folder.resolve("weight-encoder.safetensors");
        byte[] bytes = Files.readAllBytes(parameters);
        bytes[bytes.length - 1] ^= 1;
        Files.write(parameters, bytes);
        try (FrozenAutoencoder loaded = FrozenAutoencoder.load(folder, "cpu");
                NDManager local = loaded.newManager()) {
            assertTrue(assertThrows(UncheckedIOException.class, () -> loaded.encode(List.of(ONE_LAYER), local))
                    .getMessage()
                    .contains("weight-encoder.safetensors is damaged"));
        }
        ModelFolder.write(
                folder, SMALL, both, inside.initialise(manager, new SplittableRandom(4)), provenance, List.of());
        assertTrue(assertThrows(
                        IOException.class, () -> WeightEncoderFolder.describe(folder, ModelFolder.describe(folder)))
                .getMessage()
                .contains("belongs to another autoencoder"));
    }

    @Test
    void aModelWithoutAWeightEncoderLoadsAndSaysSo() throws IOException {
        Parameters p = new MultiScaleAutoencoder(SMALL).initialise(manager, new SplittableRandom(3));
        ModelFolder.write(folder, SMALL, p, new ModelDescription.Provenance("test", 3, 0, 0, "any", "any"), List.of());
        assertFalse(Files.readString(folder.resolve(ModelFolder.DESCRIPTION)).contains("variant"));
        try (FrozenAutoencoder loaded = FrozenAutoencoder.load(folder, "cpu");
                NDManager local = loaded.newManager()) {
            assertFalse(loaded.hasWeightEncoder());
            assertTrue(loaded.hasFunctionEncoder());
            assertTrue(assertThrows(UnsupportedOperationException.class, () -> loaded.encode(List.of(ONE_LAYER), local))
                    .getMessage()
                    .contains("no weight encoder"));
        }
    }

    /** The soft forward pass of a fixed family is that of the hardened network: its logits have no say. */
    @ParameterizedTest
    @EnumSource(ActivationFamily.class)
    void familiesAreForced(ActivationFamily family) {
        Variant.Encoders encoders = family.endsInSigmoid() ? Variant.Encoders.WEIGHT : Variant.Encoders.FUNCTION;
        Variant kind = new Variant(Variant.Architecture.TRANSFORMER, encoders, family);
        MultiScaleAutoencoder autoencoder = new MultiScaleAutoencoder(SMALL, kind);
        Parameters p = autoencoder.initialise(manager, new SplittableRandom(9));
        NDArray z = manager.randomNormal(new Shape(1, 3, 8));
        NDArray x = manager.create(new float[] {0.3f, -0.7f, 0.9f, 0.2f}, new Shape(1, 2, 2));
        for (NetworkBatch networks : autoencoder.decodeAll(p, z)) {
            SparseMlp hard = Hardening.harden(networks, new float[1], 2)[0];
            float[] outputs = networks.forwardHard(x).toFloatArray();
            assertEquals(hard.predict(new double[] {0.3, -0.7}), outputs[0], 1e-4);
            assertEquals(hard.predict(new double[] {0.9, 0.2}), outputs[1], 1e-4);
            for (int layer = 0; layer < hard.hiddenLayers(); layer++) {
                for (int j = 0; j < hard.width(layer); j++) {
                    assertTrue(family.members().contains(hard.activation(layer, j)));
                }
            }
            if (family.fixed()) {
                NetworkBatch others = networks.withChoices(
                        networks.logits().stream().map(NDArray::neg).toList(), networks.maskLogits());
                assertArrayEquals(outputs, others.forwardHard(x).toFloatArray());
            }
        }
    }

    @Test
    void refusesWhatItCannotEncode() {
        MultiScaleAutoencoder autoencoder = new MultiScaleAutoencoder(SMALL, variant(Variant.Architecture.TRANSFORMER));
        Parameters p = autoencoder.initialise(manager, new SplittableRandom(3));
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> autoencoder.encode(p, Arrays.asList(SparseMlp.constant(2, 1)), manager))
                .getMessage();
        assertTrue(message.contains("0 hidden layers") && message.contains("1 to 2"), message);
        assertThrows(
                IllegalArgumentException.class,
                () -> new Variant(Variant.Architecture.CONV, Variant.Encoders.BOTH, ActivationFamily.MIXED));
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> new Variant(
                                Variant.Architecture.TRANSFORMER,
                                Variant.Encoders.FUNCTION,
                                ActivationFamily.LINEAR_SIGMOID))
                .getMessage()
                .contains("must be weight"));
    }
}

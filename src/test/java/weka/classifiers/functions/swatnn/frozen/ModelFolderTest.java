package weka.classifiers.functions.swatnn.frozen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.swatnn.autoencoder.AutoencoderSizes;
import weka.classifiers.functions.swatnn.autoencoder.MultiScaleAutoencoder;
import weka.classifiers.functions.swatnn.engine.NativeEngine;
import weka.classifiers.functions.swatnn.matrices.Hardening;
import weka.classifiers.functions.swatnn.matrices.NetworkBatch;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.tensors.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

class ModelFolderTest {

    private static final AutoencoderSizes SMALL = new AutoencoderSizes(2, 3, 2, 4, 8, 2, 1, 1, 1);

    @TempDir
    Path folder;

    private Path parameters;
    private Path description;

    @BeforeEach
    void write() throws IOException {
        try (NDManager manager = NativeEngine.get().newBaseManager()) {
            Parameters drawn = new MultiScaleAutoencoder(SMALL).initialise(manager, new SplittableRandom(1));
            ModelFolder.write(
                    folder, SMALL, drawn, new ModelDescription.Provenance("test", 1, 0, 0, "any", "any"), List.of());
        }
        parameters = folder.resolve("autoencoder.safetensors");
        description = folder.resolve(ModelFolder.DESCRIPTION);
    }

    private String failure() {
        return assertThrows(IOException.class, () -> FrozenAutoencoder.load(folder, "cpu")
                        .close())
                .getMessage();
    }

    @Test
    void readsWhatItWrote() throws IOException {
        assertEquals(SMALL, ModelFolder.describe(folder).sizes());
        try (FrozenAutoencoder loaded = FrozenAutoencoder.load(folder, "cpu");
                NDManager manager = NativeEngine.get().newBaseManager()) {
            Parameters drawn = new MultiScaleAutoencoder(SMALL).initialise(manager, new SplittableRandom(1));
            Parameters read = ModelFolder.readParameters(folder, ModelFolder.describe(folder), manager);
            assertEquals(drawn.asMap().keySet(), read.asMap().keySet());
            drawn.asMap().forEach((name, array) -> {
                assertTrue(array.contentEquals(read.get(name)), name);
                assertFalse(read.get(name).hasGradient(), name + " is frozen");
            });
            assertEquals(SMALL, loaded.sizes());
        }
    }

    /** What was read before is handed out again, but not of a file that was written to since. */
    @Test
    void readsAFileAgainOnlyWhereItChanged() throws IOException {
        try (NDManager manager = NativeEngine.get().newBaseManager()) {
            Parameters first = ModelFolder.readParameters(folder, ModelFolder.describe(folder), manager);
            Parameters second = ModelFolder.readParameters(folder, ModelFolder.describe(folder), manager);
            first.asMap().forEach((name, array) -> {
                assertTrue(array.contentEquals(second.get(name)), name);
                assertNotSame(array, second.get(name));
            });
        }
        byte[] bytes = Files.readAllBytes(parameters);
        bytes[bytes.length - 3] ^= 1;
        Files.write(parameters, bytes);
        assertTrue(failure().contains("is damaged or was changed"), failure());
    }

    @Test
    void namesAMissingDescription() throws IOException {
        Files.delete(description);
        assertTrue(failure().contains(ModelFolder.DESCRIPTION + " is missing"), failure());
    }

    @Test
    void namesMissingParameters() throws IOException {
        Files.delete(parameters);
        assertTrue(failure().contains("autoencoder.safetensors is missing"), failure());
    }

    @Test
    void refusesTruncatedAndAlteredParameters() throws IOException {
        byte[] bytes = Files.readAllBytes(parameters);
        Files.write(parameters, Arrays.copyOf(bytes, bytes.length / 2));
        assertTrue(failure().contains("is damaged or was changed"), failure());
        bytes[bytes.length - 3] ^= 1;
        Files.write(parameters, bytes);
        assertTrue(failure().contains("is damaged or was changed"), failure());
    }

    @Test
    void refusesATruncatedDescription() throws IOException {
        String text = Files.readString(description);
        Files.writeString(description, text.substring(0, text.length() / 2));
        assertTrue(failure().contains("is damaged"), failure());
    }

    @Test
    void refusesOtherFormatsAndNewerVersions() throws IOException {
        String text = Files.readString(description);
        Files.writeString(description, text.replace("\"version\" : 1", "\"version\" : 2"));
        assertTrue(failure().contains("format version 2"), failure());
        Files.writeString(description, text.replace(ModelDescription.FORMAT, "something else"));
        assertTrue(failure().contains("its format is not"), failure());
    }

    @Test
    void refusesSizesThatDoNotFitTheParameters() throws IOException {
        String text = Files.readString(description);
        String other = text.replace("\"latentWidth\" : 4", "\"latentWidth\" : 5");
        Files.writeString(description, other);
        assertTrue(failure().contains("do not fit its seal"), failure());
        Files.writeString(description, other.replaceAll(",\\s*\"seal\" : \"[0-9a-f]+\"", ""));
        assertTrue(failure().contains("does not fit its description"), failure());
        Files.writeString(description, text.replace("\"modelWidth\" : 8", "\"modelWidth\" : 800000"));
        assertTrue(failure().contains("must lie between"), failure());
    }

    @Test
    void listsTheActivationsThatDecodersChooseFrom() throws IOException {
        String text = Files.readString(description);
        String listed = "\"activations\" : [ \"sigmoid\", \"tanh\", \"leakyReLU\" ]";
        assertTrue(text.contains(listed), text);
        Files.writeString(description, text.replace(listed, "\"activations\" : [ \"tanh\", \"sine\" ]"));
        assertTrue(failure().contains("choose from the activations [tanh, sine]"), failure());
        assertTrue(failure().contains("knows [sigmoid, tanh, leakyReLU, linear, sin, square, abs]"), failure());
        Files.writeString(
                description, text.replace(listed, "\"activations\" : [ \"tanh\", \"sigmoid\", \"leakyReLU\" ]"));
        assertTrue(failure().contains("do not fit its seal"), failure());
        String unlisted = text.replace(listed + ",", "").replaceAll(",\\s*\"seal\" : \"[0-9a-f]+\"", "");
        Files.writeString(description, unlisted);
        assertEquals(
                List.of("sigmoid", "tanh", "leakyReLU"),
                ModelFolder.describe(folder).activationsOrDefault());
    }

    /** Logits are read in the order of the list, and a list of another length is for matrices of other columns. */
    @Test
    void decodersChooseFromTheListedActivations() throws IOException {
        SparseMlp usual = decoded();
        String text = Files.readString(description).replaceAll(",\\s*\"seal\" : \"[0-9a-f]+\"", "");
        String three = "[ \"sigmoid\", \"tanh\", \"leakyReLU\" ]";
        Files.writeString(description, text.replace(three, "[ \"linear\", \"sigmoid\", \"tanh\" ]"));
        SparseMlp other = decoded();
        assertTrue(usual.width(0) > 0);
        assertEquals(usual.width(0), other.width(0));
        Map<Activation, Activation> read = Map.of(
                Activation.SIGMOID, Activation.LINEAR,
                Activation.TANH, Activation.SIGMOID,
                Activation.LEAKY_RELU, Activation.TANH);
        for (int neuron = 0; neuron < usual.width(0); neuron++) {
            assertEquals(read.get(usual.activation(0, neuron)), other.activation(0, neuron));
        }
        Files.writeString(description, text.replace(three, "[ \"sigmoid\", \"tanh\" ]"));
        assertTrue(failure().contains("does not fit its description"), failure());
    }

    /** A network decoded from the model, which computes what its decoded form computes with hard choices. */
    private SparseMlp decoded() throws IOException {
        try (FrozenAutoencoder model = FrozenAutoencoder.load(folder, "cpu");
                NDManager manager = model.newManager()) {
            NetworkBatch networks =
                    model.decoders(1, 1).decode(manager.ones(new Shape(1, 1, SMALL.width(), SMALL.latentWidth())))[0];
            SparseMlp hard = Hardening.harden(networks, new float[1], SMALL.inputs())[0];
            float soft = networks.forwardHard(manager.create(new float[] {0.3f, -0.6f}, new Shape(1, 1, 2)))
                    .getFloat();
            assertEquals(soft, hard.predict(new double[] {0.3, -0.6}), 1e-5);
            return hard;
        }
    }

    @Test
    void refusesAParametersFileOutsideTheFolder() throws IOException {
        String text = Files.readString(description);
        Files.writeString(description, text.replace("autoencoder.safetensors", "../autoencoder.safetensors"));
        assertTrue(failure().contains("outside its folder"), failure());
    }
}

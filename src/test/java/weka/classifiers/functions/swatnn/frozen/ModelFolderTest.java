package weka.classifiers.functions.swatnn.frozen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.swatnn.autoencoder.AutoencoderSizes;
import weka.classifiers.functions.swatnn.autoencoder.MultiScaleAutoencoder;
import weka.classifiers.functions.swatnn.engine.NativeEngine;
import weka.classifiers.functions.swatnn.tensors.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
        Files.writeString(description, text.replace(listed + ",", ""));
        assertEquals(
                List.of("sigmoid", "tanh", "leakyReLU"),
                ModelFolder.describe(folder).activationsOrDefault());
    }

    @Test
    void refusesAParametersFileOutsideTheFolder() throws IOException {
        String text = Files.readString(description);
        Files.writeString(description, text.replace("autoencoder.safetensors", "../autoencoder.safetensors"));
        assertTrue(failure().contains("outside its folder"), failure());
    }
}

package weka.classifiers.functions.swatnn.autoencoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A frozen autoencoder on disk: a folder with the parameters as safetensors and a JSON description. Reading checks everything
 * before anything is used, and names the file that is at fault.
 */
public final class ModelFolder {

    /** The description's file name. */
    public static final String DESCRIPTION = "autoencoder.json";

    private static final String PARAMETERS = "autoencoder.safetensors";
    private static final long LARGEST_DESCRIPTION = 1 << 20;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ModelFolder() {}

    /** Writes parameters and description; a reader sees the old model or the new one, never a mixture that passes its checks. */
    public static void write(
            Path folder,
            AutoencoderSizes sizes,
            Parameters parameters,
            ModelDescription.Provenance training,
            List<ModelDescription.InputErrors> metrics)
            throws IOException {
        write(folder, sizes, Variant.DEFAULT, parameters, training, metrics);
    }

    /** The same for any kind of autoencoder. */
    public static void write(
            Path folder,
            AutoencoderSizes sizes,
            Variant variant,
            Parameters parameters,
            ModelDescription.Provenance training,
            List<ModelDescription.InputErrors> metrics)
            throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(PARAMETERS);
        SafetensorsFile.write(parameters.asMap(), file);
        ModelDescription description = new ModelDescription(
                ModelDescription.FORMAT,
                ModelDescription.VERSION,
                sizes,
                variant.equals(Variant.DEFAULT) ? null : variant,
                training,
                metrics,
                PARAMETERS,
                sha256(Files.readAllBytes(file)));
        Path partial = folder.resolve(DESCRIPTION + ".partial");
        Files.writeString(partial, JSON.writeValueAsString(description) + "\n");
        Files.move(
                partial,
                folder.resolve(DESCRIPTION),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Reads and checks a description.
     *
     * @throws IOException naming the file and what is wrong with it
     */
    public static ModelDescription describe(Path folder) throws IOException {
        Path file = folder.resolve(DESCRIPTION);
        if (!Files.isRegularFile(file)) {
            throw new IOException(
                    "There is no frozen autoencoder in " + folder + ": the file " + DESCRIPTION + " is missing");
        }
        if (Files.size(file) > LARGEST_DESCRIPTION) {
            throw new IOException(file + " is no description of an autoencoder: it is larger than 1 MiB");
        }
        try {
            JsonNode tree = JSON.readTree(Files.readString(file));
            if (tree == null
                    || !ModelDescription.FORMAT.equals(tree.path("format").asText())) {
                throw new IOException(
                        file + " does not describe a frozen autoencoder: its format is not " + ModelDescription.FORMAT);
            }
            int version = tree.path("version").asInt(-1);
            if (version != ModelDescription.VERSION) {
                throw new IOException(
                        file + " has format version " + tree.path("version").asText("(none)")
                                + "; this version of SWAT-NN reads version " + ModelDescription.VERSION
                                + (version > ModelDescription.VERSION ? ". Install a newer SWAT-NN" : ""));
            }
            return JSON.treeToValue(tree, ModelDescription.class);
        } catch (JsonProcessingException e) {
            throw new IOException(file + " is damaged: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Reads and checks the parameters that a description names.
     *
     * @throws IOException naming the file and what is wrong with it
     */
    static Parameters readParameters(Path folder, ModelDescription description, NDManager manager) throws IOException {
        Parameters found = readArrays(folder, description, manager);
        Path file = folder.resolve(description.parametersFile());
        Map<String, NDArray> arrays = found.asMap();
        Map<String, Shape> expected =
                new MultiScaleAutoencoder(description.sizes(), description.variantOrDefault()).shapes();
        if (!arrays.keySet().equals(expected.keySet())) {
            throw new IOException(file + " does not fit its description: it holds " + arrays.size()
                    + " arrays instead of " + expected.size() + ", or some of other names");
        }
        for (Map.Entry<String, Shape> entry : expected.entrySet()) {
            Shape shape = arrays.get(entry.getKey()).getShape();
            if (!shape.equals(entry.getValue())) {
                throw new IOException(file + " does not fit its description: " + entry.getKey()
                        + " should have the shape " + entry.getValue() + " and has " + shape);
            }
        }
        return found;
    }

    /**
     * Reads the arrays that a description names, undamaged but of whatever names and shapes.
     *
     * @throws IOException naming the file and what is wrong with it
     */
    public static Parameters readArrays(Path folder, ModelDescription description, NDManager manager)
            throws IOException {
        String name = description.parametersFile();
        if (!name.equals(Path.of(name).getFileName().toString())) {
            throw new IOException(folder.resolve(DESCRIPTION) + " names a parameters file outside its folder: " + name);
        }
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new IOException(
                    "The frozen autoencoder in " + folder + " is incomplete: the file " + name + " is missing");
        }
        String checksum = sha256(Files.readAllBytes(file));
        if (!checksum.equals(description.sha256())) {
            throw new IOException(file + " is damaged or was changed: its SHA-256 is " + checksum + ", but "
                    + DESCRIPTION + " says " + description.sha256());
        }
        return new Parameters(SafetensorsFile.read(manager, file));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

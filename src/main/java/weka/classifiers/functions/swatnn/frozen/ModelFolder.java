package weka.classifiers.functions.swatnn.frozen;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import weka.classifiers.functions.swatnn.autoencoder.AutoencoderSizes;
import weka.classifiers.functions.swatnn.autoencoder.Variant;
import weka.classifiers.functions.swatnn.files.NamedFile;
import weka.classifiers.functions.swatnn.files.WholeFile;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.tensors.Parameters;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
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
    private static final int LARGEST_DESCRIPTION = 1 << 20;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private ModelFolder() {}

    /**
     * Writes parameters and description; a reader sees the old model or the new one, never a mixture that passes its checks. Where
     * there is no room for both, the old model stays.
     */
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
        MessageDigest digest = sha256();
        try (WholeFile arrays = WholeFile.prepare(
                folder.resolve(PARAMETERS),
                out -> SafetensorsFile.encode(parameters.asMap(), new DigestOutputStream(out, digest)))) {
            String checksum = HexFormat.of().formatHex(digest.digest());
            List<String> activations =
                    ModelDescription.labels(variant.activations().logits().toArray(Activation[]::new));
            Variant declared = variant.equals(Variant.DEFAULT) ? null : variant;
            ModelDescription description = new ModelDescription(
                    ModelDescription.FORMAT,
                    ModelDescription.VERSION,
                    sizes,
                    declared,
                    activations,
                    training,
                    metrics,
                    PARAMETERS,
                    checksum,
                    seal(sizes, declared, activations, checksum));
            byte[] text = (JSON.writeValueAsString(description) + "\n").getBytes(StandardCharsets.UTF_8);
            try (WholeFile words = WholeFile.prepare(folder.resolve(DESCRIPTION), out -> out.write(text))) {
                arrays.commit();
                words.commit();
            }
        }
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
        NamedFile.requireInside(folder, file);
        byte[] text;
        try (InputStream in = Files.newInputStream(file)) {
            text = in.readNBytes(LARGEST_DESCRIPTION + 1);
        }
        if (text.length > LARGEST_DESCRIPTION) {
            throw new IOException(file + " is no description of an autoencoder: it is larger than 1 MiB");
        }
        try {
            JsonNode tree = JSON.readTree(text);
            if (!ModelDescription.FORMAT.equals(tree.path("format").asText())) {
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
            ModelDescription description = JSON.treeToValue(tree, ModelDescription.class);
            requireComplete(file, description);
            return description;
        } catch (JsonProcessingException e) {
            throw new IOException(
                    file + " is damaged: "
                            + e.getOriginalMessage().lines().findFirst().orElse(""),
                    e);
        } catch (CharConversionException e) {
            throw new IOException(file + " is damaged: it is no text", e);
        }
    }

    /** The seal keeps a slip in the sizes from passing that the parameters' shapes do not show, such as another number of corrections by feedback. */
    private static void requireComplete(Path file, ModelDescription d) throws IOException {
        if (d.sizes() == null || d.parametersFile() == null || d.sha256() == null) {
            throw new IOException(file + " is damaged: sizes, parametersFile or sha256 is null");
        }
        if (!d.knowsActivations()) {
            throw new IOException(file + " is for decoders that choose from the activations " + d.activationsOrDefault()
                    + "; this version of SWAT-NN knows " + ModelDescription.labels(Activation.values()));
        }
        if (d.seal() != null && !d.seal().equals(seal(d.sizes(), d.variant(), d.activations(), d.sha256()))) {
            throw new IOException(file
                    + " is damaged or was changed: its sizes, variant, activations and checksum do not fit its seal");
        }
    }

    private static String seal(AutoencoderSizes sizes, Variant variant, List<String> activations, String checksum)
            throws IOException {
        List<Object> parts = new ArrayList<>(Arrays.asList(sizes, variant));
        if (activations != null) {
            parts.add(activations);
        }
        parts.add(checksum);
        return HexFormat.of().formatHex(sha256().digest(JSON.writeValueAsBytes(parts)));
    }

    /**
     * Reads and checks the parameters that a description names.
     *
     * @throws IOException naming the file and what is wrong with it
     */
    static Parameters readParameters(Path folder, ModelDescription description, NDManager manager) throws IOException {
        Path file = checkedFile(folder, description);
        Map<String, Shape> found = SafetensorsHeader.read(file);
        Map<String, Shape> expected = description.autoencoder().shapes();
        if (!found.keySet().equals(expected.keySet())) {
            throw new IOException(file + " does not fit its description: it holds " + found.size()
                    + " arrays instead of " + expected.size() + ", or some of other names");
        }
        for (Map.Entry<String, Shape> entry : expected.entrySet()) {
            Shape shape = found.get(entry.getKey());
            if (!shape.equals(entry.getValue())) {
                throw new IOException(file + " does not fit its description: " + entry.getKey()
                        + " should have the shape " + entry.getValue() + " and has " + shape);
            }
        }
        return finite(file, new Parameters(SafetensorsFile.read(manager, file)));
    }

    /**
     * Reads the arrays that a description names, undamaged but of whatever names and shapes.
     *
     * @throws IOException naming the file and what is wrong with it
     */
    public static Parameters readArrays(Path folder, ModelDescription description, NDManager manager)
            throws IOException {
        Path file = checkedFile(folder, description);
        return finite(file, new Parameters(SafetensorsFile.read(manager, file)));
    }

    private static Parameters finite(Path file, Parameters parameters) throws IOException {
        for (Map.Entry<String, NDArray> entry : parameters.asMap().entrySet()) {
            // A number less itself is zero, or no number.
            try (NDArray zeros = entry.getValue().sub(entry.getValue());
                    NDArray wrong = zeros.isNaN();
                    NDArray any = wrong.any()) {
                if (any.getBoolean()) {
                    throw new IOException(file + " cannot be used: " + entry.getKey()
                            + " has numbers that are infinite or not a number");
                }
            }
        }
        return parameters;
    }

    private static Path checkedFile(Path folder, ModelDescription description) throws IOException {
        String name = description.parametersFile();
        Path file = NamedFile.in(folder, name, folder.resolve(DESCRIPTION));
        if (!Files.isRegularFile(file)) {
            throw new IOException(
                    "The frozen autoencoder in " + folder + " is incomplete: the file " + name + " is missing");
        }
        SafetensorsHeader.requireReadableSize(file);
        String checksum = checksum(file);
        if (!checksum.equals(description.sha256())) {
            throw new IOException(file + " is damaged or was changed: its SHA-256 is " + checksum + ", but "
                    + DESCRIPTION + " says " + description.sha256());
        }
        return file;
    }

    private static String checksum(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

package weka.classifiers.functions.swatnn.frozen;

import ai.djl.ndarray.NDArray;
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
import weka.classifiers.functions.swatnn.files.NamedFile;
import weka.classifiers.functions.swatnn.files.WholeFile;
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
import java.util.HexFormat;
import java.util.Map;

/** What all frozen models share: how a description is read, and what is checked of arrays before they are used. */
final class FrozenFiles {

    /** Reads and writes descriptions. */
    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
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

    private static final int LARGEST_DESCRIPTION = 1 << 20;

    private FrozenFiles() {}

    /** Makes a description of arrays with a checksum, SHA-256 in hexadecimal. */
    @FunctionalInterface
    interface Describer {
        Object describe(String sha256) throws IOException;
    }

    /**
     * Writes arrays and their description; a reader sees the old files or the new ones, never a mixture that passes its checks. Where there is
     * no room for both, the old files stay.
     *
     * @param arraysFile name of the file of arrays
     * @param descriptionFile name of the description
     */
    static void write(
            Path folder, String arraysFile, Parameters parameters, String descriptionFile, Describer describer)
            throws IOException {
        MessageDigest digest = sha256();
        try (WholeFile arrays = WholeFile.prepare(
                folder.resolve(arraysFile),
                out -> SafetensorsFile.encode(parameters.asMap(), new DigestOutputStream(out, digest)))) {
            Object description = describer.describe(HexFormat.of().formatHex(digest.digest()));
            byte[] text = (JSON.writeValueAsString(description) + "\n").getBytes(StandardCharsets.UTF_8);
            try (WholeFile words = WholeFile.prepare(folder.resolve(descriptionFile), out -> out.write(text))) {
                arrays.commit();
                words.commit();
            }
        }
    }

    /**
     * Reads a description.
     *
     * @param what it describes, to be read after 'describe'
     * @param format its format's name
     * @param version the version that this program reads
     * @throws IOException naming the file and what is wrong with it
     */
    static <T> T description(Path file, String what, String format, int version, Class<T> type) throws IOException {
        byte[] text;
        try (InputStream in = Files.newInputStream(file)) {
            text = in.readNBytes(LARGEST_DESCRIPTION + 1);
        }
        if (text.length > LARGEST_DESCRIPTION) {
            throw new IOException(file + " is no description of an autoencoder: it is larger than 1 MiB");
        }
        try {
            JsonNode tree = JSON.readTree(text);
            if (!format.equals(tree.path("format").asText())) {
                throw new IOException(file + " does not describe " + what + ": its format is not " + format);
            }
            int found = tree.path("version").asInt(-1);
            if (found != version) {
                throw new IOException(
                        file + " has format version " + tree.path("version").asText("(none)")
                                + "; this version of SWAT-NN reads version " + version
                                + (found > version ? ". Install a newer SWAT-NN" : ""));
            }
            return JSON.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw new IOException(
                    file + " is damaged: "
                            + e.getOriginalMessage().lines().findFirst().orElse(""),
                    e);
        } catch (CharConversionException e) {
            throw new IOException(file + " is damaged: it is no text", e);
        }
    }

    /**
     * A file of arrays that is there and has the checksum of its description.
     *
     * @param what it belongs to, to be read after 'the'
     * @param description name of the description in the same folder
     * @param name the file's name as the description says it
     * @param sha256 its checksum as the description says it
     */
    static Path checked(Path folder, String what, String description, String name, String sha256) throws IOException {
        Path file = present(folder, what, description, name);
        requireChecksum(file, description, sha256);
        return file;
    }

    /** A file of arrays that is there, not checked yet; see {@link #checked}. */
    static Path present(Path folder, String what, String description, String name) throws IOException {
        Path file = NamedFile.in(folder, name, folder.resolve(description));
        if (!Files.isRegularFile(file)) {
            throw new IOException("The " + what + " in " + folder + " is incomplete: the file " + name + " is missing");
        }
        return file;
    }

    /** Checks that a file of arrays has the checksum of its description; see {@link #checked}. */
    static void requireChecksum(Path file, String description, String sha256) throws IOException {
        SafetensorsHeader.requireReadableSize(file);
        String checksum = checksum(file);
        if (!checksum.equals(sha256)) {
            throw new IOException(file + " is damaged or was changed: its SHA-256 is " + checksum + ", but "
                    + description + " says " + sha256);
        }
    }

    /** Checks names and shapes of the arrays in a file. */
    static void requireShapes(Path file, Map<String, Shape> expected) throws IOException {
        Map<String, Shape> found = SafetensorsHeader.read(file);
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
    }

    /** Checks that all numbers are finite. */
    static Parameters finite(Path file, Parameters parameters) throws IOException {
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

    private static String checksum(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

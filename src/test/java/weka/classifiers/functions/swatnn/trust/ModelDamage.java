package weka.classifiers.functions.swatnn.trust;

import weka.classifiers.functions.TinyAutoencoder;
import weka.classifiers.functions.swatnn.frozen.FrozenAutoencoder;
import weka.classifiers.functions.swatnn.frozen.ModelFolder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** A frozen autoencoder whose files are cut, altered by accident, or altered by somebody who mended the checksum. */
final class ModelDamage {

    static final String PARAMETERS = "autoencoder.safetensors";

    private final Path folder;
    private final byte[] parameters;
    private final byte[] description;

    /** Writes a small autoencoder into the folder. */
    ModelDamage(Path folder) throws IOException {
        this.folder = folder;
        TinyAutoencoder.write(folder);
        parameters = Files.readAllBytes(folder.resolve(PARAMETERS));
        description = Files.readAllBytes(folder.resolve(ModelFolder.DESCRIPTION));
    }

    /** The description as text. */
    String description() {
        return new String(description, StandardCharsets.UTF_8);
    }

    /** The parameters' bytes. */
    byte[] parameters() {
        return parameters.clone();
    }

    /** Both files cut after every hundredth of their length: nothing is loaded. */
    Outcome truncations() throws IOException {
        int refused = 0;
        for (String name : List.of(PARAMETERS, ModelFolder.DESCRIPTION)) {
            byte[] whole = name.equals(PARAMETERS) ? parameters : description;
            for (int part = 0; part < 100; part++) {
                restore();
                Files.write(folder.resolve(name), Arrays.copyOf(whole, (int) ((long) whole.length * part / 100)));
                Outcome.require(refusal() != null, name + " cut after " + part + " % was loaded");
                refused++;
            }
        }
        return new Outcome("model folder truncated", refused, "all refused by name");
    }

    /** Single bits flipped in either file: refused, or loaded as the same autoencoder. */
    Outcome flips(int count, long seed) throws IOException {
        Random random = new Random(seed);
        int harmless = 0;
        for (int i = 0; i < count; i++) {
            restore();
            boolean words = i % 2 == 0;
            byte[] changed = (words ? description : parameters).clone();
            int at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(folder.resolve(words ? ModelFolder.DESCRIPTION : PARAMETERS), changed);
            if (refusal() == null) {
                Outcome.require(words, "A change of byte " + at + " of the parameters was not noticed");
                harmless++;
            }
        }
        return new Outcome(
                "model folder, one bit flipped",
                count,
                (count - harmless) + " refused by name, " + harmless
                        + " loaded the same autoencoder (history, errors)");
    }

    /** Single bits flipped in the head of the parameters, by somebody who then wrote the new checksum into the description. */
    Outcome forgedHeads(int count, long seed) throws IOException {
        Random random = new Random(seed);
        int head = Long.BYTES + headerLength();
        int harmless = 0;
        for (int i = 0; i < count; i++) {
            byte[] changed = parameters.clone();
            changed[random.nextInt(head)] ^= (byte) (1 << random.nextInt(8));
            if (refusalOfForged(changed) == null) {
                harmless++;
            }
        }
        return new Outcome(
                "safetensors head forged, checksum mended",
                count,
                (count - harmless) + " refused by name, " + harmless + " harmless (spaces, metadata)");
    }

    int headerLength() {
        return (int) java.nio.ByteBuffer.wrap(parameters)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .getLong();
    }

    /** What is said of other parameters with a description that names their checksum, or null where they are loaded. */
    String refusalOfForged(byte[] forged) throws IOException {
        Files.write(folder.resolve(PARAMETERS), forged);
        Files.writeString(folder.resolve(ModelFolder.DESCRIPTION), mended(description(), forged));
        return refusal();
    }

    /** The description for other parameters, without its seal, which is optional. */
    static String mended(String description, byte[] forged) {
        return withoutSeal(description)
                .replaceAll("\"sha256\" : \"[0-9a-f]+\"", "\"sha256\" : \"" + sha256(forged) + "\"");
    }

    /** A description as older programs wrote it. */
    static String withoutSeal(String description) {
        return description.replaceAll(",\\s*\"seal\" : \"[0-9a-f]+\"", "");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts both files back. */
    void restore() throws IOException {
        Files.write(folder.resolve(PARAMETERS), parameters);
        Files.write(folder.resolve(ModelFolder.DESCRIPTION), description);
    }

    /** The message with which the folder is refused, or null where it loads as an autoencoder of the original's kind. */
    String refusal() {
        try (FrozenAutoencoder loaded = FrozenAutoencoder.load(folder, "cpu")) {
            Outcome.require(
                    loaded.sizes().equals(TinyAutoencoder.SIZES)
                            && loaded.variant().equals(weka.classifiers.functions.swatnn.autoencoder.Variant.DEFAULT),
                    "Another autoencoder was loaded");
            return null;
        } catch (IOException e) {
            Outcome.requireReadable(e);
            Outcome.require(e.getMessage().contains(folder.toString()), "The message names no file: " + e.getMessage());
            return e.getMessage();
        }
    }
}

package weka.classifiers.functions.swatnn.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weka.classifiers.functions.swatnn.frozen.ModelFolder;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** Frozen autoencoders that are damaged, or made by somebody who means harm. */
class ModelFolderFaultsTest {

    @TempDir
    Path folder;

    private ModelDamage model;

    @BeforeEach
    void write() throws IOException {
        model = new ModelDamage(Files.createDirectories(folder.resolve("model")));
    }

    @Test
    void cutFilesAreRefused() throws IOException {
        assertEquals(200, model.truncations().amount());
    }

    @Test
    void singleBitsAreNoticedWhereTheyMatter() throws IOException {
        String result = model.flips(1000, 1).result();
        assertTrue(Integer.parseInt(result.substring(0, result.indexOf(' '))) > 700, result);
    }

    @Test
    void forgedHeadsAreRefusedOrHarmless() throws IOException {
        model.forgedHeads(1000, 2);
    }

    @Test
    void aRemovedFolderIsNamed() throws IOException {
        Files.delete(folder.resolve("model").resolve(ModelDamage.PARAMETERS));
        assertTrue(model.refusal().contains("is missing"), model.refusal());
        Files.delete(folder.resolve("model").resolve(ModelFolder.DESCRIPTION));
        Files.delete(folder.resolve("model"));
        assertTrue(model.refusal().contains("There is no frozen autoencoder in"), model.refusal());
    }

    /** Another number of corrections by feedback would fit the same arrays and change every search in silence. */
    @Test
    void sizesThatNoShapeShowsAreSealed() throws IOException {
        String other = model.description().replace("\"feedbackRounds\" : 1", "\"feedbackRounds\" : 3");
        Files.writeString(folder.resolve("model").resolve(ModelFolder.DESCRIPTION), other);
        assertTrue(model.refusal().contains("do not fit its seal"), model.refusal());
    }

    @Test
    void descriptionsWithoutASealAreRead() throws IOException {
        String older = ModelDamage.withoutSeal(model.description());
        assertTrue(older.length() < model.description().length());
        Files.writeString(folder.resolve("model").resolve(ModelFolder.DESCRIPTION), older);
        assertNull(model.refusal());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "autoencoder.safetensors| ../secret| outside its folder",
                "autoencoder.safetensors| /etc/passwd| outside its folder",
                "autoencoder.safetensors| ..| outside its folder",
                "\"autoencoder.safetensors\"| null| is null",
                "\"autoencoder.safetensors\"| \"\\u0000\"| outside its folder",
                "\"version\" : 1| \"version\" : 2| Install a newer SWAT-NN",
                "\"version\" : 1| \"version\" : 1.5| is damaged",
                "\"version\" : 1| \"version\" : \"1\"| is damaged",
                "\"version\" : 1| \"version\" : 1, \"version\" : 1| Duplicate field",
                "\"version\" : 1| \"version\" : 1, \"@class\" : \"java.lang.Runtime\"| @class",
                "\"inputs\" : 3| \"inputs\" : 999999999999999999999| is damaged",
                "\"inputs\" : 3| \"inputs\" : 2000000000| must lie between",
                "\"sizes\" : {| \"sizes\" : null, \"other\" : {| is damaged",
            })
    void descriptionsThatMeanHarmAreRefused(String part, String replacement, String message) throws IOException {
        String text = ModelDamage.withoutSeal(model.description());
        assertTrue(text.contains(part), part);
        Files.writeString(folder.resolve("model").resolve(ModelFolder.DESCRIPTION), text.replace(part, replacement));
        assertTrue(model.refusal().contains(message), model.refusal());
    }

    @Test
    void longNumbersAndDeepNestingAreRefused() throws IOException {
        Path file = folder.resolve("model").resolve(ModelFolder.DESCRIPTION);
        for (String bomb : new String[] {
            "[".repeat(500_000), "{\"a\":".repeat(100_000), "{\"format\" : " + "9".repeat(900_000) + "}"
        }) {
            Files.writeString(file, bomb);
            assertTrue(model.refusal().contains("is damaged"), model.refusal());
        }
        Files.write(file, new byte[2 << 20]);
        assertTrue(model.refusal().contains("larger than 1 MiB"), model.refusal());
    }

    /** Lengths far beyond the file: refused from its head, before anything of that size is allocated. */
    @ParameterizedTest
    @ValueSource(longs = {-1, 1, 0x7FFF_FFFFL, 0x7FFF_FFFF_FFFFL, Long.MAX_VALUE})
    void absurdHeaderLengthsAreRefused(long length) throws IOException {
        byte[] forged = model.parameters();
        ByteBuffer.wrap(forged).order(ByteOrder.LITTLE_ENDIAN).putLong(length);
        assertTrue(model.refusalOfForged(forged).contains("says that its header has"), () -> "length " + length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,2000000000]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2147483647,2147483647,2147483647],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296],\"data_offsets\":[0,0]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0]}}",
                "{\"a\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,0]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[-4,0]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
                        + "\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1,1,1,1,1,1,1,1,1],\"data_offsets\":[0,4]}}",
                "{\"a\":1}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1.5],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":{\"dtype\":{\"dtype\":{\"dtype\":1}}}}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1e999999999],\"data_offsets\":[0,4]}}",
                "[]",
                "{}"
            })
    void absurdHeadersAreRefused(String header) throws IOException {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer forged = ByteBuffer.allocate(Long.BYTES + text.length + 64).order(ByteOrder.LITTLE_ENDIAN);
        forged.putLong(text.length).put(text);
        String refusal = model.refusalOfForged(forged.array());
        assertNotNull(refusal, header);
        assertTrue(refusal.contains("is damaged or is not a safetensors file"), refusal);
    }

    /** DJL would take such files for NumPy's, an archive that may unpack to any size, or for its own format. */
    @ParameterizedTest
    @ValueSource(strings = {"PK\3\4", "\0\0\0\1NDAR", "\u0093NUMPY"})
    void otherFormatsAreRefused(String magic) throws IOException {
        byte[] forged = Arrays.copyOf(magic.getBytes(StandardCharsets.ISO_8859_1), 4096);
        assertTrue(model.refusalOfForged(forged).contains("is not a safetensors file"));
    }

    /** A file without content of its own may be of any length; this one takes no room on the disk, and would take half an hour to read. */
    @Test
    void hugeFilesAreRefused() throws IOException {
        Path file = folder.resolve("model").resolve(ModelDamage.PARAMETERS);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 40);
        }
        assertTrue(model.refusal().contains("larger than 2 GiB"), model.refusal());
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void numbersThatAreNoneAreRefused(float number) throws IOException {
        byte[] forged = model.parameters();
        ByteBuffer.wrap(forged).order(ByteOrder.LITTLE_ENDIAN).putFloat(forged.length - 8, number);
        assertTrue(model.refusalOfForged(forged).contains("infinite or not a number"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksOutOfTheFolderAreNotFollowed() throws IOException {
        Path elsewhere = folder.resolve("elsewhere");
        Path file = folder.resolve("model").resolve(ModelDamage.PARAMETERS);
        Files.move(file, elsewhere);
        Files.createSymbolicLink(file, elsewhere);
        assertTrue(model.refusal().contains("is a link to a file outside its folder"), model.refusal());

        Files.delete(file);
        model.restore();
        Path description = folder.resolve("model").resolve(ModelFolder.DESCRIPTION);
        Files.move(description, folder.resolve("words"));
        Files.createSymbolicLink(description, folder.resolve("words"));
        assertTrue(model.refusal().contains("is a link to a file outside its folder"), model.refusal());

        try (Stream<Path> files = Files.list(folder.resolve("model"))) {
            assertEquals(2, files.count(), "reading writes nothing");
        }
    }
}

package weka.classifiers.functions.swatnn.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.functions.swatnn.export.RandomModels.Case;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.core.Instance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

class JsonModelTest {

    private static final String SMALL =
            """
            {
              "format": "SWAT-NN network",
              "version": 1,
              "target": {"name": "y", "type": "numeric", "position": 2, "mean": 1.5, "deviation": 2},
              "attributes": [
                {"name": "a", "type": "numeric", "replacement": 0.25},
                {"name": "b", "type": "nominal", "values": ["u", "v", "w"], "known": [0, 2], "replacement": 2}
              ],
              "columns": [
                {"attribute": 0, "center": 1, "scale": 0.5},
                {"attribute": 1, "value": 2, "center": 0.5, "scale": 2}
              ],
              "layers": [
                [{"activation": "leakyReLU", "bias": 0.5, "inputs": [0, 1], "weights": [2, 1]}],
                [{"activation": "linear", "bias": 0, "inputs": [0], "weights": [3]}]
              ]
            }
            """;

    @TempDir
    Path folder;

    private static JsonSchema schema;

    @BeforeAll
    static void readSchema() throws IOException {
        try (InputStream in = JsonModel.class.getResourceAsStream("network.schema.json")) {
            schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(in);
        }
    }

    static Stream<Case> models() {
        return RandomModels.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void isOfItsSchemaAndPredictsTheSameOnceRead(Case model) throws IOException {
        String text = JsonModel.write(model.portable());
        assertEquals(Set.of(), schema.validate(text, InputFormat.JSON));
        PortableModel read = read(text);
        assertEquals(model.portable(), read);
        for (Instance row : model.rows()) {
            double expected = model.expected(row);
            assertEquals(expected, read.predict(model.values(row)), 1e-13 * model.scale(expected));
        }
    }

    @Test
    void schemaListsTheActivations() throws IOException {
        try (InputStream in = JsonModel.class.getResourceAsStream("network.schema.json")) {
            List<String> listed = new ArrayList<>();
            new ObjectMapper()
                    .readTree(in)
                    .at("/$defs/neuron/properties/activation/enum")
                    .forEach(label -> listed.add(label.asText()));
            assertEquals(
                    Arrays.stream(Activation.values()).map(Activation::label).toList(), listed);
        }
    }

    @Test
    void boundsOfTheTargetAreReadAndWritten() throws IOException {
        String bounded = SMALL.replace("\"version\": 1", "\"version\": 2")
                .replace("\"deviation\": 2", "\"deviation\": 2, \"lower\": 7, \"upper\": 9.5");
        assertEquals(Set.of(), schema.validate(bounded, InputFormat.JSON));
        PortableModel model = read(bounded);
        assertEquals(9.5, model.predict(new double[] {3, 0}), "10.5 without bounds");
        assertEquals(7, model.predict(new double[] {Double.NaN, 1}), "6 without bounds");
        assertEquals(model, read(JsonModel.write(model)));
        IOException half = assertThrows(IOException.class, () -> read(bounded.replace(", \"upper\": 9.5", "")));
        assertTrue(half.getMessage().contains("target.lower and target.upper must both be there"), half.getMessage());
        IOException crossed = assertThrows(IOException.class, () -> read(bounded.replace("9.5", "6")));
        assertTrue(crossed.getMessage().contains("The bounds of predictions are 7.0 and 6.0"), crossed.getMessage());
    }

    @Test
    void theLinkOfTheTargetIsReadAndWritten() throws IOException {
        String log = SMALL.replace("\"version\": 1", "\"version\": 3")
                .replace("\"deviation\": 2", "\"deviation\": 2, \"link\": \"log\", \"shift\": 1");
        assertEquals(Set.of(), schema.validate(log, InputFormat.JSON));
        PortableModel model = read(log);
        assertEquals(Math.exp(10.5) - 1, model.predict(new double[] {3, 0}), 1e-9, "10.5 without a link");
        assertEquals(model, read(JsonModel.write(model)));
        PortableModel root = read(log.replace("\"log\"", "\"sqrt\""));
        assertEquals(10.5 * 10.5 - 1, root.predict(new double[] {3, 0}), 1e-12);
        assertEquals(root, read(JsonModel.write(root)));
        for (String[] wrong : new String[][] {
            {", \"shift\": 1", "target.link and target.shift must both be there"},
            {"\"log\"", "target.link is 'none'", "\"none\""},
            {"\"log\"", "The link is 'probit'; it must be none, log, sqrt or logit", "\"probit\""}
        }) {
            String text = log.replace(wrong[0], wrong.length < 3 ? "" : wrong[2]);
            assertFalse(schema.validate(text, InputFormat.JSON).isEmpty() && wrong.length == 3, text);
            IOException refused = assertThrows(IOException.class, () -> read(text));
            assertTrue(refused.getMessage().contains(wrong[1]), refused.getMessage());
        }
    }

    @Test
    void readsWhatTheSchemaDescribes() throws IOException {
        assertEquals(Set.of(), schema.validate(SMALL, InputFormat.JSON));
        PortableModel model = read(SMALL);
        // 2 (0.5 (3 - 1)) + 1 (-1) + 0.5 = 1.5; 1.5 + 2 · 3 · 1.5 = 10.5
        assertEquals(10.5, model.predict(new double[] {3, 0}));
        // 2 (0.5 (0.25 - 1)) + 1 + 0.5 = 0.75
        assertEquals(6, model.predict(new double[] {Double.NaN, 1}), "an unknown value counts as the replacement");
        assertThrows(IllegalArgumentException.class, () -> model.predict(new double[3]));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "network\"| other\"| its format is 'SWAT-NN other'",
                "\"version\": 1| \"version\": 4| its version is 4; this program reads versions 1 to 3",
                "\"version\": 1| \"version\": \"1\"| not a network in JSON",
                "\"version\": 1| \"version\": 1.5| not a network in JSON",
                "\"version\": 1,| | its version is null",
                "\"version\": 1,| \"version\": 1, \"version\": 1,| Duplicate field 'version'",
                "\"version\": 1,| \"version\": 1, \"@class\": \"java.lang.Runtime\",| @class",
                "\"mean\": 1.5| \"mean\": 1e999| The target has mean Infinity",
                "\"mean\": 1.5| \"mean\": \"NaN\"| The target has mean NaN",
                "\"mean\": 1.5| \"mean\": NaN| not a network in JSON",
                "\"mean\": 1.5| \"mean\": null| target.mean is missing",
                "\"deviation\": 2| \"deviation\": 0| the deviation positive",
                "\"position\": 2| \"position\": 3| it must be from 0 to 2",
                "\"type\": \"numeric\", \"pos| \"type\": \"nominal\", \"pos| target.values is missing",
                "\"name\": \"a\"| \"name\": \"b\"| Two attributes are called b",
                "\"name\": \"a\"| \"name\": \"y\"| Two attributes are called y",
                "\"name\": \"a\",| | attributes[0].name is missing",
                "\"type\": \"numeric\", \"rep| \"type\": \"string\", \"rep| attributes[0].type is 'string'",
                "\"known\": [0, 2]| \"known\": [0, 3]| indices of known ones must ascend within them, but one is 3",
                "\"known\": [0, 2]| \"known\": [2, 0]| must ascend",
                "\"known\": [0, 2], \"replacement\": 2| \"known\": [0, 2], \"replacement\": 1| index of a known value",
                "[\"u\", \"v\", \"w\"]| [\"u\", \"u\", \"w\"]| two values of the same name",
                "[\"u\", \"v\", \"w\"]| [\"u\", null, \"w\"]| null among its names",
                "\"attribute\": 1| \"attribute\": 2| comes from attribute 2 of 2",
                "\"attribute\": 1| \"attribute\": 0| indicates the value 2 of a",
                "\"value\": 2| \"value\": 1| indicates the value 1 of b",
                "\"value\": 2| \"value\": -1| columns[1].value is -1",
                "\"scale\": 0.5| \"scale\": -1| the scale positive",
                "\"leakyReLU\"| \"relu\"| layers[0][0].activation is 'relu'",
                "\"linear\"| \"tanh\"| activation of the output must be linear",
                "[2, 1]| [2]| 2 inputs and 1 weights",
                "[2, 1]| [2, 1e400]| weights must be finite",
                "\"inputs\": [0, 1]| \"inputs\": [0, 2]| they must ascend, from 0 to 1",
                "\"inputs\": [0, 1]| \"inputs\": [1, 1]| they must ascend, from 0 to 1",
                "\"bias\": 0.5| \"bias\": 1e999| Layer 0: A bias is Infinity",
                "\"layers\": [| \"layers\": [[],| layers[0] has 0 neurons",
                "\"layers\": [| \"layers\": [null,| layers[0] is missing",
                "\"layers\": [| \"layers\": [[[[[[[[[[[| not a network in JSON"
            })
    void refusesWhatIsWrong(String part, String replacement, String message) {
        assertTrue(SMALL.contains(part), part);
        String wrong = SMALL.replace(part, replacement == null ? "" : replacement);
        String said = assertThrows(IOException.class, () -> read(wrong)).getMessage();
        assertTrue(said.contains(message), said);
        assertTrue(said.contains("model.json"), said);
        assertFalse(said.contains("\n"), said);
    }

    @Test
    void absurdSizesAreRefusedBeforeMemoryIsTaken() throws IOException {
        String columns = "{\"attribute\": 0, \"center\": 1, \"scale\": 0.5},".repeat(100_000);
        String neurons = "{\"activation\": \"tanh\", \"bias\": 0, \"inputs\": [], \"weights\": []},".repeat(9_999);
        String wide = SMALL.replace("\"columns\": [", "\"columns\": [" + columns)
                .replace("\"layers\": [\n    [", "\"layers\": [\n    [" + neurons);
        String said = assertThrows(IOException.class, () -> read(wide)).getMessage();
        assertTrue(said.contains("possible weights; at most 4000000 are allowed"), said);

        String many = SMALL.replace("\"layers\": [\n    [", "\"layers\": [\n    [" + neurons + neurons);
        said = assertThrows(IOException.class, () -> read(many)).getMessage();
        assertTrue(said.contains("it must have from 1 to 10000"), said);

        Path file = folder.resolve("long.json");
        Files.write(file, new byte[JsonModel.LARGEST_FILE + 1]);
        said = assertThrows(IOException.class, () -> JsonModel.read(file)).getMessage();
        assertTrue(said.contains("is longer than the"), said);
    }

    @Test
    void damagedFilesGiveClearErrorsOrUsableModels() throws IOException {
        String text = JsonModel.write(RandomModels.of(7).portable());
        Random random = new Random(1);
        int refused = 0;
        for (int trial = 0; trial < 1000; trial++) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Path file = folder.resolve("damaged.json");
            Files.write(file, bytes);
            try {
                PortableModel model = JsonModel.read(file);
                assertFalse(
                        Double.isNaN(model.predict(new double[model.attributes().size()])));
            } catch (IOException e) {
                assertTrue(e.getMessage().contains("damaged.json"), e.getMessage());
                refused++;
            }
        }
        assertTrue(refused > 300, refused + " refused");
        for (int end = 0; end < text.length() - 2; end += text.length() / 100) {
            String part = text.substring(0, end);
            assertThrows(IOException.class, () -> read(part));
        }
    }

    private PortableModel read(String text) throws IOException {
        Path file = folder.resolve("model.json");
        Files.writeString(file, text);
        return JsonModel.read(file);
    }
}

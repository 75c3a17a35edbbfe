package weka.classifiers.functions.swatnn.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import weka.classifiers.functions.swatnn.data.Bounds;
import weka.classifiers.functions.swatnn.data.InputAttribute;
import weka.classifiers.functions.swatnn.data.InputAttribute.Kind;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Models as JSON, described by the schema {@code network.schema.json} beside this class. Reading trusts nothing: a file from a
 * stranger gives a model that predicts, or an exception with a clear message, and never takes much memory.
 */
public final class JsonModel {

    /** What a file says it is. */
    static final String FORMAT = "SWAT-NN network";

    /** The version that is written. Versions 1, without bounds of the target, and 2, without its link and without nominal targets, are read too. */
    static final int VERSION = 3;

    /** The largest file that is written and read, in bytes. */
    static final int LARGEST_FILE = 8 << 20;

    /** Most hidden layers. */
    static final int MOST_LAYERS = 100;

    /** Most neurons of a layer. */
    static final int MOST_NEURONS = 10_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxStringLength(100_000)
                            .maxNumberLength(100)
                            .maxDocumentLength(LARGEST_FILE)
                            .build())
                    .build())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private JsonModel() {}

    /**
     * The text.
     *
     * @throws IllegalArgumentException if it would be longer than what is read again
     */
    public static String write(PortableModel model) {
        requireWithin(model.network().hiddenLayers(), MOST_LAYERS, "hidden layers");
        for (int l = 0; l < model.network().hiddenLayers(); l++) {
            requireWithin(model.network().width(l), MOST_NEURONS, "neurons in layer " + (l + 1));
        }
        try {
            String text = MAPPER.writeValueAsString(document(model)) + "\n";
            requireWithin(text.getBytes(StandardCharsets.UTF_8).length, LARGEST_FILE, "bytes");
            return text;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "The model has a name that JSON cannot hold: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read or is not a model
     */
    public static PortableModel read(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST_FILE + 1);
        }
        if (bytes.length > LARGEST_FILE) {
            throw new IOException(file + " is longer than the " + LARGEST_FILE + " bytes that a network may have");
        }
        try {
            return JsonReader.model(MAPPER.readValue(bytes, JsonDocument.class));
        } catch (JsonProcessingException e) {
            String where =
                    e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
            throw new IOException(file + where + " is not a network in JSON: " + firstLine(e.getOriginalMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is not a usable network: " + e.getMessage(), e);
        }
    }

    private static JsonDocument document(PortableModel model) {
        SparseMlp network = model.network();
        List<List<JsonDocument.Neuron>> layers = new ArrayList<>();
        for (int l = 0; l <= network.hiddenLayers(); l++) {
            int layer = l;
            layers.add(IntStream.range(0, network.width(l))
                    .mapToObj(to -> neuron(network, layer, to))
                    .toList());
        }
        Optional<Bounds> bounds = Optional.of(model.target().bounds()).filter(b -> !b.none());
        return new JsonDocument(
                FORMAT,
                VERSION,
                new JsonDocument.Target(
                        model.target().name(),
                        type(model.target().kind()),
                        model.classIndex(),
                        model.target().mean(),
                        model.target().deviation(),
                        model.target().isNominal() ? model.target().classes().labels() : null,
                        model.target().isNominal()
                                ? ints(model.target().classes().known())
                                : null,
                        model.target().isLinked() ? model.target().link().label() : null,
                        model.target().isLinked() ? model.target().shift() : null,
                        bounds.map(Bounds::lower).orElse(null),
                        bounds.map(Bounds::upper).orElse(null)),
                model.attributes().stream().map(JsonModel::attribute).toList(),
                model.columns().stream()
                        .map(c -> new JsonDocument.Column(
                                c.attribute(), c.isIndicator() ? c.label() : null, c.center(), c.scale()))
                        .toList(),
                layers);
    }

    private static JsonDocument.Attribute attribute(InputAttribute a) {
        return new JsonDocument.Attribute(
                a.name(),
                type(a.kind()),
                a.isNominal() ? a.values() : null,
                a.isNominal() ? ints(a.known()) : null,
                a.replacement());
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private static JsonDocument.Neuron neuron(SparseMlp network, int l, int to) {
        int sources = l == 0 ? network.inputs() : network.width(l - 1);
        int[] inputs = IntStream.range(0, sources)
                .filter(from -> network.weight(l, from, to) != 0)
                .toArray();
        return new JsonDocument.Neuron(
                network.activation(l, to).label(),
                network.bias(l, to),
                inputs,
                Arrays.stream(inputs)
                        .mapToDouble(from -> network.weight(l, from, to))
                        .toArray());
    }

    static String type(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static void requireWithin(long number, long most, String what) {
        require(number <= most, "it has " + number + " " + what + "; at most " + most + " are allowed");
    }

    static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}

package weka.classifiers.functions.swatnn.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import weka.classifiers.functions.swatnn.data.AttributeEncoding;
import weka.classifiers.functions.swatnn.data.InputAttribute;
import weka.classifiers.functions.swatnn.data.InputAttribute.Kind;
import weka.classifiers.functions.swatnn.data.InputColumn;
import weka.classifiers.functions.swatnn.data.Target;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.NetworkBuilder;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.prediction.Predictor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Models as JSON, described by the schema {@code network.schema.json} beside this class. Reading trusts nothing: a file from a
 * stranger gives a model that predicts, or an exception with a clear message, and never takes much memory.
 */
public final class JsonModel {

    /** What a file says it is. */
    static final String FORMAT = "SWAT-NN network";

    /** The version that is written, and the only one that is read. */
    static final int VERSION = 1;

    /** The largest file that is written and read, in bytes. */
    static final int LARGEST_FILE = 8 << 20;

    /** Most hidden layers. */
    static final int MOST_LAYERS = 100;

    /** Most neurons of a layer. */
    static final int MOST_NEURONS = 10_000;

    /** Most weights, zeros included, that the layers may have room for. */
    private static final long MOST_WEIGHTS = 4_000_000;

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
            return model(MAPPER.readValue(bytes, JsonDocument.class));
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
        return new JsonDocument(
                FORMAT,
                VERSION,
                new JsonDocument.Target(
                        model.target().name(),
                        type(model.target().kind()),
                        model.classIndex(),
                        model.target().mean(),
                        model.target().deviation()),
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
                a.isNominal() ? a.known().stream().mapToInt(Integer::intValue).toArray() : null,
                a.replacement());
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

    private static PortableModel model(JsonDocument document) {
        require(document != null, "it is null");
        require(
                FORMAT.equals(document.format()),
                "its format is '" + document.format() + "'; it must be '" + FORMAT + "'");
        require(
                document.version() != null && document.version() == VERSION,
                "its version is " + document.version() + "; this program reads version " + VERSION);
        JsonDocument.Target target = present(document.target(), "target");
        List<InputAttribute> attributes = new ArrayList<>();
        for (JsonDocument.Attribute a : present(document.attributes(), "attributes")) {
            attributes.add(attribute(present(a, "attributes[" + attributes.size() + "]"), attributes.size()));
        }
        List<InputColumn> columns = new ArrayList<>();
        for (JsonDocument.Column c : present(document.columns(), "columns")) {
            columns.add(column(present(c, "columns[" + columns.size() + "]"), columns.size()));
        }
        AttributeEncoding encoding = new AttributeEncoding(
                attributes,
                present(target.position(), "target.position"),
                columns,
                new Target(
                        present(target.name(), "target.name"),
                        kind(target.type(), "target.type"),
                        present(target.mean(), "target.mean"),
                        present(target.deviation(), "target.deviation")));
        SparseMlp network = network(columns.size(), present(document.layers(), "layers"));
        return new PortableModel(new Predictor(encoding, network));
    }

    private static InputAttribute attribute(JsonDocument.Attribute a, int index) {
        String where = "attributes[" + index + "].";
        String name = present(a.name(), where + "name");
        Kind kind = kind(a.type(), where + "type");
        require(
                kind == Kind.NOMINAL || a.values() == null && a.known() == null,
                where + "values and known are for nominal attributes alone");
        List<String> values = kind == Kind.NOMINAL ? present(a.values(), where + "values") : List.of();
        require(values.stream().allMatch(v -> v != null), where + "values has a null among its names");
        int[] known = kind == Kind.NOMINAL ? present(a.known(), where + "known") : new int[0];
        return new InputAttribute(
                name,
                kind,
                values,
                Arrays.stream(known).boxed().toList(),
                present(a.replacement(), where + "replacement"));
    }

    private static InputColumn column(JsonDocument.Column c, int index) {
        String where = "columns[" + index + "].";
        require(c.value() == null || c.value() >= 0, where + "value is " + c.value() + "; it must be at least 0");
        return new InputColumn(
                present(c.attribute(), where + "attribute"),
                c.value() == null ? InputColumn.NO_LABEL : c.value(),
                present(c.center(), where + "center"),
                present(c.scale(), where + "scale"));
    }

    private static SparseMlp network(int inputs, List<List<JsonDocument.Neuron>> layers) {
        int depth = layers.size() - 1;
        require(depth >= 0, "it has no layers; the last one is the output");
        requireWithin(depth, MOST_LAYERS, "hidden layers");
        requireRoom(inputs, layers);
        NetworkBuilder builder = SparseMlp.builder(inputs);
        for (int l = 0; l <= depth; l++) {
            List<JsonDocument.Neuron> layer = layers.get(l);
            int width = layer.size();
            double[][] weights = new double[builder.sources()][width];
            double[] biases = new double[width];
            Activation[] activations = new Activation[width];
            for (int j = 0; j < width; j++) {
                String where = "layers[" + l + "][" + j + "]";
                JsonDocument.Neuron neuron = present(layer.get(j), where);
                biases[j] = present(neuron.bias(), where + ".bias");
                connect(neuron, where, weights, j);
                activations[j] = activation(neuron.activation(), where);
                require(
                        l < depth || activations[j] == Activation.LINEAR,
                        where + ".activation of the output must be linear");
            }
            builder.layer(weights, biases, activations);
        }
        return builder.build();
    }

    /** Before anything is allocated: few bytes of JSON can ask for many weights. */
    private static void requireRoom(int inputs, List<List<JsonDocument.Neuron>> layers) {
        long weights = 0;
        int sources = inputs;
        for (int l = 0; l < layers.size(); l++) {
            int width = present(layers.get(l), "layers[" + l + "]").size();
            require(
                    width >= 1 && width <= MOST_NEURONS,
                    "layers[" + l + "] has " + width + " neurons; it must have from 1 to " + MOST_NEURONS);
            weights += (long) sources * width;
            sources = width;
        }
        require(sources == 1, "the output layer has " + sources + " neurons; it must have 1");
        requireWithin(weights, MOST_WEIGHTS, "possible weights");
    }

    private static void connect(JsonDocument.Neuron neuron, String where, double[][] weights, int to) {
        int[] inputs = present(neuron.inputs(), where + ".inputs");
        double[] numbers = present(neuron.weights(), where + ".weights");
        require(
                inputs.length == numbers.length,
                where + " has " + inputs.length + " inputs and " + numbers.length
                        + " weights; there must be as many of both");
        for (int k = 0; k < inputs.length; k++) {
            require(
                    inputs[k] >= 0 && inputs[k] < weights.length && (k == 0 || inputs[k] > inputs[k - 1]),
                    where + ".inputs has " + inputs[k] + "; they must ascend, from 0 to " + (weights.length - 1));
            require(Double.isFinite(numbers[k]), where + ".weights has " + numbers[k] + "; weights must be finite");
            weights[inputs[k]][to] = numbers[k];
        }
    }

    private static Activation activation(String label, String where) {
        return Arrays.stream(Activation.values())
                .filter(a -> a.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(where + ".activation is '" + label
                        + "'; it must be one of "
                        + Arrays.stream(Activation.values())
                                .map(Activation::label)
                                .collect(Collectors.joining(", "))));
    }

    private static String type(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Kind kind(String type, String where) {
        return Arrays.stream(Kind.values())
                .filter(kind -> type(kind).equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        where + " is '" + type + "'; it must be numeric, date or nominal"));
    }

    private static <T> T present(T part, String where) {
        require(part != null, where + " is missing");
        return part;
    }

    private static void requireWithin(long number, long most, String what) {
        require(number <= most, "it has " + number + " " + what + "; at most " + most + " are allowed");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}

package weka.classifiers.functions.swatnn.export;

import weka.classifiers.functions.swatnn.data.AttributeEncoding;
import weka.classifiers.functions.swatnn.data.Bounds;
import weka.classifiers.functions.swatnn.data.ClassLabels;
import weka.classifiers.functions.swatnn.data.InputAttribute;
import weka.classifiers.functions.swatnn.data.InputAttribute.Kind;
import weka.classifiers.functions.swatnn.data.InputColumn;
import weka.classifiers.functions.swatnn.data.Link;
import weka.classifiers.functions.swatnn.data.Target;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.NetworkBuilder;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.prediction.Predictor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Makes a model of a JSON document, part by part, and trusts none of them. */
final class JsonReader {

    /** Most weights, zeros included, that the layers may have room for. */
    private static final long MOST_WEIGHTS = 4_000_000;

    private JsonReader() {}

    /**
     * The model of a document.
     *
     * @throws IllegalArgumentException naming a part that is missing or wrong
     */
    static PortableModel model(JsonDocument document) {
        JsonModel.require(document != null, "it is null");
        JsonModel.require(
                JsonModel.FORMAT.equals(document.format()),
                "its format is '" + document.format() + "'; it must be '" + JsonModel.FORMAT + "'");
        JsonModel.require(
                document.version() != null && document.version() >= 1 && document.version() <= JsonModel.VERSION,
                "its version is " + document.version() + "; this program reads versions 1 to " + JsonModel.VERSION);
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
                attributes, present(target.position(), "target.position"), columns, target(target));
        SparseMlp network = network(
                columns.size(),
                present(document.layers(), "layers"),
                encoding.target().outputs());
        return new PortableModel(new Predictor(encoding, network));
    }

    private static Target target(JsonDocument.Target target) {
        String name = present(target.name(), "target.name");
        Kind kind = kind(target.type(), "target.type");
        if (kind == Kind.NOMINAL) {
            List<String> values = present(target.values(), "target.values");
            JsonModel.require(values.stream().allMatch(v -> v != null), "target.values has a null among its names");
            int[] known = present(target.known(), "target.known");
            return Target.of(
                    name, new ClassLabels(values, Arrays.stream(known).boxed().toList()));
        }
        JsonModel.require(
                target.values() == null && target.known() == null,
                "target.values and target.known are for nominal targets alone");
        return new Target(
                name,
                kind,
                present(target.mean(), "target.mean"),
                present(target.deviation(), "target.deviation"),
                bounds(target),
                link(target),
                target.shift() == null ? 0 : target.shift());
    }

    private static Bounds bounds(JsonDocument.Target target) {
        JsonModel.require(
                (target.lower() == null) == (target.upper() == null),
                "target.lower and target.upper must both be there or both be missing");
        return target.lower() == null ? Bounds.NONE : new Bounds(target.lower(), target.upper());
    }

    private static Link link(JsonDocument.Target target) {
        JsonModel.require(
                (target.link() == null) == (target.shift() == null),
                "target.link and target.shift must both be there or both be missing");
        if (target.link() == null) {
            return Link.IDENTITY;
        }
        JsonModel.require(
                !target.link().equals(Link.IDENTITY.label()),
                "target.link is 'none'; where there is none, it is missing");
        return Link.of(target.link());
    }

    private static InputAttribute attribute(JsonDocument.Attribute a, int index) {
        String where = "attributes[" + index + "].";
        String name = present(a.name(), where + "name");
        Kind kind = kind(a.type(), where + "type");
        JsonModel.require(
                kind == Kind.NOMINAL || a.values() == null && a.known() == null,
                where + "values and known are for nominal attributes alone");
        List<String> values = kind == Kind.NOMINAL ? present(a.values(), where + "values") : List.of();
        JsonModel.require(values.stream().allMatch(v -> v != null), where + "values has a null among its names");
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
        JsonModel.require(
                c.value() == null || c.value() >= 0, where + "value is " + c.value() + "; it must be at least 0");
        return new InputColumn(
                present(c.attribute(), where + "attribute"),
                c.value() == null ? InputColumn.NO_LABEL : c.value(),
                present(c.center(), where + "center"),
                present(c.scale(), where + "scale"));
    }

    private static SparseMlp network(int inputs, List<List<JsonDocument.Neuron>> layers, int outputs) {
        int depth = layers.size() - 1;
        JsonModel.require(depth >= 0, "it has no layers; the last one is the output");
        JsonModel.requireWithin(depth, JsonModel.MOST_LAYERS, "hidden layers");
        requireRoom(inputs, layers, outputs);
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
                JsonModel.require(
                        l < depth || activations[j] == Activation.LINEAR,
                        where + ".activation of the output must be linear");
            }
            builder.layer(weights, biases, activations);
        }
        return builder.build();
    }

    /** Before anything is allocated: few bytes of JSON can ask for many weights. */
    private static void requireRoom(int inputs, List<List<JsonDocument.Neuron>> layers, int outputs) {
        long weights = 0;
        int sources = inputs;
        for (int l = 0; l < layers.size(); l++) {
            int width = present(layers.get(l), "layers[" + l + "]").size();
            JsonModel.require(
                    width >= 1 && width <= JsonModel.MOST_NEURONS,
                    "layers[" + l + "] has " + width + " neurons; it must have from 1 to " + JsonModel.MOST_NEURONS);
            weights += (long) sources * width;
            sources = width;
        }
        JsonModel.require(sources == outputs, "the output layer has " + sources + " neurons; it must have " + outputs);
        JsonModel.requireWithin(weights, MOST_WEIGHTS, "possible weights");
    }

    private static void connect(JsonDocument.Neuron neuron, String where, double[][] weights, int to) {
        int[] inputs = present(neuron.inputs(), where + ".inputs");
        double[] numbers = present(neuron.weights(), where + ".weights");
        JsonModel.require(
                inputs.length == numbers.length,
                where + " has " + inputs.length + " inputs and " + numbers.length
                        + " weights; there must be as many of both");
        for (int k = 0; k < inputs.length; k++) {
            JsonModel.require(
                    inputs[k] >= 0 && inputs[k] < weights.length && (k == 0 || inputs[k] > inputs[k - 1]),
                    where + ".inputs has " + inputs[k] + "; they must ascend, from 0 to " + (weights.length - 1));
            JsonModel.require(
                    Double.isFinite(numbers[k]), where + ".weights has " + numbers[k] + "; weights must be finite");
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

    private static Kind kind(String type, String where) {
        return Arrays.stream(Kind.values())
                .filter(kind -> JsonModel.type(kind).equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        where + " is '" + type + "'; it must be numeric, date or nominal"));
    }

    private static <T> T present(T part, String where) {
        JsonModel.require(part != null, where + " is missing");
        return part;
    }
}

package weka.classifiers.functions.swatnn.export;

import ai.onnx.proto.OnnxMl;
import org.tribuo.util.onnx.ONNXNode;
import org.tribuo.util.onnx.ONNXOperator;
import org.tribuo.util.onnx.ONNXOperators;
import org.tribuo.util.onnx.ONNXPlaceholder;
import org.tribuo.util.onnx.ONNXRef;
import weka.classifiers.functions.swatnn.data.InputAttribute;
import weka.classifiers.functions.swatnn.data.InputColumn;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A model as an ONNX graph, the network in single precision. Its input {@code input} is a tensor [rows, attributes] in the order of the
 * model's attributes (the class is none of them): numbers, milliseconds of dates, indices of nominal values, NaN where a value is
 * missing. Its output {@code prediction} is [rows, 1]; nominal classes have a second one, {@code probabilities}, [rows, values]. Replacement, indicators and scaling are in the graph, whose metadata list the
 * attributes.
 *
 * <p>Input and output are in single precision where it tells apart what the data tell apart. Where it does not, since a small range lies
 * far from 0 (seconds or milliseconds since 1970), the tensor is in double precision: an input is centred and scaled before it is cast,
 * an output after. The centre of an input in single precision is subtracted as its nearest number h and then the rest c - h: the
 * first difference is exact near c (Sterbenz 1974).
 */
public final class OnnxModel {

    /** The name of the graph's input. */
    public static final String INPUT = "input";

    /** The name of the graph's output; of a nominal class it is the index of the most probable value. */
    public static final String OUTPUT = "prediction";

    /** The name of a second output for nominal classes: [rows, values]. */
    public static final String PROBABILITIES = "probabilities";

    /** Version of the file format that goes with operator set 13. */
    private static final int IR_VERSION = 7;

    /** Bound on scaled inputs; where single precision has no more digits, but weighted sums stay finite. */
    private static final float LARGEST_INPUT = 1e15f;

    /** Indices beyond are not exact in single precision. */
    private static final int MOST_VALUES = 1 << 24;

    private final PortableModel model;
    private final boolean doubleInput;
    private final OnnxGraph graph = new OnnxGraph();
    private final OnnxResponse response;
    private final ONNXPlaceholder input;
    private final int[] numeric;
    private final List<Value> values = new ArrayList<>();

    /** A known nominal value other than the replacement of its attribute. */
    private record Value(int attribute, int label) {}

    private OnnxModel(PortableModel model) {
        this.model = model;
        doubleInput = model.columns().stream()
                .anyMatch(column -> !column.isIndicator() && OnnxGraph.isCoarse(column.center(), 1 / column.scale()));
        response = new OnnxResponse(model, graph);
        input = graph.input(INPUT, model.attributes().size());
        numeric = IntStream.range(0, model.columns().size())
                .filter(c -> !model.columns().get(c).isIndicator())
                .toArray();
        for (int a : model.usedAttributes()) {
            InputAttribute attribute = model.attributes().get(a);
            if (attribute.isNominal()) {
                OnnxGraph.require(
                        attribute.values().size() <= MOST_VALUES, attribute.name() + " has too many values for ONNX");
                Arrays.stream(attribute.knownOthers()).forEach(label -> values.add(new Value(a, label)));
            }
        }
    }

    /**
     * The bytes of a file.
     *
     * @throws IllegalArgumentException if a number of the model does not fit single precision
     */
    public static byte[] of(PortableModel model) {
        return new OnnxModel(model).build();
    }

    private byte[] build() {
        if (model.target().isNominal()) {
            OnnxClasses classes = new OnnxClasses(model.target().classes(), graph);
            ONNXNode outputs = model.columns().isEmpty()
                    ? classes.constant(model.network(), shape(model.network().outputs()))
                    : network(model.network());
            ONNXNode probabilities = classes.probabilities(outputs);
            graph.output(
                    PROBABILITIES,
                    probabilities,
                    model.target().classes().labels().size());
            graph.output(OUTPUT, classes.mostProbable(probabilities), 1);
        } else {
            ONNXNode prediction =
                    model.columns().isEmpty() ? response.constant(shape(1)) : response.of(network(response.network()));
            graph.output(OUTPUT, prediction, 1);
        }
        OnnxMl.ModelProto.Builder file = OnnxMl.ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("SWATNN")
                .addOpsetImport(ONNXOperators.getOpsetProto())
                .setGraph(graph.build(doubleInput, response.isDouble()));
        addMetadata(file, "target", model.target().name());
        if (model.target().isNominal()) {
            List<String> labels = model.target().classes().labels();
            for (int label = 0; label < labels.size(); label++) {
                addMetadata(file, "target value " + label, labels.get(label));
            }
        }
        for (int a = 0; a < model.attributes().size(); a++) {
            InputAttribute attribute = model.attributes().get(a);
            addMetadata(file, "input " + a, attribute.name());
            if (attribute.isNominal()) {
                for (int label = 0; label < attribute.values().size(); label++) {
                    addMetadata(
                            file,
                            "input " + a + " value " + label,
                            attribute.values().get(label));
                }
            }
        }
        return file.build().toByteArray();
    }

    private static void addMetadata(OnnxMl.ModelProto.Builder file, String key, String value) {
        file.addMetadataProps(
                OnnxMl.StringStringEntryProto.newBuilder().setKey(key).setValue(value));
    }

    /** As many rows as there are, and so many columns. */
    private ONNXNode shape(int columns) {
        ONNXNode rows = graph.gather(input.apply(OnnxOperator.SHAPE), 0, new int[] {0});
        return graph.concat(List.of(rows, graph.array(columns)), "shape", 0);
    }

    private ONNXNode network(SparseMlp network) {
        int depth = network.hiddenLayers();
        ONNXNode numbers = numeric.length == 0 ? null : numbers();
        ONNXNode indicators = values.isEmpty() ? null : indicators();
        ONNXNode previous = null;
        int[] order = null;
        for (int l = 0; l < depth; l++) {
            List<ONNXNode> groups = new ArrayList<>();
            int[] newOrder = new int[0];
            for (Activation activation : Activation.values()) {
                int layer = l;
                int[] neurons = IntStream.range(0, network.width(l))
                        .filter(j -> network.activation(layer, j) == activation)
                        .toArray();
                if (neurons.length > 0) {
                    ONNXNode sums = l == 0
                            ? first(network, neurons, numbers, indicators)
                            : later(network, l, neurons, previous, order);
                    groups.add(activate(sums, activation));
                    newOrder = IntStream.concat(Arrays.stream(newOrder), Arrays.stream(neurons))
                            .toArray();
                }
            }
            previous = groups.size() == 1 ? groups.get(0) : graph.concat(groups, "layer" + (l + 1), 1);
            order = newOrder;
        }
        int[] output = IntStream.range(0, network.outputs()).toArray();
        return depth == 0
                ? first(network, output, numbers, indicators)
                : later(network, depth, output, previous, order);
    }

    /** [rows, numeric columns]: (v - centre) · scale, and that of the replacement where v is not finite. */
    private ONNXNode numbers() {
        int n = numeric.length;
        double[] center = new double[n];
        double[] high = new double[n];
        double[] low = new double[n];
        double[] scale = new double[n];
        double[] replacement = new double[n];
        for (int k = 0; k < n; k++) {
            InputColumn column = model.columns().get(numeric[k]);
            InputAttribute attribute = model.attributeOf(numeric[k]);
            center[k] = column.center();
            high[k] = (float) column.center();
            low[k] = column.center() - high[k];
            scale[k] = column.scale();
            OnnxGraph.require(
                    (float) scale[k] >= Float.MIN_NORMAL,
                    "The range of " + attribute.name() + " is too large for the single precision of ONNX");
            replacement[k] = column.encode(attribute.replacement());
        }
        ONNXNode raw = graph.gather(
                input,
                1,
                Arrays.stream(numeric)
                        .map(c -> model.columns().get(c).attribute())
                        .toArray());
        ONNXNode scaled = doubleInput
                ? raw.apply(ONNXOperators.SUB, graph.tensor(center, true))
                        .apply(ONNXOperators.MUL, graph.tensor(scale, true))
                        .cast(float.class)
                : raw.apply(ONNXOperators.SUB, graph.tensor(high))
                        .apply(ONNXOperators.SUB, graph.tensor(low))
                        .apply(ONNXOperators.MUL, graph.tensor(scale));
        ONNXNode bounded =
                scaled.apply(OnnxOperator.CLIP, List.of(graph.scalar(-LARGEST_INPUT), graph.scalar(LARGEST_INPUT)));
        double largest = doubleInput ? Double.MAX_VALUE : Float.MAX_VALUE;
        ONNXNode finite = raw.apply(OnnxOperator.ABS)
                .apply(ONNXOperators.LESS_OR_EQUAL, graph.tensor(new double[] {largest}, doubleInput));
        return finite.apply(ONNXOperators.WHERE, List.of(bounded, graph.tensor(replacement)));
    }

    /** [rows, values]: 1 where the value is there, 0 elsewhere; a row of zeros for the replacement and what counts as it. */
    private ONNXNode indicators() {
        ONNXNode raw = graph.gather(
                input, 1, values.stream().mapToInt(Value::attribute).toArray());
        double[] labels = values.stream().mapToDouble(Value::label).toArray();
        return raw.apply(OnnxOperator.EQUAL, graph.tensor(labels, doubleInput)).cast(float.class);
    }

    /**
     * The sums of some neurons of the first layer. An indicator column is a step from what it is for the replacement; the steps
     * are the weights of the values, and the rest goes into the bias.
     */
    private ONNXNode first(SparseMlp network, int[] neurons, ONNXNode numbers, ONNXNode indicators) {
        double[] bias = new double[neurons.length];
        double[][] numberWeights = new double[numeric.length][neurons.length];
        double[][] valueWeights = new double[values.size()][neurons.length];
        for (int j = 0; j < neurons.length; j++) {
            bias[j] = network.bias(0, neurons[j]);
            for (int k = 0; k < numeric.length; k++) {
                numberWeights[k][j] = network.weight(0, numeric[k], neurons[j]);
            }
        }
        for (int c = 0; c < network.inputs(); c++) {
            InputColumn column = model.columns().get(c);
            if (column.isIndicator()) {
                double base = column.encode(model.attributeOf(c).replacement());
                for (int j = 0; j < neurons.length; j++) {
                    double w = network.weight(0, c, neurons[j]);
                    bias[j] += w * base;
                    for (int v = 0; w != 0 && v < values.size(); v++) {
                        if (values.get(v).attribute() == column.attribute()) {
                            valueWeights[v][j] +=
                                    w * (column.encode(values.get(v).label()) - base);
                        }
                    }
                }
            }
        }
        ONNXRef<?> sums = graph.tensor(bias);
        if (numbers != null) {
            sums = numbers.apply(ONNXOperators.GEMM, List.of(graph.tensor(numberWeights), sums));
        }
        return indicators == null
                ? (ONNXNode) sums
                : indicators.apply(ONNXOperators.GEMM, List.of(graph.tensor(valueWeights), sums));
    }

    private ONNXNode later(SparseMlp network, int l, int[] neurons, ONNXNode previous, int[] order) {
        double[][] weights = new double[order.length][neurons.length];
        double[] bias = new double[neurons.length];
        for (int j = 0; j < neurons.length; j++) {
            bias[j] = network.bias(l, neurons[j]);
            for (int from = 0; from < order.length; from++) {
                weights[from][j] = network.weight(l, order[from], neurons[j]);
            }
        }
        return previous.apply(ONNXOperators.GEMM, List.of(graph.tensor(weights), graph.tensor(bias)));
    }

    private static ONNXNode activate(ONNXNode sums, Activation activation) {
        return switch (activation) {
            case SIGMOID -> sums.apply(ONNXOperators.SIGMOID);
            case TANH -> sums.apply(OnnxOperator.TANH);
            case LINEAR -> sums;
            case SINE -> sums.apply(OnnxOperator.SIN);
            case SQUARE -> sums.apply(ONNXOperators.MUL, sums);
            case ABSOLUTE -> sums.apply(OnnxOperator.ABS);
            case LEAKY_RELU ->
                sums.apply((ONNXOperator) OnnxOperator.LEAKY_RELU, Map.of("alpha", (float) Activation.LEAKY_SLOPE));
        };
    }
}

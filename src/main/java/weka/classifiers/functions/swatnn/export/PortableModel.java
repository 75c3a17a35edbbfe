package weka.classifiers.functions.swatnn.export;

import weka.classifiers.functions.swatnn.data.AttributeEncoding;
import weka.classifiers.functions.swatnn.export.InputAttribute.Kind;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.core.Attribute;
import weka.core.Instances;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * All that is needed to predict: what the attributes are, how they become inputs, the network, and how its output becomes a
 * target. The normalisation is kept apart from the weights, since folding it in loses digits where a small range lies far from 0
 * (years, dates); formats that fold it say so.
 *
 * @param attributes the attributes in the order of the training data, without the class
 * @param classIndex where the class stands among them in Weka's header
 * @param target name of the class
 * @param targetKind numeric or date
 * @param targetMean what an output of 0 stands for
 * @param targetDeviation what a difference of 1 in the output stands for; positive
 * @param columns the inputs of the network
 * @param network a network without dead paths
 */
public record PortableModel(
        List<InputAttribute> attributes,
        int classIndex,
        String target,
        Kind targetKind,
        double targetMean,
        double targetDeviation,
        List<InputColumn> columns,
        SparseMlp network) {

    /**
     * Checks that the parts fit together, and leaves columns that the network does not use out.
     *
     * @throws IllegalArgumentException if they do not
     */
    public PortableModel {
        attributes = List.copyOf(attributes);
        require(
                classIndex >= 0 && classIndex <= attributes.size(),
                "The index of the class is " + classIndex + "; it must be from 0 to " + attributes.size());
        requireDistinct(attributes, target);
        require(targetKind != Kind.NOMINAL, "The target " + target + " is nominal; it must be numeric or a date");
        require(
                Double.isFinite(targetMean) && Double.isFinite(targetDeviation) && targetDeviation > 0,
                "The target has mean " + targetMean + " and deviation " + targetDeviation
                        + "; both must be finite and the deviation positive");
        require(
                columns.size() == network.inputs(),
                "There are " + columns.size() + " input columns for a network of " + network.inputs() + " inputs");
        for (InputColumn column : columns) {
            require(
                    column.attribute() >= 0 && column.attribute() < attributes.size(),
                    "An input column comes from attribute " + column.attribute() + " of " + attributes.size());
            InputAttribute attribute = attributes.get(column.attribute());
            require(
                    attribute.isNominal() ? attribute.isKnown(column.label()) : column.label() == InputColumn.NO_LABEL,
                    "An input column indicates the value " + column.label() + " of " + attribute.name()
                            + ", which has no such known value");
        }
        SparseMlp live = network.withoutDeadPaths();
        int[] used = usedInputs(live);
        network = used.length == columns.size() ? live : withInputs(live, used);
        columns = IntStream.of(used).mapToObj(columns::get).toList();
    }

    /**
     * The model that a build ends with.
     *
     * @param network on encoded inputs and standardised target
     * @param encoding how inputs and target are encoded
     * @param header the header of the training data, with the class set
     */
    public static PortableModel of(SparseMlp network, AttributeEncoding encoding, Instances header) {
        double[] centers = encoding.center();
        double[] scales = encoding.scale();
        int classIndex = header.classIndex();
        List<InputColumn> columns = new ArrayList<>();
        int[] firstColumn =
                IntStream.range(0, header.numAttributes()).map(a -> -1).toArray();
        for (int c = 0; c < encoding.columns(); c++) {
            int a = encoding.attribute(c);
            columns.add(new InputColumn(a < classIndex ? a : a - 1, encoding.label(c), centers[c], scales[c]));
            firstColumn[a] = firstColumn[a] < 0 ? c : firstColumn[a];
        }
        List<InputAttribute> attributes = new ArrayList<>();
        for (int a = 0; a < header.numAttributes(); a++) {
            if (a != classIndex) {
                attributes.add(attribute(header.attribute(a), encoding, firstColumn[a]));
            }
        }
        return new PortableModel(
                attributes,
                classIndex,
                header.classAttribute().name(),
                header.classAttribute().isDate() ? Kind.DATE : Kind.NUMERIC,
                encoding.targetMean(),
                encoding.targetDeviation(),
                columns,
                network);
    }

    /**
     * The prediction for a row.
     *
     * @param row a value for each attribute, in their order: the number, milliseconds of a date, or index of a nominal value; NaN
     *     where it is missing
     * @throws IllegalArgumentException if the number of values is wrong
     */
    public double predict(double[] row) {
        if (row.length != attributes.size()) {
            throw new IllegalArgumentException(
                    "A row has " + row.length + " values; the model has " + attributes.size() + " attributes");
        }
        double[] x = new double[columns.size()];
        for (int c = 0; c < x.length; c++) {
            InputColumn column = columns.get(c);
            x[c] = column.encode(attributes.get(column.attribute()).counted(row[column.attribute()]));
        }
        double value = targetMean + targetDeviation * network.predict(x);
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, value));
    }

    /** The attribute that a column comes from. */
    InputAttribute attributeOf(int column) {
        return attributes.get(columns.get(column).attribute());
    }

    /** Ascending indices of the attributes that the network needs. */
    int[] usedAttributes() {
        return columns.stream()
                .mapToInt(InputColumn::attribute)
                .distinct()
                .sorted()
                .toArray();
    }

    /** Where an attribute stands in Weka's header, which has the class among the others. */
    int headerIndex(int attribute) {
        return attribute < classIndex ? attribute : attribute + 1;
    }

    private static InputAttribute attribute(Attribute attribute, AttributeEncoding encoding, int column) {
        if (!attribute.isNominal()) {
            Kind kind = attribute.isDate() ? Kind.DATE : Kind.NUMERIC;
            double replacement = column < 0 ? 0 : encoding.replacement(column);
            return new InputAttribute(attribute.name(), kind, List.of(), List.of(), replacement);
        }
        @SuppressWarnings(
                "unchecked") // Weka has no type parameter here; the values of a nominal attribute are strings.
        List<String> values = (List<String>) (List<?>) Collections.list(attribute.enumerateValues());
        if (column < 0) {
            return new InputAttribute(attribute.name(), Kind.NOMINAL, values, List.of(), 0);
        }
        List<Integer> known = IntStream.range(0, values.size())
                .filter(label -> encoding.isKnown(column, label))
                .boxed()
                .toList();
        return new InputAttribute(attribute.name(), Kind.NOMINAL, values, known, mode(known, encoding, column));
    }

    /** The value with the indicators of a missing one: among values without a column of their own, any will do. */
    private static int mode(List<Integer> known, AttributeEncoding encoding, int column) {
        Set<Integer> indicated = new HashSet<>();
        int attribute = encoding.attribute(column);
        for (int c = column; c < encoding.columns() && encoding.attribute(c) == attribute; c++) {
            if (encoding.replacement(c) == 1) {
                return encoding.label(c);
            }
            indicated.add(encoding.label(c));
        }
        return known.stream()
                .filter(label -> !indicated.contains(label))
                .findFirst()
                .orElseThrow();
    }

    private static int[] usedInputs(SparseMlp network) {
        return IntStream.range(0, network.inputs())
                .filter(i -> IntStream.range(0, network.width(0)).anyMatch(to -> network.weight(0, i, to) != 0))
                .toArray();
    }

    /** The network of some of the inputs; the others have no weights. */
    private static SparseMlp withInputs(SparseMlp network, int[] used) {
        int depth = network.hiddenLayers();
        double[][][] weights = new double[depth + 1][][];
        double[][] biases = new double[depth + 1][];
        Activation[][] activations = new Activation[depth][];
        for (int l = 0; l <= depth; l++) {
            int sources = l == 0 ? used.length : network.width(l - 1);
            weights[l] = new double[sources][network.width(l)];
            biases[l] = new double[network.width(l)];
            for (int to = 0; to < biases[l].length; to++) {
                biases[l][to] = network.bias(l, to);
                for (int from = 0; from < sources; from++) {
                    weights[l][from][to] = network.weight(l, l == 0 ? used[from] : from, to);
                }
            }
            if (l < depth) {
                int layer = l;
                activations[l] = IntStream.range(0, network.width(l))
                        .mapToObj(j -> network.activation(layer, j))
                        .toArray(Activation[]::new);
            }
        }
        return new SparseMlp(used.length, weights, biases, activations);
    }

    private static void requireDistinct(List<InputAttribute> attributes, String target) {
        Set<String> names = new HashSet<>(Set.of(target));
        for (InputAttribute attribute : attributes) {
            require(names.add(attribute.name()), "Two attributes are called " + attribute.name());
        }
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}

package weka.classifiers.functions.swatnn.data;

import weka.core.Instance;
import weka.core.Instances;

import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The way from rows to the inputs and the target of a network, learnt from training data and then fixed. It holds all that a model
 * needs of the header of the data, as values of its own: Weka's header keeps the moment of its making with a date attribute.
 *
 * <p>A numeric or date attribute becomes one input column. A nominal attribute becomes 0/1 indicators of the values that occur
 * in training: none for one value, one (of the second) for two values, one of each for more. Columns that are constant in
 * training, or equal to an earlier column in every row (that of a larger attribute weight counts as earlier), are left out. Each column is scaled linearly: {@link Range} says to
 * what, and the weight of the attribute multiplies it, so that the weights of a network from an attribute of a small weight are large and
 * dear; an attribute of weight 0 has no column. A numeric target is standardised to weighted mean 0 and weighted population standard deviation 1.
 *
 * <p>A numeric value that is missing or infinite is replaced by the weighted mean of training, and a nominal one that is missing
 * or did not occur in training by the weighted mode (the first of equals), in training and in prediction alike. Every encoded
 * input is finite. An encoding keeps no row, is immutable and may be used by several threads.
 */
public final class AttributeEncoding implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<InputAttribute> attributes;
    private final int classIndex;
    private final List<InputColumn> columns;
    private final Target target;

    private final transient EncodedAttribute[] sources;
    private final transient int leastAttributes;

    /**
     * Checks that the parts fit together.
     *
     * @param attributes the attributes in the order of the training data, without the class
     * @param classIndex where the class stands among them in Weka's header
     * @param columns the d inputs; those of one attribute follow each other
     * @param target the class
     * @throws IllegalArgumentException if the parts do not fit together
     */
    public AttributeEncoding(
            List<InputAttribute> attributes, int classIndex, List<InputColumn> columns, Target target) {
        this.attributes = List.copyOf(attributes);
        this.classIndex = classIndex;
        this.columns = List.copyOf(columns);
        this.target = target;
        require(
                classIndex >= 0 && classIndex <= attributes.size(),
                "The index of the class is " + classIndex + "; it must be from 0 to " + attributes.size());
        requireDistinctNames();
        columns.forEach(this::requireAttribute);
        sources = sources();
        leastAttributes =
                Arrays.stream(sources).mapToInt(s -> s.header() + 1).max().orElse(0);
    }

    private void requireDistinctNames() {
        Set<String> names = new HashSet<>(Set.of(target.name()));
        for (InputAttribute attribute : attributes) {
            require(names.add(attribute.name()), "Two attributes are called " + attribute.name());
        }
    }

    private void requireAttribute(InputColumn column) {
        require(
                column.attribute() >= 0 && column.attribute() < attributes.size(),
                "An input column comes from attribute " + column.attribute() + " of " + attributes.size());
        InputAttribute attribute = attributes.get(column.attribute());
        require(
                attribute.isNominal() ? attribute.isKnown(column.label()) : !column.isIndicator(),
                "An input column indicates the value " + column.label() + " of " + attribute.name()
                        + ", which has no such known value");
    }

    private EncodedAttribute[] sources() {
        List<EncodedAttribute> result = new ArrayList<>();
        for (int first = 0, end; first < columns.size(); first = end) {
            int attribute = columns.get(first).attribute();
            end = first + 1;
            // Two columns of a number are no mistake of a stranger's file: each is then a source of its own.
            while (end < columns.size()
                    && columns.get(end).attribute() == attribute
                    && columns.get(end).isIndicator()) {
                end++;
            }
            result.add(EncodedAttribute.of(
                    attributes.get(attribute), headerIndex(attribute), first, columns.subList(first, end)));
        }
        return result.toArray(EncodedAttribute[]::new);
    }

    /**
     * Learns an encoding. The data are left as they are.
     *
     * @param train at least one row, each with positive weight and finite class, as {@link UsableRows#of} returns them
     * @throws IllegalArgumentException where there is no row, a row is not usable, the class is neither numeric nor nominal or not set, or an
     *     attribute is neither numeric, date nor nominal
     */
    public static AttributeEncoding of(Instances train) {
        return new EncodingLearner(train, Link.IDENTITY).learn();
    }

    /** The attributes in the order of the training data, without the class. */
    public List<InputAttribute> attributes() {
        return attributes;
    }

    /** Where the class stands among the attributes in Weka's header. */
    public int classIndex() {
        return classIndex;
    }

    /** Where an attribute stands in Weka's header, which has the class among the others. */
    public int headerIndex(int attribute) {
        return attribute < classIndex ? attribute : attribute + 1;
    }

    /** Number of input columns d; 0 where no attribute tells rows apart. */
    public int columns() {
        return columns.size();
    }

    /** The d input columns. */
    public List<InputColumn> inputColumns() {
        return columns;
    }

    /** The attribute that a column comes from. */
    public InputAttribute attributeOf(InputColumn column) {
        return attributes.get(column.attribute());
    }

    /** The same with some of the columns, given by ascending indices. */
    public AttributeEncoding withColumns(int[] kept) {
        return new AttributeEncoding(
                attributes,
                classIndex,
                IntStream.of(kept).mapToObj(columns::get).toList(),
                target);
    }

    /** The same with another target. */
    AttributeEncoding withTarget(Target other) {
        return new AttributeEncoding(attributes, classIndex, columns, other);
    }

    /** The d names, in order: that of the attribute, or {@code attribute=value} for an indicator. */
    public List<String> columnNames() {
        return columns.stream().map(this::name).toList();
    }

    private String name(InputColumn column) {
        InputAttribute attribute = attributeOf(column);
        return column.isIndicator()
                ? attribute.name() + "=" + attribute.values().get(column.label())
                : attribute.name();
    }

    /** What is predicted. */
    public Target target() {
        return target;
    }

    /**
     * Encodes one instance, without allocation.
     *
     * @param instance attributes in the order of training; it needs no class value
     * @param row receives the d inputs, each finite
     * @throws IllegalArgumentException if the instance has too few attributes
     */
    public void encode(Instance instance, double[] row) {
        if (instance.numAttributes() < leastAttributes) {
            throw new IllegalArgumentException("The row has " + instance.numAttributes()
                    + " attributes; the model was built on rows of at least " + leastAttributes);
        }
        encode(instance::value, row, 0);
    }

    /**
     * Encodes the values of one row.
     *
     * @param values one for each attribute, in their order: the number, milliseconds of a date, or index of a nominal value; NaN
     *     where it is missing
     * @return the d inputs, each finite
     * @throws IllegalArgumentException if the number of values is wrong
     */
    public double[] encode(double[] values) {
        if (values.length != attributes.size()) {
            throw new IllegalArgumentException(
                    "A row has " + values.length + " values; the model has " + attributes.size() + " attributes");
        }
        double[] row = new double[columns.size()];
        encode(index -> values[index < classIndex ? index : index - 1], row, 0);
        return row;
    }

    /**
     * Encodes some rows that need no class value.
     *
     * @param data attributes in the order of training
     * @param first index of the first row
     * @param rows number of rows n
     * @return the inputs row by row, n · d numbers, each finite
     */
    public double[] encodeInputs(Instances data, int first, int rows) {
        double[] inputs = new double[rows * columns()];
        for (int i = 0; i < rows; i++) {
            encode(data.instance(first + i)::value, inputs, i * columns());
        }
        return inputs;
    }

    /**
     * Encodes rows whose targets come from elsewhere.
     *
     * @param data n rows, attributes in the order of training, each with positive weight
     * @param targets as many targets for each of the n rows as networks have outputs
     * @return inputs, these targets, and the row weights scaled to mean 1
     */
    public DesignMatrix encode(Instances data, double[] targets) {
        return new DesignMatrix(
                columns(),
                encodeInputs(data, 0, data.numInstances()),
                targets.clone(),
                UsableRows.normalisedWeights(data));
    }

    /**
     * Encodes training data.
     *
     * @param data at least one row, each with positive weight and finite class, as {@link UsableRows#of} returns them
     * @return inputs, standardised targets, and the row weights scaled to mean 1
     * @throws IllegalArgumentException where a row is not usable, or the inputs are more than one array holds
     */
    public DesignMatrix encode(Instances data) {
        UsableRows.require(data);
        int n = data.numInstances();
        require(
                (long) n * columns() <= Integer.MAX_VALUE - 8,
                n + " rows of " + columns() + " input columns are too many: only 2^31 numbers can be held");
        int outputs = target.outputs();
        double[] targets = new double[n * outputs];
        for (int i = 0; i < n; i++) {
            target.write(data.instance(i).classValue(), targets, i * outputs);
        }
        return new DesignMatrix(columns(), encodeInputs(data, 0, n), targets, UsableRows.normalisedWeights(data));
    }

    private void encode(IntToDoubleFunction value, double[] out, int at) {
        for (EncodedAttribute source : sources) {
            source.encode(value.applyAsDouble(source.header()), out, at);
        }
    }

    /** Whether the other has the same attributes, columns and target. */
    @Override
    public boolean equals(Object other) {
        return other instanceof AttributeEncoding that
                && attributes.equals(that.attributes)
                && classIndex == that.classIndex
                && columns.equals(that.columns)
                && target.equals(that.target);
    }

    @Override
    public int hashCode() {
        return Objects.hash(attributes, classIndex, columns, target);
    }

    /** What is read goes through the constructor. */
    private Object readResolve() throws InvalidObjectException {
        try {
            return new AttributeEncoding(attributes, classIndex, columns, target);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw (InvalidObjectException)
                    new InvalidObjectException("A saved encoding is damaged: " + e.getMessage()).initCause(e);
        }
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}

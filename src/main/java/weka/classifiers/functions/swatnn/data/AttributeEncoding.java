package weka.classifiers.functions.swatnn.data;

import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The way from Weka instances to the inputs and the target of a network, learnt from training data and then fixed.
 *
 * <p>A numeric or date attribute becomes one input column. A nominal attribute becomes 0/1 indicators of the values that occur
 * in training: none for one value, one (of the second) for two values, one of each for more. Columns that are constant in
 * training, or equal to an earlier column in every row, are left out. Each column is scaled linearly: {@link Range} says to
 * what. The target is standardised to weighted mean 0 and weighted population standard deviation 1.
 *
 * <p>A numeric value that is missing or infinite is replaced by the weighted mean of training, and a nominal one that is missing
 * or did not occur in training by the weighted mode (the first of equals), in training and in prediction alike. Every encoded
 * input is finite. An encoding keeps no instance, is immutable and may be used by several threads.
 */
public final class AttributeEncoding implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Bound on encoded inputs far outside the training range, so that a weighted sum of them stays finite. */
    private static final double LARGEST_INPUT = 1e100;

    private final EncodedAttribute[] sources;
    private final String[] names;
    private final int[] labels;
    private final double[] centers;
    private final double[] scales;
    private final TargetScaling target;

    private AttributeEncoding(List<EncodedAttribute> sources, List<Column> columns, TargetScaling target) {
        this.sources = sources.toArray(EncodedAttribute[]::new);
        this.names = columns.stream().map(Column::name).toArray(String[]::new);
        this.labels = columns.stream().mapToInt(Column::label).toArray();
        this.centers = columns.stream().mapToDouble(Column::center).toArray();
        this.scales = columns.stream().mapToDouble(Column::scale).toArray();
        this.target = target;
    }

    /**
     * Learns an encoding. The data are left as they are.
     *
     * @param train at least one row, each with positive weight and finite class, as {@link UsableRows#of} returns them
     * @throws IllegalArgumentException where there is no row, a row is not usable, the class is not numeric or not set, or an
     *     attribute is neither numeric, date nor nominal
     */
    public static AttributeEncoding of(Instances train) {
        UsableRows.require(train);
        double[] weights = UsableRows.normalisedWeights(train);
        List<EncodedAttribute> sources = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        EarlierColumns earlier = new EarlierColumns();
        for (int a = 0; a < train.numAttributes(); a++) {
            if (a == train.classIndex()) {
                continue;
            }
            Attribute attribute = train.attribute(a);
            int first = columns.size();
            EncodedAttribute source;
            if (attribute.isNominal()) {
                source = EncodedAttribute.nominal(train, a, weights, first);
                for (int label : source.indicated()) {
                    if (earlier.isNew(() -> source.indicator(train, label))) {
                        columns.add(new Column(attribute.name() + "=" + attribute.value(label), label, 0.5, 2));
                    }
                }
            } else if (attribute.isNumeric()) {
                Moments moments = Moments.of(train.attributeToDoubleArray(a), weights);
                source = EncodedAttribute.numeric(a, moments.mean(), first);
                Range range = Range.of(moments);
                double center = range.center();
                double scale = 1 / range.half();
                // Infinite for an attribute that is constant or whose range is too small to have an inverse, NaN for
                // one
                // without a finite value.
                if (Double.isFinite(scale) && earlier.isNew(() -> source.numbers(train))) {
                    columns.add(new Column(attribute.name(), Column.NO_LABEL, center, scale));
                }
            } else {
                throw new IllegalArgumentException(
                        "The attribute " + attribute.name() + " is of type " + Attribute.typeToString(attribute)
                                + "; only numeric, date and nominal attributes can be inputs");
            }
            if (columns.size() > first) {
                sources.add(source.withEnd(columns.size()));
            }
        }
        double[] targets = train.attributeToDoubleArray(train.classIndex());
        return new AttributeEncoding(sources, columns, TargetScaling.of(Moments.of(targets, weights)));
    }

    /** Number of input columns d; 0 where no attribute tells rows apart. */
    public int columns() {
        return names.length;
    }

    /** The d names, in order: that of the attribute, or {@code attribute=value} for an indicator. */
    public List<String> columnNames() {
        return List.of(names);
    }

    /** The d factors of encoded = scale · raw + offset, where the raw value of an indicator is 0 or 1; positive, finite. */
    public double[] scale() {
        return scales.clone();
    }

    /** The d summands of encoded = scale · raw + offset. */
    public double[] offset() {
        double[] offset = new double[scales.length];
        Arrays.setAll(offset, c -> 0 - centers[c] * scales[c]);
        return offset;
    }

    /** The d centres of encoded = scale · (raw - centre), which keeps digits that scale · raw + offset can lose. */
    public double[] center() {
        return centers.clone();
    }

    /** Index of the attribute that the column comes from, in the header of the training data. */
    public int attribute(int column) {
        return source(column).attribute();
    }

    /** Index of the nominal value that the column indicates, or -1 for a column of a numeric or date attribute. */
    public int label(int column) {
        return labels[column];
    }

    /** The raw value that the column takes where its attribute is missing: the mean, or 0 or 1 for an indicator. */
    public double replacement(int column) {
        EncodedAttribute source = source(column);
        return source.isNominal() ? raw(column, (int) source.replacement()) : source.replacement();
    }

    /**
     * Whether a nominal value occurred in training; one that did not counts as missing.
     *
     * @param column a column of the nominal attribute
     * @param label index of the value, of any size
     * @throws IllegalArgumentException where the column comes from a numeric or date attribute
     */
    public boolean isKnown(int column, int label) {
        EncodedAttribute source = source(column);
        if (!source.isNominal()) {
            throw new IllegalArgumentException("The column " + names[column] + " is not that of a nominal attribute");
        }
        return source.isKnown(label);
    }

    /**
     * Encodes one instance, without allocation.
     *
     * @param instance attributes in the order of training; it needs no class value
     * @param row receives the d inputs, each finite
     * @throws IllegalArgumentException if the instance has too few attributes
     */
    public void encode(Instance instance, double[] row) {
        int last = sources.length == 0 ? -1 : sources[sources.length - 1].attribute();
        if (last >= instance.numAttributes()) {
            throw new IllegalArgumentException("The row has " + instance.numAttributes()
                    + " attributes; the model was built on rows of at least " + (last + 1));
        }
        encode(instance, row, 0);
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
            encode(data.instance(first + i), inputs, i * columns());
        }
        return inputs;
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
        if ((long) n * columns() > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    n + " rows of " + columns() + " input columns are too many: only 2^31 numbers can be held");
        }
        double[] inputs = new double[n * columns()];
        double[] targets = new double[n];
        for (int i = 0; i < n; i++) {
            encode(data.instance(i), inputs, i * columns());
            targets[i] = target.toStandardised(data.instance(i).classValue());
        }
        return new DesignMatrix(columns(), inputs, targets, UsableRows.normalisedWeights(data));
    }

    /** Weighted mean of the training targets, in the user's units. */
    public double targetMean() {
        return target.mean();
    }

    /** Weighted population standard deviation of the training targets, in the user's units; 1 where they are all equal. */
    public double targetDeviation() {
        return target.deviation();
    }

    /** From a standardised target, such as a network's output, to the user's units; finite unless the argument is NaN. */
    public double toTarget(double standardised) {
        return target.toTarget(standardised);
    }

    /** From a target in the user's units to a standardised one. */
    public double toStandardised(double value) {
        return target.toStandardised(value);
    }

    private void encode(Instance instance, double[] out, int at) {
        for (EncodedAttribute source : sources) {
            double value = instance.value(source.attribute());
            if (source.isNominal()) {
                int label = source.label(value);
                for (int c = source.first(); c < source.end(); c++) {
                    out[at + c] = labels[c] == label ? 1 : -1;
                }
            } else {
                // Centred first: scale · raw + offset would lose the digits that a small range far from 0 depends on.
                double scaled = (source.number(value) - centers[source.first()]) * scales[source.first()];
                out[at + source.first()] = Math.max(-LARGEST_INPUT, Math.min(LARGEST_INPUT, scaled));
            }
        }
    }

    private double raw(int column, int label) {
        return labels[column] == label ? 1 : 0;
    }

    private EncodedAttribute source(int column) {
        if (column < 0 || column >= names.length) {
            throw new IndexOutOfBoundsException("There are " + names.length + " columns, but none of index " + column);
        }
        return Arrays.stream(sources).filter(s -> column < s.end()).findFirst().orElseThrow();
    }

    private record Column(String name, int label, double center, double scale) {
        static final int NO_LABEL = -1;
    }
}

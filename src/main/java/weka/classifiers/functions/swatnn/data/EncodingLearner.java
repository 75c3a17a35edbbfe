package weka.classifiers.functions.swatnn.data;

import weka.classifiers.functions.swatnn.data.InputAttribute.Kind;
import weka.core.Attribute;
import weka.core.Instances;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Learns an {@link AttributeEncoding}, attribute by attribute. */
final class EncodingLearner {

    /** Of a nominal attribute with more values in training than this, the most frequent ones alone are told apart. */
    static final int MOST_VALUES = 100;

    /** And of these, those of at least so many rows of mean weight: fewer say little of a value's effect. */
    static final double LEAST_WEIGHT = 5;

    private final Instances train;
    private final double[] weights;
    private final Link link;
    private final List<InputColumn> columns = new ArrayList<>();
    private final EarlierColumns earlier = new EarlierColumns();

    /** @throws IllegalArgumentException where there is no row, a row is not usable, or the class is neither numeric nor nominal or not set */
    EncodingLearner(Instances train, Link link) {
        UsableRows.require(train);
        this.train = train;
        this.link = link;
        this.weights = UsableRows.normalisedWeights(train);
    }

    AttributeEncoding learn() {
        Attribute[] sources = IntStream.range(0, train.numAttributes())
                .filter(a -> a != train.classIndex())
                .mapToObj(train::attribute)
                .toArray(Attribute[]::new);
        InputAttribute[] attributes = new InputAttribute[sources.length];
        // Of equal columns the first is kept, which is to be that of the largest weight.
        IntStream.range(0, sources.length)
                .boxed()
                .sorted(Comparator.comparingDouble(a -> -sources[a].weight()))
                .forEach(a -> attributes[a] = attribute(sources[a], a));
        columns.sort(Comparator.comparingInt(InputColumn::attribute));
        return new AttributeEncoding(List.of(attributes), train.classIndex(), columns, target(train.classAttribute()));
    }

    private Target target(Attribute target) {
        double[] values = train.attributeToDoubleArray(train.classIndex());
        return target.isNominal()
                ? Target.of(target.name(), ClassLabels.of(target.name(), values(target), values))
                : Target.of(target.name(), InputAttribute.kind(target), values, weights, link);
    }

    private static List<String> values(Attribute nominal) {
        return IntStream.range(0, nominal.numValues()).mapToObj(nominal::value).toList();
    }

    private InputAttribute attribute(Attribute attribute, int index) {
        if (!(attribute.weight() >= 0 && attribute.weight() < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The attribute " + attribute.name() + " has the weight "
                    + attribute.weight() + "; it must be a finite number of at least 0");
        }
        if (attribute.isNominal()) {
            return nominal(attribute, index);
        }
        if (!attribute.isNumeric()) {
            throw new IllegalArgumentException("The attribute " + attribute.name() + " is of type "
                    + Attribute.typeToString(attribute) + "; only numeric, date and nominal attributes can be inputs");
        }
        Kind kind = InputAttribute.kind(attribute);
        double[] values = train.attributeToDoubleArray(attribute.index());
        Moments moments = Moments.of(values, weights);
        Range range = Range.of(moments);
        double scale = attribute.weight() * (1 / range.half());
        // The scale is infinite for an attribute that is constant or whose range is too small to have an inverse, and
        // NaN
        // for one without a finite value.
        boolean tells = Double.isFinite(scale)
                && scale > 0
                && earlier.isNew(() -> numbers(train.attributeToDoubleArray(attribute.index()), moments.mean()));
        if (tells) {
            columns.add(new InputColumn(index, InputColumn.NO_LABEL, range.center(), scale));
        }
        return new InputAttribute(attribute.name(), kind, List.of(), List.of(), tells ? moments.mean() : 0);
    }

    /** A finite number for each value. */
    private static double[] numbers(double[] values, double replacement) {
        // Adding 0 makes one number of -0 and 0.
        Arrays.setAll(values, i -> Double.isFinite(values[i]) ? values[i] + 0.0 : replacement);
        return values;
    }

    private InputAttribute nominal(Attribute attribute, int index) {
        @SuppressWarnings(
                "unchecked") // Weka has no type parameter here; the values of a nominal attribute are strings.
        List<String> names = (List<String>) (List<?>) Collections.list(attribute.enumerateValues());
        double[] weightOf = weightsOfValues(attribute);
        int[] occurring =
                IntStream.range(0, weightOf.length).filter(v -> weightOf[v] > 0).toArray();
        int mode = IntStream.of(occurring)
                .reduce((best, v) -> weightOf[v] > weightOf[best] ? v : best)
                .orElse(0);
        Set<Integer> indicated = new HashSet<>();
        for (int label : attribute.weight() > 0 ? indicated(occurring, weightOf) : new int[0]) {
            if (earlier.isNew(() -> indicator(attribute.index(), label, occurring, mode))) {
                columns.add(new InputColumn(index, label, 0.5, 2 * attribute.weight()));
                indicated.add(label);
            }
        }
        if (indicated.isEmpty()) {
            return new InputAttribute(attribute.name(), Kind.NOMINAL, names, List.of(), 0);
        }
        List<Integer> known = IntStream.of(occurring).boxed().toList();
        return new InputAttribute(attribute.name(), Kind.NOMINAL, names, known, mode);
    }

    /** The sum of the row weights of each nominal value: positive for those that occur. */
    private double[] weightsOfValues(Attribute attribute) {
        double[] weightOf = new double[attribute.numValues()];
        for (int i = 0; i < weights.length; i++) {
            double value = train.instance(i).value(attribute);
            int label = (int) value;
            if (label == value && label >= 0 && label < weightOf.length) {
                weightOf[label] += weights[i];
            }
        }
        return weightOf;
    }

    /** The values of a nominal attribute that get an indicator each. */
    private static int[] indicated(int[] occurring, double[] weightOf) {
        return switch (occurring.length) {
            case 0, 1 -> new int[0];
            case 2 -> new int[] {occurring[1]};
            default -> occurring.length <= MOST_VALUES ? occurring : mostFrequent(occurring, weightOf);
        };
    }

    private static int[] mostFrequent(int[] occurring, double[] weightOf) {
        return IntStream.of(occurring)
                .filter(v -> weightOf[v] >= LEAST_WEIGHT)
                .boxed()
                .sorted(Comparator.comparingDouble(v -> -weightOf[v]))
                .limit(MOST_VALUES)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    /** 1 for the training rows of a nominal value, 0 for the others. */
    private double[] indicator(int attribute, int label, int[] occurring, int mode) {
        double[] column = train.attributeToDoubleArray(attribute);
        Arrays.setAll(column, i -> {
            int value = (int) column[i];
            boolean counts = value == column[i] && Arrays.binarySearch(occurring, value) >= 0;
            return (counts ? value : mode) == label ? 1 : 0;
        });
        return column;
    }
}

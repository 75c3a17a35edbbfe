package weka.classifiers.functions.swatnn.report;

import weka.classifiers.functions.swatnn.data.AttributeEncoding;
import weka.classifiers.functions.swatnn.data.InputAttribute;
import weka.classifiers.functions.swatnn.data.InputColumn;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.prediction.Predictor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An attribute that has a say in the predictions, and what the model knows of its values in training: it keeps no row, but what the
 * inputs were scaled by.
 *
 * @param index its index among the attributes without the class
 * @param attribute the attribute
 * @param column its first input column
 */
record UsedAttribute(int index, InputAttribute attribute, InputColumn column) {

    /** Roundings do not put a value beyond the range. */
    private static final double ROUNDING = 1e-9;

    /** The attributes whose columns the output hears, in their order. */
    static List<UsedAttribute> of(Predictor predictor) {
        AttributeEncoding encoding = predictor.encoding();
        SparseMlp live = predictor.network().withoutDeadPaths();
        List<UsedAttribute> used = new ArrayList<>();
        for (int c = 0; c < encoding.columns(); c++) {
            InputColumn column = encoding.inputColumns().get(c);
            int input = c;
            boolean heard = IntStream.range(0, live.width(0)).anyMatch(to -> live.weight(0, input, to) != 0);
            boolean known = !used.isEmpty() && used.get(used.size() - 1).index() == column.attribute();
            if (heard && !known) {
                used.add(new UsedAttribute(column.attribute(), encoding.attributeOf(column), column));
            }
        }
        return used;
    }

    /** Its name. */
    String name() {
        return attribute.name();
    }

    /** Where the range that the inputs were scaled by begins; of a number. */
    double least() {
        return column.center() - 1 / column.scale();
    }

    /** Where it ends. */
    double most() {
        return column.center() + 1 / column.scale();
    }

    /**
     * Whether that range is not all of the training range, but two standard deviations about the mean, as for values with long tails.
     */
    boolean hasLongTails() {
        return column.center() == attribute.replacement();
    }

    /** What training had, in words. */
    String range() {
        if (attribute.isNominal()) {
            return Numbers.count(attribute.known().size(), "value");
        }
        return Numbers.value(attribute.kind(), least()) + " to " + Numbers.value(attribute.kind(), most())
                + (hasLongTails() ? " *" : "");
    }

    /** How many of the values are below the range. */
    long below(double[] values) {
        return attribute.isNominal()
                ? 0
                : Arrays.stream(values)
                        .filter(v -> Double.isFinite(v) && column.encode(v) < -1 - ROUNDING)
                        .count();
    }

    /** How many are above it; of names, how many did not occur in training. */
    long above(double[] values) {
        return Arrays.stream(values)
                .filter(Double::isFinite)
                .filter(v -> attribute.isNominal() ? !attribute.isKnown(v) : column.encode(v) > 1 + ROUNDING)
                .count();
    }

    /** How many are missing or infinite. */
    static long missing(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isFinite(v)).count();
    }
}

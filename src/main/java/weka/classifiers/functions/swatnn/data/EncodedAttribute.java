package weka.classifiers.functions.swatnn.data;

import weka.core.Instances;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One attribute and the columns that come from it.
 *
 * @param attribute index in the header
 * @param known for a nominal attribute, which of its values occur in training; null for a numeric or date attribute
 * @param replacement what a missing value becomes: mean, or index of the mode
 * @param first index of its first column
 * @param end index after its last column
 */
record EncodedAttribute(int attribute, boolean[] known, double replacement, int first, int end)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A numeric or date attribute that has no columns yet. */
    static EncodedAttribute numeric(int attribute, double mean, int first) {
        return new EncodedAttribute(attribute, null, mean, first, first);
    }

    /** A nominal attribute that has no columns yet. */
    static EncodedAttribute nominal(Instances train, int attribute, double[] weights, int first) {
        double[] weightOf = new double[train.attribute(attribute).numValues()];
        boolean[] known = new boolean[weightOf.length];
        for (int i = 0; i < weights.length; i++) {
            double value = train.instance(i).value(attribute);
            int label = (int) value;
            if (label == value && label >= 0 && label < known.length) {
                known[label] = true;
                weightOf[label] += weights[i];
            }
        }
        int mode = 0;
        for (int label = 1; label < weightOf.length; label++) {
            if (weightOf[label] > weightOf[mode]) {
                mode = label;
            }
        }
        return new EncodedAttribute(attribute, known, mode, first, first);
    }

    /** The same with its columns up to that index. */
    EncodedAttribute withEnd(int newEnd) {
        return new EncodedAttribute(attribute, known, replacement, first, newEnd);
    }

    boolean isNominal() {
        return known != null;
    }

    /** Whether a nominal value, given by its index, occurred in training. */
    boolean isKnown(int label) {
        return label >= 0 && label < known.length && known[label];
    }

    /** A finite number for the value of a numeric or date attribute. */
    double number(double value) {
        // Adding 0 makes one number of -0 and 0.
        return Double.isFinite(value) ? value + 0.0 : replacement;
    }

    /** The index of a known value for the value of a nominal attribute. */
    int label(double value) {
        int label = (int) value;
        return label == value && isKnown(label) ? label : (int) replacement;
    }

    /** The values of a nominal attribute that get an indicator each. */
    int[] indicated() {
        int[] occurring =
                IntStream.range(0, known.length).filter(label -> known[label]).toArray();
        return switch (occurring.length) {
            case 0, 1 -> new int[0];
            case 2 -> new int[] {occurring[1]};
            default -> occurring;
        };
    }

    /** The numbers of all training rows. */
    double[] numbers(Instances train) {
        double[] column = train.attributeToDoubleArray(attribute);
        Arrays.setAll(column, i -> number(column[i]));
        return column;
    }

    /** 1 for the training rows of a nominal value, 0 for the others. */
    double[] indicator(Instances train, int label) {
        double[] column = train.attributeToDoubleArray(attribute);
        Arrays.setAll(column, i -> label(column[i]) == label ? 1 : 0);
        return column;
    }
}

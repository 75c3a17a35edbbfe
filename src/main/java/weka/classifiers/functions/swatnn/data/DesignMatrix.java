package weka.classifiers.functions.swatnn.data;

import java.util.Arrays;

/**
 * Rows of numbers to fit: the one form in which data travel from the Weka instances to the search and the refinement.
 * The arrays are not copied; whoever holds a design matrix leaves them as they are.
 *
 * @param columns number of inputs d, at least 0
 * @param inputs the inputs row by row, length n · d, scaled to about [-1, 1]
 * @param targets the n targets, standardised to weighted mean 0 and variance 1 in training data
 * @param weights the n row weights, positive
 */
public record DesignMatrix(int columns, double[] inputs, double[] targets, double[] weights) {

    /** Checks that the lengths agree. */
    public DesignMatrix {
        if (columns < 0 || inputs.length != columns * targets.length || weights.length != targets.length) {
            throw new IllegalArgumentException("A design matrix of " + columns + " columns needs " + targets.length
                    + " rows of inputs and weights, not " + inputs.length + " inputs and " + weights.length
                    + " weights");
        }
    }

    /** Number of rows n. */
    public int rows() {
        return targets.length;
    }

    /** The sum of the row weights. */
    public double totalWeight() {
        return Arrays.stream(weights).sum();
    }

    /** A number that is the same for equal matrices and, but for rare chance, different for others. */
    public long fingerprint() {
        long hash = 31L * columns + targets.length;
        for (double[] numbers : new double[][] {inputs, targets, weights}) {
            for (double number : numbers) {
                // The multiplier is 2^64 over the golden ratio; the shift brings its high bits back down.
                hash = (hash ^ Double.doubleToLongBits(number)) * 0x9E3779B97F4A7C15L;
                hash ^= hash >>> 32;
            }
        }
        return hash;
    }

    /** A new matrix of the given rows, in the given order. */
    public DesignMatrix select(int[] rows) {
        double[] x = new double[rows.length * columns];
        double[] y = new double[rows.length];
        double[] w = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(inputs, rows[i] * columns, x, i * columns, columns);
            y[i] = targets[rows[i]];
            w[i] = weights[rows[i]];
        }
        return new DesignMatrix(columns, x, y, w);
    }

    /** These rows, and then the others. */
    public DesignMatrix and(DesignMatrix later) {
        if (later.columns != columns) {
            throw new IllegalArgumentException(
                    "Rows of " + columns + " and of " + later.columns + " columns cannot stand together");
        }
        return new DesignMatrix(
                columns, joined(inputs, later.inputs), joined(targets, later.targets), joined(weights, later.weights));
    }

    private static double[] joined(double[] first, double[] second) {
        double[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}

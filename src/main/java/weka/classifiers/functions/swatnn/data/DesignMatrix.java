package weka.classifiers.functions.swatnn.data;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rows of numbers to fit: the one form in which data travel from the Weka instances to the search and the refinement.
 * The arrays are not copied; whoever holds a design matrix leaves them as they are.
 *
 * @param columns number of inputs d, at least 0
 * @param inputs the inputs row by row, length n · d, scaled to about [-1, 1]
 * @param targets K targets of each row, row by row: mostly one, standardised to weighted mean 0 and variance 1 in training data, or a part
 *     of the mean where a loss has a logarithmic link; the probability of the second class where there are two classes, those of all
 *     where there are more
 * @param weights the n row weights, positive
 */
public record DesignMatrix(int columns, double[] inputs, double[] targets, double[] weights) {

    /** Checks that the lengths agree. */
    public DesignMatrix {
        int rows = weights.length;
        boolean whole = rows == 0 ? targets.length == 0 : targets.length >= rows && targets.length % rows == 0;
        if (columns < 0 || inputs.length != columns * rows || !whole) {
            throw new IllegalArgumentException("A design matrix of " + columns
                    + " columns needs as many rows of inputs and"
                    + " targets as weights, not " + inputs.length + " inputs and " + targets.length + " targets for "
                    + rows + " weights");
        }
    }

    /** Number of rows n. */
    public int rows() {
        return weights.length;
    }

    /** Number of targets of a row K, that of a network's outputs. */
    public int outputs() {
        return weights.length == 0 ? 1 : targets.length / weights.length;
    }

    /**
     * The rows with one of their K targets alone.
     *
     * @param k which, from 0
     */
    public DesignMatrix withTarget(int k) {
        int count = outputs();
        double[] own = new double[rows()];
        Arrays.setAll(own, r -> targets[r * count + k]);
        return new DesignMatrix(columns, inputs, own, weights);
    }

    /** The sum of the row weights. */
    public double totalWeight() {
        return Arrays.stream(weights).sum();
    }

    /** The least and the greatest value of each of the d inputs of at least one row. */
    public double[][] range() {
        double[] least = Arrays.copyOf(inputs, columns);
        double[] most = least.clone();
        for (int i = columns; i < inputs.length; i++) {
            least[i % columns] = Math.min(least[i % columns], inputs[i]);
            most[i % columns] = Math.max(most[i % columns], inputs[i]);
        }
        return new double[][] {least, most};
    }

    /**
     * The first columns of many values.
     *
     * @param least how many different values such a column has at least
     * @param most how many of these columns at most
     */
    public int[] columnsOfManyValues(int least, int most) {
        return IntStream.range(0, columns)
                .filter(column -> IntStream.range(0, rows())
                                .mapToDouble(row -> inputs[row * columns + column])
                                .distinct()
                                .limit(least)
                                .count()
                        == least)
                .limit(most)
                .toArray();
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
        int outputs = outputs();
        double[] y = new double[rows.length * outputs];
        double[] w = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(inputs, rows[i] * columns, x, i * columns, columns);
            System.arraycopy(targets, rows[i] * outputs, y, i * outputs, outputs);
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

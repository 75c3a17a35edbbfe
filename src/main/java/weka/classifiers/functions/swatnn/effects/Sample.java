package weka.classifiers.functions.swatnn.effects;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Rows that a function is looked at on.
 *
 * @param rows n rows of as many values each, at least one; NaN where a value is missing
 * @param weights n positive numbers
 */
public record Sample(double[][] rows, double[] weights) {

    /**
     * Checks the numbers of rows and weights.
     *
     * @throws IllegalArgumentException if there is no row, or not a weight for each
     */
    public Sample {
        if (rows.length == 0 || rows.length != weights.length) {
            throw new IllegalArgumentException(
                    "There are " + rows.length + " rows and " + weights.length + " weights; it takes as many, and one");
        }
    }

    /** Rows that all count alike. */
    public static Sample of(double[][] rows) {
        double[] weights = new double[rows.length];
        Arrays.fill(weights, 1);
        return new Sample(rows, weights);
    }

    /** Number of rows. */
    public int size() {
        return rows.length;
    }

    /** One value of every row. */
    public double[] column(int attribute) {
        return Arrays.stream(rows).mapToDouble(row -> row[attribute]).toArray();
    }

    /** The indices of at most so many rows, at even distances; all where there are no more. */
    public int[] evenly(int most) {
        int kept = Math.min(most, size());
        return IntStream.range(0, kept)
                .map(i -> (int) ((long) i * size() / kept))
                .toArray();
    }

    /** The rows of these indices. */
    public Sample of(int[] indices) {
        return new Sample(
                Arrays.stream(indices).mapToObj(i -> rows[i]).toArray(double[][]::new),
                Arrays.stream(indices).mapToDouble(i -> weights[i]).toArray());
    }

    /** The weighted mean of a function over the rows. */
    public double mean(ToDoubleFunction<double[]> function) {
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += weights[i] * function.applyAsDouble(rows[i]);
        }
        return sum / Arrays.stream(weights).sum();
    }
}

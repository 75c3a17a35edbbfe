package weka.classifiers.functions.swatnn.benchmark.papers;

import java.util.Arrays;

/**
 * The median percentage error: the median over rows of |y - prediction| / (|y| + ε) ("Simultaneous Weight and Architecture Optimization
 * for Neural Networks", equation 7, which leaves ε open).
 */
final class PercentageError {

    /** Keeps the quotient finite where y is 0. */
    static final double EPSILON = 1e-6;

    private PercentageError() {}

    /**
     * The error in percent.
     *
     * @param y the values, at least one
     * @param predicted as many predictions
     */
    static double of(double[] y, double[] predicted) {
        double[] errors = new double[y.length];
        Arrays.setAll(errors, i -> 100 * Math.abs(y[i] - predicted[i]) / (Math.abs(y[i]) + EPSILON));
        Arrays.sort(errors);
        int middle = errors.length / 2;
        return errors.length % 2 == 1 ? errors[middle] : (errors[middle - 1] + errors[middle]) / 2;
    }
}

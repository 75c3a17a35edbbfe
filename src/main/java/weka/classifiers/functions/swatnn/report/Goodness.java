package weka.classifiers.functions.swatnn.report;

import java.util.Arrays;

/**
 * How close predictions are to actual values. Rows count by their weights.
 *
 * @param rmse root mean squared error
 * @param mae mean absolute error
 * @param r2 1 less the mean squared error as a part of the variance of these rows; NaN where they have none
 */
record Goodness(double rmse, double mae, double r2) {

    /**
     * Measures predictions.
     *
     * @param actual n values, at least one
     * @param predicted n predictions
     * @param weights n positive weights
     */
    static Goodness of(double[] actual, double[] predicted, double[] weights) {
        double total = Arrays.stream(weights).sum();
        double mean = 0;
        for (int i = 0; i < actual.length; i++) {
            mean += weights[i] / total * actual[i];
        }
        double squares = 0;
        double sizes = 0;
        double variance = 0;
        for (int i = 0; i < actual.length; i++) {
            double residual = predicted[i] - actual[i];
            squares += weights[i] / total * residual * residual;
            sizes += weights[i] / total * Math.abs(residual);
            variance += weights[i] / total * (actual[i] - mean) * (actual[i] - mean);
        }
        return new Goodness(Math.sqrt(squares), sizes, variance > 0 ? 1 - squares / variance : Double.NaN);
    }
}

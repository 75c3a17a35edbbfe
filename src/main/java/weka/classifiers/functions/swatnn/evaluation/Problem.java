package weka.classifiers.functions.swatnn.evaluation;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.Arrays;

/**
 * A regression problem: inputs in [-1, 1], targets standardised by the training rows.
 *
 * @param name its name
 * @param group the collection that it belongs to
 * @param train training rows
 * @param test test rows
 */
record Problem(String name, String group, DesignMatrix train, DesignMatrix test) {

    /**
     * A problem of rows whose last number is the target.
     *
     * @param lower least value of each input's domain
     * @param upper greatest value of each input's domain
     */
    static Problem of(String name, String group, double[] lower, double[] upper, double[][] train, double[][] test) {
        int target = lower.length;
        double mean = Arrays.stream(train).mapToDouble(r -> r[target]).average().orElseThrow();
        double variance = Arrays.stream(train)
                .mapToDouble(r -> (r[target] - mean) * (r[target] - mean))
                .average()
                .orElseThrow();
        if (!(variance > 0)) {
            throw new IllegalArgumentException("The target of " + name + " is constant in the training rows: " + mean);
        }
        double deviation = Math.sqrt(variance);
        return new Problem(
                name, group, matrix(lower, upper, mean, deviation, train), matrix(lower, upper, mean, deviation, test));
    }

    private static DesignMatrix matrix(double[] lower, double[] upper, double mean, double deviation, double[][] rows) {
        int d = lower.length;
        double[] inputs = new double[rows.length * d];
        double[] targets = new double[rows.length];
        double[] weights = new double[rows.length];
        Arrays.fill(weights, 1);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < d; j++) {
                inputs[i * d + j] = 2 * (rows[i][j] - lower[j]) / (upper[j] - lower[j]) - 1;
            }
            targets[i] = (rows[i][d] - mean) / deviation;
        }
        return new DesignMatrix(d, inputs, targets, weights);
    }

    /** Mean squared error over the variance of the rows' targets: 1 - R². */
    static double normalisedError(SparseMlp network, DesignMatrix rows) {
        double[] predicted = new double[rows.rows()];
        network.predict(rows.inputs(), rows.rows(), predicted);
        double mean = Statistics.mean(rows.targets());
        double error = 0;
        double total = 0;
        for (int i = 0; i < predicted.length; i++) {
            double y = rows.targets()[i];
            error += (predicted[i] - y) * (predicted[i] - y);
            total += (y - mean) * (y - mean);
        }
        return error / total;
    }
}

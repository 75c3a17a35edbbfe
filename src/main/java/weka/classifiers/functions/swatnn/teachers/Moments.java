package weka.classifiers.functions.swatnn.teachers;

import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.Arrays;

/**
 * Mean and deviation of a teacher's values.
 *
 * @param mean the mean
 * @param deviation the standard deviation
 */
public record Moments(double mean, double deviation) {

    private static final double LEAST_DEVIATION = 1e-2;
    private static final double LARGEST_VALUE = 1e6;

    /** Those of the values, or null where they are about constant, huge or not finite. */
    static Moments of(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double v : values) {
            squares += (v - mean) * (v - mean);
        }
        double deviation = Math.sqrt(squares / values.length);
        return deviation > LEAST_DEVIATION && deviation < LARGEST_VALUE ? new Moments(mean, deviation) : null;
    }

    /** The values with mean 0 and deviation 1. */
    double[] standardise(double[] values) {
        return Arrays.stream(values).map(v -> (v - mean) / deviation).toArray();
    }

    /** The network of which the values are, with such outputs. */
    SparseMlp standardise(SparseMlp network) {
        return network.withOutputScaled(1 / deviation, -mean / deviation);
    }
}

package weka.classifiers.functions.swatnn.data;

import java.io.Serializable;

/**
 * The way from the class values to the standardised target and back.
 *
 * @param mean weighted mean of the training targets
 * @param deviation their weighted population standard deviation, 1 where they are all equal; positive and finite
 */
record TargetScaling(double mean, double deviation) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The scaling that gives the summarised targets mean 0 and deviation 1. */
    static TargetScaling of(Moments moments) {
        return new TargetScaling(moments.mean(), moments.deviation() > 0 ? moments.deviation() : 1);
    }

    double toStandardised(double target) {
        double difference = target - mean;
        // Two values of opposite sign near the largest double differ by more than a double holds.
        return Double.isInfinite(difference) ? (target / 2 - mean / 2) / deviation * 2 : difference / deviation;
    }

    double toTarget(double standardised) {
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, mean + deviation * standardised));
    }
}

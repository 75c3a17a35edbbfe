package weka.classifiers.functions.swatnn.benchmark;

import weka.core.Instances;

/**
 * A regressor that a method has built.
 *
 * @param maxWeights the limit of non-zero weights that it was chosen under; 0 for none
 * @param predictor predicts
 * @param size what it consists of
 * @param buildSeconds wall time of a build that ends with it
 * @param searchSeconds the part of that before refinement; NaN where there are no such parts
 * @param origin where the network started, in words; empty where that makes no sense
 */
public record Built(
        int maxWeights, Predictor predictor, Size size, double buildSeconds, double searchSeconds, String origin) {

    /** Predicts targets. */
    @FunctionalInterface
    public interface Predictor {
        double[] predict(Instances rows) throws Exception;
    }
}

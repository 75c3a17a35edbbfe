package weka.classifiers.functions.swatnn.search;

import weka.classifiers.functions.swatnn.ranges.Interval;

/**
 * The weights of the penalties that are added to the mean squared error (SWAT-NN, appendix D):
 *
 * <pre>λs Σ_w [μ1 |w| + μc σ(20(|w| - t))] - α mean_layers std(mask) + β mean_layers mean(mask)</pre>
 *
 * @param sparsity λs, in {@link #WEIGHT}
 * @param l1 μ1, in {@link #WEIGHT}
 * @param softCount μc, in {@link #WEIGHT}
 * @param compactness α, in {@link #WEIGHT}
 * @param activity β, in {@link #WEIGHT}
 */
public record Penalties(double sparsity, double l1, double softCount, double compactness, double activity) {

    /** What each weight may be. */
    public static final String WEIGHT = "[0, ∞)";

    /** Checks that none is negative. */
    public Penalties {
        Interval.check("-sparsity", sparsity, WEIGHT);
        Interval.check("-l1", l1, WEIGHT);
        Interval.check("-soft-count", softCount, WEIGHT);
        Interval.check("-compactness", compactness, WEIGHT);
        Interval.check("-activity", activity, WEIGHT);
    }
}

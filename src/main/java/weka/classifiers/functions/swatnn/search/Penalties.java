package weka.classifiers.functions.swatnn.search;

/**
 * The weights of the penalties that are added to the mean squared error (SWAT-NN, appendix D):
 *
 * <pre>λs Σ_w [μ1 |w| + μc σ(20(|w| - t))] - α mean_layers std(mask) + β mean_layers mean(mask)</pre>
 *
 * @param sparsity λs, at least 0
 * @param l1 μ1, at least 0
 * @param softCount μc, at least 0
 * @param compactness α, at least 0
 * @param activity β, at least 0
 */
public record Penalties(double sparsity, double l1, double softCount, double compactness, double activity) {

    /** The paper's values. */
    public static final Penalties PUBLISHED = new Penalties(1e-4, 0.1, 0.01, 0.4, 0.001);

    /** Checks that none is negative. */
    public Penalties {
        Ranges.atLeastZero("-sparsity", sparsity);
        Ranges.atLeastZero("-l1", l1);
        Ranges.atLeastZero("-soft-count", softCount);
        Ranges.atLeastZero("-compactness", compactness);
        Ranges.atLeastZero("-activity", activity);
    }
}

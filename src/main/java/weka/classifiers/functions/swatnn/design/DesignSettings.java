package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.search.Ranges;
import weka.classifiers.functions.swatnn.search.SearchSettings;

/**
 * What a build is to do.
 *
 * @param search the latent search
 * @param refinement what follows it
 * @param validationFraction fraction of the rows held out for every choice, in (0, 1)
 * @param errorTolerance the smallest network within this fraction of the lowest error wins, at least 0
 * @param errorFloor errors below this fraction of the target's variance are not told apart, at least 0
 * @param threads threads that refine candidates, at least 1; they have no influence on the result
 */
public record DesignSettings(
        SearchSettings search,
        RefinementSettings refinement,
        double validationFraction,
        double errorTolerance,
        double errorFloor,
        int threads) {

    /** Checks the ranges; the messages name the classifier's options. */
    public DesignSettings {
        Ranges.fraction("-validation", validationFraction);
        Ranges.atLeastZero("-tolerance", errorTolerance);
        Ranges.atLeastZero("-error-floor", errorFloor);
        Ranges.between("-threads", threads, 1, 1024);
    }
}

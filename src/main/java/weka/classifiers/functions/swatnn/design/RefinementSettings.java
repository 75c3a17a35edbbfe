package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.search.Ranges;

/**
 * How many of the search's candidates are refined, and how thoroughly.
 *
 * @param candidates candidates that get a short Levenberg–Marquardt fit, the most accurate first; 0 for no refinement at all
 * @param shortIterations iterations of that fit
 * @param shortRows rows of that fit
 * @param paths of those, how many are pruned step by step by the optimal brain surgeon
 * @param pathRows rows that the pruning sees
 * @param finalIterations iterations of the last fit of the chosen network on all rows
 */
public record RefinementSettings(
        int candidates, int shortIterations, int shortRows, int paths, int pathRows, int finalIterations) {

    /** The candidates as the search leaves them. */
    public static final RefinementSettings NONE = new RefinementSettings(0, 1, 1, 1, 1, 1);

    /** Checks the ranges. */
    public RefinementSettings {
        Ranges.between("candidates", candidates, 0, 10_000);
        Ranges.between("shortIterations", shortIterations, 1, 10_000);
        Ranges.between("shortRows", shortRows, 1, Integer.MAX_VALUE);
        Ranges.between("paths", paths, 1, 10_000);
        Ranges.between("pathRows", pathRows, 1, Integer.MAX_VALUE);
        Ranges.between("finalIterations", finalIterations, 1, 10_000);
    }

    /** Whether candidates are refined. */
    public boolean enabled() {
        return candidates > 0;
    }
}

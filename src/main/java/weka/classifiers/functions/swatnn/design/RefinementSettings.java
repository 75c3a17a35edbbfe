package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.search.Ranges;

/**
 * How many candidates are refined, and how thoroughly. Short fits halve their number round by round, each with twice the
 * iterations of the one before; what is left is pruned.
 *
 * @param candidates candidates of the search that get a short Levenberg–Marquardt fit, the most accurate first; 0 for no
 *     refinement at all
 * @param randomStarts random networks that get one too, and ten times as many of a few neurons
 * @param rounds rounds of short fits
 * @param shortIterations iterations of the first round's fits
 * @param shortRows rows of all rounds' fits but the last one's
 * @param paths networks that are pruned step by step by the optimal brain surgeon
 * @param pathRows rows that the last round and the pruning see
 * @param finalIterations iterations of the last fit of the chosen network on all rows
 */
public record RefinementSettings(
        int candidates,
        int randomStarts,
        int rounds,
        int shortIterations,
        int shortRows,
        int paths,
        int pathRows,
        int finalIterations) {

    /** The candidates as the search leaves them. */
    public static final RefinementSettings NONE = new RefinementSettings(0, 0, 1, 1, 1, 1, 1, 1);

    /** Checks the ranges. */
    public RefinementSettings {
        Ranges.between("candidates", candidates, 0, 10_000);
        Ranges.between("randomStarts", randomStarts, 0, 10_000);
        Ranges.between("rounds", rounds, 1, 10);
        Ranges.between("shortIterations", shortIterations, 1, 10_000);
        Ranges.between("shortRows", shortRows, 1, Integer.MAX_VALUE);
        Ranges.between("paths", paths, 1, 10_000);
        Ranges.between("pathRows", pathRows, 1, Integer.MAX_VALUE);
        Ranges.between("finalIterations", finalIterations, 1, 10_000);
    }

    /** The same with other numbers of networks. */
    public RefinementSettings with(int otherCandidates, int otherRandomStarts, int otherPaths) {
        return new RefinementSettings(
                otherCandidates,
                otherRandomStarts,
                rounds,
                shortIterations,
                shortRows,
                otherPaths,
                pathRows,
                finalIterations);
    }

    /** Whether candidates are refined. */
    public boolean enabled() {
        return candidates > 0;
    }
}

package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.ranges.Interval;

/**
 * How many candidates are refined, and how thoroughly. Short fits climb the rungs of successive halving: each rung has
 * half of the networks of the one before, and twice the iterations; what is left is pruned.
 *
 * @param candidates candidates of the search that get a short Levenberg–Marquardt fit, the most accurate first; 0 for no
 *     refinement at all
 * @param randomStarts random networks that get one too, and ten times as many of a few neurons
 * @param rungs rungs of short fits
 * @param shortIterations iterations of the fits on the first rung
 * @param shortRows rows of the fits on all rungs but the last; on the first even where it is the last
 * @param paths networks that are pruned step by step by the optimal brain surgeon
 * @param pathRows rows that the last rung and the pruning see
 * @param finalIterations iterations of the last fit of the chosen network on all rows
 * @param swaps whether weights of small networks are swapped and neurons split after pruning
 */
public record RefinementSettings(
        int candidates,
        int randomStarts,
        int rungs,
        int shortIterations,
        int shortRows,
        int paths,
        int pathRows,
        int finalIterations,
        boolean swaps) {

    /** The candidates as the search leaves them. */
    public static final RefinementSettings NONE = new RefinementSettings(0, 0, 1, 1, 1, 1, 1, 1);

    /** What {@link #candidates} may be. */
    public static final String CANDIDATES = "[0, 10000]";

    /** What {@link #randomStarts} may be. */
    public static final String RANDOM_STARTS = "[0, 10000]";

    /** What {@link #paths} may be. */
    public static final String PATHS = "[1, 10000]";

    private static final String RUNGS = "[1, 10]";
    private static final String ITERATIONS = "[1, 10000]";
    private static final String ROWS = "[1, " + Integer.MAX_VALUE + "]";

    /** A refinement with swaps and splits. */
    public RefinementSettings(
            int candidates,
            int randomStarts,
            int rungs,
            int shortIterations,
            int shortRows,
            int paths,
            int pathRows,
            int finalIterations) {
        this(candidates, randomStarts, rungs, shortIterations, shortRows, paths, pathRows, finalIterations, true);
    }

    /** Checks the ranges. */
    public RefinementSettings {
        Interval.check("-candidates", candidates, CANDIDATES);
        Interval.check("-random-starts", randomStarts, RANDOM_STARTS);
        Interval.check("rungs", rungs, RUNGS);
        Interval.check("shortIterations", shortIterations, ITERATIONS);
        Interval.check("shortRows", shortRows, ROWS);
        Interval.check("-paths", paths, PATHS);
        Interval.check("pathRows", pathRows, ROWS);
        Interval.check("finalIterations", finalIterations, ITERATIONS);
    }

    /** The same with other numbers of networks. */
    public RefinementSettings with(int otherCandidates, int otherRandomStarts, int otherPaths) {
        return new RefinementSettings(
                otherCandidates,
                otherRandomStarts,
                rungs,
                shortIterations,
                shortRows,
                otherPaths,
                pathRows,
                finalIterations,
                swaps);
    }

    /** The same without swaps and splits. */
    public RefinementSettings withoutSwaps() {
        return new RefinementSettings(
                candidates, randomStarts, rungs, shortIterations, shortRows, paths, pathRows, finalIterations, false);
    }

    /** Whether candidates are refined. */
    public boolean enabled() {
        return candidates > 0;
    }
}

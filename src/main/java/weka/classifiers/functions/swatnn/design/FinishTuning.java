package weka.classifiers.functions.swatnn.design;

/**
 * The constants of {@link FinishingMoves}, as {@link Tuning} has those of the rest.
 *
 * <p>Forms with the least biases, pruned once more, have no constant of their own. On 14 functions of CORNN they took errors of the choice and of at most 12, 20, 35
 * and 60 weights to 1.01, 0.82, 0.93, 0.83 and 0.97 times those without, for 1.06 times the processor time
 * of a build; on three real sets without a teacher (mpg, airquality and concrete, all folds) to 1.00, 1.02, 0.99, 1.00 and 1.00 times, for 0.96 (one seed).
 */
final class FinishTuning {

    /** Networks that are tried, for three paths of pruning. Not compared with other values. */
    static final int NETWORKS_OF_THREE_PATHS = 4;

    /** Most weights of such a network; not compared. */
    static final int WEIGHTS = 40;

    /**
     * Iterations of the fit of each change, on the rows of first fits. On 14 functions of CORNN, moves took errors of the choice and of at most 12, 20, 35 and 60
     * weights to 1.01, 0.99, 0.79, 0.72 and 0.78 times those without, for 1.21 times the arithmetic of refinement; on three parts each of six
     * real sets without a teacher to 1.01, 0.97, 1.01, 1.01 and 1.01 times, for 1.12 (one seed). Ten iterations on the rows of pruning and two rounds of moves gave
     * 0.88, 0.88, 0.68, 0.65 and 0.71 times for 1.69, and 1.00, 0.94, 1.01, 1.01 and 1.00 times for 1.25. The same longer fits without changes
     * gave nothing (0.97 to 1.00). Pruning anew from networks whose missing links were put back gave 1.15, 0.84, 1.00, 0.96 and 1.14 times for
     * 1.06, and 0.99, 0.97, 0.97, 0.99 and 0.99 times for 1.13.
     */
    static final int TRIAL_ITERATIONS = 8;

    /** Tolerance of that fit; not compared. */
    static final double TRIAL_TOLERANCE = 1e-3;

    /** A change goes on where its error is below this many times that before it; not compared with other values. */
    static final double PROMISING = 1.5;

    /** Iterations of the fit that follows; not compared. */
    static final int ITERATIONS = 40;

    /** Leaps of that fit; not compared. */
    static final int LEAPS = 2;

    /**
     * Networks in which weights are swapped, for three paths of pruning. On 14 functions of CORNN, swaps took errors of the choice and of at most 12, 20, 35 and
     * 60 weights to 0.65, 0.74, 0.39, 1.08 and 1.02 times those without, on ten others to 0.66, 0.74, 0.75, 1.00 and 1.00 times; on three parts each of six
     * real sets without a teacher to 1.02, 1.06, 1.01, 1.02 and 1.02 times (one seed), and of three of these, mpg, airquality and cpu, with four seeds to 1.00, 1.02,
     * 1.00, 1.00 and 1.00 times, each within 0.03 of 1. They take 7, 1 and 2 % of a build's processor time. Up to three in all networks of at most 22 weights, on longer fits, gave
     * 1.26, 0.83, 0.76, 1.00 and 1.00 times on the 14.
     */
    static final int SWAPPED_OF_THREE_PATHS = 6;

    /**
     * Weights are swapped and neurons split where the lowest error is below this part of the target's variance, and no teacher teaches. Where there is noise,
     * more networks to choose from are more that look better than they are: with swaps and splits everywhere, fourteen real sets, tenfold, had 1.02 times the error
     * in the choice, and 0.97, 1.00, 1.00 and 1.00 at up to 12, 20, 35 and 60 weights.
     */
    static final double LITTLE_NOISE = 0.01;

    /** Most swaps in a network, one after the other. Three on longer fits gave 0.95, 0.71, 0.39, 0.76 and 1.01 times on the 14. */
    static final int SWAPS = 2;

    /** Absent weights that are put in for a short fit; not compared. */
    static final int LINKS = 6;

    /** Of these, those that are fitted longer; not compared. */
    static final int KEPT_LINKS = 3;

    /**
     * Others that go in turn. In half as many networks and on longer fits, one gave 0.80, 0.85, 0.45, 1.07 and 1.05 times, and three gave 0.77, 0.74, 0.45,
     * 1.09 and 1.06 times.
     */
    static final int REMOVALS = 3;

    /** Iterations of the fits before and after a removal; 30 are the longer fits above. */
    static final int SWAP_ITERATIONS = 20;

    /** Tolerance of these fits; not compared. */
    static final double SWAP_TOLERANCE = 1e-4;

    /**
     * Networks whose neurons are split, for three paths of pruning. On 14 functions of CORNN, splits took errors of the choice and of at most 12, 20, 35 and 60
     * weights to 1.52 (0.85 without one function, whose exact network is larger by a weight than the one chosen), 0.43, 0.96, 1.01 and 1.01 times those without, on ten
     * others to 1.06, 0.77, 0.91, 0.92 and 0.93 times; on three parts each of six real sets without a teacher to 0.99, 0.98, 0.99, 0.99 and 0.99 times. They take 2, 1 and 2 % of a build's processor time (one seed).
     * Halves that begin near each other gave 1.01, 0.51, 0.98, 1.00 and 1.00 times, and 1.00, 0.78, 0.96, 0.98 and 0.98 times; the paths that
     * follow, without splits, 1.00, 0.86, 1.05, 1.00 and 1.00 times on seven of the 14, and 1.00 times on the ten.
     */
    static final int SPLIT_OF_THREE_PATHS = 3;

    /** Most weights of such a network; not compared. */
    static final int SPLIT_WEIGHTS = 20;

    private FinishTuning() {}
}

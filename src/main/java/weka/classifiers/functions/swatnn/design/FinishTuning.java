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

    private FinishTuning() {}
}

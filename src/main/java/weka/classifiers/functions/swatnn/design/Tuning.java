package weka.classifiers.functions.swatnn.design;

/**
 * The constants of refinement and choice that were found by experiment: what each does, and what was measured. "CORNN" are geometric
 * means of the test errors on the functions of that benchmark, as fractions of the target's variance; "real sets" are cross-validated
 * errors on the packaged data. Each figure belongs to the version in which the constant was introduced; the present figures are in the
 * guide on results. Where no figures were kept, the text says so.
 *
 * <p>More rows, iterations, rungs or paths than those of the presets were tried, without gain.
 */
final class Tuning {

    /**
     * Most parameters of any network: those of many attributes are cut down to it before their first fit. A fit's time is cubic in them.
     * With it, builds on 5000 rows of 2, 10, 50 and 200 attributes took 1.4, 2.0, 3.5 and 4.0 s; other values were not compared.
     */
    static final int MOST_PARAMETERS = 300;

    /**
     * Rows for each parameter of a network before its first fit, and the parameters that it may have however few rows there are. With as
     * many parameters as rows all fits are equally good, so that ranking them says nothing. No figures were kept.
     */
    static final int ROWS_PER_PARAMETER = 3;

    /** See {@link #ROWS_PER_PARAMETER}. */
    static final int LEAST_PARAMETERS = 12;

    /**
     * Rows of a first fit for each parameter of a network before it: larger networks are cut down. Fits and paths of the largest networks took
     * most of the time, and what was chosen came from smaller ones. On 14 functions of CORNN, and on three parts each of six real sets without a
     * teacher, the arithmetic of refinement is 0.63 and 0.49 of that without such a limit; errors of the choice were 1.01 and 1.00 times those
     * without, those of at most 12, 20, 35 and 60 weights 0.98, 0.70, 1.09 and 1.18 times on the functions and 0.99 to 1.01 times on the sets
     * (one seed). With three rows the arithmetic is 0.72 and 0.69 and errors were 1.02 and 0.98 times; with four and half of the iterations on
     * each rung it is 0.49 and 0.34, but errors were 1.04 times on both. Networks that imitate the numbers of a teacher have no such limit: those that imitate
     * a forest on seven sets left 1.06 times as much of its variance unexplained with it, for little less time.
     */
    static final int ROWS_PER_STARTING_PARAMETER = 4;

    /** Such networks may have as many parameters as this for each column, however few rows the fit sees. Not compared with other values. */
    static final int PARAMETERS_OF_A_COLUMN = 6;

    /** The same for each output. Not compared with other values. */
    static final int PARAMETERS_OF_AN_OUTPUT = 50;

    /** Neurons in each hidden layer of random networks. Widths from 2 to 20 were tried, without gain. */
    static final int NARROWEST = 4;

    /** See {@link #NARROWEST}. */
    static final int WIDEST = 8;

    /**
     * Networks of a few neurons for each random network of ordinary size: 160 in the default preset. The most accurate networks of at most
     * 12 weights improved from 9.5e-4 to 6.4e-4 on CORNN, for 0.1 to 0.2 s.
     */
    static final int SMALL_STARTS = 10;

    /** How many times the iterations of the first rung the fits of networks of a few neurons take. Not compared with other values. */
    static final int SMALL_ITERATIONS = 2;

    /** Most weights of a network of a few neurons; a part of the experiment of {@link #SMALL_STARTS}. */
    static final int SMALL_WEIGHTS = 24;

    /** Hidden layers of networks of a few neurons, drawn in turn; a part of the experiment of {@link #SMALL_STARTS}. */
    static final int[][] SMALL_SHAPES = {{1}, {2}, {3}, {4}, {2, 1}, {2, 2}, {3, 1}, {3, 2}};

    /**
     * The part of the networks that goes on to the next rung, as one of so many. A short fit says little of where a long one ends: with
     * four networks pruned straight after short fits, candidates of the search were behind random starts. Halving, random networks among
     * the candidates, and {@link #SHALLOW_PATHS} brought CORNN from 8.7e-5 to 6.0e-5.
     */
    static final int HALVING = 2;

    /** How many times the iterations of the rung before each rung takes, so that all rungs take about the same time. */
    static final int GROWTH = 2;

    /**
     * Of the places on the next rung, one of so many is kept for each of: the most accurate random networks, the most accurate networks of
     * the search, and the most accurate shallow ones. No figures of its own; places for networks of a few neurons were tried, without gain.
     */
    static final int KEPT_PLACES = 4;

    /** Hidden layers of a network that counts as shallow. */
    static final int SHALLOW = 2;

    /**
     * Of the networks that are pruned, one of so many is taken for having few hidden layers. Shallow networks rarely win on accuracy, but
     * most small networks on the front come from them. Measured with {@link #HALVING}.
     */
    static final int SHALLOW_PATHS = 2;

    /** A fit ends, or leaps, where a step lowers the error by less than this fraction of it. Not compared with other values. */
    static final double TOLERANCE = 1e-5;

    /** Damping of the first step of a fit that begins far from a minimum: Marquardt's matrix as it is. Not compared with other values. */
    static final double DAMPING = 1;

    /** Damping of the first step of a fit that goes on with an earlier one, which ended with little damping. Not compared. */
    static final double LATER_DAMPING = 0.1;

    /** Leaps over kinks in every fit but those of pruning, where they were tried without gain. */
    static final int LEAPS = 3;

    /** Iterations of the fit with which pruning begins: what is pruned was fitted before. */
    static final int PRUNING_ITERATIONS = 10;

    /** Tolerance of that fit. */
    static final double PRUNING_TOLERANCE = 1e-4;

    /** Iterations of the last fit where the listener said before it that what was found is enough. Not measured. */
    static final int HURRIED_ITERATIONS = 5;

    /**
     * With fewer held-out rows than this, they are not enough to choose by, and the information criterion does it on all rows. On sets of
     * 800 to 1030 rows it chose better than a fifth of the rows held out did: error 0.143 to 0.1385 on four folds.
     */
    static final int LEAST_VALIDATION_ROWS = 300;

    /**
     * c, the inverse variance of weights that fits to few rows expect, with inputs in about [-1, 1] and a target of variance 1. It costs
     * little and keeps such fits from steps between two rows and from wild predictions outside of their range. Together with
     * {@link #PRICE_OF_CHOICE}, and in place of 1/2.25 and Schwarz's criterion, the geometric mean over six small real sets fell from
     * 0.244 to 0.206 with one seed, and from 0.258 to 0.215 with another.
     */
    static final double FEW_ROWS_DECAY = 1;

    /**
     * c for nominal classes, whatever the number of rows: where classes can be told apart without error, nothing else bounds the weights. On
     * seven sets, threefold, one seed, {@code -preset fast}, 0.01, 0.03, 0.1, 0.3 and 2 gave log losses of 0.414, 0.409, 0.417, 0.414 and
     * 0.451 in the geometric mean.
     */
    static final double CLASS_DECAY = 0.1;

    /**
     * With fewer rows for each column than this, weights are held back by {@link #FEW_ROWS_DECAY} where rows are held out too, and
     * {@link #WIDE_WEIGHTS} is the most that a network may have. On 2930 house sales, of whose columns 40 are kept, a decay of 1 lowered the
     * error of the two folds with the largest houses from 0.178 and 0.206 to 0.143 and 0.172 (means of three seeds) and raised that of the
     * others from 0.083 to 0.101 (one seed); 4 gave 0.153, 0.314 and 0.084. Logarithms of inputs with long tails were no gain beside it. With 125 to 140 rows for each column it gave 0.0224 for 0.0203 on one set and 0.332 for 0.339 on another.
     */
    static final int ROWS_PER_COLUMN = 100;

    /** Most weights of a network of wide data where no limit is asked for. Of ten builds without it, three had 110 to 405, no better. */
    static final int WIDE_WEIGHTS = 100;

    /**
     * The same for each output where that is more. Of ten digits in 64 pixels, 100 weights told 93.3 % apart and 241, the choice where 400
     * were allowed, 95.8 % (two parts of ten, {@code -preset fast}).
     */
    static final int WIDE_WEIGHTS_OF_AN_OUTPUT = 50;

    /**
     * γ of the extended Bayesian information criterion; 0 is Schwarz's own. Measured with {@link #FEW_ROWS_DECAY}. 1/2 and 1 did not help on
     * the sets where choices were worst (cpu, mpg); nor did leave-one-out errors (0.2145 and 0.256), cross-validated refits (0.267) or
     * cross-validation of whole paths (0.258) instead of a criterion.
     */
    static final double PRICE_OF_CHOICE = 0.25;

    /** Rows whose residuals make the prediction intervals: enough for a coverage within half a percent. */
    static final int INTERVAL_ROWS = 10_000;

    /** Rows below which the widths of prediction intervals do not vary. Not compared with other values. */
    static final int LEAST_WIDTH_ROWS = 100;

    /** Most rows that a network of widths is fitted to. On ten sets, 1000 gave the same scores (0.892 and 0.841 for 0.891 and 0.838). */
    static final int WIDTH_ROWS = 2000;

    /**
     * How much networks of widths are held back: the c of {@link #FEW_ROWS_DECAY}. On nine made-up sets, interval scores at 0.8 and 0.95, as
     * parts of those of one width, were 0.919 and 0.913 with 1, 0.877 and 0.819 with 5, 0.898 and 0.851 with 20, and 0.865 and 0.794 with the
     * best of 20, 5, 1 and one width on rows left out. On 14 real sets and these, {@code -preset fast}, that gave coverages of 0.800 and
     * 0.953 and mean widths of 1.003 and 0.884 of the one width; with 30, 10, 3 and 1, scores were higher (0.889 and 0.835 for 0.886 and
     * 0.825).
     */
    static final double[] WIDTH_DECAYS = {20, 5, 1};

    /** Neurons of a network of widths. On the 23 sets of {@link #WIDTH_DECAYS}, three gave the same scores in twice the time. */
    static final int WIDTH_NEURONS = 2;

    /** Parts of the rows whose widths come from the others. On ten sets, three gave scores of 0.901 and 0.858, five 0.891 and 0.838. */
    static final int WIDTH_PARTS = 5;

    /** Iterations of the fit of a network of widths under each decay. Not compared. */
    static final int WIDTH_ITERATIONS = 15;

    /** Tolerance of that fit; not compared. */
    static final double WIDTH_TOLERANCE = 1e-3;

    /** The least residual that such a fit sees, in units of the one width. On ten sets 0.05 gave scores of 0.892 and 0.839, 0.2 0.888 and 0.816. */
    static final double LEAST_RESIDUAL = 0.2;

    /** The largest one; not compared. */
    static final double LARGEST_RESIDUAL = 20;

    /**
     * Most weights of a network that imitates a teacher where no limit is asked for: beyond it, more weights bring it nearer to the
     * teacher but not to the truth. On eight sets, five-fold, limits of 40, 60, 100 and 150 and none gave 0.200, 0.181, 0.172, 0.172 and
     * 0.177, with 26, 30, 41, 41 and 45 weights in the median.
     */
    static final int PUPIL_WEIGHTS = 100;

    /**
     * A pupil may have more than {@link #PUPIL_WEIGHTS} where its error, the teacher's own included, is then below this share of that within the
     * limit: there is more structure than the limit holds, and little noise. On made-up data of 40 groups with a course of their own over 23 years,
     * the errors it is judged by were 0.051 and 0.069 with and without more weights, those on new rows 0.025 and 0.061 (207 and 97 weights,
     * two folds); on one real set 0.107 and 0.116, and 0.118 and 0.120 (247 and 81 weights), which is not worth it; on another there was nothing
     * beyond the limit.
     */
    static final double WORTH_MORE_WEIGHTS = 0.8;

    /**
     * The share of the tolerance that counts for networks that imitate a teacher: their errors are known better than those of others.
     * On the same sets a tolerance of 0, 1 and 3 % gave 0.172, 0.172 and 0.187, with 72, 41 and 20 weights.
     */
    static final double PUPIL_TOLERANCE = 0.5;

    /** Iterations of the fit after each sine, from a peak that is near the minimum: a part of the experiment of most sines, see WaveStarts. */
    static final int WAVE_ITERATIONS = 8;

    /** Tolerance of these fits; not compared. */
    static final double WAVE_TOLERANCE = 1e-4;

    /** Damping of their first step; not compared. */
    static final double WAVE_DAMPING = 0.01;

    /**
     * The share of the tolerance that counts for losses other than the squared error. On Friedman's first two problems with 2000 rows, noise of
     * a fifth of the deviation and 5 % of the rows ten deviations off, Huber's loss gave errors of 0.0059 and 0.0032 of the variance with all
     * of the tolerance, of 0.0043 and 0.0015 with a twentieth of it or none; the squared error without such rows 0.0016 and 0.0008.
     */
    static final double TOLERANCE_OF_OTHER_LOSSES = 0.05;

    /**
     * The same for classes that a committee teaches, a share of {@link #PUPIL_TOLERANCE}'s. On seven sets, two folds of three, one seed, shares
     * of 0.05, 0.125, 0.25, 0.5 and 1 gave log losses of 1, 1.001, 1.001, 1.020 and 1.023 times the first's in the geometric mean, with 51, 30,
     * 24, 17 and 16 weights in the median; with 0.5, one set lost 13 %.
     */
    static final double TOLERANCE_OF_TAUGHT_CLASSES = 0.25;

    /**
     * Of the candidates and random starts that are asked for, one of so many is refined where a teacher's answers for classes are learnt. With
     * half of them, the log loss on one part each of three sets was 0.998 times that with all, in 0.64 of the processor time. Not taken: four
     * paths for six, 1.019 times in 0.80 of the time on four sets, and 500 rows for 1000 on paths, 1.002 times in 0.79 of the time, with 26
     * weights for 53. The score of the first class or of the most frequent one fixed at 0, so that K classes take K - 1 outputs: on two parts each of three sets
     * 0.980 and 0.977 times the log loss, better in 3 and 4 of 6 builds, in 0.91 and 0.88 of the time, but 51 and 62 weights for 43 in the median.
     */
    static final int STARTS_OF_TAUGHT_CLASSES = 2;

    /** The part of the time of a limited search that the latent search may take. None of these shares was compared with others. */
    static final double SEARCH_SHARE = 0.3;

    /** The same for the first fits of random networks, which run beside it. */
    static final double RANDOM_SHARE = 0.4;

    /** Of what is left then, the part of the first fits of the search's candidates. */
    static final double FIRST_FITS_SHARE = 0.25;

    /** Of what is left then, the part of networks of sines. */
    static final double WAVES_SHARE = 0.2;

    /** Of what is left then, the part of the later rungs. */
    static final double RUNGS_SHARE = 0.4;

    /** Of what is left then, the part of pruning; the linear model has the rest. */
    static final double PRUNING_SHARE = 0.9;

    /** Of the time that is kept for the end of a build, the part of the last fit; prediction intervals have the rest. */
    static final double LAST_FIT_SHARE = 0.7;

    /** The first search of a limited build is one of so many parts of what is asked for, as far as that can be divided. */
    static final int FIRST_EFFORT = 16;

    /** Of the time that is left, the part that the first search which counts may be expected to take. */
    static final double EXPECTED_SHARE = 0.6;

    /** The part of a limit that is kept for the end of a build at least, and at most. */
    static final double LEAST_END = 0.1;

    /** See {@link #LEAST_END}. */
    static final double MOST_END = 0.4;

    /** Rows of the step by which the time of a last fit is estimated. */
    static final int ROWS_OF_A_TRIAL = 1000;

    /** Steps of the last fit and the work of intervals for which there is to be time at the end, in passes over all rows. */
    static final int PASSES_AT_THE_END = 15;

    private Tuning() {}
}

package weka.classifiers.functions.swatnn.benchmark.papers;

/**
 * What an experiment measured of one network, or of one cell of a table.
 *
 * @param choice which of the networks of a build it is, such as {@code chosen} or a limit of the weights
 * @param error the test error: mean squared error in the units of the data, or the share of wrong classes
 * @param mpe the median percentage error in percent, see {@link PercentageError}; NaN where it says nothing
 * @param weights non-zero weights and biases; NaN where there is no network
 * @param layers hidden layers; NaN where there is no network
 */
record Figures(String choice, double error, double mpe, double weights, double layers) {

    /** The choice that a build makes by itself. */
    static final String CHOSEN = "chosen";
}

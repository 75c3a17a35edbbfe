package weka.classifiers.functions.swatnn.data;

/**
 * The values of a numeric column that become [-1, 1]: all of its training range, or, where its tails are long, those within two
 * standard deviations of the mean. A single value far off would otherwise press all others together, and the weights that could
 * tell them apart would be large.
 *
 * @param center the value that becomes 0
 * @param half half of the range, 0 or NaN where there is none
 */
record Range(double center, double half) {

    /** Of a uniform distribution, whose standard deviation is 0.29 of its range, this is more than half the range. */
    private static final double DEVIATIONS = 2;

    static Range of(Moments moments) {
        // Half of each bound, since the whole range can be more than a double holds.
        double half = moments.maximum() / 2 - moments.minimum() / 2;
        double spread = DEVIATIONS * moments.deviation();
        return spread > 0 && spread < half
                ? new Range(moments.mean(), spread)
                : new Range(moments.maximum() / 2 + moments.minimum() / 2, half);
    }
}

package weka.classifiers.functions.swatnn.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether things happen as often as their probabilities say: in each of ten equal ranges of probability, the mean probability and the share of
 * what happened (Murphy &amp; Winkler, 1977, Reliability of subjective probability forecasts of precipitation and temperature).
 *
 * @param bins the ranges in which there are any, probabilities rising
 */
record Reliability(List<Bin> bins) {

    private static final int BINS = 10;

    /**
     * A range of probability.
     *
     * @param probability mean probability
     * @param share share of what happened
     * @param weight of the rows in it
     */
    record Bin(double probability, double share, double weight) {}

    /**
     * Measures probabilities of some values of a class, all in one.
     *
     * @param values indices of the values, at least one
     * @param actual n indices of what was there
     * @param probabilities for each row, one of each value
     * @param weights n positive weights
     */
    static Reliability of(List<Integer> values, double[] actual, double[][] probabilities, double[] weights) {
        double[] sums = new double[BINS];
        double[] happened = new double[BINS];
        double[] totals = new double[BINS];
        for (int i = 0; i < actual.length; i++) {
            for (int value : values) {
                double probability = probabilities[i][value];
                int bin = Math.min(BINS - 1, (int) (BINS * probability));
                sums[bin] += weights[i] * probability;
                happened[bin] += actual[i] == value ? weights[i] : 0;
                totals[bin] += weights[i];
            }
        }
        List<Bin> bins = new ArrayList<>();
        for (int b = 0; b < BINS; b++) {
            if (totals[b] > 0) {
                bins.add(new Bin(sums[b] / totals[b], happened[b] / totals[b], totals[b]));
            }
        }
        return new Reliability(bins);
    }

    /** The mean distance of share from probability, over all that was predicted. */
    double error() {
        double total = bins.stream().mapToDouble(Bin::weight).sum();
        return bins.stream()
                .mapToDouble(bin -> bin.weight() / total * Math.abs(bin.share() - bin.probability()))
                .sum();
    }
}

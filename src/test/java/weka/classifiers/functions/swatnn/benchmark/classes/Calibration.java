package weka.classifiers.functions.swatnn.benchmark.classes;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How often predictions are right, by how sure of them a classifier was: ten bins of equal width of the predicted class's probability.
 *
 * @param bins the bins, from 0 to 1
 */
record Calibration(Bin[] bins) {

    static final int BINS = 10;

    /**
     * What fell into a bin.
     *
     * @param rows how many rows
     * @param confidence the sum of the predicted classes' probabilities
     * @param right how many predictions were right
     */
    record Bin(int rows, double confidence, int right) {

        private Bin and(Bin other) {
            return new Bin(rows + other.rows, confidence + other.confidence, right + other.right);
        }
    }

    /**
     * Sorts predictions into bins.
     *
     * @param confidences the predicted classes' probabilities, from 0 to 1
     * @param right whether each prediction was right
     */
    static Calibration of(double[] confidences, boolean[] right) {
        Bin[] bins = new Bin[BINS];
        Arrays.fill(bins, new Bin(0, 0, 0));
        for (int i = 0; i < confidences.length; i++) {
            int bin = Math.min(BINS - 1, (int) (BINS * confidences[i]));
            bins[bin] = bins[bin].and(new Bin(1, confidences[i], right[i] ? 1 : 0));
        }
        return new Calibration(bins);
    }

    /** Both together. */
    Calibration and(Calibration other) {
        return new Calibration(IntStream.range(0, BINS)
                .mapToObj(i -> bins[i].and(other.bins[i]))
                .toArray(Bin[]::new));
    }

    /** The expected calibration error: the mean distance, over rows, of a bin's share of right predictions from its mean confidence. */
    double error() {
        int rows = Arrays.stream(bins).mapToInt(Bin::rows).sum();
        return Arrays.stream(bins)
                        .mapToDouble(bin -> Math.abs(bin.right - bin.confidence))
                        .sum()
                / rows;
    }

    /** The bins as text. */
    String toText() {
        return Arrays.stream(bins)
                .map(bin -> String.format(Locale.ROOT, "%d:%.4f:%d", bin.rows, bin.confidence, bin.right))
                .collect(Collectors.joining(" "));
    }

    /** Reads what {@link #toText} wrote. */
    static Calibration fromText(String text) {
        return new Calibration(Arrays.stream(text.split(" "))
                .map(bin -> bin.split(":"))
                .map(f -> new Bin(Integer.parseInt(f[0]), Double.parseDouble(f[1]), Integer.parseInt(f[2])))
                .toArray(Bin[]::new));
    }
}

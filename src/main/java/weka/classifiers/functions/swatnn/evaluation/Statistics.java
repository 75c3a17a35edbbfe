package weka.classifiers.functions.swatnn.evaluation;

import java.util.Arrays;

/** Summaries of samples. */
final class Statistics {

    /** Errors are never taken for smaller than this in geometric means: single precision does not know better. */
    private static final double LEAST_ERROR = 1e-10;

    private Statistics() {}

    /** The median, the mean of the middle two where there are evenly many; NaN of nothing. */
    static double median(double... values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The arithmetic mean; NaN of nothing. */
    static double mean(double... values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    /** The geometric mean of errors. */
    static double geometricMean(double... values) {
        return Math.exp(Arrays.stream(values)
                .map(v -> Math.log(Math.max(v, LEAST_ERROR)))
                .average()
                .orElse(Double.NaN));
    }

    /**
     * Spearman's rank correlation; equal values share the mean of their ranks.
     *
     * @return in [-1, 1], NaN where all values of a side are equal
     */
    static double spearman(double[] a, double[] b) {
        return pearson(ranks(a), ranks(b));
    }

    private static double[] ranks(double[] values) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (i, j) -> Double.compare(values[i], values[j]));
        double[] ranks = new double[values.length];
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + to - 1) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    private static double pearson(double[] a, double[] b) {
        double meanA = mean(a);
        double meanB = mean(b);
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return ab / Math.sqrt(aa * bb);
    }

    /** The mean squared difference. */
    static double meanSquare(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - (double) b[i]) * (a[i] - b[i]);
        }
        return sum / a.length;
    }
}

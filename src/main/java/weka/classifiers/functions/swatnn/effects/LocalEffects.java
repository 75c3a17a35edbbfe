package weka.classifiers.functions.swatnn.effects;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Accumulated local effects of a number (Apley &amp; Zhu, 2020, Visualizing the effects of predictor variables in black box supervised
 * learning models, equations 15 and 16): the rows are put into bins by the attribute; what the function gains from one edge of a row's
 * bin to the other, in the mean over the bin, is added up from bin to bin, and shifted to a mean of 0 over the rows. Only rows that have about the
 * value are changed to it, so attributes that go together do not spoil the curve.
 */
public final class LocalEffects {

    private LocalEffects() {}

    /**
     * The effects at the edges of bins that hold about as many rows each.
     *
     * @param function of a row
     * @param sample rows; those whose value is missing or infinite are left out
     * @param attribute index of the attribute
     * @param bins most bins, positive
     * @return no place where fewer than two values differ
     */
    public static Curve of(ToDoubleFunction<double[]> function, Sample sample, int attribute, int bins) {
        int[] rows = IntStream.range(0, sample.size())
                .filter(i -> Double.isFinite(sample.rows()[i][attribute]))
                .toArray();
        double[] edges = edges(
                IntStream.of(rows).mapToDouble(i -> sample.rows()[i][attribute]).toArray(), bins);
        if (edges.length < 2) {
            return new Curve(new double[0], new double[0]);
        }
        Sample known = sample.of(rows);
        double[] weights = new double[edges.length - 1];
        double[] gains = new double[edges.length - 1];
        for (int i = 0; i < known.size(); i++) {
            double[] row = known.rows()[i].clone();
            int bin = bin(edges, row[attribute]);
            row[attribute] = edges[bin + 1];
            double above = function.applyAsDouble(row);
            row[attribute] = edges[bin];
            gains[bin] += known.weights()[i] * (above - function.applyAsDouble(row));
            weights[bin] += known.weights()[i];
        }
        double[] effects = new double[edges.length];
        double mean = 0;
        for (int bin = 0; bin < gains.length; bin++) {
            effects[bin + 1] = effects[bin] + gains[bin] / weights[bin];
            mean += weights[bin] * (effects[bin] + effects[bin + 1]) / 2;
        }
        double shift = mean / Arrays.stream(weights).sum();
        return new Curve(edges, Arrays.stream(effects).map(e -> e - shift).toArray());
    }

    /** The least value and quantiles that differ; every bin between them has a row at its upper edge. */
    private static double[] edges(double[] values, int bins) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return IntStream.rangeClosed(0, sorted.length == 0 ? -1 : bins)
                .mapToDouble(k -> sorted[Math.max(0, (int) Math.ceil((double) k * sorted.length / bins) - 1)])
                .distinct()
                .toArray();
    }

    /** The bin whose upper edge is the first that is not below the value. */
    private static int bin(double[] edges, double value) {
        int place = Arrays.binarySearch(edges, value);
        return Math.max(0, (place >= 0 ? place : -place - 1) - 1);
    }
}

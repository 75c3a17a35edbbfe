package weka.classifiers.functions.swatnn.starts;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.data.RowSampling;
import weka.classifiers.functions.swatnn.network.InputWeights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much of some values at unevenly spread rows are waves a · sin(w·x + b): the power |Σ v exp(i w·x)|² at whole frequencies w, along
 * single columns and in the planes of pairs of columns (Lomb 1976, Least-squares frequency analysis of unequally spaced data, without its
 * correction for the phase). Of white noise, power in units of Σ v² has the exponential distribution of mean 1.
 */
final class Periodogram {

    /** The fastest wave in a plane: 20 periods in [-1, 1]. Along single columns, which take less time, waves are up to four times as fast. */
    private static final int FASTEST = 64;

    private static final int FASTEST_ALONG = 256;

    /** The same where there is but one column. */
    private static final int FASTEST_ALONE = 512;

    /** Most columns along which there are such fast waves: they take 2 MB for each. */
    private static final int COLUMNS_WITH_FAST_WAVES = 16;

    /** A faster wave must be better by this factor: of values on a grid, some waves of different frequencies are the same. */
    private static final double BETTER = 1.001;

    /** The slowest one: two thirds of a period; what is slower is for other neurons. */
    private static final int SLOWEST = 2;

    private static final int MOST_ROWS = 1000;

    /** Rows for the first look at many pairs. */
    private static final int FEW_ROWS = 250;

    /** Pairs that are looked at each time, those with the highest peaks in the first look. */
    private static final int MOST_PAIRS = 3;

    /** Most columns of which pairs are looked at: 66 pairs. */
    private static final int COLUMNS_WITH_PAIRS = 12;

    /** By how much a peak exceeds the logarithm of the number of frequencies: noise does so once in 400 times. */
    private static final double SIGNIFICANT = 6;

    private final int n;
    private final int columns;
    private final InputWeights wanted;
    private final int[] chosen;
    private final double[] weights;

    /** Cosine and sine of k · x by column, row and frequency k from 0 on. */
    private final float[][][] cosines;

    private final float[][][] sines;
    private final double frequencies;
    private List<int[]> pairs;

    /**
     * A wave: amplitude · sin(first frequency · first column + second frequency · second column + phase).
     *
     * @param first a column
     * @param second another one, or -1 where the wave is along one column
     * @param firstFrequency in radians for a unit of the column
     * @param secondFrequency likewise
     * @param phase in radians
     * @param amplitude of the wave that the values have there, if it is their only one
     * @param counted its power |Σ v exp(i w·x)|² on at most 1000 of the rows, times the squares of its columns' weights
     * @param significant whether noise hardly ever has such a peak
     */
    record Peak(
            int first,
            int second,
            double firstFrequency,
            double secondFrequency,
            double phase,
            double amplitude,
            double counted,
            boolean significant) {

        /** The frequency along a column. */
        double along(int column) {
            return column == first ? firstFrequency : column == second ? secondFrequency : 0;
        }
    }

    /** The place of the highest power so far. */
    private static final class Highest {
        /** The power as it counts: by the columns' weights. */
        private double counted = -1;

        private int[] columns;
        private int[] frequency;
        private double cosine;
        private double sine;

        /** A sum Σ v exp(i w·x) = cosine + i · sine, whose power counts so many times. */
        void offer(double factor, double cosine, double sine, int first, int second, int w, int v) {
            double offered = factor * (cosine * cosine + sine * sine);
            if (offered > BETTER * counted) {
                counted = offered;
                columns = new int[] {first, second};
                frequency = new int[] {w, v};
                this.cosine = cosine;
                this.sine = sine;
            }
        }

        double power() {
            return cosine * cosine + sine * sine;
        }
    }

    /**
     * Prepares the waves.
     *
     * @param rows at least one row and column; of many rows, a part is taken that is spread over all
     * @param wanted how much each column is wanted: a peak is the highest by its power times the squares of its columns' weights
     */
    Periodogram(DesignMatrix rows, InputWeights wanted) {
        this.wanted = wanted;
        columns = rows.columns();
        chosen = RowSampling.spread(rows.rows(), MOST_ROWS);
        n = chosen.length;
        weights = new double[n];
        Arrays.setAll(weights, i -> rows.weights()[chosen[i]]);
        int fastest = columns > COLUMNS_WITH_FAST_WAVES ? FASTEST : columns > 1 ? FASTEST_ALONG : FASTEST_ALONE;
        cosines = new float[columns][n][fastest + 1];
        sines = new float[columns][n][fastest + 1];
        for (int c = 0; c < columns; c++) {
            for (int i = 0; i < n; i++) {
                fill(rows.inputs()[chosen[i] * columns + c], cosines[c][i], sines[c][i]);
            }
        }
        double inPlanes = columns > COLUMNS_WITH_PAIRS ? 0 : columns * (columns - 1.0) * FASTEST * FASTEST;
        frequencies = columns * (fastest - SLOWEST + 1.0) + inPlanes;
    }

    /** Multiples of an angle, each from the one before. */
    private static void fill(double x, float[] cosines, float[] sines) {
        double stepCosine = Math.cos(x);
        double stepSine = Math.sin(x);
        double cosine = 1;
        double sine = 0;
        for (int k = 0; k < cosines.length; k++) {
            cosines[k] = (float) cosine;
            sines[k] = (float) sine;
            double next = cosine * stepCosine - sine * stepSine;
            sine = sine * stepCosine + cosine * stepSine;
            cosine = next;
        }
    }

    /**
     * The highest peak.
     *
     * @param all one value for each of the rows, of mean 0
     */
    Peak highest(double[] all) {
        double[] values = new double[n];
        double squares = 0;
        double total = 0;
        for (int i = 0; i < n; i++) {
            values[i] = weights[i] * all[chosen[i]];
            squares += values[i] * values[i];
            total += weights[i];
        }
        if (pairs == null) {
            pairs = promisingPairs(values);
        }
        Highest highest = new Highest();
        for (int c = 0; c < columns; c++) {
            alongColumn(values, c, highest);
        }
        for (int[] pair : pairs) {
            inPlane(values, n, pair[0], pair[1], highest);
        }
        // cosine · cos + sine · sin is the same as a sine of the phase atan2(cosine, sine).
        return new Peak(
                highest.columns[0],
                highest.columns[1],
                highest.frequency[0],
                highest.frequency[1],
                Math.atan2(highest.cosine, highest.sine),
                2 * Math.sqrt(highest.power()) / total,
                highest.counted,
                highest.power() > squares * (Math.log(frequencies) + SIGNIFICANT));
    }

    private List<int[]> promisingPairs(double[] values) {
        List<int[]> all = new ArrayList<>();
        for (int a = 0; a < columns && columns <= COLUMNS_WITH_PAIRS; a++) {
            for (int b = a + 1; b < columns; b++) {
                all.add(new int[] {a, b});
            }
        }
        if (all.size() <= MOST_PAIRS) {
            return all;
        }
        double[] powers = all.stream()
                .mapToDouble(pair -> {
                    Highest highest = new Highest();
                    inPlane(values, Math.min(n, FEW_ROWS), pair[0], pair[1], highest);
                    return highest.counted;
                })
                .toArray();
        return IntStream.range(0, powers.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer p) -> powers[p]).reversed())
                .limit(MOST_PAIRS)
                .map(all::get)
                .toList();
    }

    private void alongColumn(double[] values, int c, Highest highest) {
        double[] cosine = new double[cosines[c][0].length];
        double[] sine = new double[cosine.length];
        for (int i = 0; i < n; i++) {
            addScaled(values[i], cosines[c][i], cosine);
            addScaled(values[i], sines[c][i], sine);
        }
        for (int k = SLOWEST; k < cosine.length; k++) {
            highest.offer(wanted.squared(c), cosine[k], sine[k], c, -1, k, 0);
        }
    }

    /** Sums of products of waves along both columns give those of the sum and of the difference of the two frequencies. */
    private void inPlane(double[] values, int rows, int a, int b, Highest highest) {
        double factor = wanted.squared(a) * wanted.squared(b);
        for (int j = 1; j <= FASTEST; j++) {
            double[] cosCos = new double[FASTEST + 1];
            double[] cosSin = new double[FASTEST + 1];
            double[] sinCos = new double[FASTEST + 1];
            double[] sinSin = new double[FASTEST + 1];
            for (int i = 0; i < rows; i++) {
                double cosine = values[i] * cosines[a][i][j];
                double sine = values[i] * sines[a][i][j];
                addScaled(cosine, cosines[b][i], cosCos);
                addScaled(cosine, sines[b][i], cosSin);
                addScaled(sine, cosines[b][i], sinCos);
                addScaled(sine, sines[b][i], sinSin);
            }
            for (int k = 1; k <= FASTEST; k++) {
                if (j * j + k * k >= SLOWEST * SLOWEST) {
                    highest.offer(factor, cosCos[k] - sinSin[k], sinCos[k] + cosSin[k], a, b, j, k);
                    highest.offer(factor, cosCos[k] + sinSin[k], sinCos[k] - cosSin[k], a, b, j, -k);
                }
            }
        }
    }

    private static void addScaled(double factor, float[] from, double[] to) {
        for (int k = 0; k < to.length; k++) {
            to[k] += factor * from[k];
        }
    }
}

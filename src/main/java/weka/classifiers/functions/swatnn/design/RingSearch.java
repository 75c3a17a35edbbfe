package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.network.InputWeights;

import java.util.stream.IntStream;

/**
 * Looks for waves around a point in the plane of two columns: of some values at unevenly spread rows, the power |Σ v exp(i w r)|² at whole
 * frequencies w, r the distance from the point, on a grid of points and then nearer and nearer to the best. As in the {@link Periodogram},
 * the power of white noise in units of Σ v² has the exponential distribution of mean 1.
 */
final class RingSearch {

    /** Points of the grid along a column, from -1 to 1: near enough for waves of {@link #FASTEST_ON_GRID} radians a unit. */
    private static final int GRID = 17;

    /** The fastest waves that are looked for at every point of the grid. */
    private static final int FASTEST_ON_GRID = 24;

    /** The slowest waves around a point: what has less than about two periods is for other neurons. */
    private static final int SLOWEST = 8;

    /** The fastest waves that are looked for around the best point of the grid. */
    private static final int FASTEST_NEAR = 128;

    /** The fastest waves that are looked for at the middle of the data. */
    private static final int FASTEST = 1024;

    /** Most columns, the first of many values, of which pairs are looked at: 6 pairs, each of which takes some milliseconds. */
    private static final int MOST_COLUMNS = 4;

    /** The fewest values that such a column has. */
    private static final int LEAST_VALUES = 50;

    private static final int FEW_ROWS = 250;
    private static final int MOST_ROWS = 1000;

    /** The steps of the last search, each half of the one before. */
    private static final int HALVINGS = 5;

    /** By how much a peak exceeds the logarithm of the number of frequencies and points: noise does so once in 400 times. */
    private static final double SIGNIFICANT = 6;

    private final DesignMatrix rows;
    private final double[] values;
    private final InputWeights wanted;

    /**
     * A search.
     *
     * @param rows the rows
     * @param values a value for each of the rows, of mean 0
     * @param wanted how much each column is wanted, as in the {@link Periodogram}
     */
    RingSearch(DesignMatrix rows, double[] values, InputWeights wanted) {
        this.rows = rows;
        this.values = values;
        this.wanted = wanted;
    }

    /**
     * Waves around a point.
     *
     * @param first a column
     * @param second another one
     * @param x the point, along the first column
     * @param y the point, along the second column
     * @param power of the highest peak
     * @param counted the same times the squares of the columns' weights, as in {@link Periodogram.Peak}
     * @param squares Σ v² of the rows that were looked at
     */
    record Ring(int first, int second, double x, double y, double power, double counted, double squares) {

        /** The distance of a row of the data from the point. */
        double distance(DesignMatrix rows, int row) {
            double dx = rows.inputs()[row * rows.columns() + first] - x;
            double dy = rows.inputs()[row * rows.columns() + second] - y;
            return Math.sqrt(dx * dx + dy * dy);
        }

        /** A point that was not looked at. */
        private static Ring at(int first, int second, double x, double y) {
            return new Ring(first, second, x, y, 0, 0, 0);
        }

        private Ring moved(double dx, double dy) {
            return at(first, second, x + dx, y + dy);
        }
    }

    /** The point with the highest peak, or null where noise might have it too. */
    Ring highest() {
        int[] columns = IntStream.range(0, rows.columns())
                .filter(this::isContinuous)
                .limit(MOST_COLUMNS)
                .toArray();
        if (columns.length < 2) {
            return null;
        }
        Ring middle = null;
        Ring onGrid = null;
        for (int a = 0; a < columns.length; a++) {
            for (int b = a + 1; b < columns.length; b++) {
                middle = higher(middle, measured(Ring.at(columns[a], columns[b], 0, 0), MOST_ROWS, FASTEST));
                onGrid = higher(onGrid, onGrid(columns[a], columns[b]));
            }
        }
        Ring best = higher(middle, nearer(onGrid));
        double pairs = columns.length * (columns.length - 1) / 2.0;
        double looks = pairs * (GRID * GRID * (double) (FASTEST_ON_GRID - SLOWEST) + FASTEST);
        return best.power > best.squares * (Math.log(looks) + SIGNIFICANT) ? best : null;
    }

    /** Whether a column has many values: of few, waves of many frequencies are the same, and anything is one of them. */
    private boolean isContinuous(int column) {
        return IntStream.range(0, rows.rows())
                        .mapToDouble(i -> rows.inputs()[i * rows.columns() + column])
                        .distinct()
                        .limit(LEAST_VALUES)
                        .count()
                == LEAST_VALUES;
    }

    private static Ring higher(Ring a, Ring b) {
        return a == null || b.counted > a.counted ? b : a;
    }

    private Ring onGrid(int first, int second) {
        Ring best = null;
        for (int i = 0; i < GRID; i++) {
            for (int j = 0; j < GRID; j++) {
                double x = 2.0 * i / (GRID - 1) - 1;
                double y = 2.0 * j / (GRID - 1) - 1;
                best = higher(best, measured(Ring.at(first, second, x, y), FEW_ROWS, FASTEST_ON_GRID));
            }
        }
        return best;
    }

    /** The best point around one of the grid, on more rows and for faster waves. */
    private Ring nearer(Ring start) {
        Ring best = measured(start, MOST_ROWS, FASTEST_NEAR);
        double step = 1.0 / (GRID - 1);
        for (int halving = 0; halving < HALVINGS; halving++, step /= 2) {
            Ring centre = best;
            for (int dx = -1; dx <= 1; dx++) {
                for (int dy = -1; dy <= 1; dy++) {
                    if (dx != 0 || dy != 0) {
                        best = higher(best, measured(centre.moved(step * dx, step * dy), MOST_ROWS, FASTEST_NEAR));
                    }
                }
            }
        }
        return best;
    }

    /** The point with its highest peak on at most so many rows, spread over all. */
    private Ring measured(Ring at, int most, int fastest) {
        int n = Math.min(most, rows.rows());
        double[] cosines = new double[fastest + 1];
        double[] sines = new double[fastest + 1];
        double squares = 0;
        for (int i = 0; i < n; i++) {
            int row = (int) ((long) i * rows.rows() / n);
            double v = rows.weights()[row] * values[row];
            squares += v * v;
            addWaves(v, at.distance(rows, row), cosines, sines);
        }
        double power = 0;
        for (int k = SLOWEST; k <= fastest; k++) {
            power = Math.max(power, cosines[k] * cosines[k] + sines[k] * sines[k]);
        }
        double factor = wanted.squared(at.first) * wanted.squared(at.second);
        return new Ring(at.first, at.second, at.x, at.y, power, factor * power, squares);
    }

    /** Adds v exp(i k r) for all k, each from the one before. */
    private static void addWaves(double v, double r, double[] cosines, double[] sines) {
        double stepCosine = Math.cos(r);
        double stepSine = Math.sin(r);
        double cosine = v;
        double sine = 0;
        for (int k = 0; k < cosines.length; k++) {
            cosines[k] += cosine;
            sines[k] += sine;
            double next = cosine * stepCosine - sine * stepSine;
            sine = sine * stepCosine + cosine * stepSine;
            cosine = next;
        }
    }
}

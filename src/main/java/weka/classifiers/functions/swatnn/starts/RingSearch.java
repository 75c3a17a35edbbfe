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
 * Looks for waves around a point in the plane of two columns, see {@link Ring}: of some values at unevenly spread rows, the power
 * |Σ v exp(i w r)|² at whole frequencies w, r the distance from the point, on a grid of points and ratios and then nearer and nearer to the
 * best. As in the {@link Periodogram}, the power of white noise in units of Σ v² has the exponential distribution of mean 1.
 */
final class RingSearch {

    /** The fastest waves that are looked for at every point of the grid. */
    private static final int FASTEST_ON_GRID = 24;

    /**
     * Points of the grid along a unit of a column that counts 1: near enough for waves of {@link #FASTEST_ON_GRID} radians a unit. By how much
     * a distance changes as the point moves along a column goes with the square of what the column counts.
     */
    private static final int POINTS_A_UNIT = 12;

    /** How far the grid goes, in units of the columns: half as far again as the data. */
    private static final double REACH = 1.5;

    /** Ratios of the columns are powers of the square root of 2, up to so many halves both ways. */
    private static final int RATIOS = 6;

    /** How many of the best points of the grid for a ratio are starts of the last search. */
    private static final int STARTS = 2;

    private static final double RATIO_STEP = Math.log(2) / 2;

    /** The slowest waves around a point. */
    private static final int SLOWEST = 8;

    /** The fastest waves that are looked for around the best points of the grid. */
    private static final int FASTEST_NEAR = 64;

    /** The fastest waves that are looked for around the middle of the data for any ratio. */
    private static final int FASTEST_AT_MIDDLE = 96;

    /** The first step of the last search from the grid, in steps of the grid. */
    private static final double GRID_STEP = 0.5;

    /** The step of the ratios around the middle, in steps of the grid: near enough for waves of {@link #FASTEST_AT_MIDDLE} radians a unit. */
    private static final double MIDDLE_STEP = 0.125;

    /** The fastest waves that are looked for around the middle of the data where both columns count alike. */
    private static final int FASTEST = 1024;

    /** The farthest that a row of columns in [-1, 1] is from a point of the grid. */
    private static final double FARTHEST = Math.sqrt(2) * (1 + REACH);

    /** Most columns, the first of many values, of which pairs are looked at: 6 pairs, each of which takes some milliseconds. */
    private static final int MOST_COLUMNS = 4;

    /** The fewest values that such a column has: of few, waves of many frequencies are the same, and anything is one of them. */
    private static final int LEAST_VALUES = 50;

    private static final int FEW_ROWS = 250;
    private static final int MOST_ROWS = 1000;

    /** The sizes of steps of the last search, each half of the one before. */
    private static final int HALVINGS = 4;

    /**
     * By how much a peak exceeds the logarithm of the number of frequencies and places: noise does so once in 3000 times. Where it was 6, once
     * in 400 times, one of 33 builds of real sets began at waves that were none.
     */
    private static final double SIGNIFICANT = 8;

    private final DesignMatrix rows;
    private final InputWeights wanted;
    private final int[] fewRows;
    private final double[] few;
    private final int[] manyRows;
    private final double[] many;
    private final double squares;
    private final RadialSpectrum coarse = new RadialSpectrum(SLOWEST, FASTEST_ON_GRID, FARTHEST);
    private final RadialSpectrum near = new RadialSpectrum(SLOWEST, FASTEST_NEAR, FARTHEST);
    private final RadialSpectrum fast = new RadialSpectrum(SLOWEST, FASTEST_AT_MIDDLE, FARTHEST);
    private int looks;

    /**
     * A search.
     *
     * @param rows the rows
     * @param values a value for each of the rows, of mean 0
     * @param wanted how much each column is wanted, as in the {@link Periodogram}
     */
    RingSearch(DesignMatrix rows, double[] values, InputWeights wanted) {
        this.rows = rows;
        this.wanted = wanted;
        fewRows = RowSampling.spread(rows.rows(), FEW_ROWS);
        few = weighted(values, fewRows);
        manyRows = RowSampling.spread(rows.rows(), MOST_ROWS);
        many = weighted(values, manyRows);
        squares = Arrays.stream(many).map(v -> v * v).sum();
    }

    private double[] weighted(double[] values, int[] some) {
        return Arrays.stream(some)
                .mapToDouble(row -> rows.weights()[row] * values[row])
                .toArray();
    }

    /** The point with the highest peak, or null where noise might have it too. */
    Ring highest() {
        int[] columns = rows.columnsOfManyValues(LEAST_VALUES, MOST_COLUMNS);
        if (columns.length < 2) {
            return null;
        }
        looks = 0;
        Ring best = null;
        Ring middle = null;
        List<Ring> onGrid = new ArrayList<>();
        for (int a = 0; a < columns.length; a++) {
            for (int b = a + 1; b < columns.length; b++) {
                best = higher(best, exact(Ring.at(columns[a], columns[b], 0, 0, 0), FASTEST));
                middle = higher(middle, aroundMiddle(columns[a], columns[b]));
                onGrid.addAll(onGrid(columns[a], columns[b]));
            }
        }
        if (isSignificant(middle)) {
            best = higher(best, nearer(middle, MIDDLE_STEP, fast));
        }
        onGrid.sort(Comparator.comparingDouble(Ring::counted).reversed());
        for (Ring start : onGrid.subList(0, STARTS)) {
            best = higher(best, nearer(start, GRID_STEP, near));
        }
        return isSignificant(best) ? best : null;
    }

    /** Whether noise hardly ever has such a peak anywhere of where was looked. */
    private boolean isSignificant(Ring ring) {
        return ring.power() > squares * (Math.log(looks) + SIGNIFICANT);
    }

    private static Ring higher(Ring a, Ring b) {
        return a == null || b.counted() > a.counted() ? b : a;
    }

    /** The ratio with the highest peak around the middle of the data. */
    private Ring aroundMiddle(int first, int second) {
        Ring best = null;
        int most = (int) (RATIOS / MIDDLE_STEP);
        for (int ratio = -most; ratio <= most; ratio++) {
            best = higher(best, look(Ring.at(first, second, 0, 0, ratio * MIDDLE_STEP * RATIO_STEP), fast));
        }
        return best;
    }

    /** The point with the highest peak for each ratio. */
    private List<Ring> onGrid(int first, int second) {
        List<Ring> found = new ArrayList<>();
        for (int ratio = -RATIOS; ratio <= RATIOS; ratio++) {
            double log = ratio * RATIO_STEP;
            Ring best = null;
            double[] alongFirst = points(Ring.firstWeight(log));
            double[] alongSecond = points(Ring.firstWeight(-log));
            double[][] secondSquares = new double[alongSecond.length][];
            Arrays.setAll(secondSquares, y -> squares(fewRows, second, alongSecond[y], Ring.firstWeight(-log)));
            for (double x : alongFirst) {
                double[] firstSquares = squares(fewRows, first, x, Ring.firstWeight(log));
                for (int y = 0; y < alongSecond.length; y++) {
                    looks += FASTEST_ON_GRID - SLOWEST + 1;
                    double power = coarse.highest(few, firstSquares, secondSquares[y]);
                    best = higher(best, seen(Ring.at(first, second, x, alongSecond[y], log), power));
                }
            }
            found.add(best);
        }
        return found;
    }

    /** How far points along a column are apart that counts so much. */
    private static double apart(double weight) {
        return 1 / (POINTS_A_UNIT * weight * weight);
    }

    /** Points along a column that counts so much. */
    private static double[] points(double weight) {
        int most = (int) Math.ceil(REACH / apart(weight));
        return IntStream.rangeClosed(-most, most)
                .mapToDouble(i -> REACH * i / most)
                .toArray();
    }

    /** Squares of distances from a place along a column, of some rows. */
    private double[] squares(int[] some, int column, double place, double weight) {
        double[] found = new double[some.length];
        for (int i = 0; i < found.length; i++) {
            double distance = weight * (rows.inputs()[some[i] * rows.columns() + column] - place);
            found[i] = distance * distance;
        }
        return found;
    }

    /** The best point and ratio around one, on more rows and for faster waves, by ever smaller steps. */
    private Ring nearer(Ring start, double firstStep, RadialSpectrum spectrum) {
        Ring best = look(start, spectrum);
        double step = firstStep;
        for (int halving = 0; halving < HALVINGS; halving++, step /= 2) {
            Ring before;
            do {
                before = best;
                best = bestBeside(before, step, spectrum);
            } while (best != before);
        }
        return exact(best, spectrum.fastest());
    }

    /** The best of a point and ratio and those that differ in one or more of the three by a step. */
    private Ring bestBeside(Ring centre, double step, RadialSpectrum spectrum) {
        Ring best = centre;
        for (int move = 0; move < 27; move++) {
            Ring moved = centre.moved(
                    step * apart(centre.firstWeight()) * (move % 3 - 1),
                    step * apart(centre.secondWeight()) * (move / 3 % 3 - 1),
                    step * RATIO_STEP * (move / 9 - 1));
            if (isWithinReach(moved)) {
                best = higher(best, look(moved, spectrum));
            }
        }
        return best;
    }

    /** Whether a place is not beyond those of the grid: waves around far points, and of far ratios, are plane ones. */
    private static boolean isWithinReach(Ring ring) {
        return Math.max(Math.abs(ring.x()), Math.abs(ring.y())) <= REACH
                && Math.abs(ring.logRatio()) <= RATIOS * RATIO_STEP;
    }

    private Ring seen(Ring at, double power) {
        return at.seen(power, wanted.squared(at.first()) * wanted.squared(at.second()), squares);
    }

    /** A point with its highest peak, but for what bins of distance take off. */
    private Ring look(Ring at, RadialSpectrum spectrum) {
        looks += spectrum.fastest() - SLOWEST + 1;
        return seen(
                at,
                spectrum.highest(
                        many,
                        squares(manyRows, at.first(), at.x(), at.firstWeight()),
                        squares(manyRows, at.second(), at.y(), at.secondWeight())));
    }

    /** A point with its highest peak. */
    private Ring exact(Ring at, int fastest) {
        looks += fastest - SLOWEST + 1;
        double[] distances = new double[many.length];
        Arrays.setAll(distances, i -> at.distance(rows, manyRows[i]));
        return seen(at, RadialSpectrum.exactly(many, distances, SLOWEST, fastest));
    }
}

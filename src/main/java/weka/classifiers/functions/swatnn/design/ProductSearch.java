package weka.classifiers.functions.swatnn.design;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.network.InputWeights;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Looks for a product g(x) · h(y) of a curve of one column and a curve of another in the targets, beside a linear part. Both curves are sums of
 * cosines cos(k π (x + 1) / 2). The one begins as a singular vector of the moments Σ v cos(k …x) cos(l …y) of what a model without products
 * leaves, and then each is fitted in turn while the other stays (alternating least squares; Jain, Netrapalli &amp; Sanghavi 2013,
 * Low-rank matrix completion using alternating minimization).
 */
final class ProductSearch {

    /** Most cosines of a curve: 16 periods in [-1, 1]. */
    private static final int COSINES = 64;

    /** The fewest cosines of a curve; half as many as before are tried down to these, as fewer rows tell smooth curves. */
    private static final int SMOOTH = 8;

    /** Cosines of the smoothest curves that a product is compared with the sum of. */
    private static final int SMOOTHEST = 2;

    /** Rows for each cosine of a curve, at least. */
    private static final int ROWS_PER_COSINE = 10;

    /** Most columns, the first of many values, of which pairs are looked at. */
    private static final int MOST_COLUMNS = 4;

    /** The fewest values that such a column has. */
    private static final int LEAST_VALUES = 50;

    private static final int MOST_ROWS = 2000;

    /** One of so many rows is held out. */
    private static final int HELD_OUT = 5;

    private static final int POWER_ITERATIONS = 30;

    private static final int ROUNDS = 8;

    /** A round that leaves more than this part of the error is the last. */
    private static final double ENOUGH = 0.95;

    /** A product is found where its error on the rows that are held out is below this many times that of sums of curves. */
    private static final double USEFUL = 0.5;

    private final DesignMatrix data;
    private final double[] values;
    private final InputWeights wanted;
    private final int[] seen;
    private final int[] heldOut;
    private final RidgeRegression regression;
    private final RidgeRegression test;

    /**
     * A search.
     *
     * @param data rows of one target; of many, a part is looked at that is spread over all
     * @param values what a model without products leaves of each target: by them the pair of columns is chosen
     * @param wanted how much each column is wanted, as in the {@link Periodogram}
     */
    ProductSearch(DesignMatrix data, double[] values, InputWeights wanted) {
        this.data = data;
        this.values = values;
        this.wanted = wanted;
        int n = Math.min(MOST_ROWS, data.rows());
        int[] rows = IntStream.range(0, n)
                .map(i -> (int) ((long) i * data.rows() / n))
                .toArray();
        seen = IntStream.range(0, n)
                .filter(i -> i % HELD_OUT != 0)
                .map(i -> rows[i])
                .toArray();
        heldOut = IntStream.range(0, n)
                .filter(i -> i % HELD_OUT == 0)
                .map(i -> rows[i])
                .toArray();
        regression = new RidgeRegression(data, seen);
        test = new RidgeRegression(data, heldOut);
    }

    /**
     * A product of curves, and a linear part.
     *
     * @param first the column of the one curve
     * @param second that of the other
     * @param firstCurve the factors of its cosines
     * @param secondCurve likewise
     * @param linear the factors of the columns
     * @param constant what is added
     * @param error mean square on the rows that were held out
     */
    record Product(
            int first,
            int second,
            double[] firstCurve,
            double[] secondCurve,
            double[] linear,
            double constant,
            double error) {

        /** The curve of the first column at one of its values. */
        double firstAt(double x) {
            return curve(firstCurve, x);
        }

        /** The curve of the second column at one of its values. */
        double secondAt(double y) {
            return curve(secondCurve, y);
        }
    }

    /** The best product, or null where sums of curves are about as good, or there are too few rows or columns. */
    Product best() {
        int cosines = Math.min(COSINES, seen.length / ROWS_PER_COSINE);
        int[] columns = data.columnsOfManyValues(LEAST_VALUES, MOST_COLUMNS);
        if (columns.length < 2 || cosines < SMOOTH) {
            return null;
        }
        Start best = null;
        for (int a = 0; a < columns.length; a++) {
            for (int b = a + 1; b < columns.length; b++) {
                Start start = start(columns[a], columns[b], cosines);
                best = best == null || start.counted > best.counted ? start : best;
            }
        }
        Product found = product(best);
        for (int fewer = cosines / 2; fewer >= SMOOTH; fewer /= 2) {
            Product smoother = product(start(best.first, best.second, fewer));
            found = smoother.error < found.error ? smoother : found;
        }
        return found.error < USEFUL * errorOfSums(best.first, best.second, cosines) ? found : null;
    }

    /**
     * Where a product begins.
     *
     * @param first a column
     * @param second another one
     * @param secondCurve the factors of its cosines
     * @param counted the singular value, times the columns' weights
     */
    private record Start(int first, int second, double[] secondCurve, double counted) {}

    /** The first right singular vector of the moments, by power iteration; constants are in sums too, and left out. */
    private Start start(int first, int second, int cosines) {
        DMatrixRMaj a = cosines(seen, first, cosines);
        DMatrixRMaj b = cosines(seen, second, cosines);
        for (int i = 0; i < seen.length; i++) {
            double v = data.weights()[seen[i]] * values[seen[i]];
            for (int k = 0; k <= cosines; k++) {
                a.set(i, k, k == 0 ? 0 : v * a.get(i, k));
            }
            b.set(i, 0, 0);
        }
        DMatrixRMaj moments = new DMatrixRMaj(cosines + 1, cosines + 1);
        CommonOps_DDRM.multTransA(a, b, moments);
        DMatrixRMaj left = new DMatrixRMaj(cosines + 1, 1);
        DMatrixRMaj right = new DMatrixRMaj(cosines + 1, 1);
        CommonOps_DDRM.fill(right, 1);
        for (int i = 0; i < POWER_ITERATIONS; i++) {
            NormOps_DDRM.normalizeF(right);
            CommonOps_DDRM.mult(moments, right, left);
            CommonOps_DDRM.multTransA(moments, left, right);
        }
        double factor = Math.sqrt(wanted.squared(first) * wanted.squared(second));
        return new Start(first, second, right.getData(), factor * NormOps_DDRM.normF(left));
    }

    /** The product after as many rounds as help. */
    private Product product(Start start) {
        int size = start.secondCurve.length;
        DMatrixRMaj a = cosines(seen, start.first, size - 1);
        DMatrixRMaj b = cosines(seen, start.second, size - 1);
        DMatrixRMaj aOut = cosines(heldOut, start.first, size - 1);
        DMatrixRMaj bOut = cosines(heldOut, start.second, size - 1);
        double[] h = start.secondCurve;
        Product best = null;
        for (int round = 0; round < ROUNDS; round++) {
            double[] g = ofUnitLength(Arrays.copyOf(regression.factors(times(a, b, h, seen)), size));
            double[] factors = regression.factors(times(b, a, g, seen));
            h = Arrays.copyOf(factors, size);
            double error = test.error(times(bOut, aOut, g, heldOut), factors);
            double before = best == null ? Double.POSITIVE_INFINITY : best.error;
            if (error < before) {
                best = new Product(
                        start.first, start.second, g, h, linear(factors), factors[factors.length - 1], error);
            }
            if (!(error < ENOUGH * before)) {
                break;
            }
        }
        return best;
    }

    /** The factors of the columns, which stand before that of the constant. */
    private double[] linear(double[] factors) {
        return Arrays.copyOfRange(factors, factors.length - 1 - data.columns(), factors.length - 1);
    }

    private static double[] ofUnitLength(double[] curve) {
        double length = Math.sqrt(Arrays.stream(curve).map(c -> c * c).sum());
        return length > 0 ? Arrays.stream(curve).map(c -> c / length).toArray() : curve;
    }

    /** The least error of sums of a curve of each of the two columns and a linear part, of many and of ever fewer cosines. */
    private double errorOfSums(int first, int second, int cosines) {
        double least = Double.POSITIVE_INFINITY;
        for (int most = cosines; most >= SMOOTHEST; most /= 2) {
            double[] factors = regression.factors(sums(seen, first, second, most));
            least = Math.min(least, test.error(sums(heldOut, first, second, most), factors));
        }
        return least;
    }

    private DMatrixRMaj sums(int[] rows, int first, int second, int cosines) {
        DMatrixRMaj terms = new DMatrixRMaj(rows.length, 2 * cosines);
        CommonOps_DDRM.extract(cosines(rows, first, cosines), 0, rows.length, 1, cosines + 1, terms, 0, 0);
        CommonOps_DDRM.extract(cosines(rows, second, cosines), 0, rows.length, 1, cosines + 1, terms, 0, cosines);
        return withLinear(terms, rows);
    }

    /** The cosines of one column, each times the other's curve, and the linear part. */
    private DMatrixRMaj times(DMatrixRMaj own, DMatrixRMaj other, double[] curve, int[] rows) {
        DMatrixRMaj terms = own.copy();
        DMatrixRMaj factors = new DMatrixRMaj(rows.length, 1);
        CommonOps_DDRM.mult(other, DMatrixRMaj.wrap(curve.length, 1, curve), factors);
        CommonOps_DDRM.multRows(factors.getData(), terms);
        return withLinear(terms, rows);
    }

    private DMatrixRMaj withLinear(DMatrixRMaj some, int[] rows) {
        int columns = data.columns();
        DMatrixRMaj terms = new DMatrixRMaj(rows.length, some.numCols + columns + 1);
        CommonOps_DDRM.insert(some, terms, 0, 0);
        for (int i = 0; i < rows.length; i++) {
            for (int c = 0; c < columns; c++) {
                terms.set(i, some.numCols + c, data.inputs()[rows[i] * columns + c]);
            }
            terms.set(i, some.numCols + columns, 1);
        }
        return terms;
    }

    private DMatrixRMaj cosines(int[] rows, int column, int most) {
        DMatrixRMaj cosines = new DMatrixRMaj(rows.length, most + 1);
        for (int i = 0; i < rows.length; i++) {
            double angle = angle(data.inputs()[rows[i] * data.columns() + column]);
            for (int k = 0; k <= most; k++) {
                cosines.set(i, k, Math.cos(k * angle));
            }
        }
        return cosines;
    }

    private static double curve(double[] factors, double x) {
        double angle = angle(x);
        return IntStream.range(0, factors.length)
                .mapToDouble(k -> factors[k] * Math.cos(k * angle))
                .sum();
    }

    private static double angle(double x) {
        return (x + 1) * Math.PI / 2;
    }
}

package weka.classifiers.functions.swatnn.starts;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.data.RowSampling;
import weka.classifiers.functions.swatnn.network.InputWeights;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Looks for a product g(x) · h(y) of a curve of one column and a curve of another in the targets, beside curves of either column and a
 * linear part of all. Curves are sums of {@link CosineTerms cosines}. The one of the product begins as a singular vector of the moments
 * Σ v cos(k …x) cos(l …y) of what sums of curves leave, where its singular value is larger than that of noise, and then each is fitted in turn while the other stays (alternating
 * least squares; Jain, Netrapalli &amp; Sanghavi 2013, Low-rank matrix completion using alternating minimization).
 * Curves beside the product took the error of the choice on CORNN to 0.76 times that with a linear part alone; the other constants were
 * not compared with others.
 */
final class ProductSearch {

    /** Most cosines of a curve: 16 periods in [-1, 1]. */
    private static final int COSINES = 64;

    /** The fewest cosines of a curve; half as many as before are tried down to these, as fewer rows tell smooth curves. */
    private static final int SMOOTH = 8;

    /** Cosines of the smoothest curves that a product is compared with the sum of. */
    private static final int SMOOTHEST = 2;

    /** Most cosines of a curve where there are curves beside the product: what has both is smooth, or has waves that are tried before. */
    private static final int SMOOTHER = 16;

    /** Cosines of the curves beside the product. */
    private static final int BESIDE = 8;

    /** Curves beside the product are worth their weights where they take the error below this many times that with a linear part alone. */
    private static final double WORTH_CURVES = 0.5;

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

    /** Most cosines of each curve of the sums whose residuals show a product. */
    private static final int SUMMED = 32;

    /** Rows for each cosine of all these curves, at least. */
    private static final int ROWS_PER_SUMMED = 8;

    /** A singular value stands out where it is above this many times that of noise. */
    private static final double PROMINENT = 1.15;

    private static final int ROUNDS = 8;

    /** A round that leaves more than this part of the error is the last. */
    private static final double ENOUGH = 0.95;

    /** A product is found where its error on the rows that are held out is below this many times that of sums of curves. */
    private static final double USEFUL = 0.5;

    private final DesignMatrix data;
    private final InputWeights wanted;
    private final int[] seen;
    private final int most;
    private final CosineTerms seenTerms;
    private final CosineTerms heldOutTerms;
    private final RidgeRegression regression;
    private final RidgeRegression test;

    /**
     * A search.
     *
     * @param data rows of one target; of many, a part is looked at that is spread over all
     * @param wanted how much each column is wanted, as in the {@link Periodogram}
     */
    ProductSearch(DesignMatrix data, InputWeights wanted) {
        this.data = data;
        this.wanted = wanted;
        int[] rows = RowSampling.spread(data.rows(), MOST_ROWS);
        seen = IntStream.range(0, rows.length)
                .filter(i -> i % HELD_OUT != 0)
                .map(i -> rows[i])
                .toArray();
        int[] heldOut = IntStream.range(0, rows.length)
                .filter(i -> i % HELD_OUT == 0)
                .map(i -> rows[i])
                .toArray();
        most = Math.min(COSINES, seen.length / ROWS_PER_COSINE);
        seenTerms = new CosineTerms(data, seen, most);
        heldOutTerms = new CosineTerms(data, heldOut, most);
        regression = new RidgeRegression(data, seen);
        test = new RidgeRegression(data, heldOut);
    }

    /**
     * A product of curves, and what stands beside it.
     *
     * @param first the column of the one curve
     * @param second that of the other
     * @param firstCurve the factors of its cosines
     * @param secondCurve likewise
     * @param firstBeside those of the curve of the first column that is added
     * @param secondBeside those of the second column's
     * @param linear the factors of the columns
     * @param constant what is added
     * @param error mean square on the rows that were held out
     */
    record Product(
            int first,
            int second,
            double[] firstCurve,
            double[] secondCurve,
            double[] firstBeside,
            double[] secondBeside,
            double[] linear,
            double constant,
            double error) {}

    /** The best product, or null where sums of curves are about as good, or there are too few rows or columns. */
    Product best() {
        int[] columns = data.columnsOfManyValues(LEAST_VALUES, MOST_COLUMNS);
        if (columns.length < 2 || most < SMOOTH) {
            return null;
        }
        double[] left = leftBySums(columns);
        Start best = null;
        for (int a = 0; a < columns.length; a++) {
            for (int b = a + 1; b < columns.length; b++) {
                Start start = start(left, columns[a], columns[b], most);
                best = best == null || start.counted > best.counted ? start : best;
            }
        }
        Product alone = best(left, best, 0);
        if (alone == null) {
            return null;
        }
        Product besideCurves = best(left, start(left, best.first, best.second, Math.min(most, SMOOTHER)), BESIDE);
        Product found = besideCurves != null && besideCurves.error < WORTH_CURVES * alone.error ? besideCurves : alone;
        return found.error < USEFUL * errorOfSums(best.first, best.second) ? found : null;
    }

    /** What sums of curves of the columns leave of each target that is seen, times its weight. */
    private double[] leftBySums(int[] columns) {
        int cosines = Math.min(Math.min(SUMMED, most), seen.length / ROWS_PER_SUMMED / columns.length);
        DMatrixRMaj terms = seenTerms.sums(cosines, columns);
        double[] left = regression.residuals(terms, regression.factors(terms));
        for (int i = 0; i < left.length; i++) {
            left[i] *= data.weights()[seen[i]];
        }
        return left;
    }

    /** The best product of curves of as many cosines as the start has, and of fewer; null where nothing stands out of noise. */
    private Product best(double[] left, Start start, int beside) {
        Product found = null;
        Start next = start;
        while (true) {
            if (next.prominent) {
                Product product = product(next, beside);
                found = found == null || product.error < found.error ? product : found;
            }
            int fewer = (next.secondCurve.length - 1) / 2;
            if (fewer < SMOOTH) {
                return found;
            }
            next = start(left, start.first, start.second, fewer);
        }
    }

    /**
     * Where a product begins.
     *
     * @param first a column
     * @param second another one
     * @param secondCurve the factors of its cosines
     * @param counted the singular value, times the columns' weights
     * @param prominent whether it is larger than that of noise
     */
    private record Start(int first, int second, double[] secondCurve, double counted, boolean prominent) {}

    /** The first right singular vector of the moments, by power iteration; constants are in sums, and left out. */
    private Start start(double[] left, int first, int second, int cosines) {
        DMatrixRMaj a = seenTerms.of(first, cosines);
        DMatrixRMaj b = seenTerms.of(second, cosines);
        CommonOps_DDRM.multRows(left, a);
        DMatrixRMaj moments = new DMatrixRMaj(cosines + 1, cosines + 1);
        CommonOps_DDRM.multTransA(a, b, moments);
        for (int k = 0; k <= cosines; k++) {
            moments.set(k, 0, 0);
            moments.set(0, k, 0);
        }
        DMatrixRMaj one = new DMatrixRMaj(cosines + 1, 1);
        DMatrixRMaj other = new DMatrixRMaj(cosines + 1, 1);
        CommonOps_DDRM.fill(other, 1);
        for (int i = 0; i < POWER_ITERATIONS; i++) {
            NormOps_DDRM.normalizeF(other);
            CommonOps_DDRM.mult(moments, other, one);
            CommonOps_DDRM.multTransA(moments, one, other);
        }
        double value = NormOps_DDRM.normF(one);
        double factor = Math.sqrt(wanted.squared(first) * wanted.squared(second));
        // Of noise, moments have the variance Σ v² / 4, and their matrix a norm of about 2 √k times the root of that.
        double ofNoise = Math.sqrt(cosines * Arrays.stream(left).map(v -> v * v).sum());
        return new Start(first, second, other.getData(), factor * value, value > PROMINENT * ofNoise);
    }

    /** The product after as many rounds as help, beside curves of so many cosines. */
    private Product product(Start start, int beside) {
        int size = start.secondCurve.length;
        DMatrixRMaj a = seenTerms.of(start.first, size - 1);
        DMatrixRMaj b = seenTerms.of(start.second, size - 1);
        DMatrixRMaj sums = seenTerms.sums(beside, start.first, start.second);
        DMatrixRMaj aOut = heldOutTerms.of(start.first, size - 1);
        DMatrixRMaj bOut = heldOutTerms.of(start.second, size - 1);
        DMatrixRMaj sumsOut = heldOutTerms.sums(beside, start.first, start.second);
        double[] h = start.secondCurve;
        Product best = null;
        for (int round = 0; round < ROUNDS; round++) {
            double[] g = ofUnitLength(Arrays.copyOf(regression.factors(CosineTerms.times(a, b, h, sums)), size));
            double[] factors = regression.factors(CosineTerms.times(b, a, g, sums));
            h = Arrays.copyOf(factors, size);
            double error = test.error(CosineTerms.times(bOut, aOut, g, sumsOut), factors);
            double before = best == null ? Double.POSITIVE_INFINITY : best.error;
            if (error < before) {
                best = product(start, g, factors, beside, error);
            }
            if (!(error < ENOUGH * before)) {
                break;
            }
        }
        return best;
    }

    private Product product(Start start, double[] g, double[] factors, int beside, double error) {
        int sums = g.length;
        int linear = sums + 2 * beside;
        int constant = linear + data.columns();
        return new Product(
                start.first,
                start.second,
                g,
                Arrays.copyOf(factors, sums),
                withoutConstant(factors, sums, beside),
                withoutConstant(factors, sums + beside, beside),
                Arrays.copyOfRange(factors, linear, constant),
                factors[constant],
                error);
    }

    /** Factors of cosines from k = 1 on, and 0 before them. */
    private static double[] withoutConstant(double[] factors, int from, int count) {
        double[] curve = new double[count + 1];
        System.arraycopy(factors, from, curve, 1, count);
        return curve;
    }

    private static double[] ofUnitLength(double[] curve) {
        double length = Math.sqrt(Arrays.stream(curve).map(c -> c * c).sum());
        return length > 0 ? Arrays.stream(curve).map(c -> c / length).toArray() : curve;
    }

    /** The least error of sums of a curve of each of the two columns and a linear part, of many and of ever fewer cosines. */
    private double errorOfSums(int first, int second) {
        double least = Double.POSITIVE_INFINITY;
        for (int cosines = most; cosines >= SMOOTHEST; cosines /= 2) {
            double[] factors = regression.factors(seenTerms.sums(cosines, first, second));
            least = Math.min(least, test.error(heldOutTerms.sums(cosines, first, second), factors));
        }
        return least;
    }
}

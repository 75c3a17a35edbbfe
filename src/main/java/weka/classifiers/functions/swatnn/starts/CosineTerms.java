package weka.classifiers.functions.swatnn.starts;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import weka.classifiers.functions.swatnn.data.DesignMatrix;

import java.util.stream.IntStream;

/** Terms of a regression on some rows: cosines cos(k π (x + 1) / 2) of columns, products of them with curves, and a linear part. */
final class CosineTerms {

    private final DesignMatrix data;
    private final int[] rows;

    /**
     * Terms.
     *
     * @param data where the columns are
     * @param rows which rows
     */
    CosineTerms(DesignMatrix data, int[] rows) {
        this.data = data;
        this.rows = rows;
    }

    /** Cosines of a column for k from 0 to {@code most}, a row of them for each row. */
    DMatrixRMaj of(int column, int most) {
        DMatrixRMaj cosines = new DMatrixRMaj(rows.length, most + 1);
        for (int i = 0; i < rows.length; i++) {
            double angle = angle(data.inputs()[rows[i] * data.columns() + column]);
            for (int k = 0; k <= most; k++) {
                cosines.set(i, k, Math.cos(k * angle));
            }
        }
        return cosines;
    }

    /**
     * Cosines of two columns for k from 1 to {@code most}, those of the one and then of the other; then all columns, and a constant.
     *
     * @param most at least 0
     */
    DMatrixRMaj sums(int first, int second, int most) {
        int columns = data.columns();
        DMatrixRMaj terms = new DMatrixRMaj(rows.length, 2 * most + columns + 1);
        CommonOps_DDRM.extract(of(first, most), 0, rows.length, 1, most + 1, terms, 0, 0);
        CommonOps_DDRM.extract(of(second, most), 0, rows.length, 1, most + 1, terms, 0, most);
        for (int i = 0; i < rows.length; i++) {
            for (int c = 0; c < columns; c++) {
                terms.set(i, 2 * most + c, data.inputs()[rows[i] * columns + c]);
            }
            terms.set(i, 2 * most + columns, 1);
        }
        return terms;
    }

    /**
     * Cosines of one column, each times a curve of another, and then other terms.
     *
     * @param own the cosines
     * @param other cosines of the other column
     * @param curve their factors
     * @param beside the other terms
     */
    static DMatrixRMaj times(DMatrixRMaj own, DMatrixRMaj other, double[] curve, DMatrixRMaj beside) {
        DMatrixRMaj values = new DMatrixRMaj(own.numRows, 1);
        CommonOps_DDRM.mult(other, DMatrixRMaj.wrap(curve.length, 1, curve), values);
        DMatrixRMaj product = own.copy();
        CommonOps_DDRM.multRows(values.getData(), product);
        return CommonOps_DDRM.concatColumnsMulti(product, beside);
    }

    /**
     * A sum of cosines.
     *
     * @param factors of those for k from 0 on
     * @param x where
     */
    static double curve(double[] factors, double x) {
        double angle = angle(x);
        return IntStream.range(0, factors.length)
                .mapToDouble(k -> factors[k] * Math.cos(k * angle))
                .sum();
    }

    private static double angle(double x) {
        return (x + 1) * Math.PI / 2;
    }
}

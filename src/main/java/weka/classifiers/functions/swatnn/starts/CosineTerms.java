package weka.classifiers.functions.swatnn.starts;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import weka.classifiers.functions.swatnn.data.DesignMatrix;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Terms of a regression on some rows: cosines cos(k π (x + 1) / 2) of columns, products of them with curves, and a linear part. */
final class CosineTerms {

    private final DesignMatrix data;
    private final int[] rows;
    private final int most;
    private final Map<Integer, DMatrixRMaj> made = new HashMap<>();

    /**
     * Terms.
     *
     * @param data where the columns are
     * @param rows which rows
     * @param most the largest k
     */
    CosineTerms(DesignMatrix data, int[] rows, int most) {
        this.data = data;
        this.rows = rows;
        this.most = most;
    }

    /** Cosines of a column for k from 0 to {@code last}, a row of them for each row. */
    DMatrixRMaj of(int column, int last) {
        DMatrixRMaj all = made.computeIfAbsent(column, this::all);
        return last == most ? all.copy() : CommonOps_DDRM.extract(all, 0, rows.length, 0, last + 1);
    }

    /** Each from the two before: cos((k + 1) a) = 2 cos(a) cos(k a) - cos((k - 1) a). */
    private DMatrixRMaj all(int column) {
        DMatrixRMaj cosines = new DMatrixRMaj(rows.length, most + 1);
        double[] values = cosines.getData();
        for (int i = 0; i < rows.length; i++) {
            double cosine = Math.cos(angle(data.inputs()[rows[i] * data.columns() + column]));
            double before = cosine;
            double current = 1;
            for (int at = i * (most + 1); at < (i + 1) * (most + 1); at++) {
                values[at] = current;
                double next = 2 * cosine * current - before;
                before = current;
                current = next;
            }
        }
        return cosines;
    }

    /**
     * Cosines of some columns for k from 1 to {@code last}, those of the first and then of the others; then all columns, and a constant.
     *
     * @param last at least 0
     */
    DMatrixRMaj sums(int last, int... some) {
        int columns = data.columns();
        DMatrixRMaj terms = new DMatrixRMaj(rows.length, some.length * last + columns + 1);
        for (int c = 0; c < some.length; c++) {
            CommonOps_DDRM.extract(of(some[c], last), 0, rows.length, 1, last + 1, terms, 0, c * last);
        }
        double[] values = terms.getData();
        for (int i = 0; i < rows.length; i++) {
            int at = (i + 1) * terms.numCols - columns - 1;
            System.arraycopy(data.inputs(), rows[i] * columns, values, at, columns);
            values[at + columns] = 1;
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

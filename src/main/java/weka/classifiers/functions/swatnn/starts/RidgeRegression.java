package weka.classifiers.functions.swatnn.starts;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import weka.classifiers.functions.swatnn.data.DesignMatrix;

/** Weighted least squares of the targets of some rows by a few terms, whose factors are held back a little. */
final class RidgeRegression {

    /** What is added to the diagonal of the normal equations, in units of its mean. */
    private static final double RIDGE = 1e-4;

    private final double[] targets;
    private final double[] roots;

    /**
     * A regression.
     *
     * @param data where the targets, one a row, and the weights are
     * @param rows which rows, at least one
     */
    RidgeRegression(DesignMatrix data, int[] rows) {
        targets = new double[rows.length];
        roots = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            targets[i] = data.targets()[rows[i]];
            roots[i] = Math.sqrt(data.weights()[rows[i]]);
        }
    }

    /**
     * The factors of the terms; zeros where they are not finite.
     *
     * @param terms as many rows as there are targets
     */
    double[] factors(DMatrixRMaj terms) {
        int size = terms.numCols;
        DMatrixRMaj weighted = terms.copy();
        CommonOps_DDRM.multRows(roots, weighted);
        DMatrixRMaj right = new DMatrixRMaj(targets.length, 1);
        for (int i = 0; i < targets.length; i++) {
            right.set(i, 0, roots[i] * targets[i]);
        }
        DMatrixRMaj normal = new DMatrixRMaj(size, size);
        CommonOps_DDRM.multInner(weighted, normal);
        double ridge = RIDGE * CommonOps_DDRM.trace(normal) / size;
        for (int k = 0; k < size; k++) {
            normal.add(k, k, ridge);
        }
        DMatrixRMaj moments = new DMatrixRMaj(size, 1);
        CommonOps_DDRM.multTransA(weighted, right, moments);
        DMatrixRMaj factors = new DMatrixRMaj(size, 1);
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(size);
        if (solver.setA(normal)) {
            solver.solve(moments, factors);
        }
        return factors.getData();
    }

    /** What such factors leave of the targets, a number a row. */
    double[] residuals(DMatrixRMaj terms, double[] factors) {
        DMatrixRMaj fitted = new DMatrixRMaj(targets.length, 1);
        CommonOps_DDRM.mult(terms, DMatrixRMaj.wrap(factors.length, 1, factors), fitted);
        double[] residuals = fitted.getData();
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = targets[i] - residuals[i];
        }
        return residuals;
    }

    /** The weighted mean square of these. */
    double error(DMatrixRMaj terms, double[] factors) {
        double[] residuals = residuals(terms, factors);
        double sum = 0;
        double total = 0;
        for (int i = 0; i < residuals.length; i++) {
            double weight = roots[i] * roots[i];
            sum += weight * residuals[i] * residuals[i];
            total += weight;
        }
        return sum / total;
    }
}

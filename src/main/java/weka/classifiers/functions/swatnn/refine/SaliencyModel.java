package weka.classifiers.functions.swatnn.refine;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

import java.util.Arrays;

/**
 * The quadratic model of the error around a minimum, from which parameters are removed one after the other (Hassibi &amp;
 * Stork, 1993, Second order derivatives for network pruning: optimal brain surgeon, equations 4 and 5). Here G is the
 * Gauss–Newton matrix of {@link NormalEquations}, half the Hessian of the weighted mean loss, so that the saliency
 * θ² / (2 [H⁻¹]qq) reads θ² / [G⁻¹]qq.
 */
final class SaliencyModel {

    /**
     * Added to the diagonal of G, scaled to a diagonal of 1. Without it the inverse of a matrix with a redundant parameter would be
     * infinite; with it, such a parameter has a very small saliency.
     */
    private static final double RIDGE = 1e-9;

    private final int size;
    private final double[] theta;
    private final double[] wanted;
    private final boolean[] removed;

    /** The inverse of G by rows; rows and columns of removed parameters are left as they are and not read again. */
    private final double[] inverse;

    /**
     * The model around θ.
     *
     * @param theta the P parameters at a minimum of the error; copied
     * @param hessian G, P × P; overwritten. Where it has overflowed, saliency is plain magnitude
     * @param wanted what each parameter is multiplied by where it is compared with others, positive
     */
    SaliencyModel(double[] theta, DMatrixRMaj hessian, double[] wanted) {
        this.theta = theta.clone();
        this.wanted = wanted;
        size = theta.length;
        removed = new boolean[size];
        inverse = ridgedInverse(hessian);
    }

    /**
     * The inverse of G with a small ridge, which exists even where parameters are redundant.
     *
     * @param hessian G, P × P; overwritten. Where it has overflowed, the result is the unit matrix
     */
    static double[] ridgedInverse(DMatrixRMaj hessian) {
        int size = hessian.numRows;
        double[] scale = new double[size];
        for (int p = 0; p < size; p++) {
            double curvature = hessian.data[p * size + p];
            scale[p] = curvature > 0 ? 1 / Math.sqrt(curvature) : 1;
        }
        multiply(hessian.data, scale);
        if (!Arrays.stream(hessian.data).allMatch(Double::isFinite)) {
            CommonOps_DDRM.setIdentity(hessian);
            Arrays.fill(scale, 1);
        }
        double[] result = inverseOf(hessian);
        multiply(result, scale);
        return result;
    }

    /** Inverts a matrix with a diagonal of 1, with a larger ridge where rounding has made it indefinite. */
    private static double[] inverseOf(DMatrixRMaj matrix) {
        int size = matrix.numRows;
        LinearSolverDense<DMatrixRMaj> cholesky = LinearSolverFactory_DDRM.chol(size);
        DMatrixRMaj ridged = new DMatrixRMaj(size, size);
        double ridge = RIDGE;
        do {
            ridged.setTo(matrix);
            for (int p = 0; p < size; p++) {
                ridged.data[p * size + p] += ridge;
            }
            ridge *= 10;
        } while (!cholesky.setA(ridged));
        DMatrixRMaj result = new DMatrixRMaj(size, size);
        cholesky.invert(result);
        return result.data;
    }

    /** By how much the error rises, in the model, when parameter q is removed and the others adjust. */
    double saliency(int q) {
        return theta[q] * theta[q] / inverse[q * size + q];
    }

    /** The saliency as it counts in the choice of what is removed. */
    double counted(int q) {
        return saliency(q) * (wanted[q] * wanted[q]);
    }

    /** Removes the parameter of least saliency, as it counts; the others move by -θq / [G⁻¹]qq · G⁻¹ eq. */
    int removeLeast() {
        int least = -1;
        for (int q = 0; q < size; q++) {
            if (!removed[q] && (least < 0 || counted(q) < counted(least))) {
                least = q;
            }
        }
        remove(least);
        return least;
    }

    void remove(int q) {
        removed[q] = true;
        double pivot = inverse[q * size + q];
        double step = theta[q] / pivot;
        for (int p = 0; p < size; p++) {
            if (!removed[p]) {
                theta[p] -= step * inverse[p * size + q];
                double factor = inverse[p * size + q] / pivot;
                for (int k = 0; k < size; k++) {
                    inverse[p * size + k] -= factor * inverse[q * size + k];
                }
            }
        }
        theta[q] = 0;
    }

    /** The parameters after the removals, those removed being 0. */
    double[] adjusted() {
        return theta.clone();
    }

    /** The parameters of the network before, those removed set to 0 and the others as they were. */
    double[] zeroed(double[] before) {
        double[] result = before.clone();
        for (int p = 0; p < size; p++) {
            if (removed[p]) {
                result[p] = 0;
            }
        }
        return result;
    }

    private static void multiply(double[] matrix, double[] scale) {
        int size = scale.length;
        for (int p = 0; p < size; p++) {
            for (int q = 0; q < size; q++) {
                matrix[p * size + q] *= scale[p] * scale[q];
            }
        }
    }
}

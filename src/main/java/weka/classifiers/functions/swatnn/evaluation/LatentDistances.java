package weka.classifiers.functions.swatnn.evaluation;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

import java.util.function.ToDoubleBiFunction;

/**
 * What a distance between latents can be. Each method gives the distances of all pairs of its rows, those of row 0 with none, then of row
 * 1 with row 0, and so on, in units of its own.
 */
final class LatentDistances {

    /** The power to which tokens' distances are raised: those of the tokens that differ most rule. */
    private static final double POWER = 6;

    /** Ridge penalty for each row that a map is fitted to, for latents whose numbers have variance 1. */
    private static final double RIDGE = 1.0 / 16;

    private LatentDistances() {}

    /** The Euclidean distance of all numbers, as a root mean square. */
    static double[] euclidean(float[][] latents) {
        return pairs(latents, (a, b) -> Math.sqrt(Statistics.meanSquare(a, b)));
    }

    /** The Euclidean distances of the tokens, put together as the norm of power {@value #POWER}. */
    static double[] overTokens(float[][] latents, int tokens) {
        return pairs(latents, (a, b) -> {
            int width = a.length / tokens;
            double sum = 0;
            for (int t = 0; t < tokens; t++) {
                double squares = 0;
                for (int i = t * width; i < (t + 1) * width; i++) {
                    squares += (a[i] - (double) b[i]) * (a[i] - b[i]);
                }
                sum += Math.pow(squares, POWER / 2);
            }
            return Math.pow(sum, 1 / POWER);
        });
    }

    private static double[] pairs(float[][] rows, ToDoubleBiFunction<float[], float[]> distance) {
        double[] distances = new double[rows.length * (rows.length - 1) / 2];
        for (int i = 0, pair = 0; i < rows.length; i++) {
            for (int j = 0; j < i; j++, pair++) {
                distances[pair] = distance.applyAsDouble(rows[i], rows[j]);
            }
        }
        return distances;
    }

    /**
     * A linear map from latents to the values of their functions at fixed points, by ridge regression: how much of the functions is to
     * be read off a latent without decoding it.
     *
     * @param weights [numbers of a latent, points]; the constant makes no difference to distances
     */
    record LinearMap(DMatrixRMaj weights) {

        /**
         * Fits a map.
         *
         * @param latents some latents, [T, numbers]
         * @param values their functions' values at common points, [T, points]
         */
        static LinearMap fit(float[][] latents, float[][] values) {
            DMatrixRMaj z = centred(latents);
            DMatrixRMaj y = centred(values);
            DMatrixRMaj normal = new DMatrixRMaj(z.numCols, z.numCols);
            CommonOps_DDRM.multTransA(z, z, normal);
            for (int i = 0; i < z.numCols; i++) {
                normal.add(i, i, RIDGE * latents.length);
            }
            DMatrixRMaj right = new DMatrixRMaj(z.numCols, y.numCols);
            CommonOps_DDRM.multTransA(z, y, right);
            DMatrixRMaj weights = new DMatrixRMaj(z.numCols, y.numCols);
            LinearSolverDense<DMatrixRMaj> cholesky = LinearSolverFactory_DDRM.chol(z.numCols);
            if (!cholesky.setA(normal)) {
                throw new IllegalStateException("Latents that are not finite have no linear map");
            }
            cholesky.solve(right, weights);
            return new LinearMap(weights);
        }

        private static DMatrixRMaj centred(float[][] rows) {
            DMatrixRMaj matrix = matrix(rows);
            for (int j = 0; j < matrix.numCols; j++) {
                double sum = 0;
                for (int i = 0; i < matrix.numRows; i++) {
                    sum += matrix.get(i, j);
                }
                for (int i = 0; i < matrix.numRows; i++) {
                    matrix.add(i, j, -sum / matrix.numRows);
                }
            }
            return matrix;
        }

        private static DMatrixRMaj matrix(float[][] rows) {
            DMatrixRMaj matrix = new DMatrixRMaj(rows.length, rows[0].length);
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j < rows[i].length; j++) {
                    matrix.set(i, j, rows[i][j]);
                }
            }
            return matrix;
        }

        /** The Euclidean distances of the latents' images, as root mean squares over the points. */
        double[] distances(float[][] latents) {
            DMatrixRMaj images = new DMatrixRMaj(latents.length, weights.numCols);
            CommonOps_DDRM.mult(matrix(latents), weights, images);
            float[][] rows = new float[images.numRows][images.numCols];
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j < rows[i].length; j++) {
                    rows[i][j] = (float) images.get(i, j);
                }
            }
            return euclidean(rows);
        }
    }
}

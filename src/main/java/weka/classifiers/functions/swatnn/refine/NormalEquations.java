package weka.classifiers.functions.swatnn.refine;

import org.ejml.data.DMatrixRMaj;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.Topology;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The weighted loss of a network as a function of its free parameters θ, with the generalised Gauss–Newton
 * matrix and the right-hand side of its normal equations.
 *
 * <p>With residuals r = -½ ∂ρ/∂f and curvatures C = ½ ∂²ρ/∂f² of the loss ρ (y - f(x; θ) and 1 for the squared error),
 * Jacobian J = ∂f/∂θ (n × P), row weights W and total weight w: the error is the weighted mean of ρ, the matrix JᵀWCJ / w and
 * the right-hand side JᵀWr / w (Schraudolph, 2002, Fast curvature matrix-vector products for second-order gradient descent,
 * section 3).
 *
 * <p>With a decay c the error has the penalty c ‖θ‖² / n (see {@link Loss#penalised}; for the squared error a factor), of which
 * κ = c / (n w) · {@link Loss#penaltyScale} is added to the diagonal of the matrix and -κ θ to the right-hand side. That is weight
 * decay of a strength that follows the noise: the posterior maximum under normal weights of variance 1 / c and, for the squared
 * error, normal noise whose variance is estimated alongside (MacKay, 1992, A practical Bayesian framework for backpropagation
 * networks, with c given instead of estimated). The output's bias does not decay, nor do frequencies
 * and phases of sines.
 *
 * <p>One object serves one thread; it reuses its buffers from call to call.
 */
final class NormalEquations {

    /** A row that a parameter of its own fits has leverage 1 and says nothing of how far off it would be without. */
    private static final double LARGEST_LEVERAGE = 0.99;

    private final Topology topology;
    private final DesignMatrix data;
    private final Loss loss;
    private final double totalWeight;
    private final double decayPerRow;
    private final double[] decayed;
    private final BlockPass pass;

    /** κ at the last update. */
    private double strength;

    /**
     * The products of the rows that {@link BlockPass#writeRow} writes. Made when they are needed: large networks are cut by their
     * values alone, and have no room for the matrix.
     */
    private RowProducts products;

    /** The same of the parameters that one column depends on; null where all columns depend on all. */
    private RowProducts someProducts;

    /** For each column, the parameters that it depends on; made when they are needed. */
    private int[][] heard;

    /** Least squares without decay. */
    NormalEquations(Topology topology, DesignMatrix data) {
        this(topology, data, Loss.SQUARED, 0);
    }

    /**
     * The equations of a network on data.
     *
     * @param topology what is free
     * @param data at least one row, with as many columns as the network has inputs
     * @param loss the loss of a row
     * @param decay c, at least 0
     * @throws IllegalArgumentException if the data do not fit
     */
    NormalEquations(Topology topology, DesignMatrix data, Loss loss, double decay) {
        if (data.columns() != topology.inputs()) {
            throw new IllegalArgumentException(
                    "The data have " + data.columns() + " columns, the network has " + topology.inputs() + " inputs");
        }
        if (data.rows() == 0) {
            throw new IllegalArgumentException("There are no rows to fit");
        }
        if (topology.outputs() != data.outputs()) {
            throw new IllegalArgumentException("The network has " + topology.outputs() + " outputs; the data have "
                    + data.outputs() + " targets a row");
        }
        this.topology = topology;
        this.data = data;
        this.loss = loss;
        totalWeight = data.totalWeight();
        decayPerRow = decay / data.rows();
        decayed = new double[topology.size()];
        pass = new BlockPass(topology, data, loss);
    }

    /**
     * The error at θ.
     *
     * @return the weighted mean loss with the penalty of the decay; infinite where it overflows or is undefined
     * @throws InterruptedException if the thread is interrupted
     */
    double error(double[] theta) throws InterruptedException {
        double sum = 0;
        for (int start = 0; start < data.rows(); start += BlockPass.BLOCK) {
            sum += pass.forward(theta, start, blockSize(start));
        }
        double mean = sum / totalWeight;
        double error = decayPerRow == 0 ? mean : loss.penalised(mean, decayPerRow * squaresOfDecaying(theta));
        return Double.isFinite(error) ? error : Double.POSITIVE_INFINITY;
    }

    /**
     * Computes the normal equations at θ, which the copying methods then hand out.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    void update(double[] theta) throws InterruptedException {
        products().clear();
        for (int p = 0; p < topology.size(); p++) {
            decayed[p] = topology.shapes(p) ? theta[p] : 0;
        }
        double losses = 0;
        for (int start = 0; start < data.rows(); start += BlockPass.BLOCK) {
            int size = blockSize(start);
            losses += pass.forward(theta, start, size);
            for (int k = 0; k < pass.rank(); k++) {
                pass.backward(theta, start, size, k);
                addProducts(size, k);
            }
        }
        strength = decayStrength(losses);
    }

    /** Adds the products of column k, in which only the parameters that it depends on are not 0. */
    private void addProducts(int size, int k) {
        int[] heard = heard()[k];
        boolean all = heard.length == topology.size();
        RowProducts own = all ? products : someProducts(heard.length + 1);
        for (int r = 0; r < size; r += RowProducts.ROWS) {
            int count = Math.min(RowProducts.ROWS, size - r);
            for (int i = 0; i < count; i++) {
                if (all) {
                    pass.writeRow(r + i, own.row(i));
                } else {
                    pass.writeRow(r + i, heard, own.row(i));
                }
            }
            own.add(count);
        }
        if (!all) {
            products.add(own, heard);
        }
    }

    private int[][] heard() {
        if (heard == null) {
            heard = IntStream.range(0, pass.rank()).mapToObj(pass::heard).toArray(int[][]::new);
        }
        return heard;
    }

    private RowProducts someProducts(int columns) {
        if (someProducts == null) {
            someProducts = new RowProducts(columns);
        }
        someProducts.clear(columns);
        return someProducts;
    }

    /** The root mean square of every node's values at θ. */
    double[] scales(double[] theta) throws InterruptedException {
        double[] squares = new double[topology.nodes()];
        for (int start = 0; start < data.rows(); start += BlockPass.BLOCK) {
            int size = blockSize(start);
            pass.forward(theta, start, size);
            for (int t = 0; t < topology.nodes(); t++) {
                for (int r = 0; r < size; r++) {
                    squares[t] += data.weights()[start + r] * pass.value(t, r) * pass.value(t, r);
                }
            }
        }
        return Arrays.stream(squares).map(s -> Math.sqrt(s / totalWeight)).toArray();
    }

    /**
     * Of a network of one output, by how much every row's target is above the output of a network fitted without the row, to first order. One Newton step from
     * the fit moves the output by h / (1 - h) · r / c for residual r, curvature c and leverage h = weight · c · J (JᵀWCJ)⁻¹ Jᵀ
     * (Pregibon, 1981, Logistic regression diagnostics). For the squared error that is r / (1 - h), exact for linear models.
     *
     * @param theta θ
     * @param inverse the inverse of JᵀWCJ / w for the data that were fitted, P × P by rows
     * @param fittedWeight w of those data
     * @return n numbers, in the units of the targets if the output has them
     */
    double[] leaveOneOut(double[] theta, double[] inverse, double fittedWeight) throws InterruptedException {
        double[] result = new double[data.rows()];
        double[] row = new double[topology.size() + 1];
        for (int start = 0; start < data.rows(); start += BlockPass.BLOCK) {
            int size = blockSize(start);
            pass.forward(theta, start, size);
            pass.backward(theta, start, size, 0);
            for (int r = 0; r < size; r++) {
                pass.writeRow(r, row);
                double leverage = quadraticForm(inverse, row, topology.size()) / fittedWeight;
                double working = pass.workingResidual(r);
                double leftOut = working / (1 - Math.min(LARGEST_LEVERAGE, leverage));
                double plain = data.targets()[start + r] - pass.value(topology.firstOutput(), r);
                result[start + r] = loss.isQuadratic() ? leftOut : plain + (leftOut - working);
            }
        }
        return result;
    }

    private static double quadraticForm(double[] matrix, double[] x, int size) {
        double sum = 0;
        for (int p = 0; p < size; p++) {
            double product = 0;
            for (int q = 0; q < size; q++) {
                product += matrix[p * size + q] * x[q];
            }
            sum += x[p] * product;
        }
        return sum;
    }

    /** Copies JᵀWCJ / w, with the decay, into a P × P matrix. */
    void copyHessian(DMatrixRMaj into) {
        int size = topology.size();
        into.reshape(size, size);
        double[] row = new double[size];
        for (int p = 0; p < size; p++) {
            copyRow(p, row);
            for (int q = p; q < size; q++) {
                into.data[p * size + q] = row[q];
                into.data[q * size + p] = row[q];
            }
        }
    }

    /** Copies row p of JᵀWCJ / w, with the decay, from its diagonal on to the same places of {@code into}. */
    void copyRow(int p, double[] into) {
        products.copyRow(p, 1 / totalWeight, into, topology.size());
        into[p] += topology.shapes(p) ? strength : 0;
    }

    /** Copies the diagonal of JᵀWCJ / w, with the decay. */
    void copyDiagonal(double[] into) {
        for (int p = 0; p < topology.size(); p++) {
            into[p] = products.at(p, p) / totalWeight + (topology.shapes(p) ? strength : 0);
        }
    }

    /** Copies JᵀWr / w, with the decay: the direction of steepest descent. */
    void copyRightHandSide(double[] into) {
        for (int p = 0; p < topology.size(); p++) {
            into[p] = products.at(p, topology.size()) / totalWeight - strength * decayed[p];
        }
    }

    private RowProducts products() {
        if (products == null) {
            products = new RowProducts(topology.size() + 1);
        }
        return products;
    }

    private int blockSize(int start) {
        return Math.min(BlockPass.BLOCK, data.rows() - start);
    }

    private double squaresOfDecaying(double[] theta) {
        double squares = 0;
        for (int p = 0; p < topology.size(); p++) {
            squares += topology.shapes(p) ? theta[p] * theta[p] : 0;
        }
        return squares;
    }

    /** κ for a sum of weighted losses. A quadratic loss is the square of the last column, whose products are already there. */
    private double decayStrength(double losses) {
        double sum = loss.isQuadratic() ? products.at(topology.size(), topology.size()) : losses;
        return decayPerRow * loss.penaltyScale(sum, totalWeight) / totalWeight;
    }
}

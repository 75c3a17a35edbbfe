package weka.classifiers.functions.swatnn.refine;

import org.ejml.data.DMatrixRMaj;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.network.Activation;

import java.util.Arrays;

/**
 * The weighted squared error of a network as a function of its free parameters θ, with the Gauss–Newton matrix and the
 * right-hand side of its normal equations. Rows are worked off in blocks, so memory depends on the network alone.
 *
 * <p>With residuals r = y - f(x; θ), Jacobian J = ∂f/∂θ (n × P), row weights W and total weight w: the error is rᵀWr / w, the
 * matrix JᵀWJ / w and the right-hand side JᵀWr / w.
 *
 * <p>With a decay c the error is times exp(c ‖θ‖² / n), of which κ = c · rᵀWr / (w n) is added to the diagonal of the matrix and
 * -κ θ to the right-hand side. That is weight decay of a strength that follows the noise: the posterior maximum under normal
 * weights of variance 1 / c and normal noise whose variance is estimated alongside (MacKay, 1992, A practical Bayesian framework
 * for backpropagation networks, with c given instead of estimated). The output's bias does not decay. One object serves one thread; it reuses its buffers from call to call.
 */
final class NormalEquations {

    private static final int BLOCK = 128;
    private static final int JACOBIAN_ROWS = 32;

    /** A row that a parameter of its own fits has leverage 1 and says nothing of how far off it would be without. */
    private static final double LARGEST_LEVERAGE = 0.99;

    private final Topology topology;
    private final DesignMatrix data;
    private final double totalWeight;
    private final double decayPerRow;
    private final double[] decayed;

    /** One row of BLOCK numbers for each node: its values, and the derivatives of √weight · output by its argument. */
    private final double[] values;

    private final double[] derivatives;
    private final double[] rootWeights;
    private final double[] residuals;

    /**
     * Rows of √weight · [J | r], for [J | r]ᵀW[J | r] holds all that is wanted. Made when they are needed: large networks are cut
     * by their values alone, and have no room for the matrix.
     */
    private double[][] jacobian;

    private double[][] products;

    NormalEquations(Topology topology, DesignMatrix data) {
        this(topology, data, 0);
    }

    NormalEquations(Topology topology, DesignMatrix data, double decay) {
        if (data.columns() != topology.inputs) {
            throw new IllegalArgumentException(
                    "The data have " + data.columns() + " columns, the network has " + topology.inputs + " inputs");
        }
        if (data.rows() == 0) {
            throw new IllegalArgumentException("There are no rows to fit");
        }
        this.topology = topology;
        this.data = data;
        totalWeight = data.totalWeight();
        decayPerRow = decay / data.rows();
        decayed = new double[topology.size];
        values = new double[topology.nodes * BLOCK];
        derivatives = new double[topology.nodes * BLOCK];
        rootWeights = new double[BLOCK];
        residuals = new double[BLOCK];
        Arrays.fill(values, 0, BLOCK, 1);
    }

    /**
     * The error at θ.
     *
     * @return the weighted mean squared error, times the factor of the decay; infinite where it overflows or is undefined
     * @throws InterruptedException if the thread is interrupted
     */
    double error(double[] theta) throws InterruptedException {
        double sum = 0;
        for (int start = 0; start < data.rows(); start += BLOCK) {
            sum += forward(theta, start, Math.min(BLOCK, data.rows() - start));
        }
        double mean = sum / totalWeight * decayFactor(theta);
        return Double.isFinite(mean) ? mean : Double.POSITIVE_INFINITY;
    }

    /**
     * Computes the normal equations at θ, which the copying methods then hand out.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    void update(double[] theta) throws InterruptedException {
        if (products == null) {
            products = new double[topology.size + 1][topology.size + 1];
        }
        for (double[] row : products) {
            Arrays.fill(row, 0);
        }
        for (int p = 0; p < topology.size; p++) {
            decayed[p] = topology.shapes(p) ? theta[p] : 0;
        }
        for (int start = 0; start < data.rows(); start += BLOCK) {
            int size = Math.min(BLOCK, data.rows() - start);
            forward(theta, start, size);
            backward(theta, size);
            for (int r = 0; r < size; r += JACOBIAN_ROWS) {
                fillJacobian(r, Math.min(JACOBIAN_ROWS, size - r));
                addProducts();
            }
        }
    }

    /** The root mean square of every node's values at θ. */
    double[] scales(double[] theta) throws InterruptedException {
        double[] squares = new double[topology.nodes];
        for (int start = 0; start < data.rows(); start += BLOCK) {
            int size = Math.min(BLOCK, data.rows() - start);
            forward(theta, start, size);
            for (int t = 0; t < topology.nodes; t++) {
                for (int r = 0; r < size; r++) {
                    squares[t] += data.weights()[start + r] * values[t * BLOCK + r] * values[t * BLOCK + r];
                }
            }
        }
        return Arrays.stream(squares).map(s -> Math.sqrt(s / totalWeight)).toArray();
    }

    /**
     * The residual of every row as if the row had not been fitted, to first order: r / (1 - h), with the leverage
     * h = weight · J (JᵀWJ)⁻¹ Jᵀ of the row (exact for linear models).
     *
     * @param theta θ
     * @param inverse the inverse of JᵀWJ / w for the data that were fitted, P × P by rows
     * @param fittedWeight w of those data
     * @return n numbers
     */
    double[] leaveOneOut(double[] theta, double[] inverse, double fittedWeight) throws InterruptedException {
        double[] result = new double[data.rows()];
        for (int start = 0; start < data.rows(); start += BLOCK) {
            int size = Math.min(BLOCK, data.rows() - start);
            forward(theta, start, size);
            backward(theta, size);
            for (int r = 0; r < size; r += JACOBIAN_ROWS) {
                int count = Math.min(JACOBIAN_ROWS, size - r);
                fillJacobian(r, count);
                for (int i = 0; i < count; i++) {
                    double leverage = quadraticForm(inverse, jacobian[i], topology.size) / fittedWeight;
                    double residual = residuals[r + i] / rootWeights[r + i];
                    result[start + r + i] = residual / (1 - Math.min(LARGEST_LEVERAGE, leverage));
                }
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

    private double decayFactor(double[] theta) {
        if (decayPerRow == 0) {
            return 1;
        }
        double squares = 0;
        for (int p = 0; p < topology.size; p++) {
            squares += topology.shapes(p) ? theta[p] * theta[p] : 0;
        }
        return Math.exp(decayPerRow * squares);
    }

    /** κ at the last update. */
    private double decayStrength() {
        return decayPerRow * products[topology.size][topology.size] / totalWeight;
    }

    /** Copies JᵀWJ / w, with the decay, into a P × P matrix. */
    void copyHessian(DMatrixRMaj into) {
        int size = topology.size;
        double strength = decayStrength();
        into.reshape(size, size);
        for (int p = 0; p < size; p++) {
            for (int q = p; q < size; q++) {
                double h = products[p][q] / totalWeight;
                into.data[p * size + q] = h;
                into.data[q * size + p] = h;
            }
            into.data[p * size + p] += topology.shapes(p) ? strength : 0;
        }
    }

    /** Copies JᵀWr / w, with the decay, the direction of steepest descent, into a P × 1 matrix. */
    void copyRightHandSide(DMatrixRMaj into) {
        int size = topology.size;
        double strength = decayStrength();
        into.reshape(size, 1);
        for (int p = 0; p < size; p++) {
            into.data[p] = products[p][size] / totalWeight - strength * decayed[p];
        }
    }

    /** Computes values and residuals of a block of rows; returns its weighted sum of squares. */
    private double forward(double[] theta, int start, int size) throws InterruptedException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException("The refinement was interrupted");
        }
        loadInputs(start, size);
        for (int t = 1 + topology.inputs; t < topology.nodes; t++) {
            Arrays.fill(values, t * BLOCK, t * BLOCK + size, 0);
            for (int p = topology.first[t]; p < topology.first[t + 1]; p++) {
                addScaled(theta[p], values, topology.source[p] * BLOCK, values, t * BLOCK, size);
            }
            if (topology.activation[t] != null) {
                topology.activation[t].approximate(values, t * BLOCK, t * BLOCK + size);
            }
        }
        int output = (topology.nodes - 1) * BLOCK;
        double sum = 0;
        for (int r = 0; r < size; r++) {
            double residual = data.targets()[start + r] - values[output + r];
            double weight = data.weights()[start + r];
            rootWeights[r] = Math.sqrt(weight);
            residuals[r] = rootWeights[r] * residual;
            sum += weight * residual * residual;
        }
        return sum;
    }

    private void loadInputs(int start, int size) {
        int columns = data.columns();
        double[] x = data.inputs();
        for (int i = 0; i < columns; i++) {
            int node = (1 + i) * BLOCK;
            for (int r = 0; r < size; r++) {
                values[node + r] = x[(start + r) * columns + i];
            }
        }
    }

    /** Back-propagates √weight from the output to every neuron's argument. */
    private void backward(double[] theta, int size) {
        int firstNeuron = 1 + topology.inputs;
        int output = topology.nodes - 1;
        Arrays.fill(derivatives, firstNeuron * BLOCK, output * BLOCK, 0);
        System.arraycopy(rootWeights, 0, derivatives, output * BLOCK, size);
        for (int t = output; t >= firstNeuron; t--) {
            if (t < output) {
                multiplyByDerivative(topology.activation[t], t * BLOCK, size);
            }
            for (int p = topology.first[t]; p < topology.first[t + 1]; p++) {
                if (topology.source[p] >= firstNeuron) {
                    addScaled(theta[p], derivatives, t * BLOCK, derivatives, topology.source[p] * BLOCK, size);
                }
            }
        }
    }

    /** One loop for each activation, because a call that can go to three functions is not inlined. */
    private void multiplyByDerivative(Activation activation, int node, int size) {
        switch (activation) {
            case SIGMOID -> {
                for (int i = node; i < node + size; i++) {
                    derivatives[i] *= values[i] * (1 - values[i]);
                }
            }
            case TANH -> {
                for (int i = node; i < node + size; i++) {
                    derivatives[i] *= 1 - values[i] * values[i];
                }
            }
            case LEAKY_RELU -> {
                for (int i = node; i < node + size; i++) {
                    derivatives[i] *= values[i] > 0 ? 1 : Activation.LEAKY_SLOPE;
                }
            }
            case LINEAR -> {}
        }
    }

    private void fillJacobian(int start, int size) {
        int parameters = topology.size;
        if (jacobian == null) {
            jacobian = new double[JACOBIAN_ROWS][parameters + 1];
        }
        int[] source = topology.source;
        int[] target = topology.target;
        for (int r = 0; r < size; r++) {
            double[] row = jacobian[r];
            int offset = start + r;
            for (int p = 0; p < parameters; p++) {
                row[p] = values[source[p] * BLOCK + offset] * derivatives[target[p] * BLOCK + offset];
            }
            row[parameters] = residuals[offset];
        }
        for (int r = size; r < JACOBIAN_ROWS; r++) {
            Arrays.fill(jacobian[r], 0);
        }
    }

    /**
     * Adds the rows' products to the upper triangle. The inner loop is what the compiler turns into vector instructions: four
     * times as fast as EJML's inner product and three times as fast as the same with eight rows.
     */
    private void addProducts() {
        int size = topology.size + 1;
        for (int p = 0; p < size; p++) {
            double[] sums = products[p];
            for (int r = 0; r < JACOBIAN_ROWS; r += 4) {
                addFourRows(sums, p, size, jacobian[r], jacobian[r + 1], jacobian[r + 2], jacobian[r + 3]);
            }
        }
    }

    private static void addFourRows(double[] sums, int p, int size, double[] a, double[] b, double[] c, double[] d) {
        double ap = a[p];
        double bp = b[p];
        double cp = c[p];
        double dp = d[p];
        for (int q = p; q < size; q++) {
            sums[q] += ap * a[q] + bp * b[q] + cp * c[q] + dp * d[q];
        }
    }

    private static void addScaled(double factor, double[] from, int fromStart, double[] to, int toStart, int size) {
        for (int r = 0; r < size; r++) {
            to[toStart + r] += factor * from[fromStart + r];
        }
    }
}

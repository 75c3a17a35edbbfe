package weka.classifiers.functions.swatnn.refine;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.Topology;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The forward and the backward pass of a network over blocks of rows, so that memory depends on the network alone.
 * One object serves one thread; it reuses its buffers from block to block.
 */
final class BlockPass {

    /** The most rows of a block. */
    static final int BLOCK = 128;

    private final Topology topology;
    private final DesignMatrix data;
    private final Loss loss;

    /** For each parameter, where the rows of its source and of its target begin in the values and derivatives. */
    private final int[] source;

    private final int[] target;

    /** BLOCK numbers for each node: its value, and the derivative of √(weight · curvature) · output by its argument. */
    private final double[] values;

    private final double[] derivatives;

    /** The arguments of the nodes; empty where no activation needs them for its derivative. */
    private final double[] arguments;

    private final double[] roots;
    private final double[] residuals;

    /** Of each node, the last output that hears it; -1 of what none hears. */
    private final int[] lastHeard;

    /** Of networks of K outputs: those of one row, and BLOCK numbers for each element of √weight · L and for each residual that goes with it. */
    private final double[] outputs;

    /** Columns of L. */
    private final int rank;

    private final double[] factors;
    private final double[] parts;

    BlockPass(Topology topology, DesignMatrix data, Loss loss) {
        this.topology = topology;
        this.data = data;
        this.loss = loss;
        source = IntStream.range(0, topology.size())
                .map(p -> topology.source(p) * BLOCK)
                .toArray();
        target = IntStream.range(0, topology.size())
                .map(p -> topology.target(p) * BLOCK)
                .toArray();
        values = new double[topology.nodes() * BLOCK];
        derivatives = new double[topology.nodes() * BLOCK];
        boolean keepArguments = IntStream.range(topology.firstNeuron(), topology.nodes())
                .anyMatch(t -> topology.activation(t).derivativeNeedsArgument());
        arguments = new double[keepArguments ? values.length : 0];
        roots = new double[BLOCK];
        residuals = new double[BLOCK];
        outputs = new double[topology.outputs()];
        lastHeard = lastHeard(topology);
        rank = loss.rank(outputs.length);
        factors = new double[outputs.length > 1 ? outputs.length * rank * BLOCK : 0];
        parts = new double[outputs.length > 1 ? rank * BLOCK : 0];
        Arrays.fill(values, 0, BLOCK, 1);
    }

    private static int[] lastHeard(Topology topology) {
        int[] last = new int[topology.nodes()];
        Arrays.fill(last, -1);
        for (int t = topology.nodes() - 1; t >= topology.firstNeuron(); t--) {
            last[t] = Math.max(last[t], t - topology.firstOutput());
            for (int p = topology.first(t); p < topology.first(t + 1); p++) {
                last[topology.source(p)] = Math.max(last[topology.source(p)], last[t]);
            }
        }
        return last;
    }

    /** How many columns {@link #backward} can be asked for. */
    int rank() {
        return rank;
    }

    /** The parameters that column k depends on, ascending: those that output k or a later one hears. */
    int[] heard(int k) {
        return IntStream.range(0, topology.size())
                .filter(p -> lastHeard[topology.target(p)] >= k)
                .toArray();
    }

    /**
     * Computes the values of all nodes for {@code size} rows from {@code start} on.
     *
     * @return the sum of the rows' weighted losses
     * @throws InterruptedException if the thread is interrupted
     */
    double forward(double[] theta, int start, int size) throws InterruptedException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException("The refinement was interrupted");
        }
        loadInputs(start, size);
        for (int t = topology.firstNeuron(); t < topology.nodes(); t++) {
            int from = t * BLOCK;
            Arrays.fill(values, from, from + size, 0);
            for (int p = topology.first(t); p < topology.first(t + 1); p++) {
                addScaled(theta[p], values, source[p], values, from, size);
            }
            if (topology.activation(t).derivativeNeedsArgument()) {
                System.arraycopy(values, from, arguments, from, size);
            }
            topology.activation(t).approximate(values, from, from + size);
        }
        return topology.outputs() == 1 ? losses(start, size) : lossesOfRows(start, size);
    }

    private double losses(int start, int size) {
        int output = topology.firstOutput() * BLOCK;
        double sum = 0;
        for (int r = 0; r < size; r++) {
            sum += loss.weighted(data.weights()[start + r], data.targets()[start + r], values[output + r]);
        }
        return sum;
    }

    private double lossesOfRows(int start, int size) {
        double sum = 0;
        for (int r = 0; r < size; r++) {
            readOutputs(r);
            int first = (start + r) * outputs.length;
            sum += loss.weighted(data.weights()[start + r], data.targets(), first, outputs);
        }
        return sum;
    }

    private void readOutputs(int r) {
        for (int k = 0; k < outputs.length; k++) {
            outputs[k] = values[(topology.firstOutput() + k) * BLOCK + r];
        }
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

    /**
     * Back-propagates √(weight · curvature) from the output to every neuron's argument, after {@link #forward} of the same rows. Of a
     * network of K outputs, whose curvature is a matrix L Lᵀ, column k of √weight · L; the columns are asked for one after the other
     * from 0 on.
     *
     * @param k from 0 to {@link #rank} - 1
     */
    void backward(double[] theta, int start, int size, int k) {
        if (topology.outputs() == 1) {
            seed(start, size);
        } else {
            if (k == 0) {
                computeParabolas(start, size);
            }
            seedColumn(size, k);
        }
        int firstNeuron = topology.firstNeuron();
        Arrays.fill(derivatives, firstNeuron * BLOCK, topology.firstOutput() * BLOCK, 0);
        for (int t = topology.nodes() - 1; t >= firstNeuron; t--) {
            if (lastHeard[t] < k) {
                continue;
            }
            topology.activation(t).multiplyByDerivative(arguments, values, derivatives, t * BLOCK, t * BLOCK + size);
            for (int p = topology.first(t); p < topology.first(t + 1); p++) {
                if (source[p] >= firstNeuron * BLOCK) {
                    addScaled(theta[p], derivatives, t * BLOCK, derivatives, source[p], size);
                }
            }
        }
    }

    private void seed(int start, int size) {
        int output = topology.firstOutput();
        for (int r = 0; r < size; r++) {
            double y = data.targets()[start + r];
            double f = values[output * BLOCK + r];
            double curvature = Math.max(Loss.LEAST_CURVATURE, loss.curvature(y, f));
            roots[r] = Math.sqrt(data.weights()[start + r] * curvature);
            residuals[r] = roots[r] * loss.residual(y, f) / curvature;
        }
        System.arraycopy(roots, 0, derivatives, output * BLOCK, size);
    }

    private void computeParabolas(int start, int size) {
        int count = outputs.length;
        double[] factor = new double[count * rank];
        double[] own = new double[rank];
        for (int r = 0; r < size; r++) {
            readOutputs(r);
            loss.parabola(data.targets(), (start + r) * count, outputs, factor, own);
            double root = Math.sqrt(data.weights()[start + r]);
            for (int i = 0; i < factor.length; i++) {
                factors[i * BLOCK + r] = root * factor[i];
            }
            for (int k = 0; k < rank; k++) {
                parts[k * BLOCK + r] = root * own[k];
            }
        }
    }

    private void seedColumn(int size, int k) {
        int count = outputs.length;
        for (int o = 0; o < count; o++) {
            int into = (topology.firstOutput() + o) * BLOCK;
            System.arraycopy(factors, (o * rank + k) * BLOCK, derivatives, into, size);
        }
        System.arraycopy(parts, k * BLOCK, residuals, 0, size);
    }

    /**
     * Writes [√(w c) · J | √(w / c) · r] for row r of the block, with weight w, curvature c, Jacobian J and residual r, after
     * {@link #backward}. Its products with itself are w c JᵀJ and w Jᵀr; those of the rows of all columns add up to the same.
     */
    void writeRow(int r, double[] into) {
        int[] sources = source;
        int[] targets = target;
        int parameters = sources.length;
        for (int p = 0; p < parameters; p++) {
            into[p] = values[sources[p] + r] * derivatives[targets[p] + r];
        }
        into[parameters] = residuals[r];
    }

    /** The same of some parameters alone. */
    void writeRow(int r, int[] parameters, double[] into) {
        for (int i = 0; i < parameters.length; i++) {
            into[i] = values[source[parameters[i]] + r] * derivatives[target[parameters[i]] + r];
        }
        into[parameters.length] = residuals[r];
    }

    /** After {@link #backward}: r / c of row r of the block, the residual of the tangent parabola; y - f for the squared error. */
    double workingResidual(int r) {
        return residuals[r] / roots[r];
    }

    /** The value of node t in row r of the block. */
    double value(int t, int r) {
        return values[t * BLOCK + r];
    }

    private static void addScaled(double factor, double[] from, int fromStart, double[] to, int toStart, int size) {
        for (int r = 0; r < size; r++) {
            to[toStart + r] += factor * from[fromStart + r];
        }
    }
}

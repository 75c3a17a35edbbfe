package weka.classifiers.functions.swatnn.network;

import java.util.Arrays;

/**
 * The forward pass of a {@link SparseMlp} over its non-zero weights alone, on the nodes of its {@link Topology}. A neuron's sum
 * starts from its bias.
 */
final class CompiledMlp {

    /** Rows that are computed together; enough for vector instructions, few enough to stay in the first-level cache. */
    private static final int BLOCK = 64;

    private final Topology topology;
    private final double[] theta;

    /** For each node the bias, and the end of the parameters into it that are weights. */
    private final double[] bias;

    private final int[] lastWeight;

    CompiledMlp(SparseMlp network) {
        topology = new Topology(network, false);
        theta = topology.parameters();
        bias = new double[topology.nodes()];
        lastWeight = new int[topology.nodes()];
        for (int t = topology.firstNeuron(); t < topology.nodes(); t++) {
            int end = topology.first(t + 1);
            boolean biased = end > topology.first(t) && topology.source(end - 1) == 0;
            bias[t] = biased ? theta[end - 1] : 0;
            lastWeight[t] = biased ? end - 1 : end;
        }
    }

    double[] predict(double[] x) {
        if (x.length != topology.inputs()) {
            throw new IllegalArgumentException(
                    "A row has " + x.length + " inputs; the network has " + topology.inputs());
        }
        double[] value = new double[topology.nodes()];
        System.arraycopy(x, 0, value, 1, x.length);
        for (int t = topology.firstNeuron(); t < topology.nodes(); t++) {
            double sum = bias[t];
            for (int p = topology.first(t); p < lastWeight[t]; p++) {
                sum += theta[p] * value[topology.source(p)];
            }
            value[t] = topology.activation(t).value(sum);
        }
        return Arrays.copyOfRange(value, topology.firstOutput(), topology.nodes());
    }

    void predict(double[] rowMajorX, int rows, double[] out) {
        int inputs = topology.inputs();
        int outputs = topology.outputs();
        if (rowMajorX.length < (long) rows * inputs || out.length < (long) rows * outputs) {
            throw new IllegalArgumentException(rows + " rows of " + inputs + " inputs and " + outputs
                    + " outputs do not fit arrays of " + rowMajorX.length + " inputs and " + out.length
                    + " predictions");
        }
        double[][] value = new double[topology.nodes()][BLOCK];
        for (int start = 0; start < rows; start += BLOCK) {
            int size = Math.min(BLOCK, rows - start);
            for (int i = 0; i < inputs; i++) {
                for (int r = 0; r < size; r++) {
                    value[1 + i][r] = rowMajorX[(start + r) * inputs + i];
                }
            }
            for (int t = topology.firstNeuron(); t < topology.nodes(); t++) {
                double[] sum = value[t];
                Arrays.fill(sum, 0, size, bias[t]);
                for (int p = topology.first(t); p < lastWeight[t]; p++) {
                    addScaled(theta[p], value[topology.source(p)], sum, size);
                }
                topology.activation(t).apply(sum, 0, size);
            }
            for (int k = 0; k < outputs; k++) {
                double[] output = value[topology.firstOutput() + k];
                for (int r = 0; r < size; r++) {
                    out[(start + r) * outputs + k] = output[r];
                }
            }
        }
    }

    private static void addScaled(double factor, double[] values, double[] sum, int size) {
        for (int r = 0; r < size; r++) {
            sum[r] += factor * values[r];
        }
    }
}

package weka.classifiers.functions.swatnn.network;

import java.util.Arrays;

/**
 * The forward pass of a {@link SparseMlp} over its non-zero weights alone. Inputs and neurons are numbered in one sequence of
 * nodes, layer by layer, the output last; the weights into node t are {@code weight[first[t]]} to
 * {@code weight[first[t + 1] - 1]}.
 */
final class CompiledMlp {

    /** Rows that are computed together; enough for vector instructions, few enough to stay in the first-level cache. */
    private static final int BLOCK = 64;

    private final int inputs;
    private final int nodes;
    private final int[] first;
    private final int[] source;
    private final double[] weight;
    private final double[] bias;
    private final Activation[] activation;

    CompiledMlp(SparseMlp network) {
        int depth = network.hiddenLayers();
        inputs = network.inputs();
        int neurons = 0;
        int connections = 0;
        for (int l = 0; l <= depth; l++) {
            neurons += network.width(l);
            connections += network.width(l) * (l == 0 ? inputs : network.width(l - 1));
        }
        nodes = inputs + neurons;
        first = new int[nodes + 1];
        bias = new double[nodes];
        activation = new Activation[nodes];
        int[] sources = new int[connections];
        double[] numbers = new double[connections];
        int used = 0;
        int node = inputs;
        int layerStart = 0;
        for (int l = 0; l <= depth; l++) {
            int fanIn = node - layerStart;
            for (int to = 0; to < network.width(l); to++) {
                first[node] = used;
                bias[node] = network.bias(l, to);
                activation[node] = l < depth ? network.activation(l, to) : null;
                for (int from = 0; from < fanIn; from++) {
                    double w = network.weight(l, from, to);
                    if (w != 0) {
                        sources[used] = layerStart + from;
                        numbers[used++] = w;
                    }
                }
                node++;
            }
            layerStart += fanIn;
        }
        first[nodes] = used;
        source = Arrays.copyOf(sources, used);
        weight = Arrays.copyOf(numbers, used);
    }

    double predict(double[] x) {
        if (x.length != inputs) {
            throw new IllegalArgumentException("A row has " + x.length + " inputs; the network has " + inputs);
        }
        double[] value = Arrays.copyOf(x, nodes);
        for (int t = inputs; t < nodes; t++) {
            double sum = bias[t];
            for (int k = first[t]; k < first[t + 1]; k++) {
                sum += weight[k] * value[source[k]];
            }
            value[t] = activation[t] == null ? sum : activation[t].value(sum);
        }
        return value[nodes - 1];
    }

    void predict(double[] rowMajorX, int rows, double[] out) {
        if (rowMajorX.length < (long) rows * inputs || out.length < rows) {
            throw new IllegalArgumentException(rows + " rows of " + inputs + " inputs do not fit arrays of "
                    + rowMajorX.length + " inputs and " + out.length + " predictions");
        }
        double[][] value = new double[nodes][BLOCK];
        for (int start = 0; start < rows; start += BLOCK) {
            int size = Math.min(BLOCK, rows - start);
            for (int i = 0; i < inputs; i++) {
                for (int r = 0; r < size; r++) {
                    value[i][r] = rowMajorX[(start + r) * inputs + i];
                }
            }
            for (int t = inputs; t < nodes; t++) {
                double[] sum = value[t];
                Arrays.fill(sum, 0, size, bias[t]);
                for (int k = first[t]; k < first[t + 1]; k++) {
                    addScaled(weight[k], value[source[k]], sum, size);
                }
                if (activation[t] != null) {
                    activation[t].apply(sum, 0, size);
                }
            }
            System.arraycopy(value[nodes - 1], 0, out, start, size);
        }
    }

    private static void addScaled(double factor, double[] values, double[] sum, int size) {
        for (int r = 0; r < size; r++) {
            sum[r] += factor * values[r];
        }
    }
}

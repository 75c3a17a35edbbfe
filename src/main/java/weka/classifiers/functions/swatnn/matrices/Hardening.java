package weka.classifiers.functions.swatnn.matrices;

import ai.djl.ndarray.NDArray;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.Arrays;
import java.util.List;

/** The hard decisions at the end of a search, for a whole batch. */
public final class Hardening {

    private Hardening() {}

    /**
     * Hardens a batch of networks.
     *
     * @param networks R decoded networks
     * @param thresholds t of each network
     * @param inputs number of inputs to keep, at most I
     * @return R networks without dead paths
     */
    public static SparseMlp[] harden(NetworkBatch networks, float[] thresholds, int inputs) {
        int[] all = new int[networks.size()];
        Arrays.fill(all, inputs);
        return harden(networks, thresholds, all);
    }

    /** The same where each network keeps as many inputs as {@code inputs} says for it. */
    public static SparseMlp[] harden(NetworkBatch networks, float[] thresholds, int[] inputs) {
        MatrixLayout layout = networks.layout();
        float[][] weights = fetch(networks.weights());
        float[][] biases = fetch(networks.biases());
        float[][] logits = fetch(networks.logits());
        float[] masks = networks.maskLogits().toFloatArray();
        SparseMlp[] hard = new SparseMlp[networks.size()];
        for (int r = 0; r < hard.length; r++) {
            HardDecisions.Decoded decoded = new Fetched(layout, r, weights, biases, logits, masks);
            hard[r] = HardDecisions.apply(layout, decoded, thresholds[r], inputs[r])
                    .withoutDeadPaths();
        }
        return hard;
    }

    private static float[][] fetch(List<NDArray> arrays) {
        return arrays.stream().map(NDArray::toFloatArray).toArray(float[][]::new);
    }

    /** Network r of a batch whose arrays were fetched. */
    private record Fetched(
            MatrixLayout layout, int r, float[][] weights, float[][] biases, float[][] logits, float[] masks)
            implements HardDecisions.Decoded {

        private int targets(int layer) {
            return layer < layout.depth() ? layout.width() : 1;
        }

        @Override
        public double weight(int layer, int from, int to) {
            return weights[layer][(r * layout.sources(layer) + from) * targets(layer) + to];
        }

        @Override
        public double bias(int layer, int to) {
            return biases[layer][r * targets(layer) + to];
        }

        @Override
        public double activationLogit(int layer, int neuron, int activation) {
            return logits[layer][(r * layout.width() + neuron) * layout.logits().size() + activation];
        }

        @Override
        public double maskLogit(int layer, int neuron) {
            return masks[(r * layout.width() + neuron) * layout.depth() + layer];
        }
    }
}

package weka.classifiers.functions.swatnn.search;

import weka.classifiers.functions.swatnn.autoencoder.MatrixLayout;
import weka.classifiers.functions.swatnn.autoencoder.NetworkBatch;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.Arrays;

/**
 * The hard decisions at the end of a search (SWAT-NN, appendix D): a weight below its network's threshold in size is 0, a neuron
 * whose mask is below ½ is gone, and a neuron's activation is the one of the largest logit.
 */
final class Hardening {

    private Hardening() {}

    /**
     * Hardens a batch of networks.
     *
     * @param networks R decoded networks
     * @param thresholds t of each network
     * @param inputs number of inputs to keep, at most I
     * @return R networks without dead paths
     */
    static SparseMlp[] harden(NetworkBatch networks, float[] thresholds, int inputs) {
        MatrixLayout layout = networks.layout();
        int depth = layout.depth();
        int width = layout.width();
        int size = networks.size();
        float[][] weights = new float[depth + 1][];
        float[][] biases = new float[depth + 1][];
        float[][] logits = new float[depth][];
        for (int layer = 0; layer <= depth; layer++) {
            weights[layer] = networks.weights().get(layer).toFloatArray();
            biases[layer] = networks.biases().get(layer).toFloatArray();
            if (layer < depth) {
                logits[layer] = networks.logits().get(layer).toFloatArray();
            }
        }
        float[] masks = networks.maskLogits().toFloatArray();
        SparseMlp[] hard = new SparseMlp[size];
        for (int r = 0; r < size; r++) {
            double[][][] w = new double[depth + 1][][];
            double[][] b = new double[depth + 1][];
            Activation[][] a = new Activation[depth][];
            boolean[] present = new boolean[inputs];
            Arrays.fill(present, true);
            for (int layer = 0; layer <= depth; layer++) {
                int targets = layer < depth ? width : 1;
                int storedSources = layout.sources(layer);
                int offset = r * storedSources * targets;
                w[layer] = new double[present.length][targets];
                for (int i = 0; i < present.length; i++) {
                    for (int j = 0; j < targets; j++) {
                        double value = weights[layer][offset + i * targets + j];
                        w[layer][i][j] = present[i] && Math.abs(value) >= thresholds[r] ? value : 0;
                    }
                }
                b[layer] = new double[targets];
                for (int j = 0; j < targets; j++) {
                    b[layer][j] = biases[layer][r * targets + j];
                }
                if (layer < depth) {
                    a[layer] = new Activation[width];
                    present = new boolean[width];
                    for (int j = 0; j < width; j++) {
                        a[layer][j] = largest(logits[layer], (r * width + j) * MatrixLayout.ACTIVATIONS);
                        present[j] = masks[(r * width + j) * depth + layer] > 0;
                    }
                }
            }
            hard[r] = new SparseMlp(inputs, w, b, a).withoutDeadPaths();
        }
        return hard;
    }

    private static Activation largest(float[] logits, int first) {
        int best = 0;
        for (int i = 1; i < MatrixLayout.ACTIVATIONS; i++) {
            if (logits[first + i] > logits[first + best]) {
                best = i;
            }
        }
        return Activation.values()[best];
    }
}

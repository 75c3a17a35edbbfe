package weka.classifiers.functions.swatnn.matrices;

import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;

/**
 * Turns a decoded network into a network with hard decisions (SWAT-NN, appendix D): a weight below the threshold in size is 0, a
 * neuron whose mask is below ½ (its logit below 0) is gone, and a neuron's activation is the one of the largest logit, unless the
 * family of the networks has but one. Biases have no threshold.
 */
public final class HardDecisions {

    private HardDecisions() {}

    /** The numbers of a decoded network, wherever they are kept. */
    public interface Decoded {

        /** The weight from a neuron, or input, to a neuron of a layer; layer k is the output. */
        double weight(int layer, int from, int to);

        /** The bias of a neuron. */
        double bias(int layer, int to);

        /** The logit of an activation of a hidden neuron. */
        double activationLogit(int layer, int neuron, int activation);

        /** The mask logit of a hidden neuron. */
        double maskLogit(int layer, int neuron);
    }

    /**
     * Decides.
     *
     * @param layout the layout of the decoded network, for its depth and width
     * @param decoded its numbers
     * @param threshold least size of a weight, at least 0
     * @param inputs inputs of the network, at most I
     * @return the network; neurons that are gone are there without weights, until dead paths are removed
     */
    public static SparseMlp apply(MatrixLayout layout, Decoded decoded, double threshold, int inputs) {
        int depth = layout.depth();
        double[][][] weights = new double[depth + 1][][];
        double[][] biases = new double[depth + 1][];
        Activation[][] activations = new Activation[depth][layout.width()];
        for (int layer = 0; layer <= depth; layer++) {
            int sources = layer == 0 ? inputs : layout.width();
            int targets = layer < depth ? layout.width() : 1;
            weights[layer] = new double[sources][targets];
            biases[layer] = new double[targets];
            for (int to = 0; to < targets; to++) {
                biases[layer][to] = decoded.bias(layer, to);
                for (int from = 0; from < sources; from++) {
                    double weight = decoded.weight(layer, from, to);
                    boolean present = layer == 0 || decoded.maskLogit(layer - 1, from) > 0;
                    weights[layer][from][to] = present && Math.abs(weight) >= threshold ? weight : 0;
                }
                if (layer < depth) {
                    activations[layer][to] =
                            layout.family().fixed() ? layout.family().members().get(0) : largest(decoded, layer, to);
                }
            }
        }
        return new SparseMlp(inputs, weights, biases, activations);
    }

    private static Activation largest(Decoded decoded, int layer, int neuron) {
        int best = 0;
        for (int a = 1; a < MatrixLayout.ACTIVATIONS; a++) {
            if (decoded.activationLogit(layer, neuron, a) > decoded.activationLogit(layer, neuron, best)) {
                best = a;
            }
        }
        return Activation.CHOICES.get(best);
    }
}

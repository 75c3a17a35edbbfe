package weka.classifiers.functions.swatnn.matrices;

import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.NetworkBuilder;
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
        NetworkBuilder network = SparseMlp.builder(inputs);
        for (int l = 0; l <= depth; l++) {
            int layer = l;
            network.layer(
                    layer < depth ? layout.width() : 1,
                    (from, to) -> {
                        double weight = decoded.weight(layer, from, to);
                        boolean present = layer == 0 || decoded.maskLogit(layer - 1, from) > 0;
                        return present && Math.abs(weight) >= threshold ? weight : 0;
                    },
                    to -> decoded.bias(layer, to),
                    to -> layer < depth ? activation(layout, decoded, layer, to) : Activation.LINEAR);
        }
        return network.build();
    }

    private static Activation activation(MatrixLayout layout, Decoded decoded, int layer, int neuron) {
        if (layout.family().fixed()) {
            return layout.activations().get(0);
        }
        int best = 0;
        for (int a = 1; a < layout.logits().size(); a++) {
            if (decoded.activationLogit(layer, neuron, a) > decoded.activationLogit(layer, neuron, best)) {
                best = a;
            }
        }
        return layout.logits().get(best);
    }
}

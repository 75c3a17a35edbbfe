package weka.classifiers.functions.swatnn.policy;

import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.Layer;
import weka.classifiers.functions.swatnn.network.NetworkBuilder;
import weka.classifiers.functions.swatnn.network.RandomNetworks;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.List;
import java.util.SplittableRandom;

/**
 * The first weights of a child: those of its parent where the shapes agree, else random ones. A neuron that both have at the same place with the same
 * activation keeps its bias and its weights from the places that both have; outputs do so in networks of as many hidden layers.
 */
public final class Inheritance {

    private Inheritance() {}

    /**
     * A child.
     *
     * @param hidden the activations of each hidden layer's neurons
     * @param parent a network of as many inputs and outputs, or null
     * @param inputs number of inputs, at least 1
     * @param outputs number of outputs, at least 1
     * @param random draws all weights, whether they are inherited or not
     */
    public static SparseMlp child(
            List<List<Activation>> hidden, SparseMlp parent, int inputs, int outputs, SplittableRandom random) {
        SparseMlp drawn = RandomNetworks.create(inputs, hidden, outputs, random);
        if (parent == null) {
            return drawn;
        }
        boolean sameDepth = parent.hiddenLayers() == hidden.size();
        NetworkBuilder builder = drawn.toBuilder();
        for (int l = 0; l <= hidden.size(); l++) {
            boolean output = l == hidden.size();
            if (output ? sameDepth : l < parent.hiddenLayers()) {
                builder.replace(l, inherited(drawn.layer(l), parent.layer(l)));
            }
        }
        return builder.build();
    }

    private static Layer inherited(Layer drawn, Layer parent) {
        return drawn.with(
                drawn.sources(),
                (from, to) -> keeps(drawn, parent, to) && from < parent.sources()
                        ? parent.weight(from, to)
                        : drawn.weight(from, to),
                to -> keeps(drawn, parent, to) ? parent.bias(to) : drawn.bias(to));
    }

    private static boolean keeps(Layer drawn, Layer parent, int neuron) {
        return neuron < parent.width() && drawn.activation(neuron) == parent.activation(neuron);
    }
}

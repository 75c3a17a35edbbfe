package weka.classifiers.functions.swatnn.autoencoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import weka.classifiers.functions.swatnn.matrices.MatrixLayouts;
import weka.classifiers.functions.swatnn.matrices.NetworkBatch;
import weka.classifiers.functions.swatnn.matrices.NetworkLinks;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.tensors.Parameters;
import weka.classifiers.functions.swatnn.tensors.Scalars;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * States of a network's neurons, found by following its links. The state of input i, so many numbers, is learned; that of a neuron is
 * the sum of the states that its links bring, each times the link's weight, and of a learned state times its bias, mixed by a learned
 * matrix and passed, number by number, through the neuron's own activation.
 *
 * <p>So what arrives at the output is the same, by construction, whatever the order of the neurons, the signs of the weights around a
 * tanh neuron and the scale of those around a leaky ReLU one. With the identity for the matrix, where a training begins, states are
 * the neurons' values at points of the input space, which are learned with everything else.
 */
final class LinkStates {

    /** Deviation of U(-1, 1), in which inputs mostly lie. */
    private static final double INPUT_DEVIATION = 0.58;

    private static final double BOUND = 4;

    private final MatrixLayouts layouts;
    private final String name;
    private final int numbers;

    /**
     * States of so many numbers.
     *
     * @param layouts the networks' sizes
     * @param name begins the names of the parameters
     */
    LinkStates(MatrixLayouts layouts, String name, int numbers) {
        this.layouts = layouts;
        this.name = name;
        this.numbers = numbers;
    }

    void declare(Parameters.Declaration b) {
        b.normal(name + ".inputs", INPUT_DEVIATION, 1, layouts.width(), numbers);
        float[] ones = new float[numbers];
        Arrays.fill(ones, 1);
        b.constants(name + ".bias", ones, 1, 1, numbers);
        float[] identity = new float[numbers * numbers];
        for (int i = 0; i < numbers; i++) {
            identity[i * numbers + i] = 1;
        }
        b.constants(name + ".mix.weight", identity, numbers, numbers);
    }

    /**
     * The states of networks of 1 to L hidden layers.
     *
     * @return one array a stage, see {@link NetworkLinks}: the states [B, N, numbers] of L hidden stages, and last what arrives at the
     *     output, [B, 1, numbers]
     * @throws IllegalArgumentException if a network does not fit
     */
    List<NDArray> follow(Parameters p, List<SparseMlp> networks, NDManager manager) {
        NetworkLinks links = NetworkLinks.of(layouts, networks, manager);
        Shape shape = new Shape(networks.size(), layouts.width(), numbers);
        List<NDArray> all = new ArrayList<>();
        NDArray states = manager.zeros(shape);
        for (int stage = 0; stage < layouts.depths(); stage++) {
            NDArray mixed = arriving(p, links, stage, states)
                    .reshape(-1, numbers)
                    .matMul(p.get(name + ".mix.weight"))
                    .reshape(shape);
            NDList shares =
                    links.activations().get(stage).split(layouts.activations().size(), 2);
            states = manager.zeros(shape);
            for (int a = 0; a < shares.size(); a++) {
                states = states.add(
                        NetworkBatch.apply(layouts.activations().get(a), mixed).mul(shares.get(a)));
            }
            all.add(states);
        }
        all.add(arriving(p, links, layouts.depths(), states).get(":, :1"));
        return all;
    }

    /** About v where it is small, and within ±4, where a sigmoid is nearly saturated: networks with large weights have large states. */
    static NDArray bounded(NDArray v) {
        return Scalars.bounded(v, BOUND);
    }

    /** What the links of a stage bring, [B, N, numbers]. */
    private NDArray arriving(Parameters p, NetworkLinks links, int stage, NDArray states) {
        NDArray sources = states.add(p.get(name + ".inputs").mul(links.begins().get(stage)));
        return links.weights()
                .get(stage)
                .matMul(sources)
                .add(links.biases().get(stage).mul(p.get(name + ".bias")));
    }
}

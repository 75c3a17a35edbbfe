package weka.classifiers.functions.swatnn.network;

import java.util.Arrays;

/**
 * The one numbering of a network's nodes and of its free numbers. Nodes: the constant 1 is node 0, the inputs are nodes 1 to d,
 * the neurons follow layer by layer and the K outputs are last. Free numbers: parameter p leads from node {@code source(p)} to
 * node {@code target(p)}, a bias from node 0. The parameters into node t are {@code first(t)} to {@code first(t + 1) - 1}: weights
 * by ascending source, then the bias if it is free.
 *
 * <p>Immutable. The numbers that are not free are 0.
 */
public final class Topology {

    private final SparseMlp network;
    private final int nodes;
    private final int[] first;
    private final int[] source;
    private final int[] target;
    private final Activation[] activation;

    /**
     * The non-zero numbers of a network.
     *
     * @param network the network, whose dead paths are nodes as well
     * @param freeBiases whether biases of 0 are free too
     */
    public Topology(SparseMlp network, boolean freeBiases) {
        this(network, freeBiases, false);
    }

    private Topology(SparseMlp network, boolean freeBiases, boolean freeWeights) {
        this.network = network;
        int neurons = 0;
        int capacity = 0;
        for (int l = 0; l <= network.hiddenLayers(); l++) {
            neurons += network.width(l);
            capacity += network.width(l) * (1 + network.layer(l).sources());
        }
        nodes = 1 + network.inputs() + neurons;
        first = new int[nodes + 1];
        activation = new Activation[nodes];
        int[] sources = new int[capacity];
        int[] targets = new int[capacity];
        int used = 0;
        int node = firstNeuron();
        int firstSource = 1;
        for (int l = 0; l <= network.hiddenLayers(); l++) {
            Layer layer = network.layer(l);
            for (int to = 0; to < layer.width(); to++, node++) {
                first[node] = used;
                activation[node] = layer.activation(to);
                for (int from = 0; from < layer.sources(); from++) {
                    if (layer.weight(from, to) != 0 || freeWeights) {
                        sources[used] = firstSource + from;
                        targets[used++] = node;
                    }
                }
                if (layer.bias(to) != 0 || freeBiases) {
                    targets[used++] = node;
                }
            }
            firstSource += layer.sources();
        }
        first[nodes] = used;
        source = Arrays.copyOf(sources, used);
        target = Arrays.copyOf(targets, used);
    }

    /** All numbers that a network of these neurons can have, those of 0 included. */
    public static Topology complete(SparseMlp network) {
        return new Topology(network, true, true);
    }

    /** Number of free numbers P. */
    public int size() {
        return source.length;
    }

    /** Number of nodes, the constant included. */
    public int nodes() {
        return nodes;
    }

    /** Number of inputs d. */
    public int inputs() {
        return network.inputs();
    }

    /** Number of outputs K. */
    public int outputs() {
        return network.outputs();
    }

    /** The first node that is neither the constant nor an input. */
    public int firstNeuron() {
        return 1 + network.inputs();
    }

    /** The node of the first output. */
    public int firstOutput() {
        return nodes - network.outputs();
    }

    /** The first parameter into node t, or P for t = {@link #nodes}. */
    public int first(int t) {
        return first[t];
    }

    /** The node that parameter p leads from. */
    public int source(int p) {
        return source[p];
    }

    /** The node that parameter p leads to. */
    public int target(int p) {
        return target[p];
    }

    /** The activation of neuron or output t. */
    public Activation activation(int t) {
        return activation[t];
    }

    /**
     * Whether the size of parameter p says how strongly the network bends: all but the outputs' biases, which shift predictions alone, and the
     * frequencies and phases of sines, of which a large one is no less likely than a small one.
     */
    public boolean shapes(int p) {
        return (source[p] != 0 || target[p] < firstOutput()) && activation(target[p]) != Activation.SINE;
    }

    /** The values of the free numbers in the network that this topology was made from. */
    public double[] parameters() {
        double[] theta = new double[size()];
        int p = 0;
        int node = firstNeuron();
        int firstSource = 1;
        for (int l = 0; l <= network.hiddenLayers(); l++) {
            Layer layer = network.layer(l);
            for (int to = 0; to < layer.width(); to++, node++) {
                for (; p < first[node + 1]; p++) {
                    theta[p] = source[p] == 0 ? layer.bias(to) : layer.weight(source[p] - firstSource, to);
                }
            }
            firstSource += layer.sources();
        }
        return theta;
    }

    /** The network with the free numbers θ. */
    public SparseMlp network(double[] theta) {
        NetworkBuilder builder = SparseMlp.builder(inputs());
        int p = 0;
        int node = firstNeuron();
        int firstSource = 1;
        for (int l = 0; l <= network.hiddenLayers(); l++) {
            int sources = network.layer(l).sources();
            int width = network.width(l);
            double[][] weights = new double[sources][width];
            double[] biases = new double[width];
            Activation[] activations = Arrays.copyOfRange(activation, node, node + width);
            for (int to = 0; to < width; to++, node++) {
                for (; p < first[node + 1]; p++) {
                    if (source[p] == 0) {
                        biases[to] = theta[p];
                    } else {
                        weights[source[p] - firstSource][to] = theta[p];
                    }
                }
            }
            builder.layer(weights, biases, activations);
            firstSource += sources;
        }
        return builder.build();
    }
}

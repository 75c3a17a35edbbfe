package weka.classifiers.functions.swatnn.refine;

import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.Arrays;

/**
 * Which numbers of a network are free, as one vector θ. The constant 1, the inputs and the neurons are the nodes of one
 * sequence: node 0 is the constant, nodes 1 to d are the inputs, then the neurons follow layer by layer and the output is
 * last. Parameter p leads from node {@code source[p]} to node {@code target[p]}; a bias leads from node 0. The parameters
 * into node t are {@code first[t]} to {@code first[t + 1] - 1}.
 */
final class Topology {

    final int inputs;
    final int nodes;
    final int size;
    final int[] first;
    final int[] source;
    final int[] target;
    final Activation[] activation;

    private final SparseMlp pattern;

    /**
     * The non-zero numbers of a network, its dead paths removed beforehand.
     *
     * @param network the network
     * @param freeBiases whether biases of 0 are free as well
     */
    Topology(SparseMlp network, boolean freeBiases) {
        pattern = network;
        inputs = network.inputs();
        int depth = network.hiddenLayers();
        int neurons = 0;
        int capacity = 0;
        for (int l = 0; l <= depth; l++) {
            neurons += network.width(l);
            capacity += network.width(l) * (1 + (l == 0 ? inputs : network.width(l - 1)));
        }
        nodes = 1 + inputs + neurons;
        first = new int[nodes + 1];
        activation = new Activation[nodes];
        int[] sources = new int[capacity];
        int[] targets = new int[capacity];
        int used = 0;
        int node = 1 + inputs;
        int layerStart = 1;
        for (int l = 0; l <= depth; l++) {
            int fanIn = node - layerStart;
            for (int to = 0; to < network.width(l); to++) {
                first[node] = used;
                activation[node] = l < depth ? network.activation(l, to) : null;
                for (int from = 0; from < fanIn; from++) {
                    if (network.weight(l, from, to) != 0) {
                        sources[used] = layerStart + from;
                        targets[used++] = node;
                    }
                }
                if (network.bias(l, to) != 0 || freeBiases) {
                    targets[used++] = node;
                }
                node++;
            }
            layerStart += fanIn;
        }
        first[nodes] = used;
        size = used;
        source = Arrays.copyOf(sources, used);
        target = Arrays.copyOf(targets, used);
    }

    /** Whether parameter p is a weight or a hidden neuron's bias: all but the output's bias, which shifts predictions alone. */
    boolean shapes(int p) {
        return source[p] != 0 || target[p] != nodes - 1;
    }

    /** The values of the free numbers in the network that this topology was made from. */
    double[] parameters() {
        double[] theta = new double[size];
        int p = 0;
        int node = 1 + inputs;
        int layerStart = 1;
        for (int l = 0; l <= pattern.hiddenLayers(); l++) {
            int fanIn = node - layerStart;
            for (int to = 0; to < pattern.width(l); to++, node++) {
                for (; p < first[node + 1]; p++) {
                    theta[p] = source[p] == 0 ? pattern.bias(l, to) : pattern.weight(l, source[p] - layerStart, to);
                }
            }
            layerStart += fanIn;
        }
        return theta;
    }

    /** The network with the free numbers θ; all others are 0. */
    SparseMlp network(double[] theta) {
        int depth = pattern.hiddenLayers();
        double[][][] weights = new double[depth + 1][][];
        double[][] biases = new double[depth + 1][];
        Activation[][] activations = new Activation[depth][];
        int p = 0;
        int node = 1 + inputs;
        int layerStart = 1;
        for (int l = 0; l <= depth; l++) {
            int fanIn = node - layerStart;
            int width = pattern.width(l);
            weights[l] = new double[fanIn][width];
            biases[l] = new double[width];
            if (l < depth) {
                activations[l] = Arrays.copyOfRange(activation, node, node + width);
            }
            for (int to = 0; to < width; to++, node++) {
                for (; p < first[node + 1]; p++) {
                    if (source[p] == 0) {
                        biases[l][to] = theta[p];
                    } else {
                        weights[l][source[p] - layerStart][to] = theta[p];
                    }
                }
            }
            layerStart += fanIn;
        }
        return new SparseMlp(inputs, weights, biases, activations);
    }
}

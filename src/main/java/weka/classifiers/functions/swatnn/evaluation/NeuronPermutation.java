package weka.classifiers.functions.swatnn.evaluation;

import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The same function by other numbers: the neurons of every hidden layer in another order. */
final class NeuronPermutation {

    private NeuronPermutation() {}

    static SparseMlp apply(SparseMlp network, SplittableRandom random) {
        int depth = network.hiddenLayers();
        double[][][] weights = new double[depth + 1][][];
        double[][] biases = new double[depth + 1][];
        Activation[][] activations = new Activation[depth][];
        int[] before = identity(network.inputs());
        for (int layer = 0; layer <= depth; layer++) {
            int[] order = layer < depth ? shuffled(network.width(layer), random) : identity(1);
            weights[layer] = new double[before.length][order.length];
            biases[layer] = new double[order.length];
            if (layer < depth) {
                activations[layer] = new Activation[order.length];
            }
            for (int to = 0; to < order.length; to++) {
                for (int from = 0; from < before.length; from++) {
                    weights[layer][from][to] = network.weight(layer, before[from], order[to]);
                }
                biases[layer][to] = network.bias(layer, order[to]);
                if (layer < depth) {
                    activations[layer][to] = network.activation(layer, order[to]);
                }
            }
            before = order;
        }
        return new SparseMlp(network.inputs(), weights, biases, activations);
    }

    private static int[] identity(int n) {
        return IntStream.range(0, n).toArray();
    }

    private static int[] shuffled(int n, SplittableRandom random) {
        int[] order = identity(n);
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        return order;
    }
}

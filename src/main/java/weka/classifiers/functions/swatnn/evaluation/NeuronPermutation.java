package weka.classifiers.functions.swatnn.evaluation;

import weka.classifiers.functions.swatnn.network.NetworkBuilder;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The same function by other numbers: the neurons of every hidden layer in another order. */
final class NeuronPermutation {

    private NeuronPermutation() {}

    static SparseMlp apply(SparseMlp network, SplittableRandom random) {
        int depth = network.hiddenLayers();
        NetworkBuilder builder = SparseMlp.builder(network.inputs());
        int[] before = identity(network.inputs());
        for (int layer = 0; layer <= depth; layer++) {
            int[] order = layer < depth ? shuffled(network.width(layer), random) : identity(network.outputs());
            builder.add(network.layer(layer).select(before, order));
            before = order;
        }
        return builder.build();
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

package weka.classifiers.functions.swatnn.network;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Takes neurons out of a {@link SparseMlp} that cannot pass anything from an input to the output. */
final class DeadPaths {

    private final SparseMlp network;
    private final int depth;
    private final double[][] biases;
    private final boolean[][] fed;
    private final boolean[][] heard;

    private DeadPaths(SparseMlp network) {
        this.network = network;
        depth = network.hiddenLayers();
        biases = new double[depth + 1][];
        fed = new boolean[depth + 1][];
        heard = new boolean[depth + 1][];
        for (int l = 0; l <= depth; l++) {
            biases[l] = new double[network.width(l)];
            fed[l] = new boolean[network.width(l)];
            heard[l] = new boolean[network.width(l)];
        }
    }

    /** An equivalent network; the given one itself where nothing is dead. */
    static SparseMlp remove(SparseMlp network) {
        DeadPaths paths = new DeadPaths(network);
        paths.foldConstants();
        paths.listen();
        return paths.rebuild();
    }

    /** Forward: which neurons hear an input, and what the biases are once those which do not have been folded. */
    private void foldConstants() {
        for (int l = 0; l <= depth; l++) {
            for (int to = 0; to < biases[l].length; to++) {
                biases[l][to] = network.bias(l, to);
                int sources = l == 0 ? network.inputs() : biases[l - 1].length;
                for (int from = 0; from < sources; from++) {
                    double w = network.weight(l, from, to);
                    if (w != 0 && (l == 0 || fed[l - 1][from])) {
                        fed[l][to] = true;
                    } else if (w != 0) {
                        biases[l][to] += w * network.activation(l - 1, from).value(biases[l - 1][from]);
                    }
                }
            }
        }
    }

    /** Backward: which neurons an output hears. Outputs stay, whatever they hear. */
    private void listen() {
        Arrays.fill(heard[depth], true);
        for (int l = depth; l > 0; l--) {
            for (int from = 0; from < biases[l - 1].length; from++) {
                for (int to = 0; to < biases[l].length; to++) {
                    heard[l - 1][from] |= heard[l][to] && network.weight(l, from, to) != 0;
                }
            }
        }
    }

    private SparseMlp rebuild() {
        NetworkBuilder builder = SparseMlp.builder(network.inputs());
        if (IntStream.range(0, network.outputs()).noneMatch(k -> fed[depth][k])) {
            return builder.output(network.outputs(), (from, to) -> 0, k -> biases[depth][k])
                    .build();
        }
        int[][] alive = IntStream.rangeClosed(0, depth).mapToObj(this::alive).toArray(int[][]::new);
        if (IntStream.rangeClosed(0, depth).allMatch(l -> alive[l].length == network.width(l))) {
            return network;
        }
        for (int l = 0; l <= depth; l++) {
            Layer layer = network.layer(l);
            int[] sources = l == 0 ? IntStream.range(0, network.inputs()).toArray() : alive[l - 1];
            int[] kept = alive[l];
            double[] folded = biases[l];
            builder.layer(
                    kept.length,
                    (from, to) -> layer.weight(sources[from], kept[to]),
                    to -> folded[kept[to]],
                    to -> layer.activation(kept[to]));
        }
        return builder.build();
    }

    private int[] alive(int l) {
        return IntStream.range(0, biases[l].length)
                .filter(j -> l == depth || fed[l][j] && heard[l][j])
                .toArray();
    }
}

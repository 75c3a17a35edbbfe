package weka.classifiers.functions.swatnn.network;

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

    /** Backward: which neurons the output hears. */
    private void listen() {
        heard[depth][0] = true;
        for (int l = depth; l > 0; l--) {
            for (int from = 0; from < biases[l - 1].length; from++) {
                for (int to = 0; to < biases[l].length; to++) {
                    heard[l - 1][from] |= heard[l][to] && network.weight(l, from, to) != 0;
                }
            }
        }
    }

    private SparseMlp rebuild() {
        if (!fed[depth][0]) {
            return SparseMlp.constant(network.inputs(), biases[depth][0]);
        }
        double[][][] w = new double[depth + 1][][];
        double[][] b = new double[depth + 1][];
        Activation[][] a = new Activation[depth][];
        int[] before = range(network.inputs());
        boolean same = true;
        for (int l = 0; l <= depth; l++) {
            int[] kept = alive(l);
            same &= kept.length == biases[l].length;
            w[l] = new double[before.length][kept.length];
            b[l] = new double[kept.length];
            for (int to = 0; to < kept.length; to++) {
                b[l][to] = biases[l][kept[to]];
                for (int from = 0; from < before.length; from++) {
                    w[l][from][to] = network.weight(l, before[from], kept[to]);
                }
            }
            if (l < depth) {
                a[l] = new Activation[kept.length];
                for (int j = 0; j < kept.length; j++) {
                    a[l][j] = network.activation(l, kept[j]);
                }
            }
            before = kept;
        }
        return same ? network : new SparseMlp(network.inputs(), w, b, a);
    }

    private int[] alive(int l) {
        return IntStream.range(0, biases[l].length)
                .filter(j -> fed[l][j] && heard[l][j])
                .toArray();
    }

    private static int[] range(int end) {
        return IntStream.range(0, end).toArray();
    }
}

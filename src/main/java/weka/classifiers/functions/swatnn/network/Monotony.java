package weka.classifiers.functions.swatnn.network;

import java.util.Arrays;
import java.util.List;

/**
 * In which inputs the output of a network is to rise or fall, by construction: along every path from such an input, all activations rise
 * (the sigmoid, tanh, the leaky ReLU, the identity), and the product of the weights has the wanted sign (Daniels &amp; Velikova, 2010, Monotone
 * and partially monotone neural networks, section II). Then it rises or falls for any values of all inputs. Neurons of other activations hear no
 * such input.
 *
 * @param signs for each input 1 where the output is to rise in it, -1 where it is to fall, else 0; none where there is nothing to keep
 */
public record Monotony(List<Integer> signs) {

    /** Nothing to keep. */
    public static final Monotony NONE = new Monotony(List.of());

    /** Keeps the signs as they are; those of no input are none. */
    public Monotony {
        signs = signs.stream().allMatch(sign -> sign == 0) ? List.of() : List.copyOf(signs);
    }

    /** Whether there is nothing to keep. */
    public boolean isNone() {
        return signs.isEmpty();
    }

    /**
     * A network that keeps it: weights of paths in the wrong direction become 0, and dead paths are removed.
     *
     * @param network a network of one output
     * @return the given network where it keeps it as it is
     */
    public SparseMlp projected(SparseMlp network) {
        return isNone() ? network : changed(network, 0);
    }

    /** The same, but weights from one neuron to another and from inputs turn around: for networks whose weights mean nothing yet. */
    public SparseMlp turned(SparseMlp network) {
        return isNone() ? network : changed(network, -1);
    }

    /** Whether a network keeps it. */
    public boolean holds(SparseMlp network) {
        return projected(network) == network;
    }

    /**
     * Whether the bounds of a network's slopes prove it where the inputs are in a box: a check that knows nothing of paths.
     *
     * @param least the least value of each input
     * @param most the greatest one
     */
    public boolean proven(SparseMlp network, double[] least, double[] most) {
        for (int i = 0; i < signs.size(); i++) {
            if (!SlopeBounds.of(network, i, least, most).has(signs.get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * What sign each free number of a network must not lose.
     *
     * @param topology the free numbers of a network that keeps it
     * @return 1 or -1 for weights on paths from inputs that matter, 0 for all others; null where there is nothing to keep
     */
    public int[] signs(Topology topology) {
        if (isNone()) {
            return null;
        }
        double[] theta = topology.parameters();
        int[] kept = new int[topology.size()];
        boolean[] hears = new boolean[topology.nodes()];
        for (int i = 0; i < topology.inputs(); i++) {
            hears[1 + i] = signs.get(i) != 0;
        }
        for (int t = topology.firstNeuron(); t < topology.nodes(); t++) {
            for (int p = topology.first(t); p < topology.first(t + 1); p++) {
                if (hears[topology.source(p)]) {
                    kept[p] = (int) Math.signum(theta[p]);
                    hears[t] = true;
                }
            }
        }
        return kept;
    }

    private SparseMlp changed(SparseMlp network, int wrong) {
        if (signs.size() != network.inputs()) {
            throw new IllegalArgumentException(
                    "The network has " + network.inputs() + " inputs; there are signs for " + signs.size());
        }
        int last = network.hiddenLayers();
        double[][][] weights = new double[last + 1][][];
        boolean[] heard = new boolean[network.inputs()];
        for (int i = 0; i < heard.length; i++) {
            heard[i] = signs.get(i) != 0;
        }
        boolean[][] hears = new boolean[last + 1][];
        for (int l = 0; l <= last; l++) {
            hears[l] = heard;
            weights[l] = cutFromNeuronsThatDoNotRise(network, l, heard);
            heard = hearing(weights[l], heard, network.width(l));
        }
        double[] direction = new double[network.outputs()];
        Arrays.fill(direction, 1);
        for (int l = last; l >= 0; l--) {
            double[] before = l > 0 ? directions(weights[l], direction) : wanted();
            for (int from = 0; from < weights[l].length; from++) {
                for (int to = 0; to < direction.length; to++) {
                    if (hears[l][from] && weights[l][from][to] * before[from] * direction[to] < 0) {
                        weights[l][from][to] *= wrong;
                    }
                }
            }
            direction = before;
        }
        SparseMlp result = rebuilt(network, weights);
        return result.equals(network) ? network : result.withoutDeadPaths();
    }

    private double[] wanted() {
        return signs.stream().mapToDouble(Integer::doubleValue).toArray();
    }

    private static double[][] cutFromNeuronsThatDoNotRise(SparseMlp network, int l, boolean[] heard) {
        double[][] weights = new double[heard.length][network.width(l)];
        for (int from = 0; from < heard.length; from++) {
            for (int to = 0; to < network.width(l); to++) {
                boolean cut = heard[from] && !rises(network.activation(l, to));
                weights[from][to] = cut ? 0 : network.weight(l, from, to);
            }
        }
        return weights;
    }

    private static boolean rises(Activation activation) {
        return switch (activation) {
            case SIGMOID, TANH, LEAKY_RELU, LINEAR -> true;
            case SINE, SQUARE, ABSOLUTE -> false;
        };
    }

    private static boolean[] hearing(double[][] weights, boolean[] heard, int width) {
        boolean[] hearing = new boolean[width];
        for (int from = 0; from < heard.length; from++) {
            for (int to = 0; to < width; to++) {
                hearing[to] |= heard[from] && weights[from][to] != 0;
            }
        }
        return hearing;
    }

    /** Whether the output rises or falls with each neuron, by most of its weights. */
    private static double[] directions(double[][] weights, double[] direction) {
        double[] directions = new double[weights.length];
        for (int from = 0; from < directions.length; from++) {
            double sum = 0;
            for (int to = 0; to < direction.length; to++) {
                sum += weights[from][to] * direction[to];
            }
            directions[from] = sum < 0 ? -1 : 1;
        }
        return directions;
    }

    private static SparseMlp rebuilt(SparseMlp network, double[][][] weights) {
        NetworkBuilder builder = SparseMlp.builder(network.inputs());
        for (int l = 0; l < weights.length; l++) {
            double[] biases = new double[network.width(l)];
            Activation[] activations = new Activation[biases.length];
            for (int to = 0; to < biases.length; to++) {
                biases[to] = network.bias(l, to);
                activations[to] = network.activation(l, to);
            }
            builder.layer(weights[l], biases, activations);
        }
        return builder.build();
    }
}

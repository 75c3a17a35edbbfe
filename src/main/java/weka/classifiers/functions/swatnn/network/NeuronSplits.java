package weka.classifiers.functions.swatnn.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Networks with one neuron in two: both have half of what it passes on, and one of the numbers that it hears by is more in the one and less in the other. Of a
 * neuron that is pulled two ways, that lowers the error (Wu, Wang &amp; Liu, 2019, Splitting steepest descent for growing neural architectures); but where both
 * stay near to each other, fits find no way apart, so that they begin far from it.
 */
public final class NeuronSplits {

    /** How far a number w goes to both sides: this share of |w|, and {@link #FAR}. */
    private static final double SHARE = 0.5;

    /** About the width of an activation, inputs being of the order of 1. */
    private static final double FAR = 1;

    /** Stands for the bias among the sources. */
    private static final int BIAS = -1;

    private NeuronSplits() {}

    /**
     * For each hidden neuron, layer by layer, a split by its bias and by each of its weights that are not 0.
     *
     * @param network any network
     * @param monotony what networks must keep; others are left out
     * @return networks that compute something else than the given one until they are fitted
     */
    public static List<SparseMlp> of(SparseMlp network, Monotony monotony) {
        List<SparseMlp> splits = new ArrayList<>();
        for (int l = 0; l < network.hiddenLayers(); l++) {
            for (int k = 0; k < network.width(l); k++) {
                for (int source = BIAS; source < network.layer(l).sources(); source++) {
                    if (source == BIAS || network.weight(l, source, k) != 0) {
                        splits.add(split(network, l, k, source));
                    }
                }
            }
        }
        return splits.stream().filter(monotony::holds).toList();
    }

    private static SparseMlp split(SparseMlp network, int l, int k, int source) {
        Layer layer = network.layer(l);
        Layer next = network.layer(l + 1);
        int second = layer.width();
        double before = source == BIAS ? layer.bias(k) : layer.weight(source, k);
        double[] change = new double[second + 1];
        change[k] = SHARE * Math.abs(before) + FAR;
        change[second] = -change[k];
        Layer apart = Layer.of(
                layer.sources(),
                second + 1,
                (from, to) -> layer.weight(from, to == second ? k : to) + (from == source ? change[to] : 0),
                to -> layer.bias(to == second ? k : to) + (source == BIAS ? change[to] : 0),
                to -> layer.activation(to == second ? k : to));
        double[] share = new double[second + 1];
        Arrays.fill(share, 1);
        share[k] = 0.5;
        share[second] = 0.5;
        Layer heard = next.with(
                second + 1, (from, to) -> share[from] * next.weight(from == second ? k : from, to), next::bias);
        return network.toBuilder().replace(l, apart).replace(l + 1, heard).build();
    }
}

package weka.classifiers.functions.swatnn.network;

import java.util.List;

/**
 * How much each input is wanted, beside what it tells: where parameters are removed, what is lost with one that leads from an input counts as many
 * times as the square of the input's weight says, since a loss is a square. An input of weight 0.1 has to tell a hundred times as much as one of
 * weight 1 to stay as long.
 *
 * @param weights a positive, finite number for each input; none where all are 1
 */
public record InputWeights(List<Double> weights) {

    /** All inputs alike. */
    public static final InputWeights NONE = new InputWeights(List.of());

    /** Keeps the weights as they are; where all are 1, there are none. */
    public InputWeights {
        weights = weights.stream().allMatch(weight -> weight == 1) ? List.of() : List.copyOf(weights);
    }

    /** The square of an input's weight, which is what a loss or a gain counts by; 1 where all inputs are alike. */
    public double squared(int input) {
        return weights.isEmpty() ? 1 : weights.get(input) * weights.get(input);
    }

    /**
     * What each free number of a network is multiplied by before it is compared with others: 1 for all that do not lead from an input.
     *
     * @param topology the free numbers of a network of these inputs
     * @throws IllegalArgumentException where the network has other inputs
     */
    public double[] of(Topology topology) {
        if (!weights.isEmpty() && weights.size() != topology.inputs()) {
            throw new IllegalArgumentException(
                    "The network has " + topology.inputs() + " inputs; there are weights for " + weights.size());
        }
        double[] factors = new double[topology.size()];
        for (int p = 0; p < factors.length; p++) {
            int source = topology.source(p);
            factors[p] = source >= 1 && source <= weights.size() ? weights.get(source - 1) : 1;
        }
        return factors;
    }
}

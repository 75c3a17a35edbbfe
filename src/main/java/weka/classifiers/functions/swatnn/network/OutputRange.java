package weka.classifiers.functions.swatnn.network;

import java.util.Arrays;

/**
 * Between what values the output of a network lies, whatever its inputs: interval arithmetic (Moore, 1966, Interval analysis) through
 * activations of which some, such as tanh, are bounded. The output need not reach all of them, since neurons that hear the same
 * inputs are taken for independent.
 *
 * @param least no output is less; may be infinite
 * @param most no output is more; may be infinite
 */
public record OutputRange(double least, double most) {

    private static final OutputRange ANY = new OutputRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** The range of the first output of a network; infinite also where a sum is more than a double holds. */
    public static OutputRange of(SparseMlp network) {
        OutputRange[] previous = new OutputRange[network.inputs()];
        Arrays.fill(previous, ANY);
        for (int l = 0; l <= network.hiddenLayers(); l++) {
            OutputRange[] ranges = new OutputRange[network.width(l)];
            for (int to = 0; to < ranges.length; to++) {
                ranges[to] = sum(network, l, to, previous).through(network.activation(l, to));
            }
            previous = ranges;
        }
        return previous[0];
    }

    private static OutputRange sum(SparseMlp network, int l, int to, OutputRange[] sources) {
        double least = network.bias(l, to);
        double most = least;
        for (int from = 0; from < sources.length; from++) {
            double w = network.weight(l, from, to);
            if (w != 0) {
                least += w * (w > 0 ? sources[from].least : sources[from].most);
                most += w * (w > 0 ? sources[from].most : sources[from].least);
            }
        }
        return Double.isNaN(least) || Double.isNaN(most) ? ANY : new OutputRange(least, most);
    }

    private OutputRange through(Activation activation) {
        return switch (activation) {
            case SIGMOID, TANH, LEAKY_RELU, LINEAR -> new OutputRange(activation.value(least), activation.value(most));
            case SINE -> new OutputRange(-1, 1);
            case SQUARE, ABSOLUTE -> {
                double nearest = Math.max(0, Math.max(least, -most));
                double furthest = Math.max(-least, most);
                yield new OutputRange(activation.value(nearest), activation.value(furthest));
            }
        };
    }
}

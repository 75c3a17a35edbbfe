package weka.classifiers.functions.swatnn.network;

import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.stream.IntStream;

/**
 * A {@link SparseMlp} by its non-zero numbers alone: the form in which networks are stored and passed on. The numbers of a network are
 * counted layer by layer; in a layer, weights come first, those from the first source before those from the second, and then biases.
 *
 * @param inputs number of inputs d
 * @param activations {@code activations[l][j]}, the activation of neuron j of hidden layer l
 * @param places ascending places of the non-zero numbers
 * @param values the non-zero numbers, as many
 */
public record CompactMlp(int inputs, Activation[][] activations, int[] places, double[] values)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** No sensible network has so many numbers; a damaged file may claim them. */
    private static final long MOST_NUMBERS = 20_000_000;

    /** The compact form of a network. */
    public static CompactMlp of(SparseMlp network) {
        int depth = network.hiddenLayers();
        Activation[][] activations = new Activation[depth][];
        IntStream.Builder places = IntStream.builder();
        int place = 0;
        for (int l = 0; l <= depth; l++) {
            int layer = l;
            int sources = l == 0 ? network.inputs() : network.width(l - 1);
            for (int from = 0; from <= sources; from++) {
                for (int to = 0; to < network.width(l); to++, place++) {
                    if (number(network, l, from, to, sources) != 0) {
                        places.add(place);
                    }
                }
            }
            if (l < depth) {
                activations[l] = IntStream.range(0, network.width(l))
                        .mapToObj(j -> network.activation(layer, j))
                        .toArray(Activation[]::new);
            }
        }
        int[] kept = places.build().toArray();
        return new CompactMlp(network.inputs(), activations, kept, valuesAt(network, kept));
    }

    private static double number(SparseMlp network, int l, int from, int to, int sources) {
        return from < sources ? network.weight(l, from, to) : network.bias(l, to);
    }

    private static double[] valuesAt(SparseMlp network, int[] places) {
        double[] values = new double[places.length];
        int first = 0;
        int next = 0;
        for (int l = 0; l <= network.hiddenLayers(); l++) {
            int sources = l == 0 ? network.inputs() : network.width(l - 1);
            int width = network.width(l);
            int end = first + (sources + 1) * width;
            while (next < places.length && places[next] < end) {
                int place = places[next] - first;
                values[next++] = number(network, l, place / width, place % width, sources);
            }
            first = end;
        }
        return values;
    }

    /**
     * The network.
     *
     * @throws IllegalArgumentException if the parts do not fit together or a number is not finite
     */
    public SparseMlp network() {
        int depth = activations.length;
        require(
                places.length == values.length,
                "It has " + places.length + " places for " + values.length + " numbers");
        long total = 0;
        for (int l = 0; l <= depth; l++) {
            total += (sources(l) + 1L) * width(l);
            require(inputs >= 0 && total <= MOST_NUMBERS, "It claims more than " + MOST_NUMBERS + " numbers");
        }
        for (int i = 0; i < places.length; i++) {
            require(
                    places[i] >= 0 && places[i] < total && (i == 0 || places[i] > places[i - 1]),
                    "The place " + places[i] + " of a number is wrong; places ascend from 0 to " + (total - 1));
        }
        double[][][] weights = new double[depth + 1][][];
        double[][] biases = new double[depth + 1][];
        int place = 0;
        int next = 0;
        for (int l = 0; l <= depth; l++) {
            weights[l] = new double[sources(l)][width(l)];
            biases[l] = new double[width(l)];
            for (int from = 0; from <= sources(l); from++) {
                double[] row = from < sources(l) ? weights[l][from] : biases[l];
                for (int to = 0; to < row.length; to++, place++) {
                    if (next < places.length && places[next] == place) {
                        row[to] = values[next++];
                    }
                }
            }
        }
        return new SparseMlp(inputs, weights, biases, activations);
    }

    private int sources(int l) {
        return l == 0 ? inputs : activations[l - 1].length;
    }

    private int width(int l) {
        return l == activations.length ? 1 : activations[l].length;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    /** What a {@link SparseMlp} leaves in a stream in its place. */
    record Stored(CompactMlp network) implements Serializable {

        private static final long serialVersionUID = 1L;

        private Object readResolve() throws InvalidObjectException {
            try {
                return network.network();
            } catch (IllegalArgumentException | NullPointerException e) {
                InvalidObjectException invalid =
                        new InvalidObjectException("A saved network is incomplete or damaged: " + e.getMessage());
                invalid.initCause(e);
                throw invalid;
            }
        }
    }
}

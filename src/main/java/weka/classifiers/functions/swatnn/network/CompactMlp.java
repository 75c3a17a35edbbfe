package weka.classifiers.functions.swatnn.network;

import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A {@link SparseMlp} by its non-zero numbers alone: the form in which networks are stored and passed on. The numbers of a network are
 * counted layer by layer; in a layer, weights come first, those from the first source before those from the second, and then biases.
 *
 * @param inputs number of inputs d
 * @param outputs number of outputs K
 * @param activations {@code activations[l][j]}, the activation of neuron j of hidden layer l
 * @param places ascending places of the non-zero numbers
 * @param values the non-zero numbers, as many
 */
record CompactMlp(int inputs, int outputs, Activation[][] activations, int[] places, double[] values)
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
            Layer layer = network.layer(l);
            for (int from = 0; from <= layer.sources(); from++) {
                for (int to = 0; to < layer.width(); to++, place++) {
                    if (number(layer, from, to) != 0) {
                        places.add(place);
                    }
                }
            }
            if (l < depth) {
                activations[l] = new Activation[layer.width()];
                Arrays.setAll(activations[l], layer::activation);
            }
        }
        int[] kept = places.build().toArray();
        return new CompactMlp(network.inputs(), network.outputs(), activations, kept, valuesAt(network, kept));
    }

    private static double number(Layer layer, int from, int to) {
        return from < layer.sources() ? layer.weight(from, to) : layer.bias(to);
    }

    private static double[] valuesAt(SparseMlp network, int[] places) {
        double[] values = new double[places.length];
        int first = 0;
        int next = 0;
        for (int l = 0; l <= network.hiddenLayers(); l++) {
            Layer layer = network.layer(l);
            int width = layer.width();
            int end = first + (layer.sources() + 1) * width;
            while (next < places.length && places[next] < end) {
                int place = places[next] - first;
                values[next++] = number(layer, place / width, place % width);
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
        require(outputs >= 1, "It has " + outputs + " outputs; there must be at least 1");
        for (int l = 0; l <= depth; l++) {
            total += (sources(l) + 1L) * width(l);
            require(inputs >= 0 && total <= MOST_NUMBERS, "It claims more than " + MOST_NUMBERS + " numbers");
        }
        for (int i = 0; i < places.length; i++) {
            require(
                    places[i] >= 0 && places[i] < total && (i == 0 || places[i] > places[i - 1]),
                    "The place " + places[i] + " of a number is wrong; places ascend from 0 to " + (total - 1));
        }
        Numbers numbers = new Numbers();
        NetworkBuilder builder = SparseMlp.builder(inputs);
        for (int l = 0; l < depth; l++) {
            Activation[] layer = activations[l];
            builder.layer(layer.length, (from, to) -> numbers.next(), to -> numbers.next(), to -> layer[to]);
        }
        return builder.output(outputs, (from, to) -> numbers.next(), to -> numbers.next())
                .build();
    }

    /** The numbers of the network in the order of their places, which is that in which layers ask for them. */
    private final class Numbers {
        private int place;
        private int used;

        double next() {
            boolean stored = used < places.length && places[used] == place;
            place++;
            return stored ? values[used++] : 0;
        }
    }

    private int sources(int l) {
        return l == 0 ? inputs : activations[l - 1].length;
    }

    private int width(int l) {
        return l == activations.length ? outputs : activations[l].length;
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

package weka.classifiers.functions.swatnn.network;

import java.util.List;
import java.util.SplittableRandom;

/** Random networks to start a fit from, for inputs in about [-1, 1]: the source of candidates that needs no search. */
public final class RandomNetworks {

    private static final double WEIGHT_SCALE = 1.5;
    private static final double BIAS_SCALE = 0.5;

    private RandomNetworks() {}

    /**
     * A fully connected network: weights normal with standard deviation 1.5 / √fan-in, biases with 0.5, and each neuron's
     * activation drawn uniformly.
     *
     * @param inputs number of inputs, at least 1
     * @param hidden the widths of the hidden layers, each at least 1
     * @param random the source of randomness; equal states give equal networks
     * @throws IllegalArgumentException if a number is out of range
     */
    public static SparseMlp create(int inputs, int[] hidden, SplittableRandom random) {
        return create(inputs, hidden, Activation.CHOICES, random);
    }

    /** The same with activations drawn from {@code allowed}. */
    public static SparseMlp create(int inputs, int[] hidden, List<Activation> allowed, SplittableRandom random) {
        return create(inputs, hidden, 1, allowed, random);
    }

    /** The same with several outputs. */
    public static SparseMlp create(
            int inputs, int[] hidden, int outputs, List<Activation> allowed, SplittableRandom random) {
        return create(inputs, hidden, outputs, (layer, neuron) -> allowed.get(random.nextInt(allowed.size())), random);
    }

    /** The same of a given architecture: the activations of each hidden layer's neurons. */
    public static SparseMlp create(int inputs, List<List<Activation>> hidden, int outputs, SplittableRandom random) {
        return create(
                inputs,
                hidden.stream().mapToInt(List::size).toArray(),
                outputs,
                (layer, neuron) -> hidden.get(layer).get(neuron),
                random);
    }

    /** Which activation a neuron of a layer has. */
    @FunctionalInterface
    private interface Choices {
        Activation of(int layer, int neuron);
    }

    private static SparseMlp create(int inputs, int[] hidden, int outputs, Choices choices, SplittableRandom random) {
        NetworkBuilder builder = SparseMlp.builder(atLeastOne("inputs", inputs));
        for (int l = 0; l < hidden.length; l++) {
            int layer = l;
            double scale = WEIGHT_SCALE / Math.sqrt(builder.sources());
            builder.layer(
                    atLeastOne("neurons", hidden[l]),
                    (from, to) -> scale * random.nextGaussian(),
                    to -> BIAS_SCALE * random.nextGaussian(),
                    to -> choices.of(layer, to));
        }
        double scale = WEIGHT_SCALE / Math.sqrt(builder.sources());
        return builder.output(
                        atLeastOne("outputs", outputs),
                        (from, to) -> scale * random.nextGaussian(),
                        to -> BIAS_SCALE * random.nextGaussian())
                .build();
    }

    private static int atLeastOne(String what, int number) {
        if (number < 1) {
            throw new IllegalArgumentException("The number of " + what + " is " + number + "; it must be at least 1");
        }
        return number;
    }
}

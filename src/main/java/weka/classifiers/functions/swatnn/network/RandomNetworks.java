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
        int depth = hidden.length;
        double[][][] weights = new double[depth + 1][][];
        double[][] biases = new double[depth + 1][];
        Activation[][] activations = new Activation[depth][];
        int fanIn = atLeastOne("inputs", inputs);
        for (int l = 0; l <= depth; l++) {
            int width = l < depth ? atLeastOne("neurons", hidden[l]) : 1;
            weights[l] = new double[fanIn][];
            for (int from = 0; from < fanIn; from++) {
                weights[l][from] = normal(width, WEIGHT_SCALE / Math.sqrt(fanIn), random);
            }
            biases[l] = normal(width, BIAS_SCALE, random);
            if (l < depth) {
                activations[l] = activations(width, allowed, random);
            }
            fanIn = width;
        }
        return new SparseMlp(inputs, weights, biases, activations);
    }

    private static double[] normal(int count, double scale, SplittableRandom random) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = scale * random.nextGaussian();
        }
        return numbers;
    }

    private static Activation[] activations(int count, List<Activation> allowed, SplittableRandom random) {
        Activation[] drawn = new Activation[count];
        for (int i = 0; i < count; i++) {
            drawn[i] = allowed.get(random.nextInt(allowed.size()));
        }
        return drawn;
    }

    private static int atLeastOne(String what, int number) {
        if (number < 1) {
            throw new IllegalArgumentException("The number of " + what + " is " + number + "; it must be at least 1");
        }
        return number;
    }
}

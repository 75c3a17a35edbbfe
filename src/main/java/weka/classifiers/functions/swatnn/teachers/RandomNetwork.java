package weka.classifiers.functions.swatnn.teachers;

import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.ActivationFamily;
import weka.classifiers.functions.swatnn.network.NetworkBuilder;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A random MLP as a teacher (SWAT-NN, appendix C): depth uniform in 1 … L, every neuron there with probability 0.6 and with an
 * activation of its own, weights U(-3, 3) of which a fraction 0, 0.2, 0.4 or 0.6 is removed, biases U(-1, 1). First-layer weights
 * shrink with √(2 / inputs), so that networks of many inputs are not saturated everywhere. Of a family that has more than the paper's
 * activations, every second network has the paper's alone.
 */
public final class RandomNetwork {

    private static final double NEURON_PROBABILITY = 0.6;

    private RandomNetwork() {}

    /** A network of 1 to {@code depths} hidden layers of at most {@code width} neurons. */
    public static SparseMlp draw(SplittableRandom random, int inputs, int width, int depths) {
        return draw(random, inputs, width, depths, NetworkRecipe.TABULAR);
    }

    /** The same with the recipe's activations, weights and sparsity. */
    static SparseMlp draw(SplittableRandom random, int inputs, int width, int depths, NetworkRecipe recipe) {
        int depth = 1 + random.nextInt(depths);
        List<Activation> allowed = recipe.activations().members();
        if (recipe.activations() == ActivationFamily.ALL && random.nextBoolean()) {
            allowed = Activation.CHOICES;
        }
        return drawOfDepth(random, inputs, width, depth, recipe, allowed);
    }

    /** A network of exactly {@code depth} hidden layers whose neurons have the given activations alone. */
    public static SparseMlp drawOfDepth(
            SplittableRandom random, int inputs, int width, int depth, List<Activation> allowed) {
        return drawOfDepth(random, inputs, width, depth, NetworkRecipe.TABULAR, allowed);
    }

    private static SparseMlp drawOfDepth(
            SplittableRandom random, int inputs, int width, int depth, NetworkRecipe recipe, List<Activation> allowed) {
        double sparsity = recipe.sparsity().get(random.nextInt(recipe.sparsity().size()));
        NetworkBuilder builder = SparseMlp.builder(inputs);
        for (int layer = 0; layer <= depth; layer++) {
            Activation[] activations =
                    layer < depth ? neurons(random, width, allowed) : new Activation[] {Activation.LINEAR};
            double scale = layer == 0 ? Math.sqrt(2.0 / Math.max(2, inputs)) : 1;
            double[][] weights = new double[builder.sources()][activations.length];
            double[] biases = new double[activations.length];
            for (int j = 0; j < activations.length; j++) {
                for (double[] row : weights) {
                    double w = scale * recipe.weightRange() * (2 * random.nextDouble() - 1);
                    row[j] = random.nextDouble() < sparsity ? 0 : w;
                }
                biases[j] = 2 * random.nextDouble() - 1;
            }
            builder.layer(weights, biases, activations);
        }
        return builder.build();
    }

    /** The activations of the neurons that are there, of which there is at least one. */
    private static Activation[] neurons(SplittableRandom random, int width, List<Activation> allowed) {
        int there = 0;
        for (int j = 0; j < width; j++) {
            there += random.nextDouble() < NEURON_PROBABILITY ? 1 : 0;
        }
        Activation[] activations = new Activation[Math.max(1, there)];
        Arrays.setAll(activations, j -> allowed.get(random.nextInt(allowed.size())));
        return activations;
    }
}

package weka.classifiers.functions.swatnn.teachers;

import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A random MLP as a teacher (SWAT-NN, appendix C): depth uniform in 1 … L, every neuron there with probability 0.6 and with an
 * activation of its own, weights U(-3, 3) of which a fraction 0, 0.2, 0.4 or 0.6 is removed, biases U(-1, 1). First-layer weights
 * shrink with √(2 / inputs), so that networks of many inputs are not saturated everywhere.
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
        return drawOfDepth(
                random, inputs, width, depth, recipe, recipe.activations().members());
    }

    /** A network of exactly {@code depth} hidden layers whose neurons have the given activations alone. */
    public static SparseMlp drawOfDepth(
            SplittableRandom random, int inputs, int width, int depth, List<Activation> allowed) {
        return drawOfDepth(random, inputs, width, depth, NetworkRecipe.TABULAR, allowed);
    }

    private static SparseMlp drawOfDepth(
            SplittableRandom random, int inputs, int width, int depth, NetworkRecipe recipe, List<Activation> allowed) {
        double sparsity = recipe.sparsity().get(random.nextInt(recipe.sparsity().size()));
        double[][][] weights = new double[depth + 1][][];
        double[][] biases = new double[depth + 1][];
        Activation[][] activations = new Activation[depth][];
        int sources = inputs;
        for (int layer = 0; layer <= depth; layer++) {
            int targets = 1;
            if (layer < depth) {
                targets = 0;
                for (int j = 0; j < width; j++) {
                    targets += random.nextDouble() < NEURON_PROBABILITY ? 1 : 0;
                }
                targets = Math.max(1, targets);
                activations[layer] = new Activation[targets];
                for (int j = 0; j < targets; j++) {
                    activations[layer][j] = allowed.get(random.nextInt(allowed.size()));
                }
            }
            double scale = layer == 0 ? Math.sqrt(2.0 / Math.max(2, inputs)) : 1;
            weights[layer] = new double[sources][targets];
            biases[layer] = new double[targets];
            for (int j = 0; j < targets; j++) {
                for (int i = 0; i < sources; i++) {
                    double w = scale * recipe.weightRange() * (2 * random.nextDouble() - 1);
                    weights[layer][i][j] = random.nextDouble() < sparsity ? 0 : w;
                }
                biases[layer][j] = 2 * random.nextDouble() - 1;
            }
            sources = targets;
        }
        return new SparseMlp(inputs, weights, biases, activations);
    }
}

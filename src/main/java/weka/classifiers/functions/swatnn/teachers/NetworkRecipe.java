package weka.classifiers.functions.swatnn.teachers;

import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.ActivationFamily;
import weka.classifiers.functions.swatnn.network.NetworkBuilder;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.ranges.Interval;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * How random networks are drawn as teachers.
 *
 * @param kind the way
 * @param activations their activations
 * @param leastNeurons least neurons of a hidden layer, for the predecessor's way
 * @param weightRange weights are uniform in ± this, biases in ± 1
 * @param sparsity fractions of links that are removed, one of which is drawn for each network; empty for the way's own
 */
public record NetworkRecipe(
        Kind kind, ActivationFamily activations, int leastNeurons, double weightRange, List<Double> sparsity) {

    /** What {@link #leastNeurons} may be. */
    public static final String LEAST_NEURONS = "[1, 64]";

    /** What {@link #weightRange} may be. */
    public static final String WEIGHT_RANGE = "(0, 1000]";

    private static final double NEURON_PROBABILITY = 0.5;
    private static final double BIAS_RANGE = 1;

    /** Ways to draw. */
    public enum Kind {
        /** Networks as in {@link RandomNetwork} among composed functions, of any number of inputs. */
        TABULAR(3, List.of(0.0, 0.2, 0.4, 0.6)),
        /** Networks of all inputs, masks Bernoulli(½), uniform points (SWAT-NN, appendix C). */
        SWATNN(5, List.of(0.0, 0.2, 0.4)),
        /**
         * Networks of all inputs and few links, but with one path from every input to the output, uniform points (Huang,
         * Montazerin and Srivastava 2024, appendix).
         */
        PREDECESSOR(3, List.of(0.5, 0.7, 0.8, 0.9));

        private final double weightRange;
        private final List<Double> sparsity;

        Kind(double weightRange, List<Double> sparsity) {
            this.weightRange = weightRange;
            this.sparsity = sparsity;
        }

        /** The name on the command line. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The published range of weights for a family of activations. */
        public double weightRange(ActivationFamily family) {
            return this == PREDECESSOR && family == ActivationFamily.SIGMOID ? 10 : weightRange;
        }
    }

    /** The mixture that the packaged model was trained on. */
    public static final NetworkRecipe TABULAR =
            new NetworkRecipe(Kind.TABULAR, ActivationFamily.MIXED, 1, 3, List.of());

    /** Checks the ranges. */
    public NetworkRecipe {
        sparsity = sparsity.isEmpty() ? kind.sparsity : List.copyOf(sparsity);
        Interval.check("-least-neurons", leastNeurons, LEAST_NEURONS);
        Interval.check("-weight-range", weightRange, WEIGHT_RANGE);
        for (double s : sparsity) {
            require(s >= 0 && s < 1, "sparsity", s, "lie in [0, 1)");
        }
    }

    private static void require(boolean condition, String name, Object value, String range) {
        if (!condition) {
            throw new IllegalArgumentException("The option -" + name + " is " + value + "; it must " + range);
        }
    }

    /** Whether teachers have any number of inputs and points as in tables, and may be functions. */
    public boolean tabular() {
        return kind == Kind.TABULAR;
    }

    /**
     * Draws a network.
     *
     * @param inputs its number of inputs
     * @param width most neurons of a hidden layer
     * @param depths most hidden layers
     */
    public SparseMlp draw(SplittableRandom random, int inputs, int width, int depths) {
        return switch (kind) {
            case TABULAR -> RandomNetwork.draw(random, inputs, width, depths, this);
            case SWATNN -> drawMasked(random, inputs, width, 1 + random.nextInt(depths));
            case PREDECESSOR -> drawConnected(random, inputs, width, 1 + random.nextInt(depths));
        };
    }

    /** SWAT-NN, appendix C: every neuron is there with probability ½, at least one a layer; sparse at random. */
    private SparseMlp drawMasked(SplittableRandom random, int inputs, int width, int depth) {
        int[] neurons = new int[depth + 1];
        for (int layer = 0; layer < depth; layer++) {
            for (int j = 0; j < width; j++) {
                neurons[layer] += random.nextDouble() < NEURON_PROBABILITY ? 1 : 0;
            }
            neurons[layer] = Math.max(1, neurons[layer]);
        }
        neurons[depth] = 1;
        double removed = sparsity.get(random.nextInt(sparsity.size()));
        boolean[][][] fixed = links(inputs, neurons);
        return fill(random, inputs, neurons, fixed, removed);
    }

    /** The predecessor: a path from every input to the output stays whatever else is removed. */
    private SparseMlp drawConnected(SplittableRandom random, int inputs, int width, int depth) {
        int least = Math.min(leastNeurons, width);
        int[] neurons = new int[depth + 1];
        for (int layer = 0; layer < depth; layer++) {
            neurons[layer] = least + random.nextInt(width - least + 1);
        }
        neurons[depth] = 1;
        double removed = sparsity.get(random.nextInt(sparsity.size()));
        boolean[][][] fixed = links(inputs, neurons);
        for (int i = 0; i < inputs; i++) {
            int from = i;
            for (int layer = 0; layer <= depth; layer++) {
                int to = random.nextInt(neurons[layer]);
                fixed[layer][from][to] = true;
                from = to;
            }
        }
        return fill(random, inputs, neurons, fixed, removed);
    }

    private static boolean[][][] links(int inputs, int[] neurons) {
        boolean[][][] links = new boolean[neurons.length][][];
        for (int layer = 0; layer < neurons.length; layer++) {
            links[layer] = new boolean[layer == 0 ? inputs : neurons[layer - 1]][neurons[layer]];
        }
        return links;
    }

    private SparseMlp fill(SplittableRandom random, int inputs, int[] neurons, boolean[][][] fixed, double removed) {
        int depth = neurons.length - 1;
        NetworkBuilder builder = SparseMlp.builder(inputs);
        List<Activation> allowed = activations.members();
        for (int l = 0; l <= depth; l++) {
            boolean[][] there = fixed[l];
            builder.layer(
                    neurons[l],
                    (from, to) -> {
                        double w = weightRange * (2 * random.nextDouble() - 1);
                        return there[from][to] || random.nextDouble() >= removed ? w : 0;
                    },
                    to -> random.nextDouble(-BIAS_RANGE, BIAS_RANGE),
                    l < depth ? to -> allowed.get(random.nextInt(allowed.size())) : to -> Activation.LINEAR);
        }
        return builder.build();
    }
}

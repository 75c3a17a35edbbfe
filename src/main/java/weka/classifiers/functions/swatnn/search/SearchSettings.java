package weka.classifiers.functions.swatnn.search;

import weka.classifiers.functions.swatnn.ranges.Interval;

/**
 * What a latent search is to do.
 *
 * @param minDepth least number of hidden layers, in {@link #LAYERS}
 * @param maxDepth largest number of hidden layers, in {@link #LAYERS} and at least {@code minDepth}
 * @param steps gradient steps, in {@link #STEPS}: none leaves the networks as decoded
 * @param restarts latents per depth, in {@link #RESTARTS}
 * @param learningRate Adam's learning rate for latents, in {@link #LEARNING_RATE}
 * @param thresholdRate Adam's learning rate for the weight threshold, in {@link #THRESHOLD_RATE}
 * @param penalties weights of the penalties
 * @param temperature annealing of the activations
 * @param start where the latents start
 * @param relaxation how discrete choices are relaxed
 * @param rows rows that the steps see, drawn once, in {@link #ROWS}; 0 for all
 */
public record SearchSettings(
        int minDepth,
        int maxDepth,
        int steps,
        int restarts,
        double learningRate,
        double thresholdRate,
        Penalties penalties,
        Temperature temperature,
        Start start,
        Relaxation relaxation,
        int rows) {

    /** Most hidden layers that any autoencoder decodes. */
    public static final int MOST_LAYERS = 4;

    /** What numbers of hidden layers may be. */
    public static final String LAYERS = "[1, " + MOST_LAYERS + "]";

    /** What {@link #steps} may be. */
    public static final String STEPS = "[0, 1000000]";

    /** What {@link #restarts} may be. */
    public static final String RESTARTS = "[1, 1000]";

    /** What {@link #learningRate} may be. */
    public static final String LEARNING_RATE = "(0, ∞)";

    /** What {@link #thresholdRate} may be. */
    public static final String THRESHOLD_RATE = "[0, ∞)";

    /** What {@link #rows} may be. */
    public static final String ROWS = "[0, " + Integer.MAX_VALUE + "]";

    /** Checks the ranges; the messages name the classifier's options. */
    public SearchSettings {
        Interval.check("-min-layers", minDepth, LAYERS);
        Interval.check("-max-layers", maxDepth, LAYERS);
        if (minDepth > maxDepth) {
            throw new IllegalArgumentException(
                    "The option -min-layers is " + minDepth + "; it must not exceed -max-layers, which is " + maxDepth);
        }
        Interval.check("-steps", steps, STEPS);
        Interval.check("-restarts", restarts, RESTARTS);
        Interval.check("-learning-rate", learningRate, LEARNING_RATE);
        Interval.check("-threshold-rate", thresholdRate, THRESHOLD_RATE);
        Interval.check("-rows", rows, ROWS);
    }

    /**
     * What an autoencoder can do of it. As many hidden layers as there can be stand for as many as the autoencoder decodes.
     *
     * @param decoders most hidden layers that the autoencoder decodes
     * @throws IllegalArgumentException where deeper networks are asked for
     */
    public SearchSettings within(int decoders) {
        requireDecoded("-min-layers", minDepth, decoders);
        if (maxDepth < MOST_LAYERS) {
            requireDecoded("-max-layers", maxDepth, decoders);
        }
        return new SearchSettings(
                minDepth,
                Math.min(maxDepth, decoders),
                steps,
                restarts,
                learningRate,
                thresholdRate,
                penalties,
                temperature,
                start,
                relaxation,
                rows);
    }

    /** The same with other numbers of steps and restarts. */
    public SearchSettings with(int otherSteps, int otherRestarts) {
        return new SearchSettings(
                minDepth,
                maxDepth,
                otherSteps,
                otherRestarts,
                learningRate,
                thresholdRate,
                penalties,
                temperature,
                start,
                relaxation,
                rows);
    }

    private static void requireDecoded(String option, int layers, int decoders) {
        if (layers > decoders) {
            throw new IllegalArgumentException("The option " + option + " is " + layers
                    + "; this autoencoder decodes networks of at most " + decoders + " hidden layers");
        }
    }

    /** Number of depths K. */
    public int depths() {
        return maxDepth - minDepth + 1;
    }
}

package weka.classifiers.functions.swatnn.search;

/**
 * What a latent search is to do.
 *
 * @param minDepth least number of hidden layers, at least 1
 * @param maxDepth largest number of hidden layers, at least {@code minDepth}
 * @param steps gradient steps, at least 0: none leaves the networks as decoded
 * @param restarts latents per depth, at least 1
 * @param learningRate Adam's learning rate for latents, positive
 * @param thresholdRate Adam's learning rate for the weight threshold, at least 0
 * @param penalties weights of the penalties
 * @param temperature annealing of the activations
 * @param start where the latents start
 * @param relaxation how discrete choices are relaxed
 * @param rows rows that the steps see, drawn once; 0 for all
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

    /** Checks the ranges; the messages name the classifier's options. */
    public SearchSettings {
        Ranges.between("-min-layers", minDepth, 1, MOST_LAYERS);
        Ranges.between("-max-layers", maxDepth, 1, MOST_LAYERS);
        if (minDepth > maxDepth) {
            throw new IllegalArgumentException(
                    "The option -min-layers is " + minDepth + "; it must not exceed -max-layers, which is " + maxDepth);
        }
        Ranges.between("-steps", steps, 0, 1_000_000);
        Ranges.between("-restarts", restarts, 1, 1000);
        Ranges.positive("-learning-rate", learningRate);
        Ranges.atLeastZero("-threshold-rate", thresholdRate);
        Ranges.between("-rows", rows, 0, Integer.MAX_VALUE);
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
        return with(Math.min(maxDepth, decoders), restarts);
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

    /** The same with other restarts. */
    SearchSettings withRestarts(int other) {
        return with(maxDepth, other);
    }

    private SearchSettings with(int otherMaxDepth, int otherRestarts) {
        return new SearchSettings(
                minDepth,
                otherMaxDepth,
                steps,
                otherRestarts,
                learningRate,
                thresholdRate,
                penalties,
                temperature,
                start,
                relaxation,
                rows);
    }
}

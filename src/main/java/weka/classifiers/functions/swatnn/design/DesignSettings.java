package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.search.Ranges;
import weka.classifiers.functions.swatnn.search.SearchSettings;
import weka.classifiers.functions.swatnn.select.ChoiceRule;

/**
 * What a build is to do.
 *
 * @param search the latent search
 * @param refinement what follows it
 * @param validationFraction fraction of the rows held out for every choice, in (0, 1)
 * @param choice which network of the front wins
 * @param threads threads at work, at least 1; they have no influence on the result
 */
public record DesignSettings(
        SearchSettings search,
        RefinementSettings refinement,
        double validationFraction,
        ChoiceRule choice,
        int threads) {

    /** The largest limit of a network's size that can be asked for. */
    public static final int MOST_WEIGHTS = 1_000_000;

    /** What an autoencoder can do of it, see {@link SearchSettings#within}. */
    public DesignSettings within(int decoders) {
        return new DesignSettings(search.within(decoders), refinement, validationFraction, choice, threads);
    }

    /** Checks the ranges; the messages name the classifier's options. */
    public DesignSettings {
        Ranges.fraction("-validation", validationFraction);
        Ranges.atLeastZero("-tolerance", choice.tolerance());
        Ranges.atLeastZero("-error-floor", choice.floor());
        Ranges.between("-max-weights", choice.maxWeights(), 0, MOST_WEIGHTS);
        Ranges.between("-threads", threads, 1, 1024);
    }
}

package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.InputWeights;
import weka.classifiers.functions.swatnn.network.Monotony;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.policy.PolicySettings;
import weka.classifiers.functions.swatnn.ranges.Interval;
import weka.classifiers.functions.swatnn.search.SearchSettings;
import weka.classifiers.functions.swatnn.select.ChoiceRule;

import java.util.List;

/**
 * What a build is to do.
 *
 * @param loss what networks are fitted by and judged by
 * @param search the latent search
 * @param refinement what follows it
 * @param validationFraction fraction of the rows held out for every choice, in {@link #VALIDATION}
 * @param choice which network of the front wins
 * @param activations those that hidden neurons may have besides the identity, at least one
 * @param threads threads at work, 1 to {@link #MOST_THREADS}; they have no influence on the result
 * @param policy the policy search for candidates, or null where a gradient descent through the latent space finds them
 * @param monotony in which inputs networks rise or fall
 * @param weights how much each input is wanted
 * @param taught whether networks learn the answers of a teacher, which have no noise, instead of the data
 */
public record DesignSettings(
        Loss loss,
        SearchSettings search,
        RefinementSettings refinement,
        double validationFraction,
        ChoiceRule choice,
        List<Activation> activations,
        int threads,
        PolicySettings policy,
        Monotony monotony,
        InputWeights weights,
        boolean taught) {

    /** What {@link #validationFraction} may be. */
    public static final String VALIDATION = "(0, 1)";

    /** What the tolerance of the choice may be. */
    public static final String TOLERANCE = "[0, ∞)";

    /** What the floor of the choice may be. */
    public static final String ERROR_FLOOR = "[0, ∞)";

    /** What the limit of the network's size may be. */
    public static final String MAX_WEIGHTS = "[0, 1000000]";

    /** Most threads at work. */
    public static final int MOST_THREADS = 1024;

    private static final String THREADS = "[1, " + MOST_THREADS + "]";

    /** A design whose candidates gradient descent finds, of networks that may do anything in any input, all of which are alike. */
    public DesignSettings(
            Loss loss,
            SearchSettings search,
            RefinementSettings refinement,
            double validationFraction,
            ChoiceRule choice,
            List<Activation> activations,
            int threads) {
        this(
                loss,
                search,
                refinement,
                validationFraction,
                choice,
                activations,
                threads,
                null,
                Monotony.NONE,
                InputWeights.NONE,
                false);
    }

    /** The same with another loss. */
    public DesignSettings withLoss(Loss other) {
        return new DesignSettings(
                other,
                search,
                refinement,
                validationFraction,
                choice,
                activations,
                threads,
                policy,
                monotony,
                weights,
                taught);
    }

    /** The same with a policy search for candidates, or null for none. */
    public DesignSettings withPolicy(PolicySettings other) {
        return new DesignSettings(
                loss,
                search,
                refinement,
                validationFraction,
                choice,
                activations,
                threads,
                other,
                monotony,
                weights,
                taught);
    }

    /** The same of networks that rise and fall as wanted, of inputs that are wanted more or less. */
    public DesignSettings withInputs(Monotony other, InputWeights otherWeights) {
        return new DesignSettings(
                loss,
                search,
                refinement,
                validationFraction,
                choice,
                activations,
                threads,
                policy,
                other,
                otherWeights,
                taught);
    }

    /** The same with other threads. */
    DesignSettings withThreads(int other) {
        return new DesignSettings(
                loss,
                search,
                refinement,
                validationFraction,
                choice,
                activations,
                other,
                policy,
                monotony,
                weights,
                taught);
    }

    /** The same with another search and refinement. */
    DesignSettings with(SearchSettings otherSearch, RefinementSettings otherRefinement) {
        return new DesignSettings(
                loss,
                otherSearch,
                otherRefinement,
                validationFraction,
                choice,
                activations,
                threads,
                policy,
                monotony,
                weights,
                taught);
    }

    /** What an autoencoder can do of it, see {@link SearchSettings#within}. */
    public DesignSettings within(int decoders) {
        return with(search.within(decoders), refinement);
    }

    /** The same for networks that learn the answers of a teacher. */
    public DesignSettings ofAnswers() {
        return new DesignSettings(
                loss.ofAnswers(),
                search,
                refinement,
                validationFraction,
                choice,
                activations,
                threads,
                policy,
                monotony,
                weights,
                true);
    }

    /** Whether networks learn the probabilities that a teacher gives to classes. */
    boolean ofTaughtClasses() {
        return taught && loss.ofClasses();
    }

    /** Checks the ranges; the messages name the classifier's options. */
    public DesignSettings {
        Interval.check("-validation", validationFraction, VALIDATION);
        Interval.check("-tolerance", choice.tolerance(), TOLERANCE);
        Interval.check("-error-floor", choice.floor(), ERROR_FLOOR);
        Interval.check("-max-weights", choice.maxWeights(), MAX_WEIGHTS);
        Interval.check("-threads", threads, THREADS);
        activations = List.copyOf(activations);
        if (activations.isEmpty()) {
            throw new IllegalArgumentException("There are no activations; hidden neurons need at least one");
        }
    }

    /** Whether all hidden neurons of a network have activations that they may have. */
    boolean allows(SparseMlp network) {
        for (int l = 0; l < network.hiddenLayers(); l++) {
            for (int j = 0; j < network.width(l); j++) {
                Activation activation = network.activation(l, j);
                if (activation != Activation.LINEAR && !activations.contains(activation)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What random networks draw from: of the activations, those of the paper, or all where there are none of these. */
    public List<Activation> drawn() {
        List<Activation> ofThePaper =
                activations.stream().filter(Activation.CHOICES::contains).toList();
        return ofThePaper.isEmpty() ? activations : ofThePaper;
    }
}

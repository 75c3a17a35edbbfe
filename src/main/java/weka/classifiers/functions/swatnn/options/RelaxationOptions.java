package weka.classifiers.functions.swatnn.options;

import weka.classifiers.functions.swatnn.search.Penalties;
import weka.classifiers.functions.swatnn.search.Relaxation;
import weka.classifiers.functions.swatnn.search.Temperature;
import weka.core.OptionMetadata;
import weka.core.SelectedTag;
import weka.core.Tag;

/** The options of what the latent search minimises: how it sees discrete choices, and its penalties. */
public abstract class RelaxationOptions extends DeclaredOptions {

    /** The choices of {@code -relaxation}. */
    public static final Tag[] RELAXATIONS = Tags.of(Relaxation.values(), Relaxation::label);

    private static final long serialVersionUID = 1L;

    /** 3000 of 8001 steps. */
    private static final String PUBLISHED_ANNEAL = "0.3749531308586427";

    static Relaxation relaxation(OptionValues values) {
        return values.constant("relaxation", Relaxation.class, RELAXATIONS);
    }

    static Temperature temperature(OptionValues values) {
        return new Temperature(
                values.number("temperature"), values.number("final-temperature"), values.number("anneal"));
    }

    static Penalties penalties(OptionValues values) {
        return new Penalties(
                values.number("sparsity"),
                values.number("l1"),
                values.number("soft-count"),
                values.number("compactness"),
                values.number("activity"));
    }

    @Presets(standard = "straight-through", published = "annealed")
    @OptionMetadata(
            displayName = "Relaxation",
            description =
                    "How the search sees activations and neurons: straight-through (hard choices, soft gradients) or annealed (the paper's).",
            commandLineParamName = "relaxation",
            commandLineParamSynopsis = "-relaxation <name>",
            category = Sheet.DESCENT,
            displayOrder = 25)
    public SelectedTag getRelaxation() {
        return values().tag("relaxation", RELAXATIONS);
    }

    public void setRelaxation(SelectedTag relaxation) {
        values().setTag("relaxation", relaxation, RELAXATIONS);
    }

    @Allowed(Temperature.TEMPERATURE)
    @Presets(standard = "1")
    @OptionMetadata(
            displayName = "Initial temperature",
            description = "Temperature of the activations' softmax at the first step.",
            commandLineParamName = "temperature",
            commandLineParamSynopsis = "-temperature <number>",
            category = Sheet.DESCENT,
            displayOrder = 26)
    public double getInitialTemperature() {
        return values().number("temperature");
    }

    public void setInitialTemperature(double initialTemperature) {
        values().set("temperature", initialTemperature);
    }

    @Allowed(Temperature.TEMPERATURE)
    @Presets(standard = "0.01")
    @OptionMetadata(
            displayName = "Final temperature",
            description = "Temperature that the annealing ends with.",
            commandLineParamName = "final-temperature",
            commandLineParamSynopsis = "-final-temperature <number>",
            category = Sheet.DESCENT,
            displayOrder = 27)
    public double getFinalTemperature() {
        return values().number("final-temperature");
    }

    public void setFinalTemperature(double finalTemperature) {
        values().set("final-temperature", finalTemperature);
    }

    @Allowed(Temperature.ANNEAL_FRACTION)
    @Presets(standard = "0.7", published = PUBLISHED_ANNEAL)
    @OptionMetadata(
            displayName = "Anneal fraction",
            description = "Fraction of the steps after which the temperature would reach 0.",
            commandLineParamName = "anneal",
            commandLineParamSynopsis = "-anneal <number>",
            category = Sheet.DESCENT,
            displayOrder = 28)
    public double getAnnealFraction() {
        return values().number("anneal");
    }

    public void setAnnealFraction(double annealFraction) {
        values().set("anneal", annealFraction);
    }

    @Allowed(Penalties.WEIGHT)
    @Presets(standard = "1e-4")
    @OptionMetadata(
            displayName = "Sparsity weight",
            description = "Weight of the sparsity penalty (lambda_s) in units of the target's variance; 0 for none.",
            commandLineParamName = "sparsity",
            commandLineParamSynopsis = "-sparsity <number>",
            category = Sheet.DESCENT,
            displayOrder = 29)
    public double getSparsityWeight() {
        return values().number("sparsity");
    }

    public void setSparsityWeight(double sparsityWeight) {
        values().set("sparsity", sparsityWeight);
    }

    @Allowed(Penalties.WEIGHT)
    @Presets(standard = "0.1")
    @OptionMetadata(
            displayName = "L1 weight",
            description = "Weight of the sizes of weights in the sparsity penalty (mu_1).",
            commandLineParamName = "l1",
            commandLineParamSynopsis = "-l1 <number>",
            category = Sheet.DESCENT,
            displayOrder = 30)
    public double getL1Weight() {
        return values().number("l1");
    }

    public void setL1Weight(double l1Weight) {
        values().set("l1", l1Weight);
    }

    @Allowed(Penalties.WEIGHT)
    @Presets(standard = "0.01")
    @OptionMetadata(
            displayName = "Soft count weight",
            description = "Weight of the number of weights above the threshold in the sparsity penalty (mu_c).",
            commandLineParamName = "soft-count",
            commandLineParamSynopsis = "-soft-count <number>",
            category = Sheet.DESCENT,
            displayOrder = 31)
    public double getSoftCountWeight() {
        return values().number("soft-count");
    }

    public void setSoftCountWeight(double softCountWeight) {
        values().set("soft-count", softCountWeight);
    }

    @Allowed(Penalties.WEIGHT)
    @Presets(standard = "0", published = "0.4")
    @OptionMetadata(
            displayName = "Compactness weight",
            description = "Reward for neuron masks that differ within a layer (alpha).",
            commandLineParamName = "compactness",
            commandLineParamSynopsis = "-compactness <number>",
            category = Sheet.DESCENT,
            displayOrder = 32)
    public double getCompactnessWeight() {
        return values().number("compactness");
    }

    public void setCompactnessWeight(double compactnessWeight) {
        values().set("compactness", compactnessWeight);
    }

    @Allowed(Penalties.WEIGHT)
    @Presets(standard = "0", published = "0.001")
    @OptionMetadata(
            displayName = "Activity weight",
            description = "Penalty on the mean of the neuron masks (beta).",
            commandLineParamName = "activity",
            commandLineParamSynopsis = "-activity <number>",
            category = Sheet.DESCENT,
            displayOrder = 33)
    public double getActivityWeight() {
        return values().number("activity");
    }

    public void setActivityWeight(double activityWeight) {
        values().set("activity", activityWeight);
    }
}

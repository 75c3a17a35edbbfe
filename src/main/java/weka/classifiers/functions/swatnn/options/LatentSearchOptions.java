package weka.classifiers.functions.swatnn.options;

import weka.classifiers.RandomizableClassifier;
import weka.classifiers.functions.swatnn.search.Penalties;
import weka.classifiers.functions.swatnn.search.Relaxation;
import weka.classifiers.functions.swatnn.search.SearchSettings;
import weka.classifiers.functions.swatnn.search.Start;
import weka.classifiers.functions.swatnn.search.Temperature;
import weka.core.OptionMetadata;
import weka.core.SelectedTag;
import weka.core.Tag;

/** The options of the latent search. */
public abstract class LatentSearchOptions extends RandomizableClassifier {

    /** The choices of {@code -start}. */
    public static final Tag[] STARTS = Tags.of(Start.values(), Start::label);

    /** The choices of {@code -relaxation}. */
    public static final Tag[] RELAXATIONS = Tags.of(Relaxation.values(), Relaxation::label);

    private static final long serialVersionUID = 1L;

    private int minHiddenLayers;
    private int maxHiddenLayers;
    private int steps;
    private int restarts;
    private double learningRate;
    private double thresholdRate;
    private int start;
    private int relaxation;
    private int rowsPerStep;
    private double initialTemperature;
    private double finalTemperature;
    private double annealFraction;
    private double sparsityWeight;
    private double l1Weight;
    private double softCountWeight;
    private double compactnessWeight;
    private double activityWeight;

    /** Options as in the default preset. */
    protected LatentSearchOptions() {
        apply(Preset.DEFAULT.search());
    }

    /** Sets all options of the search. */
    final void apply(SearchSettings search) {
        minHiddenLayers = search.minDepth();
        maxHiddenLayers = search.maxDepth();
        steps = search.steps();
        restarts = search.restarts();
        learningRate = search.learningRate();
        thresholdRate = search.thresholdRate();
        start = search.start().ordinal();
        relaxation = search.relaxation().ordinal();
        rowsPerStep = search.rows();
        initialTemperature = search.temperature().initial();
        finalTemperature = search.temperature().last();
        annealFraction = search.temperature().annealFraction();
        sparsityWeight = search.penalties().sparsity();
        l1Weight = search.penalties().l1();
        softCountWeight = search.penalties().softCount();
        compactnessWeight = search.penalties().compactness();
        activityWeight = search.penalties().activity();
    }

    /**
     * The options as checked settings.
     *
     * @throws IllegalArgumentException naming an option that is out of range, its value and the range
     */
    protected final SearchSettings searchSettings() {
        return new SearchSettings(
                minHiddenLayers,
                maxHiddenLayers,
                steps,
                restarts,
                learningRate,
                thresholdRate,
                new Penalties(sparsityWeight, l1Weight, softCountWeight, compactnessWeight, activityWeight),
                new Temperature(initialTemperature, finalTemperature, annealFraction),
                Start.values()[start],
                Relaxation.values()[relaxation],
                rowsPerStep);
    }

    @OptionMetadata(
            displayName = "Least hidden layers",
            description = "Least number of hidden layers that is searched, 1 to 4.",
            commandLineParamName = "min-layers",
            commandLineParamSynopsis = "-min-layers <number>",
            displayOrder = 2)
    public int getMinHiddenLayers() {
        return minHiddenLayers;
    }

    public void setMinHiddenLayers(int minHiddenLayers) {
        this.minHiddenLayers = minHiddenLayers;
    }

    @OptionMetadata(
            displayName = "Most hidden layers",
            description =
                    "Largest number of hidden layers that is searched, 1 to 4; 4 stands for as many as the autoencoder decodes.",
            commandLineParamName = "max-layers",
            commandLineParamSynopsis = "-max-layers <number>",
            displayOrder = 3)
    public int getMaxHiddenLayers() {
        return maxHiddenLayers;
    }

    public void setMaxHiddenLayers(int maxHiddenLayers) {
        this.maxHiddenLayers = maxHiddenLayers;
    }

    @OptionMetadata(
            displayName = "Steps",
            description = "Gradient steps of the latent search.",
            commandLineParamName = "steps",
            commandLineParamSynopsis = "-steps <number>",
            displayOrder = 14)
    public int getSteps() {
        return steps;
    }

    public void setSteps(int steps) {
        this.steps = steps;
    }

    @OptionMetadata(
            displayName = "Restarts",
            description = "Latents that are searched for each depth, all at once.",
            commandLineParamName = "restarts",
            commandLineParamSynopsis = "-restarts <number>",
            displayOrder = 15)
    public int getRestarts() {
        return restarts;
    }

    public void setRestarts(int restarts) {
        this.restarts = restarts;
    }

    @OptionMetadata(
            displayName = "Learning rate",
            description = "Learning rate of the latents (Adam).",
            commandLineParamName = "learning-rate",
            commandLineParamSynopsis = "-learning-rate <number>",
            displayOrder = 21)
    public double getLearningRate() {
        return learningRate;
    }

    public void setLearningRate(double learningRate) {
        this.learningRate = learningRate;
    }

    @OptionMetadata(
            displayName = "Threshold rate",
            description = "Learning rate of the threshold below which weights count as zero (Adam).",
            commandLineParamName = "threshold-rate",
            commandLineParamSynopsis = "-threshold-rate <number>",
            displayOrder = 22)
    public double getThresholdRate() {
        return thresholdRate;
    }

    public void setThresholdRate(double thresholdRate) {
        this.thresholdRate = thresholdRate;
    }

    @OptionMetadata(
            displayName = "Start",
            description = "Where latents start: the encoded data set, random points, or both.",
            commandLineParamName = "start",
            commandLineParamSynopsis = "-start <name>",
            displayOrder = 13)
    public SelectedTag getStart() {
        return new SelectedTag(start, STARTS);
    }

    public void setStart(SelectedTag start) {
        if (start.getTags() == STARTS) {
            this.start = start.getSelectedTag().getID();
        }
    }

    @OptionMetadata(
            displayName = "Relaxation",
            description =
                    "How the search sees activations and neurons: straight-through (hard choices, soft gradients) or annealed (the paper's).",
            commandLineParamName = "relaxation",
            commandLineParamSynopsis = "-relaxation <name>",
            displayOrder = 23)
    public SelectedTag getRelaxation() {
        return new SelectedTag(relaxation, RELAXATIONS);
    }

    public void setRelaxation(SelectedTag relaxation) {
        if (relaxation.getTags() == RELAXATIONS) {
            this.relaxation = relaxation.getSelectedTag().getID();
        }
    }

    @OptionMetadata(
            displayName = "Rows a step",
            description =
                    "Rows that the steps of the latent search see, drawn once; 0 for all. Refinement and choice see more.",
            commandLineParamName = "rows",
            commandLineParamSynopsis = "-rows <number>",
            displayOrder = 20)
    public int getRowsPerStep() {
        return rowsPerStep;
    }

    public void setRowsPerStep(int rowsPerStep) {
        this.rowsPerStep = rowsPerStep;
    }

    @OptionMetadata(
            displayName = "Initial temperature",
            description = "Temperature of the activations' softmax at the first step.",
            commandLineParamName = "temperature",
            commandLineParamSynopsis = "-temperature <number>",
            displayOrder = 24)
    public double getInitialTemperature() {
        return initialTemperature;
    }

    public void setInitialTemperature(double initialTemperature) {
        this.initialTemperature = initialTemperature;
    }

    @OptionMetadata(
            displayName = "Final temperature",
            description = "Temperature that the annealing ends with.",
            commandLineParamName = "final-temperature",
            commandLineParamSynopsis = "-final-temperature <number>",
            displayOrder = 25)
    public double getFinalTemperature() {
        return finalTemperature;
    }

    public void setFinalTemperature(double finalTemperature) {
        this.finalTemperature = finalTemperature;
    }

    @OptionMetadata(
            displayName = "Anneal fraction",
            description = "Fraction of the steps after which the temperature would reach 0.",
            commandLineParamName = "anneal",
            commandLineParamSynopsis = "-anneal <number>",
            displayOrder = 26)
    public double getAnnealFraction() {
        return annealFraction;
    }

    public void setAnnealFraction(double annealFraction) {
        this.annealFraction = annealFraction;
    }

    @OptionMetadata(
            displayName = "Sparsity weight",
            description = "Weight of the sparsity penalty (lambda_s) in units of the target's variance; 0 for none.",
            commandLineParamName = "sparsity",
            commandLineParamSynopsis = "-sparsity <number>",
            displayOrder = 27)
    public double getSparsityWeight() {
        return sparsityWeight;
    }

    public void setSparsityWeight(double sparsityWeight) {
        this.sparsityWeight = sparsityWeight;
    }

    @OptionMetadata(
            displayName = "L1 weight",
            description = "Weight of the sizes of weights in the sparsity penalty (mu_1).",
            commandLineParamName = "l1",
            commandLineParamSynopsis = "-l1 <number>",
            displayOrder = 28)
    public double getL1Weight() {
        return l1Weight;
    }

    public void setL1Weight(double l1Weight) {
        this.l1Weight = l1Weight;
    }

    @OptionMetadata(
            displayName = "Soft count weight",
            description = "Weight of the number of weights above the threshold in the sparsity penalty (mu_c).",
            commandLineParamName = "soft-count",
            commandLineParamSynopsis = "-soft-count <number>",
            displayOrder = 29)
    public double getSoftCountWeight() {
        return softCountWeight;
    }

    public void setSoftCountWeight(double softCountWeight) {
        this.softCountWeight = softCountWeight;
    }

    @OptionMetadata(
            displayName = "Compactness weight",
            description = "Reward for neuron masks that differ within a layer (alpha).",
            commandLineParamName = "compactness",
            commandLineParamSynopsis = "-compactness <number>",
            displayOrder = 30)
    public double getCompactnessWeight() {
        return compactnessWeight;
    }

    public void setCompactnessWeight(double compactnessWeight) {
        this.compactnessWeight = compactnessWeight;
    }

    @OptionMetadata(
            displayName = "Activity weight",
            description = "Penalty on the mean of the neuron masks (beta).",
            commandLineParamName = "activity",
            commandLineParamSynopsis = "-activity <number>",
            displayOrder = 31)
    public double getActivityWeight() {
        return activityWeight;
    }

    public void setActivityWeight(double activityWeight) {
        this.activityWeight = activityWeight;
    }
}

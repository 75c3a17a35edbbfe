package weka.classifiers.functions.swatnn.options;

import weka.classifiers.functions.swatnn.search.SearchSettings;
import weka.classifiers.functions.swatnn.search.Start;
import weka.core.OptionMetadata;
import weka.core.SelectedTag;
import weka.core.Tag;

/** The options of the latent search. */
public abstract class LatentSearchOptions extends RelaxationOptions {

    /** The choices of {@code -start}. */
    public static final Tag[] STARTS = Tags.of(Start.values(), Start::label);

    private static final long serialVersionUID = 1L;

    /**
     * The search that values of options ask for.
     *
     * @throws IllegalArgumentException naming an option that is out of range, its value and the range
     */
    static SearchSettings searchSettings(OptionValues values) {
        return new SearchSettings(
                values.whole("min-layers"),
                values.whole("max-layers"),
                values.whole("steps"),
                values.whole("restarts"),
                values.number("learning-rate"),
                values.number("threshold-rate"),
                penalties(values),
                temperature(values),
                values.constant("start", Start.class, STARTS),
                relaxation(values),
                values.whole("rows"));
    }

    @Allowed(SearchSettings.LAYERS)
    @Presets(standard = "1")
    @OptionMetadata(
            displayName = "Least hidden layers",
            description = "Least number of hidden layers that is searched.",
            commandLineParamName = "min-layers",
            commandLineParamSynopsis = "-min-layers <number>",
            category = Sheet.FORM,
            displayOrder = 4)
    public int getMinHiddenLayers() {
        return values().whole("min-layers");
    }

    public void setMinHiddenLayers(int minHiddenLayers) {
        values().set("min-layers", minHiddenLayers);
    }

    @Allowed(SearchSettings.LAYERS)
    @Presets(standard = "4")
    @OptionMetadata(
            displayName = "Most hidden layers",
            description =
                    "Largest number of hidden layers that is searched; 4 stands for as many as the autoencoder decodes.",
            commandLineParamName = "max-layers",
            commandLineParamSynopsis = "-max-layers <number>",
            category = Sheet.FORM,
            displayOrder = 5)
    public int getMaxHiddenLayers() {
        return values().whole("max-layers");
    }

    public void setMaxHiddenLayers(int maxHiddenLayers) {
        values().set("max-layers", maxHiddenLayers);
    }

    @Presets(standard = "data+random", fast = "data", published = "random")
    @OptionMetadata(
            displayName = "Start",
            description = "Where latents start: the encoded data set, random points, or both.",
            commandLineParamName = "start",
            commandLineParamSynopsis = "-start <name>",
            category = Sheet.SEARCH,
            displayOrder = 15)
    public SelectedTag getStart() {
        return values().tag("start", STARTS);
    }

    public void setStart(SelectedTag start) {
        values().setTag("start", start, STARTS);
    }

    @Allowed(SearchSettings.STEPS)
    @Presets(standard = "30", fast = "15", thorough = "200", published = "8001")
    @OptionMetadata(
            displayName = "Steps",
            description = "Gradient steps of the latent search.",
            commandLineParamName = "steps",
            commandLineParamSynopsis = "-steps <number>",
            category = Sheet.SEARCH,
            displayOrder = 16)
    public int getSteps() {
        return values().whole("steps");
    }

    public void setSteps(int steps) {
        values().set("steps", steps);
    }

    @Allowed(SearchSettings.RESTARTS)
    @Presets(standard = "4", fast = "2", thorough = "12", published = "1")
    @OptionMetadata(
            displayName = "Restarts",
            description = "Latents that are searched for each depth, all at once.",
            commandLineParamName = "restarts",
            commandLineParamSynopsis = "-restarts <number>",
            category = Sheet.SEARCH,
            displayOrder = 17)
    public int getRestarts() {
        return values().whole("restarts");
    }

    public void setRestarts(int restarts) {
        values().set("restarts", restarts);
    }

    @Allowed(SearchSettings.ROWS)
    @Presets(standard = "512", published = "0")
    @OptionMetadata(
            displayName = "Rows a step",
            description =
                    "Rows that the steps of the latent search see, drawn once; 0 for all. Refinement and choice see more.",
            commandLineParamName = "rows",
            commandLineParamSynopsis = "-rows <number>",
            category = Sheet.SEARCH,
            displayOrder = 22)
    public int getRowsPerStep() {
        return values().whole("rows");
    }

    public void setRowsPerStep(int rowsPerStep) {
        values().set("rows", rowsPerStep);
    }

    @Allowed(SearchSettings.LEARNING_RATE)
    @Presets(standard = "0.1")
    @OptionMetadata(
            displayName = "Learning rate",
            description = "Learning rate of the latents (Adam).",
            commandLineParamName = "learning-rate",
            commandLineParamSynopsis = "-learning-rate <number>",
            category = Sheet.DESCENT,
            displayOrder = 23)
    public double getLearningRate() {
        return values().number("learning-rate");
    }

    public void setLearningRate(double learningRate) {
        values().set("learning-rate", learningRate);
    }

    @Allowed(SearchSettings.THRESHOLD_RATE)
    @Presets(standard = "0.001")
    @OptionMetadata(
            displayName = "Threshold rate",
            description = "Learning rate of the threshold below which weights count as zero (Adam).",
            commandLineParamName = "threshold-rate",
            commandLineParamSynopsis = "-threshold-rate <number>",
            category = Sheet.DESCENT,
            displayOrder = 24)
    public double getThresholdRate() {
        return values().number("threshold-rate");
    }

    public void setThresholdRate(double thresholdRate) {
        values().set("threshold-rate", thresholdRate);
    }
}

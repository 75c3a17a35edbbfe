package weka.classifiers.functions.swatnn.options;

import weka.classifiers.functions.swatnn.design.DesignSettings;
import weka.classifiers.functions.swatnn.design.RefinementSettings;
import weka.classifiers.functions.swatnn.engine.DeviceChoice;
import weka.classifiers.functions.swatnn.search.Ranges;
import weka.classifiers.functions.swatnn.select.ChoiceRule;
import weka.core.OptionMetadata;
import weka.core.SelectedTag;
import weka.core.Tag;
import weka.core.Utils;
import weka.gui.FilePropertyMetadata;

import java.io.File;
import javax.swing.JFileChooser;

/** All options of the classifier: those of the search, and those of refinement, choice and resources. */
public abstract class NetworkDesignOptions extends LatentSearchOptions {

    /** The choices of {@code -preset}. */
    public static final Tag[] PRESETS = Tags.of(Preset.values(), Preset::label);

    /** The choices of {@code -device}: a drop-down in Weka's windows, which must list all that the command line takes. */
    public static final Tag[] DEVICES = Tags.of(DeviceChoice.names());

    private static final long serialVersionUID = 1L;

    private int preset;
    private double errorTolerance;
    private double errorFloor;
    private int maxWeights;
    private double validationFraction;
    private boolean noRefinement;
    private int iterations;
    private boolean resume;
    private boolean noIntervals;
    private int candidates;
    private int randomStarts;
    private int paths;
    private int threads;
    private String device;
    private File autoencoder;

    /** Options as in the default preset. */
    protected NetworkDesignOptions() {
        reset(Preset.DEFAULT);
    }

    private Preset preset() {
        return Preset.values()[preset];
    }

    private void reset(Preset chosen) {
        apply(chosen);
        errorTolerance = 0.02;
        errorFloor = 1e-4;
        maxWeights = 0;
        noRefinement = false;
        iterations = 1;
        resume = false;
        noIntervals = false;
        validationFraction = 0.2;
        threads = 0;
        device = "auto";
        autoencoder = new File("");
    }

    private void apply(Preset chosen) {
        preset = chosen.ordinal();
        apply(chosen.search());
        candidates = chosen.refinement().candidates();
        randomStarts = chosen.refinement().randomStarts();
        paths = chosen.refinement().paths();
    }

    /**
     * The options as checked settings.
     *
     * @throws IllegalArgumentException naming an option that is out of range, its value and the range
     */
    public final DesignSettings designSettings() {
        Ranges.between("-candidates", candidates, 0, 10_000);
        Ranges.between("-random-starts", randomStarts, 0, 10_000);
        Ranges.between("-paths", paths, 1, 10_000);
        Ranges.between("-threads", threads, 0, 1024);
        Ranges.between("-iterations", iterations, 1, 1_000_000);
        RefinementSettings base = preset().refinement().enabled() ? preset().refinement() : Preset.DEFAULT.refinement();
        return new DesignSettings(
                searchSettings(),
                noRefinement || candidates == 0 ? RefinementSettings.NONE : base.with(candidates, randomStarts, paths),
                validationFraction,
                new ChoiceRule(errorTolerance, errorFloor, maxWeights),
                threads == 0 ? Runtime.getRuntime().availableProcessors() : threads);
    }

    /**
     * Sets the options; those that are not there have their defaults. A preset comes first whatever its place, so that the
     * options beside it change what it set.
     *
     * @throws IllegalArgumentException naming an option, its value and what is allowed
     */
    @Override
    public void setOptions(String[] options) throws Exception {
        String chosen = Utils.getOption("preset", options);
        reset(
                chosen.isEmpty()
                        ? Preset.DEFAULT
                        : Preset.values()[
                                AnnotatedOptions.tag("preset", chosen, PRESETS)
                                        .getSelectedTag()
                                        .getID()]);
        AnnotatedOptions.set(options, this);
        AnnotatedOptions.requireWholeNumbers(options, "S", "num-decimal-places", "batch-size");
        // Weka reads annotated flags once more, and finds none of those that were taken out above.
        boolean leftOut = noRefinement;
        boolean goOn = resume;
        boolean predictionsOnly = noIntervals;
        super.setOptions(options);
        noRefinement = leftOut;
        resume = goOn;
        noIntervals = predictionsOnly;
        designSettings();
    }

    @OptionMetadata(
            displayName = "Preset",
            description =
                    "How much to search: fast, default, thorough, or published (the paper's own search, which takes many minutes). Choosing one sets the options of the search below; change them afterwards.",
            commandLineParamName = "preset",
            commandLineParamSynopsis = "-preset <name>",
            displayOrder = 0)
    public SelectedTag getPreset() {
        return new SelectedTag(preset, PRESETS);
    }

    public void setPreset(SelectedTag preset) {
        if (preset.getTags() == PRESETS) {
            apply(Preset.values()[preset.getSelectedTag().getID()]);
        }
    }

    @OptionMetadata(
            displayName = "Error tolerance",
            description =
                    "The smallest network whose error on held-out rows is within this fraction of the lowest error wins. The information criterion, which chooses where there are few rows, has its own price for weights and no tolerance.",
            commandLineParamName = "tolerance",
            commandLineParamSynopsis = "-tolerance <number>",
            displayOrder = 5)
    public double getErrorTolerance() {
        return errorTolerance;
    }

    public void setErrorTolerance(double errorTolerance) {
        this.errorTolerance = errorTolerance;
    }

    @OptionMetadata(
            displayName = "Error floor",
            description =
                    "Errors below this fraction of the target's variance are not told apart: smaller networks win below it.",
            commandLineParamName = "error-floor",
            commandLineParamSynopsis = "-error-floor <number>",
            displayOrder = 6)
    public double getErrorFloor() {
        return errorFloor;
    }

    public void setErrorFloor(double errorFloor) {
        this.errorFloor = errorFloor;
    }

    @OptionMetadata(
            displayName = "Most weights",
            description =
                    "Most non-zero weights and biases of the network: the most accurate one of at most that size wins, whatever the tolerance and the error floor. 0 for no limit.",
            commandLineParamName = "max-weights",
            commandLineParamSynopsis = "-max-weights <number>",
            displayOrder = 1)
    public int getMaxWeights() {
        return maxWeights;
    }

    public void setMaxWeights(int maxWeights) {
        this.maxWeights = maxWeights;
    }

    @OptionMetadata(
            displayName = "Validation fraction",
            description =
                    "Fraction of the rows that is held out for every choice, between 0 and 1. Where that is fewer than 300 rows, all are used and an information criterion chooses.",
            commandLineParamName = "validation",
            commandLineParamSynopsis = "-validation <number>",
            displayOrder = 7)
    public double getValidationFraction() {
        return validationFraction;
    }

    public void setValidationFraction(double validationFraction) {
        this.validationFraction = validationFraction;
    }

    @OptionMetadata(
            displayName = "No refinement",
            description =
                    "Leave out refinement and pruning: the networks stay as the latent search leaves them, and the numbers of candidates and pruning paths have no effect.",
            commandLineParamName = "no-refine",
            commandLineParamSynopsis = "-no-refine",
            commandLineParamIsFlag = true,
            displayOrder = 19)
    public boolean getNoRefinement() {
        return noRefinement;
    }

    public void setNoRefinement(boolean noRefinement) {
        this.noRefinement = noRefinement;
    }

    @OptionMetadata(
            displayName = "Iterations",
            description =
                    "Rounds of search, each from new starts. Networks of all rounds compete, so the sizes and errors to choose from only get better. Continuing a saved model does as many more.",
            commandLineParamName = "iterations",
            commandLineParamSynopsis = "-iterations <number>",
            displayOrder = 4)
    public int getIterations() {
        return iterations;
    }

    public void setIterations(int iterations) {
        this.iterations = iterations;
    }

    @OptionMetadata(
            displayName = "Resume",
            description =
                    "Keep all networks to choose from in the model, so that more iterations can improve it later. They need the same training data again, which the model does not keep.",
            commandLineParamName = "resume",
            commandLineParamSynopsis = "-resume",
            commandLineParamIsFlag = true,
            displayOrder = 12)
    public boolean getResume() {
        return resume;
    }

    public void setResume(boolean resume) {
        this.resume = resume;
    }

    @OptionMetadata(
            displayName = "No intervals",
            description =
                    "Keep no prediction intervals, so that Weka predicts whole data sets at once: faster, but Weka then computes no coverage of intervals and holds all rows of a test file in memory.",
            commandLineParamName = "no-intervals",
            commandLineParamSynopsis = "-no-intervals",
            commandLineParamIsFlag = true,
            displayOrder = 11)
    public boolean getNoIntervals() {
        return noIntervals;
    }

    public void setNoIntervals(boolean noIntervals) {
        this.noIntervals = noIntervals;
    }

    @OptionMetadata(
            displayName = "Candidates",
            description =
                    "Networks of the search that get a short second-order fit, the most accurate first. 0 leaves out refinement and pruning: the networks stay as the latent search leaves them.",
            commandLineParamName = "candidates",
            commandLineParamSynopsis = "-candidates <number>",
            displayOrder = 16)
    public int getCandidates() {
        return candidates;
    }

    public void setCandidates(int candidates) {
        this.candidates = candidates;
    }

    @OptionMetadata(
            displayName = "Random starts",
            description =
                    "Random networks that compete with the candidates of the search; they help where a function needs a large network. With few inputs, ten times as many of a few neurons are tried too.",
            commandLineParamName = "random-starts",
            commandLineParamSynopsis = "-random-starts <number>",
            displayOrder = 17)
    public int getRandomStarts() {
        return randomStarts;
    }

    public void setRandomStarts(int randomStarts) {
        this.randomStarts = randomStarts;
    }

    @OptionMetadata(
            displayName = "Pruning paths",
            description = "Of the refined networks, how many are pruned step by step.",
            commandLineParamName = "paths",
            commandLineParamSynopsis = "-paths <number>",
            displayOrder = 18)
    public int getPaths() {
        return paths;
    }

    public void setPaths(int paths) {
        this.paths = paths;
    }

    @OptionMetadata(
            displayName = "Threads",
            description =
                    "Threads at work; 0 for one per processor. With one, random networks are fitted after the search instead of beside it. The result is the same for any number.",
            commandLineParamName = "threads",
            commandLineParamSynopsis = "-threads <number>",
            displayOrder = 9)
    public int getThreads() {
        return threads;
    }

    public void setThreads(int threads) {
        this.threads = threads;
    }

    @OptionMetadata(
            displayName = "Device",
            description =
                    "Device of the latent search: auto, cpu, gpu (the first), or gpu:1 for the second GPU and so on. Auto takes a CUDA device where there is one.",
            commandLineParamName = "device",
            commandLineParamSynopsis = "-device <name>",
            displayOrder = 8)
    public SelectedTag getDevice() {
        return AnnotatedOptions.tag("device", device, DEVICES);
    }

    public void setDevice(SelectedTag device) {
        if (device.getTags() == DEVICES) {
            this.device = device.getSelectedTag().getReadable();
        }
    }

    /** The device by its name, as {@link DeviceChoice#parse} reads it. */
    public final String deviceName() {
        return device;
    }

    @FilePropertyMetadata(fileChooserDialogType = JFileChooser.OPEN_DIALOG, directoriesOnly = true)
    @OptionMetadata(
            displayName = "Autoencoder",
            description = "Folder of another frozen autoencoder; empty for the packaged one.",
            commandLineParamName = "autoencoder",
            commandLineParamSynopsis = "-autoencoder <folder>",
            displayOrder = 10)
    public File getAutoencoder() {
        return autoencoder;
    }

    public void setAutoencoder(File autoencoder) {
        this.autoencoder = autoencoder;
    }
}

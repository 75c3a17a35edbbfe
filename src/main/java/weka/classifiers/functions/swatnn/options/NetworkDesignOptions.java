package weka.classifiers.functions.swatnn.options;

import weka.classifiers.functions.swatnn.design.DesignSettings;
import weka.classifiers.functions.swatnn.design.RefinementSettings;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.select.ChoiceRule;
import weka.classifiers.functions.swatnn.teaching.TeachingPlan;
import weka.core.OptionMetadata;

/** All options of the classifier: those of the search and of resources, and those of refinement and choice. */
public abstract class NetworkDesignOptions extends KnowledgeOptions {

    private static final long serialVersionUID = 1L;

    /** Random starts of the members of a committee for classes, which have no search. Not compared with other numbers. */
    private static final int STARTS_OF_MEMBERS_FOR_CLASSES = 6;

    /**
     * The options as checked settings.
     *
     * @throws IllegalArgumentException naming an option that is out of range, its value and the range
     */
    public final DesignSettings designSettings() {
        return designSettings(loss());
    }

    /** The same with a loss that the class asks for. */
    protected final DesignSettings designSettings(Loss loss) {
        AnnotatedOptions.check(this);
        TeachingPlan.check(getTeacher());
        requireLossToFit();
        requireTimeLimit();
        monotone();
        return new DesignSettings(
                        loss,
                        searchSettings(values()),
                        refinementSettings(values()),
                        getValidationFraction(),
                        new ChoiceRule(getErrorTolerance(), getErrorFloor(), getMaxWeights()),
                        ActivationNames.parse(getActivations()),
                        threads())
                .withPolicy(policySettings());
    }

    /**
     * How the members of a committee are designed: fast, with as many hidden layers as the network that they teach; of nominal classes with
     * more random starts, since they are designed without a search. Small networks of theirs are not changed after pruning, as the mean of
     * many members gains nothing from that.
     *
     * @param loss what they are fitted by
     */
    protected final DesignSettings memberSettings(Loss loss) {
        OptionValues fast = OptionValues.of(NetworkDesignOptions.class, Preset.FAST);
        if (loss.ofClasses()) {
            fast.set("random-starts", STARTS_OF_MEMBERS_FOR_CLASSES);
        }
        fast.set("min-layers", getMinHiddenLayers());
        fast.set("max-layers", getMaxHiddenLayers());
        return new DesignSettings(
                loss,
                searchSettings(fast),
                refinementSettings(fast).withoutSwaps(),
                getValidationFraction(),
                new ChoiceRule(fast.number("tolerance"), fast.number("error-floor"), 0),
                ActivationNames.parse(getActivations()),
                threads());
    }

    /** The refinement that values of options ask for. */
    static RefinementSettings refinementSettings(OptionValues values) {
        return values.flag("no-refine") || values.whole("candidates") == 0
                ? RefinementSettings.NONE
                : preset(values)
                        .refinement(values.whole("candidates"), values.whole("random-starts"), values.whole("paths"));
    }

    @Override
    protected final void checkOptions() {
        designSettings();
    }

    @Allowed(DesignSettings.MAX_WEIGHTS)
    @Default("0")
    @OptionMetadata(
            displayName = "Most weights",
            description =
                    "Most non-zero weights and biases of the network: the most accurate one of at most that size wins, whatever the tolerance and the error floor. 0 for no limit.",
            commandLineParamName = "max-weights",
            commandLineParamSynopsis = "-max-weights <number>",
            displayOrder = 1)
    public int getMaxWeights() {
        return values().whole("max-weights");
    }

    public void setMaxWeights(int maxWeights) {
        values().set("max-weights", maxWeights);
    }

    @Allowed(DesignSettings.TOLERANCE)
    @Default("0.02")
    @OptionMetadata(
            displayName = "Error tolerance",
            description =
                    "The smallest network whose error on held-out rows is within this fraction of the lowest error wins; within half of it where a teacher judges. The information criterion, which chooses where there are few rows and no teacher, has its own price for weights and no tolerance.",
            commandLineParamName = "tolerance",
            commandLineParamSynopsis = "-tolerance <number>",
            category = Sheet.CHOICE,
            displayOrder = 7)
    public double getErrorTolerance() {
        return values().number("tolerance");
    }

    public void setErrorTolerance(double errorTolerance) {
        values().set("tolerance", errorTolerance);
    }

    @Allowed(DesignSettings.ERROR_FLOOR)
    @Default("1e-4")
    @OptionMetadata(
            displayName = "Error floor",
            description =
                    "Below this fraction of the target's variance smaller networks win, but where each further weight takes the error to a tenth.",
            commandLineParamName = "error-floor",
            commandLineParamSynopsis = "-error-floor <number>",
            category = Sheet.CHOICE,
            displayOrder = 8)
    public double getErrorFloor() {
        return values().number("error-floor");
    }

    public void setErrorFloor(double errorFloor) {
        values().set("error-floor", errorFloor);
    }

    @Allowed(DesignSettings.VALIDATION)
    @Default("0.2")
    @OptionMetadata(
            displayName = "Validation fraction",
            description =
                    "Fraction of the rows that is held out for every choice. Where that is fewer than 300 rows, all are used, and a teacher or, without one, an information criterion chooses.",
            commandLineParamName = VALIDATION,
            commandLineParamSynopsis = "-validation <number>",
            category = Sheet.CHOICE,
            displayOrder = 9)
    public double getValidationFraction() {
        return values().number(VALIDATION);
    }

    public void setValidationFraction(double validationFraction) {
        values().set(VALIDATION, validationFraction);
    }

    @Allowed(RefinementSettings.CANDIDATES)
    @Presets(standard = "16", fast = "6", thorough = "48", published = "0")
    @OptionMetadata(
            displayName = "Candidates",
            description =
                    "Networks of the search that get a short second-order fit, the most accurate first; half of them where a teacher teaches a nominal class. 0 leaves out refinement and pruning: the networks stay as the latent search leaves them.",
            commandLineParamName = "candidates",
            commandLineParamSynopsis = "-candidates <number>",
            category = Sheet.REFINEMENT,
            displayOrder = 18)
    public int getCandidates() {
        return values().whole("candidates");
    }

    public void setCandidates(int candidates) {
        values().set("candidates", candidates);
    }

    @Allowed(RefinementSettings.RANDOM_STARTS)
    @Presets(standard = "16", fast = "3", thorough = "48", published = "0")
    @OptionMetadata(
            displayName = "Random starts",
            description =
                    "Random networks that compete with the candidates of the search; they help where a function needs a large network. With few inputs, ten times as many of a few neurons are tried too; half of both where a teacher teaches a nominal class.",
            commandLineParamName = "random-starts",
            commandLineParamSynopsis = "-random-starts <number>",
            category = Sheet.REFINEMENT,
            displayOrder = 19)
    public int getRandomStarts() {
        return values().whole("random-starts");
    }

    public void setRandomStarts(int randomStarts) {
        values().set("random-starts", randomStarts);
    }

    @Allowed(RefinementSettings.PATHS)
    @Presets(standard = "6", fast = "2", thorough = "12", published = "1")
    @OptionMetadata(
            displayName = "Pruning paths",
            description = "Of the refined networks, how many are pruned step by step.",
            commandLineParamName = "paths",
            commandLineParamSynopsis = "-paths <number>",
            category = Sheet.REFINEMENT,
            displayOrder = 20)
    public int getPaths() {
        return values().whole("paths");
    }

    public void setPaths(int paths) {
        values().set("paths", paths);
    }

    @Default(ActivationNames.ALL)
    @OptionMetadata(
            displayName = "Activations",
            description =
                    "Activations that hidden neurons may have: all, paper (sigmoid, tanh, leakyReLU, those of the autoencoder that the package has), or some of sigmoid, tanh, leakyReLU, sin, square, abs, with commas between them. Sines and squares come from networks that begin at the waves of the data.",
            commandLineParamName = "activations",
            commandLineParamSynopsis = "-activations <names>",
            category = Sheet.FORM,
            displayOrder = 35)
    public String getActivations() {
        return values().get("activations", String.class);
    }

    public void setActivations(String activations) {
        values().set("activations", activations);
    }

    @Default("false")
    @OptionMetadata(
            displayName = "No refinement",
            description =
                    "Leave out refinement and pruning: the networks stay as the latent search leaves them, and the numbers of candidates and pruning paths have no effect.",
            commandLineParamName = "no-refine",
            commandLineParamSynopsis = "-no-refine",
            commandLineParamIsFlag = true,
            category = Sheet.REFINEMENT,
            displayOrder = 21)
    public boolean getNoRefinement() {
        return values().flag("no-refine");
    }

    public void setNoRefinement(boolean noRefinement) {
        values().set("no-refine", noRefinement);
    }
}

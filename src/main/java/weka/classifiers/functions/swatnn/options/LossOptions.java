package weka.classifiers.functions.swatnn.options;

import weka.classifiers.functions.swatnn.data.Link;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.core.Instances;
import weka.core.OptionMetadata;
import weka.core.SelectedTag;
import weka.core.Tag;

/** The options of what a network makes small, and of what of the class it is fitted to. */
public abstract class LossOptions extends TeachingOptions {

    /** The choices of {@code -loss}. */
    public static final Tag[] LOSSES = Tags.of(Losses.NAMES);

    /** The choices of {@code -target-transform}. */
    public static final Tag[] TARGET_TRANSFORMS = Tags.of(Link.values(), Link::label);

    private static final long serialVersionUID = 1L;

    /** What a network is fitted by and judged by. */
    protected final Loss loss() {
        return Losses.of(lossName(), getHuberBound(), getTau(), getTweediePower());
    }

    /**
     * What a network is fitted by on some data: the cross-entropy where the class is nominal.
     *
     * @throws IllegalArgumentException where the options ask for a loss or a transformation of numbers and the class is nominal
     */
    protected final Loss lossFor(Instances data) {
        if (!data.classAttribute().isNominal()) {
            return loss();
        }
        String name = data.classAttribute().name();
        if (link() != Link.IDENTITY) {
            throw new IllegalArgumentException("The option -target-transform is '" + link().label()
                    + "', but the class " + name + " is nominal; it must be " + Link.IDENTITY.label());
        }
        return Losses.ofClasses(lossName(), name);
    }

    /** What of the class a network is fitted to. */
    protected final Link link() {
        return Link.of(values().get("target-transform", String.class));
    }

    private String lossName() {
        return values().get("loss", String.class);
    }

    /**
     * Checks that the loss goes with the other options.
     *
     * @throws IllegalArgumentException naming those that it does not go with
     */
    final void requireLossToFit() {
        Losses.requireNoTeacher(lossName(), getTeacher());
        Losses.requireOneLink(lossName(), loss(), link());
    }

    /**
     * Checks that the loss goes with the answers of a ready model.
     *
     * @throws IllegalArgumentException naming the option where it does not
     */
    protected final void requireLossOfAnswers() {
        Losses.requireAnyNumber(lossName(), loss());
    }

    @Default(Losses.SQUARED)
    @OptionMetadata(
            displayName = "Loss",
            description =
                    "What the network makes small: squared errors (of a nominal class, the cross-entropy), huber (squares up to -huber-bound, straight beyond, so that rows far off pull less), absolute errors, quantile (the network predicts the quantile -tau), or the deviance of poisson (counts), gamma (positive numbers) or tweedie (zeros and positive numbers), where the network predicts the logarithm of the mean. All but squared go without a committee.",
            commandLineParamName = "loss",
            commandLineParamSynopsis = "-loss <name>",
            displayOrder = 36)
    public SelectedTag getLoss() {
        return values().tag("loss", LOSSES);
    }

    public void setLoss(SelectedTag loss) {
        values().setTag("loss", loss, LOSSES);
    }

    @Allowed("(0, 1000]")
    @Default("0.1")
    @OptionMetadata(
            displayName = "Huber bound",
            description = "Where Huber's loss becomes straight, in standard deviations of the class.",
            commandLineParamName = "huber-bound",
            commandLineParamSynopsis = "-huber-bound <number>",
            category = Sheet.LOSSES,
            displayOrder = 37)
    public double getHuberBound() {
        return values().number("huber-bound");
    }

    public void setHuberBound(double huberBound) {
        values().set("huber-bound", huberBound);
    }

    @Allowed("(0, 1)")
    @Default("0.5")
    @OptionMetadata(
            displayName = "Tau",
            description = "The quantile that -loss quantile predicts: the share of class values below the prediction.",
            commandLineParamName = "tau",
            commandLineParamSynopsis = "-tau <number>",
            category = Sheet.LOSSES,
            displayOrder = 38)
    public double getTau() {
        return values().number("tau");
    }

    public void setTau(double tau) {
        values().set("tau", tau);
    }

    @Allowed("(1, 2)")
    @Default("1.5")
    @OptionMetadata(
            displayName = "Tweedie power",
            description =
                    "With -loss tweedie, the power of the mean that the variance rises with: near 1 as for counts, near 2 as for positive numbers.",
            commandLineParamName = "tweedie-power",
            commandLineParamSynopsis = "-tweedie-power <number>",
            category = Sheet.LOSSES,
            displayOrder = 39)
    public double getTweediePower() {
        return values().number("tweedie-power");
    }

    public void setTweediePower(double tweediePower) {
        values().set("tweedie-power", tweediePower);
    }

    @Default("none")
    @OptionMetadata(
            displayName = "Target transform",
            description =
                    "What of the class the network is fitted to: none (the class itself), log or sqrt, of the class and a shift where some values are too small, or logit of a share in [0, 1]. Predictions come back through the inverse; with log, factors become sums, and a prediction is the typical value (the median) rather than the mean.",
            commandLineParamName = "target-transform",
            commandLineParamSynopsis = "-target-transform <name>",
            displayOrder = 40)
    public SelectedTag getTargetTransform() {
        return values().tag("target-transform", TARGET_TRANSFORMS);
    }

    public void setTargetTransform(SelectedTag targetTransform) {
        values().setTag("target-transform", targetTransform, TARGET_TRANSFORMS);
    }
}

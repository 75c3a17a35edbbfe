package weka.classifiers.functions.swatnn.options;

import weka.classifiers.functions.swatnn.design.DesignSettings;
import weka.classifiers.functions.swatnn.engine.DeviceChoice;
import weka.classifiers.functions.swatnn.prediction.IntervalKind;
import weka.classifiers.functions.swatnn.progress.Deadline;
import weka.core.OptionMetadata;
import weka.core.SelectedTag;
import weka.core.Tag;
import weka.gui.FilePropertyMetadata;

import java.io.File;
import javax.swing.JFileChooser;

/** The options of what a build uses and what its model keeps. */
public abstract class ResourceOptions extends StrategyOptions {

    /** The choices of {@code -device}: a drop-down in Weka's windows, which must list all that the command line takes. */
    public static final Tag[] DEVICES = Tags.of(DeviceChoice.names());

    /** The choices of {@code -intervals}. */
    public static final Tag[] INTERVALS = Tags.of(IntervalKind.values(), IntervalKind::label);

    private static final long serialVersionUID = 1L;

    /** The device by its name, as {@link DeviceChoice#parse} reads it. */
    public final String deviceName() {
        return values().get("device", String.class);
    }

    /** Threads at work, at least 1. */
    final int threads() {
        return getThreads() == 0 ? Runtime.getRuntime().availableProcessors() : getThreads();
    }

    @Allowed("[1, 1000000]")
    @Default("1")
    @OptionMetadata(
            displayName = "Iterations",
            description =
                    "How often to search, each time from new starts. Networks of all iterations compete, so the sizes and errors to choose from only get better. Continuing a saved model does as many more.",
            commandLineParamName = "iterations",
            commandLineParamSynopsis = "-iterations <number>",
            displayOrder = 6)
    public int getIterations() {
        return values().whole("iterations");
    }

    public void setIterations(int iterations) {
        values().set("iterations", iterations);
    }

    @Default("0")
    @OptionMetadata(
            displayName = "Time limit",
            description =
                    "Seconds by which a build is to end, more than 0.1; 0 for no limit. It begins small and searches on until then, whatever the number of iterations, and leaves out a teacher that takes too long. The model may then depend on the machine; its text says so.",
            commandLineParamName = "time-limit",
            commandLineParamSynopsis = "-time-limit <seconds>",
            displayOrder = 42)
    public double getTimeLimit() {
        return values().number("time-limit");
    }

    public void setTimeLimit(double timeLimit) {
        values().set("time-limit", timeLimit);
    }

    /** Seconds that a limit must be longer than. */
    private static final double LEAST_LIMIT = 0.1;

    /**
     * When a build that begins now is to end.
     *
     * @throws IllegalArgumentException where the limit is too short, or no number of seconds
     */
    protected final Deadline deadline() {
        requireTimeLimit();
        return getTimeLimit() == 0 ? Deadline.NEVER : Deadline.in(getTimeLimit());
    }

    final void requireTimeLimit() {
        double limit = getTimeLimit();
        if (limit != 0 && !(limit > LEAST_LIMIT && limit < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The option -time-limit is " + limit
                    + "; it must be 0 for no limit, or more than " + LEAST_LIMIT + " seconds");
        }
    }

    @Default("auto")
    @OptionMetadata(
            displayName = "Device",
            description =
                    "Device of the latent search: auto, cpu, gpu (the first), or gpu:1 for the second GPU and so on. Auto takes a CUDA device where there is one.",
            commandLineParamName = "device",
            commandLineParamSynopsis = "-device <name>",
            category = Sheet.MACHINE,
            displayOrder = 10)
    public SelectedTag getDevice() {
        return values().tag("device", DEVICES);
    }

    public void setDevice(SelectedTag device) {
        values().setTag("device", device, DEVICES);
    }

    @Allowed("[0, " + DesignSettings.MOST_THREADS + "]")
    @Default("0")
    @OptionMetadata(
            displayName = "Threads",
            description =
                    "Threads at work; 0 for one per processor. With one, random networks are fitted after the search instead of beside it. The result is the same for any number.",
            commandLineParamName = "threads",
            commandLineParamSynopsis = "-threads <number>",
            category = Sheet.MACHINE,
            displayOrder = 11)
    public int getThreads() {
        return values().whole("threads");
    }

    public void setThreads(int threads) {
        values().set("threads", threads);
    }

    @Default("")
    @FilePropertyMetadata(fileChooserDialogType = JFileChooser.OPEN_DIALOG, directoriesOnly = true)
    @OptionMetadata(
            displayName = "Autoencoder",
            description = "Folder of another frozen autoencoder; empty for the packaged one.",
            commandLineParamName = "autoencoder",
            commandLineParamSynopsis = "-autoencoder <folder>",
            category = Sheet.SEARCH,
            displayOrder = 12)
    public File getAutoencoder() {
        return values().get("autoencoder", File.class);
    }

    public void setAutoencoder(File autoencoder) {
        values().set("autoencoder", autoencoder);
    }

    @Default("constant")
    @OptionMetadata(
            displayName = "Intervals",
            description =
                    "Prediction intervals: constant (one width for all rows, from leave-one-out residuals), quantile (widths that two quantile networks say of each row, calibrated on rows left out; one width where rows are too few or that is better), or none.",
            commandLineParamName = "intervals",
            commandLineParamSynopsis = "-intervals <name>",
            displayOrder = 41)
    public SelectedTag getIntervals() {
        return values().tag("intervals", INTERVALS);
    }

    public void setIntervals(SelectedTag intervals) {
        values().setTag("intervals", intervals, INTERVALS);
    }

    /** Which prediction intervals a model has; none where either option says so. */
    protected final IntervalKind intervalKind() {
        return getNoIntervals() ? IntervalKind.NONE : IntervalKind.of(values().get("intervals", String.class));
    }

    @Default("false")
    @OptionMetadata(
            displayName = "No intervals",
            description =
                    "The same as -intervals none: keep no prediction intervals, so that Weka predicts whole data sets at once: faster, but Weka then computes no coverage of intervals and holds all rows of a test file in memory.",
            commandLineParamName = "no-intervals",
            commandLineParamSynopsis = "-no-intervals",
            commandLineParamIsFlag = true,
            category = Sheet.MACHINE,
            displayOrder = 13)
    public boolean getNoIntervals() {
        return values().flag("no-intervals");
    }

    public void setNoIntervals(boolean noIntervals) {
        values().set("no-intervals", noIntervals);
    }

    @Default("false")
    @OptionMetadata(
            displayName = "Unbounded",
            description =
                    "Let predictions be any number. Without it they stay within the range of the training values and a tenth of it more, and above 0 where these are.",
            commandLineParamName = "unbounded",
            commandLineParamSynopsis = "-unbounded",
            commandLineParamIsFlag = true,
            category = Sheet.FORM,
            displayOrder = 34)
    public boolean getUnbounded() {
        return values().flag("unbounded");
    }

    public void setUnbounded(boolean unbounded) {
        values().set("unbounded", unbounded);
    }

    @Default("false")
    @OptionMetadata(
            displayName = "Resume",
            description =
                    "Keep all networks to choose from in the model, so that more iterations can improve it later. They need the same training data again, which the model does not keep.",
            commandLineParamName = "resume",
            commandLineParamSynopsis = "-resume",
            commandLineParamIsFlag = true,
            displayOrder = 14)
    public boolean getResume() {
        return values().flag("resume");
    }

    public void setResume(boolean resume) {
        values().set("resume", resume);
    }
}

package weka.classifiers.functions.swatnn.progress;

import java.util.Locale;
import java.util.function.Consumer;

/**
 * Shows the progress of a build as one line: the stage, how much of it is done, the lowest error so far and the time that the stage
 * still takes at the rate it has had. Ends the build when the thread is interrupted.
 */
public final class StatusLine implements BuildListener {

    /** Before so much of a stage is done, or so many seconds have passed, nothing can be said about the rest. */
    private static final double LEAST_DONE = 0.02;

    private static final double LEAST_SECONDS = 0.5;

    private final Consumer<String> shown;
    private String stage = "";
    private long begin;
    private double lowest = Double.NaN;

    /**
     * A status line.
     *
     * @param shown receives the line whenever it changes
     */
    public StatusLine(Consumer<String> shown) {
        this.shown = shown;
    }

    /** The stage is what comes before the first comma; details behind it may change from call to call. */
    @Override
    public synchronized void progress(String details, double done, double bestError) throws InterruptedException {
        SILENT.progress(details, done, bestError);
        String name = details.split(",", 2)[0];
        if (!name.equals(stage)) {
            stage = name;
            begin = System.nanoTime();
        }
        lowest = Double.isFinite(bestError) ? bestError : lowest;
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%s, %.0f %%", details, 100 * done));
        if (Double.isFinite(lowest)) {
            line.append(String.format(Locale.ROOT, ", error %.4g", lowest));
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (done >= LEAST_DONE && seconds >= LEAST_SECONDS) {
            line.append(", ").append(duration(seconds * (1 - done) / done)).append(" left");
        }
        shown.accept(line.toString());
    }

    /** Seconds up to two minutes, then minutes, then hours. */
    static String duration(double seconds) {
        return seconds < 120
                ? String.format(Locale.ROOT, "%.0f s", Math.ceil(seconds))
                : seconds < 7200
                        ? String.format(Locale.ROOT, "%.0f min", seconds / 60)
                        : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
    }
}

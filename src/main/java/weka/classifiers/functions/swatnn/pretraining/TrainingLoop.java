package weka.classifiers.functions.swatnn.pretraining;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import weka.classifiers.functions.swatnn.teachers.TeacherStream;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Runs a training to the end of its budget: progress bar, metrics as CSV, checkpoints, and a clean stop on request. */
final class TrainingLoop {

    private static final int REPORT_STEPS = 100;
    private static final int PARTS = 1000;

    private final TrainingRun run;
    private final Path checkpoints;
    private final Path metrics;
    private final double checkpointSeconds;
    private volatile boolean stop;

    TrainingLoop(TrainingRun run, Path checkpoints, Path metrics, double checkpointMinutes) {
        this.run = run;
        this.checkpoints = checkpoints;
        this.metrics = metrics;
        this.checkpointSeconds = 60 * checkpointMinutes;
    }

    /** Asks the loop to end after its current step with a checkpoint. */
    void stop() {
        stop = true;
    }

    /**
     * Trains.
     *
     * @return whether the budget is used up; false where {@link #stop} ended the training early
     */
    boolean run() throws IOException, InterruptedException {
        int depths = run.settings().sizes().depths();
        double[] sums = new double[depths];
        double lastCheckpoint = run.seconds();
        try (TeacherStream teachers = new TeacherStream(
                        run.settings().recipe(), run.settings().seed(), run.steps());
                Writer csv = openMetrics(depths);
                ProgressBar bar = new ProgressBarBuilder()
                        .setTaskName("Training")
                        .setInitialMax(PARTS)
                        .setUpdateIntervalMillis(2000)
                        .build()) {
            while (run.done() < 1 && !stop) {
                long start = System.nanoTime();
                float[] errors = run.step(teachers.next());
                for (int d = 0; d < depths; d++) {
                    sums[d] += errors[d] / REPORT_STEPS;
                }
                run.addSeconds((System.nanoTime() - start) / 1e9);
                bar.stepTo((long) (PARTS * run.done()));
                if (run.steps() % REPORT_STEPS == 0) {
                    String line = report(sums);
                    csv.write(line + "\n");
                    csv.flush();
                    bar.setExtraMessage(String.format(
                            Locale.ROOT, "%.0f teachers/s, error %.3f", run.teachers() / run.seconds(), sums[0]));
                    sums = new double[depths];
                }
                if (run.seconds() - lastCheckpoint >= checkpointSeconds) {
                    Checkpoint.write(run, checkpoints);
                    lastCheckpoint = run.seconds();
                }
            }
        }
        Checkpoint.write(run, checkpoints);
        return run.done() >= 1;
    }

    private Writer openMetrics(int depths) throws IOException {
        boolean resumed = run.steps() > 0 && Files.exists(metrics);
        Writer csv = Files.newBufferedWriter(
                metrics,
                StandardOpenOption.CREATE,
                resumed ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING);
        if (!resumed) {
            StringBuilder header = new StringBuilder("teachers,seconds");
            for (int d = 1; d <= depths; d++) {
                header.append(",normalised_mse_depth_").append(d);
            }
            csv.write(header + "\n");
            csv.flush();
        }
        return csv;
    }

    private String report(double[] means) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%d,%.1f", run.teachers(), run.seconds()));
        for (double mean : means) {
            line.append(String.format(Locale.ROOT, ",%.5f", mean));
        }
        return line.toString();
    }
}

package weka.classifiers.functions.swatnn.pretraining;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import weka.classifiers.functions.swatnn.teachers.TeacherStream;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Runs a training to the end of its budget: progress bar, metrics as CSV, checkpoints, and a clean stop on request. */
final class TrainingLoop {

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
        double lastCheckpoint = run.seconds();
        try (TeacherStream teachers = new TeacherStream(
                        run.settings().recipe(), run.settings().seed(), run.steps());
                MetricsFile file = new MetricsFile(run, metrics);
                ProgressBar bar = new ProgressBarBuilder()
                        .setTaskName("Training")
                        .setInitialMax(PARTS)
                        .setUpdateIntervalMillis(2000)
                        .build()) {
            while (run.done() < 1 && !stop) {
                long start = System.nanoTime();
                TrainingRun.StepReport report = run.step(teachers.next());
                run.addSeconds((System.nanoTime() - start) / 1e9);
                bar.stepTo((long) (PARTS * run.done()));
                double error = file.add(report);
                if (!Double.isNaN(error)) {
                    bar.setExtraMessage(String.format(
                            Locale.ROOT, "%.0f teachers/s, error %.3f", run.teachers() / run.seconds(), error));
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
}

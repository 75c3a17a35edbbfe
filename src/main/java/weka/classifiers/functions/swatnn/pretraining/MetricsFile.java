package weka.classifiers.functions.swatnn.pretraining;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * The learning curve as CSV, one row every {@value #EVERY} steps with means over these: teachers and seconds so far, the
 * normalised MSE on unseen points by decoder for each trained encoder, the loss, the distance of latents and the learning rate.
 */
final class MetricsFile implements AutoCloseable {

    /** Steps a row. */
    static final int EVERY = 100;

    private final TrainingRun run;
    private final Writer csv;
    private double[] sums;
    private int steps;

    /** Opens the file; rows later than the run, left by a process that died after its last checkpoint, are removed. */
    MetricsFile(TrainingRun run, Path file) throws IOException {
        this.run = run;
        List<String> lines = new ArrayList<>();
        if (run.steps() > 0 && Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                if (lines.isEmpty() || teachers(line) <= run.teachers()) {
                    lines.add(line);
                }
            }
        }
        if (lines.isEmpty()) {
            lines.add(header());
        }
        Files.write(file, lines);
        csv = Files.newBufferedWriter(file, StandardOpenOption.APPEND);
    }

    private static long teachers(String line) {
        try {
            return Long.parseLong(line.substring(0, Math.max(0, line.indexOf(','))));
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    /** Whether a weight encoder learns beside a function encoder. */
    private boolean beside() {
        return run.settings().variant().encoders().function() && run.settings().trainsWeightEncoder();
    }

    /** Whether both encoders learn, so that the weight encoder is drawn to the function encoder's latents. */
    private boolean together() {
        return run.settings().trainsFunctionEncoder() && run.settings().trainsWeightEncoder();
    }

    private String header() {
        StringJoiner header = new StringJoiner(",");
        header.add("teachers").add("seconds");
        int depths = run.settings().sizes().depths();
        if (run.settings().trainsFunctionEncoder() || !beside()) {
            for (int d = 1; d <= depths; d++) {
                header.add("normalised_mse_depth_" + d);
            }
        }
        if (beside()) {
            for (int d = 1; d <= depths; d++) {
                header.add("weight_encoder_normalised_mse_depth_" + d);
            }
        }
        if (together()) {
            header.add("latent_distance");
        }
        return header.add("loss").add("learning_rate").toString();
    }

    private static double[] values(TrainingRun.StepReport report, boolean together) {
        int errors = report.functionErrors().length + report.weightErrors().length;
        double[] values = new double[errors + (together ? 2 : 1)];
        int at = 0;
        for (float e : report.functionErrors()) {
            values[at++] = e;
        }
        for (float e : report.weightErrors()) {
            values[at++] = e;
        }
        if (together) {
            values[at++] = report.latentDistance();
        }
        values[at] = report.loss();
        return values;
    }

    /**
     * Adds a step.
     *
     * @return the mean error of the first decoder where a row was written, else NaN
     */
    double add(TrainingRun.StepReport report) throws IOException {
        double[] values = values(report, together());
        if (sums == null) {
            sums = new double[values.length];
        }
        for (int i = 0; i < values.length; i++) {
            sums[i] += values[i];
        }
        steps++;
        if (run.steps() % EVERY != 0) {
            return Double.NaN;
        }
        StringJoiner line = new StringJoiner(",");
        line.add(Long.toString(run.teachers())).add(String.format(Locale.ROOT, "%.1f", run.seconds()));
        for (double sum : sums) {
            line.add(String.format(Locale.ROOT, "%.5f", sum / steps));
        }
        line.add(String.format(Locale.ROOT, "%.3g", run.learningRate()));
        csv.write(line + "\n");
        csv.flush();
        double first = sums[0] / steps;
        sums = null;
        steps = 0;
        return first;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}

package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.prediction.IntervalKind;
import weka.classifiers.functions.swatnn.prediction.IntervalTable;
import weka.classifiers.functions.swatnn.prediction.Intervals;
import weka.classifiers.functions.swatnn.prediction.LeftOut;
import weka.classifiers.functions.swatnn.prediction.QuantileIntervals;
import weka.classifiers.functions.swatnn.prediction.RowWidths;
import weka.classifiers.functions.swatnn.progress.BuildListener;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Makes prediction intervals. Those whose widths vary are cross-fitted: widths of each part of the rows come from quantile networks that were
 * fitted to the others, and how much they are held back is chosen by the interval score of all (Gneiting &amp; Raftery, 2007, Strictly proper
 * scoring rules, prediction, and estimation, section 6.2). One width for all rows is among the choices.
 *
 * @param intervals what is made; null where none are asked for
 * @param notes why they are not what was asked for, in plain sentences; mostly none
 */
public record IntervalFit(Intervals intervals, List<String> notes) {

    /** No intervals. */
    public static final IntervalFit NONE = new IntervalFit(null, List.of());

    /** The levels of the scores that are compared. */
    private static final double[] LEVELS = {0.8, 0.95};

    /** The level of the width that is the unit of others. */
    private static final double UNIT_LEVEL = 0.8;

    /**
     * Makes intervals.
     *
     * @param kind what is asked for
     * @param leftOut how far off the network is on rows that were left out
     * @param network predicts
     * @param listener told of the progress; where it says that what was found is enough, the width stays the same for all rows
     * @throws InterruptedException where the listener ends the build
     */
    public static IntervalFit of(IntervalKind kind, LeftOut leftOut, SparseMlp network, BuildListener listener)
            throws InterruptedException {
        return switch (kind) {
            case NONE -> NONE;
            case CONSTANT -> new IntervalFit(IntervalTable.of(leftOut), List.of());
            case QUANTILE -> quantile(leftOut, network, listener);
        };
    }

    private static IntervalFit quantile(LeftOut leftOut, SparseMlp network, BuildListener listener)
            throws InterruptedException {
        IntervalTable constant = IntervalTable.of(leftOut);
        int rows = leftOut.rows().rows();
        if (rows < Tuning.LEAST_WIDTH_ROWS) {
            return new IntervalFit(
                    constant,
                    List.of("Prediction intervals have one width for all rows: for widths that vary, " + rows
                            + " rows are too few; there must be at least " + Tuning.LEAST_WIDTH_ROWS + "."));
        }
        double unit = constant.halfWidth(UNIT_LEVEL);
        if (!(unit > 0 && Double.isFinite(unit))) {
            return new IntervalFit(
                    constant,
                    List.of(
                            "Prediction intervals have one width for all rows: most predictions are exact, or none is finite."));
        }
        DesignMatrix heard = RowWidths.heard(leftOut.rows(), network);
        double[] residuals = leftOut.residuals();
        CrossFitted crossFitted = CrossFitted.of(heard, residuals, unit, listener);
        int chosen = crossFitted.chosen();
        if (listener.enough()) {
            return new IntervalFit(
                    constant,
                    List.of(
                            "Prediction intervals have one width for all rows: there was no time for widths that vary."));
        }
        if (chosen < 0) {
            return new IntervalFit(
                    constant,
                    List.of(
                            "Prediction intervals have one width for all rows: on rows left out, widths that vary were no better."));
        }
        List<RowWidths> path = WidthPath.of(heard, residuals, unit, chosen + 1, listener.silenced());
        return new IntervalFit(
                new QuantileIntervals(crossFitted.factors(chosen), path.get(chosen), leftOut.power()), List.of());
    }

    /**
     * Widths of rows by networks that were not fitted to them.
     *
     * @param residuals of the n rows
     * @param weights of the rows
     * @param below for each of the decays, n widths below the predictions
     * @param above the same above them
     * @param unit the one width of all rows that competes
     */
    private record CrossFitted(double[] residuals, double[] weights, double[][] below, double[][] above, double unit) {

        static CrossFitted of(DesignMatrix heard, double[] residuals, double unit, BuildListener listener)
                throws InterruptedException {
            int decays = Tuning.WIDTH_DECAYS.length;
            int rows = heard.rows();
            double[][] below = new double[decays][rows];
            double[][] above = new double[decays][rows];
            int[] part = parts(rows);
            for (int p = 0; p < Tuning.WIDTH_PARTS; p++) {
                listener.progress("prediction intervals", (double) p / Tuning.WIDTH_PARTS, Double.NaN);
                int own = p;
                int[] others =
                        IntStream.range(0, rows).filter(i -> part[i] != own).toArray();
                List<RowWidths> path = WidthPath.of(
                        heard.select(others),
                        IntStream.of(others).mapToDouble(i -> residuals[i]).toArray(),
                        unit,
                        decays,
                        listener.silenced());
                for (int i = 0; i < rows; i++) {
                    if (part[i] == own) {
                        double[] row =
                                Arrays.copyOfRange(heard.inputs(), i * heard.columns(), (i + 1) * heard.columns());
                        for (int d = 0; d < decays; d++) {
                            below[d][i] = path.get(d).below(row);
                            above[d][i] = path.get(d).above(row);
                        }
                    }
                }
            }
            return new CrossFitted(residuals, heard.weights(), below, above, unit);
        }

        /** The part of each row, drawn at random, all of about the same size. */
        private static int[] parts(int rows) {
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, rows).boxed().toList());
            Collections.shuffle(order, new Random(Tuning.WIDTH_PARTS));
            int[] parts = new int[rows];
            for (int i = 0; i < rows; i++) {
                parts[order.get(i)] = i % Tuning.WIDTH_PARTS;
            }
            return parts;
        }

        /** Which of the decays is best; -1 where one width for all rows is. */
        int chosen() {
            double[] one = new double[residuals.length];
            Arrays.fill(one, unit);
            int chosen = -1;
            double least = score(one, one);
            for (int d = 0; d < below.length; d++) {
                double score = score(below[d], above[d]);
                if (score < least) {
                    least = score;
                    chosen = d;
                }
            }
            return chosen;
        }

        IntervalTable factors(int decay) {
            return factors(below[decay], above[decay]);
        }

        private IntervalTable factors(double[] lower, double[] upper) {
            double[] scores = new double[residuals.length];
            Arrays.setAll(scores, i -> RowWidths.score(residuals[i], lower[i], upper[i]));
            return IntervalTable.of(scores, weights);
        }

        /** The sum over the levels of the logarithm of the interval score: width, and what lies beyond times 2 / (1 - level). */
        private double score(double[] lower, double[] upper) {
            IntervalTable factors = factors(lower, upper);
            double sum = 0;
            for (double level : LEVELS) {
                double factor = factors.halfWidth(level);
                double score = 0;
                for (int i = 0; i < residuals.length; i++) {
                    double beyond = Math.max(-residuals[i] - factor * lower[i], residuals[i] - factor * upper[i]);
                    score += weights[i] * (factor * (lower[i] + upper[i]) + 2 / (1 - level) * Math.max(0, beyond));
                }
                sum += Math.log(score);
            }
            return sum;
        }
    }
}

package weka.classifiers.functions.swatnn.prediction;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.data.Target;
import weka.classifiers.functions.swatnn.loss.VarianceScale;

import java.io.InvalidObjectException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Half widths of prediction intervals by confidence level: quantiles of absolute residuals, as in conformal prediction (Lei, G'Sell,
 * Rinaldo, Tibshirani &amp; Wasserman, 2018, Distribution-free predictive inference for regression, section 2). Immutable, of
 * the same small size however many residuals there were.
 *
 * <p>For n residuals of rows that a model has not seen, and a new row exchangeable with them, prediction ± half width holds the new
 * target with at least the asked probability, whatever the distribution. The width is the same for all rows, so what is promised
 * holds on average over rows, not for each region of the inputs.
 */
public final class IntervalTable implements Intervals {

    private static final long serialVersionUID = 1L;

    /** Levels that are kept; others are rounded up to the next of them. */
    private static final int LEVELS = 200;

    /** Guards against 0.95 · 200 being a little more than 190. */
    private static final double ROUNDING = 1e-9;

    /** halfWidths[k] is that of the level k / LEVELS; infinite where the residuals are too few for the level. */
    private final double[] halfWidths;

    /** That of {@link VarianceScale}, on which the residuals are; 0 where they are those of the standardised target. */
    private final double power;

    private IntervalTable(double[] halfWidths, double power) {
        this.halfWidths = halfWidths;
        this.power = power;
    }

    /**
     * The table of given residuals.
     *
     * @param residuals n numbers, at least none; those that are not finite count as infinitely large
     * @param weights their n weights, positive; a row of twice the weight counts as two
     */
    public static IntervalTable of(double[] residuals, double[] weights) {
        return of(residuals, weights, 0);
    }

    /**
     * The table of a network's outputs where targets are parts of their mean. Residuals are distances on the {@link VarianceScale}, so that
     * intervals are as much wider as the rows of a higher mean vary more.
     *
     * @param targets n parts of the mean, at least 0
     * @param outputs n logarithms of what was expected of them
     * @param weights their n weights, positive
     * @param power of the variance, from 1 to 2
     */
    public static IntervalTable ofParts(double[] targets, double[] outputs, double[] weights, double power) {
        return of(new VarianceScale(power).differences(targets, outputs), weights, power);
    }

    /** The table of left-out rows. */
    public static IntervalTable of(LeftOut leftOut) {
        return of(leftOut.residuals(), leftOut.rows().weights(), leftOut.power());
    }

    private static IntervalTable of(double[] residuals, double[] weights, double power) {
        double[] sizes = Arrays.stream(residuals)
                .map(r -> Double.isFinite(r) ? Math.abs(r) : Double.POSITIVE_INFINITY)
                .toArray();
        int[] order = IntStream.range(0, sizes.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> sizes[i]))
                .mapToInt(i -> i)
                .toArray();
        double total = Arrays.stream(weights).sum();
        // The new row counts as one more, which might be larger than all.
        double withNew = total + (sizes.length == 0 ? 1 : total / sizes.length);
        double[] halfWidths = new double[LEVELS + 1];
        int next = 0;
        double covered = 0;
        double width = 0;
        for (int level = 0; level <= LEVELS; level++) {
            double wanted = withNew * level / LEVELS * (1 - ROUNDING);
            while (covered < wanted && next < order.length) {
                width = sizes[order[next]];
                covered += weights[order[next++]];
            }
            halfWidths[level] = covered < wanted ? Double.POSITIVE_INFINITY : width;
        }
        return new IntervalTable(halfWidths, power);
    }

    /**
     * The table of a model that predicts the weighted mean: each row's distance from the mean of the others. One row, which has no
     * others, says nothing.
     *
     * @param data at least one row, targets standardised or parts of their mean
     * @param power of the variance where they are parts, else 0
     */
    public static IntervalTable ofTheMean(DesignMatrix data, double power) {
        double total = data.totalWeight();
        if (power > 0 && data.rows() > 1) {
            double[] others = new double[data.rows()];
            // With a mean of 1, that of the rows without row i is (total - w t) / (total - w).
            Arrays.setAll(
                    others,
                    i -> Math.log((total - data.weights()[i] * data.targets()[i]) / (total - data.weights()[i])));
            return ofParts(data.targets(), others, data.weights(), power);
        }
        double[] residuals = new double[data.rows()];
        if (residuals.length > 1) {
            // With a mean of 0, the mean without row i is -w y / (total - w).
            Arrays.setAll(residuals, i -> data.targets()[i] / (1 - data.weights()[i] / total));
        } else {
            residuals[0] = Double.POSITIVE_INFINITY;
        }
        return of(residuals, data.weights(), power);
    }

    /**
     * Half the width of the interval around a prediction, in the units of the residuals.
     *
     * @param confidence wanted probability that the interval holds the target, in [0, 1]
     * @return at least 0; infinite where the level is more than n / (n + 1)
     * @throws IllegalArgumentException if the confidence is out of its range
     */
    public double halfWidth(double confidence) {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("The confidence level is " + confidence + "; it must be from 0 to 1");
        }
        return halfWidths[(int) Math.ceil(confidence * LEVELS - ROUNDING)];
    }

    @Override
    public double[] interval(Target target, double[] inputs, double output, double confidence) {
        return interval(target, output, confidence);
    }

    /**
     * The interval around a prediction, for which the inputs make no difference.
     *
     * @param target what is predicted
     * @param output the network's output
     * @param confidence wanted probability that the interval holds the class, in [0, 1]
     * @return the lower end and the upper end, infinite where the level is more than n / (n + 1)
     * @throws IllegalArgumentException if the confidence is out of its range
     */
    public double[] interval(Target target, double output, double confidence) {
        double halfWidth = halfWidth(confidence);
        return power == 0
                ? target.interval(output, halfWidth)
                : ofParts(target, output, new VarianceScale(power), halfWidth, halfWidth);
    }

    /** The interval from so far below to so far above what an output expects, on a scale. */
    static double[] ofParts(Target target, double output, VarianceScale scale, double below, double above) {
        double middle = scale.of(Math.exp(output));
        return target.interval(
                Math.log(scale.inverse(middle - below)), output, Math.log(scale.inverse(middle + above)));
    }

    @Override
    public IntervalKind kind() {
        return IntervalKind.CONSTANT;
    }

    private Object readResolve() throws InvalidObjectException {
        boolean rising = halfWidths != null && halfWidths.length == LEVELS + 1 && halfWidths[0] >= 0;
        for (int level = 1; rising && level <= LEVELS; level++) {
            rising = halfWidths[level] >= halfWidths[level - 1];
        }
        if (!rising) {
            throw new InvalidObjectException("A saved table of prediction intervals is incomplete or damaged");
        }
        return new IntervalTable(halfWidths.clone(), power);
    }
}

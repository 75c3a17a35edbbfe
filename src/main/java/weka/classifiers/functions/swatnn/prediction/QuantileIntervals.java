package weka.classifiers.functions.swatnn.prediction;

import weka.classifiers.functions.swatnn.data.Target;
import weka.classifiers.functions.swatnn.loss.VarianceScale;

/**
 * Prediction intervals that are as wide as two quantile networks say, times a factor of the level: conformalised quantile regression (Romano,
 * Patterson &amp; Candès, 2019, Conformalized quantile regression, NeurIPS 32) with scores that are divided by the widths (Kivaranovic,
 * Johnson &amp; Leeb, 2020, Adaptive, distribution-free prediction intervals for deep networks), so that two networks serve every
 * level. The factor of a level is a quantile of the scores of rows that the two networks were not fitted to.
 *
 * <p>They hold the prediction, never cross, and end at the bounds of predictions.
 *
 * @param factors by level; of the scores, and on their scale
 * @param widths of a row
 * @param power that of the {@link VarianceScale} on which widths are; 0 where they are standardised
 */
public record QuantileIntervals(IntervalTable factors, RowWidths widths, double power) implements Intervals {

    private static final long serialVersionUID = 1L;

    @Override
    public double[] interval(Target target, double[] inputs, double output, double confidence) {
        double factor = factors.halfWidth(confidence);
        if (Double.isInfinite(factor)) {
            return new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
        }
        double[] heard = RowWidths.heard(inputs, output);
        double below = factor * widths.below(heard);
        double above = factor * widths.above(heard);
        double[] ends = power == 0
                ? target.interval(output - below, output, output + above)
                : IntervalTable.ofParts(target, output, new VarianceScale(power), below, above);
        return new double[] {target.bounds().nearest(ends[0]), target.bounds().nearest(ends[1])};
    }

    @Override
    public IntervalKind kind() {
        return IntervalKind.QUANTILE;
    }
}

package weka.classifiers.functions.swatnn.prediction;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.loss.VarianceScale;

/**
 * How far off predictions were on rows that were left out of their fit: what prediction intervals are made from.
 *
 * @param rows n rows, at least none; of their targets no use is made
 * @param residuals n differences of target and prediction, standardised or on the {@link VarianceScale}
 * @param power that of the {@link VarianceScale} on which the residuals are; 0 where they are those of the standardised target
 */
public record LeftOut(DesignMatrix rows, double[] residuals, double power) {

    /** Checks that there is a residual of each row. */
    public LeftOut {
        if (rows.rows() != residuals.length) {
            throw new IllegalArgumentException(
                    "There are " + residuals.length + " residuals of " + rows.rows() + " rows; they must be as many");
        }
    }

    /**
     * That of outputs where targets are parts of their mean.
     *
     * @param outputs n logarithms of what was expected of the rows' targets
     * @param power of the variance, from 1 to 2
     */
    public static LeftOut ofParts(DesignMatrix rows, double[] outputs, double power) {
        return new LeftOut(rows, new VarianceScale(power).differences(rows.targets(), outputs), power);
    }
}

package weka.classifiers.functions.swatnn.model;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.data.InputAttribute.Kind;
import weka.classifiers.functions.swatnn.data.Target;
import weka.classifiers.functions.swatnn.prediction.IntervalKind;
import weka.classifiers.functions.swatnn.prediction.Intervals;
import weka.classifiers.functions.swatnn.prediction.Predictor;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;

/**
 * The prediction intervals of a model in a few words.
 *
 * @param kind what they are
 * @param meanWidth their mean width at {@link #LEVEL} over the rows that they were made from, in the units of the class; 0 where there are
 *     none, infinite where the rows were too few for the level
 * @param ofDates whether the class is a date, so that the width is of milliseconds
 */
public record IntervalSummary(IntervalKind kind, double meanWidth, boolean ofDates) implements Serializable {

    /** The level of the width. */
    public static final double LEVEL = 0.95;

    private static final long serialVersionUID = 1L;

    private static final double DAY = 24 * 3600 * 1000.0;

    /**
     * Measures intervals.
     *
     * @param intervals of predictions, or null
     * @param predictor predicts
     * @param rows at least one where there are intervals
     */
    static IntervalSummary of(Intervals intervals, Predictor predictor, DesignMatrix rows) {
        Target target = predictor.encoding().target();
        boolean ofDates = target.kind() == Kind.DATE;
        if (intervals == null) {
            return new IntervalSummary(IntervalKind.NONE, 0, ofDates);
        }
        double sum = 0;
        for (int i = 0; i < rows.rows(); i++) {
            double[] inputs = Arrays.copyOfRange(rows.inputs(), i * rows.columns(), (i + 1) * rows.columns());
            double[] ends =
                    intervals.interval(target, inputs, predictor.network().predict(inputs), LEVEL);
            sum += rows.weights()[i] * (ends[1] - ends[0]);
        }
        return new IntervalSummary(intervals.kind(), sum / rows.totalWeight(), ofDates);
    }

    /** A sentence that says what they are and how wide. */
    public String sentence() {
        return switch (kind) {
            case NONE -> "Prediction intervals: none.";
            case CONSTANT -> "Prediction intervals: of one width for all rows" + width();
            case QUANTILE -> "Prediction intervals: as wide as two quantile networks say of each row" + width();
        };
    }

    private String width() {
        if (!Double.isFinite(meanWidth)) {
            return "; the rows are too few for " + percent() + ".";
        }
        return String.format(
                Locale.ROOT,
                "; %.4g%s at %s, in the mean of the training rows.",
                ofDates ? meanWidth / DAY : meanWidth,
                ofDates ? " days" : "",
                percent());
    }

    private static String percent() {
        return Math.round(100 * LEVEL) + " %";
    }
}

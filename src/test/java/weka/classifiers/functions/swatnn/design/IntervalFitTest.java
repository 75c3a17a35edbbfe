package weka.classifiers.functions.swatnn.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.data.Bounds;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.data.InputAttribute.Kind;
import weka.classifiers.functions.swatnn.data.Target;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.prediction.IntervalKind;
import weka.classifiers.functions.swatnn.prediction.Intervals;
import weka.classifiers.functions.swatnn.prediction.LeftOut;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.progress.EnoughListener;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** Intervals of residuals whose spread is known, around a network that predicts 0. */
class IntervalFitTest {

    private static final SparseMlp ZERO = SparseMlp.constant(1, 0);
    private static final Target TARGET = new Target("y", Kind.NUMERIC, 0, 1, Bounds.NONE);

    /** Normal residuals whose deviation depends on an input that is uniform in [-1, 1]. */
    private static LeftOut residuals(int rows, DoubleUnaryOperator deviation) {
        Random random = new Random(1);
        double[] x = new double[rows];
        double[] residuals = new double[rows];
        for (int i = 0; i < rows; i++) {
            x[i] = 2 * random.nextDouble() - 1;
            residuals[i] = deviation.applyAsDouble(x[i]) * random.nextGaussian();
        }
        double[] weights = new double[rows];
        Arrays.fill(weights, 1);
        return new LeftOut(new DesignMatrix(1, x, new double[rows], weights), residuals, 0);
    }

    private static IntervalFit fit(LeftOut leftOut) throws Exception {
        return IntervalFit.of(IntervalKind.QUANTILE, leftOut, ZERO, BuildListener.SILENT);
    }

    private static double width(Intervals intervals, double x, double level) {
        double[] ends = intervals.interval(TARGET, new double[] {x}, 0, level);
        assertTrue(ends[0] <= 0 && 0 <= ends[1]);
        return ends[1] - ends[0];
    }

    @Test
    void widthsFollowTheSpread() throws Exception {
        Intervals intervals = fit(residuals(2000, x -> Math.exp(x))).intervals();
        assertEquals(IntervalKind.QUANTILE, intervals.kind());
        for (double x : new double[] {-0.8, 0, 0.8}) {
            assertEquals(2 * 1.2816 * Math.exp(x), width(intervals, x, 0.8), 0.15 * 2 * 1.2816 * Math.exp(x));
            assertEquals(2 * 1.96 * Math.exp(x), width(intervals, x, 0.95), 0.15 * 2 * 1.96 * Math.exp(x));
            double before = 0;
            for (double level = 0; level <= 0.99; level += 0.01) {
                double width = width(intervals, x, level);
                assertTrue(width >= before);
                before = width;
            }
        }
    }

    @Test
    void equalRowsGiveEqualIntervals() throws Exception {
        Intervals one = fit(residuals(300, x -> 2 + x)).intervals();
        Intervals other = fit(residuals(300, x -> 2 + x)).intervals();
        assertEquals(width(one, 0.3, 0.7), width(other, 0.3, 0.7));
    }

    @Test
    void fewRowsHaveOneWidth() throws Exception {
        IntervalFit fit = fit(residuals(99, x -> 1 + x));
        assertEquals(IntervalKind.CONSTANT, fit.intervals().kind());
        assertEquals(
                "Prediction intervals have one width for all rows: for widths that vary, 99 rows are too few; there"
                        + " must be at least 100.",
                fit.notes().get(0));
    }

    @Test
    void exactPredictionsHaveOneWidth() throws Exception {
        IntervalFit fit = fit(residuals(200, x -> 0));
        assertEquals(0, width(fit.intervals(), 0, 0.9));
        assertTrue(fit.notes().get(0).contains("most predictions are exact"));
    }

    @Test
    void whereItIsEnoughThereIsOneWidth() throws Exception {
        BuildListener enough = new EnoughListener(0);
        IntervalFit fit = IntervalFit.of(IntervalKind.QUANTILE, residuals(300, x -> 1 + x), ZERO, enough);
        assertEquals(IntervalKind.CONSTANT, fit.intervals().kind());
        assertEquals(1, fit.notes().size());
    }

    @Test
    void noneIsNone() throws Exception {
        assertNull(IntervalFit.of(IntervalKind.NONE, residuals(300, x -> 1), ZERO, BuildListener.SILENT)
                .intervals());
    }
}

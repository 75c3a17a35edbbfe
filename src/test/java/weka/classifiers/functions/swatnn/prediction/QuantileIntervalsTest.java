package weka.classifiers.functions.swatnn.prediction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.data.Bounds;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.data.InputAttribute.Kind;
import weka.classifiers.functions.swatnn.data.Link;
import weka.classifiers.functions.swatnn.data.Target;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.Arrays;

/** Intervals of two networks by hand: the width below is 2 · e^x, that above 2 · e^(prediction / 2). */
class QuantileIntervalsTest {

    private static final RowWidths WIDTHS = new RowWidths(linear(1, 0), linear(0, 1), 2);

    private static SparseMlp linear(double ofInput, double ofOutput) {
        return SparseMlp.builder(2)
                .output(new double[][] {{ofInput}, {ofOutput}}, new double[] {0})
                .build();
    }

    /** Scores of 1, 2 and 3: of the four with the new one, level 0.25 is one, 0.5 two, 0.75 three. */
    private static QuantileIntervals intervals(double power) {
        return new QuantileIntervals(IntervalTable.of(new double[] {1, 2, 3}, new double[] {1, 1, 1}), WIDTHS, power);
    }

    private static Target target(Bounds bounds) {
        return new Target("y", Kind.NUMERIC, 10, 5, bounds);
    }

    @Test
    void areAsWideAsTheNetworksSay() {
        double[] interval = intervals(0).interval(target(Bounds.NONE), new double[] {Math.log(0.3)}, 1, 0.5);
        // Twice 2 · 0.3 below the output 1, and twice 2 · e^0.5 above it.
        assertArrayEquals(new double[] {10 + 5 * (1 - 1.2), 10 + 5 * (1 + 4 * Math.exp(0.5))}, interval, 1e-12);
        assertEquals(IntervalKind.QUANTILE, intervals(0).kind());
    }

    @Test
    void endAtTheBounds() {
        Target bounded = target(new Bounds(8, 20));
        assertArrayEquals(new double[] {8, 20}, intervals(0).interval(bounded, new double[] {2}, 1, 0.75));
        // The prediction 10 + 5 · 9 is held at 20, and the interval from 55 - 5 · 0.04 to more holds it.
        assertArrayEquals(new double[] {20, 20}, intervals(0).interval(bounded, new double[] {-4}, 9, 0.25));
    }

    @Test
    void ofALevelThatTheRowsAreTooFewForAreInfinite() {
        assertArrayEquals(
                new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY},
                intervals(0).interval(target(new Bounds(8, 20)), new double[] {0}, 1, 0.8));
        assertThrows(IllegalArgumentException.class, () -> intervals(0)
                .interval(target(Bounds.NONE), new double[] {0}, 1, 1.1));
    }

    @Test
    void ofALogarithmAreFactors() {
        Target log = new Target("y", Kind.NUMERIC, 0, 1, Bounds.NONE, Link.LOG, 0);
        assertArrayEquals(
                new double[] {Math.exp(-0.6), Math.exp(2)},
                intervals(0).interval(log, new double[] {Math.log(0.3)}, 0, 0.25),
                1e-12);
    }

    /** Power 1: roots of parts of the mean. The output is the logarithm of 16, so the middle is 4; below it 2 · 0.5, above it 2 · e. */
    @Test
    void ofCountsAreOnTheirScale() {
        Target parts = new Target("y", Kind.NUMERIC, Math.log(2), 1, new Bounds(0, 1000), Link.LOG, 0);
        double above = 4 + 2 * Math.exp(Math.log(16) / 2);
        assertArrayEquals(
                new double[] {2 * 9, 2 * above * above},
                intervals(1).interval(parts, new double[] {Math.log(0.5)}, Math.log(16), 0.25),
                1e-10);
    }

    @Test
    void widthsStayWithinReason() {
        assertEquals(2 * Math.exp(-4), WIDTHS.below(new double[] {-50, 0}));
        assertEquals(2 * Math.exp(3), WIDTHS.below(new double[] {50, 0}));
        assertEquals(2 * Math.exp(1.5), WIDTHS.above(RowWidths.heard(new double[1], 1e9)), 1e-12);
        assertEquals(1.5, RowWidths.score(-3, 2, 100));
        assertEquals(0.5, RowWidths.score(3, 2, 6));
    }

    @Test
    void rowsAreHeardWithTheirPrediction() {
        DesignMatrix rows = new DesignMatrix(1, new double[] {0.5, -1}, new double[2], new double[] {1, 3});
        SparseMlp twice = SparseMlp.builder(1)
                .output(new double[][] {{2}}, new double[] {0})
                .build();
        DesignMatrix heard = RowWidths.heard(rows, twice);
        assertArrayEquals(new double[] {0.5, 0.5, -1, -1}, heard.inputs());
        assertArrayEquals(new double[] {0.5, 0.5}, RowWidths.heard(new double[] {0.5}, 1));
        assertArrayEquals(new double[] {1, 3}, heard.weights());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new RowWidths(linear(1, 0), linear(0, 1), 0));
        assertThrows(IllegalArgumentException.class, () -> new RowWidths(linear(1, 0), SparseMlp.constant(3, 0), 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new LeftOut(
                        new DesignMatrix(1, new double[2], new double[2], new double[] {1, 1}), new double[1], 0));
        assertThrows(IllegalArgumentException.class, () -> IntervalKind.of("wide"));
        Arrays.stream(IntervalKind.values()).forEach(kind -> assertEquals(kind, IntervalKind.of(kind.label())));
    }
}

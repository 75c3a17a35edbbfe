package weka.classifiers.functions.swatnn.effects;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** What attributes do, against values worked out by hand. */
class EffectsTest {

    /** Rows on a line: both attributes are always equal. */
    private static final Sample TOGETHER = Sample.of(new double[][] {{0, 0}, {1, 1}, {2, 2}, {4, 4}});

    private static final ToDoubleFunction<double[]> PRODUCT = row -> row[0] * row[1];

    @Test
    void dependenceIsTheMeanWithTheAttributeSet() {
        // The mean of the second attribute is 7/4.
        Curve curve = PartialDependence.of(PRODUCT, TOGETHER, 0, new double[] {-1, 0, 2});
        assertArrayEquals(new double[] {-1.75, 0, 3.5}, curve.y(), 1e-15);
        assertArrayEquals(new double[] {1, 1}, TOGETHER.rows()[1], "the rows stay as they are");
        // Weights 1, 1, 1 and 5: the mean of the second attribute is 23/8.
        Sample weighted = new Sample(TOGETHER.rows(), new double[] {1, 1, 1, 5});
        assertEquals(
                5.75,
                PartialDependence.of(PRODUCT, weighted, 0, new double[] {2}).y()[0],
                1e-15);
    }

    @Test
    void localEffectsAddUpTheGainsOfBins() {
        // Four bins of quantiles: edges 0, 1, 2, 4, the first quantile being the least value.
        // Gains: bin (0, 1] holds the rows 0 and 1: (0 + 1) / 2; then 1 · 2 and 2 · 4.
        // Accumulated 0, 0.5, 2.5, 10.5; means of the bins 0.25, 1.5, 6.5 of 2, 1 and 1 rows: 8.5 / 4.
        Curve curve = LocalEffects.of(PRODUCT, TOGETHER, 0, 4);
        assertArrayEquals(new double[] {0, 1, 2, 4}, curve.x());
        assertArrayEquals(new double[] {-2.125, -1.625, 0.375, 8.375}, curve.y(), 1e-15);
    }

    @Test
    void localEffectsOfALineAreTheLine() {
        SplittableRandom random = new SplittableRandom(1);
        double[][] rows = new double[500][2];
        for (double[] row : rows) {
            row[0] = random.nextDouble();
            row[1] = row[0] + 0.1 * random.nextDouble();
        }
        // The other attribute goes along, and leaves no trace in the curve.
        Curve curve = LocalEffects.of(row -> 3 * row[0] + 100 * row[1] * row[1], Sample.of(rows), 0, 20);
        assertEquals(21, curve.x().length);
        for (int k = 1; k < 21; k++) {
            assertEquals(3 * (curve.x()[k] - curve.x()[k - 1]), curve.y()[k] - curve.y()[k - 1], 1e-9);
        }
    }

    @Test
    void valuesThatAreMissingOrEqualMakeNoBins() {
        Sample one = Sample.of(new double[][] {{2, 1}, {Double.NaN, 1}, {2, 3}, {Double.POSITIVE_INFINITY, 0}});
        assertEquals(0, LocalEffects.of(PRODUCT, one, 0, 10).x().length);
        assertEquals(
                0,
                LocalEffects.of(PRODUCT, Sample.of(new double[][] {{Double.NaN, 1}}), 0, 10)
                        .x()
                        .length);
        Sample two = Sample.of(new double[][] {{2, 1}, {Double.NaN, 9}, {4, 1}});
        assertArrayEquals(
                new double[] {-1, 1}, LocalEffects.of(PRODUCT, two, 0, 10).y(), 1e-15);
    }

    @Test
    void importanceIsTheRiseOfTheError() {
        // Of two rows, a permutation leaves both as they are or exchanges them; exchanged, both residuals are 2.
        Sample two = Sample.of(new double[][] {{-1, 5}, {1, 5}});
        double[] actual = {-1, 1};
        Importance used = Importance.of(row -> row[0], two, actual, 0, 1000, 1);
        assertEquals(1, used.mean(), 0.1);
        assertEquals(1, used.deviation(), 0.01);
        assertEquals(new Importance(0, 0), Importance.of(row -> row[0], two, actual, 1, 10, 1));
        Importance once = Importance.of(row -> row[0], two, actual, 0, 1, 1);
        assertTrue((once.mean() == 0 || once.mean() == 2) && once.deviation() == 0, once::toString);
        assertEquals(used, Importance.of(row -> row[0], two, actual, 0, 1000, 1));
        assertThrows(IllegalArgumentException.class, () -> Importance.of(row -> 0, two, new double[] {1}, 0, 1, 1));
    }

    @Test
    void importanceByALossIsTheRiseOfItsMean() {
        Sample two = Sample.of(new double[][] {{-1, 5}, {1, 5}});
        double[] actual = {-1, 1};
        Importance used = Importance.of((row, i) -> row[0] == actual[i] ? 0 : 3, two, 0, 1000, 1);
        assertEquals(1.5, used.mean(), 0.15);
        assertEquals(1.5, used.deviation(), 0.015);
    }

    @Test
    void importanceOfHarmIsNegative() {
        // Exchanged, both rows are right; as they are, both are off by 2. Weights do not change that.
        Sample two = new Sample(new double[][] {{-1}, {1}}, new double[] {1, 3});
        double mean = Importance.of(row -> -row[0], two, new double[] {-1, 1}, 0, 1000, 1)
                .mean();
        assertEquals(-1, mean, 0.1);
    }

    @Test
    void gapsAreWhereNoValueIs() {
        assertEquals(
                List.of(new Gaps.Gap(-1, 0), new Gaps.Gap(2, 8), new Gaps.Gap(9, 9.5)),
                Gaps.of(new double[] {8, 0, 1, 2, Double.NaN, 9}, -1, 9.5, 0.1));
        assertEquals(List.of(new Gaps.Gap(0, 1)), Gaps.of(new double[0], 0, 1, 0.1));
        assertEquals(List.of(), Gaps.of(new double[] {0, 1, 2}, 0, 2, 0.5));
        assertEquals(List.of(), Gaps.of(new double[] {0, 1, 2, 3}, 0, 3, 0.1), "whole numbers");
    }

    @Test
    void samplesAreTakenAtEvenDistances() {
        Sample many = Sample.of(new double[10][1]);
        assertArrayEquals(new int[] {0, 3, 6}, many.evenly(3));
        assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, many.evenly(20));
        assertEquals(2, many.of(new int[] {4, 7}).size());
        assertThrows(IllegalArgumentException.class, () -> Sample.of(new double[0][]));
        assertThrows(IllegalArgumentException.class, () -> new Sample(new double[1][1], new double[2]));
        assertThrows(IllegalArgumentException.class, () -> new Curve(new double[1], new double[2]));
    }
}

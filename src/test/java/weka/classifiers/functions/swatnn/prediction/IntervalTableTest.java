package weka.classifiers.functions.swatnn.prediction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.data.Bounds;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.data.InputAttribute.Kind;
import weka.classifiers.functions.swatnn.data.Link;
import weka.classifiers.functions.swatnn.data.Target;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

class IntervalTableTest {

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** The k-th of n sizes, k = ⌈(n + 1) · level⌉. */
    @Test
    void isTheConformalQuantile() {
        double[] residuals = IntStream.rangeClosed(1, 99)
                .mapToDouble(i -> i % 2 == 0 ? i : -i)
                .toArray();
        IntervalTable table = IntervalTable.of(residuals, ones(99));
        assertEquals(0, table.halfWidth(0));
        assertEquals(50, table.halfWidth(0.5));
        assertEquals(95, table.halfWidth(0.95));
        assertEquals(96, table.halfWidth(0.951), "levels between those kept are rounded up");
        assertEquals(99, table.halfWidth(0.99));
        assertEquals(Double.POSITIVE_INFINITY, table.halfWidth(1));
    }

    @Test
    void weightsCountAsRows() {
        IntervalTable weighted = IntervalTable.of(new double[] {1, 2, 3}, new double[] {1, 7, 1});
        assertEquals(1, weighted.halfWidth(0.08));
        assertEquals(2, weighted.halfWidth(0.5));
        assertEquals(3, weighted.halfWidth(0.7));
    }

    @Test
    void nothingIsKnownFromNoRowOrFromUndefinedResiduals() {
        assertEquals(
                Double.POSITIVE_INFINITY,
                IntervalTable.of(new double[0], new double[0]).halfWidth(0.01));
        assertEquals(
                Double.POSITIVE_INFINITY,
                IntervalTable.of(new double[] {1, Double.NaN}, ones(2)).halfWidth(0.6));
    }

    /** Exchangeable rows of any distribution: the average over many tables is at least the level, and hardly more. */
    @Test
    void coversWhatIsPromised() {
        Random random = new Random(1);
        int covered = 0;
        int trials = 20_000;
        for (int i = 0; i < trials; i++) {
            double[] rows = IntStream.range(0, 40)
                    .mapToDouble(j -> Math.exp(random.nextGaussian()))
                    .toArray();
            covered += Math.exp(random.nextGaussian())
                            <= IntervalTable.of(rows, ones(40)).halfWidth(0.8)
                    ? 1
                    : 0;
        }
        assertEquals(33.0 / 41, covered / (double) trials, 0.01);
    }

    @Test
    void meanIsJudgedWithoutTheRowItself() {
        DesignMatrix data = new DesignMatrix(0, new double[0], new double[] {-1, -1, 1, 1}, ones(4));
        assertEquals(4.0 / 3, IntervalTable.ofTheMean(data, 0).halfWidth(0.5), 1e-12);
    }

    /** Of counts, roots vary alike: from an expected 4 and 9, the roots of 9 and 4 are off by 1; those of 16 and 1 by 2. */
    @Test
    void intervalsOfCountsGrowWithTheMean() {
        double[] targets = {9, 4, 16, 1};
        double[] outputs = {Math.log(4), Math.log(9), Math.log(4), Math.log(9)};
        IntervalTable table = IntervalTable.ofParts(targets, outputs, ones(4), 1);
        assertEquals(1, table.halfWidth(0.4), 1e-12);
        // The mean of the class is 2, so an output of ln 16 stands for 32: between 2 · 3² and 2 · 5².
        Target target = new Target("n", Kind.NUMERIC, Math.log(2), 1, Bounds.NONE, Link.LOG, 0);
        assertArrayEquals(new double[] {18, 50}, table.interval(target, Math.log(16), 0.4), 1e-12);
        assertArrayEquals(new double[] {0, 4 * 2}, table.interval(target, 0, 0.4), 1e-12, "(1 - 1)² and (1 + 1)²");
        assertArrayEquals(new double[] {0, Double.POSITIVE_INFINITY}, table.interval(target, 0, 0.99));
        IntervalTable positive = IntervalTable.ofParts(new double[] {1, 2}, new double[2], ones(2), 2);
        assertArrayEquals(
                new double[] {2 * 3 / 2.0, 2 * 3 * 2},
                positive.interval(target, Math.log(3), 0.6),
                1e-12,
                "a factor of 2");
        assertArrayEquals(
                new double[] {3, 5},
                IntervalTable.of(new double[] {1}, ones(1))
                        .interval(new Target("y", Kind.NUMERIC, 4, 1, Bounds.NONE), 0, 0.5));
    }

    @Test
    void aMeanOfPartsIsJudgedWithoutTheRowItself() {
        DesignMatrix data = new DesignMatrix(0, new double[0], new double[] {0, 1, 2}, ones(3));
        // Without each row the means are 1.5, 1 and 0.5: roots of 0, 1 and 2 are off by 1.22, 0 and 0.71.
        IntervalTable table = IntervalTable.ofTheMean(data, 1);
        assertEquals(0, table.halfWidth(0.25), 1e-12);
        assertEquals(Math.sqrt(2) - Math.sqrt(0.5), table.halfWidth(0.5), 1e-12);
        assertEquals(Math.sqrt(1.5), table.halfWidth(0.75), 1e-12);
    }
}

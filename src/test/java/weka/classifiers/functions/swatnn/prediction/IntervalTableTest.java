package weka.classifiers.functions.swatnn.prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.data.DesignMatrix;

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
        assertEquals(4.0 / 3, IntervalTable.ofTheMean(data).halfWidth(0.5), 1e-12);
    }
}

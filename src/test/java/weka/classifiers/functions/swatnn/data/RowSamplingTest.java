package weka.classifiers.functions.swatnn.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Rows are drawn without replacement, keep their order and weight, and each is as likely as any other. */
class RowSamplingTest {

    /** Row i has the input i, the target 10 i and the weight i + 1. */
    private static DesignMatrix rows(int n) {
        double[] x = new double[n];
        double[] y = new double[n];
        double[] w = new double[n];
        Arrays.setAll(x, i -> i);
        Arrays.setAll(y, i -> 10 * i);
        Arrays.setAll(w, i -> i + 1);
        return new DesignMatrix(1, x, y, w);
    }

    @Test
    void drawnRowsAreWholeAndInOrder() {
        DesignMatrix drawn = RowSampling.subsample(rows(50), 20, new SplittableRandom(1));
        assertEquals(20, drawn.rows());
        for (int i = 0; i < 20; i++) {
            assertEquals(10 * drawn.inputs()[i], drawn.targets()[i]);
            assertEquals(drawn.inputs()[i] + 1, drawn.weights()[i]);
            assertTrue(i == 0 || drawn.inputs()[i] > drawn.inputs()[i - 1], "no row twice");
        }
    }

    @Test
    void fewRowsStayAsTheyAre() {
        DesignMatrix all = rows(5);
        assertSame(all, RowSampling.subsample(all, 5, new SplittableRandom(1)));
        assertThrows(IllegalArgumentException.class, () -> RowSampling.subsample(all, 0, new SplittableRandom(1)));
    }

    @Test
    void equalSeedsDrawEqualRows() {
        assertArrayEquals(
                RowSampling.subsample(rows(50), 20, new SplittableRandom(7)).inputs(),
                RowSampling.subsample(rows(50), 20, new SplittableRandom(7)).inputs());
    }

    @Test
    void eachRowIsAsLikelyAsAnyOther() {
        int[] counts = new int[10];
        SplittableRandom random = new SplittableRandom(3);
        for (int trial = 0; trial < 4000; trial++) {
            for (double x : RowSampling.subsample(rows(10), 3, random).inputs()) {
                counts[(int) x]++;
            }
        }
        for (int count : counts) {
            // Six standard deviations of a binomial.
            assertEquals(1200, count, 6 * Math.sqrt(4000 * 0.3 * 0.7));
        }
    }

    @Test
    void theDrawAndTheOthersAreAllRows() {
        int[][] parts = RowSampling.draw(9, 4, new SplittableRandom(5));
        assertEquals(4, parts[0].length);
        int[] all = new int[9];
        System.arraycopy(parts[0], 0, all, 0, 4);
        System.arraycopy(parts[1], 0, all, 4, 5);
        Arrays.sort(all);
        assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8}, all);
    }

    @Test
    void spreadRowsAreEvenlyOverAll() {
        assertArrayEquals(new int[] {0, 2, 5, 7}, RowSampling.spread(10, 4));
        assertArrayEquals(new int[] {0, 1, 2}, RowSampling.spread(3, 4));
        assertArrayEquals(new int[] {}, RowSampling.spread(0, 4));
    }
}

package weka.classifiers.functions.swatnn.benchmark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;

class WidthsTest {

    /** Three rows, the second of the lowest prediction; it lies 2 beyond its interval. */
    @Test
    void figuresByHand() {
        Widths widths =
                Widths.of(new double[] {5, 1, 9}, new double[][] {{4, 6}, {0, 4}, {9, 9}}, new double[] {4, 6, 9}, 0.8);
        assertEquals(2 / 3.0, widths.coverage(), 1e-15);
        assertArrayEquals(new double[] {0, 1, 1}, widths.thirds());
        assertEquals(2, widths.width(), 1e-15);
        assertEquals((6 + 10 * 2) / 3.0, widths.score(), 1e-12);
        assertEquals(0.8, widths.furthest(0.8), 1e-15);
        Widths mean = Widths.mean(List.of(widths, new Widths(1, new double[] {1, 1, 0}, 4, 4)));
        assertEquals(3, mean.width(), 1e-15);
        assertArrayEquals(new double[] {0.5, 1, 0.5}, mean.thirds());
    }
}

package weka.classifiers.functions.swatnn.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Against values worked by hand. */
class StatisticsTest {

    @Test
    void medians() {
        assertEquals(3, Statistics.median(9, 3, 1));
        assertEquals(2.5, Statistics.median(4, 1, 2, 3));
        assertTrue(Double.isNaN(Statistics.median()));
    }

    @Test
    void means() {
        assertEquals(2, Statistics.mean(1, 2, 3));
        assertEquals(1e-2, Statistics.geometricMean(1, 1e-4), 1e-15);
        assertEquals(1e-5, Statistics.geometricMean(1, 0), 1e-17, "0 counts as 1e-10");
        assertEquals(2.5, Statistics.meanSquare(new float[] {1, 4}, new float[] {3, 3}));
    }

    @Test
    void rankCorrelations() {
        assertEquals(1, Statistics.spearman(new double[] {1, 2, 3}, new double[] {10, 100, 1000}), 1e-15);
        assertEquals(-1, Statistics.spearman(new double[] {1, 2, 3}, new double[] {3, 2, -9}), 1e-15);
        // Ranks 1 3 2 5 4 against 1 2 3 4 5: 1 - 6 Σd² / (n (n² - 1)) with Σd² = 4 and n = 5.
        assertEquals(0.8, Statistics.spearman(new double[] {1, 2, 3, 4, 5}, new double[] {1, 3, 2, 6, 5.5}), 1e-15);
    }

    @Test
    void equalValuesShareTheirRanks() {
        // Ranks 0.5, 0.5, 2 and 0, 1, 2: covariance 1.5, variances 1.5 and 2.
        assertEquals(1.5 / Math.sqrt(3), Statistics.spearman(new double[] {7, 7, 8}, new double[] {1, 2, 3}), 1e-15);
        assertTrue(Double.isNaN(Statistics.spearman(new double[] {1, 1}, new double[] {1, 2})));
    }
}

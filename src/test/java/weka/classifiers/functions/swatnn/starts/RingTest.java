package weka.classifiers.functions.swatnn.starts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.data.DesignMatrix;

/** Distances from a point. */
class RingTest {

    /** A row of three columns whose differences from the point (1, -1) of the last two are 6 and 4. */
    private static final DesignMatrix ROW =
            new DesignMatrix(3, new double[] {9, 7, 3}, new double[1], new double[] {1});

    private static Ring ring(double ratio) {
        return Ring.at(1, 2, 1, -1, Math.log(ratio));
    }

    @Test
    void ofColumnsThatCountAlikeTheDistanceIsThatOfThePlane() {
        assertEquals(Math.sqrt(52), ring(1).distance(ROW, 0), 1e-12);
    }

    @Test
    void theColumnThatCountsLessIsScaledDown() {
        assertEquals(0.5, ring(2).firstWeight(), 1e-12);
        assertEquals(1, ring(2).secondWeight());
        assertEquals(5, ring(2).distance(ROW, 0), 1e-12, "of the sides 3 and 4");
        assertEquals(1, ring(0.25).firstWeight());
        assertEquals(0.25, ring(0.25).secondWeight(), 1e-12);
        assertEquals(Math.sqrt(37), ring(0.25).distance(ROW, 0), 1e-12, "of the sides 6 and 1");
    }

    @Test
    void whatIsMovedHasNoPower() {
        Ring moved = ring(2).seen(5, 3, 7).moved(1, 2, Math.log(2));
        assertEquals(Ring.at(1, 2, 2, 1, 2 * Math.log(2)), moved);
        assertEquals(15, ring(2).seen(5, 3, 7).counted());
    }
}

package weka.classifiers.functions.swatnn.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.data.InputAttribute.Kind;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.Optional;

/** Between what values predictions stay. */
class BoundsTest {

    @Test
    void aTenthOfTheRangeIsAdded() {
        assertEquals(new Bounds(-21, 31), Bounds.around(-16.2, 26.3), "rounded outward: -20.45 and 30.55");
        assertEquals(new Bounds(90, 210), Bounds.around(100, 200));
        assertEquals(new Bounds(-210, -90), Bounds.around(-200, -100));
    }

    @Test
    void theSignOfTheTrainingValuesIsKept() {
        assertEquals(new Bounds(0, 110), Bounds.around(0, 100));
        assertEquals(new Bounds(0, 110), Bounds.around(5, 100), "5 less a tenth of 95 would be negative");
        assertEquals(new Bounds(-110, 0), Bounds.around(-100, -5));
    }

    @Test
    void whereThereIsNoRangeThereAreNoBounds() {
        assertTrue(Bounds.around(3, 3).none());
        assertTrue(Bounds.around(-1e308, 1e308).none(), "the range is more than a double holds");
        assertTrue(Bounds.around(Double.NaN, Double.NaN).none());
    }

    @Test
    void numbersOfAnySizeAreWithinTheirOwnBounds() {
        double[][] ranges = {{1e-310, 3e-310}, {1e15, 1e15 + 8}, {-5e-324, 5e-324}, {1e300, 1.5e308}, {-3, 1e200}};
        for (double[] range : ranges) {
            Bounds bounds = Bounds.around(range[0], range[1]);
            assertEquals(range[0], bounds.nearest(range[0]));
            assertEquals(range[1], bounds.nearest(range[1]));
        }
    }

    @Test
    void predictionsStayWithin() {
        Target target = new Target("y", Kind.NUMERIC, 10, 2, new Bounds(5, 12));
        assertEquals(12, target.toUnits(3));
        assertEquals(11, target.toUnits(0.5));
        assertEquals(5, target.toUnits(Double.NEGATIVE_INFINITY));
        assertEquals(16, target.unbounded().toUnits(3));
    }

    @Test
    void boundsThatANetworkNeverReachesAreNotSaid() {
        // 10 + 2 tanh(x) lies between 8 and 12.
        SparseMlp network = new SparseMlp(
                1, new double[][][] {{{1}}, {{1}}}, new double[][] {{0}, {0}}, new Activation[][] {{Activation.TANH}});
        assertEquals(Optional.empty(), target(8, 12).boundsOf(network));
        assertEquals(Optional.of(new Bounds(8, 11.9)), target(8, 11.9).boundsOf(network));
        assertEquals(Optional.of(new Bounds(8.1, 12)), target(8.1, 12).boundsOf(network));
        assertEquals(Optional.empty(), target(8.1, 12).unbounded().boundsOf(network));
        assertEquals(Optional.empty(), target(8, 12).boundsOf(SparseMlp.constant(1, 0.5)), "always 11");
    }

    private static Target target(double lower, double upper) {
        return new Target("y", Kind.NUMERIC, 10, 2, new Bounds(lower, upper));
    }

    @Test
    void badBoundsAreRefused() {
        for (double[] bad : new double[][] {{2, 1}, {Double.NaN, 1}, {0, Double.POSITIVE_INFINITY}}) {
            assertThrows(IllegalArgumentException.class, () -> new Bounds(bad[0], bad[1]));
        }
        assertTrue(new Target("y", Kind.NUMERIC, 0, 1, null).bounds().none(), "a model saved before there were bounds");
    }
}

package weka.classifiers.functions.swatnn.starts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Arrays;

/** Power of waves of the distance. */
class RadialSpectrumTest {

    private static final RadialSpectrum SPECTRUM = new RadialSpectrum(8, 24, 4);

    /** Sides 3 and 4 of a distance of 5, so many times as long. */
    private static double[] squares(double side, double... times) {
        return Arrays.stream(times).map(t -> side * t * side * t).toArray();
    }

    private static double power(double[] values, double... fifths) {
        return SPECTRUM.highest(values, squares(3, fifths), squares(4, fifths));
    }

    @Test
    void valuesAPeriodApartAddUp() {
        double period = 2 * Math.PI / 16 / 5;
        double power = power(new double[] {1, 1, 1, 1, 2}, period, 2 * period, 3 * period, 4 * period, 7 * period);
        assertTrue(power > 0.9 * 36 && power < 36.001, power + ", of six values squared");
    }

    @Test
    void valuesOfBothSignsHalfAPeriodApartDoToo() {
        double half = Math.PI / 8 / 5;
        assertTrue(power(new double[] {1, -1, 1, -1}, half, 2 * half, 5 * half, 6 * half) > 0.9 * 16);
    }

    @Test
    void withoutBinsThePowerIsExact() {
        double period = 2 * Math.PI / 16;
        assertEquals(
                36,
                RadialSpectrum.exactly(new double[] {1, 2, 3}, new double[] {0, 2 * period, 5 * period}, 8, 24),
                1e-9);
        assertEquals(0, RadialSpectrum.exactly(new double[] {1, 2, 3}, new double[] {0, 0.1, 0.2}, 8, 24));
    }

    /** Two periods are 4 π radians: 12 radians a unit over a distance of 1.05. */
    @Test
    void fewerThanTwoPeriodsAreNone() {
        assertEquals(12, RadialSpectrum.slowestOver(1.05));
        assertEquals(0, power(new double[] {1, 1}, 0.2, 0.28), "over a distance of 0.4, even the fastest");
        assertTrue(power(new double[] {1, 1}, 0.2, 0.2 + 2 * Math.PI / 20 / 5 * 3) > 0.9 * 4, "three periods");
    }

    @Test
    void whatIsFartherCountsAsFarAsItGoes() {
        double[] values = {1, -1, 1};
        assertEquals(power(values, 0.1, 0.801, 0.801), power(values, 0.1, 0.801, 100), "all but one in the last bin");
    }

    @Test
    void aLookLeavesNothingToTheNext() {
        double first = power(new double[] {1, 2}, 0.1, 0.5);
        power(new double[] {7, 1}, 0.4, 0.7);
        assertEquals(first, power(new double[] {1, 2}, 0.1, 0.5));
    }
}

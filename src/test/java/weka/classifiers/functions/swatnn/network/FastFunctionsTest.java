package weka.classifiers.functions.swatnn.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Fast sines and cosines beside those of Java. */
class FastFunctionsTest {

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1, 4, 100, 99_999, 1e7, 1e18})
    void sinesAndCosinesOfAllSizes(double size) {
        double[] arguments = new SplittableRandom(1).doubles(2000, -size, size).toArray();
        check(arguments);
    }

    /** At multiples of π / 4, zeros and turning points among them; at those of π / 2 the series changes. */
    @Test
    void aroundWholeParts() {
        double[] arguments = new double[4000];
        Arrays.setAll(arguments, i -> (i - 2000) * Math.PI / 4);
        check(arguments);
    }

    private static void check(double[] arguments) {
        double[] sines = arguments.clone();
        FastFunctions.sine(sines, 1, sines.length);
        double[] cosines = new double[arguments.length];
        Arrays.fill(cosines, 3);
        FastFunctions.multiplyByCosine(arguments, cosines, 1, cosines.length);
        assertEquals(arguments[0], sines[0], "before the first");
        assertEquals(3, cosines[0], "before the first");
        for (int i = 1; i < arguments.length; i++) {
            assertEquals(Math.sin(arguments[i]), sines[i], 1e-15, "sine of " + arguments[i]);
            assertEquals(3 * Math.cos(arguments[i]), cosines[i], 3e-15, "cosine of " + arguments[i]);
        }
    }

    @Test
    void whatIsNoNumberStaysNone() {
        double[] values = {1, Double.NaN, Double.POSITIVE_INFINITY, 2};
        FastFunctions.sine(values, 0, 4);
        assertEquals(Math.sin(1), values[0]);
        assertTrue(Double.isNaN(values[1]));
        assertTrue(Double.isNaN(values[2]));
        assertEquals(Math.sin(2), values[3]);
    }
}

package weka.classifiers.functions.swatnn.benchmark.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The predecessor's equation 7 on hand-worked values. */
class PercentageErrorTest {

    @Test
    void isTheMedianOfErrorsInPercentOfTheValues() {
        // 2 of 8, 1 of 10 and 1 of 14: the middle one is 10 %.
        assertEquals(10, PercentageError.of(new double[] {8, 10, -14}, new double[] {10, 11, -13}), 1e-4);
        // 50 % and 25 %: between the middle two.
        assertEquals(37.5, PercentageError.of(new double[] {4, 4}, new double[] {6, 3}), 1e-4);
    }

    @Test
    void staysFiniteWhereTheValueIsZero() {
        assertEquals(100 * 0.5 / PercentageError.EPSILON, PercentageError.of(new double[] {0}, new double[] {0.5}), 1);
    }
}

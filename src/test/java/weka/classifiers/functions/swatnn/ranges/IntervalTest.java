package weka.classifiers.functions.swatnn.ranges;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[0, 1000000]|0 1000000 0.5|-1 1000001 NaN Infinity|lie between 0 and 1000000",
                "(0, 1)|0.5 1e-300|0 1 NaN -0.0|lie between 0 and 1, both excluded",
                "(-2.5, 1]|1 -2.4|-2.5 1.1|lie between -2.5 and 1, -2.5 excluded",
                "[0, 1)|0 0.99|1 -1e-300|lie between 0 and 1, 1 excluded",
                "[0, ∞)|0 1e308|-1e-300 Infinity NaN|be a number of at least 0",
                "(0, ∞)|1e-300|0 -1 Infinity NaN|be a number greater than 0",
                "[1e-6, 1]|1e-6 1|0 1.5|lie between 1.0E-6 and 1",
            })
    void acceptsWhatItHoldsAndSaysSo(String notation, String inside, String outside, String rule) {
        for (String value : inside.split(" ")) {
            assertDoesNotThrow(() -> Interval.check("-x", Double.parseDouble(value), notation));
        }
        for (String text : outside.split(" ")) {
            double value = Double.parseDouble(text);
            String plain = value == Math.rint(value) && !Double.isInfinite(value) ? "" + (long) value : "" + value;
            Exception e =
                    assertThrows(IllegalArgumentException.class, () -> Interval.check("-x", value, notation), text);
            assertEquals("The option -x is " + plain + "; it must " + rule, e.getMessage());
        }
    }

    @Test
    void readsBoundsAndWhetherTheyBelong() {
        assertEquals(new Interval(0, true, 1.5, false), Interval.of("[0, 1.5)"));
        assertEquals(new Interval(-1, false, Double.POSITIVE_INFINITY, false), Interval.of("(-1,∞)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0, 1", "[0; 1]", "[1, 0]", "[1, 1]", "[0, ∞]", "[a, b]", "[0, NaN]"})
    void refusesWhatIsNone(String notation) {
        assertThrows(IllegalArgumentException.class, () -> Interval.of(notation));
    }
}

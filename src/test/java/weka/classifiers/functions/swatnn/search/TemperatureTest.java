package weka.classifiers.functions.swatnn.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.classifiers.functions.swatnn.options.Preset;

class TemperatureTest {

    @ParameterizedTest
    @CsvSource({"0, 1", "300, 0.9", "1500, 0.5", "2700, 0.1", "2999, 0.01", "3000, 0.01", "8000, 0.01"})
    void publishedFallsOverThreeThousandSteps(int step, double expected) {
        assertEquals(expected, Preset.PUBLISHED.search().temperature().at(step, 8001), 1e-12);
    }

    @Test
    void isAnnealedFromItsLastTemperatureOn() {
        assertFalse(Preset.PUBLISHED.search().temperature().annealed(2969, 8001));
        assertTrue(Preset.PUBLISHED.search().temperature().annealed(2971, 8001));
        assertTrue(Preset.PUBLISHED.search().temperature().annealed(8000, 8001));
    }

    @Test
    void annealFractionScalesWithSteps() {
        Temperature temperature = new Temperature(2, 0.5, 0.5);
        assertEquals(2, temperature.at(0, 10));
        assertEquals(1.2, temperature.at(2, 10), 1e-12);
        assertEquals(0.5, temperature.at(5, 10));
    }
}

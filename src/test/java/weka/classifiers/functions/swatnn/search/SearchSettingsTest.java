package weka.classifiers.functions.swatnn.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.classifiers.functions.swatnn.options.Preset;

class SearchSettingsTest {

    private static SearchSettings layers(int least, int most) {
        SearchSettings some = Preset.PUBLISHED.search();
        return new SearchSettings(
                least,
                most,
                7,
                5,
                0.25,
                0.125,
                some.penalties(),
                some.temperature(),
                Start.RANDOM,
                Relaxation.ANNEALED,
                123);
    }

    /** As many layers as there can be, 4, stand for all that there are; other numbers must be decoded. */
    @ParameterizedTest
    @CsvSource({"1, 4, 3, 3", "1, 4, 4, 4", "2, 3, 3, 3", "2, 2, 3, 2", "3, 4, 3, 3"})
    void depthsEndWhereTheDecodersDo(int least, int most, int decoders, int expected) {
        assertEquals(layers(least, expected), layers(least, most).within(decoders));
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 2, -max-layers is 3", "3, 4, 2, -min-layers is 3", "3, 3, 2, -min-layers is 3"})
    void depthsThatAreNotDecodedAreRefused(int least, int most, int decoders, String what) {
        String message = assertThrows(IllegalArgumentException.class, () -> layers(least, most)
                        .within(decoders))
                .getMessage();
        assertTrue(message.contains(what) && message.contains("at most 2 hidden layers"), message);
    }

    @Test
    void theLeastMustNotExceedTheMost() {
        assertEquals(1, layers(2, 2).depths());
        assertThrows(IllegalArgumentException.class, () -> layers(3, 2));
    }
}

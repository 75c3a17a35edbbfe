package weka.classifiers.functions.swatnn.benchmark.classes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The expected calibration error, on values worked by hand. */
class CalibrationTest {

    /** Three of 0.9 to 1, two of them right; two of 0.6 to 0.7, one right: (|2 - 2.85| + |1 - 1.25|) / 5. */
    @Test
    void isTheMeanDistanceOverRows() {
        Calibration calibration =
                Calibration.of(new double[] {0.9, 1, 0.95, 0.6, 0.65}, new boolean[] {true, false, true, false, true});
        assertEquals((0.85 + 0.25) / 5, calibration.error(), 1e-12);
        assertEquals(3, calibration.bins()[9].rows());
        assertEquals(2, calibration.bins()[6].rows());
    }

    /** Each part alone is half a row off; together one of two is right, as they say. */
    @Test
    void joinsPartsBeforeItMeasures() {
        Calibration right = Calibration.of(new double[] {0.5}, new boolean[] {true});
        Calibration wrong = Calibration.of(new double[] {0.5}, new boolean[] {false});
        assertEquals(0.5, right.error());
        assertEquals(0.5, wrong.error());
        assertEquals(0, right.and(wrong).error());
    }

    @Test
    void isReadAsWritten() {
        Calibration calibration = Calibration.of(new double[] {0.75, 0.25}, new boolean[] {true, false});
        assertEquals(
                "0:0.0000:0 0:0.0000:0 1:0.2500:0 0:0.0000:0 0:0.0000:0 0:0.0000:0 0:0.0000:0 1:0.7500:1 0:0.0000:0 0:0.0000:0",
                calibration.toText());
        assertEquals(
                calibration.toText(), Calibration.fromText(calibration.toText()).toText());
    }
}

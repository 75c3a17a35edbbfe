package weka.classifiers.functions.swatnn.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import weka.core.Instance;
import weka.core.Utils;

/** Friedman's formulas by hand and the data drawn from them. */
class FriedmanDataTest {

    @Test
    void computesTheFormulas() {
        double[] middle = new double[50];
        middle[0] = 1;
        middle[1] = 0.5;
        middle[2] = 0;
        middle[3] = 0.2;
        middle[4] = 0.4;
        middle[5] = 1;
        assertEquals(10 + 5 + 2 + 2, FriedmanData.FRIEDMAN1.value(middle), 1e-12);
        assertEquals(19 - 5, FriedmanData.WIDE50.value(middle), 1e-12);
        double reactance = 200 * 0.5 - 1 / (200 * 4.0);
        assertEquals(Math.sqrt(30 * 30 + reactance * reactance), FriedmanData.FRIEDMAN2.value(30, 200, 0.5, 4), 1e-9);
        assertEquals(Math.atan(reactance / 30), FriedmanData.FRIEDMAN3.value(30, 200, 0.5, 4), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"FRIEDMAN1, 10", "FRIEDMAN2, 4", "FRIEDMAN3, 4", "WIDE50, 50"})
    void hasItsInputsWithinTheirDomains(FriedmanData problem, int inputs) {
        DataSet data = problem.generate(1);
        assertEquals(inputs, data.train().numAttributes() - 1);
        assertEquals(FriedmanData.TRAIN_ROWS, data.train().numInstances());
        assertEquals(FriedmanData.TEST_ROWS, data.test().numInstances());
        for (Instance row : data.test()) {
            for (int i = 0; i < inputs; i++) {
                assertTrue(Math.abs(row.value(i)) <= 1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void drawsTheSameRowsFromTheSameSeed(FriedmanData problem) {
        String rows = problem.generate(3).test().toString();
        assertEquals(rows, problem.generate(3).test().toString());
        assertNotEquals(rows, problem.generate(4).test().toString());
    }

    @Test
    void knowsItsNoise() {
        DataSet data = FriedmanData.FRIEDMAN1.generate(1);
        double scale = Math.sqrt(data.noiseFloor()); // the unscaled noise has variance 1
        double[] residuals = data.train().stream()
                .mapToDouble(row -> row.classValue() - scale * FriedmanData.FRIEDMAN1.value(unscaledInputs(row)))
                .toArray();
        assertEquals(data.noiseFloor(), Utils.variance(residuals), 0.1 * data.noiseFloor());
    }

    private static double[] unscaledInputs(Instance row) {
        double[] inputs = new double[10];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = (row.value(i) + 1) / 2;
        }
        return inputs;
    }
}

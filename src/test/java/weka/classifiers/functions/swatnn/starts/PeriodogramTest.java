package weka.classifiers.functions.swatnn.starts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.network.InputWeights;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Waves among unevenly spread rows. */
class PeriodogramTest {

    private final SplittableRandom random = new SplittableRandom(3);

    private DesignMatrix rows(int count, int columns) {
        double[] inputs = random.doubles((long) count * columns, -1, 1).toArray();
        double[] weights = new double[count];
        Arrays.fill(weights, 1);
        return new DesignMatrix(columns, inputs, new double[count], weights);
    }

    private double[] values(DesignMatrix rows, double noise, ToDoubleFunction<double[]> wave) {
        double[] values = new double[rows.rows()];
        int d = rows.columns();
        Arrays.setAll(
                values,
                i -> wave.applyAsDouble(Arrays.copyOfRange(rows.inputs(), i * d, (i + 1) * d))
                        + noise * random.nextGaussian());
        return values;
    }

    @Test
    void aWaveAlongOneOfFiveColumns() {
        DesignMatrix rows = rows(400, 5);
        Periodogram.Peak peak =
                new Periodogram(rows, InputWeights.NONE).highest(values(rows, 1, x -> 2 * Math.sin(23 * x[3] + 0.5)));
        assertTrue(peak.significant());
        assertEquals(23, peak.along(3));
        assertEquals(0, peak.along(0));
        assertEquals(0.5, peak.phase(), 0.2);
        assertEquals(2, peak.amplitude(), 0.3);
    }

    /** The second column is a fifth of the first, so that a wave along one is one along the other, five times as fast. */
    @Test
    void ofTwoColumnsOfOneWaveThatOfTheLargerWeightCounts() {
        DesignMatrix rows = rows(400, 2);
        for (int i = 0; i < rows.inputs().length; i += 2) {
            rows.inputs()[i + 1] = rows.inputs()[i] / 5;
        }
        double[] wave = values(rows, 0.1, x -> Math.sin(7 * x[0]));
        for (int wanted = 0; wanted < 2; wanted++) {
            InputWeights weights = new InputWeights(wanted == 0 ? List.of(1.0, 0.5) : List.of(0.5, 1.0));
            Periodogram.Peak peak = new Periodogram(rows, weights).highest(wave);
            assertTrue(peak.significant());
            assertEquals(wanted == 0 ? 7 : 35, peak.along(wanted), wanted == 0 ? 0 : 2);
            assertEquals(0, peak.along(1 - wanted));
            assertEquals(1, peak.amplitude(), 0.1);
        }
    }

    @Test
    void aWaveAlongADiagonal() {
        DesignMatrix rows = rows(400, 5);
        for (int sign = -1; sign <= 1; sign += 2) {
            int s = sign;
            Periodogram.Peak peak = new Periodogram(rows, InputWeights.NONE)
                    .highest(values(rows, 0.3, x -> Math.sin(7 * x[1] + s * 12 * x[4] - 1)));
            assertTrue(peak.significant());
            assertEquals(7, peak.along(1));
            assertEquals(sign * 12, peak.along(4));
            assertEquals(-1, peak.phase(), 0.2);
        }
    }

    @Test
    void noiseIsSeldomAWave() {
        int significant = 0;
        for (int i = 0; i < 60; i++) {
            DesignMatrix rows = rows(60, 1 + i % 3);
            significant += new Periodogram(rows, InputWeights.NONE)
                            .highest(values(rows, 1, x -> 0))
                            .significant()
                    ? 1
                    : 0;
        }
        assertTrue(significant <= 2, significant + " of 60; one of 400 is expected");
    }

    @Test
    void nothingIsNoWave() {
        DesignMatrix rows = rows(50, 2);
        assertFalse(
                new Periodogram(rows, InputWeights.NONE).highest(new double[50]).significant());
    }

    @Test
    void rowsCountByTheirWeights() {
        DesignMatrix even = rows(300, 1);
        double[] values = values(even, 0, x -> Math.sin(10 * x[0]));
        double[] weights = new double[300];
        // The second half has another wave, and no weight to speak of.
        for (int i = 0; i < 300; i++) {
            weights[i] = i < 150 ? 1 : 0.01;
            values[i] = i < 150 ? values[i] : 3 * Math.sin(40 * even.inputs()[i]);
        }
        DesignMatrix rows = new DesignMatrix(1, even.inputs(), new double[300], weights);
        assertEquals(
                10, new Periodogram(rows, InputWeights.NONE).highest(values).along(0));
    }

    @Test
    void fastWavesAreFoundAlongOneColumn() {
        DesignMatrix rows = rows(300, 2);
        Periodogram.Peak peak =
                new Periodogram(rows, InputWeights.NONE).highest(values(rows, 0.5, x -> Math.sin(201 * x[1])));
        assertTrue(peak.significant());
        assertEquals(201, peak.along(1));
    }

    /** On 0.05 · (whole numbers), waves of frequencies w and 40π - w differ by a sign: 117 is almost 40π - 9. */
    @Test
    void onAGridTheSlowerOfEqualWavesIsTaken() {
        double[] inputs = new double[200];
        Arrays.setAll(inputs, i -> 0.05 * (i % 41 - 20));
        double[] weights = new double[200];
        Arrays.fill(weights, 1);
        DesignMatrix rows = new DesignMatrix(1, inputs, new double[200], weights);
        assertEquals(
                9,
                new Periodogram(rows, InputWeights.NONE)
                        .highest(values(rows, 0, x -> Math.sin(9 * x[0])))
                        .along(0));
    }
}

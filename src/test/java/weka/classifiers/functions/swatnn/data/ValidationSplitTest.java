package weka.classifiers.functions.swatnn.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

class ValidationSplitTest {

    @ParameterizedTest
    @CsvSource({"10, 0.2, 2", "10, 0.01, 1", "10, 0.99, 9", "13, 0.2, 3", "1000, 0.25, 250"})
    void partsHoldEachRowOnce(int rows, double fraction, int expected) {
        ValidationSplit split = ValidationSplit.of(rows, fraction, new SplittableRandom(1));

        assertEquals(expected, split.validation().length);
        assertArrayEquals(
                IntStream.range(0, rows).toArray(),
                IntStream.concat(Arrays.stream(split.training()), Arrays.stream(split.validation()))
                        .sorted()
                        .toArray());
        assertArrayEquals(Arrays.stream(split.training()).sorted().toArray(), split.training());
        assertArrayEquals(Arrays.stream(split.validation()).sorted().toArray(), split.validation());
    }

    @Test
    void seedDecidesTheSplit() {
        int[] validation = ValidationSplit.of(100, 0.3, new SplittableRandom(1)).validation();

        assertArrayEquals(
                validation,
                ValidationSplit.of(100, 0.3, new SplittableRandom(1)).validation());
        assertFalse(Arrays.equals(
                validation,
                ValidationSplit.of(100, 0.3, new SplittableRandom(2)).validation()));
    }

    @Test
    void everyRowIsDrawnAboutAsOften() {
        SplittableRandom random = new SplittableRandom(3);
        int[] drawn = new int[20];
        for (int i = 0; i < 4000; i++) {
            for (int row : ValidationSplit.of(20, 0.25, random).validation()) {
                drawn[row]++;
            }
        }
        // Binomial with mean 1000 and deviation 27.4.
        for (int count : drawn) {
            assertEquals(1000, count, 140);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0.2", "1, 0.2", "9, 0.5", "50, 0"})
    void fewRowsServeBothParts(int rows, double fraction) {
        ValidationSplit split = ValidationSplit.of(rows, fraction, new SplittableRandom(1));

        assertArrayEquals(IntStream.range(0, rows).toArray(), split.training());
        assertArrayEquals(split.training(), split.validation());
    }

    @ParameterizedTest
    @CsvSource({"-1, 0.2", "20, -0.1", "20, 1", "20, NaN"})
    void argumentsOutsideTheirRangesAreRefused(int rows, double fraction) {
        SplittableRandom random = new SplittableRandom(1);
        assertThrows(IllegalArgumentException.class, () -> ValidationSplit.of(rows, fraction, random));
    }

    @Test
    void subsampleKeepsOrderAndWeights() {
        double[] numbers = IntStream.range(0, 50).mapToDouble(i -> i + 1).toArray();
        DesignMatrix data = new DesignMatrix(1, numbers, numbers, numbers);

        DesignMatrix sample = RowSampling.subsample(data, 20, new SplittableRandom(1));

        assertEquals(20, Arrays.stream(sample.inputs()).distinct().count());
        assertArrayEquals(Arrays.stream(sample.inputs()).sorted().toArray(), sample.inputs());
        assertArrayEquals(sample.inputs(), sample.targets());
        assertArrayEquals(sample.inputs(), sample.weights());
        assertArrayEquals(
                sample.inputs(),
                RowSampling.subsample(data, 20, new SplittableRandom(1)).inputs());
        assertSame(data, RowSampling.subsample(data, 50, new SplittableRandom(1)));
        assertThrows(IllegalArgumentException.class, () -> RowSampling.subsample(data, 0, new SplittableRandom(1)));
    }
}

package weka.classifiers.functions.swatnn.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.data.DesignMatrix;

class PaddedInputsTest {

    private static final DesignMatrix ROWS =
            new DesignMatrix(2, new double[] {1, 2, 3, 4}, new double[2], new double[] {1, 1});

    @Test
    void columnsThatAreMissingAreZero() {
        assertArrayEquals(new float[] {1, 2, 0, 3, 4, 0}, PaddedInputs.of(ROWS, null, 3));
    }

    /** (1, 2) and (3, 4) times [[1, 10, 100], [0.5, -1, 0]]. */
    @Test
    void aMapIsMultipliedOut() {
        double[][] map = {{1, 10, 100}, {0.5, -1, 0}};
        assertArrayEquals(new float[] {2, 8, 100, 5, 26, 300}, PaddedInputs.of(ROWS, map, 3));
    }
}

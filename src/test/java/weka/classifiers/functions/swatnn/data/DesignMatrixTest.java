package weka.classifiers.functions.swatnn.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

/** What a design matrix tells of its columns. */
class DesignMatrixTest {

    /** Columns of three, one, two and three different values. */
    private static final DesignMatrix ROWS = new DesignMatrix(
            4,
            new double[] {
                1, 5, 0, 0.1,
                2, 5, 0, 0.2,
                3, 5, 1, 0.3,
                3, 5, 1, 0.3
            },
            new double[4],
            new double[] {1, 1, 1, 1});

    @Test
    void columnsOfManyValuesAreTheFirstThatHaveThem() {
        assertArrayEquals(new int[] {0, 3}, ROWS.columnsOfManyValues(3, 4));
        assertArrayEquals(new int[] {0, 2}, ROWS.columnsOfManyValues(2, 2), "at most two");
        assertArrayEquals(new int[] {}, ROWS.columnsOfManyValues(4, 4));
    }
}

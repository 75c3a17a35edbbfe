package weka.classifiers.functions.swatnn.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

import java.util.Arrays;

class ForwardSelectionTest {

    /** Columns a, b and a + b; the target is 3 a + b, but for two later rows. */
    private static final double[] INPUTS = {1, 1, 2, 1, -1, 0, -1, 1, 0, -1, -1, -2, 1, 1, 2, -1, 1, 0};

    private static final double[] TARGETS = {4, 2, -2, -4, 10, -2};

    private static DesignMatrix rows(int count, double... weights) {
        return new DesignMatrix(3, Arrays.copyOf(INPUTS, 3 * count), Arrays.copyOf(TARGETS, count), weights);
    }

    @Test
    void takesWhatExplainsMostOfTheRest() {
        // Alone they explain 36, 4 and 32 of 40. Of what a leaves, b and a + b explain the same, and the first of
        // equals is taken.
        DesignMatrix four = rows(4, 1, 1, 1, 1);

        assertArrayEquals(new int[] {0}, ForwardSelection.choose(four, 1));
        assertArrayEquals(new int[] {0, 1}, ForwardSelection.choose(four, 3));
    }

    @Test
    void weightsCountRows() {
        double[] inputs = {1, 0, -1, 0, 0, 1, 0, -1};
        double[] targets = {1, -1, 2, -2};
        DesignMatrix equal = new DesignMatrix(2, inputs, targets, new double[] {1, 1, 1, 1});
        DesignMatrix unequal = new DesignMatrix(2, inputs, targets, new double[] {9, 9, 1, 1});

        // The columns explain 2 and 8, and 18 and 8 where the first two rows count nine times.
        assertArrayEquals(new int[] {1}, ForwardSelection.choose(equal, 1));
        assertArrayEquals(new int[] {0}, ForwardSelection.choose(unequal, 1));
    }

    @Test
    void columnsThatTellNothingAreNotTaken() {
        DesignMatrix constant =
                new DesignMatrix(2, new double[] {7, 1, 7, -1}, new double[] {1, 1}, new double[] {1, 1});
        assertArrayEquals(new int[0], ForwardSelection.choose(constant, 2));

        DesignMatrix one = new DesignMatrix(2, new double[] {7, 1, 7, -1}, new double[] {1, 2}, new double[] {1, 1});
        assertArrayEquals(new int[] {1}, ForwardSelection.choose(one, 2));
    }

    @Test
    void measuresErrorsOnRowsThatItDoesNotFit() {
        // The two later rows have a = 1, b = 1 and a = -1, b = 1: the mean, 3 a and 3 a + b are off by 10 and 2, 7 and
        // 1, 6 and 0.
        double[] errors = ForwardSelection.unseenErrors(rows(6, 1, 1, 1, 1, 1, 1), 4, 3);

        assertArrayEquals(new double[] {104, 50, 36, 36}, errors, 1e-9);
    }
}

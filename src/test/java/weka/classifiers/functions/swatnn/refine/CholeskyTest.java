package weka.classifiers.functions.swatnn.refine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.SplittableRandom;

class CholeskyTest {

    /** (4 2; 2 5) = UᵀU for U = (2 1; 0 2), and (4 2; 2 5) (1, 3) = (10, 17). */
    @Test
    void aSmallOneByHand() {
        Cholesky cholesky = of(new double[][] {{4, 2}, {2, 5}});
        assertTrue(cholesky.factor());
        assertEquals(2, cholesky.row(0)[0], 1e-15);
        assertEquals(1, cholesky.row(0)[1], 1e-15);
        assertEquals(2, cholesky.row(1)[1], 1e-15);
        double[] x = {10, 17};
        cholesky.solve(x, x);
        assertArrayEquals(new double[] {1, 3}, x, 1e-14);
    }

    /** Sizes on both sides of a block of rows, and of the groups of four within it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 31, 32, 33, 64, 67, 130})
    void solvesForWhatItWasMultipliedBy(int size) {
        SplittableRandom random = new SplittableRandom(size);
        double[][] tall = new double[size + 5][size];
        for (double[] row : tall) {
            for (int i = 0; i < size; i++) {
                row[i] = random.nextDouble(-1, 1);
            }
        }
        double[][] matrix = new double[size][size];
        double[] expected = new double[size];
        double[] y = new double[size];
        for (int p = 0; p < size; p++) {
            expected[p] = random.nextDouble(-1, 1);
            for (int q = 0; q < size; q++) {
                for (double[] row : tall) {
                    matrix[p][q] += row[p] * row[q];
                }
            }
            matrix[p][p] += 0.1;
        }
        for (int p = 0; p < size; p++) {
            for (int q = 0; q < size; q++) {
                y[p] += matrix[p][q] * expected[q];
            }
        }
        Cholesky cholesky = of(matrix);
        assertTrue(cholesky.factor());
        double[] x = new double[size];
        cholesky.solve(y, x);
        assertArrayEquals(expected, x, 1e-10);
    }

    @Test
    void whatIsNotPositiveDefiniteHasNoFactor() {
        assertFalse(of(new double[][] {{1, 2}, {2, 3}}).factor());
        assertFalse(of(new double[][] {{0}}).factor());
        assertFalse(of(new double[][] {{Double.NaN}}).factor());
        assertFalse(of(new double[][] {{Double.POSITIVE_INFINITY}}).factor());
    }

    private static Cholesky of(double[][] matrix) {
        Cholesky cholesky = new Cholesky(matrix.length);
        for (int p = 0; p < matrix.length; p++) {
            System.arraycopy(matrix[p], p, cholesky.row(p), p, matrix.length - p);
        }
        return cholesky;
    }
}

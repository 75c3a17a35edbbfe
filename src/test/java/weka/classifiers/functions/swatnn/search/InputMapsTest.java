package weka.classifiers.functions.swatnn.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.data.DesignMatrix;

import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;

class InputMapsTest {

    private static final int ROWS = 400;
    private static final int COLUMNS = 50;
    private static final int INPUTS = 8;
    private static final int DRAWS = 2000;

    /** The target depends on column 7 through its square, and on column 23 linearly. */
    private static DesignMatrix data(double scale) {
        SplittableRandom random = new SplittableRandom(5);
        double[] x = new double[ROWS * COLUMNS];
        double[] y = new double[ROWS];
        double[] w = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < COLUMNS; j++) {
                x[i * COLUMNS + j] = scale * random.nextDouble(-1, 1);
            }
            double a = x[i * COLUMNS + 7] / scale;
            y[i] = 3 * (a * a - 1.0 / 3) + x[i * COLUMNS + 23] / scale;
            w[i] = 1;
        }
        return new DesignMatrix(COLUMNS, x, y, w);
    }

    private static int largest(double[][] map, int input) {
        int best = 0;
        for (int j = 1; j < map.length; j++) {
            if (Math.abs(map[j][input]) > Math.abs(map[best][input])) {
                best = j;
            }
        }
        return best;
    }

    @Test
    void firstMapPicksInformativeColumns() {
        double[][] map = new InputMaps(data(1)).draw(INPUTS, true, new SplittableRandom(1));
        assertEquals(COLUMNS, map.length);
        assertTrue(Arrays.stream(map).allMatch(row -> row.length == INPUTS));
        assertEquals(23, largest(map, 0), "the ridge regression sees the linear effect");
        assertEquals(Set.of(7, 23), Set.of(largest(map, 1), largest(map, 2)));
    }

    @Test
    void mappedInputsHaveHalfDeviation() {
        DesignMatrix data = data(0.1);
        double[][] map = new InputMaps(data).draw(INPUTS, true, new SplittableRandom(1));
        for (int k = 0; k < 3; k++) {
            double sum = 0;
            double square = 0;
            for (int i = 0; i < ROWS; i++) {
                double value = 0;
                for (int j = 0; j < COLUMNS; j++) {
                    value += map[j][k] * data.inputs()[i * COLUMNS + j];
                }
                sum += value / ROWS;
                square += value * value / ROWS;
            }
            assertEquals(0.5, Math.sqrt(square - sum * sum), 0.03);
        }
    }

    @Test
    void otherMapsDifferAndMostlyKeepInformativeColumns() {
        InputMaps maps = new InputMaps(data(1));
        SplittableRandom random = new SplittableRandom(2);
        int informative = 0;
        for (int draw = 0; draw < 20; draw++) {
            double[][] map = maps.draw(INPUTS, false, random.split());
            Set<Integer> picked = new java.util.HashSet<>();
            for (int k = 1; k < INPUTS; k++) {
                picked.add(largest(map, k));
            }
            assertEquals(INPUTS - 1, picked.size(), "each attribute is drawn once");
            informative += picked.contains(7) && picked.contains(23) ? 1 : 0;
        }
        assertTrue(informative >= 17, "only " + informative + " of 20 maps see both columns");
    }

    @Test
    void sameSeedGivesSameMap() {
        double[][] one = new InputMaps(data(1)).draw(INPUTS, false, new SplittableRandom(9));
        double[][] other = new InputMaps(data(1)).draw(INPUTS, false, new SplittableRandom(9));
        for (int j = 0; j < COLUMNS; j++) {
            assertArrayEquals(one[j], other[j]);
        }
    }

    @Test
    void weightsDecideWhatIsRelevant() {
        SplittableRandom random = new SplittableRandom(5);
        double[] x = new double[ROWS * COLUMNS];
        double[] y = new double[ROWS];
        double[] w = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < COLUMNS; j++) {
                x[i * COLUMNS + j] = random.nextDouble(-1, 1);
            }
            boolean heavy = i % 4 == 0;
            y[i] = 1.7 * x[i * COLUMNS + (heavy ? 11 : 31)];
            w[i] = heavy ? 3.99 : 0.003;
        }
        double[][] map = new InputMaps(new DesignMatrix(COLUMNS, x, y, w)).draw(INPUTS, true, new SplittableRandom(1));
        assertEquals(11, largest(map, 0));
        assertEquals(11, largest(map, 1));
    }

    /** The mean of many maps, in which the noise of deviation 0.02/√d is averaged out. */
    private static double[][] meanMap(DesignMatrix data, int inputs) {
        InputMaps maps = new InputMaps(data);
        SplittableRandom random = new SplittableRandom(3);
        double[][] mean = new double[data.columns()][inputs];
        for (int draw = 0; draw < DRAWS; draw++) {
            double[][] map = maps.draw(inputs, true, random.split());
            for (int j = 0; j < mean.length; j++) {
                for (int k = 0; k < inputs; k++) {
                    mean[j][k] += map[j][k] / DRAWS;
                }
            }
        }
        return mean;
    }

    /**
     * The target is 2 a - b exactly. The rows (a, b) = (0, 0), (1, 0), (1, 1) with weights 1, 1, 2: means 3/4 and 1/2, variances
     * 3/16 and 1/4, covariance 1/8; 2 a - b is 0, 2, 1, 1 in equal parts, of variance 1/2. The first mapped input has deviation ½, and
     * the second is a, which the target's bins tell apart best, by the same rule.
     */
    @Test
    void theFirstMapByHand() {
        DesignMatrix data =
                repeated(new double[][] {{0, 0}, {1, 0}, {1, 1}}, new double[] {0, 2, 1}, new double[] {1, 1, 2}, 40);
        double[][] map = meanMap(data, 2);
        assertEquals(2 * 0.5 / Math.sqrt(0.5), map[0][0], 0.02);
        assertEquals(-0.5 / Math.sqrt(0.5), map[1][0], 0.02);
        assertEquals(0.5 / Math.sqrt(3.0 / 16), map[0][1], 0.005);
        assertEquals(0, map[1][1], 0.005);
    }

    @Test
    void theNoiseOfMapsGoesByTheirColumns() {
        InputMaps maps = new InputMaps(
                repeated(new double[][] {{0, 0}, {1, 0}, {1, 1}}, new double[] {0, 2, 1}, new double[] {1, 1, 2}, 40));
        SplittableRandom random = new SplittableRandom(4);
        double sum = 0;
        double squares = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            double value = maps.draw(2, true, random.split())[1][1];
            sum += value / DRAWS;
            squares += value * value / DRAWS;
        }
        assertEquals(0.02 / Math.sqrt(2), Math.sqrt(squares - sum * sum), 0.002);
    }

    /**
     * Of the target 2 a + b with independent signs a and b, the bins of a explain 4/5 and those of b 1/5; with 140 rows, 7/140 goes
     * off for chance: a is drawn first with odds of 15 to 3.
     */
    @Test
    void otherMapsDrawByWhatTheColumnsExplain() {
        InputMaps maps = new InputMaps(repeated(
                new double[][] {{-1, -1, 0}, {-1, 1, 0}, {1, -1, 0}, {1, 1, 0}},
                new double[] {-3, -1, 1, 3},
                new double[] {1, 1, 1, 1},
                35));
        SplittableRandom random = new SplittableRandom(5);
        int[] picked = new int[3];
        for (int draw = 0; draw < DRAWS; draw++) {
            picked[largest(maps.draw(2, false, random.split()), 1)]++;
        }
        assertEquals(15.0 / 18, picked[0] / (double) DRAWS, 0.03);
        assertEquals(3.0 / 18, picked[1] / (double) DRAWS, 0.03);
        assertEquals(0, picked[2]);
    }

    private static DesignMatrix repeated(double[][] rows, double[] targets, double[] weights, int times) {
        int columns = rows[0].length;
        int n = rows.length * times;
        double[] x = new double[n * columns];
        double[] y = new double[n];
        double[] w = new double[n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(rows[i % rows.length], 0, x, i * columns, columns);
            y[i] = targets[i % rows.length];
            w[i] = weights[i % rows.length];
        }
        return new DesignMatrix(columns, x, y, w);
    }
}

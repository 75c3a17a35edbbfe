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
}

package weka.classifiers.functions.swatnn.speed;

import weka.classifiers.functions.swatnn.data.DesignMatrix;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Rows of two inputs and a wavy bowl, standardised. */
final class BowlRows {

    private BowlRows() {}

    /** Draws so many rows. */
    static DesignMatrix draw(int rows) {
        SplittableRandom random = new SplittableRandom(1);
        double[] x = new double[2 * rows];
        double[] y = new double[rows];
        double[] weights = new double[rows];
        Arrays.fill(weights, 1);
        for (int i = 0; i < rows; i++) {
            x[2 * i] = random.nextDouble(-1, 1);
            x[2 * i + 1] = random.nextDouble(-1, 1);
            y[i] = x[2 * i] * x[2 * i] + x[2 * i + 1] * x[2 * i + 1] + 0.3 * Math.sin(5 * x[2 * i]);
        }
        double mean = Arrays.stream(y).average().orElseThrow();
        double deviation = Math.sqrt(
                Arrays.stream(y).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
        return new DesignMatrix(
                2, x, Arrays.stream(y).map(v -> (v - mean) / deviation).toArray(), weights);
    }
}

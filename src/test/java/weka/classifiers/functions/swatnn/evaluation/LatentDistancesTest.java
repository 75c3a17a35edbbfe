package weka.classifiers.functions.swatnn.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.SplittableRandom;

class LatentDistancesTest {

    @Test
    void euclideanDistancesAreRootMeanSquaresOfAllPairs() {
        float[][] latents = {{0, 0}, {3, 1}, {3, 5}};
        assertArrayEquals(
                new double[] {Math.sqrt(5), Math.sqrt(17), Math.sqrt(8)}, LatentDistances.euclidean(latents), 1e-12);
    }

    @Test
    void overTokensTheMostDifferentTokenRules() {
        float[][] latents = {{0, 0, 0, 0}, {3, 4, 1, 0}};
        assertEquals(Math.pow(Math.pow(5, 6) + 1, 1 / 6.0), LatentDistances.overTokens(latents, 2)[0], 1e-12);
        assertEquals(Math.sqrt(26), LatentDistances.overTokens(latents, 1)[0], 1e-12);
    }

    @Test
    void aLinearMapFindsWhatValuesDependOn() {
        SplittableRandom random = new SplittableRandom(3);
        float[][] latents = new float[400][8];
        float[][] values = new float[400][3];
        for (int i = 0; i < latents.length; i++) {
            for (int j = 0; j < 8; j++) {
                latents[i][j] = (float) random.nextGaussian();
            }
            for (int k = 0; k < 3; k++) {
                values[i][k] = 2 * latents[i][k] - latents[i][k + 1] + 7;
            }
        }
        double[] exact = LatentDistances.euclidean(values);
        double[] mapped = LatentDistances.LinearMap.fit(latents, values).distances(latents);
        assertTrue(Statistics.spearman(mapped, exact) > 0.999, "rank correlation of the mapped distances");
        assertTrue(Statistics.spearman(LatentDistances.euclidean(latents), exact) < 0.9, "of the plain ones");
        // The ridge shrinks a little.
        assertEquals(exact[10], mapped[10], 0.1 * exact[10]);
    }
}

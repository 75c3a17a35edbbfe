package weka.classifiers.functions.swatnn.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.classifiers.functions.TrainedAutoencoder;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.frozen.FrozenAutoencoder;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.search.SearchHistory.Milestone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How far the steps of the descent go, by hand: while gradients hardly change, Adam moves every number by its rate, whatever the
 * size of its gradient.
 */
class GradientDescentTest {

    private static final int ROWS = 40;

    /** So small that the losses are straight over all steps, and that no choice flips. */
    private static final double RATE = 1e-4;

    /** Of the cosine decay to a twentieth over four steps: 0.05 + 0.95 (1 + c) / 2 for c = 1, √½, 0, -√½. */
    private static final double FOUR_DECAYING_STEPS = 4 * 0.05 + 0.475 * (4 + 1);

    private static FrozenAutoencoder autoencoder;

    @BeforeAll
    static void open() throws Exception {
        autoencoder = FrozenAutoencoder.load(TrainedAutoencoder.FOLDER, "cpu");
    }

    @AfterAll
    static void close() {
        autoencoder.close();
    }

    private static SearchSettings settings(int steps, double thresholdRate, Relaxation relaxation) {
        return new SearchSettings(
                1,
                2,
                steps,
                2,
                RATE,
                thresholdRate,
                new Penalties(1, 0, 1, 0, 0),
                new Temperature(1, 1, 1),
                Start.DATA,
                relaxation,
                0);
    }

    /** Where a descent ends, which is not where it was best; and what it said. */
    private static final class Watched implements SearchStrategy {

        private final GradientDescent descent;
        private float[] codes;
        private float[] maps;
        private float[] thresholds;
        private List<Milestone> milestones;

        Watched(SearchSettings settings) {
            descent = new GradientDescent(settings);
        }

        @Override
        public Found search(LatentProblem problem, Latents start, SplittableRandom random, BuildListener listener)
                throws InterruptedException {
            Latents before = start.copy();
            Found found = descent.search(problem, start, random, listener);
            codes = moved(before.codes(), start.codes());
            maps = start.mapped() ? moved(before.maps(), start.maps()) : new float[0];
            thresholds = start.thresholds().toFloatArray();
            milestones = found.milestones();
            return found;
        }

        private static float[] moved(NDArray before, NDArray after) {
            return after.sub(before).abs().toFloatArray();
        }
    }

    private static Watched run(SearchSettings settings, int columns, BuildListener listener) throws Exception {
        double[] x =
                new SplittableRandom(1).doubles((long) ROWS * columns, -1, 1).toArray();
        double[] y = new double[ROWS];
        double[] weights = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            y[i] = Math.sin(3 * x[i * columns]) - 0.7 * x[i * columns + 1];
            weights[i] = 1;
        }
        Watched watched = new Watched(settings);
        new LatentSearch(autoencoder, settings)
                .withStrategy(watched)
                .run(new DesignMatrix(columns, x, y, weights), new SplittableRandom(1), listener);
        return watched;
    }

    private static double median(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    @ParameterizedTest
    @CsvSource({"1, STRAIGHT_THROUGH, 1", "1, ANNEALED, 1", "4, ANNEALED, 4"})
    void theRateIsThatOfTheSettings(int steps, Relaxation relaxation, double rates) throws Exception {
        assertEquals(
                rates * RATE, median(run(settings(steps, 0, relaxation), 2, BuildListener.SILENT).codes), 0.02 * RATE);
    }

    @Test
    void straightThroughTheRateDecaysByACosine() throws Exception {
        Watched watched = run(settings(4, 0, Relaxation.STRAIGHT_THROUGH), 2, BuildListener.SILENT);
        assertEquals(FOUR_DECAYING_STEPS * RATE, median(watched.codes), 0.02 * RATE);
    }

    @Test
    void mapsMoveByThreeTenths() throws Exception {
        Watched watched = run(settings(4, 0, Relaxation.ANNEALED), 4, BuildListener.SILENT);
        assertEquals(4 * RATE, median(watched.codes), 0.02 * RATE);
        assertEquals(4 * 0.3 * RATE, median(watched.maps), 0.02 * RATE);
    }

    /** The soft count of weights falls as the threshold rises: by its own rate, which does not decay, and up to 3. */
    @Test
    void thresholdsHaveARateOfTheirOwnAndALimit() throws Exception {
        for (float none : run(settings(4, 0, Relaxation.STRAIGHT_THROUGH), 2, BuildListener.SILENT).thresholds) {
            assertEquals(0, none);
        }
        for (float risen : run(settings(4, 1e-3, Relaxation.STRAIGHT_THROUGH), 2, BuildListener.SILENT).thresholds) {
            assertEquals(4e-3, risen, 2e-4);
        }
        for (float clipped : run(settings(1, 5, Relaxation.STRAIGHT_THROUGH), 2, BuildListener.SILENT).thresholds) {
            assertEquals(3, clipped, 1e-6);
        }
    }

    /** Ten milestones over the steps, and one more at the end; the listener hears of every step before it is done. */
    @Test
    void tellsOfItsSteps() throws Exception {
        List<String> stages = new ArrayList<>();
        List<Double> done = new ArrayList<>();
        Watched watched = run(settings(25, 0, Relaxation.STRAIGHT_THROUGH), 2, (stage, fraction, error) -> {
            stages.add(stage);
            done.add(fraction);
            assertTrue(stages.size() == 1 ? Double.isNaN(error) : error > 0, stage + ", error " + error);
        });
        assertEquals(
                List.of(1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25),
                watched.milestones.stream().map(Milestone::step).toList());
        assertEquals("latent search, 1 to 2 hidden layers, step 1 of 25", stages.get(0));
        assertEquals("latent search, 1 to 2 hidden layers, step 25 of 25", stages.get(24));
        assertEquals(25, stages.size());
        assertEquals(0, done.get(0));
        assertEquals(0.96, done.get(24), 1e-12);
    }
}

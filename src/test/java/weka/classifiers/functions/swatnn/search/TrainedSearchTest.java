package weka.classifiers.functions.swatnn.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import weka.classifiers.functions.TrainedAutoencoder;
import weka.classifiers.functions.swatnn.autoencoder.Variant;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.frozen.FrozenAutoencoder;
import weka.classifiers.functions.swatnn.options.Preset;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.search.SearchHistory.Milestone;
import weka.classifiers.functions.swatnn.select.Candidate;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Searches through an autoencoder that has learned something: what PyTorch computes has a meaning here, and can be tested without
 * references.
 */
class TrainedSearchTest {

    private static final int ROWS = 100;
    private static final int STEPS = 60;
    private static final int SEEDS = 5;

    private static FrozenAutoencoder autoencoder;

    @BeforeAll
    static void open() throws Exception {
        autoencoder = FrozenAutoencoder.load(TrainedAutoencoder.FOLDER, "cpu");
    }

    @AfterAll
    static void close() {
        autoencoder.close();
    }

    private static SearchSettings settings(int steps, Start start, Relaxation relaxation) {
        return new SearchSettings(
                1,
                2,
                steps,
                4,
                0.1,
                0,
                new Penalties(0, 0, 0, 0, 0),
                Preset.PUBLISHED.search().temperature(),
                start,
                relaxation,
                0);
    }

    /** y = sin(2.5 a) + b² / 2, scaled to a mean of 0 and a variance of 1, with further columns without effect. */
    private static DesignMatrix waves(int columns, long seed) {
        double[] x =
                new SplittableRandom(seed).doubles((long) ROWS * columns, -1, 1).toArray();
        double[] y = new double[ROWS];
        double[] weights = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            double b = x[i * columns + 1];
            y[i] = Math.sin(2.5 * x[i * columns]) + b * b / 2;
            weights[i] = 1;
        }
        double mean = Arrays.stream(y).average().orElseThrow();
        double variance =
                Arrays.stream(y).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
        return new DesignMatrix(
                columns,
                x,
                Arrays.stream(y).map(v -> (v - mean) / Math.sqrt(variance)).toArray(),
                weights);
    }

    private static double error(Candidate candidate, DesignMatrix data) {
        double[] predicted = new double[ROWS];
        candidate.network().predict(data.inputs(), ROWS, predicted);
        double sum = 0;
        for (int i = 0; i < ROWS; i++) {
            sum += Math.pow(predicted[i] - data.targets()[i], 2);
        }
        return sum / ROWS;
    }

    private static double[] lowest(List<Candidate> candidates, DesignMatrix data) {
        double[] lowest = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        for (Candidate candidate : candidates) {
            int k = candidate.depth() - 1;
            lowest[k] = Math.min(lowest[k], error(candidate, data));
        }
        return lowest;
    }

    private static SearchResult search(FrozenAutoencoder through, SearchSettings settings, DesignMatrix data, long seed)
            throws Exception {
        return new LatentSearch(through, settings).run(data, new SplittableRandom(seed), BuildListener.SILENT);
    }

    /** The lowest losses of each depth before the first step, and after the last. */
    private static double[][] losses(SearchResult found) {
        List<Milestone> milestones = found.history().milestones();
        return new double[][] {
            milestones.get(0).loss(), milestones.get(milestones.size() - 1).loss()
        };
    }

    /**
     * The code alone explains seven tenths of the variance, and the steps take four tenths of the rest. Measured at worst: a loss of
     * 0.16 that falls to 0.44 of it.
     */
    @ParameterizedTest
    @EnumSource(Relaxation.class)
    void stepsFromTheCodeOfTheDataLowerTheLoss(Relaxation relaxation) throws Exception {
        for (long seed = 1; seed <= SEEDS; seed++) {
            double[][] losses =
                    losses(search(autoencoder, settings(STEPS, Start.DATA, relaxation), waves(2, seed), seed));
            for (int k = 0; k < 2; k++) {
                String where =
                        "seed " + seed + ", " + (k + 1) + " hidden layers: " + losses[0][k] + " to " + losses[1][k];
                assertTrue(losses[0][k] < 0.3, where);
                assertTrue(losses[1][k] < 0.6 * losses[0][k], where);
            }
        }
    }

    /**
     * With four columns, the maps to the autoencoder's two inputs are searched too. Measured at worst: a loss of 0.08 in the end, and
     * 0.28 of that of the start.
     */
    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void stepsFromRandomLatentsFindTheFunction(int columns) throws Exception {
        for (long seed = 1; seed <= SEEDS; seed++) {
            SearchSettings settings = settings(STEPS, Start.RANDOM, Relaxation.STRAIGHT_THROUGH);
            double[][] losses = losses(search(autoencoder, settings, waves(columns, seed), seed));
            for (int k = 0; k < 2; k++) {
                String where =
                        "seed " + seed + ", " + (k + 1) + " hidden layers: " + losses[0][k] + " to " + losses[1][k];
                assertTrue(losses[1][k] < 0.15, where);
                assertTrue(losses[1][k] < 0.5 * losses[0][k], where);
            }
        }
    }

    /** Without penalties, and with thresholds that stay 0. */
    @ParameterizedTest
    @EnumSource(Relaxation.class)
    void theNetworksThatComeOutHaveTheLossesOfTheSearch(Relaxation relaxation) throws Exception {
        for (int columns : new int[] {2, 4}) {
            DesignMatrix data = waves(columns, 1);
            SearchResult found = search(autoencoder, settings(STEPS, Start.DATA, relaxation), data, 1);
            double[] errors = lowest(found.candidates(), data);
            for (int k = 0; k < 2; k++) {
                assertEquals(losses(found)[1][k], errors[k], 0.05 * errors[k] + 1e-3);
            }
        }
    }

    @Test
    void anUntrainedAutoencoderOfTheSameSizesFindsLess() throws Exception {
        try (FrozenAutoencoder untrained =
                FrozenAutoencoder.untrained(autoencoder.sizes(), Variant.DEFAULT, 1, "cpu")) {
            for (long seed = 1; seed <= SEEDS; seed++) {
                DesignMatrix data = waves(2, seed);
                SearchSettings settings = settings(STEPS, Start.DATA, Relaxation.STRAIGHT_THROUGH);
                double[][] trained = losses(search(autoencoder, settings, data, seed));
                double[][] without = losses(search(untrained, settings, data, seed));
                for (int k = 0; k < 2; k++) {
                    assertTrue(without[0][k] > 0.6, "the start has an error of " + without[0][k]);
                    assertTrue(1.2 * trained[1][k] < without[1][k], trained[1][k] + " and " + without[1][k]);
                }
            }
        }
    }
}

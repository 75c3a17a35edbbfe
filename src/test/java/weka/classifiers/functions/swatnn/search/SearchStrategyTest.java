package weka.classifiers.functions.swatnn.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.Test;
import weka.classifiers.functions.OpenTinyAutoencoder;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.loss.Huber;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.options.Preset;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.progress.EnoughListener;
import weka.classifiers.functions.swatnn.search.SearchHistory.Milestone;
import weka.classifiers.functions.swatnn.select.Candidate;
import weka.classifiers.functions.swatnn.tensors.Gradients;
import weka.classifiers.functions.swatnn.tensors.Parameters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The seam between a latent problem and what moves through it: another strategy, and one that is told when it is enough. */
class SearchStrategyTest extends OpenTinyAutoencoder {

    private static final int ROWS = 60;
    private static final Penalties NONE = new Penalties(0, 0, 0, 0, 0);

    private static SearchSettings settings(int steps) {
        return new SearchSettings(
                1,
                2,
                steps,
                3,
                0.1,
                0,
                NONE,
                Preset.PUBLISHED.search().temperature(),
                Start.DATA,
                Relaxation.STRAIGHT_THROUGH,
                0);
    }

    private static DesignMatrix data(int columns) {
        double[] x =
                new SplittableRandom(7).doubles((long) ROWS * columns, -1, 1).toArray();
        double[] y = new double[ROWS];
        double[] weights = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            y[i] = 2 * x[i * columns];
            weights[i] = 1;
        }
        return new DesignMatrix(columns, x, y, weights);
    }

    /** Tries points around the start, and keeps the best; it uses the problem's losses alone, and no gradients. */
    private static final class RandomSearch implements SearchStrategy {

        private final int tries;
        private float[] first;
        private float[] last;

        RandomSearch(int tries) {
            this.tries = tries;
        }

        @Override
        public Found search(LatentProblem problem, Latents start, SplittableRandom random, BuildListener listener) {
            BestLatents best = new BestLatents(start);
            List<Milestone> history = new ArrayList<>();
            first = problem.losses(start, 1).toFloatArray();
            best.offer(start, first, true);
            for (int i = 0; i < tries && !listener.enough(); i++) {
                try (NDManager local = problem.manager().newSubManager()) {
                    Map<String, NDArray> moved = new LinkedHashMap<>();
                    Parameters here = start.arrays().attachedTo(local);
                    here.asMap().forEach((name, array) -> moved.put(name, near(array, random, local)));
                    moved.put(Latents.THRESHOLDS, here.get(Latents.THRESHOLDS));
                    Latents tried = new Latents(new Parameters(moved));
                    best.offer(tried, problem.losses(tried, 1).toFloatArray(), true);
                }
                history.add(new Milestone(i + 1, best.lowestLossByDepth()));
            }
            last = best.losses();
            return new Found(best.latents(), history);
        }

        private static NDArray near(NDArray array, SplittableRandom random, NDManager local) {
            float[] noise = new float[Math.toIntExact(array.size())];
            for (int i = 0; i < noise.length; i++) {
                noise[i] = (float) (0.3 * random.nextGaussian());
            }
            return array.add(local.create(noise, array.getShape()));
        }
    }

    @Test
    void anotherStrategyNeedsTheProblemAlone() throws Exception {
        for (int columns : new int[] {2, 6}) {
            DesignMatrix data = data(columns);
            RandomSearch strategy = new RandomSearch(12);
            SearchResult found = new LatentSearch(autoencoder, settings(0))
                    .withStrategy(strategy)
                    .run(data, new SplittableRandom(3), BuildListener.SILENT);
            assertEquals(6, found.candidates().size());
            assertEquals(12, found.history().milestones().size());
            assertArrayEquals(new int[] {1, 2}, found.history().depths());
            int better = 0;
            for (int i = 0; i < 6; i++) {
                assertTrue(strategy.last[i] <= strategy.first[i]);
                better += strategy.last[i] < strategy.first[i] ? 1 : 0;
                // Without penalties and thresholds, the loss is the error of the network that is decoded in the end.
                double error = error(found.candidates().get(i), data);
                assertEquals(strategy.last[i], error, 0.02 * error + 1e-3);
            }
            assertTrue(better > 0, "no point around the start is better for any network");
        }
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

    @Test
    void enoughEndsTheDescentWithWhatItHas() throws Exception {
        EnoughListener patience = new EnoughListener(7);
        SearchResult found =
                new LatentSearch(autoencoder, settings(40)).run(data(2), new SplittableRandom(3), patience);
        assertEquals(7, patience.told());
        assertEquals(
                List.of(1, 5, 7),
                found.history().milestones().stream().map(Milestone::step).toList());
        double[] lowest = found.history().milestones().get(2).loss();
        for (int k = 0; k < 2; k++) {
            int depth = k + 1;
            double best = found.candidates().stream()
                    .filter(c -> c.depth() == depth)
                    .mapToDouble(c -> error(c, data(2)))
                    .min()
                    .orElseThrow();
            assertEquals(lowest[k], best, 0.02 * best + 1e-3);
        }
    }

    @Test
    void enoughFromTheStartLeavesTheStarts() throws Exception {
        SearchResult none = new LatentSearch(autoencoder, settings(40))
                .run(data(2), new SplittableRandom(3), new EnoughListener(0));
        SearchResult decoded =
                new LatentSearch(autoencoder, settings(0)).run(data(2), new SplittableRandom(3), BuildListener.SILENT);
        assertEquals(List.of(), none.history().milestones());
        assertArrayEquals(new int[0], none.history().depths());
        assertEquals(decoded.candidates(), none.candidates());
    }

    /** Asks for losses many times, and counts what stays with the problem. */
    private static final class Counting implements SearchStrategy {

        private int before;
        private int after;

        @Override
        public Found search(LatentProblem problem, Latents start, SplittableRandom random, BuildListener listener)
                throws InterruptedException {
            before = problem.manager().getManagedArrays().size();
            for (int i = 0; i < 3; i++) {
                try (NDManager local = problem.manager().newSubManager();
                        Gradients gradients = problem.record()) {
                    gradients.backward(problem.losses(start.asLeaves(local), 1).sum());
                }
            }
            after = problem.manager().getManagedArrays().size();
            return new Found(start, List.of());
        }
    }

    @Test
    void stepsLeaveNothingBehindOnTheDevice() throws Exception {
        // The tiny autoencoder has fewer than six inputs, so that six columns are mapped.
        for (int columns : new int[] {2, 6}) {
            for (Loss loss : List.of(Loss.SQUARED, new Huber(0.5))) {
                Counting counting = new Counting();
                new LatentSearch(autoencoder, settings(0))
                        .withLoss(loss)
                        .withStrategy(counting)
                        .run(data(columns), new SplittableRandom(3), BuildListener.SILENT);
                assertEquals(counting.before, counting.after, columns + " columns, " + loss);
            }
        }
    }

    @Test
    void severalRestartsOfSeveralProblemsStayApart() throws Exception {
        DesignMatrix one = data(2);
        double[] opposite = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            opposite[i] = -one.targets()[i];
        }
        DesignMatrix other = new DesignMatrix(2, one.inputs(), opposite, one.weights());
        List<List<Candidate>> found = new LatentSearch(autoencoder, settings(15))
                .runEach(List.of(one, other), new SplittableRandom(3), BuildListener.SILENT);
        List<DesignMatrix> problems = List.of(one, other);
        for (int p = 0; p < 2; p++) {
            assertEquals(
                    List.of(1, 1, 1, 2, 2, 2),
                    found.get(p).stream().map(Candidate::depth).toList());
            for (Candidate candidate : found.get(p)) {
                assertTrue(error(candidate, problems.get(p)) < error(candidate, problems.get(1 - p)));
            }
        }
    }
}

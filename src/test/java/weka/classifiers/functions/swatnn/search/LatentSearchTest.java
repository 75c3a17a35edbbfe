package weka.classifiers.functions.swatnn.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import weka.classifiers.functions.OpenTinyAutoencoder;
import weka.classifiers.functions.swatnn.autoencoder.Variant;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.frozen.FrozenAutoencoder;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.options.Preset;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.select.Candidate;
import weka.classifiers.functions.swatnn.select.Origin;
import weka.classifiers.functions.swatnn.tensors.Parameters;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Starts, results and the frozen parameters of a search. */
class LatentSearchTest extends OpenTinyAutoencoder {

    private static SearchSettings settings(int steps, int restarts, Start start) {
        return new SearchSettings(
                1,
                2,
                steps,
                restarts,
                0.1,
                0.001,
                Preset.PUBLISHED.search().penalties(),
                Preset.PUBLISHED.search().temperature(),
                start,
                Relaxation.STRAIGHT_THROUGH,
                0);
    }

    private static DesignMatrix data(int rows, int columns) {
        SplittableRandom random = new SplittableRandom(rows);
        double[] x = random.doubles((long) rows * columns, -1, 1).toArray();
        double[] y = new double[rows];
        double[] w = new double[rows];
        for (int i = 0; i < rows; i++) {
            y[i] = Math.sin(3 * x[i * columns]) * 1.4;
            w[i] = 1;
        }
        return new DesignMatrix(columns, x, y, w);
    }

    @Test
    void originsFollowStart() {
        assertEquals(List.of(Origin.DATA, Origin.NEAR_DATA, Origin.NEAR_DATA), origins(Start.DATA, 3));
        assertEquals(List.of(Origin.RANDOM_LATENT, Origin.RANDOM_LATENT), origins(Start.RANDOM, 2));
        assertEquals(
                List.of(
                        Origin.DATA,
                        Origin.NEAR_DATA,
                        Origin.NEAR_DATA,
                        Origin.RANDOM_LATENT,
                        Origin.NEAR_DATA,
                        Origin.NEAR_DATA,
                        Origin.NEAR_DATA,
                        Origin.RANDOM_LATENT),
                origins(Start.DATA_AND_RANDOM, 8));
    }

    @Test
    void aBatchOfProblemsFindsWhatSingleSearchesFind() throws Exception {
        Measured strategy = new Measured(settings(4, 1, Start.DATA));
        LatentSearch search = new LatentSearch(autoencoder, strategy.settings).withStrategy(strategy);
        List<DesignMatrix> problems = List.of(data(60, 2), scaled(data(60, 1), -0.7), data(60, 3));
        List<List<Candidate>> together = search.runEach(problems, new SplittableRandom(1), BuildListener.SILENT);
        float[] losses = strategy.losses;
        assertEquals(problems.size(), together.size());
        for (int i = 0; i < problems.size(); i++) {
            List<Candidate> alone = search.run(problems.get(i), new SplittableRandom(2), BuildListener.SILENT)
                    .candidates();
            assertEquals(alone.size(), together.get(i).size());
            for (int k = 0; k < alone.size(); k++) {
                assertEquals(k + 1, together.get(i).get(k).depth());
                assertEquals(strategy.losses[k], losses[k * problems.size() + i], 1e-4);
                double[] x =
                        Arrays.copyOf(problems.get(i).inputs(), problems.get(i).columns());
                assertEquals(
                        alone.get(k).network().predict(x),
                        together.get(i).get(k).network().predict(x),
                        1e-3);
            }
        }
    }

    /** Gradient descent, and the losses of what it found. */
    private static final class Measured implements SearchStrategy {

        private final SearchSettings settings;
        private float[] losses;

        Measured(SearchSettings settings) {
            this.settings = settings;
        }

        @Override
        public Found search(LatentProblem problem, Latents start, SplittableRandom random, BuildListener listener)
                throws InterruptedException {
            Found found = new GradientDescent(settings).search(problem, start, random, listener);
            losses = problem.losses(found.latents(), 1).toFloatArray();
            return found;
        }
    }

    private static DesignMatrix scaled(DesignMatrix data, double factor) {
        double[] y = Arrays.stream(data.targets()).map(v -> v * factor).toArray();
        return new DesignMatrix(data.columns(), data.inputs(), y, data.weights());
    }

    @Test
    void problemsThatCannotShareABatchAreRefused() {
        LatentSearch search = new LatentSearch(autoencoder, settings(1, 1, Start.DATA));
        String rows = assertThrows(
                        IllegalArgumentException.class,
                        () -> search.runEach(
                                List.of(data(60, 2), data(50, 2)), new SplittableRandom(1), BuildListener.SILENT))
                .getMessage();
        assertTrue(rows.contains("60 and 50 rows"), rows);
        String columns = assertThrows(
                        IllegalArgumentException.class,
                        () -> search.runEach(
                                List.of(data(60, 2), data(60, 4)), new SplittableRandom(1), BuildListener.SILENT))
                .getMessage();
        assertTrue(columns.contains("4 columns"), columns);
    }

    private static List<Origin> origins(Start start, int restarts) {
        return new LatentStarts(autoencoder, settings(1, restarts, start)).origins();
    }

    @Test
    void aSearchStartsFromAGivenNetwork() throws InterruptedException {
        Variant both = Variant.DEFAULT.with(Variant.Encoders.BOTH).with(Variant.Reading.LINKS);
        SparseMlp given = new SparseMlp(
                2,
                new double[][][] {{{1, -2}, {0.5, 0}}, {{1.5}, {-1}}},
                new double[][] {{0.1, 0.2}, {0.3}},
                new Activation[][] {{Activation.TANH, Activation.SIGMOID}});
        DesignMatrix data = data(60, 2);
        try (FrozenAutoencoder untrained = FrozenAutoencoder.untrained(autoencoder.sizes(), both, 3, "cpu");
                NDManager manager = untrained.newManager()) {
            LatentStarts starts = new LatentStarts(untrained, settings(1, 3, Start.DATA), 60, given);
            assertEquals(List.of(Origin.GIVEN_NETWORK, Origin.NEAR_DATA, Origin.NEAR_DATA), starts.origins());
            NDArray code = untrained.encode(List.of(given), manager);
            NDArray drawn = starts.draw(data, null, new SplittableRandom(1), manager);
            assertArrayEquals(code.toFloatArray(), drawn.get("0:1").toFloatArray(), 1e-6f);
            LatentSearch search = new LatentSearch(untrained, settings(2, 3, Start.DATA)).startingFrom(given);
            assertEquals(
                    Origin.GIVEN_NETWORK,
                    search.run(data, new SplittableRandom(1), BuildListener.SILENT)
                            .candidates()
                            .get(0)
                            .origin());
            assertTrue(assertThrows(
                            IllegalArgumentException.class,
                            () -> search.run(data(60, 3), new SplittableRandom(1), BuildListener.SILENT))
                    .getMessage()
                    .contains("has 2 inputs"));
        }
    }

    @Test
    void startsAreCodeItsSurroundingsAndNoise() {
        DesignMatrix data = data(60, 2);
        try (NDManager manager = autoencoder.newManager()) {
            NDArray starts = new LatentStarts(autoencoder, settings(1, 8, Start.DATA_AND_RANDOM))
                    .draw(data, null, new SplittableRandom(1), manager);
            float[] x = new float[60 * 3];
            float[] y = new float[60];
            for (int i = 0; i < 60; i++) {
                x[3 * i] = (float) data.inputs()[2 * i];
                x[3 * i + 1] = (float) data.inputs()[2 * i + 1];
                y[i] = (float) data.targets()[i];
            }
            float[] code = autoencoder
                    .encode(manager.create(x, new Shape(1, 60, 3)), manager.create(y, new Shape(1, 60)))
                    .toFloatArray();
            float[] all = starts.toFloatArray();
            assertEquals(new Shape(8, 4, 8), starts.getShape());
            assertArrayEquals(code, Arrays.copyOf(all, code.length), 1e-6f);
            double near = 0;
            double noise = 0;
            for (int i = 0; i < code.length; i++) {
                for (int r : new int[] {1, 2, 4, 5, 6}) {
                    near += Math.pow(all[r * code.length + i] - code[i], 2) / 5 / code.length;
                }
                for (int r : new int[] {3, 7}) {
                    noise += Math.pow(all[r * code.length + i], 2) / 2 / code.length;
                }
            }
            assertEquals(0.25, Math.sqrt(near), 0.04);
            assertEquals(1, Math.sqrt(noise), 0.2);
        }
    }

    @Test
    void parametersGatherNoGradientAndStay() throws Exception {
        Field field = FrozenAutoencoder.class.getDeclaredField("parameters");
        field.setAccessible(true);
        Map<String, NDArray> parameters = ((Parameters) field.get(autoencoder)).asMap();
        Map<String, float[]> before = new LinkedHashMap<>();
        parameters.forEach((name, array) -> before.put(name, array.toFloatArray()));

        new LatentSearch(autoencoder, settings(3, 2, Start.DATA_AND_RANDOM))
                .run(data(50, 2), new SplittableRandom(1), BuildListener.SILENT);
        new LatentSearch(autoencoder, settings(3, 2, Start.DATA))
                .run(data(50, 6), new SplittableRandom(1), BuildListener.SILENT);

        assertFalse(parameters.isEmpty());
        parameters.forEach((name, array) -> {
            assertFalse(array.hasGradient(), name);
            assertArrayEquals(before.get(name), array.toFloatArray(), name);
        });
    }

    @Test
    void lossFallsAndEveryRestartIsACandidate() throws Exception {
        SearchResult found = new LatentSearch(autoencoder, settings(40, 3, Start.DATA))
                .run(data(80, 2), new SplittableRandom(1), BuildListener.SILENT);
        assertEquals(6, found.candidates().size());
        assertEquals(
                List.of(1, 1, 1, 2, 2, 2),
                found.candidates().stream().map(Candidate::depth).toList());
        double[] first = found.history().milestones().get(0).loss();
        double[] last = found.history()
                .milestones()
                .get(found.history().milestones().size() - 1)
                .loss();
        for (int k = 0; k < 2; k++) {
            assertTrue(last[k] < 0.9 * first[k], Arrays.toString(first) + " " + Arrays.toString(last));
        }
        assertEquals(
                40,
                found.history()
                        .milestones()
                        .get(found.history().milestones().size() - 1)
                        .step());
    }

    /** With straight-through choices the hardened candidate has the loss that the search saw: nothing is lost at the end. */
    @Test
    void candidateHasTheLossThatWasKept() throws Exception {
        DesignMatrix data = data(80, 2);
        SearchSettings plain = new SearchSettings(
                1,
                2,
                25,
                3,
                0.1,
                0,
                new Penalties(0, 0, 0, 0, 0),
                Preset.PUBLISHED.search().temperature(),
                Start.DATA,
                Relaxation.STRAIGHT_THROUGH,
                0);
        Measured strategy = new Measured(plain);
        SearchResult found = new LatentSearch(autoencoder, plain)
                .withStrategy(strategy)
                .run(data, new SplittableRandom(1), BuildListener.SILENT);
        assertEquals(strategy.losses.length, found.candidates().size());
        for (int c = 0; c < strategy.losses.length; c++) {
            Candidate candidate = found.candidates().get(c);
            double[] predicted = new double[80];
            candidate.network().predict(data.inputs(), 80, predicted);
            double error = 0;
            for (int i = 0; i < 80; i++) {
                error += Math.pow(predicted[i] - data.targets()[i], 2) / 80;
            }
            // The gate of the search halves weights of size 0 only: a threshold of 0 changes little.
            assertEquals(strategy.losses[c], error, 0.02 * error + 1e-3);
        }
    }

    @Test
    void mappedCandidatesTakeAllAttributes() throws Exception {
        SearchResult found = new LatentSearch(autoencoder, settings(5, 2, Start.DATA))
                .run(data(50, 6), new SplittableRandom(1), BuildListener.SILENT);
        assertTrue(found.candidates().stream().allMatch(c -> c.network().inputs() == 6));
    }
}

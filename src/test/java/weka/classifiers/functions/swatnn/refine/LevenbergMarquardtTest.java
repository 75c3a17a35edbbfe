package weka.classifiers.functions.swatnn.refine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.loss.Huber;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.RandomNetworks;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.progress.EnoughListener;

import java.util.SplittableRandom;

class LevenbergMarquardtTest {

    private static final LevenbergMarquardt.Settings SETTINGS = LevenbergMarquardt.Settings.FIRST_FIT;

    private static LevenbergMarquardt.Fit fit(SparseMlp start, DesignMatrix data) throws InterruptedException {
        return LevenbergMarquardt.fit(start, data, SETTINGS, BuildListener.SILENT);
    }

    @Test
    void recoversAKnownNetworkNearItsWeights() throws Exception {
        SparseMlp teacher = network(1.3, -0.7, 0.4, 0.9, -0.2, 0.1);
        DesignMatrix data = Tables.of(400, 2, 1, teacher::predict);
        LevenbergMarquardt.Fit fit = fit(network(1, -1, 0.5, 0.6, 0, 0), data);
        assertTrue(fit.error() < 1e-20, "error " + fit.error());
        assertEquals(1.3, fit.network().weight(0, 0, 0), 1e-8);
        assertEquals(0.1, fit.network().bias(1, 0), 1e-8);
    }

    @Test
    void fitsALinearModelInAFewSteps() throws Exception {
        DesignMatrix data = Tables.of(50, 2, 4, x -> 2 * x[0] - x[1] + 0.5);
        SparseMlp start = new SparseMlp(2, new double[][][] {{{1}, {1}}}, new double[][] {{0}}, new Activation[0][]);
        SparseMlp network = fit(start, data).network();
        assertEquals(2, network.weight(0, 0, 0), 1e-9);
        assertEquals(-1, network.weight(0, 1, 0), 1e-9);
        assertEquals(0.5, network.bias(0, 0), 1e-9);
        assertEquals(
                2,
                fit(SparseMlp.constant(2, 1), Tables.of(9, 2, 1, x -> 2))
                        .network()
                        .bias(0, 0),
                1e-9);
    }

    @Test
    void keepsZerosAndFreesBiasesOnlyWhenAsked() throws Exception {
        DesignMatrix data = Tables.of(200, 2, 5, x -> Math.sin(2 * x[0]) + x[1] + 3);
        SparseMlp start = network(1, 0, 0.5, 0.6, 0, 0);
        SparseMlp free = fit(start, data).network();
        assertEquals(0, free.weight(0, 1, 0));
        assertTrue(free.bias(1, 0) != 0);
        LevenbergMarquardt.Settings fixed = new LevenbergMarquardt.Settings(20, 1e-5, 1e-2, 0, false);
        SparseMlp bound =
                LevenbergMarquardt.fit(start, data, fixed, BuildListener.SILENT).network();
        assertEquals(0, bound.bias(1, 0));
        assertEquals(start.nonZeroWeights(), bound.nonZeroWeights());
    }

    @Test
    void neverWorsensAndReportsTheErrorItReached() throws Exception {
        DesignMatrix data = Tables.of(150, 3, 6, x -> Math.abs(x[0]) * Math.sin(7 * x[1] + x[2]));
        for (long seed = 0; seed < 30; seed++) {
            SparseMlp start = RandomNetworks.create(3, new int[] {5, 3}, new SplittableRandom(seed));
            LevenbergMarquardt.Fit fit = fit(start, data);
            assertTrue(fit.error() <= Tables.error(start, data));
            assertEquals(Tables.error(fit.network(), data), fit.error(), 1e-12);
        }
    }

    @Test
    void leapsOverKinks() throws Exception {
        DesignMatrix data = Tables.of(300, 2, 8, x -> x[0] * x[0] + x[1] * x[1]);
        LevenbergMarquardt.Settings earthbound = new LevenbergMarquardt.Settings(60, 1e-5, 1, 0, true);
        SparseMlp start = RandomNetworks.create(2, new int[] {6, 5}, new SplittableRandom(0));
        double stuck = LevenbergMarquardt.fit(start, data, earthbound, BuildListener.SILENT)
                .error();
        assertTrue(stuck > 0.01, "error " + stuck);
        assertTrue(fit(start, data).error() < 1e-3);
    }

    @Test
    void survivesSingularSystems() throws Exception {
        // The inputs are equal, the neurons are equal, and there are more parameters than rows.
        DesignMatrix data = new DesignMatrix(2, new double[] {1, 1, -1, -1}, new double[] {1, 3}, new double[] {1, 1});
        assertTrue(fit(network(1, 1, 1, 1, 0, 0), data).error() < 1e-6);
        DesignMatrix oneRow = new DesignMatrix(2, new double[] {0, 0}, new double[] {5}, new double[] {1});
        assertTrue(fit(network(1, 1, 1, 1, 0, 0), oneRow).error() < 1e-6);
        DesignMatrix flat = Tables.of(100, 2, 1, x -> 0.25);
        assertTrue(fit(network(1, 1, 1, 1, 0, 0), flat).error() < 1e-6);
    }

    @Test
    void survivesHugeValues() throws Exception {
        DesignMatrix huge = Tables.of(100, 2, 1, x -> 1e100 * x[0]);
        SparseMlp start = network(1, 2, 1, 1, 0, 0);
        assertTrue(fit(start, huge).error() <= Tables.error(start, huge));
        DesignMatrix tooLarge = Tables.of(100, 2, 1, x -> 1e200 * x[0]);
        LevenbergMarquardt.Fit none = fit(start, tooLarge);
        assertSame(start, none.network());
        assertEquals(Double.POSITIVE_INFINITY, none.error());
        SparseMlp steep = network(1e200, -1e250, 1e180, 3, 0, 0);
        DesignMatrix plain = Tables.of(100, 2, 1, x -> x[0]);
        assertTrue(fit(steep, plain).error() >= 0);
    }

    /** A listener that does not look at the thread: the fit itself notices, before it tells of another step. */
    @Test
    void endsWhenInterrupted() {
        DesignMatrix data = Tables.of(50, 2, 1, x -> Math.sin(3 * x[0]) * x[1]);
        SparseMlp start = RandomNetworks.create(2, new int[] {8, 8}, new SplittableRandom(1));
        for (int last : new int[] {1, 3}) {
            int[] calls = new int[1];
            BuildListener deaf = (stage, done, error) -> {
                if (++calls[0] == last) {
                    Thread.currentThread().interrupt();
                }
            };
            try {
                assertThrows(InterruptedException.class, () -> LevenbergMarquardt.fit(start, data, SETTINGS, deaf));
            } finally {
                Thread.interrupted();
            }
            assertEquals(last, calls[0]);
        }
    }

    @Test
    void endsWhenTheListenerSaysSo() {
        DesignMatrix data = Tables.of(50, 2, 1, x -> x[0]);
        int[] calls = new int[1];
        BuildListener stop = (stage, done, error) -> {
            calls[0]++;
            throw new InterruptedException("enough");
        };
        assertThrows(
                InterruptedException.class,
                () -> LevenbergMarquardt.fit(network(1, 2, 1, 1, 0, 0), data, SETTINGS, stop));
        assertEquals(1, calls[0]);
    }

    /** Every tenth target is far off: least squares follows them, Huber's loss hardly. */
    @Test
    void fitsByAnotherLoss() throws Exception {
        DesignMatrix clean = Tables.of(200, 2, 4, x -> 2 * x[0] - x[1] + 0.5);
        double[] targets = clean.targets().clone();
        for (int r = 0; r < targets.length; r += 10) {
            targets[r] += 30;
        }
        DesignMatrix data = new DesignMatrix(2, clean.inputs(), targets, clean.weights());
        SparseMlp start =
                SparseMlp.builder(2).output(1, (from, to) -> 1, to -> 0).build();
        LevenbergMarquardt.Settings exact = new LevenbergMarquardt.Settings(300, 1e-13, 1, 0, true);
        SparseMlp squared =
                LevenbergMarquardt.fit(start, data, exact, BuildListener.SILENT).network();
        assertTrue(squared.bias(0, 0) > 2.5, "bias " + squared.bias(0, 0));
        LevenbergMarquardt.Fit robust =
                LevenbergMarquardt.fit(start, data, exact.withLoss(new Huber(0.01)), BuildListener.SILENT);
        assertEquals(0.5, robust.network().bias(0, 0), 0.01);
        assertEquals(2, robust.network().weight(0, 0, 0), 0.01);
        assertEquals(-1, robust.network().weight(0, 1, 0), 0.01);
    }

    @Test
    void keepsWhatItHasWhenTheListenerSaysEnough() throws Exception {
        DesignMatrix data = Tables.of(150, 3, 6, x -> Math.abs(x[0]) * Math.sin(7 * x[1] + x[2]));
        SparseMlp start = RandomNetworks.create(3, new int[] {5, 3}, new SplittableRandom(1));
        LevenbergMarquardt.Fit whole = fit(start, data);
        assertTrue(whole.iterations() > 5);
        double before = Tables.error(start, data);
        for (int steps : new int[] {0, 1, 4}) {
            LevenbergMarquardt.Fit part = LevenbergMarquardt.fit(start, data, SETTINGS, new EnoughListener(steps));
            assertEquals(steps, part.iterations());
            assertEquals(
                    LevenbergMarquardt.fit(
                            start,
                            data,
                            new LevenbergMarquardt.Settings(steps, 1e-5, 1, 5, true),
                            BuildListener.SILENT),
                    part);
            assertTrue(steps == 0 ? part.network().equals(start) : part.error() < before);
        }
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> new LevenbergMarquardt.Settings(-1, 0, 1, 0, true));
        assertThrows(IllegalArgumentException.class, () -> new LevenbergMarquardt.Settings(1, 1, 1, 0, true));
        assertThrows(IllegalArgumentException.class, () -> new LevenbergMarquardt.Settings(1, Double.NaN, 1, 0, true));
        assertThrows(IllegalArgumentException.class, () -> new LevenbergMarquardt.Settings(1, 0, 0, 0, true));
        assertThrows(IllegalArgumentException.class, () -> new LevenbergMarquardt.Settings(1, 0, 1, -1, true));
        assertThrows(
                IllegalArgumentException.class, () -> RandomNetworks.create(2, new int[] {0}, new SplittableRandom(1)));
    }

    /** Two inputs, a tanh neuron that hears both and a leaky ReLU that hears the first. */
    private static SparseMlp network(double a, double b, double c, double out, double bias, double outputBias) {
        return new SparseMlp(
                2,
                new double[][][] {{{a, c}, {b, 0}}, {{out}, {0.5 * out}}},
                new double[][] {{bias, 0.3}, {outputBias}},
                new Activation[][] {{Activation.TANH, Activation.LEAKY_RELU}});
    }
}

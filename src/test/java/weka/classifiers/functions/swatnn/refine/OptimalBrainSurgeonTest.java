package weka.classifiers.functions.swatnn.refine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.loss.Huber;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.InputWeights;
import weka.classifiers.functions.swatnn.network.RandomNetworks;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.progress.EnoughListener;
import weka.classifiers.functions.swatnn.refine.OptimalBrainSurgeon.Pace;
import weka.classifiers.functions.swatnn.refine.OptimalBrainSurgeon.PathPoint;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

class OptimalBrainSurgeonTest {

    private static final OptimalBrainSurgeon.Settings SETTINGS = OptimalBrainSurgeon.Settings.DEFAULT;
    private static final LevenbergMarquardt.Settings REFIT = new LevenbergMarquardt.Settings(12, 1e-3, 1e-2, 0, false);

    private static final MagnitudeThinning PLAIN = new MagnitudeThinning(InputWeights.NONE);

    /** Of parameters that are all wanted alike. */
    private static SaliencyModel model(double[] theta, DMatrixRMaj hessian) {
        double[] alike = new double[theta.length];
        Arrays.fill(alike, 1);
        return new SaliencyModel(theta, hessian, alike);
    }

    private static List<PathPoint> path(SparseMlp start, DesignMatrix data) throws InterruptedException {
        return OptimalBrainSurgeon.path(start, data, SETTINGS, BuildListener.SILENT);
    }

    /** y = 3 a + b with G = [[1, ½], [½, 1]]: without b, a takes over ½ and the error rises by 1 · (1 - ¼). */
    @Test
    void adjustsALinearModelAsTheClosedFormSays() {
        SaliencyModel model = model(new double[] {3, 1}, new DMatrixRMaj(new double[][] {{1, 0.5}, {0.5, 1}}));
        assertEquals(9 * 0.75, model.saliency(0), 1e-7);
        assertEquals(0.75, model.saliency(1), 1e-7);
        assertEquals(1, model.removeLeast());
        assertEquals(3.5, model.adjusted()[0], 1e-7);
        assertEquals(0, model.adjusted()[1]);
        assertEquals(3.5 * 3.5, model.saliency(0), 1e-6);
    }

    @Test
    void removesSeveralAsOneLeastSquaresFitWould() throws Exception {
        // Of a linear model the quadratic error model is exact: what is left equals the fit of the remaining columns.
        DesignMatrix data = Tables.of(200, 4, 3, x -> 2 * x[0] + 0.1 * x[1] - x[2] + 0.05 * x[3] + x[0] * x[1]);
        SparseMlp full =
                new SparseMlp(4, new double[][][] {{{1}, {1}, {1}, {1}}}, new double[][] {{1}}, new Activation[0][]);
        LevenbergMarquardt.Settings exact = new LevenbergMarquardt.Settings(50, 0, 1e-8, 0, false);
        LevenbergMarquardt.Minimum minimum = LevenbergMarquardt.run(full, data, exact, BuildListener.SILENT);
        minimum.equations().update(minimum.theta());
        DMatrixRMaj hessian = new DMatrixRMaj(0, 0);
        minimum.equations().copyHessian(hessian);
        SaliencyModel model = model(minimum.theta(), hessian);
        double rise = 0;
        for (int i = 0; i < 2; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int q = 0; q < 5; q++) {
                least = model.adjusted()[q] == 0 ? least : Math.min(least, model.saliency(q));
            }
            rise += least;
            model.removeLeast();
        }
        SparseMlp adjusted = minimum.topology().network(model.adjusted());
        SparseMlp refitted = LevenbergMarquardt.fit(adjusted, data, exact, BuildListener.SILENT)
                .network();
        assertEquals(3, adjusted.nonZeroWeights());
        assertEquals(minimum.fit().error() + rise, Tables.error(adjusted, data), 1e-7);
        for (int i = 0; i < 4; i++) {
            assertEquals(refitted.weight(0, i, 0), adjusted.weight(0, i, 0), 1e-6);
        }
        assertEquals(refitted.bias(0, 0), adjusted.bias(0, 0), 1e-6);
    }

    /** Without any refit, each step of a linear model leads to the least-squares fit of the columns that it leaves. */
    @Test
    void aPathAdjustsWhatItKeeps() throws Exception {
        DesignMatrix data = Tables.of(200, 4, 3, x -> 2 * x[0] + 0.4 * x[1] - x[2] + 0.2 * x[3] + x[0] * x[1]);
        SparseMlp full =
                SparseMlp.builder(4).output(1, (from, to) -> 1, to -> 1).build();
        LevenbergMarquardt.Settings exact = new LevenbergMarquardt.Settings(50, 0, 1e-8, 0, false);
        LevenbergMarquardt.Settings none = new LevenbergMarquardt.Settings(0, 1e-3, 1e-2, 0, false);
        OptimalBrainSurgeon.Settings settings = new OptimalBrainSurgeon.Settings(
                exact, none, List.of(new Pace(400, 0.06, none)), 400, 1, InputWeights.NONE);
        List<PathPoint> path = OptimalBrainSurgeon.path(full, data, settings, BuildListener.SILENT);
        assertEquals(
                List.of(5, 4, 3, 2),
                path.stream()
                        .limit(4)
                        .map(point -> point.network().nonZeroWeights())
                        .toList());
        for (PathPoint point : path.subList(0, 4)) {
            SparseMlp refitted = LevenbergMarquardt.fit(point.network(), data, exact, BuildListener.SILENT)
                    .network();
            assertEquals(Tables.error(refitted, data), point.trainingError(), 1e-9);
        }
    }

    @Test
    void aPaceMayPolishWhatItLeadsTo() throws Exception {
        DesignMatrix data = Tables.of(200, 2, 10, x -> Math.sin(3 * x[0]) * x[1]);
        SparseMlp start = RandomNetworks.create(2, new int[] {5}, new SplittableRandom(1));
        LevenbergMarquardt.Settings polish = new LevenbergMarquardt.Settings(30, 1e-4, 1e-2, 0, false);
        LevenbergMarquardt.Settings none = new LevenbergMarquardt.Settings(0, 1e-4, 1e-2, 0, false);
        double[] errors = new double[2];
        for (int i = 0; i < 2; i++) {
            Pace pace = new Pace(400, 0.3, i == 0 ? none : polish);
            OptimalBrainSurgeon.Settings settings = new OptimalBrainSurgeon.Settings(
                    SETTINGS.firstFit(), none, List.of(pace), 400, 1, InputWeights.NONE);
            errors[i] = OptimalBrainSurgeon.path(start, data, settings, BuildListener.SILENT)
                    .get(1)
                    .trainingError();
        }
        assertTrue(errors[1] < 0.995 * errors[0], errors[1] + " and " + errors[0]);
    }

    @Test
    void decayAndFirstFitReachAllFits() {
        OptimalBrainSurgeon.Settings decayed = SETTINGS.withDecay(0.5);
        assertEquals(0.5, decayed.firstFit().decay());
        assertEquals(0.5, decayed.refit().decay());
        assertEquals(
                List.of(0.5, 0.5, 0.5),
                decayed.paces().stream().map(pace -> pace.polish().decay()).toList());
        OptimalBrainSurgeon.Settings other = SETTINGS.withFirstFit(REFIT);
        assertEquals(REFIT, other.firstFit());
        assertEquals(SETTINGS, other.withFirstFit(SETTINGS.firstFit()));
    }

    /** Of (1, ½) · (x, z), the parts 1 · 0.1 and ½ · 1: what counts is the size of the part, not of the weight. */
    @Test
    void cutsByWhatAWeightContributes() throws Exception {
        DesignMatrix data = new DesignMatrix(
                2, new double[] {0.1, 1, -0.1, 1, 0.1, -1, -0.1, -1}, new double[4], new double[] {1, 1, 1, 1});
        SparseMlp network = SparseMlp.builder(2)
                .output(new double[][] {{1}, {0.5}}, new double[] {0})
                .build();
        SparseMlp cut = PLAIN.cut(network, data, 1);
        assertEquals(0, cut.weight(0, 0, 0));
        assertEquals(0.5, cut.weight(0, 1, 0));
    }

    @Test
    void removesWhatHasNoEffectFirst() {
        DMatrixRMaj hessian = new DMatrixRMaj(new double[][] {{1, 0, 0}, {0, 0, 0}, {0, 0, 2}});
        SaliencyModel model = model(new double[] {0.1, 1e3, 0.2}, hessian);
        assertEquals(1, model.removeLeast());
        assertEquals(0, model.removeLeast());
    }

    @Test
    void fallsBackToMagnitudeWhereTheCurvatureOverflows() {
        DMatrixRMaj hessian = new DMatrixRMaj(new double[][] {{Double.POSITIVE_INFINITY, 1}, {1, 1}});
        assertEquals(1, model(new double[] {3, 2}, hessian).removeLeast());
    }

    @Test
    void sizesFallStrictlyAndErrorsAreTrue() throws Exception {
        DesignMatrix data = Tables.of(300, 2, 8, x -> x[0] * x[0] + x[1] * x[1]);
        for (long seed = 0; seed < 4; seed++) {
            SparseMlp start = RandomNetworks.create(2, new int[] {6, 5}, new SplittableRandom(seed));
            List<PathPoint> path = path(start, data);
            for (int i = 0; i < path.size(); i++) {
                SparseMlp network = path.get(i).network();
                assertEquals(Tables.error(network, data), path.get(i).trainingError(), 1e-10);
                assertEquals(network, network.withoutDeadPaths());
                assertTrue(i == 0
                        || network.nonZeroWeights() < path.get(i - 1).network().nonZeroWeights());
            }
            assertTrue(path.get(0).trainingError() < 1e-3);
            assertEquals(0, path.get(path.size() - 1).network().hiddenLayers());
            assertEquals(path, path(start, data));
        }
    }

    @Test
    void findsTheSmallNetworkInsideALargeOne() throws Exception {
        DesignMatrix data = Tables.of(300, 3, 9, x -> 2 * Math.tanh(1.5 * x[0] - x[1]) + 0.3);
        SparseMlp start = RandomNetworks.create(3, new int[] {6}, new SplittableRandom(2));
        double error = path(start, data).stream()
                .filter(point -> point.network().nonZeroWeights() <= 5)
                .mapToDouble(PathPoint::trainingError)
                .min()
                .orElseThrow();
        assertTrue(error < 1e-6, "error " + error);
    }

    @Test
    void foldsWhatDoesNothingOfItsOwn() {
        DesignMatrix data = Tables.of(100, 1, 1, x -> x[0]);
        // Leaky ReLUs that are positive for all inputs: a linear model of two weights.
        SparseMlp linear = new SparseMlp(
                1,
                new double[][][] {{{1, 2}}, {{1, -0.5}, {0.3, 1}}, {{2}, {1}}},
                new double[][] {{3, 3}, {5, 5}, {0.5}},
                new Activation[][] {
                    {Activation.LEAKY_RELU, Activation.LEAKY_RELU}, {Activation.LEAKY_RELU, Activation.LEAKY_RELU}
                });
        List<SparseMlp> smaller = new NeuronFolding(linear, data).smaller();
        assertTrue(smaller.stream().anyMatch(n -> n.hiddenLayers() == 1));
        for (SparseMlp network : smaller) {
            assertEquals(linear.predict(new double[] {0.3}), network.predict(new double[] {0.3}), 1e-9);
        }
    }

    @Test
    void thinsLargeNetworksFirst() throws Exception {
        DesignMatrix data = Tables.of(200, 2, 10, x -> Math.sin(3 * x[0]) * x[1]);
        SparseMlp start = RandomNetworks.create(2, new int[] {10, 10}, new SplittableRandom(1));
        OptimalBrainSurgeon.Settings thin = new OptimalBrainSurgeon.Settings(
                SETTINGS.firstFit(), SETTINGS.refit(), SETTINGS.paces(), 60, 0.9, InputWeights.NONE);
        List<PathPoint> path = OptimalBrainSurgeon.path(start, data, thin, BuildListener.SILENT);
        int first = path.get(0).network().nonZeroWeights();
        assertTrue(first <= 60 + 21 && first > 30, "first size " + first);
    }

    /** Its matrix of 24 017² numbers would be 4.6 GB. */
    @Test
    void cutsNetworksThatHaveNoRoomForTheirMatrix() throws Exception {
        DesignMatrix data = Tables.of(10, 3000, 10, x -> x[0]);
        SparseMlp start = RandomNetworks.create(3000, new int[] {8}, new SplittableRandom(1));
        SparseMlp cut = PLAIN.cut(start, data, 100);
        assertTrue(cut.nonZeroWeights() <= 100 && cut.nonZeroWeights() > 0, "size " + cut.nonZeroWeights());
    }

    private static List<Integer> sizes(int coarseAbove) throws InterruptedException {
        DesignMatrix data = Tables.of(200, 2, 10, x -> Math.sin(3 * x[0]) * x[1]);
        SparseMlp start = RandomNetworks.create(2, new int[] {8, 6}, new SplittableRandom(1));
        OptimalBrainSurgeon.Settings settings = new OptimalBrainSurgeon.Settings(
                SETTINGS.firstFit(),
                SETTINGS.refit(),
                List.of(new Pace(coarseAbove, 0.05, REFIT), new Pace(coarseAbove + 1, 0.4, REFIT)),
                400,
                0.9,
                InputWeights.NONE);
        return OptimalBrainSurgeon.path(start, data, settings, BuildListener.SILENT).stream()
                .map(point -> point.network().nonZeroWeights())
                .toList();
    }

    @Test
    void takesCoarseStepsInLargeNetworks() throws Exception {
        List<Integer> coarse = sizes(30);
        assertTrue(coarse.get(0) > 60, "sizes " + coarse);
        for (int i = 1; i < coarse.size(); i++) {
            int before = coarse.get(i - 1);
            assertTrue(before <= 31 || coarse.get(i) <= 0.65 * before, "sizes " + coarse);
        }
        List<Integer> fine = sizes(400);
        assertTrue(fine.stream().filter(s -> s > 30).count() > 4, "sizes " + fine);
    }

    @Test
    void endsWithTheMeanOfWhatCannotBeFitted() throws Exception {
        SparseMlp start = RandomNetworks.create(2, new int[] {3}, new SplittableRandom(1));
        List<PathPoint> constant = path(start, Tables.of(50, 2, 1, x -> 4));
        assertEquals(4, constant.get(constant.size() - 1).network().bias(0, 0), 1e-12);
        DesignMatrix huge = Tables.of(50, 2, 1, x -> 1e200 * x[0]);
        assertEquals(1, path(start, huge).size());
        path(start, Tables.of(1, 2, 1, x -> 1));
    }

    @Test
    void endsWhenInterrupted() {
        DesignMatrix data = Tables.of(100, 2, 1, x -> x[0] * x[1]);
        SparseMlp start = RandomNetworks.create(2, new int[] {5, 5}, new SplittableRandom(1));
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> path(start, data));
        Thread.interrupted();
        int[] calls = new int[1];
        BuildListener later = (stage, done, error) -> {
            assertTrue(done >= 0 && done <= 1);
            if (++calls[0] == 80) {
                throw new InterruptedException("enough");
            }
        };
        assertThrows(InterruptedException.class, () -> OptimalBrainSurgeon.path(start, data, SETTINGS, later));
    }

    @Test
    void keepsThePointsThatItHasWhenTheListenerSaysEnough() throws Exception {
        DesignMatrix data = Tables.of(200, 2, 8, x -> x[0] * x[0] + x[1] * x[1]);
        SparseMlp start = RandomNetworks.create(2, new int[] {6, 5}, new SplittableRandom(1));
        List<PathPoint> whole = path(start, data);
        PathPoint mean = whole.get(whole.size() - 1);
        // The start itself is worse than the mean.
        assertEquals(List.of(mean), OptimalBrainSurgeon.path(start, data, SETTINGS, new EnoughListener(0)));
        for (int calls : new int[] {20, 120}) {
            EnoughListener listener = new EnoughListener(calls);
            List<PathPoint> part = OptimalBrainSurgeon.path(start, data, SETTINGS, listener);
            assertEquals(calls, listener.told(), "nothing goes on after enough");
            assertTrue(part.size() >= 2 && part.size() < whole.size(), part.size() + " points");
            assertEquals(mean, part.get(part.size() - 1));
            assertTrue(part.get(0).trainingError() < mean.trainingError());
            if (calls == 120) {
                assertEquals(whole.subList(0, part.size() - 2), part.subList(0, part.size() - 2));
            }
        }
    }

    @Test
    void thinsInOneCutOnceThereIsEnough() throws Exception {
        DesignMatrix data = Tables.of(100, 2, 10, x -> Math.sin(3 * x[0]) * x[1]);
        SparseMlp start = RandomNetworks.create(2, new int[] {10, 10}, new SplittableRandom(1));
        int[] refits = new int[1];
        MagnitudeThinning.Refit counted = network -> {
            refits[0]++;
            return network;
        };
        PLAIN.thin(start, data, 40, counted, BuildListener.SILENT);
        // 151 parameters: 120, 96, 76, 60, 48, 40, fewer where dead paths go along.
        assertTrue(refits[0] > 2, refits[0] + " cuts");
        refits[0] = 0;
        SparseMlp thinned = PLAIN.thin(start, data, 40, counted, new EnoughListener(0));
        assertEquals(1, refits[0]);
        assertTrue(thinned.nonZeroWeights() <= 40);
    }

    /** Of 9 rows 3 are 90 off: the mean is 30, the best constant for Huber's loss is where the pulls are equal. */
    @Test
    void walksByAnotherLossDownToItsBestConstant() throws Exception {
        double[] x = {-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1};
        double[] y = new double[9];
        y[1] = 90;
        y[4] = 90;
        y[7] = 90;
        double[] ones = new double[9];
        Arrays.fill(ones, 1);
        DesignMatrix data = new DesignMatrix(1, x, y, ones);
        SparseMlp start =
                SparseMlp.builder(1).output(1, (from, to) -> 1, to -> 1).build();
        PathPoint squared = path(start, data).get(path(start, data).size() - 1);
        assertEquals(30, squared.network().bias(0, 0), 1e-12);
        List<PathPoint> path =
                OptimalBrainSurgeon.path(start, data, SETTINGS.withLoss(new Huber(2)), BuildListener.SILENT);
        PathPoint last = path.get(path.size() - 1);
        // 6 rows pull down by the constant, 3 up by 2; the loss is 6 · 1 + 3 · 2 (2 · 89 - 2).
        assertEquals(1, last.network().bias(0, 0), 1e-9);
        assertEquals((6 + 3 * 2 * (2 * 89 - 2)) / 9.0, last.trainingError(), 1e-9);
    }

    @Test
    void refusesSettingsOutOfRange() {
        LevenbergMarquardt.Settings fit = LevenbergMarquardt.Settings.FIRST_FIT;
        List<Pace> paces = List.of(new Pace(10, 0.1, fit), new Pace(20, 0.2, fit));
        assertRefused(() -> new Pace(10, 0, fit));
        assertRefused(() -> new Pace(10, 1, fit));
        assertRefused(() -> new Pace(0, 0.1, fit));
        assertRefused(() -> new OptimalBrainSurgeon.Settings(fit, fit, List.of(), 400, 0.9, InputWeights.NONE));
        assertRefused(() -> new OptimalBrainSurgeon.Settings(
                fit, fit, List.of(paces.get(1), paces.get(0)), 400, 0.9, InputWeights.NONE));
        assertRefused(() -> new OptimalBrainSurgeon.Settings(fit, fit, paces, 0, 0.9, InputWeights.NONE));
        assertRefused(() -> new OptimalBrainSurgeon.Settings(fit, fit, paces, 400, 1.1, InputWeights.NONE));
    }

    private static void assertRefused(Executable settings) {
        assertThrows(IllegalArgumentException.class, settings);
    }
}

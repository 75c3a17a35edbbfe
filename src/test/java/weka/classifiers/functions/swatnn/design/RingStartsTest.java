package weka.classifiers.functions.swatnn.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.ActivationFamily;
import weka.classifiers.functions.swatnn.network.InputWeights;
import weka.classifiers.functions.swatnn.network.Monotony;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.refine.LevenbergMarquardt;
import weka.classifiers.functions.swatnn.search.SearchSettings;
import weka.classifiers.functions.swatnn.select.Origin;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Waves around a point, and the networks that begin there. */
class RingStartsTest {

    private static final LevenbergMarquardt.Settings FIT =
            new LevenbergMarquardt.Settings(30, 1e-6, 1e-2, 0, true, 0, Loss.SQUARED);

    /** 900 rows of three columns, the first of which does not matter. */
    private static DesignMatrix rows(ToDoubleFunction<double[]> function) {
        SplittableRandom random = new SplittableRandom(8);
        double[] inputs = random.doubles(2700, -1, 1).toArray();
        double[] targets = new double[900];
        Arrays.setAll(targets, i -> function.applyAsDouble(Arrays.copyOfRange(inputs, 3 * i, 3 * i + 3)));
        double mean = Arrays.stream(targets).average().orElse(0);
        double[] weights = new double[900];
        Arrays.fill(weights, 1);
        return new DesignMatrix(
                3, inputs, Arrays.stream(targets).map(t -> t - mean).toArray(), weights);
    }

    private static double around(double[] x, double a, double b) {
        return Math.hypot(x[1] - a, x[2] - b);
    }

    private static Ring highest(DesignMatrix rows) {
        return new RingSearch(rows, rows.targets(), InputWeights.NONE).highest();
    }

    @Test
    void thePointIsFoundWhereverItIs() {
        Ring ring = highest(rows(x -> Math.cos(16 * around(x, 0.33, -0.21))));
        assertNotNull(ring);
        assertEquals(List.of(1, 2), List.of(ring.first(), ring.second()));
        assertEquals(0.33, ring.x(), 0.02);
        assertEquals(-0.21, ring.y(), 0.02);
        assertEquals(0, ring.logRatio(), 0.05);
    }

    @Test
    void columnsNeedNotCountAlike() {
        Ring ring = highest(rows(x -> Math.cos(20 * Math.hypot((x[1] - 0.3) / 3, x[2] + 0.1))));
        assertNotNull(ring);
        assertEquals(Math.log(3), ring.logRatio(), 0.1);
        assertEquals(0.3, ring.x(), 0.05);
        assertEquals(-0.1, ring.y(), 0.02);
        assertEquals(1 / 3.0, ring.firstWeight(), 0.03);
        assertEquals(1, ring.secondWeight());
    }

    @Test
    void thePointMayBeBesideTheRowsAndTheValuesNoisy() {
        SplittableRandom random = new SplittableRandom(6);
        Ring ring = highest(rows(x -> Math.cos(18 * around(x, 1.2, -1.1)) + random.nextGaussian()));
        assertNotNull(ring);
        assertEquals(1.2, ring.x(), 0.1);
        assertEquals(-1.1, ring.y(), 0.1);
    }

    @Test
    void fastWavesAreFoundAroundTheMiddleForAnyRatio() {
        Ring ring = highest(rows(x -> Math.sin(80 * Math.hypot(x[1], 0.4 * x[2]))));
        assertNotNull(ring);
        assertEquals(Math.log(0.4), ring.logRatio(), 0.02);
        assertEquals(0, ring.x(), 0.01);
        assertEquals(0, ring.y(), 0.02);
    }

    @Test
    void fastWavesAreFoundAroundTheMiddle() {
        Ring ring = highest(rows(x -> Math.sin(500 * around(x, 0, 0))));
        assertNotNull(ring);
        assertEquals(0, ring.x());
        assertEquals(0, ring.y());
    }

    @Test
    void columnsOfFewValuesHaveNone() {
        DesignMatrix rows = rows(x -> Math.rint(x[1]) * Math.rint(x[2]));
        double[] few = Arrays.stream(rows.inputs()).map(Math::rint).toArray();
        assertNull(highest(new DesignMatrix(3, few, rows.targets(), rows.weights())), "of nine different rows");
    }

    @Test
    void columnsThatAreWantedComeFirst() {
        DesignMatrix rows = rows(x -> Math.cos(16 * Math.hypot(x[0], x[1])) + 0.9 * Math.cos(16 * around(x, 0, 0)));
        assertEquals(0, highest(rows).first());
        InputWeights wanted = new InputWeights(List.of(0.5, 1.0, 1.0));
        assertEquals(1, new RingSearch(rows, rows.targets(), wanted).highest().first());
    }

    @Test
    void noiseHasNone() {
        SplittableRandom random = new SplittableRandom(4);
        assertNull(highest(rows(x -> random.nextGaussian())));
    }

    @Test
    void ripplesOfAnAmplitudeThatFallsBecomeANetworkOfThreeLayers() throws Exception {
        DesignMatrix rows = rows(x -> Math.cos(30 * around(x, 0, 0)) / (1 + 2 * around(x, 0, 0)));
        List<SparseMlp> found = starts(rows, 300);
        SparseMlp last = found.get(found.size() - 1);
        assertEquals(3, last.hiddenLayers());
        assertEquals(2, last.width(0));
        assertEquals(Activation.SQUARE, last.activation(0, 0));
        assertTrue(Criterion.meanLoss(last, rows, Loss.SQUARED)
                < 1e-3 * Criterion.meanLoss(constant(), rows, Loss.SQUARED));
        for (SparseMlp network : starts(rows, 60)) {
            assertTrue(network.nonZeroWeights() <= 60, network.toString());
        }
    }

    /** The rest of the function is the same in all ellipses, so that the fit of a start comes near it. */
    @Test
    void ellipsesBecomeNetworksToo() throws Exception {
        DesignMatrix rows = rows(x -> Math.cos(20 * Math.hypot((x[1] - 0.3) / 3, x[2] + 0.1)));
        List<SparseMlp> found = starts(rows, 300);
        SparseMlp last = found.get(found.size() - 1);
        assertEquals(3, Math.abs(last.weight(0, 2, 1) / last.weight(0, 1, 0)), 0.05, "the ratio of the columns");
        assertTrue(Criterion.meanLoss(last, rows, Loss.SQUARED)
                < 1e-3 * Criterion.meanLoss(constant(), rows, Loss.SQUARED));
    }

    /** They are what is pruned besides, of three layers; where the target is to rise in a column there are none. */
    @Test
    void aRefinementHasThemButWhereSomethingIsToRise() throws Exception {
        DesignMatrix rows = rows(x -> Math.cos(16 * around(x, 0.33, -0.21)));
        assertEquals(
                1,
                refined(rows, Monotony.NONE).pruned().stream()
                        .filter(c -> c.origin() == Origin.WAVES && c.network().hiddenLayers() == RingStarts.LAYERS)
                        .count());
        Monotony rising = new Monotony(List.of(0, 1, 0));
        RefinementStage.Refined refined = refined(rows, rising);
        assertTrue(refined.fitted().stream()
                .allMatch(c -> c.network().hiddenLayers() < RingStarts.LAYERS || c.origin() != Origin.WAVES));
        assertTrue(refined.networks().stream().allMatch(c -> rising.holds(c.network())));
    }

    /** Plane waves have one hidden layer. */
    @Test
    void aRefinementOfTwoAndMoreLayersHasThemAndNoPlaneWaves() throws Exception {
        DesignMatrix rows = rows(x -> Math.cos(16 * around(x, 0.33, -0.21)) + Math.sin(12 * x[0]) / 2);
        assertEquals(List.of(3), layersOfWaves(refined(rows, Monotony.NONE, 2, 4)));
        assertEquals(List.of(), layersOfWaves(refined(rows, Monotony.NONE, 4, 4)));
    }

    private static List<Integer> layersOfWaves(RefinementStage.Refined refined) {
        return refined.fitted().stream()
                .filter(c -> c.origin() == Origin.WAVES)
                .map(c -> c.network().hiddenLayers())
                .distinct()
                .sorted()
                .toList();
    }

    private static RefinementStage.Refined refined(DesignMatrix rows, Monotony monotony) throws InterruptedException {
        return refined(rows, monotony, 1, 4);
    }

    private static RefinementStage.Refined refined(DesignMatrix rows, Monotony monotony, int least, int most)
            throws InterruptedException {
        DesignSettings fast = Waves.settings(new RefinementSettings(1, 1, 1, 4, 900, 1, 900, 9), 1);
        DesignSettings settings = new DesignSettings(
                fast.loss(),
                withLayers(fast.search(), least, most),
                fast.refinement(),
                fast.validationFraction(),
                fast.choice(),
                ActivationFamily.ALL.members(),
                1,
                null,
                monotony,
                InputWeights.NONE,
                false);
        RefinementStage stage = new RefinementStage(
                settings, rows, new Judge(Criterion.INFORMATION, Loss.SQUARED, rows), new SplittableRandom(4));
        try (ParallelStage<RandomStart.Fitted> random =
                stage.startRandom(new SplittableRandom(5), BuildListener.SILENT)) {
            return stage.refine(List.of(), random, BuildListener.SILENT);
        }
    }

    private static SearchSettings withLayers(SearchSettings search, int least, int most) {
        return new SearchSettings(
                least,
                most,
                search.steps(),
                search.restarts(),
                search.learningRate(),
                search.thresholdRate(),
                search.penalties(),
                search.temperature(),
                search.start(),
                search.relaxation(),
                search.rows());
    }

    @Test
    void planeWavesGiveNone() throws Exception {
        assertTrue(starts(rows(x -> Math.sin(20 * x[1])), 300).isEmpty());
    }

    private static SparseMlp constant() {
        return SparseMlp.constant(3, 0);
    }

    private static List<SparseMlp> starts(DesignMatrix rows, int mostParameters) throws InterruptedException {
        return new WaveStarts(rows, RingStarts.NEEDED, mostParameters, InputWeights.NONE)
                .rings(FIT, BuildListener.SILENT);
    }
}

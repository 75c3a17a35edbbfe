package weka.classifiers.functions.swatnn.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static weka.classifiers.functions.swatnn.starts.ThreeColumns.rows;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.ActivationFamily;
import weka.classifiers.functions.swatnn.network.InputWeights;
import weka.classifiers.functions.swatnn.network.Monotony;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.search.SearchSettings;
import weka.classifiers.functions.swatnn.select.Contender;
import weka.classifiers.functions.swatnn.select.Origin;

import java.util.List;
import java.util.SplittableRandom;

/** Networks that begin at what the data have, among those of a refinement. */
class StartsInRefinementTest {

    private static double around(double[] x, double a, double b) {
        return Math.hypot(x[1] - a, x[2] - b);
    }

    /** It is what is pruned besides; where the target is to rise in a column there is none. */
    @Test
    void productsAreThereButWhereSomethingIsToRise() throws Exception {
        DesignMatrix rows = rows(x -> (2 + x[1]) * Math.sin(20 * x[2] + 0.4) + 0.5 * x[0]);
        assertEquals(1, products(refined(rows, Monotony.NONE).pruned()));
        assertEquals(0, products(refined(rows, new Monotony(List.of(1, 0, 0))).networks()));
    }

    private static long products(List<Contender> networks) {
        return networks.stream().filter(c -> c.origin() == Origin.PRODUCT).count();
    }

    /** They are what is pruned besides, of three layers; where the target is to rise in a column there are none. */
    @Test
    void wavesAroundAPointAreThereButWhereSomethingIsToRise() throws Exception {
        DesignMatrix rows = rows(x -> Math.cos(16 * around(x, 0.33, -0.21)));
        assertEquals(
                1,
                refined(rows, Monotony.NONE).pruned().stream()
                        .filter(c -> c.origin() == Origin.WAVES && c.network().hiddenLayers() == 3)
                        .count());
        Monotony rising = new Monotony(List.of(0, 1, 0));
        RefinementStage.Refined refined = refined(rows, rising);
        assertTrue(
                refined.fitted().stream().allMatch(c -> c.network().hiddenLayers() < 3 || c.origin() != Origin.WAVES));
        assertTrue(refined.networks().stream().allMatch(c -> rising.holds(c.network())));
    }

    /** Plane waves have one hidden layer. */
    @Test
    void twoAndMoreLayersHaveWavesAroundAPointAndNoPlaneOnes() throws Exception {
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
}

package weka.classifiers.functions.swatnn.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.data.RowSampling;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.InputWeights;
import weka.classifiers.functions.swatnn.network.RandomNetworks;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.progress.EnoughListener;
import weka.classifiers.functions.swatnn.refine.LevenbergMarquardt;
import weka.classifiers.functions.swatnn.refine.LinearModels;
import weka.classifiers.functions.swatnn.refine.MagnitudeThinning;
import weka.classifiers.functions.swatnn.refine.OptimalBrainSurgeon;
import weka.classifiers.functions.swatnn.select.Contender;
import weka.classifiers.functions.swatnn.select.Origin;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

class RefinementStageTest {

    private static final DesignMatrix ROWS = Waves.rows(90);

    /** The decay of fits to few rows. */
    private static final double DECAY = 1;

    private static RefinementStage stage(RefinementSettings settings, int threads) {
        Judge judge = new Judge(Criterion.INFORMATION, Loss.SQUARED, ROWS);
        return new RefinementStage(Waves.settings(settings, threads), ROWS, judge, new SplittableRandom(4));
    }

    private static RefinementStage.Refined refine(
            RefinementSettings settings, int threads, List<Contender> candidates, BuildListener listener)
            throws InterruptedException {
        RefinementStage stage = stage(settings, threads);
        try (ParallelStage<RandomStart.Fitted> random = stage.startRandom(new SplittableRandom(5), listener)) {
            return stage.refine(candidates, random, listener);
        }
    }

    private static Contender candidate(int seed, int... hidden) {
        SparseMlp network = RandomNetworks.create(2, hidden, new SplittableRandom(seed));
        return new Judge(Criterion.INFORMATION, Loss.SQUARED, ROWS).contender(network, hidden.length, Origin.DATA);
    }

    private static SparseMlp fit(SparseMlp start, DesignMatrix rows, int iterations, double damping) throws Exception {
        return LevenbergMarquardt.fit(
                        start,
                        rows,
                        new LevenbergMarquardt.Settings(iterations, 1e-5, damping, 3, false, DECAY, Loss.SQUARED),
                        BuildListener.SILENT)
                .network();
    }

    /** One candidate alone: all of its fits are followed by hand. */
    @Test
    void eachRungHasItsIterationsRowsAndDamping() throws Exception {
        SplittableRandom random = new SplittableRandom(4);
        DesignMatrix few = RowSampling.subsample(ROWS, 40, random.split());
        DesignMatrix some = RowSampling.subsample(ROWS, 60, random.split());
        Contender start = candidate(1, 5);
        SparseMlp first = fit(start.network(), few, 4, 1);
        SparseMlp second = fit(first, few, 8, 0.1);
        SparseMlp third = fit(second, some, 16, 0.1);
        List<SparseMlp> expected = new ArrayList<>(List.of(first, second, third));
        OptimalBrainSurgeon.Settings pruning = OptimalBrainSurgeon.Settings.DEFAULT
                .withFirstFit(new LevenbergMarquardt.Settings(10, 1e-4, 0.1, 0, false))
                .withDecay(DECAY);
        for (SparseMlp pruned : List.of(third, LinearModels.start(some, Loss.SQUARED))) {
            OptimalBrainSurgeon.path(pruned, some, pruning, BuildListener.SILENT)
                    .forEach(point -> expected.add(point.network()));
        }
        RefinementStage.Refined refined =
                refine(new RefinementSettings(3, 0, 3, 4, 40, 2, 60, 9), 1, List.of(start), BuildListener.SILENT);
        List<SparseMlp> found =
                refined.networks().stream().map(Contender::network).toList();
        assertEquals(expected, found.subList(0, expected.size()), "finishing moves come last");
        assertTrue(found.size() > expected.size());
        assertEquals(3, List.of(first, second, third).stream().distinct().count());
        assertEquals(Origin.DATA, refined.networks().get(4).origin());
        assertEquals(Origin.LINEAR, refined.networks().get(expected.size() - 1).origin());
    }

    @Test
    void networksOfAFewNeuronsAreFittedOnceForTwiceTheIterations() throws Exception {
        RefinementStage stage = stage(new RefinementSettings(1, 1, 2, 4, 40, 1, 60, 9), 1);
        List<RandomStart> starts = stage.randomStarts(new SplittableRandom(5));
        RefinementStage.Refined refined = refine(
                new RefinementSettings(1, 1, 2, 4, 40, 1, 60, 9), 1, List.of(candidate(1, 3)), BuildListener.SILENT);
        DesignMatrix few = RowSampling.subsample(ROWS, 40, new SplittableRandom(4).split());
        assertEquals(11, starts.size());
        // The random network has 8 neurons and 33 weights; 90 rows carry 30, and 6 of those left led nowhere.
        SparseMlp cut =
                new MagnitudeThinning(InputWeights.NONE).cut(starts.get(0).network(), few, 30);
        assertEquals(List.of(33, 24), List.of(starts.get(0).network().nonZeroWeights(), cut.nonZeroWeights()));
        SparseMlp small = starts.get(1).network();
        List<SparseMlp> fitted =
                refined.unsearched().stream().map(Contender::network).toList();
        assertEquals(List.of(fit(cut, few, 4, 1), fit(small, few, 8, 1)), fitted.subList(0, 2));
        assertNotEquals(fit(small, few, 4, 1), fitted.get(1));
    }

    /** Random networks have their hidden layers in turn, and 4 to 8 neurons in each. */
    @Test
    void randomNetworksAreDrawnInTurn() {
        List<RandomStart> starts =
                stage(new RefinementSettings(1, 9, 1, 4, 40, 1, 60, 9), 1).randomStarts(new SplittableRandom(5));
        assertEquals(
                List.of(1, 2, 3, 4, 1, 2, 3, 4, 1),
                starts.subList(0, 9).stream()
                        .map(start -> start.network().hiddenLayers())
                        .toList());
        for (RandomStart start : starts.subList(0, 9)) {
            assertEquals(Origin.RANDOM_NETWORK, start.origin());
            for (int l = 0; l < start.network().hiddenLayers(); l++) {
                int width = start.network().width(l);
                assertTrue(width >= 4 && width <= 8, "a width of " + width);
            }
        }
        assertEquals(99, starts.size());
        assertTrue(starts.subList(9, 99).stream().allMatch(start -> start.origin() == Origin.SMALL_NETWORK));
    }

    /**
     * Four candidates of the search of which three are refined, and four random networks: seven on the first rung, four on the next, two
     * pruned. None of the small ones climbs, and the best of each of the eight shapes is pruned.
     */
    @Test
    void poolsAreToldApartByOrigin() throws Exception {
        List<Contender> candidates = List.of(candidate(1, 3), candidate(2, 4), candidate(3, 3, 3), candidate(4, 5));
        RefinementStage.Refined refined =
                refine(new RefinementSettings(3, 4, 2, 4, 40, 2, 60, 9), 1, candidates, BuildListener.SILENT);
        assertEquals(Map.of(Origin.RANDOM_NETWORK, 4, Origin.SMALL_NETWORK, 40), counts(refined.unsearched()));
        assertEquals(
                Map.of(Origin.DATA, 3, Origin.RANDOM_NETWORK, 4, Origin.SMALL_NETWORK, 40), counts(refined.fitted()));
        assertEquals(48, refined.found(candidates).size());
        assertEquals(8, counts(refined.pruned()).get(Origin.SMALL_NETWORK));
        assertEquals(10, refined.pruned().size());
        List<Contender> secondRung = refined.networks().subList(47, 51);
        assertTrue(secondRung.stream().noneMatch(c -> c.origin() == Origin.SMALL_NETWORK));
        assertEquals(
                refined.pruned().subList(0, 2),
                new SuccessiveHalving(new Judge(Criterion.INFORMATION, Loss.SQUARED, ROWS)).toPrune(secondRung, 2));
    }

    private static Map<Origin, Integer> counts(List<Contender> contenders) {
        Map<Origin, Integer> counts = new EnumMap<>(Origin.class);
        contenders.forEach(c -> counts.merge(c.origin(), 1, Integer::sum));
        return counts;
    }

    @Test
    void threadsDoNotMatter() throws Exception {
        RefinementSettings settings = new RefinementSettings(2, 2, 2, 4, 40, 2, 60, 9);
        List<Contender> candidates = List.of(candidate(1, 3), candidate(2, 4));
        List<Contender> alone =
                refine(settings, 1, candidates, BuildListener.SILENT).networks();
        assertEquals(
                alone, refine(settings, 3, candidates, BuildListener.SILENT).networks());
    }

    /** Who says that it is enough before anything has begun gets the linear model, fitted, and the mean that its path ends with. */
    @Test
    void theLinearModelIsThereInAnyCase() throws Exception {
        BuildListener enough = new EnoughListener(0);
        RefinementStage.Refined refined =
                refine(new RefinementSettings(2, 2, 2, 4, 40, 2, 60, 9), 2, List.of(candidate(1, 3)), enough);
        assertEquals(List.of(), refined.fitted());
        assertEquals(List.of(), refined.pruned());
        SplittableRandom random = new SplittableRandom(4);
        random.split();
        DesignMatrix some = RowSampling.subsample(ROWS, 60, random.split());
        SparseMlp linear = LevenbergMarquardt.fit(
                        LinearModels.start(some, Loss.SQUARED),
                        some,
                        new LevenbergMarquardt.Settings(10, 1e-4, 0.1, 0, false, DECAY, Loss.SQUARED),
                        BuildListener.SILENT)
                .network();
        assertTrue(refined.networks().stream().anyMatch(c -> c.network().equals(linear)));
        assertTrue(refined.networks().stream().allMatch(c -> c.origin() == Origin.LINEAR));
    }
}

package weka.classifiers.functions.swatnn.refine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.InputWeights;
import weka.classifiers.functions.swatnn.network.Monotony;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.progress.BuildListener;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

class WeightSwapsTest {

    private static final LevenbergMarquardt.Settings FIT = new LevenbergMarquardt.Settings(60, 0, 1e-2, 0, false);

    private static final double ROOT = Math.sqrt(2);

    /** y = 3 a + b of uncentred products E a² = E b² = 1 and E ab = 1 / √2. */
    private static final DesignMatrix CORRELATED = new DesignMatrix(
            2, new double[] {1, ROOT, 1, 0, -1, -ROOT, -1, 0}, new double[] {3 + ROOT, 3, -3 - ROOT, -3}, new double[] {
                1, 1, 1, 1
            });

    /** The least-squares fit of a alone: 3 a and what b does for it. */
    private static SparseMlp ofA() {
        return SparseMlp.builder(2)
                .output(1, (from, to) -> from == 0 ? 3 + 1 / ROOT : 0, to -> 0)
                .build();
    }

    private static WeightSwaps.Settings settings(LevenbergMarquardt.Settings fit) {
        return new WeightSwaps.Settings(4, 2, 3, fit, fit, InputWeights.NONE);
    }

    private static SparseMlp best(SparseMlp start, DesignMatrix data, LevenbergMarquardt.Settings fit)
            throws InterruptedException {
        return WeightSwaps.of(start, data, data, settings(fit), BuildListener.SILENT).stream()
                .filter(n -> n.nonZeroWeights() <= start.nonZeroWeights())
                .min(Comparator.comparingDouble(n -> Tables.error(n, data)))
                .orElseThrow();
    }

    /** b has half of its variance to itself, so γ = ½, s = ½ and the gain γ² / s = ½; a gives back what it had taken over. */
    @Test
    void theGainIsThatOfTheLeastSquaresFit() throws Exception {
        List<AbsentLinks.Link> links = AbsentLinks.best(ofA(), CORRELATED, FIT, InputWeights.NONE, 9);
        assertEquals(1, links.size());
        AbsentLinks.Link link = links.get(0);
        assertEquals(0.5, link.gain(), 1e-6);
        assertEquals(2, link.source());
        assertEquals(3, link.target());
        assertEquals(3, link.network().weight(0, 0, 0), 1e-6);
        assertEquals(1, link.network().weight(0, 1, 0), 1e-6);
        assertEquals(0, Tables.error(link.network(), CORRELATED), 1e-9);
        assertEquals(0.5, Tables.error(ofA(), CORRELATED), 1e-12);
    }

    /** With κ added to both curvatures, worked out by hand from c / (n w) times the mean loss of ½. */
    @Test
    void theDecayCountsAsItDoesInFits() throws Exception {
        double kappa = 2.0 / 4 * 0.5;
        double gradient =
                (1 + 3 * ROOT / 2) - ROOT / 2 * (3 + 1 / ROOT) - (0 - kappa * (3 + 1 / ROOT)) / (1 + kappa) * ROOT / 2;
        double curvature = 1 + kappa - 0.5 / (1 + kappa);
        AbsentLinks.Link link = AbsentLinks.best(ofA(), CORRELATED, FIT.withDecay(2), InputWeights.NONE, 9)
                .get(0);
        assertEquals(gradient * gradient / curvature, link.gain(), 1e-6);
    }

    /** Half as wanted, b counts a quarter. */
    @Test
    void anInputThatIsWantedLessCountsLess() throws Exception {
        InputWeights weights = new InputWeights(List.of(1.0, 0.5));
        assertEquals(
                0.125,
                AbsentLinks.best(ofA(), CORRELATED, FIT, weights, 9).get(0).gain(),
                1e-6);
        assertEquals(List.of(), AbsentLinks.best(ofA(), CORRELATED, FIT, weights, 0));
    }

    /** 2 tanh(2 a - b) lacks b and has c instead. */
    @Test
    void aNeededWeightComesInForAUselessOne() throws Exception {
        DesignMatrix data = Tables.of(200, 3, 5, x -> 2 * Math.tanh(2 * x[0] - x[1]));
        SparseMlp start = SparseMlp.builder(3)
                .layer(1, (from, to) -> new double[] {1.5, 0, 0.1}[from], to -> 0, to -> Activation.TANH)
                .output(1, (from, to) -> 2, to -> 0)
                .build();
        SparseMlp best = best(start, data, FIT);
        assertTrue(Tables.error(start, data) > 0.1);
        assertTrue(Tables.error(best, data) < 1e-20, best + "");
        assertEquals(3, best.nonZeroWeights());
        assertEquals(2, best.weight(0, 0, 0), 1e-9);
        assertEquals(-1, best.weight(0, 1, 0), 1e-9);
        assertEquals(0, best.weight(0, 2, 0));
    }

    /** A bias is a weight too: tanh(2 a + 1) lacks it. */
    @Test
    void aBiasMayComeIn() throws Exception {
        DesignMatrix data = Tables.of(200, 2, 5, x -> Math.tanh(2 * x[0] + 1));
        SparseMlp start = SparseMlp.builder(2)
                .layer(1, (from, to) -> from == 0 ? 1.5 : 0.1, to -> 0, to -> Activation.TANH)
                .output(1, (from, to) -> 1, to -> 0)
                .build();
        SparseMlp best = best(start, data, FIT);
        assertTrue(Tables.error(best, data) < 1e-20, best + "");
        assertEquals(1, best.bias(0, 0), 1e-9);
    }

    /** (tanh(2 a), tanh(2 a) - b) from (tanh(2 a) + c, tanh(2 a)). */
    @Test
    void ofSeveralOutputsEachMayHearMore() throws Exception {
        double[] x = Tables.of(100, 3, 7, row -> 0).inputs();
        double[] y = new double[200];
        for (int r = 0; r < 100; r++) {
            y[2 * r] = Math.tanh(2 * x[3 * r]);
            y[2 * r + 1] = y[2 * r] + Math.tanh(x[3 * r + 1]);
        }
        double[] ones = new double[100];
        Arrays.fill(ones, 1);
        DesignMatrix data = new DesignMatrix(3, x, y, ones);
        SparseMlp start = SparseMlp.builder(3)
                .layer(new double[][] {{2, 0}, {0, 1}, {0, 0}}, new double[] {0, 0}, new Activation[] {
                    Activation.TANH, Activation.TANH
                })
                .output(new double[][] {{1, 1}, {0.2, 0}}, new double[] {0, 0})
                .build();
        assertTrue(WeightSwaps.of(start, data, data, settings(FIT), BuildListener.SILENT).stream()
                .anyMatch(n ->
                        n.nonZeroWeights() == 5 && n.weight(1, 1, 0) == 0 && Math.abs(n.weight(1, 1, 1) - 1) < 1e-6));
    }

    /** What falls in b cannot be had of networks that rise in it. */
    @Test
    void networksRiseWhereTheyAreTo() throws Exception {
        DesignMatrix data = Tables.of(200, 2, 5, x -> Math.tanh(2 * x[0]) - x[1]);
        SparseMlp start = SparseMlp.builder(2)
                .layer(1, (from, to) -> from == 0 ? 1.5 : 0, to -> 0.1, to -> Activation.TANH)
                .output(1, (from, to) -> 1, to -> 0)
                .build();
        Monotony rising = new Monotony(List.of(0, 1));
        List<SparseMlp> found =
                WeightSwaps.of(start, data, data, settings(FIT.withMonotony(rising)), BuildListener.SILENT);
        assertFalse(found.isEmpty());
        assertTrue(found.stream().allMatch(rising::holds));
        assertTrue(WeightSwaps.of(start, data, data, settings(FIT), BuildListener.SILENT).stream()
                .anyMatch(n -> n.layer(0).weight(1, 0) < 0));
    }

    /** 400 places are searched, 401 are not. */
    @Test
    void networksWithTooManyPlacesAreLeftAlone() throws Exception {
        for (int columns : new int[] {AbsentLinks.MOST - 3, AbsentLinks.MOST - 2}) {
            DesignMatrix data = Tables.of(20, columns, 5, x -> x[0] + x[1]);
            SparseMlp start = SparseMlp.builder(columns)
                    .layer(1, (from, to) -> from == 0 ? 1 : 0, to -> 0, to -> Activation.TANH)
                    .output(1, (from, to) -> 1, to -> 0)
                    .build();
            boolean none =
                    AbsentLinks.best(start, data, FIT, InputWeights.NONE, 2).isEmpty();
            assertEquals(columns == AbsentLinks.MOST - 2, none);
        }
    }

    /** Any loss: the median of the rows lacks nothing but its bias. */
    @Test
    void ofAnotherLossTheLossFalls() throws Exception {
        Loss loss = new weka.classifiers.functions.swatnn.loss.Huber(0.1);
        DesignMatrix data = Tables.of(200, 2, 5, x -> Math.tanh(2 * x[0] - x[1]));
        SparseMlp start = SparseMlp.builder(2)
                .layer(1, (from, to) -> from == 0 ? 1.5 : 0, to -> 0.1, to -> Activation.TANH)
                .output(1, (from, to) -> 1, to -> 0)
                .build();
        AbsentLinks.Link link = AbsentLinks.best(start, data, FIT.withLoss(loss), InputWeights.NONE, 1)
                .get(0);
        assertEquals(2, link.source());
        assertTrue(link.network().weight(0, 1, 0) < 0);
    }

    @Test
    void numbersBelowNoneAreRefused() {
        assertEquals(
                "The number of removals is -1; it must be at least 0",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new WeightSwaps.Settings(0, 0, -1, FIT, FIT, InputWeights.NONE))
                        .getMessage());
    }
}

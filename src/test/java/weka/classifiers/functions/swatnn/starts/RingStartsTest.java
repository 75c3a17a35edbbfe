package weka.classifiers.functions.swatnn.starts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static weka.classifiers.functions.swatnn.starts.ThreeColumns.rows;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.InputWeights;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.refine.LevenbergMarquardt;
import weka.classifiers.functions.swatnn.refine.MeanLoss;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Waves around a point, and the networks that begin there. */
class RingStartsTest {

    private static final LevenbergMarquardt.Settings FIT =
            new LevenbergMarquardt.Settings(30, 1e-6, 1e-2, 0, true, 0, Loss.SQUARED);

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
        assertTrue(MeanLoss.of(last, rows, Loss.SQUARED) < 1e-3 * MeanLoss.of(constant(), rows, Loss.SQUARED));
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
        assertTrue(MeanLoss.of(last, rows, Loss.SQUARED) < 1e-3 * MeanLoss.of(constant(), rows, Loss.SQUARED));
    }

    @Test
    void planeWavesGiveNone() throws Exception {
        assertTrue(starts(rows(x -> Math.sin(20 * x[1])), 300).isEmpty());
    }

    private static SparseMlp constant() {
        return SparseMlp.constant(3, 0);
    }

    private static List<SparseMlp> starts(DesignMatrix rows, int mostParameters) throws InterruptedException {
        return new DataStarts(rows, RingStarts.NEEDED, mostParameters, InputWeights.NONE)
                .networks(new DataStarts.Kinds(false, true, false), FIT, BuildListener.SILENT)
                .rings();
    }
}

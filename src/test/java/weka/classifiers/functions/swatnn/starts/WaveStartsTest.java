package weka.classifiers.functions.swatnn.starts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.function.ToDoubleFunction;

/** Networks that begin at the waves of the data. */
class WaveStartsTest {

    private static final List<Activation> ALL = List.of(Activation.LEAKY_RELU, Activation.SQUARE, Activation.SINE);

    private static final LevenbergMarquardt.Settings FIT =
            new LevenbergMarquardt.Settings(20, 1e-6, 1e-2, 0, true, 0, Loss.SQUARED);

    private static DesignMatrix rows(int count, double noise, ToDoubleFunction<double[]> function) {
        SplittableRandom random = new SplittableRandom(8);
        double[] inputs = random.doubles(2L * count, -1, 1).toArray();
        double[] targets = new double[count];
        Arrays.setAll(
                targets,
                i -> function.applyAsDouble(new double[] {inputs[2 * i], inputs[2 * i + 1]})
                        + noise * random.nextGaussian());
        double[] weights = new double[count];
        Arrays.fill(weights, 1);
        return new DesignMatrix(2, inputs, targets, weights);
    }

    private static List<SparseMlp> networks(DesignMatrix rows, List<Activation> activations, int mostParameters)
            throws InterruptedException {
        return new WaveStarts(rows, activations, mostParameters, InputWeights.NONE).networks(FIT, BuildListener.SILENT);
    }

    @Test
    void aWaveOnABowlAndAPlaneIsFoundExactly() throws Exception {
        DesignMatrix rows = rows(400, 0, x -> 2 * x[0] + x[1] * x[1] + Math.sin(9 * x[0] + 14.3 * x[1] + 1));
        SparseMlp first = networks(rows, ALL, 300).get(0);
        assertEquals(1, count(first, Activation.SINE));
        assertEquals(1, count(first, Activation.LEAKY_RELU));
        assertEquals(2, count(first, Activation.SQUARE));
        assertTrue(MeanLoss.of(first, rows, Loss.SQUARED) < 1e-6);
    }

    @Test
    void theSumOfThreeWavesTakesThree() throws Exception {
        DesignMatrix rows =
                rows(400, 0.1, x -> Math.sin(20 * x[0]) + Math.sin(31.5 * x[1]) + 0.7 * Math.sin(11 * x[0] - 8 * x[1]));
        List<SparseMlp> found = networks(rows, ALL, 300);
        // Kept with one and with two; after the third only noise is left, and the fourth, with which one is kept again,
        // is not found.
        assertEquals(2, found.size());
        assertEquals(2, count(found.get(1), Activation.SINE));
        assertTrue(networks(rows(400, 1, x -> 0), ALL, 300).isEmpty(), "noise");
    }

    @Test
    void activationsAndParametersAreLimited() throws Exception {
        DesignMatrix rows = rows(400, 0, x -> Math.sin(20 * x[0]) * Math.cos(30 * x[1]));
        List<SparseMlp> sines = networks(rows, List.of(Activation.SINE), 300);
        SparseMlp last = sines.get(sines.size() - 1);
        assertEquals(last.width(0), count(last, Activation.SINE));
        for (SparseMlp network : networks(rows, ALL, 20)) {
            assertTrue(network.nonZeroWeights() <= 20, network.toString());
        }
    }

    @Test
    void equalRowsGiveEqualNetworksAndTheListenerEndsThem() throws Exception {
        DesignMatrix rows = rows(200, 0, x -> Math.sin(20 * x[0]) * Math.cos(30 * x[1]));
        assertEquals(networks(rows, ALL, 300), networks(rows, ALL, 300));
        assertThrows(InterruptedException.class, () -> new WaveStarts(rows, ALL, 300, InputWeights.NONE)
                .networks(FIT, (stage, done, error) -> {
                    throw new InterruptedException(stage);
                }));
    }

    private static long count(SparseMlp network, Activation activation) {
        long count = 0;
        for (int j = 0; j < network.width(0); j++) {
            count += network.activation(0, j) == activation ? 1 : 0;
        }
        return count;
    }
}

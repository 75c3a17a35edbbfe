package weka.classifiers.functions.swatnn.starts;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.data.RowSampling;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.InputWeights;
import weka.classifiers.functions.swatnn.network.RandomNetworks;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.refine.LevenbergMarquardt;
import weka.classifiers.functions.swatnn.refine.MeanLoss;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** A constant, and networks of one input and one hidden layer that make a curve: {@link WaveStarts}, and fits of random networks. */
final class CurveNetworks {

    /** Points of the curve for waves. */
    private static final int POINTS = 600;

    /** One of so many points is enough for fits of random networks, which are smooth. */
    private static final int SMOOTH_PART = 3;

    /** Most weights of waves: some fifteen neurons. */
    private static final int MOST_WEIGHTS = 46;

    private static final int[] WIDTHS = {2, 3, 4, 6};

    /** Random networks of each width. */
    private static final int TRIES = 4;

    private static final LevenbergMarquardt.Settings WAVE_FIT =
            new LevenbergMarquardt.Settings(12, 1e-4, 1e-2, 0, true);
    private static final LevenbergMarquardt.Settings SMOOTH_FIT = new LevenbergMarquardt.Settings(40, 1e-4, 1, 1, true);

    private final double variance;
    private final List<Made> made;

    private CurveNetworks(double variance, List<Made> made) {
        this.variance = variance;
        this.made = made;
    }

    /**
     * A curve made of neurons.
     *
     * @param network its network
     * @param left the mean square that it leaves of the curve
     */
    private record Made(SparseMlp network, double left) {}

    /**
     * Networks of a curve.
     *
     * @param inputs values of a column, at least one, of which some are taken
     * @param curve the curve
     * @param activations those that neurons may have, the sine among them
     * @param listener is asked whether what was found is enough
     * @throws InterruptedException where the listener ends the build
     */
    static CurveNetworks of(
            double[] inputs, DoubleUnaryOperator curve, List<Activation> activations, BuildListener listener)
            throws InterruptedException {
        double[] x = Arrays.stream(RowSampling.spread(inputs.length, POINTS))
                .mapToDouble(i -> inputs[i])
                .toArray();
        int n = x.length;
        double[] weights = new double[n];
        Arrays.fill(weights, 1);
        DesignMatrix points = new DesignMatrix(1, x, Arrays.stream(x).map(curve).toArray(), weights);
        List<SparseMlp> networks = new ArrayList<>(
                new WaveStarts(points, activations, MOST_WEIGHTS, InputWeights.NONE).networks(WAVE_FIT, listener));
        DesignMatrix few = points.select(
                IntStream.range(0, n).filter(i -> i % SMOOTH_PART == 0).toArray());
        for (SparseMlp start : randomStarts(activations)) {
            networks.add(
                    LevenbergMarquardt.fit(start, few, SMOOTH_FIT, listener).network());
        }
        SparseMlp mean =
                SparseMlp.constant(1, Arrays.stream(points.targets()).average().orElseThrow());
        networks.add(mean);
        return new CurveNetworks(
                MeanLoss.of(mean, points, Loss.SQUARED),
                networks.stream()
                        .map(network -> new Made(network, MeanLoss.of(network, points, Loss.SQUARED)))
                        .sorted(Comparator.comparingInt(m -> m.network.nonZeroWeights()))
                        .toList());
    }

    /** One neuron of each activation, and some networks of each width. */
    private static List<SparseMlp> randomStarts(List<Activation> activations) {
        SplittableRandom random = new SplittableRandom(POINTS);
        List<SparseMlp> starts = new ArrayList<>();
        for (Activation activation : activations) {
            starts.add(RandomNetworks.create(1, List.of(List.of(activation)), 1, random));
        }
        for (int width : WIDTHS) {
            for (int i = 0; i < TRIES; i++) {
                starts.add(RandomNetworks.create(1, new int[] {width}, activations, random));
            }
        }
        return starts;
    }

    /** The variance of the curve. */
    double variance() {
        return variance;
    }

    /** The smallest network that leaves at most such a mean square of the curve, or the nearest. */
    SparseMlp leaving(double meanSquare) {
        return made.stream()
                .filter(m -> m.left <= meanSquare)
                .findFirst()
                .or(() -> made.stream().min(Comparator.comparingDouble(Made::left)))
                .orElseThrow()
                .network();
    }
}

package weka.classifiers.functions.swatnn.starts;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.InputWeights;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.refine.LevenbergMarquardt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Networks of three hidden layers to start from where the target has waves around a point of two columns: squares of the differences from
 * the point, neurons whose sum is the root of theirs, and {@link WaveStarts} of the distance that this is. No activation is a root, but
 * six neurons come within a thousandth of it, and the fit that follows nearer.
 */
final class RingStarts {

    /** The activations that such networks have. */
    static final List<Activation> NEEDED =
            List.of(Activation.SQUARE, Activation.TANH, Activation.SINE, Activation.LEAKY_RELU);

    /** Hidden layers of such networks. */
    static final int LAYERS = 3;

    /**
     * Neurons that make a root. Drop-Wave, of CORNN, had 2.8e-2, 5.6e-5 and 8e-6 of at most 29, 49 and 81 weights with four of them, 1.6e-3,
     * 7.7e-6 and 5e-6 with six, and 5.8e-2 to 6.1e-2 without such networks; Salomon 2.5e-4, 6e-5 and 8.5e-3 in the choice.
     */
    private static final int ROOT_NEURONS = 6;

    /**
     * By what factor waves around a point must be higher than plane ones. Plane waves are those around a point far off, too, with frequencies
     * that need not be whole: of 120 made-up plane waves the highest peaks around a point were at most 1.08 times as high, of ripples they
     * are 1.5 times as high and more, but where one column hardly counts.
     */
    private static final double BETTER = 1.2;

    /** The fit of the root: a curve of one input, which takes a few milliseconds. */
    private static final LevenbergMarquardt.Settings ROOT_FIT = new LevenbergMarquardt.Settings(100, 1e-6, 1, 3, true);

    private final DesignMatrix rows;
    private final int mostParameters;
    private final InputWeights wanted;

    /**
     * Starts for some rows.
     *
     * @param rows to fit, at least one
     * @param mostParameters most parameters of a network
     * @param wanted how much each column is wanted
     */
    RingStarts(DesignMatrix rows, int mostParameters, InputWeights wanted) {
        this.rows = rows;
        this.mostParameters = mostParameters;
        this.wanted = wanted;
    }

    /**
     * The networks, of ever more sines; none where no such wave is clearly higher than all plane ones.
     *
     * @param residuals what a model without waves leaves of each target
     * @param plane the highest peak of plane waves in these
     * @param fit the fit of each network
     * @param listener is asked whether what was found is enough
     * @throws InterruptedException where the listener ends the build
     */
    List<SparseMlp> networks(
            double[] residuals, Periodogram.Peak plane, LevenbergMarquardt.Settings fit, BuildListener listener)
            throws InterruptedException {
        List<SparseMlp> found = new ArrayList<>();
        Ring ring = new RingSearch(rows, residuals, wanted).highest();
        if (ring == null || ring.counted() <= BETTER * plane.counted()) {
            return found;
        }
        double[] distances = new double[rows.rows()];
        Arrays.setAll(distances, i -> ring.distance(rows, i));
        double least = Arrays.stream(distances).min().orElse(0);
        double half = (Arrays.stream(distances).max().orElse(1) - least) / 2;
        double[] sums = Arrays.stream(distances).map(r -> r * r).toArray();
        double[] scaled =
                Arrays.stream(distances).map(r -> (r - least) / half - 1).toArray();
        SparseMlp root = root(new DesignMatrix(1, sums, scaled, rows.weights()), listener);
        DesignMatrix alongRadius = new DesignMatrix(1, scaled, rows.targets(), rows.weights());
        // Of two weights of a wave along the radius, one becomes as many as there are neurons of the root.
        int most = 2 * (mostParameters - 2 * (1 + ROOT_NEURONS)) / (1 + ROOT_NEURONS);
        WaveStarts waves = new WaveStarts(alongRadius, NEEDED, most, InputWeights.NONE);
        for (SparseMlp wave : waves.networks(fit, listener)) {
            found.add(LevenbergMarquardt.fit(composed(ring, root, wave), rows, fit, listener)
                    .network());
        }
        return found;
    }

    /** The distance, scaled, as a function of the sum of squares. */
    private static SparseMlp root(DesignMatrix sums, BuildListener listener) throws InterruptedException {
        SparseMlp start = SparseMlp.builder(1)
                .layer(ROOT_NEURONS, (from, to) -> 2 * Math.pow(3, to), to -> -0.3 * to, to -> Activation.TANH)
                .output(1, (from, to) -> 0.4, to -> -1)
                .build();
        return LevenbergMarquardt.fit(start, sums, ROOT_FIT, listener).network();
    }

    /** What a step along the first or second column counts. */
    private static double weight(Ring ring, int column) {
        return column == 0 ? ring.firstWeight() : ring.secondWeight();
    }

    private SparseMlp composed(Ring ring, SparseMlp root, SparseMlp waves) {
        return SparseMlp.builder(rows.columns())
                .layer(
                        2,
                        (from, to) -> from != (to == 0 ? ring.first() : ring.second()) ? 0 : weight(ring, to),
                        to -> -weight(ring, to) * (to == 0 ? ring.x() : ring.y()),
                        to -> Activation.SQUARE)
                .layer(
                        ROOT_NEURONS,
                        (from, to) -> root.weight(0, 0, to),
                        to -> root.bias(0, to),
                        to -> root.activation(0, to))
                .layer(
                        waves.width(0),
                        (from, to) -> root.weight(1, from, 0) * waves.weight(0, 0, to),
                        to -> waves.bias(0, to) + root.bias(1, 0) * waves.weight(0, 0, to),
                        to -> waves.activation(0, to))
                .output(1, (from, to) -> waves.weight(1, from, 0), to -> waves.bias(1, 0))
                .build();
    }
}

package weka.classifiers.functions.swatnn.starts;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.InputWeights;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.refine.LevenbergMarquardt;

import java.util.ArrayList;
import java.util.List;

/**
 * Networks of one hidden layer to start from where the target has waves: a linear part, a square of each column, and sines, one after the
 * other, each at the highest peak of the residuals' {@link Periodogram}, with a short fit of all weights after each. As a function of a
 * frequency an error has many minima, so that fits from random frequencies end in a poor one: the start is the method. Where no peak stands
 * out of what noise gives, there are no such networks.
 */
final class WaveStarts {

    /** Every so many sines a network is kept; those of 1 and 2 sines too. */
    private static final int EVERY = 4;

    /**
     * Most sines of a network that begins at the waves of the data. On all of CORNN, 16 of them, with fits of 6 iterations on 400 rows, took the
     * error of the choice from 5.8e-5 to 1.3e-5 in the same time, and that of at most 12 weights from 8.0e-4 to 1.3e-4. On its twelve
     * functions of most waves and edges these gave 4.2e-4, 16 sines with fits of 12 iterations on 1000 rows 2.8e-4, and 24 with fits of
     * 8 iterations on 1000 rows 1.1e-4.
     */
    private static final int MOST_SINES = 24;

    /** First weights of the squares and the linear part: small, as their sizes are not known. */
    private static final double SMALL = 0.1;

    private final DesignMatrix rows;
    private final List<Activation> activations;
    private final int mostParameters;
    private final InputWeights weights;
    private final Periodogram periodogram;
    private Look look;

    /**
     * Starts for some rows.
     *
     * @param rows to fit, at least one
     * @param activations those that neurons may have, the sine among them
     * @param mostParameters most parameters of a network
     * @param weights how much each column is wanted
     */
    WaveStarts(DesignMatrix rows, List<Activation> activations, int mostParameters, InputWeights weights) {
        this.rows = rows;
        this.activations = activations;
        this.mostParameters = mostParameters;
        this.weights = weights;
        periodogram = new Periodogram(rows, weights);
    }

    /**
     * What the data look like without waves.
     *
     * @param base the fitted network of a linear part and squares
     * @param residuals what it leaves of each target
     * @param highest the highest peak of plane waves in these
     */
    record Look(SparseMlp base, double[] residuals, Periodogram.Peak highest) {}

    /** The look, the first time with a fit. */
    Look look(LevenbergMarquardt.Settings fit, BuildListener listener) throws InterruptedException {
        if (look == null) {
            SparseMlp base = fitted(base(), fit, listener);
            double[] left = residuals(base);
            look = new Look(base, left, periodogram.highest(left));
        }
        return look;
    }

    /**
     * The networks, of ever more sines.
     *
     * @param fit the fit after each sine
     * @param listener is asked whether what was found is enough
     * @throws InterruptedException where the listener ends the build
     */
    List<SparseMlp> networks(LevenbergMarquardt.Settings fit, BuildListener listener) throws InterruptedException {
        List<SparseMlp> found = new ArrayList<>();
        Look seen = look(fit, listener);
        SparseMlp network = seen.base;
        for (int sines = 1; sines <= MOST_SINES && !listener.enough(); sines++) {
            Periodogram.Peak peak = sines == 1 ? seen.highest : periodogram.highest(residuals(network));
            SparseMlp more = with(network, peak);
            if (!peak.significant() || more.nonZeroWeights() > mostParameters) {
                break;
            }
            network = fitted(more, fit, listener);
            if (sines < EVERY / 2 + 1 || sines % EVERY == 0) {
                found.add(network);
            }
        }
        return found;
    }

    private SparseMlp fitted(SparseMlp start, LevenbergMarquardt.Settings fit, BuildListener listener)
            throws InterruptedException {
        return LevenbergMarquardt.fit(start, rows, fit, listener).network();
    }

    private double[] residuals(SparseMlp network) {
        double[] residuals = new double[rows.rows()];
        network.predict(rows.inputs(), rows.rows(), residuals);
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = rows.targets()[i] - residuals[i];
        }
        return residuals;
    }

    /**
     * A leaky ReLU of all columns that is positive on all rows, so that it is linear there, and a square of each column; as far as they are
     * allowed, and squares only where both leave half of the parameters to the sines.
     */
    private SparseMlp base() {
        int columns = rows.columns();
        int linear = activations.contains(Activation.LEAKY_RELU) ? 1 : 0;
        int squares = activations.contains(Activation.SQUARE) && 2 * (1 + linear + 4 * columns) < mostParameters
                ? columns
                : 0;
        if (linear + squares == 0) {
            return SparseMlp.constant(columns, 0);
        }
        return SparseMlp.builder(columns)
                .layer(
                        linear + squares,
                        (from, to) -> to < linear ? SMALL : to - linear == from ? 1 : 0,
                        to -> to < linear ? 1 + columns : SMALL,
                        to -> to < linear ? Activation.LEAKY_RELU : Activation.SQUARE)
                .output(1, (from, to) -> SMALL, to -> 0)
                .build();
    }

    private static SparseMlp with(SparseMlp network, Periodogram.Peak peak) {
        boolean first = network.hiddenLayers() == 0;
        int width = first ? 0 : network.width(0);
        return SparseMlp.builder(network.inputs())
                .layer(
                        width + 1,
                        (from, to) -> to < width ? network.weight(0, from, to) : peak.along(from),
                        to -> to < width ? network.bias(0, to) : peak.phase(),
                        to -> to < width ? network.activation(0, to) : Activation.SINE)
                .output(
                        1,
                        (from, to) -> from < width ? network.weight(1, from, 0) : peak.amplitude(),
                        to -> network.bias(first ? 0 : 1, 0))
                .build();
    }
}

package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.data.RowSampling;
import weka.classifiers.functions.swatnn.loss.Pinball;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.prediction.RowWidths;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.refine.LevenbergMarquardt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Quantile networks of residuals, held back ever less: from widths that hardly vary with the row to such as vary much. A network is fitted by
 * the pinball loss to the logarithms of residuals on its side; those on the other side, and near 0, count as a small one, which leaves the
 * quantile where it is (Powell, 1986, Censored regression quantiles, section 2).
 */
final class WidthPath {

    /** The quantile of residuals above the prediction, and of their negatives below it. */
    private static final double TAU = 0.9;

    private WidthPath() {}

    /**
     * Fits a path of widths.
     *
     * @param heard rows as {@link RowWidths#heard} has them
     * @param residuals one of each row
     * @param unit of the widths, positive
     * @param length how far to go, from 1 to the number of {@link Tuning#WIDTH_DECAYS}
     * @return as many widths
     * @throws InterruptedException where the listener ends the build
     */
    static List<RowWidths> of(DesignMatrix heard, double[] residuals, double unit, int length, BuildListener listener)
            throws InterruptedException {
        List<SparseMlp> below = side(heard, residuals, -1 / unit, length, listener);
        List<SparseMlp> above = side(heard, residuals, 1 / unit, length, listener);
        List<RowWidths> path = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            path.add(new RowWidths(below.get(i), above.get(i), unit));
        }
        return path;
    }

    private static List<SparseMlp> side(
            DesignMatrix heard, double[] residuals, double factor, int length, BuildListener listener)
            throws InterruptedException {
        double[] logarithms = Arrays.stream(residuals)
                .map(r -> Double.isNaN(r) ? Tuning.LARGEST_RESIDUAL : factor * r)
                .map(r -> Math.log(Math.max(Tuning.LEAST_RESIDUAL, Math.min(Tuning.LARGEST_RESIDUAL, r))))
                .toArray();
        DesignMatrix rows = RowSampling.subsample(
                new DesignMatrix(heard.columns(), heard.inputs(), logarithms, heard.weights()),
                Tuning.WIDTH_ROWS,
                new SplittableRandom(Tuning.WIDTH_ROWS));
        Pinball loss = new Pinball(TAU);
        SparseMlp network = start(rows, loss);
        List<SparseMlp> path = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            network = LevenbergMarquardt.fit(
                            network,
                            rows,
                            new LevenbergMarquardt.Settings(
                                    Tuning.WIDTH_ITERATIONS,
                                    Tuning.WIDTH_TOLERANCE,
                                    i == 0 ? Tuning.DAMPING : Tuning.LATER_DAMPING,
                                    1,
                                    true,
                                    Tuning.WIDTH_DECAYS[i],
                                    loss),
                            listener)
                    .network();
            path.add(network);
        }
        return path;
    }

    /** A network that says about the same of every row. */
    private static SparseMlp start(DesignMatrix rows, Pinball loss) {
        SplittableRandom random = new SplittableRandom(Tuning.WIDTH_NEURONS);
        double constant = loss.constant(rows.targets(), rows.weights());
        double scale = 1 / Math.sqrt(rows.columns());
        return SparseMlp.builder(rows.columns())
                .layer(
                        Tuning.WIDTH_NEURONS,
                        (from, to) -> scale * random.nextGaussian(),
                        to -> 0.5 * random.nextGaussian(),
                        to -> Activation.TANH)
                // A bias of 0 would stay 0.
                .output(
                        1,
                        (from, to) -> 0.01 * random.nextGaussian(),
                        to -> constant == 0 ? Double.MIN_NORMAL : constant)
                .build();
    }
}

package weka.classifiers.functions.swatnn.starts;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.InputWeights;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.refine.LevenbergMarquardt;

import java.util.HashSet;
import java.util.List;

/** All networks to start from that the data tell of: {@link WaveStarts}, {@link RingStarts} and {@link ProductStarts}. */
public final class DataStarts {

    private final DesignMatrix rows;
    private final List<Activation> activations;
    private final int mostParameters;
    private final InputWeights weights;

    /**
     * Starts for some rows.
     *
     * @param rows to fit, at least one, with one target each
     * @param activations those that neurons may have
     * @param mostParameters most parameters of a network
     * @param weights how much each column is wanted
     */
    public DataStarts(DesignMatrix rows, List<Activation> activations, int mostParameters, InputWeights weights) {
        this.rows = rows;
        this.activations = activations;
        this.mostParameters = mostParameters;
        this.weights = weights;
    }

    /**
     * Which kinds there may be.
     *
     * @param planes waves in one direction, in networks of one hidden layer
     * @param rings waves around a point, in networks of three
     * @param products of curves of two columns, in networks of two
     */
    public record Kinds(boolean planes, boolean rings, boolean products) {

        /** None. */
        public static final Kinds NONE = new Kinds(false, false, false);

        /**
         * The kinds that a network may be of.
         *
         * @param activations those that neurons may have
         * @param leastLayers the fewest hidden layers that a network may begin with
         * @param mostLayers the most
         * @param monotone whether there are columns in which predictions are to rise or fall: these have no waves around a point and
         *     no products
         */
        public static Kinds of(List<Activation> activations, int leastLayers, int mostLayers, boolean monotone) {
            HashSet<Activation> allowed = new HashSet<>(activations);
            return new Kinds(
                    allowed.contains(Activation.SINE) && leastLayers == 1,
                    allowed.containsAll(RingStarts.NEEDED)
                            && isBetween(RingStarts.LAYERS, leastLayers, mostLayers)
                            && !monotone,
                    allowed.containsAll(ProductStarts.NEEDED)
                            && isBetween(ProductStarts.LAYERS, leastLayers, mostLayers)
                            && !monotone);
        }

        private static boolean isBetween(int layers, int least, int most) {
            return least <= layers && layers <= most;
        }
    }

    /**
     * The networks, those of each kind of ever more neurons.
     *
     * @param planes waves in one direction
     * @param rings waves around a point
     * @param products of curves of two columns
     */
    public record Found(List<SparseMlp> planes, List<SparseMlp> rings, List<SparseMlp> products) {}

    /**
     * What the data have of the kinds.
     *
     * @param fit the fit of each network
     * @param listener is asked whether what was found is enough
     * @throws InterruptedException where the listener ends the build
     */
    public Found networks(Kinds kinds, LevenbergMarquardt.Settings fit, BuildListener listener)
            throws InterruptedException {
        if (kinds.equals(Kinds.NONE)) {
            return new Found(List.of(), List.of(), List.of());
        }
        WaveStarts waves = new WaveStarts(rows, activations, mostParameters, weights);
        return new Found(
                kinds.planes ? waves.networks(fit, listener) : List.of(),
                kinds.rings ? rings(waves.look(fit, listener), fit, listener) : List.of(),
                kinds.products
                        ? new ProductStarts(rows, activations, mostParameters, weights).networks(fit, listener)
                        : List.of());
    }

    private List<SparseMlp> rings(WaveStarts.Look seen, LevenbergMarquardt.Settings fit, BuildListener listener)
            throws InterruptedException {
        return new RingStarts(rows, mostParameters, weights).networks(seen.residuals(), seen.highest(), fit, listener);
    }
}

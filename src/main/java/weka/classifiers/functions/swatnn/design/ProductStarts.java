package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.InputWeights;
import weka.classifiers.functions.swatnn.network.Layer;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.refine.LevenbergMarquardt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/**
 * Networks of two hidden layers to start from where the target has a product of a curve of one column and a curve of another: neurons that
 * make each curve, and two squares, as g h = ((g + h)² - (g - h)²) / 4. The linear part goes through both layers by a neuron each.
 */
final class ProductStarts {

    /** The activations that such networks have. */
    static final List<Activation> NEEDED = List.of(Activation.SQUARE, Activation.SINE, Activation.LEAKY_RELU);

    /** Hidden layers of such networks. */
    static final int LAYERS = 2;

    /** What curves may leave of their variance, for networks of ever more neurons. */
    private static final double[] LEFT = {0.1, 0.01, 1e-3, 1e-5};

    /** Most weights of such a network. */
    private static final int MOST_WEIGHTS = 120;

    private final DesignMatrix rows;
    private final List<Activation> activations;
    private final int mostParameters;
    private final InputWeights wanted;

    /**
     * Starts for some rows.
     *
     * @param rows to fit, at least one
     * @param activations those that neurons may have, the {@link #NEEDED} ones among them
     * @param mostParameters most parameters of a network
     * @param wanted how much each column is wanted
     */
    ProductStarts(DesignMatrix rows, List<Activation> activations, int mostParameters, InputWeights wanted) {
        this.rows = rows;
        this.activations = activations;
        this.mostParameters = Math.min(MOST_WEIGHTS, mostParameters);
        this.wanted = wanted;
    }

    /**
     * The networks, of ever more neurons; none where no product is much better than sums.
     *
     * @param residuals what a model without products leaves of each target
     * @param fit the fit of each network
     * @param listener is asked whether what was found is enough
     * @throws InterruptedException where the listener ends the build
     */
    List<SparseMlp> networks(double[] residuals, LevenbergMarquardt.Settings fit, BuildListener listener)
            throws InterruptedException {
        List<SparseMlp> found = new ArrayList<>();
        ProductSearch.Product product = new ProductSearch(rows, residuals, wanted).best();
        if (product == null) {
            return found;
        }
        CurveNetworks first = curve(product.first(), product::firstAt, listener);
        CurveNetworks second = curve(product.second(), product::secondAt, listener);
        Set<SparseMlp> starts = new LinkedHashSet<>();
        for (double left : LEFT) {
            SparseMlp start = composed(product, first.leaving(left), second.leaving(left));
            if (start.nonZeroWeights() <= mostParameters && starts.add(start)) {
                found.add(LevenbergMarquardt.fit(start, rows, fit, listener).network());
            }
        }
        return found;
    }

    private CurveNetworks curve(int column, DoubleUnaryOperator curve, BuildListener listener)
            throws InterruptedException {
        double[] values = new double[rows.rows()];
        Arrays.setAll(values, i -> rows.inputs()[i * rows.columns() + column]);
        return CurveNetworks.of(values, curve, activations, listener);
    }

    private SparseMlp composed(ProductSearch.Product product, SparseMlp g, SparseMlp h) {
        int both = g.width(0) + h.width(0);
        // Inputs are in about [-1, 1]: with twice the reach of the linear part, its neuron is positive on all rows.
        double above = 1 + 2 * Arrays.stream(product.linear()).map(Math::abs).sum();
        Layer.Weights fromInputs = (from, to) -> to == both
                ? product.linear()[from]
                : to < g.width(0)
                        ? from == product.first() ? g.weight(0, 0, to) : 0
                        : from == product.second() ? h.weight(0, 0, to - g.width(0)) : 0;
        Layer.Weights fromCurves = (from, to) -> to == 2
                ? from == both ? 1 : 0
                : from == both
                        ? 0
                        : from < g.width(0) ? g.weight(1, from, 0) : sign(to) * h.weight(1, from - g.width(0), 0);
        return SparseMlp.builder(rows.columns())
                .layer(
                        both + 1,
                        fromInputs,
                        to -> to == both ? above : to < g.width(0) ? g.bias(0, to) : h.bias(0, to - g.width(0)),
                        to -> to == both
                                ? Activation.LEAKY_RELU
                                : to < g.width(0) ? g.activation(0, to) : h.activation(0, to - g.width(0)))
                .layer(
                        3,
                        fromCurves,
                        to -> to == 2 ? 0 : g.bias(1, 0) + sign(to) * h.bias(1, 0),
                        to -> to == 2 ? Activation.LEAKY_RELU : Activation.SQUARE)
                .output(1, (from, to) -> from == 2 ? 1 : sign(from) / 4.0, to -> product.constant() - above)
                .build();
    }

    /** Of the squares, the first is of the sum and the second of the difference. */
    private static int sign(int square) {
        return square == 0 ? 1 : -1;
    }
}

package weka.classifiers.functions.swatnn.starts;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.InputWeights;
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
 * make each curve, and two squares, as g h = ((g + h)² - (g - h)²) / 4. What stands beside the product goes through the second layer by a
 * neuron that is linear where the rows are.
 */
final class ProductStarts {

    /** The activations that such networks have. */
    static final List<Activation> NEEDED = List.of(Activation.SQUARE, Activation.SINE, Activation.LEAKY_RELU);

    /** Hidden layers of such networks. */
    static final int LAYERS = 2;

    /** What each curve of the product may leave of its variance, and those beside it of the target's, for networks of ever more neurons. */
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
     * @param fit the fit of each network
     * @param listener is asked whether what was found is enough
     * @throws InterruptedException where the listener ends the build
     */
    List<SparseMlp> networks(LevenbergMarquardt.Settings fit, BuildListener listener) throws InterruptedException {
        List<SparseMlp> found = new ArrayList<>();
        ProductSearch.Product product = new ProductSearch(rows, wanted).best();
        if (product == null) {
            return found;
        }
        CurveNetworks g = curve(product.first(), x -> CosineTerms.curve(product.firstCurve(), x), listener);
        CurveNetworks h = curve(product.second(), y -> CosineTerms.curve(product.secondCurve(), y), listener);
        CurveNetworks a = beside(product.first(), product.firstBeside(), product, listener);
        CurveNetworks b = beside(product.second(), product.secondBeside(), product, listener);
        Set<SparseMlp> starts = new LinkedHashSet<>();
        for (double left : LEFT) {
            SparseMlp start = new ProductNetwork(rows, product)
                    .of(
                            g.leaving(left * g.variance()),
                            h.leaving(left * h.variance()),
                            a.leaving(left),
                            b.leaving(left));
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

    /** The curve beside the product, with the linear part of its column. */
    private CurveNetworks beside(int column, double[] factors, ProductSearch.Product product, BuildListener listener)
            throws InterruptedException {
        return curve(column, x -> CosineTerms.curve(factors, x) + product.linear()[column] * x, listener);
    }
}

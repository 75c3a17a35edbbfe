package weka.classifiers.functions.swatnn.starts;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts a network of two hidden layers together: g(x) h(y) + a(x) + b(y) and a linear part of the other columns. The second layer has the squares
 * of g + h and of g - h, and a leaky ReLU that is positive on all rows.
 */
final class ProductNetwork {

    private static final int SUM = 0;
    private static final int DIFFERENCE = 1;
    private static final int BESIDE = 2;

    private final DesignMatrix rows;
    private final ProductSearch.Product product;
    private final List<Neuron> neurons = new ArrayList<>();
    private final double[] biases = new double[3];

    /**
     * A network to put together.
     *
     * @param rows on which what stands beside the product is to be linear
     * @param product the columns and the linear part
     */
    ProductNetwork(DesignMatrix rows, ProductSearch.Product product) {
        this.rows = rows;
        this.product = product;
    }

    /** A neuron of the first layer: its weights of the inputs, its bias and activation, and its weights in the second layer. */
    private record Neuron(double[] in, double bias, Activation activation, double[] out) {}

    /**
     * The network, made of networks of one input of at most one hidden layer.
     *
     * @param g the one curve of the product
     * @param h the other
     * @param a the curve of the first column beside it
     * @param b that of the second column
     */
    SparseMlp of(SparseMlp g, SparseMlp h, SparseMlp a, SparseMlp b) {
        add(g, product.first(), 1, 1, 0);
        add(h, product.second(), 1, -1, 0);
        add(a, product.first(), 0, 0, 1);
        add(b, product.second(), 0, 0, 1);
        double offset = others();
        double above = above(a, b);
        biases[BESIDE] += above;
        return SparseMlp.builder(rows.columns())
                .layer(
                        neurons.size(),
                        (from, to) -> neurons.get(to).in[from],
                        to -> neurons.get(to).bias,
                        to -> neurons.get(to).activation)
                .layer(
                        3,
                        (from, to) -> neurons.get(from).out[to],
                        to -> biases[to],
                        to -> to == BESIDE ? Activation.LEAKY_RELU : Activation.SQUARE)
                .output(
                        1,
                        (from, to) -> from == SUM ? 0.25 : from == DIFFERENCE ? -0.25 : 1,
                        to -> product.constant() - above - offset)
                .build();
    }

    private void add(SparseMlp curve, int column, double... factors) {
        int width = curve.hiddenLayers() == 0 ? 0 : curve.width(0);
        for (int k = 0; k < width; k++) {
            double weight = curve.weight(1, k, 0);
            double[] in = new double[rows.columns()];
            in[column] = curve.weight(0, 0, k);
            neurons.add(new Neuron(
                    in,
                    curve.bias(0, k),
                    curve.activation(0, k),
                    Arrays.stream(factors).map(f -> f * weight).toArray()));
        }
        for (int to = 0; to < factors.length; to++) {
            biases[to] += factors[to] * curve.bias(curve.hiddenLayers(), 0);
        }
    }

    /** The linear part of the columns that have no curve, by a neuron that is positive on all rows; returns what that has too much. */
    private double others() {
        if (rows.columns() == 2) {
            return 0;
        }
        double[] in = product.linear().clone();
        in[product.first()] = 0;
        in[product.second()] = 0;
        // Inputs are in about [-1, 1].
        double offset = 1 + 2 * Arrays.stream(in).map(Math::abs).sum();
        neurons.add(new Neuron(in, offset, Activation.LEAKY_RELU, new double[] {0, 0, 1}));
        return offset;
    }

    /** A number that makes a(x) + b(y) and the linear part positive, with some room. */
    private double above(SparseMlp a, SparseMlp b) {
        double most = 0;
        double[] x = new double[rows.columns()];
        double[] value = new double[1];
        for (int i = 0; i < rows.rows(); i++) {
            System.arraycopy(rows.inputs(), i * x.length, x, 0, x.length);
            double sum = 0;
            for (int c = 0; c < x.length; c++) {
                if (c == product.first() || c == product.second()) {
                    (c == product.first() ? a : b).predict(new double[] {x[c]}, 1, value);
                    sum += value[0];
                } else {
                    sum += product.linear()[c] * x[c];
                }
            }
            most = Math.max(most, Math.abs(sum));
        }
        return 1 + 2 * most;
    }
}

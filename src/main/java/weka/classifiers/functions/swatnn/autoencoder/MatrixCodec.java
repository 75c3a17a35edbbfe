package weka.classifiers.functions.swatnn.autoencoder;

import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;

/**
 * Writes an MLP as the matrix of {@link MatrixLayout} and reads it back (SWAT-NN, appendix B). Activations are written as logits
 * of ±{@value #CERTAIN}, and so are the masks of neurons that are there or not; reading takes the largest logit and the sign.
 */
public final class MatrixCodec {

    /** Size of the logits of certain choices. */
    public static final float CERTAIN = 4;

    private final MatrixLayout layout;

    /** A codec for networks of the layout's depth. */
    public MatrixCodec(MatrixLayout layout) {
        this.layout = layout;
    }

    /**
     * A matrix and which of its entries mean something: padding rows, columns and neurons do not.
     *
     * @param values row by row, [N · columns]
     * @param valid of the same length
     */
    public record Matrix(float[] values, boolean[] valid) {}

    /**
     * Writes a network.
     *
     * @throws IllegalArgumentException if the network is deeper, shallower, wider or of more inputs than the layout allows
     */
    public Matrix encode(SparseMlp network) {
        check(network);
        int columns = layout.columns();
        Matrix matrix = new Matrix(new float[layout.width() * columns], new boolean[layout.width() * columns]);
        for (int layer = 0; layer <= layout.depth(); layer++) {
            boolean hidden = layer < layout.depth();
            int sources = layer == 0 ? network.inputs() : network.width(layer - 1);
            int targets = hidden ? network.width(layer) : 1;
            for (int to = 0; to < targets; to++) {
                for (int from = 0; from < sources; from++) {
                    put(matrix, from, layout.weightColumn(layer) + to, network.weight(layer, from, to));
                }
                put(matrix, to, layout.biasColumn(layer), network.bias(layer, to));
                for (int a = 0; hidden && a < MatrixLayout.ACTIVATIONS; a++) {
                    boolean own = network.activation(layer, to).ordinal() == a;
                    put(matrix, to, layout.activationColumn(layer) + a, own ? CERTAIN : -CERTAIN);
                }
            }
            for (int h = 0; hidden && h < layout.width(); h++) {
                put(matrix, h, layout.maskColumn() + layer, h < targets ? CERTAIN : -CERTAIN);
            }
        }
        return matrix;
    }

    private void put(Matrix matrix, int row, int column, double value) {
        int at = row * layout.columns() + column;
        matrix.values[at] = (float) value;
        matrix.valid[at] = true;
    }

    private void check(SparseMlp network) {
        if (network.hiddenLayers() != layout.depth()) {
            throw new IllegalArgumentException("A network of " + network.hiddenLayers()
                    + " hidden layers has no matrix of this layout, which is for " + layout.depth());
        }
        if (network.inputs() > layout.inputs()) {
            throw new IllegalArgumentException("A network of " + network.inputs()
                    + " inputs does not fit a matrix for at most " + layout.inputs());
        }
        for (int layer = 0; layer < layout.depth(); layer++) {
            if (network.width(layer) > layout.width()) {
                throw new IllegalArgumentException("A hidden layer of " + network.width(layer)
                        + " neurons does not fit a matrix for at most " + layout.width());
            }
        }
    }

    /**
     * Reads a network with hard decisions (SWAT-NN, appendix D): weights below the threshold in size are 0, neurons with a negative
     * mask logit are gone, and activations are those of the largest logits.
     *
     * @param matrices matrices, one after the other
     * @param offset where the matrix begins
     * @param threshold least size of a weight, at least 0
     * @param inputs inputs of the network, at most I
     * @return the network; neurons that are gone are there without weights, until dead paths are removed
     */
    public SparseMlp decode(float[] matrices, int offset, double threshold, int inputs) {
        int depth = layout.depth();
        double[][][] weights = new double[depth + 1][][];
        double[][] biases = new double[depth + 1][];
        Activation[][] activations = new Activation[depth][layout.width()];
        for (int layer = 0; layer <= depth; layer++) {
            int sources = layer == 0 ? inputs : layout.width();
            int targets = layer < depth ? layout.width() : 1;
            weights[layer] = new double[sources][targets];
            biases[layer] = new double[targets];
            for (int to = 0; to < targets; to++) {
                biases[layer][to] = at(matrices, offset, to, layout.biasColumn(layer));
                for (int from = 0; from < sources; from++) {
                    double weight = at(matrices, offset, from, layout.weightColumn(layer) + to);
                    boolean kept =
                            Math.abs(weight) >= threshold && (layer == 0 || present(matrices, offset, from, layer - 1));
                    weights[layer][from][to] = kept ? weight : 0;
                }
                if (layer < depth) {
                    activations[layer][to] = activation(matrices, offset, to, layer);
                }
            }
        }
        return new SparseMlp(inputs, weights, biases, activations);
    }

    private float at(float[] matrices, int offset, int row, int column) {
        return matrices[offset + row * layout.columns() + column];
    }

    private boolean present(float[] matrices, int offset, int neuron, int layer) {
        return at(matrices, offset, neuron, layout.maskColumn() + layer) > 0;
    }

    private Activation activation(float[] matrices, int offset, int neuron, int layer) {
        int best = 0;
        for (int a = 1; a < MatrixLayout.ACTIVATIONS; a++) {
            int column = layout.activationColumn(layer);
            if (at(matrices, offset, neuron, column + a) > at(matrices, offset, neuron, column + best)) {
                best = a;
            }
        }
        return Activation.values()[best];
    }
}

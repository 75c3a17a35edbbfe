package weka.classifiers.functions.swatnn.matrices;

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
     * @throws IllegalArgumentException if the network is deeper, shallower, wider, of more inputs or of other activations than the
     *     layout allows
     */
    public Matrix encode(SparseMlp network) {
        layout.check(network);
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
                for (int a = 0; hidden && a < layout.logits().size(); a++) {
                    boolean own =
                            network.activation(layer, to) == layout.logits().get(a);
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

    /**
     * Reads a network, see {@link HardDecisions#apply}.
     *
     * @param matrices matrices, one after the other
     * @param offset where the matrix begins
     * @param threshold least size of a weight, at least 0
     * @param inputs inputs of the network, at most I
     */
    public SparseMlp decode(float[] matrices, int offset, double threshold, int inputs) {
        return HardDecisions.apply(layout, new Written(layout, matrices, offset), threshold, inputs);
    }

    /** The numbers of a network in its matrix. */
    private record Written(MatrixLayout layout, float[] matrices, int offset) implements HardDecisions.Decoded {

        private double at(int row, int column) {
            return matrices[offset + row * layout.columns() + column];
        }

        @Override
        public double weight(int layer, int from, int to) {
            return at(from, layout.weightColumn(layer) + to);
        }

        @Override
        public double bias(int layer, int to) {
            return at(to, layout.biasColumn(layer));
        }

        @Override
        public double activationLogit(int layer, int neuron, int activation) {
            return at(neuron, layout.activationColumn(layer) + activation);
        }

        @Override
        public double maskLogit(int layer, int neuron) {
            return at(neuron, layout.maskColumn() + layer);
        }
    }
}

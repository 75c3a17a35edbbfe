package weka.classifiers.functions.swatnn.matrices;

import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.ActivationFamily;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.List;

/**
 * Where the numbers of an MLP stand in its matrix (SWAT-NN, appendix B): one row per neuron index h; for each hidden layer a
 * block of columns {@code [N weights leaving source h | bias of target h | one logit per activation of target h]}, then the
 * output block {@code [N weights, of which the first is used | output bias, in row 0]}, then one neuron-mask logit per hidden
 * layer. Matrices of shallower networks are padded on the right.
 *
 * @param inputs most inputs I; rows I and up of the first layer's weights are unused
 * @param width most neurons N in a layer, which is the number of rows
 * @param depths most hidden layers L
 * @param depth hidden layers k of this layout, 1 to {@code depths}
 * @param family activations of the networks; where it leaves no choice, the activation logits mean nothing
 * @param logits the activations of which a neuron has a logit each, in this order
 */
public record MatrixLayout(
        int inputs, int width, int depths, int depth, ActivationFamily family, List<Activation> logits) {

    /** Checks the depth. */
    public MatrixLayout {
        if (depth < 1 || depth > depths) {
            throw new IllegalArgumentException("A network of " + depth
                    + " hidden layers has no matrix here; the depth must lie between 1 and " + depths);
        }
    }

    /** The layout of networks whose neurons choose among the activations of {@link ActivationFamily#MIXED}. */
    public MatrixLayout(int inputs, int width, int depths, int depth) {
        this(inputs, width, depths, depth, ActivationFamily.MIXED, ActivationFamily.MIXED.logits());
    }

    /** The activations that a neuron can have. */
    public List<Activation> activations() {
        return family.fixed() ? family.members() : logits;
    }

    /**
     * The layout of networks whose neurons choose only among some activations: this one where it has none of them, no others, or
     * leaves no choice.
     */
    MatrixLayout among(List<Activation> allowed) {
        List<Activation> kept = logits.stream().filter(allowed::contains).toList();
        boolean same = family.fixed() || kept.isEmpty() || kept.size() == logits.size();
        return same ? this : new MatrixLayout(inputs, width, depths, depth, family, kept);
    }

    /** Columns of every matrix, whatever its depth: 56 for N = 7 and L = 4, as in the paper. */
    public int columns() {
        return depths * layerColumns() + width + 1 + depths;
    }

    /** Columns that this depth uses; the rest is padding. */
    public int usedColumns() {
        return depth * layerColumns() + width + 1 + depth;
    }

    /** Columns of one hidden layer's block. */
    private int layerColumns() {
        return width + 1 + logits.size();
    }

    /** First of the N weight columns of a layer; {@code layer == depth} is the output block. */
    public int weightColumn(int layer) {
        return layer * layerColumns();
    }

    /** The bias column of a layer; {@code layer == depth} is the output block. */
    public int biasColumn(int layer) {
        return weightColumn(layer) + width;
    }

    /** First of the activation logit columns of a hidden layer. */
    public int activationColumn(int layer) {
        return biasColumn(layer) + 1;
    }

    /** First of the {@code depth} neuron-mask columns. */
    public int maskColumn() {
        return depth * layerColumns() + width + 1;
    }

    /** Number of rows of a layer's weights: the inputs for layer 0, else the width. */
    public int sources(int layer) {
        return layer == 0 ? inputs : width;
    }

    /**
     * Refuses a network that has no matrix of this layout.
     *
     * @throws IllegalArgumentException if it is deeper, shallower, wider, of more inputs or of other activations than the layout
     *     allows
     */
    void check(SparseMlp network) {
        if (network.hiddenLayers() != depth) {
            throw new IllegalArgumentException("A network of " + network.hiddenLayers()
                    + " hidden layers has no matrix of this layout, which is for " + depth);
        }
        if (network.inputs() > inputs) {
            throw new IllegalArgumentException(
                    "A network of " + network.inputs() + " inputs does not fit a matrix for at most " + inputs);
        }
        for (int layer = 0; layer < depth; layer++) {
            if (network.width(layer) > width) {
                throw new IllegalArgumentException("A hidden layer of " + network.width(layer)
                        + " neurons does not fit a matrix for at most " + width);
            }
            for (int j = 0; j < network.width(layer); j++) {
                if (!activations().contains(network.activation(layer, j))) {
                    throw new IllegalArgumentException("A network with the activation "
                            + network.activation(layer, j).label() + " does not fit a matrix of the family "
                            + family.label());
                }
            }
        }
    }
}

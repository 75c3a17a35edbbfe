package weka.classifiers.functions.swatnn.matrices;

import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.ActivationFamily;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.Arrays;
import java.util.List;

/**
 * The layouts of an autoencoder's matrices, one for each number of hidden layers.
 *
 * @param inputs most inputs I of a network
 * @param width most neurons N in a layer
 * @param depths most hidden layers L
 * @param family activations of the networks
 * @param logits the activations of which a neuron has a logit each, in this order; where the family leaves no choice they mean nothing
 */
public record MatrixLayouts(int inputs, int width, int depths, ActivationFamily family, List<Activation> logits) {

    /** Keeps the list as it is. */
    public MatrixLayouts {
        logits = List.copyOf(logits);
    }

    /** The layout for {@code depth} hidden layers, 1 to L. */
    public MatrixLayout of(int depth) {
        return new MatrixLayout(inputs, width, depths, depth, family, logits);
    }

    /** Columns of every matrix, whatever its depth. */
    public int columns() {
        return of(1).columns();
    }

    /** The activations that a neuron can have. */
    public List<Activation> activations() {
        return of(1).activations();
    }

    /** Whether matrices of the other layouts differ from these only in that their neurons have fewer logits, the first of these. */
    public boolean widens(MatrixLayouts other) {
        return inputs == other.inputs
                && width == other.width
                && depths == other.depths
                && !family.fixed()
                && !other.family.fixed()
                && other.logits.size() <= logits.size()
                && logits.subList(0, other.logits.size()).equals(other.logits);
    }

    /**
     * Where the columns of a matrix of these layouts stand in one of narrower layouts.
     *
     * @param other layouts that these {@linkplain #widens widen}
     * @param depth hidden layers, 1 to L
     * @return for each column of this layout of that depth its column there, or -1 for the logit of an activation that is new
     */
    public int[] columnsIn(MatrixLayouts other, int depth) {
        MatrixLayout to = of(depth);
        MatrixLayout from = other.of(depth);
        int[] columns = new int[to.columns()];
        Arrays.fill(columns, -1);
        for (int layer = 0; layer <= depth; layer++) {
            int kept = width + 1 + (layer < depth ? other.logits.size() : 0);
            for (int c = 0; c < kept; c++) {
                columns[to.weightColumn(layer) + c] = from.weightColumn(layer) + c;
            }
        }
        for (int layer = 0; layer < depth; layer++) {
            columns[to.maskColumn() + layer] = from.maskColumn() + layer;
        }
        return columns;
    }

    /**
     * Refuses a network that none of the layouts is for.
     *
     * @throws IllegalArgumentException if it is deeper, wider, of more inputs or of other activations than they allow
     */
    public void check(SparseMlp network) {
        int layers = network.hiddenLayers();
        if (layers < 1 || layers > depths) {
            throw new IllegalArgumentException("A network of " + layers
                    + " hidden layers cannot be encoded; this autoencoder knows 1 to " + depths);
        }
        of(layers).check(network);
    }
}

package weka.classifiers.functions.swatnn.matrices;

import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.ActivationFamily;
import weka.classifiers.functions.swatnn.network.SparseMlp;

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

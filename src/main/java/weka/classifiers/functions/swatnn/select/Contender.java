package weka.classifiers.functions.swatnn.select;

import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.io.Serializable;

/**
 * A network that may be chosen.
 *
 * @param network the network, dead paths removed
 * @param error the error that it is judged by, as a fraction of the target's variance
 * @param depth hidden layers of the decoder that it came from; 0 for the mean predictor
 * @param origin where it started
 */
public record Contender(SparseMlp network, double error, int depth, Origin origin) implements Serializable {

    private static final long serialVersionUID = 2L;

    /** Non-zero weights. */
    public int size() {
        return network.nonZeroWeights();
    }
}

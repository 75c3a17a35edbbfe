package weka.classifiers.functions.swatnn.select;

import weka.classifiers.functions.swatnn.network.SparseMlp;

/**
 * A network that the search found, after all hard decisions.
 *
 * @param network the network, on scaled inputs and standardised targets
 * @param depth hidden layers of the decoder that it came from
 * @param origin where its latent started
 */
public record Candidate(SparseMlp network, int depth, Origin origin) {}

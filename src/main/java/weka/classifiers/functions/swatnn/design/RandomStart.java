package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.select.Contender;
import weka.classifiers.functions.swatnn.select.Origin;

/**
 * A random network to start from.
 *
 * @param network the network
 * @param origin {@link Origin#RANDOM_NETWORK} or {@link Origin#SMALL_NETWORK}
 * @param shape which of the shapes that are drawn in turn it has, from 0
 */
record RandomStart(SparseMlp network, Origin origin, int shape) {

    /** What became of it in its first fit. */
    record Fitted(RandomStart start, Contender contender) {}
}

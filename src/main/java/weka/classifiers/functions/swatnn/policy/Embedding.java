package weka.classifiers.functions.swatnn.policy;

import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.List;
import java.util.SplittableRandom;

/** What points of an embedding space stand for. */
public interface Embedding {

    /**
     * A child before its fit.
     *
     * @param code numbers of its architecture, what the controller is shown next
     * @param start the network that its fit begins with
     */
    record Proposal(float[] code, SparseMlp start) {}

    /**
     * The children that embeddings stand for.
     *
     * @param embeddings one for each chain, from the first on
     * @param parents the fitted networks before them, null where there is none yet
     * @param random source of all randomness
     * @throws InterruptedException where the thread is interrupted
     */
    List<Proposal> decode(float[][] embeddings, List<SparseMlp> parents, SplittableRandom random)
            throws InterruptedException;
}

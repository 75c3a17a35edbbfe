package weka.classifiers.functions.swatnn.autoencoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.tensors.Parameters;

import java.util.List;

/** An encoder of MLPs given by their weights. */
interface NetworkEncoder {

    /** All its parameters' names begin so. */
    String NAME = "weightEncoder";

    /** Names, shapes and start values of the parameters. */
    void declare(Parameters.Declaration declaration);

    /**
     * Encodes networks.
     *
     * @param networks B networks of 1 to L hidden layers
     * @param manager owner of what is made on the way
     * @return latents [B, tokens, latentWidth], every token with mean 0 and variance 1
     * @throws IllegalArgumentException if a network does not fit
     */
    NDArray encode(Parameters p, List<SparseMlp> networks, NDManager manager);
}

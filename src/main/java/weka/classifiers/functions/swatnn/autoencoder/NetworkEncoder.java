package weka.classifiers.functions.swatnn.autoencoder;

import ai.djl.ndarray.NDArray;
import weka.classifiers.functions.swatnn.matrices.NetworkMatrices;
import weka.classifiers.functions.swatnn.tensors.Parameters;

/** An encoder of MLPs given by their weights. */
interface NetworkEncoder {

    /** All its parameters' names begin so. */
    String NAME = "weightEncoder";

    /** Names, shapes and start values of the parameters. */
    void declare(Parameters.Declaration declaration);

    /**
     * Encodes networks.
     *
     * @param matrices matrices and their validity, see {@link NetworkMatrices}
     * @return latents [B, tokens, latentWidth], every token with mean 0 and variance 1
     */
    NDArray encode(Parameters p, NetworkMatrices matrices);
}

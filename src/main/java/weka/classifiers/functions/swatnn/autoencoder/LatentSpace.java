package weka.classifiers.functions.swatnn.autoencoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import weka.classifiers.functions.swatnn.matrices.NetworkBatch;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.tensors.Gradients;

import java.util.List;

/** A space whose points decode to networks of several depths: what a search moves in. */
public interface LatentSpace {

    /** The sizes of networks and latents. */
    AutoencoderSizes sizes();

    /** Tokens in a latent. */
    default int latentTokens() {
        return sizes().width();
    }

    /** Whether functions given by pairs can be encoded. */
    default boolean hasFunctionEncoder() {
        return true;
    }

    /** A manager for arrays that live at most as long as this space. */
    NDManager newManager();

    /** Starts recording for a backward pass. */
    Gradients record() throws InterruptedException;

    /**
     * Encodes functions given by sampled pairs.
     *
     * @param x inputs [B, m, I] in about [-1, 1], unused inputs zero
     * @param y outputs [B, m], standardised
     * @return latents [B, tokens, latentWidth]
     * @throws UnsupportedOperationException if there is no function encoder
     */
    NDArray encode(NDArray x, NDArray y);

    /**
     * Encodes networks given by their weights.
     *
     * @param networks B networks with standardised outputs
     * @param local owner of the latents and of what is made on the way, from {@link #newManager}
     * @return latents [B, tokens, latentWidth]
     * @throws UnsupportedOperationException if there is no weight encoder
     * @throws IllegalArgumentException if a network does not fit
     */
    default NDArray encode(List<SparseMlp> networks, NDManager local) {
        throw new UnsupportedOperationException("This latent space has no weight encoder");
    }

    /** The decoders for the depths {@code first} to {@code last}. */
    DecoderRange decoders(int first, int last);

    /**
     * The same space where decoded neurons choose only among some activations.
     *
     * @param activations those that neurons may have; where the decoders know none of them, or no others, nothing changes
     */
    default LatentSpace among(List<Activation> activations) {
        return new ChosenActivations(this, List.copyOf(activations));
    }

    /** Neighbouring decoders. */
    @FunctionalInterface
    interface DecoderRange {

        /**
         * Decodes.
         *
         * @param z latents [K, B, tokens, latentWidth], entry g for the g-th decoder of the range
         * @return K batches of B networks; the arrays belong to the manager of {@code z}
         */
        NetworkBatch[] decode(NDArray z);
    }
}

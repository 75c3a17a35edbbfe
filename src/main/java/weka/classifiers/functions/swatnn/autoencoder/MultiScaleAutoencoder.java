package weka.classifiers.functions.swatnn.autoencoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import java.util.Map;
import java.util.SplittableRandom;

/**
 * The multi-scale autoencoder (SWAT-NN, section 3.1): one encoder into a latent space of functions, and decoders out of it for
 * 1 to L hidden layers. This class is the computation; the numbers come with each call.
 */
public final class MultiScaleAutoencoder {

    private final AutoencoderSizes sizes;
    private final FunctionEncoder encoder;
    private final Decoders decoders;

    /** An autoencoder of these sizes. */
    public MultiScaleAutoencoder(AutoencoderSizes sizes) {
        this.sizes = sizes;
        this.encoder = new FunctionEncoder(sizes);
        this.decoders = new Decoders(sizes);
    }

    /** The sizes. */
    public AutoencoderSizes sizes() {
        return sizes;
    }

    /** Random start values for all parameters, attached to {@code manager}. */
    public Parameters initialise(NDManager manager, SplittableRandom random) {
        return declaration().draw(manager, random);
    }

    /** The shape of every parameter, by name. */
    Map<String, Shape> shapes() {
        return declaration().shapes();
    }

    private Parameters.Declaration declaration() {
        Parameters.Declaration declaration = new Parameters.Declaration();
        encoder.declare(declaration);
        decoders.declare(declaration);
        return declaration;
    }

    /**
     * Encodes functions given by sampled pairs, with the rounds of feedback that the sizes ask for. No gradients flow through
     * the decoders of a feedback round: they only show the encoder where it stands.
     *
     * @param x inputs [B, m, I] in about [-1, 1], unused inputs zero
     * @param y outputs [B, m], standardised
     * @return latents [B, N, latentWidth]
     */
    public NDArray encode(Parameters p, NDArray x, NDArray y) {
        FunctionEncoder.State state = encoder.read(p, x, y);
        if (sizes.feedbackRounds() > 0) {
            Parameters still = p.attachedTo(x.getManager());
            for (int round = 0; round < sizes.feedbackRounds(); round++) {
                NDArray z = encoder.latents(state).stopGradient();
                NDList errors = new NDList();
                for (NetworkBatch networks : decodeAll(still, z)) {
                    errors.add(y.sub(networks.forwardHard(x)));
                }
                state = encoder.correct(p, state, NDArrays.stack(errors, 2));
            }
        }
        return encoder.latents(state);
    }

    /**
     * Decodes the same latents with every decoder.
     *
     * @param z latents [B, N, latentWidth]
     * @return L batches of networks, entry k - 1 with k hidden layers
     */
    public NetworkBatch[] decodeAll(Parameters p, NDArray z) {
        return decoders.decode(p, z.expandDims(0).repeat(0, sizes.depths()), 1);
    }

    /**
     * Decodes latents that differ by depth.
     *
     * @param decoders the parameters of neighbouring decoders, from {@link #decodersFor}
     * @param z latents [K, B, N, latentWidth]
     * @param firstDepth depth of the first of the K decoders
     */
    public NetworkBatch[] decode(Parameters decoders, NDArray z, int firstDepth) {
        return this.decoders.decode(decoders, z, firstDepth);
    }

    /** Views of the decoders' parameters for the depths {@code first} to {@code last}. */
    public static Parameters decodersFor(Parameters p, int first, int last) {
        return Decoders.slice(p, first, last);
    }
}

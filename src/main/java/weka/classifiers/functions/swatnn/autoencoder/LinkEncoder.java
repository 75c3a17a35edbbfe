package weka.classifiers.functions.swatnn.autoencoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Activation;
import weka.classifiers.functions.swatnn.matrices.MatrixLayouts;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.tensors.Parameters;

import java.util.List;

/**
 * A weight encoder E_w that follows a network's links: what arrives at the output, see {@link LinkStates}, passes a feed-forward net
 * with residual paths and becomes the latent.
 */
final class LinkEncoder implements NetworkEncoder {

    /** Residual layers of the feed-forward net. */
    static final int LAYERS = 2;

    /** How much wider than the model the feed-forward net is. */
    private static final int WIDENING = 4;

    private static final double RESIDUAL_GAIN = 0.5;

    private final AutoencoderSizes sizes;
    private final LinkStates states;
    private final int tokens;
    private final boolean sigmoid;

    /** For networks of these layouts and latents of so many tokens. */
    LinkEncoder(AutoencoderSizes sizes, MatrixLayouts layouts, int tokens) {
        this.sizes = sizes;
        this.tokens = tokens;
        this.sigmoid = layouts.family().endsInSigmoid();
        this.states = new LinkStates(layouts, NAME, sizes.modelWidth());
    }

    @Override
    public void declare(Parameters.Declaration b) {
        int width = sizes.modelWidth();
        int wide = WIDENING * width;
        states.declare(b);
        b.linear(NAME + ".output", 1, 1, width, wide);
        for (int layer = 0; layer < LAYERS; layer++) {
            b.linear(NAME + ".wide" + layer, 1, 1, wide, wide);
            b.linear(NAME + ".back" + layer, RESIDUAL_GAIN, 1, wide, wide);
        }
        b.linear(NAME + ".latent", 1, 1, wide, tokens * sizes.latentWidth());
    }

    @Override
    public NDArray encode(Parameters p, List<SparseMlp> networks, NDManager manager) {
        NDArray arriving =
                states.follow(p, networks, manager).get(sizes.depths()).squeeze(1);
        NDArray x = Transformer.linear(p, NAME + ".output", sigmoid ? LinkStates.bounded(arriving) : arriving);
        for (int layer = 0; layer < LAYERS; layer++) {
            NDArray wide = Activation.gelu(Transformer.linear(p, NAME + ".wide" + layer, Transformer.normalise(x)));
            x = x.add(Transformer.linear(p, NAME + ".back" + layer, wide));
        }
        NDArray raw = Transformer.linear(p, NAME + ".latent", Transformer.normalise(x));
        return Transformer.normalise(raw.reshape(networks.size(), tokens, sizes.latentWidth()));
    }
}

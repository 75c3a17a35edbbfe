package weka.classifiers.functions.swatnn.autoencoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;

/**
 * The function encoder E_f: reads a function as a set of pairs (x, y) and puts it into the latent space. Each pair becomes a
 * token of its own; N learned queries, one per latent token, gather from them by cross-attention. The order of the pairs
 * has no influence, their number is free, and an MLP is encoded by evaluating it: networks that compute the same function get
 * the same latent whatever their weights.
 */
final class FunctionEncoder {

    private static final String NAME = "encoder";

    private final AutoencoderSizes sizes;

    FunctionEncoder(AutoencoderSizes sizes) {
        this.sizes = sizes;
    }

    void declare(Parameters.Declaration b) {
        int width = sizes.modelWidth();
        b.linear(NAME + ".pair1", 1, 1, sizes.inputs() + 1, width);
        b.linear(NAME + ".pair2", 1.4, 1, width, width);
        b.linear(NAME + ".pair3", 1.4, 1, width, width);
        b.normal(NAME + ".queries", 0.5, 1, sizes.width(), width);
        for (int round = 0; round < sizes.encoderRounds(); round++) {
            Transformer.declareCrossAttention(b, NAME + ".cross" + round, width);
            Transformer.declareBlock(b, NAME + ".block" + round, 1, width);
        }
        b.linear(NAME + ".latent", 1, 1, width, sizes.latentWidth());
    }

    /**
     * Encodes a batch of functions.
     *
     * @param x inputs [B, m, I] in about [-1, 1], unused inputs zero
     * @param y outputs [B, m], standardised
     * @return latents [B, N, latentWidth]; every token has mean 0 and variance 1
     */
    NDArray encode(Parameters p, NDArray x, NDArray y) {
        int batch = Math.toIntExact(x.getShape().get(0));
        int pairs = Math.toIntExact(x.getShape().get(1));
        int tokens = sizes.width();
        NDArray joined = x.concat(y.expandDims(2), 2).reshape(-1, sizes.inputs() + 1);
        NDArray items = Activation.gelu(Transformer.linear(p, NAME + ".pair1", joined));
        items = Activation.gelu(Transformer.linear(p, NAME + ".pair2", items));
        items = Transformer.normalise(Transformer.linear(p, NAME + ".pair3", items));
        NDArray t = x.getManager()
                .zeros(new Shape(batch, tokens, sizes.modelWidth()))
                .add(p.get(NAME + ".queries"))
                .reshape(-1, sizes.modelWidth());
        for (int round = 0; round < sizes.encoderRounds(); round++) {
            t = Transformer.crossAttention(p, NAME + ".cross" + round, t, tokens, items, pairs, sizes.heads());
            t = Transformer.block(p, NAME + ".block" + round, t, tokens, sizes.heads());
        }
        NDArray latent = Transformer.linear(p, NAME + ".latent", Transformer.normalise(t));
        return Transformer.normalise(latent).reshape(batch, tokens, sizes.latentWidth());
    }
}

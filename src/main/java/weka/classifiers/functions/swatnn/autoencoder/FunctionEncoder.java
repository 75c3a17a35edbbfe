package weka.classifiers.functions.swatnn.autoencoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import weka.classifiers.functions.swatnn.tensors.Parameters;
import weka.classifiers.functions.swatnn.tensors.Scalars;

/**
 * The function encoder E_f: reads a function as a set of pairs (x, y) and puts it into the latent space. Each pair becomes a
 * token of its own; N learned queries, one per latent token, gather from them by cross-attention. The order of the pairs
 * has no influence, their number is free, and an MLP is encoded by evaluating it: networks that compute the same function get
 * the same latent whatever their weights. Feedback then shows it where the networks decoded from its latent are wrong,
 * and lets it correct the latent (iterative amortised inference, Marino, Yue and Mandt 2018, with errors for gradients).
 */
final class FunctionEncoder {

    static final String NAME = "encoder";
    private static final String FEEDBACK = NAME + ".feedback";

    /** Inputs are also seen through sines and cosines of these frequencies: smooth units alone are slow to learn waves. */
    private static final float[] FREQUENCIES = {(float) Math.PI, (float) (2 * Math.PI), (float) (4 * Math.PI)};

    private static final double LARGEST_ERROR = 4;

    private final AutoencoderSizes sizes;

    FunctionEncoder(AutoencoderSizes sizes) {
        this.sizes = sizes;
    }

    void declare(Parameters.Declaration b) {
        int width = sizes.modelWidth();
        b.linear(NAME + ".pair1", 1, 1, sizes.inputs() + 1, width);
        b.normal(NAME + ".waves", 0.1, 2 * FREQUENCIES.length * sizes.inputs(), width);
        b.linear(NAME + ".pair2", 1.4, 1, width, width);
        b.linear(NAME + ".pair3", 1.4, 1, width, width);
        b.normal(NAME + ".queries", 0.5, 1, sizes.width(), width);
        for (int i = 0; i < sizes.encoderRounds(); i++) {
            Transformer.declareCrossAttention(b, NAME + ".cross" + i, width);
            Transformer.declareBlock(b, NAME + ".block" + i, 1, width);
        }
        b.linear(NAME + ".latent", 1, 1, width, sizes.latentWidth());
        if (sizes.feedbackRounds() > 0) {
            b.linear(FEEDBACK + ".pair", 1, 1, width, width);
            b.normal(FEEDBACK + ".errors", 1, sizes.depths(), width);
            b.linear(FEEDBACK + ".code", 0.5, 1, sizes.latentWidth(), width);
            Transformer.declareCrossAttention(b, FEEDBACK + ".cross", width);
            Transformer.declareBlock(b, FEEDBACK + ".block", 1, width);
            b.linear(FEEDBACK + ".latent", 0.1, 1, width, sizes.latentWidth());
        }
    }

    /**
     * What the encoder knows of a batch of functions, after it has read the pairs and after each correction.
     *
     * @param batch number of functions B
     * @param pairs number of pairs m
     * @param items the pairs' tokens [B · m, modelWidth]; with feedback, as the corrections see them
     * @param tokens the latent tokens' inner state [B · N, modelWidth]
     * @param raw latents before their normalisation [B · N, latentWidth]
     */
    record State(int batch, int pairs, NDArray items, NDArray tokens, NDArray raw) {}

    /**
     * Reads the pairs.
     *
     * @param x inputs [B, m, I] in about [-1, 1], unused inputs zero
     * @param y outputs [B, m], standardised
     */
    State read(Parameters p, NDArray x, NDArray y) {
        int batch = Math.toIntExact(x.getShape().get(0));
        int pairs = Math.toIntExact(x.getShape().get(1));
        int tokens = sizes.width();
        NDArray joined = x.concat(y.expandDims(2), 2).reshape(-1, sizes.inputs() + 1);
        NDArray items = Activation.gelu(
                Transformer.linear(p, NAME + ".pair1", joined).addi(waves(x).matMul(p.get(NAME + ".waves"))));
        items = Activation.gelu(Transformer.linear(p, NAME + ".pair2", items));
        items = Transformer.normalise(Transformer.linear(p, NAME + ".pair3", items));
        NDArray t = x.getManager()
                .zeros(new Shape(batch, tokens, sizes.modelWidth()))
                .add(p.get(NAME + ".queries"))
                .reshape(-1, sizes.modelWidth());
        for (int i = 0; i < sizes.encoderRounds(); i++) {
            t = Transformer.crossAttention(p, NAME + ".cross" + i, t, tokens, items, pairs, sizes.heads());
            t = Transformer.block(p, NAME + ".block" + i, t, tokens, sizes.heads());
        }
        NDArray raw = Transformer.linear(p, NAME + ".latent", Transformer.normalise(t));
        NDArray kept = sizes.feedbackRounds() > 0 ? Transformer.linear(p, FEEDBACK + ".pair", items) : items;
        return new State(batch, pairs, kept, t, raw);
    }

    /** sin(f x) and cos(f x) for every input and frequency, [B · m, …]; inputs gather no gradients in the encoder. */
    private NDArray waves(NDArray x) {
        NDArray flat = x.reshape(-1, sizes.inputs());
        NDList all = new NDList();
        for (float f : FREQUENCIES) {
            NDArray scaled = Scalars.times(flat, f);
            all.add(scaled.sin());
            all.add(scaled.cos());
        }
        return NDArrays.concat(all, 1);
    }

    /**
     * Corrects the latent.
     *
     * @param errors what the networks decoded from the state's latent lack at the pairs, target minus output, [B, m, L]
     */
    State correct(Parameters p, State state, NDArray errors) {
        NDArray clipped = errors.clip(-LARGEST_ERROR, LARGEST_ERROR).reshape(-1, sizes.depths());
        NDArray seen = Activation.gelu(state.items.add(clipped.matMul(p.get(FEEDBACK + ".errors"))));
        NDArray t = state.tokens.add(Transformer.linear(p, FEEDBACK + ".code", Transformer.normalise(state.raw)));
        t = Transformer.crossAttention(p, FEEDBACK + ".cross", t, sizes.width(), seen, state.pairs, sizes.heads());
        t = Transformer.block(p, FEEDBACK + ".block", t, sizes.width(), sizes.heads());
        NDArray move = Transformer.linear(p, FEEDBACK + ".latent", Transformer.normalise(t));
        return new State(state.batch, state.pairs, state.items, t, state.raw.add(move));
    }

    /** The latents [B, N, latentWidth] of a state; every token has mean 0 and variance 1. */
    NDArray latents(State state) {
        return Transformer.normalise(state.raw).reshape(state.batch, sizes.width(), sizes.latentWidth());
    }
}

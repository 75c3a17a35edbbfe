package weka.classifiers.functions.swatnn.autoencoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.LayerNorm;
import weka.classifiers.functions.swatnn.tensors.Parameters;
import weka.classifiers.functions.swatnn.tensors.Scalars;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a pre-norm, GPT-2 style transformer (Radford et al. 2019) as functions of named parameters. Attention is
 * unmasked: the tokens are neuron indices, not a text. Layer normalisation has no gain and offset of its own, as the linear
 * map that always follows it has both. Every part also works on G groups at once, each with its own parameters
 * ([G, in, out] instead of [in, out]), so that the decoders of all depths run as one batched pass.
 */
final class Transformer {

    private static final float EPSILON = 1e-5f;
    private static final double RESIDUAL_GAIN = 0.5;
    private static final Pattern BLOCK_END = Pattern.compile("(.*\\.block)[0-9]+(\\.(?:out|down)\\.weight)");

    private Transformer() {}

    /** x · weight + bias for x [G…, n, in]. */
    static NDArray linear(Parameters p, String name, NDArray x) {
        return x.matMul(p.get(name + ".weight")).addi(p.get(name + ".bias"));
    }

    /** Every token shifted and scaled to mean 0 and variance 1. */
    static NDArray normalise(NDArray x) {
        long width = x.getShape().get(x.getShape().dimension() - 1);
        NDList constants =
                new NDList(x.getManager().ones(new Shape(width)), x.getManager().zeros(new Shape(width)));
        return LayerNorm.layerNorm(x, new Shape(width), constants.get(0), constants.get(1), EPSILON)
                .singletonOrThrow();
    }

    /** Declares {@link #block}. */
    static void declareBlock(Parameters.Declaration b, String name, int groups, int width) {
        b.linear(name + ".qkv", 1, groups, width, 3 * width);
        b.linear(name + ".out", RESIDUAL_GAIN, groups, width, width);
        b.linear(name + ".up", 1, groups, width, 4 * width);
        b.linear(name + ".down", RESIDUAL_GAIN, groups, 4 * width, width);
    }

    /** Whether a parameter ends a residual path of a {@link #block} that is not among {@code names}, while the first of its kind is. */
    static boolean endsAddedBlock(String name, Set<String> names) {
        Matcher end = BLOCK_END.matcher(name);
        return end.matches() && !names.contains(name) && names.contains(end.group(1) + "0" + end.group(2));
    }

    /** Self-attention and a feed-forward net, each behind a norm and beside a residual path; x [G…, B · tokens, width]. */
    static NDArray block(Parameters p, String name, NDArray x, int tokens, int heads) {
        Shape shape = x.getShape();
        long width = shape.get(shape.dimension() - 1);
        NDArray qkv = linear(p, name + ".qkv", normalise(x))
                .reshape(-1, tokens, 3, heads, width / heads)
                .transpose(2, 0, 3, 1, 4);
        NDArray mixed = attention(qkv.get(0), qkv.get(1), qkv.get(2)).reshape(shape);
        NDArray y = x.add(linear(p, name + ".out", mixed));
        return y.add(linear(p, name + ".down", Activation.gelu(linear(p, name + ".up", normalise(y)))));
    }

    /** Declares {@link #crossAttention}. */
    static void declareCrossAttention(Parameters.Declaration b, String name, int width) {
        b.linear(name + ".query", 1, 1, width, width);
        b.linear(name + ".keyvalue", 1, 1, width, 2 * width);
        b.linear(name + ".out", RESIDUAL_GAIN, 1, width, width);
    }

    /** Lets the tokens [B · tokens, width] read the normalised items [B · m, width] of their own batch entry. */
    static NDArray crossAttention(Parameters p, String name, NDArray x, int tokens, NDArray items, int m, int heads) {
        long width = x.getShape().get(1);
        NDArray query = linear(p, name + ".query", normalise(x))
                .reshape(-1, tokens, heads, width / heads)
                .transpose(0, 2, 1, 3);
        NDArray keyValue = linear(p, name + ".keyvalue", items)
                .reshape(-1, m, 2, heads, width / heads)
                .transpose(2, 0, 3, 1, 4);
        NDArray mixed = attention(query, keyValue.get(0), keyValue.get(1)).reshape(x.getShape());
        return x.add(linear(p, name + ".out", mixed));
    }

    /** softmax(q kᵀ / √h) v for q [B, heads, n, h], k and v [B, heads, m, h]; returns [B, n, heads, h]. */
    private static NDArray attention(NDArray q, NDArray k, NDArray v) {
        double scale = 1 / Math.sqrt(q.getShape().get(3));
        return Scalars.times(q, scale)
                .matMul(k.transpose(0, 1, 3, 2))
                .softmax(-1)
                .matMul(v)
                .transpose(0, 2, 1, 3);
    }
}

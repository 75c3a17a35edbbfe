package weka.classifiers.functions.swatnn.matrices;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Activation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A batch of B decoded MLPs of one depth k, before any hard decision: arrays of weights, activation logits and mask logits.
 *
 * @param layout the matrix layout of this depth
 * @param weights k + 1 arrays: [B, I, N], then [B, N, N], last [B, N, 1]
 * @param biases k + 1 arrays: [B, N, 1], last [B, 1, 1]
 * @param logits k arrays of activation logits [B, N, activations]
 * @param maskLogits neuron-mask logits [B, N, k]
 */
public record NetworkBatch(
        MatrixLayout layout, List<NDArray> weights, List<NDArray> biases, List<NDArray> logits, NDArray maskLogits) {

    /** Reads a batch of matrices [B, N, columns]. */
    public static NetworkBatch read(MatrixLayout layout, NDArray matrices) {
        int depth = layout.depth();
        long[] cuts = new long[3 * depth + 3];
        int c = 0;
        for (int layer = 0; layer < depth; layer++) {
            cuts[c++] = layout.biasColumn(layer);
            cuts[c++] = layout.activationColumn(layer);
            cuts[c++] = layout.weightColumn(layer + 1);
        }
        cuts[c++] = layout.biasColumn(depth);
        cuts[c++] = layout.maskColumn();
        cuts[c] = layout.usedColumns();
        NDList parts = layout.usedColumns() == layout.columns()
                ? matrices.split(Arrays.copyOf(cuts, cuts.length - 1), 2)
                : matrices.split(cuts, 2);
        List<NDArray> weights = new ArrayList<>();
        List<NDArray> biases = new ArrayList<>();
        List<NDArray> logits = new ArrayList<>();
        for (int layer = 0; layer < depth; layer++) {
            NDArray w = parts.get(3 * layer);
            weights.add(layer == 0 && layout.inputs() < layout.width() ? w.get(":, :" + layout.inputs()) : w);
            biases.add(parts.get(3 * layer + 1));
            logits.add(parts.get(3 * layer + 2));
        }
        weights.add(parts.get(3 * depth).get(":, :, :1"));
        biases.add(parts.get(3 * depth + 1).get(":, :1"));
        return new NetworkBatch(layout, weights, biases, logits, parts.get(3 * depth + 2));
    }

    /** Number of networks B. */
    public int size() {
        return Math.toIntExact(maskLogits.getShape().get(0));
    }

    /** The same networks with other weights. */
    public NetworkBatch withWeights(List<NDArray> replaced) {
        return new NetworkBatch(layout, replaced, biases, logits, maskLogits);
    }

    /** The same networks with other logits. */
    public NetworkBatch withChoices(List<NDArray> otherLogits, NDArray otherMaskLogits) {
        return new NetworkBatch(layout, weights, biases, otherLogits, otherMaskLogits);
    }

    /**
     * The same networks whose neurons choose only among some activations.
     *
     * @param allowed what a neuron may have; where the layout has none of them, no others, or no choice, nothing changes
     */
    public NetworkBatch among(List<weka.classifiers.functions.swatnn.network.Activation> allowed) {
        MatrixLayout narrow = layout.among(allowed);
        if (narrow.equals(layout)) {
            return this;
        }
        List<NDArray> chosen = new ArrayList<>();
        for (NDArray all : logits) {
            NDList columns = new NDList();
            for (weka.classifiers.functions.swatnn.network.Activation activation : narrow.logits()) {
                int column = layout.logits().indexOf(activation);
                columns.add(all.get(":, :, " + column + ":" + (column + 1)));
            }
            chosen.add(NDArrays.concat(columns, 2));
        }
        return new NetworkBatch(narrow, weights, biases, chosen, maskLogits);
    }

    /**
     * Evaluates all networks.
     *
     * @param x inputs [B, P, I], or [1, P, I] for the same points in all networks
     * @param activations for each hidden layer how much of each activation a neuron has, [B, N, activations]; without
     *     meaning where the layout's family has but one
     * @param masks how much of each neuron is there, [B, N, k] in [0, 1]
     * @return outputs [B, P]
     */
    public NDArray forward(NDArray x, List<NDArray> activations, NDArray masks) {
        // Points run along the last axis: a neuron's bias and shares then apply to a whole contiguous row.
        NDArray h = x.transpose(0, 2, 1);
        List<weka.classifiers.functions.swatnn.network.Activation> choices = layout.logits();
        NDList maskOfLayer = masks.split(layout.depth(), 2);
        for (int layer = 0; layer < layout.depth(); layer++) {
            NDArray v = weights.get(layer).transpose(0, 2, 1).matMul(h).addi(biases.get(layer));
            if (layout.family().fixed()) {
                h = apply(layout.activations().get(0), v).mul(maskOfLayer.get(layer));
                continue;
            }
            NDList share = activations.get(layer).mul(maskOfLayer.get(layer)).split(choices.size(), 2);
            h = apply(choices.get(0), v).mul(share.get(0));
            for (int a = 1; a < choices.size(); a++) {
                h.addi(apply(choices.get(a), v).mul(share.get(a)));
            }
        }
        return weights.get(layout.depth())
                .transpose(0, 2, 1)
                .matMul(h)
                .addi(biases.get(layout.depth()))
                .squeeze(1);
    }

    /** An activation, number by number. */
    public static NDArray apply(weka.classifiers.functions.swatnn.network.Activation activation, NDArray v) {
        return switch (activation) {
            case SIGMOID -> Activation.sigmoid(v);
            case TANH -> Activation.tanh(v);
            case LEAKY_RELU ->
                Activation.leakyRelu(v, (float) weka.classifiers.functions.swatnn.network.Activation.LEAKY_SLOPE);
            case LINEAR -> v;
            case SINE -> v.sin();
            case SQUARE -> v.square();
            case ABSOLUTE -> v.abs();
        };
    }

    /**
     * Evaluates with choices that are {@code hardness} of the way from soft (softmax and sigmoid) to hard (argmax activations and
     * 0/1 masks). The gradients are the soft ones whatever the hardness (straight-through estimator).
     */
    public NDArray forwardRelaxed(NDArray x, double hardness) {
        List<NDArray> activations = logits.stream()
                .map(a -> straightThrough(hardActivation(a), a.softmax(-1), hardness))
                .toList();
        return forward(x, activations, straightThrough(hardMask(maskLogits), Activation.sigmoid(maskLogits), hardness));
    }

    /** Evaluates with hard choices: argmax activations and 0/1 masks, without gradients for either. */
    public NDArray forwardHard(NDArray x) {
        return forward(x, logits.stream().map(NetworkBatch::hardActivation).toList(), hardMask(maskLogits));
    }

    /** One-hot of the largest logit. */
    public static NDArray hardActivation(NDArray logits) {
        int choices = Math.toIntExact(logits.getShape().get(logits.getShape().dimension() - 1));
        return logits.stopGradient().argMax(-1).oneHot(choices, DataType.FLOAT32);
    }

    /** 1 where the logit is positive, else 0. */
    public static NDArray hardMask(NDArray maskLogits) {
        return maskLogits.stopGradient().gt(0).toType(DataType.FLOAT32, false);
    }

    /** The value soft + hardness · (hard - soft) with the gradient of {@code soft}. */
    public static NDArray straightThrough(NDArray hard, NDArray soft, double hardness) {
        return soft.add(hard.sub(soft.stopGradient()).muli(hardness));
    }
}

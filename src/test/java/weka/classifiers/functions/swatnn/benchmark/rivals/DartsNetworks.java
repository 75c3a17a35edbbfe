package weka.classifiers.functions.swatnn.benchmark.rivals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import weka.classifiers.functions.swatnn.matrices.HardDecisions;
import weka.classifiers.functions.swatnn.matrices.MatrixLayout;
import weka.classifiers.functions.swatnn.matrices.NetworkBatch;
import weka.classifiers.functions.swatnn.network.ActivationFamily;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.tensors.Parameters;
import weka.classifiers.functions.swatnn.tensors.Scalars;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/**
 * DARTS for MLPs of 1 to L hidden layers, side by side (Liu, Simonyan &amp; Yang, 2019, equation 2, carried over to neurons and
 * activations as in SWAT-NN, section 4.1): a neuron's activation is a mixture by softmax(α), and a layer's width n has the
 * probability softmax(γ)n, so that neuron j is there with probability Σ n ≥ j softmax(γ)n.
 */
final class DartsNetworks {

    private static final double WEIGHT_GAIN = 1;

    private final int inputs;
    private final int width;
    private final int depths;
    private final NDManager manager;
    private final Parameters weights;
    private final Parameters architecture;
    private final NDArray atLeast;

    /** Networks with random weights and no preference for any architecture. */
    DartsNetworks(int inputs, int width, int depths, NDManager manager, SplittableRandom random) {
        this.inputs = inputs;
        this.width = width;
        this.depths = depths;
        this.manager = manager;
        Map<String, NDArray> w = new LinkedHashMap<>();
        Map<String, NDArray> a = new LinkedHashMap<>();
        for (int depth = 1; depth <= depths; depth++) {
            for (int layer = 0; layer <= depth; layer++) {
                int sources = layer == 0 ? inputs : width;
                int targets = layer < depth ? width : 1;
                w.put(weight(depth, layer), normal(WEIGHT_GAIN / Math.sqrt(sources), random, 1, sources, targets));
                w.put(bias(depth, layer), manager.zeros(new Shape(1, targets, 1)));
                if (layer < depth) {
                    a.put(
                            alpha(depth, layer),
                            manager.zeros(new Shape(
                                    1, width, ActivationFamily.MIXED.logits().size())));
                }
            }
            a.put(gamma(depth), manager.zeros(new Shape(1, width, depth)));
        }
        weights = new Parameters(w);
        architecture = new Parameters(a);
        float[] triangle = new float[width * width];
        for (int j = 0; j < width; j++) {
            for (int n = j; n < width; n++) {
                triangle[j * width + n] = 1;
            }
        }
        atLeast = manager.create(triangle, new Shape(1, width, width));
    }

    private NDArray normal(double deviation, SplittableRandom random, long... shape) {
        Shape whole = new Shape(shape);
        float[] values = new float[Math.toIntExact(whole.size())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (deviation * random.nextGaussian());
        }
        return manager.create(values, whole);
    }

    static String weight(int depth, int layer) {
        return "depth" + depth + ".layer" + layer + ".weight";
    }

    private static String bias(int depth, int layer) {
        return "depth" + depth + ".layer" + layer + ".bias";
    }

    private static String alpha(int depth, int layer) {
        return "depth" + depth + ".layer" + layer + ".alpha";
    }

    private static String gamma(int depth) {
        return "depth" + depth + ".gamma";
    }

    /** Weights and biases; the names of weights end with {@code .weight}. */
    Parameters weights() {
        return weights;
    }

    /** α and γ. */
    Parameters architecture() {
        return architecture;
    }

    /** The sum over the depths of the mean squared errors of the mixed networks, for x [1, P, I] and y [1, P]. */
    NDArray mixedLoss(Parameters w, Parameters a, NDArray x, NDArray y) {
        NDList losses = new NDList();
        for (int depth = 1; depth <= depths; depth++) {
            List<NDArray> shares = new ArrayList<>();
            for (int layer = 0; layer < depth; layer++) {
                shares.add(a.get(alpha(depth, layer)).softmax(-1));
            }
            NDArray masks = atLeast.matMul(a.get(gamma(depth)).softmax(1));
            losses.add(error(depth, w, UnaryOperator.identity(), shares, masks, x, y));
        }
        return sum(losses);
    }

    private NDArray error(
            int depth,
            Parameters w,
            UnaryOperator<NDArray> thinning,
            List<NDArray> shares,
            NDArray masks,
            NDArray x,
            NDArray y) {
        List<NDArray> layers = new ArrayList<>();
        List<NDArray> biases = new ArrayList<>();
        for (int layer = 0; layer <= depth; layer++) {
            layers.add(thinning.apply(w.get(weight(depth, layer))));
            biases.add(w.get(bias(depth, layer)));
        }
        NetworkBatch network = new NetworkBatch(layout(depth), layers, biases, shares, masks);
        return network.forward(x, shares, masks).sub(y).square().mean();
    }

    private static NDArray sum(NDList terms) {
        NDArray total = terms.get(0);
        for (int i = 1; i < terms.size(); i++) {
            total = total.add(terms.get(i));
        }
        return total;
    }

    private MatrixLayout layout(int depth) {
        return new MatrixLayout(inputs, width, depths, depth);
    }

    /** The architecture after the search: the likeliest activation of each neuron and the likeliest width of each layer. */
    Decided decide() {
        Map<Integer, List<NDArray>> shares = new LinkedHashMap<>();
        Map<Integer, NDArray> masks = new LinkedHashMap<>();
        for (int depth = 1; depth <= depths; depth++) {
            List<NDArray> hard = new ArrayList<>();
            for (int layer = 0; layer < depth; layer++) {
                hard.add(NetworkBatch.hardActivation(architecture.get(alpha(depth, layer))));
            }
            shares.put(depth, hard);
            NDArray likeliest = architecture
                    .get(gamma(depth))
                    .argMax(1)
                    .oneHot(width, DataType.FLOAT32)
                    .transpose(0, 2, 1);
            masks.put(depth, atLeast.matMul(likeliest));
        }
        return new Decided(shares, masks);
    }

    /** Networks of a fixed architecture. */
    final class Decided {

        private final Map<Integer, List<NDArray>> shares;
        private final Map<Integer, NDArray> masks;

        private Decided(Map<Integer, List<NDArray>> shares, Map<Integer, NDArray> masks) {
            this.shares = shares;
            this.masks = masks;
        }

        /** The sum over the depths of the mean squared errors. */
        NDArray loss(Parameters w, NDArray x, NDArray y) {
            NDList losses = new NDList();
            for (int depth = 1; depth <= depths; depth++) {
                losses.add(error(depth, w, UnaryOperator.identity(), shares.get(depth), masks.get(depth), x, y));
            }
            return sum(losses);
        }

        /** ρ / 2 · Σ (W - Z + U)², with Z - U for each weight. */
        NDArray distance(Parameters w, Map<String, NDArray> anchors, double rho) {
            NDList terms = new NDList();
            anchors.forEach(
                    (name, anchor) -> terms.add(w.get(name).sub(anchor).square().sum()));
            return Scalars.times(sum(terms), rho / 2);
        }

        /** The network of a depth, weights below the threshold in size left out, dead paths removed. */
        SparseMlp network(int depth, double threshold) {
            float[][] w = new float[depth + 1][];
            float[][] b = new float[depth + 1][];
            float[][] a = new float[depth][];
            for (int layer = 0; layer <= depth; layer++) {
                w[layer] = weights.get(weight(depth, layer)).toFloatArray();
                b[layer] = weights.get(bias(depth, layer)).toFloatArray();
                if (layer < depth) {
                    a[layer] = shares.get(depth).get(layer).toFloatArray();
                }
            }
            float[] present = masks.get(depth).toFloatArray();
            HardDecisions.Decoded decoded = new HardDecisions.Decoded() {
                @Override
                public double weight(int layer, int from, int to) {
                    return w[layer][from * (layer < depth ? width : 1) + to];
                }

                @Override
                public double bias(int layer, int to) {
                    return b[layer][to];
                }

                @Override
                public double activationLogit(int layer, int neuron, int activation) {
                    return a[layer][neuron * ActivationFamily.MIXED.logits().size() + activation];
                }

                @Override
                public double maskLogit(int layer, int neuron) {
                    return present[neuron * depth + layer] - 0.5;
                }
            };
            return HardDecisions.apply(layout(depth), decoded, threshold, inputs)
                    .withoutDeadPaths();
        }
    }
}

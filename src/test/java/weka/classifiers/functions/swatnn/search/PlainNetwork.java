package weka.classifiers.functions.swatnn.search;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.matrices.MatrixLayout;
import weka.classifiers.functions.swatnn.matrices.NetworkBatch;
import weka.classifiers.functions.swatnn.network.ActivationFamily;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * The objective of the search once more, for one network, in plain loops of doubles: what the batched float arrays are checked
 * against. All numbers of the network stand in one vector θ: for each layer its weights and biases, then the activation logits
 * of all layers, the mask logits, and the threshold.
 */
final class PlainNetwork {

    private final int inputs;
    private final int width;
    private final int depth;

    PlainNetwork(int inputs, int width, int depth) {
        this.inputs = inputs;
        this.width = width;
        this.depth = depth;
    }

    private int sources(int layer) {
        return layer == 0 ? inputs : width;
    }

    private int targets(int layer) {
        return layer < depth ? width : 1;
    }

    private int weights(int layer) {
        int at = 0;
        for (int l = 0; l < layer; l++) {
            at += (sources(l) + 1) * targets(l);
        }
        return at;
    }

    private int biases(int layer) {
        return weights(layer) + sources(layer) * targets(layer);
    }

    private int logits(int layer) {
        return weights(depth + 1)
                + layer * width * ActivationFamily.MIXED.logits().size();
    }

    private int masks() {
        return logits(depth);
    }

    private int threshold() {
        return masks() + width * depth;
    }

    int size() {
        return threshold() + 1;
    }

    /** A network whose threshold cuts into its weights. */
    double[] draw(SplittableRandom random) {
        double[] theta = new double[size()];
        for (int p = 0; p < theta.length; p++) {
            theta[p] = random.nextDouble(-1.2, 1.2);
        }
        theta[threshold()] = 0.3;
        theta[0] = 0.304;
        theta[1] = -0.297;
        return theta;
    }

    /** The loss; {@code at} is where a straight-through choice is hard: the function has its value and its gradient there. */
    double loss(
            Loss loss,
            double[] theta,
            double[] at,
            double[][] x,
            double[] y,
            double[] rowWeights,
            Penalties penalties,
            Relaxation relaxation,
            double temperature) {
        double error = 0;
        for (int i = 0; i < x.length; i++) {
            double output = output(theta, at, x[i], relaxation, temperature);
            error += loss.weighted(rowWeights[i], y[i], output) / x.length;
        }
        double sparsity = 0;
        for (int l = 0; l <= depth; l++) {
            for (int p = weights(l); p < biases(l); p++) {
                double size = Math.abs(theta[p]);
                sparsity += penalties.l1() * size + penalties.softCount() * sigmoid(20 * (size - theta[threshold()]));
            }
        }
        double deviation = 0;
        double activity = 0;
        for (int l = 0; l < depth; l++) {
            double mean = 0;
            for (int j = 0; j < width; j++) {
                mean += sigmoid(theta[masks() + j * depth + l]) / width;
            }
            double squares = 0;
            for (int j = 0; j < width; j++) {
                double difference = sigmoid(theta[masks() + j * depth + l]) - mean;
                squares += difference * difference;
            }
            deviation += Math.sqrt(squares / (width - 1)) / depth;
            activity += mean / depth;
        }
        return error
                + penalties.sparsity() * sparsity
                - penalties.compactness() * deviation
                + penalties.activity() * activity;
    }

    private double output(double[] theta, double[] at, double[] x, Relaxation relaxation, double temperature) {
        double[] h = x;
        for (int l = 0; l <= depth; l++) {
            double[] next = new double[targets(l)];
            for (int j = 0; j < next.length; j++) {
                double v = theta[biases(l) + j];
                for (int i = 0; i < h.length; i++) {
                    double w = theta[weights(l) + i * next.length + j];
                    v += h[i] * w * sigmoid(200 * (Math.abs(w) - theta[threshold()]));
                }
                next[j] = l == depth
                        ? v
                        : mask(theta, at, j, l, relaxation) * activation(theta, at, v, j, l, relaxation, temperature);
            }
            h = next;
        }
        return h[0];
    }

    private double mask(double[] theta, double[] at, int j, int l, Relaxation relaxation) {
        int p = masks() + j * depth + l;
        double soft = sigmoid(theta[p]);
        return relaxation == Relaxation.ANNEALED
                ? sigmoid(200 * (soft - 0.5))
                : (at[p] > 0 ? 1 : 0) + soft - sigmoid(at[p]);
    }

    private double activation(
            double[] theta, double[] at, double v, int j, int l, Relaxation relaxation, double temperature) {
        double[] share = softmax(theta, logits(l) + j * 3, temperature);
        if (relaxation == Relaxation.STRAIGHT_THROUGH) {
            double[] there = softmax(at, logits(l) + j * 3, temperature);
            int hard = there[0] > there[1] ? (there[0] > there[2] ? 0 : 2) : there[1] > there[2] ? 1 : 2;
            for (int a = 0; a < 3; a++) {
                share[a] += (a == hard ? 1 : 0) - there[a];
            }
        }
        return share[0] * sigmoid(v) + share[1] * Math.tanh(v) + share[2] * (v > 0 ? v : 0.01 * v);
    }

    private static double[] softmax(double[] theta, int at, double temperature) {
        double[] share = new double[3];
        double sum = 0;
        for (int a = 0; a < 3; a++) {
            share[a] = Math.exp(theta[at + a] / temperature);
            sum += share[a];
        }
        for (int a = 0; a < 3; a++) {
            share[a] /= sum;
        }
        return share;
    }

    private static double sigmoid(double v) {
        return 1 / (1 + Math.exp(-v));
    }

    /** Central differences. */
    double[] gradient(double[] theta, ToDoubleFunction<double[]> loss) {
        double[] gradient = new double[theta.length];
        double step = 1e-6;
        for (int p = 0; p < theta.length; p++) {
            double[] up = theta.clone();
            double[] down = theta.clone();
            up[p] += step;
            down[p] -= step;
            gradient[p] = (loss.applyAsDouble(up) - loss.applyAsDouble(down)) / (2 * step);
        }
        return gradient;
    }

    /** Networks as arrays: weights, biases, logits, masks and threshold in the order of θ. */
    final class Arrays {
        final NDList parts = new NDList();
        private final int size;

        Arrays(double[][] thetas, NDManager manager) {
            size = thetas.length;
            for (int l = 0; l <= depth; l++) {
                add(manager, thetas, weights(l), sources(l), targets(l));
                add(manager, thetas, biases(l), targets(l), 1);
            }
            for (int l = 0; l < depth; l++) {
                add(
                        manager,
                        thetas,
                        logits(l),
                        width,
                        ActivationFamily.MIXED.logits().size());
            }
            add(manager, thetas, masks(), width, depth);
            add(manager, thetas, PlainNetwork.this.threshold(), 1, 1);
        }

        private void add(NDManager manager, double[][] thetas, int from, int rows, int columns) {
            float[] values = new float[size * rows * columns];
            for (int r = 0; r < size; r++) {
                for (int i = 0; i < rows * columns; i++) {
                    values[r * rows * columns + i] = (float) thetas[r][from + i];
                }
            }
            parts.add(manager.create(values, new Shape(size, rows, columns)));
        }

        NetworkBatch batch() {
            List<NDArray> weights = new ArrayList<>();
            List<NDArray> biases = new ArrayList<>();
            for (int l = 0; l <= depth; l++) {
                weights.add(parts.get(2 * l));
                biases.add(parts.get(2 * l + 1));
            }
            return new NetworkBatch(
                    new MatrixLayout(inputs, width, depth, depth),
                    weights,
                    biases,
                    parts.subList(2 * depth + 2, 3 * depth + 2),
                    parts.get(3 * depth + 2));
        }

        NDArray threshold() {
            return parts.get(3 * depth + 3);
        }

        /** The gradients with respect to θ of network r. */
        double[] gradient(int r) {
            double[] gradient = new double[PlainNetwork.this.size()];
            int at = 0;
            for (NDArray part : parts) {
                float[] values = part.getGradient().toFloatArray();
                int count = values.length / size;
                for (int i = 0; i < count; i++) {
                    gradient[at++] = values[r * count + i];
                }
            }
            return gradient;
        }
    }
}

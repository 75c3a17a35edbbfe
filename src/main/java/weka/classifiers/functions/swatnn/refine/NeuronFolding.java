package weka.classifiers.functions.swatnn.refine;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Smaller networks that compute about the same on given data because neurons do nothing of their own there: a neuron that is
 * constant, or an affine function of another one in its layer, goes into that one's weights and the next biases; a layer
 * that works in its linear range goes into the next layer.
 */
final class NeuronFolding {

    /** Rows on which the neurons are watched. */
    private static final int SAMPLE = 256;

    private final SparseMlp network;

    /** By layer and neuron, one number for each sampled row: the neuron's argument and its value. */
    private final double[][][] arguments;

    private final double[][][] values;

    NeuronFolding(SparseMlp network, DesignMatrix data) {
        this.network = network;
        int rows = Math.min(SAMPLE, data.rows());
        arguments = new double[network.hiddenLayers()][][];
        values = new double[network.hiddenLayers()][][];
        double[][] before = new double[data.columns()][rows];
        for (int r = 0; r < rows; r++) {
            int row = (int) ((long) r * data.rows() / rows);
            for (int i = 0; i < data.columns(); i++) {
                before[i][r] = data.inputs()[row * data.columns() + i];
            }
        }
        for (int l = 0; l < network.hiddenLayers(); l++) {
            arguments[l] = new double[network.width(l)][rows];
            values[l] = new double[network.width(l)][];
            for (int j = 0; j < network.width(l); j++) {
                Arrays.fill(arguments[l][j], network.bias(l, j));
                for (int from = 0; from < before.length; from++) {
                    for (int r = 0; r < rows; r++) {
                        arguments[l][j][r] += network.weight(l, from, j) * before[from][r];
                    }
                }
                values[l][j] = arguments[l][j].clone();
                network.activation(l, j).apply(values[l][j], 0, rows);
            }
            before = values[l];
        }
    }

    /** The most promising smaller networks, at most one by neurons and one for each layer; dead paths removed. */
    List<SparseMlp> smaller() {
        List<SparseMlp> found = new ArrayList<>();
        List<Replacement> replacements = new ArrayList<>();
        for (int l = 0; l < network.hiddenLayers(); l++) {
            for (int k = 0; k < network.width(l); k++) {
                for (int j = 0; j < network.width(l); j++) {
                    replacements.add(replacement(l, k, j));
                }
            }
            found.add(withoutLayer(l));
        }
        replacements.stream()
                .min(Comparator.comparingDouble(Replacement::loss))
                .ifPresent(best -> found.add(replaced(best)));
        int size = network.nonZeroWeights();
        return found.stream()
                .map(SparseMlp::withoutDeadPaths)
                .filter(n -> n.nonZeroWeights() < size)
                .toList();
    }

    /** Neuron k of layer l as slope · neuron j + offset; slope 0 where j = k. */
    private record Replacement(int l, int k, int j, double slope, double offset, double loss) {}

    /** The least-squares replacement; its loss is what it leaves of k's variance, times k's squared outgoing weights. */
    private Replacement replacement(int l, int k, int j) {
        Line line = j == k ? Line.constant(values[l][k]) : Line.fit(values[l][j], values[l][k]);
        double outgoing = 0;
        for (int to = 0; to < network.width(l + 1); to++) {
            outgoing += network.weight(l + 1, k, to) * network.weight(l + 1, k, to);
        }
        return new Replacement(l, k, j, line.slope(), line.offset(), line.residual() * outgoing);
    }

    private SparseMlp replaced(Replacement r) {
        Draft draft = new Draft(network);
        int next = r.l() + 1;
        for (int to = 0; to < network.width(next); to++) {
            double w = draft.weights[next][r.k()][to];
            draft.weights[next][r.k()][to] = 0;
            draft.weights[next][r.j()][to] += r.slope() * w;
            draft.biases[next][to] += r.offset() * w;
        }
        return draft.network();
    }

    /** Replaces every activation of layer l by its regression line and multiplies the layer into the next one. */
    private SparseMlp withoutLayer(int l) {
        Draft draft = new Draft(network);
        int width = network.width(l);
        int nextWidth = network.width(l + 1);
        int sources = draft.weights[l].length;
        double[][] product = new double[sources][nextWidth];
        double[] biases = draft.biases[l + 1];
        for (int j = 0; j < width; j++) {
            Line line = Line.fit(arguments[l][j], values[l][j]);
            for (int to = 0; to < nextWidth; to++) {
                double w = network.weight(l + 1, j, to);
                biases[to] += w * (line.slope() * network.bias(l, j) + line.offset());
                for (int from = 0; from < sources; from++) {
                    product[from][to] += w * line.slope() * network.weight(l, from, j);
                }
            }
        }
        draft.weights[l + 1] = product;
        return draft.withoutLayer(l);
    }

    /** A least-squares line and the variance that it leaves. */
    private record Line(double slope, double offset, double residual) {
        static Line constant(double[] y) {
            return fit(new double[y.length], y);
        }

        static Line fit(double[] x, double[] y) {
            double mx = Arrays.stream(x).average().orElse(0);
            double my = Arrays.stream(y).average().orElse(0);
            double xx = 0;
            double xy = 0;
            double yy = 0;
            for (int i = 0; i < x.length; i++) {
                xx += (x[i] - mx) * (x[i] - mx);
                xy += (x[i] - mx) * (y[i] - my);
                yy += (y[i] - my) * (y[i] - my);
            }
            double slope = xx > 0 ? xy / xx : 0;
            return new Line(slope, my - slope * mx, Math.max(0, yy - slope * xy) / x.length);
        }
    }

    /** The numbers of a network, to be changed. */
    private static final class Draft {
        private final int inputs;
        private final double[][][] weights;
        private final double[][] biases;
        private final Activation[][] activations;

        Draft(SparseMlp network) {
            int depth = network.hiddenLayers();
            inputs = network.inputs();
            weights = new double[depth + 1][][];
            biases = new double[depth + 1][];
            activations = new Activation[depth][];
            int sources = inputs;
            for (int l = 0; l <= depth; l++) {
                int width = network.width(l);
                weights[l] = new double[sources][width];
                biases[l] = new double[width];
                for (int to = 0; to < width; to++) {
                    biases[l][to] = network.bias(l, to);
                    for (int from = 0; from < sources; from++) {
                        weights[l][from][to] = network.weight(l, from, to);
                    }
                }
                if (l < depth) {
                    activations[l] = new Activation[width];
                    for (int j = 0; j < width; j++) {
                        activations[l][j] = network.activation(l, j);
                    }
                }
                sources = width;
            }
        }

        SparseMlp network() {
            return new SparseMlp(inputs, weights, biases, activations);
        }

        SparseMlp withoutLayer(int l) {
            return new SparseMlp(inputs, without(weights, l), without(biases, l), without(activations, l));
        }

        private static <T> T[] without(T[] items, int index) {
            T[] rest = Arrays.copyOf(items, items.length - 1);
            System.arraycopy(items, index + 1, rest, index, rest.length - index);
            return rest;
        }
    }
}

package weka.classifiers.functions.swatnn.refine;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.network.Layer;
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
        Layer next = network.layer(r.l() + 1);
        Layer without = next.with(
                next.sources(),
                (from, to) -> {
                    double own = from == r.k() ? 0 : next.weight(from, to);
                    return from == r.j() ? own + r.slope() * next.weight(r.k(), to) : own;
                },
                to -> next.bias(to) + r.offset() * next.weight(r.k(), to));
        return network.toBuilder().replace(r.l() + 1, without).build();
    }

    /** Replaces every activation of layer l by its regression line and multiplies the layer into the next one. */
    private SparseMlp withoutLayer(int l) {
        Layer layer = network.layer(l);
        Layer next = network.layer(l + 1);
        double[][] product = new double[layer.sources()][next.width()];
        double[] biases = new double[next.width()];
        Arrays.setAll(biases, next::bias);
        for (int j = 0; j < layer.width(); j++) {
            Line line = Line.fit(arguments[l][j], values[l][j]);
            for (int to = 0; to < next.width(); to++) {
                double w = next.weight(j, to);
                biases[to] += w * (line.slope() * layer.bias(j) + line.offset());
                for (int from = 0; from < layer.sources(); from++) {
                    product[from][to] += w * line.slope() * layer.weight(from, j);
                }
            }
        }
        Layer merged = next.with(layer.sources(), (from, to) -> product[from][to], to -> biases[to]);
        return network.toBuilder().replace(l + 1, merged).remove(l).build();
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
}

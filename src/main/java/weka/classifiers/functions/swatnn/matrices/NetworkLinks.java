package weka.classifiers.functions.swatnn.matrices;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.ArrayList;
import java.util.List;

/**
 * A batch of B networks as their links, for an encoder that follows them: L + 1 stages, of which the last is the output and the
 * one before it the last hidden layer, so that a network of k hidden layers begins at stage L - k. Neurons that a network lacks
 * have neither links nor bias.
 *
 * @param weights one array a stage, [B, N, N], the weight into neuron {@code to} from neuron {@code from} at [b, to, from]; the
 *     sources of a network's first stage are its inputs
 * @param biases one array a stage, [B, N, 1]
 * @param activations one array a hidden stage, [B, N, A]: 1 for the activation of a neuron, else 0; all are 0 where there is no neuron
 * @param begins one array a stage, [B, 1, 1]: 1 where the network begins, so that its sources are inputs, else 0
 */
public record NetworkLinks(
        List<NDArray> weights, List<NDArray> biases, List<NDArray> activations, List<NDArray> begins) {

    /**
     * Takes networks apart.
     *
     * @param layouts the sizes that they must fit
     * @param networks networks of 1 to L hidden layers
     * @throws IllegalArgumentException if a network does not fit
     */
    public static NetworkLinks of(MatrixLayouts layouts, List<SparseMlp> networks, NDManager manager) {
        int depths = layouts.depths();
        int n = layouts.width();
        int batch = networks.size();
        List<Activation> choices = layouts.activations();
        float[][] weights = new float[depths + 1][batch * n * n];
        float[][] biases = new float[depths + 1][batch * n];
        float[][] kinds = new float[depths][batch * n * choices.size()];
        float[][] begins = new float[depths + 1][batch];
        for (int b = 0; b < batch; b++) {
            SparseMlp network = networks.get(b);
            layouts.check(network);
            int first = depths - network.hiddenLayers();
            begins[first][b] = 1;
            for (int layer = 0; layer <= network.hiddenLayers(); layer++) {
                int stage = first + layer;
                int sources = layer == 0 ? network.inputs() : network.width(layer - 1);
                for (int to = 0; to < network.width(layer); to++) {
                    int row = b * n + to;
                    for (int from = 0; from < sources; from++) {
                        weights[stage][row * n + from] = (float) network.weight(layer, from, to);
                    }
                    biases[stage][row] = (float) network.bias(layer, to);
                    if (stage < depths) {
                        kinds[stage][row * choices.size() + choices.indexOf(network.activation(layer, to))] = 1;
                    }
                }
            }
        }
        return new NetworkLinks(
                arrays(manager, weights, new Shape(batch, n, n)),
                arrays(manager, biases, new Shape(batch, n, 1)),
                arrays(manager, kinds, new Shape(batch, n, choices.size())),
                arrays(manager, begins, new Shape(batch, 1, 1)));
    }

    private static List<NDArray> arrays(NDManager manager, float[][] values, Shape shape) {
        List<NDArray> all = new ArrayList<>();
        for (float[] v : values) {
            all.add(manager.create(v, shape));
        }
        return all;
    }
}

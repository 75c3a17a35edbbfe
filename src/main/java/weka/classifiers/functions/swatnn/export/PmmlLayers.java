package weka.classifiers.functions.swatnn.export;

import org.dmg.pmml.neural_network.Connection;
import org.dmg.pmml.neural_network.NeuralLayer;
import org.dmg.pmml.neural_network.NeuralNetwork.ActivationFunction;
import org.dmg.pmml.neural_network.Neuron;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The hidden layers of a network in PMML, which has one activation a layer: see {@link PmmlDocument}. */
final class PmmlLayers {

    private PmmlLayers() {}

    /** Adds the PMML layers of a hidden layer; returns, for each of its neurons, the PMML neurons that make it up with factors. */
    static List<Map<String, Double>> hidden(
            SparseMlp network, int l, List<Map<String, Double>> sources, List<NeuralLayer> layers) {
        Map<ActivationFunction, List<Neuron>> groups = new EnumMap<>(ActivationFunction.class);
        List<Map<String, Double>> result = new ArrayList<>();
        for (int j = 0; j < network.width(l); j++) {
            Map<String, Double> parts = new TreeMap<>();
            int neuron = j;
            for (Map.Entry<ActivationFunction, Double> part :
                    parts(network.activation(l, j)).entrySet()) {
                String id = "h" + (l + 1) + "_" + (j + 1)
                        + (part.getKey() == ActivationFunction.RECTIFIER ? "_rectified" : "");
                parts.put(id, part.getValue());
                groups.computeIfAbsent(part.getKey(), f -> new ArrayList<>())
                        .add(new Neuron(id, connections(network, l, neuron, sources)).setBias(network.bias(l, j)));
            }
            result.add(parts);
        }
        groups.forEach((function, neurons) -> layers.add(new NeuralLayer(neurons).setActivationFunction(function)));
        return result;
    }

    private static Map<ActivationFunction, Double> parts(Activation activation) {
        return switch (activation) {
            case SIGMOID -> Map.of(ActivationFunction.LOGISTIC, 1.0);
            case TANH -> Map.of(ActivationFunction.TANH, 1.0);
            case LINEAR -> Map.of(ActivationFunction.IDENTITY, 1.0);
            case SINE -> Map.of(ActivationFunction.SINE, 1.0);
            case SQUARE -> Map.of(ActivationFunction.SQUARE, 1.0);
            case ABSOLUTE -> Map.of(ActivationFunction.IDENTITY, -1.0, ActivationFunction.RECTIFIER, 2.0);
            case LEAKY_RELU ->
                Map.of(
                        ActivationFunction.IDENTITY,
                        Activation.LEAKY_SLOPE,
                        ActivationFunction.RECTIFIER,
                        1 - Activation.LEAKY_SLOPE);
        };
    }

    /** What a neuron hears. */
    static List<Connection> connections(SparseMlp network, int l, int to, List<Map<String, Double>> sources) {
        List<Connection> connections = new ArrayList<>();
        for (int from = 0; from < sources.size(); from++) {
            double w = network.weight(l, from, to);
            if (w != 0) {
                sources.get(from).forEach((id, factor) -> connections.add(new Connection(id, w * factor)));
            }
        }
        return connections;
    }
}

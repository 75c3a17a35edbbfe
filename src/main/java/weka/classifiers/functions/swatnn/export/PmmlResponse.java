package weka.classifiers.functions.swatnn.export;

import org.dmg.pmml.neural_network.Connection;
import org.dmg.pmml.neural_network.NeuralLayer;
import org.dmg.pmml.neural_network.NeuralNetwork.ActivationFunction;
import org.dmg.pmml.neural_network.Neuron;
import weka.classifiers.functions.swatnn.data.Link;
import weka.classifiers.functions.swatnn.data.Target;

import java.util.ArrayList;
import java.util.List;

/** The last layers of a network in PMML: its output, behind the link of the target, and the inverse of the link as layers of one neuron. */
final class PmmlResponse {

    /** The name of the neuron that gives the prediction. */
    static final String OUTPUT = "output";

    private PmmlResponse() {}

    /**
     * The layers.
     *
     * @param target what is predicted
     * @param connections what the output neuron hears
     * @param bias of the output neuron
     */
    static List<NeuralLayer> layers(Target target, List<Connection> connections, double bias) {
        List<NeuralLayer> layers = new ArrayList<>();
        List<Connection> heard = connections;
        double constant = bias;
        for (ActivationFunction function : inverse(target.link())) {
            String id = "response_" + (layers.size() + 1);
            layers.add(layer(id, heard, constant, function));
            heard = List.of(new Connection(id, 1.0));
            constant = 0;
        }
        layers.add(layer(OUTPUT, heard, constant - target.shift(), ActivationFunction.IDENTITY));
        return layers;
    }

    private static List<ActivationFunction> inverse(Link link) {
        return switch (link) {
            case IDENTITY -> List.of();
            case LOG -> List.of(ActivationFunction.EXPONENTIAL);
            case LOGIT -> List.of(ActivationFunction.LOGISTIC);
            case SQRT -> List.of(ActivationFunction.RECTIFIER, ActivationFunction.SQUARE);
        };
    }

    private static NeuralLayer layer(
            String id, List<Connection> connections, double bias, ActivationFunction function) {
        return new NeuralLayer(List.of(new Neuron(id, connections).setBias(bias))).setActivationFunction(function);
    }
}

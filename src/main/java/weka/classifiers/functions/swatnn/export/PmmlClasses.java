package weka.classifiers.functions.swatnn.export;

import org.dmg.pmml.DataField;
import org.dmg.pmml.DataType;
import org.dmg.pmml.DerivedField;
import org.dmg.pmml.FieldName;
import org.dmg.pmml.MiningFunction;
import org.dmg.pmml.MiningSchema;
import org.dmg.pmml.Model;
import org.dmg.pmml.NormDiscrete;
import org.dmg.pmml.OpType;
import org.dmg.pmml.Output;
import org.dmg.pmml.OutputField;
import org.dmg.pmml.ResultFeature;
import org.dmg.pmml.Value;
import org.dmg.pmml.neural_network.Connection;
import org.dmg.pmml.neural_network.NeuralInputs;
import org.dmg.pmml.neural_network.NeuralLayer;
import org.dmg.pmml.neural_network.NeuralNetwork;
import org.dmg.pmml.neural_network.NeuralNetwork.ActivationFunction;
import org.dmg.pmml.neural_network.NeuralNetwork.NormalizationMethod;
import org.dmg.pmml.neural_network.NeuralOutput;
import org.dmg.pmml.neural_network.NeuralOutputs;
import org.dmg.pmml.neural_network.Neuron;
import org.dmg.pmml.regression.RegressionModel;
import org.dmg.pmml.regression.RegressionTable;
import weka.classifiers.functions.swatnn.data.ClassLabels;

import java.util.ArrayList;
import java.util.List;

/** A nominal class in PMML: an output neuron for each known value, and their softmax. Of two values the first has an output of 0. */
final class PmmlClasses {

    private final ClassLabels classes;
    private final PortableModel model;
    private final List<String> labels;

    PmmlClasses(PortableModel model) {
        this.model = model;
        classes = model.target().classes();
        labels = classes.knownLabels().stream().map(PmmlDocument::writable).toList();
    }

    /** The field of the class, with all of its values. */
    DataField field(FieldName name) {
        DataField field = new DataField(name, OpType.CATEGORICAL, DataType.STRING);
        classes.labels().forEach(label -> field.addValues(new Value(PmmlDocument.writable(label))));
        return field;
    }

    /** How many outputs have none in the network: 1 of two values or of a single one. */
    private int missing() {
        return labels.size() - (labels.size() == 1 ? 0 : model.network().outputs());
    }

    /** The bias of the output of known value k, where no input counts. */
    private double constant(int k) {
        return labels.size() == 1 || k < missing() ? 0 : model.network().bias(0, k - missing());
    }

    /** The model where no attribute counts. */
    Model constant(MiningSchema schema) {
        if (labels.size() == 1) {
            return certain(schema);
        }
        List<RegressionTable> tables = new ArrayList<>();
        for (int k = 0; k < labels.size(); k++) {
            tables.add(new RegressionTable(constant(k)).setTargetCategory(labels.get(k)));
        }
        return new RegressionModel(MiningFunction.CLASSIFICATION, schema, tables)
                .setNormalizationMethod(RegressionModel.NormalizationMethod.SOFTMAX)
                .setOutput(probabilities());
    }

    /** PMML wants two values at least: the only one that is known has the probability 1, another one 0. */
    private Model certain(MiningSchema schema) {
        String other = classes.labels().stream()
                .filter(label -> !label.equals(labels.get(0)))
                .findFirst()
                .map(PmmlDocument::writable)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The class " + model.target().name() + " has one value; PMML needs two at least"));
        return new RegressionModel(
                        MiningFunction.CLASSIFICATION,
                        schema,
                        List.of(
                                new RegressionTable(1).setTargetCategory(labels.get(0)),
                                new RegressionTable(0).setTargetCategory(other)))
                .setNormalizationMethod(RegressionModel.NormalizationMethod.NONE)
                .setOutput(probabilities());
    }

    /**
     * The network.
     *
     * @param layers its hidden layers, to which that of the outputs is added
     * @param connections what each output of the network hears
     * @param any the name of some neuron or input: a neuron of PMML hears at least one
     * @param target name of the class
     */
    Model network(
            MiningSchema schema,
            NeuralInputs inputs,
            List<NeuralLayer> layers,
            List<List<Connection>> connections,
            String any,
            FieldName target) {
        int depth = model.network().hiddenLayers();
        List<Neuron> neurons = new ArrayList<>();
        NeuralOutputs outputs = new NeuralOutputs();
        for (int k = 0; k < labels.size(); k++) {
            int own = k - missing();
            List<Connection> heard = own < 0 ? List.of() : connections.get(own);
            String id = "output_" + (k + 1);
            neurons.add(new Neuron(id, heard.isEmpty() ? List.of(new Connection(any, 0.0)) : heard)
                    .setBias(own < 0 ? 0.0 : model.network().bias(depth, own)));
            outputs.addNeuralOutputs(new NeuralOutput(
                    id,
                    new DerivedField(
                            null, OpType.CATEGORICAL, DataType.STRING, new NormDiscrete(target, labels.get(k)))));
        }
        layers.add(new NeuralLayer(neurons)
                .setActivationFunction(ActivationFunction.IDENTITY)
                .setNormalizationMethod(NormalizationMethod.SOFTMAX));
        return new NeuralNetwork(MiningFunction.CLASSIFICATION, ActivationFunction.IDENTITY, schema, inputs, layers)
                .setNeuralOutputs(outputs)
                .setOutput(probabilities());
    }

    private Output probabilities() {
        Output output = new Output();
        for (String label : labels) {
            output.addOutputFields(
                    new OutputField(FieldName.create("probability(" + label + ")"), OpType.CONTINUOUS, DataType.DOUBLE)
                            .setResultFeature(ResultFeature.PROBABILITY)
                            .setValue(label));
        }
        return output;
    }
}

package weka.classifiers.functions.swatnn.export;

import org.dmg.pmml.Application;
import org.dmg.pmml.Apply;
import org.dmg.pmml.Constant;
import org.dmg.pmml.DataDictionary;
import org.dmg.pmml.DataField;
import org.dmg.pmml.DataType;
import org.dmg.pmml.DerivedField;
import org.dmg.pmml.Expression;
import org.dmg.pmml.FieldName;
import org.dmg.pmml.FieldRef;
import org.dmg.pmml.Header;
import org.dmg.pmml.Interval;
import org.dmg.pmml.InvalidValueTreatmentMethod;
import org.dmg.pmml.MiningField;
import org.dmg.pmml.MiningFunction;
import org.dmg.pmml.MiningSchema;
import org.dmg.pmml.Model;
import org.dmg.pmml.OpType;
import org.dmg.pmml.PMML;
import org.dmg.pmml.PMMLFunctions;
import org.dmg.pmml.Target;
import org.dmg.pmml.Targets;
import org.dmg.pmml.Value;
import org.dmg.pmml.neural_network.Connection;
import org.dmg.pmml.neural_network.NeuralInput;
import org.dmg.pmml.neural_network.NeuralInputs;
import org.dmg.pmml.neural_network.NeuralLayer;
import org.dmg.pmml.neural_network.NeuralNetwork;
import org.dmg.pmml.neural_network.NeuralNetwork.ActivationFunction;
import org.dmg.pmml.neural_network.NeuralOutput;
import org.dmg.pmml.neural_network.NeuralOutputs;
import org.dmg.pmml.regression.RegressionModel;
import org.dmg.pmml.regression.RegressionTable;
import org.jpmml.model.JAXBUtil;
import weka.classifiers.functions.swatnn.data.InputAttribute;
import weka.classifiers.functions.swatnn.data.InputColumn;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.bind.JAXBException;
import javax.xml.transform.stream.StreamResult;

/**
 * A model as PMML 4.4: a {@code NeuralNetwork}, or a {@code RegressionModel} with nothing but an intercept where no attribute counts.
 * Dates are milliseconds since 1970, UTC. What is missing, infinite or a nominal value unknown to training becomes the
 * replacement of training through the mining schema.
 *
 * <p>PMML has one activation a layer and no leaky ReLU. So the neurons of a hidden layer stand in one PMML layer for each function,
 * which all hear the same layer before; and a leaky neuron is two, an identity and a rectifier r, since
 * leakyReLU(v) = 0.01 v + 0.99 r(v).
 */
public final class PmmlDocument {

    private final PortableModel model;

    private PmmlDocument(PortableModel model) {
        this.model = model;
    }

    /**
     * The document.
     *
     * @throws IllegalArgumentException if a name has a character that XML cannot hold
     */
    public static String of(PortableModel model) {
        StringWriter text = new StringWriter();
        try {
            JAXBUtil.marshalPMML(new PmmlDocument(model).document(), new StreamResult(text));
        } catch (JAXBException e) {
            throw new IllegalStateException("The PMML document cannot be written: " + e.getMessage(), e);
        }
        return withWhitespaceKept(text.append('\n').toString());
    }

    /**
     * The same document with tabs and line ends as character references where a reader of XML would make blanks or other line ends of
     * them: in the values of attributes and, for carriage returns, anywhere.
     */
    private static String withWhitespaceKept(String xml) {
        StringBuilder kept = new StringBuilder(xml.length());
        boolean tag = false;
        boolean value = false;
        for (char c : xml.toCharArray()) {
            if (!tag) {
                tag = c == '<';
            } else if (c == '"') {
                value = !value;
            } else if (c == '>' && !value) {
                tag = false;
            }
            if (c == '\r' || value && (c == '\t' || c == '\n')) {
                kept.append("&#").append((int) c).append(';');
            } else {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private PMML document() {
        List<DataField> fields = new ArrayList<>();
        MiningSchema schema = new MiningSchema();
        for (int a : model.usedAttributes()) {
            InputAttribute attribute = model.attributes().get(a);
            fields.add(attribute.isNominal() ? nominal(attribute) : number(attribute));
            schema.addMiningFields(new MiningField(name(attribute.name()))
                    .setUsageType(MiningField.UsageType.ACTIVE)
                    .setInvalidValueTreatment(InvalidValueTreatmentMethod.AS_MISSING)
                    .setMissingValueReplacement(
                            attribute.isNominal()
                                    ? attribute.values().get((int) attribute.replacement())
                                    : (Object) attribute.replacement()));
        }
        FieldName target = name(model.target().name());
        PmmlClasses classes = model.target().isNominal() ? new PmmlClasses(model) : null;
        fields.add(classes == null ? new DataField(target, OpType.CONTINUOUS, DataType.DOUBLE) : classes.field(target));
        schema.addMiningFields(new MiningField(target).setUsageType(MiningField.UsageType.TARGET));
        Header header = new Header().setApplication(new Application("SWATNN"));
        return new PMML("4.4", header, new DataDictionary(fields))
                .addModels(
                        classes == null
                                ? bounded(
                                        model.columns().isEmpty() ? constant(schema) : network(schema, target), target)
                                : classes(classes, schema, target));
    }

    private static DataField number(InputAttribute attribute) {
        // Infinite values are outside of the interval, hence invalid, hence missing.
        return new DataField(name(attribute.name()), OpType.CONTINUOUS, DataType.DOUBLE)
                .addIntervals(new Interval(Interval.Closure.CLOSED_CLOSED)
                        .setLeftMargin(-Double.MAX_VALUE)
                        .setRightMargin(Double.MAX_VALUE));
    }

    private static DataField nominal(InputAttribute attribute) {
        DataField field = new DataField(name(attribute.name()), OpType.CATEGORICAL, DataType.STRING);
        for (int label : attribute.known()) {
            field.addValues(new Value(writable(attribute.values().get(label))));
        }
        return field;
    }

    private Model constant(MiningSchema schema) {
        return new RegressionModel(
                MiningFunction.REGRESSION,
                schema,
                List.of(new RegressionTable(
                        model.target().unbounded().toUnits(model.network().bias(0, 0)))));
    }

    private Model classes(PmmlClasses classes, MiningSchema schema, FieldName target) {
        if (model.columns().isEmpty()) {
            return classes.constant(schema);
        }
        SparseMlp network = model.network();
        NeuralInputs inputs = new NeuralInputs();
        List<NeuralLayer> layers = new ArrayList<>();
        List<Map<String, Double>> sources = hiddenLayers(network, inputs, layers);
        List<List<Connection>> connections = IntStream.range(0, network.outputs())
                .mapToObj(k -> PmmlLayers.connections(network, network.hiddenLayers(), k, sources))
                .toList();
        String any = sources.get(0).keySet().iterator().next();
        return classes.network(schema, inputs, layers, connections, any, target);
    }

    private Model network(MiningSchema schema, FieldName target) {
        SparseMlp network = model.network()
                .withOutputScaled(model.target().deviation(), model.target().mean());
        NeuralInputs inputs = new NeuralInputs();
        List<NeuralLayer> layers = new ArrayList<>();
        List<Map<String, Double>> sources = hiddenLayers(network, inputs, layers);
        int depth = network.hiddenLayers();
        layers.addAll(PmmlResponse.layers(
                model.target(), PmmlLayers.connections(network, depth, 0, sources), network.bias(depth, 0)));
        return new NeuralNetwork(MiningFunction.REGRESSION, ActivationFunction.IDENTITY, schema, inputs, layers)
                .setNeuralOutputs(new NeuralOutputs()
                        .addNeuralOutputs(new NeuralOutput(
                                PmmlResponse.OUTPUT,
                                new DerivedField(null, OpType.CONTINUOUS, DataType.DOUBLE, new FieldRef(target)))));
    }

    /** Adds inputs and hidden layers; returns what the output layer hears. */
    private List<Map<String, Double>> hiddenLayers(SparseMlp network, NeuralInputs inputs, List<NeuralLayer> layers) {
        List<Map<String, Double>> sources = new ArrayList<>();
        for (int c = 0; c < network.inputs(); c++) {
            String id = "input_" + (c + 1);
            inputs.addNeuralInputs(
                    new NeuralInput(id, new DerivedField(null, OpType.CONTINUOUS, DataType.DOUBLE, encoded(c))));
            sources.add(Map.of(id, 1.0));
        }
        for (int l = 0; l < network.hiddenLayers(); l++) {
            sources = PmmlLayers.hidden(network, l, sources, layers);
        }
        return sources;
    }

    private Model bounded(Model written, FieldName target) {
        model.bounds()
                .ifPresent(bounds -> written.setTargets(new Targets(List.of(
                        new Target().setField(target).setMin(bounds.lower()).setMax(bounds.upper())))));
        return written;
    }

    /** The encoded input: (v - centre) · scale within bounds, or that of an indicator. */
    private Expression encoded(int c) {
        InputColumn column = model.columns().get(c);
        InputAttribute attribute = model.attributeOf(c);
        FieldRef field = new FieldRef(name(attribute.name()));
        if (column.isIndicator()) {
            return apply(
                    PMMLFunctions.IF,
                    apply(
                            PMMLFunctions.EQUAL,
                            field,
                            new Constant(writable(attribute.values().get(column.label())))
                                    .setDataType(DataType.STRING)),
                    number(column.encode(column.label())),
                    number(column.encode(column.label() + 1.0)));
        }
        Expression scaled = apply(
                PMMLFunctions.MULTIPLY,
                apply(PMMLFunctions.SUBTRACT, field, number(column.center())),
                number(column.scale()));
        return apply(
                PMMLFunctions.MAX,
                number(-InputColumn.LARGEST),
                apply(PMMLFunctions.MIN, number(InputColumn.LARGEST), scaled));
    }

    private static Apply apply(String function, Expression... arguments) {
        return new Apply(function).addExpressions(arguments);
    }

    private static Constant number(double value) {
        return new Constant(value).setDataType(DataType.DOUBLE);
    }

    private static FieldName name(String name) {
        return FieldName.create(writable(name));
    }

    /** The name itself, if XML 1.0 has all of its characters. */
    static String writable(String name) {
        name.codePoints()
                .filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r'
                        || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                        || c == 0xFFFE
                        || c == 0xFFFF)
                .findFirst()
                .ifPresent(c -> {
                    throw new IllegalArgumentException(
                            String.format("The name '%s' has the character U+%04X, which PMML cannot hold", name, c));
                });
        return name;
    }
}

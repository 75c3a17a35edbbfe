package weka.classifiers.functions.swatnn.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.dmg.pmml.FieldName;
import org.dmg.pmml.PMML;
import org.jpmml.evaluator.Evaluator;
import org.jpmml.evaluator.FieldValue;
import org.jpmml.evaluator.InputField;
import org.jpmml.evaluator.ModelEvaluatorBuilder;
import org.jpmml.model.JAXBUtil;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.functions.swatnn.data.AttributeEncoding;
import weka.classifiers.functions.swatnn.data.Bounds;
import weka.classifiers.functions.swatnn.data.InputAttribute.Kind;
import weka.classifiers.functions.swatnn.data.Target;
import weka.classifiers.functions.swatnn.export.RandomModels.Case;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.prediction.Predictor;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.pmml.PMMLFactory;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.bind.Unmarshaller;
import javax.xml.transform.stream.StreamSource;

class PmmlDocumentTest {

    static Stream<Case> models() {
        return RandomModels.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void evaluatorPredictsTheSame(Case model) throws Exception {
        Evaluator evaluator = evaluator(PmmlDocument.of(model.portable()));
        for (Instance row : model.rows()) {
            double expected = model.expected(row);
            assertEquals(expected, predict(evaluator, model, row), 1e-11 * model.scale(expected));
        }
    }

    /** Labels that a careless writer or reader of XML takes for one another; each has a prediction of its own. */
    @Test
    void whitespaceInNamesIsKept() throws Exception {
        List<String> labels = List.of(
                "a b", "a\tb", "a\nb", "a\rb", "a\r\nb", "a  b", " a b", "a b ", "\ta b", "a b\n", "a\u00a0b", " ");
        ArrayList<Attribute> attributes = new ArrayList<>(
                List.of(new Attribute("k\ti\nn\rd", labels), new Attribute("x\t"), new Attribute("y\n(EUR)")));
        Instances data = new Instances("whitespace", attributes, labels.size());
        data.setClassIndex(2);
        for (int label = 0; label < labels.size(); label++) {
            data.add(new DenseInstance(1, new double[] {label, label % 3, label}));
        }
        AttributeEncoding encoding = AttributeEncoding.of(data);
        double[][] weights = new double[encoding.columns()][];
        Arrays.setAll(weights, c -> new double[] {0.01 * (c + 1)});
        SparseMlp network =
                new SparseMlp(weights.length, new double[][][] {weights}, new double[][] {{0}}, new Activation[0][]);
        Case model = new Case("whitespace", encoding, network, data, List.copyOf(data));
        Evaluator evaluator = evaluator(PmmlDocument.of(model.portable()));
        for (Instance row : model.rows()) {
            double expected = model.expected(row);
            assertEquals(expected, predict(evaluator, model, row), 1e-11 * model.scale(expected), row.toString());
        }
        assertEquals(
                labels.size(),
                model.rows().stream().map(model::expected).distinct().count());
    }

    @Test
    void valuesThatTheHeaderLacksAreMissing() throws Exception {
        Case model = RandomModels.of(12);
        Evaluator evaluator = evaluator(PmmlDocument.of(model.portable()));
        Map<FieldName, FieldValue> missing = new LinkedHashMap<>();
        Map<FieldName, FieldValue> strange = new LinkedHashMap<>();
        for (InputField field : evaluator.getInputFields()) {
            boolean nominal =
                    model.header().attribute(field.getName().getValue()).isNominal();
            missing.put(field.getName(), field.prepare(null));
            strange.put(field.getName(), field.prepare(nominal ? "never heard of" : (Object) Double.POSITIVE_INFINITY));
        }
        assertTrue(missing.size() > 1);
        assertEquals(evaluator.evaluate(missing), evaluator.evaluate(strange));
    }

    /**
     * The guide says so: Weka's reader is of PMML 3. Should a later Weka read them, the predictions have to be compared, and the guide
     * changed.
     */
    @ParameterizedTest
    @MethodSource("models")
    void wekaDoesNotReadNetworks(Case model) {
        String document = PmmlDocument.of(model.portable());
        Assumptions.assumeTrue(document.contains("<NeuralNetwork"));
        String message = assertThrows(
                        Exception.class,
                        () -> PMMLFactory.getPMMLModel(
                                new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8))))
                .getMessage();
        assertTrue(
                message.startsWith("[Function] unknown/unsupported function if")
                        || message.startsWith("Class index is negative"),
                message);
    }

    @Test
    void namesThatXmlCannotHoldAreRefused() {
        PortableModel model = RandomModels.of(2).portable();
        PortableModel strange = new PortableModel(new Predictor(
                new AttributeEncoding(
                        model.attributes(),
                        model.classIndex(),
                        model.columns(),
                        new Target("y\u0001", Kind.NUMERIC, 0, 1, Bounds.NONE)),
                model.network()));
        String message = assertThrows(IllegalArgumentException.class, () -> PmmlDocument.of(strange))
                .getMessage();
        assertTrue(message.contains("U+0001"), message);
    }

    private static Evaluator evaluator(String text) throws Exception {
        Unmarshaller unmarshaller = JAXBUtil.createUnmarshaller();
        // The schema of PMML itself is the first check.
        unmarshaller.setSchema(JAXBUtil.getSchema());
        PMML pmml = (PMML) unmarshaller.unmarshal(new StreamSource(new StringReader(text)));
        Evaluator evaluator = new ModelEvaluatorBuilder(pmml).build();
        evaluator.verify();
        return evaluator;
    }

    private static double predict(Evaluator evaluator, Case model, Instance row) {
        Map<FieldName, FieldValue> arguments = new LinkedHashMap<>();
        List<? extends InputField> fields = evaluator.getInputFields();
        for (InputField field : fields) {
            int a = model.header().attribute(field.getName().getValue()).index();
            Object value = row.isMissing(a)
                    ? null
                    : model.header().attribute(a).isNominal() ? (Object) row.stringValue(a) : (Object) row.value(a);
            arguments.put(field.getName(), field.prepare(value));
        }
        Map<FieldName, ?> result = evaluator.evaluate(arguments);
        Object target = result.get(evaluator.getTargetFields().get(0).getName());
        return ((Number) org.jpmml.evaluator.EvaluatorUtil.decode(target)).doubleValue();
    }
}

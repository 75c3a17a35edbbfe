package weka.classifiers.functions.swatnn.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import org.dmg.pmml.FieldName;
import org.dmg.pmml.PMML;
import org.jpmml.evaluator.Evaluator;
import org.jpmml.evaluator.FieldValue;
import org.jpmml.evaluator.HasProbability;
import org.jpmml.evaluator.InputField;
import org.jpmml.evaluator.ModelEvaluatorBuilder;
import org.jpmml.model.JAXBUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.functions.swatnn.data.ClassLabels;
import weka.classifiers.functions.swatnn.export.RandomModels.Case;
import weka.classifiers.functions.swatnn.model.EquationReader;
import weka.core.Instance;
import weka.core.Utils;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.xml.bind.Unmarshaller;
import javax.xml.transform.stream.StreamSource;

/** Every export of a nominal class, run by what reads it, gives the probabilities of the model. */
class ClassExportsTest {

    static Stream<Case> models() {
        return RandomModels.ofClasses();
    }

    @ParameterizedTest
    @MethodSource("models")
    void compiledJavaPredictsTheSame(Case model) throws Exception {
        Class<?> compiled = Compiler.compile("Exported", JavaSource.of(model.portable(), "Exported"), "");
        Method distribution = compiled.getDeclaredMethod("distribution", Object[].class);
        Method classify = compiled.getDeclaredMethod("classify", Object[].class);
        distribution.setAccessible(true);
        classify.setAccessible(true);
        for (Instance row : model.rows()) {
            Object[] values = new Object[row.numAttributes()];
            for (int a = 0; a < values.length; a++) {
                values[a] = row.isMissing(a)
                        ? null
                        : model.header().attribute(a).isNominal() ? row.stringValue(a) : (Object) row.value(a);
            }
            double[] expected = model.distribution(row);
            assertArrayEquals(expected, (double[]) distribution.invoke(null, (Object) values), 1e-12);
            assertEquals((double) Utils.maxIndex(expected), classify.invoke(null, (Object) values));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void jsonIsReadAgainToTheLastBit(Case model, @TempDir Path folder) throws IOException {
        String text = JsonModel.write(model.portable());
        try (InputStream in = JsonModel.class.getResourceAsStream("network.schema.json")) {
            JsonSchema schema =
                    JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(in);
            assertEquals(Set.of(), schema.validate(text, InputFormat.JSON));
        }
        Path file = Files.writeString(folder.resolve("model.json"), text);
        PortableModel read = JsonModel.read(file);
        assertEquals(text, JsonModel.write(read));
        for (Instance row : model.rows()) {
            assertArrayEquals(model.distribution(row), read.distribution(model.values(row)), 1e-15);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void onnxRuntimePredictsTheSame(Case model) throws Exception {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        byte[] graph = OnnxModel.of(model.portable());
        boolean wide = OnnxModelTest.isDouble(graph);
        try (OrtSession session = environment.createSession(graph)) {
            for (Instance row : model.rows().subList(0, 40)) {
                Instance single = (Instance) row.copy();
                for (int a = 0; a < row.numAttributes(); a++) {
                    single.setValue(a, wide ? row.value(a) : (float) row.value(a));
                }
                double[] values = model.values(single);
                double[] expected = model.distribution(single);
                try (OnnxTensor tensor = OnnxModelTest.tensor(environment, values, 1, wide);
                        OrtSession.Result result = session.run(Map.of(OnnxModel.INPUT, tensor))) {
                    float[][] probabilities = (float[][])
                            result.get(OnnxModel.PROBABILITIES).orElseThrow().getValue();
                    float[][] label = (float[][])
                            result.get(OnnxModel.OUTPUT).orElseThrow().getValue();
                    assertEquals(expected.length, probabilities[0].length);
                    for (int k = 0; k < expected.length; k++) {
                        assertEquals(expected[k], probabilities[0][k], 1e-4);
                    }
                    assertTrue(expected[(int) label[0][0]] >= expected[Utils.maxIndex(expected)] - 1e-4);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void pmmlEvaluatorPredictsTheSame(Case model) throws Exception {
        Unmarshaller unmarshaller = JAXBUtil.createUnmarshaller();
        unmarshaller.setSchema(JAXBUtil.getSchema());
        PMML pmml =
                (PMML) unmarshaller.unmarshal(new StreamSource(new StringReader(PmmlDocument.of(model.portable()))));
        Evaluator evaluator = new ModelEvaluatorBuilder(pmml).build();
        evaluator.verify();
        ClassLabels classes = model.encoding().target().classes();
        for (Instance row : model.rows()) {
            Map<FieldName, FieldValue> arguments = new LinkedHashMap<>();
            for (InputField field : evaluator.getInputFields()) {
                int a = model.header().attribute(field.getName().getValue()).index();
                Object value = row.isMissing(a)
                        ? null
                        : model.header().attribute(a).isNominal() ? (Object) row.stringValue(a) : (Object) row.value(a);
                arguments.put(field.getName(), field.prepare(value));
            }
            Map<FieldName, ?> result = evaluator.evaluate(arguments);
            HasProbability target = (HasProbability)
                    result.get(evaluator.getTargetFields().get(0).getName());
            double[] expected = model.distribution(row);
            for (int label : classes.known()) {
                assertEquals(
                        expected[label],
                        target.getProbability(classes.labels().get(label)),
                        1e-11,
                        classes.labels().get(label));
            }
        }
    }

    /** What the text says, worked out line by line as a reader would. */
    @ParameterizedTest
    @MethodSource("models")
    void theEquationSaysTheSame(Case model) {
        PortableModel portable = model.portable();
        ClassLabels classes = portable.target().classes();
        if (classes.known().size() == 1) {
            assertTrue(Equation.text(portable).contains(classes.equations("the class'")));
            return;
        }
        List<String> definitions = Equation.text(portable)
                .lines()
                .takeWhile(line -> !line.startsWith("where ") && !line.startsWith("P("))
                .toList();
        for (Instance row : model.rows()) {
            Map<String, Double> values = EquationReader.evaluate(
                    definitions, EquationTest.known(portable, model.values(row), UnaryOperator.identity()));
            double[] outputs =
                    classes.outputNames().stream().mapToDouble(values::get).toArray();
            assertArrayEquals(model.distribution(row), classes.distribution(outputs), 1e-9);
        }
    }

    @Test
    void latexDefinesEveryProbability() {
        for (Case model : models().toList()) {
            String text = LatexEquation.of(model.portable());
            int known = model.encoding().target().classes().known().size();
            int probabilities = text.split("P\\\\left", -1).length - 1;
            assertEquals(known == 2 ? 1 : known, probabilities, text);
            assertTrue(text.endsWith(".\n") || text.endsWith("\\end{align*}\n"), text);
        }
    }

    @Test
    void aNominalTargetWithoutValuesIsRefused(@TempDir Path folder) throws IOException {
        Case model = models().toList().get(1);
        String text = JsonModel.write(model.portable());
        Path file = Files.writeString(
                folder.resolve("model.json"), text.replaceFirst("(?s)\"known\" : \\[[^]]*\\]", "\"known\" : [ 7 ]"));
        String message =
                assertThrows(IOException.class, () -> JsonModel.read(file)).getMessage();
        assertTrue(message.contains("the indices of known ones must ascend"), message);
    }
}

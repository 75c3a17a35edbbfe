package weka.classifiers.functions.swatnn.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import weka.classifiers.functions.swatnn.data.AttributeEncoding;
import weka.classifiers.functions.swatnn.export.RandomModels.Case;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.prediction.Predictor;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class JavaSourceTest {

    static Stream<Case> models() {
        return RandomModels.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void compiledClassPredictsTheSame(Case model) throws Exception {
        Method classify = classify(model.portable());
        for (Instance row : model.rows()) {
            double expected = model.expected(row);
            assertEquals(expected, predict(classify, row), 1e-12 * model.scale(expected));
        }
    }

    @Test
    void valuesThatTheHeaderLacksAreMissing() throws Exception {
        Case model = RandomModels.of(12);
        Method classify = classify(model.portable());
        Object[] missing = new Object[model.header().numAttributes()];
        Object[] strange = missing.clone();
        for (int a = 0; a < strange.length; a++) {
            strange[a] = model.header().attribute(a).isNominal() ? "never heard of" : Double.NaN;
        }
        assertEquals(classify.invoke(null, (Object) missing), classify.invoke(null, (Object) strange));
    }

    @Test
    void largeModelsAreCutIntoMethods() throws Exception {
        int columns = 3000;
        ArrayList<Attribute> attributes = new ArrayList<>();
        IntStream.range(0, columns).forEach(c -> attributes.add(new Attribute("a" + c)));
        attributes.add(new Attribute("y"));
        Instances data = new Instances("large", attributes, 30);
        data.setClassIndex(columns);
        for (int i = 0; i < 30; i++) {
            int row = i;
            double[] values = IntStream.rangeClosed(0, columns)
                    .mapToDouble(c -> Math.sin((row + 1) * (c + 0.5)))
                    .toArray();
            data.add(new DenseInstance(1, values));
        }
        AttributeEncoding encoding = AttributeEncoding.of(data);
        double[][][] weights = {new double[columns][2], {{1}, {-0.5}}};
        for (int c = 0; c < columns; c++) {
            weights[0][c] = new double[] {Math.sin(c), Math.cos(c)};
        }
        SparseMlp network = new SparseMlp(columns, weights, new double[][] {{1, 2}, {3}}, new Activation[][] {
            {Activation.TANH, Activation.LEAKY_RELU}
        });
        Case model = new Case("large", encoding, network, data, new ArrayList<>(data));
        Method classify = classify(model.portable());
        for (int i = 0; i < data.numInstances(); i++) {
            Instance row = data.instance(i);
            assertEquals(model.expected(row), predict(classify, row), 1e-10);
        }

        double[][][] tooMany = {new double[columns][8], new double[8][1]};
        Stream.of(tooMany).flatMap(Arrays::stream).forEach(row -> Arrays.fill(row, 0.1));
        Activation[] activations = new Activation[8];
        Arrays.fill(activations, Activation.TANH);
        SparseMlp tooLarge =
                new SparseMlp(columns, tooMany, new double[][] {new double[8], {0}}, new Activation[][] {activations});
        PortableModel portable = new PortableModel(new Predictor(encoding, tooLarge));
        String message = assertThrows(IllegalArgumentException.class, () -> JavaSource.of(portable, "Model"))
                .getMessage();
        assertTrue(message.contains("a Java class can hold 25000"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.B", "class", "1a", "A; void x(", "a b"})
    void refusesNamesThatAClassCannotHave(String name) {
        PortableModel model = RandomModels.of(2).portable();
        String message = assertThrows(IllegalArgumentException.class, () -> JavaSource.of(model, name))
                .getMessage();
        assertTrue(message.startsWith("'" + name + "' cannot be the name"), message);
    }

    private static Method classify(PortableModel model) throws Exception {
        Method classify =
                Compiler.compile("Model", JavaSource.of(model, "Model"), "").getMethod("classify", Object[].class);
        classify.setAccessible(true);
        return classify;
    }

    private static double predict(Method classify, Instance row) throws Exception {
        Object[] values = new Object[row.numAttributes()];
        for (int a = 0; a < values.length; a++) {
            if (!row.isMissing(a)) {
                values[a] =
                        row.dataset().attribute(a).isNominal() ? (Object) row.stringValue(a) : (Object) row.value(a);
            }
        }
        return (double) classify.invoke(null, (Object) values);
    }
}

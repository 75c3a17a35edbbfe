package weka.classifiers.functions.swatnn.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.functions.swatnn.data.AttributeEncoding;
import weka.classifiers.functions.swatnn.data.Bounds;
import weka.classifiers.functions.swatnn.data.InputAttribute;
import weka.classifiers.functions.swatnn.data.InputAttribute.Kind;
import weka.classifiers.functions.swatnn.data.InputColumn;
import weka.classifiers.functions.swatnn.data.Target;
import weka.classifiers.functions.swatnn.export.RandomModels.Case;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.prediction.Predictor;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

class OnnxModelTest {

    static Stream<Case> models() {
        return RandomModels.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void runtimePredictsTheSame(Case model) throws OrtException {
        byte[] graph = OnnxModel.of(model.portable());
        boolean wide = isDouble(graph);
        double[] input = new double[model.rows().size() * (model.header().numAttributes() - 1)];
        double[] expected = new double[model.rows().size()];
        for (int r = 0, i = 0; r < expected.length; r++) {
            Instance row = (Instance) model.rows().get(r).copy();
            for (int a = 0; a < row.numAttributes(); a++) {
                if (a != model.header().classIndex()) {
                    // What single precision cannot tell apart is not the graph's to tell.
                    row.setValue(a, wide ? row.value(a) : (float) row.value(a));
                    input[i++] = row.value(a);
                }
            }
            expected[r] = model.expected(row);
        }
        double[] predictions = run(graph, input, expected.length);
        for (int r = 0; r < expected.length; r++) {
            assertEquals(expected[r], predictions[r], 1e-4 * model.scale(expected[r]), "row " + r);
        }
    }

    /** A month of seconds since 1970, of which single precision tells apart every 128th; as attribute and as class. */
    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "2, false"})
    void smallRangesFarFromZeroKeepTheirDigits(int classIndex, boolean wide) throws OrtException {
        Random random = new Random(7);
        Instances data = new Instances(
                "seconds",
                new ArrayList<>(List.of(new Attribute("arrival"), new Attribute("departure"), new Attribute("load"))),
                500);
        for (int i = 0; i < 500; i++) {
            double second = 1.7e9 + 5 * random.nextInt(500_000);
            data.add(
                    new DenseInstance(1, new double[] {second, second + random.nextInt(500_000), random.nextDouble()}));
        }
        data.setClassIndex(classIndex);
        AttributeEncoding encoding = AttributeEncoding.of(data);
        SparseMlp network = new SparseMlp(
                2,
                new double[][][] {{{3, 0.5}, {-2, 1}}, {{1}, {1.5}}},
                new double[][] {{0.3, -0.1}, {0.2}},
                new Activation[][] {{Activation.TANH, Activation.LINEAR}});
        Case model = new Case("seconds", encoding, network, data, List.copyOf(data));
        byte[] graph = OnnxModel.of(model.portable());
        assertTrue(isDouble(graph));
        double[] input = data.stream()
                .flatMapToDouble(row -> Arrays.stream(model.values(row)))
                .toArray();
        double[] predictions = run(graph, input, 500);
        for (int r = 0; r < 500; r++) {
            assertEquals(
                    model.expected(data.get(r)),
                    predictions[r],
                    3e-6 * encoding.target().deviation(),
                    "row " + r);
        }
        assertEquals(wide, isDoubleOutput(graph));
    }

    @Test
    void ordinaryNumbersAreInSinglePrecision() throws OrtException {
        InputAttribute year = new InputAttribute("year", Kind.NUMERIC, List.of(), List.of(), 2000);
        AttributeEncoding encoding = new AttributeEncoding(
                List.of(year),
                1,
                List.of(new InputColumn(0, InputColumn.NO_LABEL, 2000, 0.1)),
                new Target("y", Kind.NUMERIC, 50, 3, Bounds.NONE));
        SparseMlp network = new SparseMlp(1, new double[][][] {{{0.5}}}, new double[][] {{0.1}}, new Activation[0][]);
        byte[] graph = OnnxModel.of(new PortableModel(new Predictor(encoding, network)));
        assertFalse(isDouble(graph));
        assertFalse(isDoubleOutput(graph));
        // 50 + 3 * (0.5 * (2010 - 2000) * 0.1 + 0.1)
        assertEquals(51.8, run(graph, new double[] {2010}, 1)[0], 1e-5);
    }

    @Test
    void metadataNameTheInputs() throws OrtException {
        Case model = RandomModels.of(12);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(OnnxModel.of(model.portable()))) {
            Map<String, String> metadata = session.getMetadata().getCustomMetadata();
            List<InputAttribute> attributes = model.portable().attributes();
            assertEquals(model.header().classAttribute().name(), metadata.get("target"));
            for (int a = 0; a < attributes.size(); a++) {
                assertEquals(attributes.get(a).name(), metadata.get("input " + a));
                for (int v = 0; v < attributes.get(a).values().size(); v++) {
                    assertEquals(attributes.get(a).values().get(v), metadata.get("input " + a + " value " + v));
                }
            }
        }
    }

    @Test
    void numbersBeyondSinglePrecisionAreRefused() {
        String range = refusal(1e-60, 1);
        assertTrue(range.contains("The range of wide is too large"), range);
        String weight = refusal(1, 1e60);
        assertTrue(weight.contains("is too large for the single precision"), weight);
    }

    private static String refusal(double scale, double weight) {
        AttributeEncoding encoding = new AttributeEncoding(
                List.of(new InputAttribute("wide", Kind.NUMERIC, List.of(), List.of(), 0)),
                1,
                List.of(new InputColumn(0, InputColumn.NO_LABEL, 0, scale)),
                new Target("y", Kind.NUMERIC, 0, 1, Bounds.NONE));
        SparseMlp network = new SparseMlp(1, new double[][][] {{{weight}}}, new double[][] {{0}}, new Activation[0][]);
        PortableModel weighted = new PortableModel(new Predictor(encoding, network));
        return assertThrows(IllegalArgumentException.class, () -> OnnxModel.of(weighted))
                .getMessage();
    }

    static boolean isDouble(byte[] graph) throws OrtException {
        try (OrtSession session = OrtEnvironment.getEnvironment().createSession(graph)) {
            return type(session.getInputInfo().get(OnnxModel.INPUT)) == OnnxJavaType.DOUBLE;
        }
    }

    private static boolean isDoubleOutput(byte[] graph) throws OrtException {
        try (OrtSession session = OrtEnvironment.getEnvironment().createSession(graph)) {
            return type(session.getOutputInfo().get(OnnxModel.OUTPUT)) == OnnxJavaType.DOUBLE;
        }
    }

    private static OnnxJavaType type(NodeInfo node) {
        return ((TensorInfo) node.getInfo()).type;
    }

    /** Rows of input in the precision of the graph. */
    static OnnxTensor tensor(OrtEnvironment environment, double[] input, int rows, boolean wide) throws OrtException {
        long[] shape = {rows, input.length / rows};
        float[] single = new float[wide ? 0 : input.length];
        for (int i = 0; i < single.length; i++) {
            single[i] = (float) input[i];
        }
        return wide
                ? OnnxTensor.createTensor(environment, DoubleBuffer.wrap(input), shape)
                : OnnxTensor.createTensor(environment, FloatBuffer.wrap(single), shape);
    }

    /** One prediction a row, whatever the types of input and output are. */
    private static double[] run(byte[] graph, double[] input, int rows) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(graph);
                OnnxTensor tensor = tensor(environment, input, rows, isDouble(graph));
                OrtSession.Result result = session.run(Map.of(OnnxModel.INPUT, tensor))) {
            Object values = result.get(OnnxModel.OUTPUT).orElseThrow().getValue();
            double[] predictions = values instanceof double[][] wideRows
                    ? Arrays.stream(wideRows).mapToDouble(row -> row[0]).toArray()
                    : Arrays.stream((float[][]) values)
                            .mapToDouble(row -> row[0])
                            .toArray();
            assertEquals(rows, predictions.length);
            return predictions;
        }
    }
}

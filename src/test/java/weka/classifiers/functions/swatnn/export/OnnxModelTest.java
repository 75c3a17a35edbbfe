package weka.classifiers.functions.swatnn.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.functions.swatnn.data.AttributeEncoding;
import weka.classifiers.functions.swatnn.data.InputAttribute;
import weka.classifiers.functions.swatnn.data.InputAttribute.Kind;
import weka.classifiers.functions.swatnn.data.InputColumn;
import weka.classifiers.functions.swatnn.data.Target;
import weka.classifiers.functions.swatnn.export.RandomModels.Case;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.prediction.Predictor;
import weka.core.Instance;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class OnnxModelTest {

    static Stream<Case> models() {
        return RandomModels.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void runtimePredictsTheSame(Case model) throws OrtException {
        int attributes = model.header().numAttributes() - 1;
        FloatBuffer input = FloatBuffer.allocate(model.rows().size() * attributes);
        double[] expected = new double[model.rows().size()];
        for (int r = 0; r < expected.length; r++) {
            Instance row = (Instance) model.rows().get(r).copy();
            for (int a = 0; a < row.numAttributes(); a++) {
                if (a != model.header().classIndex()) {
                    // What single precision cannot tell apart is not the graph's to tell.
                    row.setValue(a, (float) row.value(a));
                    input.put((float) row.value(a));
                }
            }
            expected[r] = model.expected(row);
        }
        float[][] predictions = run(OnnxModel.of(model.portable()), input.flip(), expected.length, attributes);
        assertEquals(expected.length, predictions.length);
        for (int r = 0; r < expected.length; r++) {
            assertEquals(expected[r], predictions[r][0], 1e-4 * model.scale(expected[r]), "row " + r);
        }
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
                new Target("y", Kind.NUMERIC, 0, 1));
        SparseMlp network = new SparseMlp(1, new double[][][] {{{weight}}}, new double[][] {{0}}, new Activation[0][]);
        PortableModel weighted = new PortableModel(new Predictor(encoding, network));
        return assertThrows(IllegalArgumentException.class, () -> OnnxModel.of(weighted))
                .getMessage();
    }

    private static float[][] run(byte[] model, FloatBuffer input, int rows, int attributes) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(model);
                OnnxTensor tensor = OnnxTensor.createTensor(environment, input, new long[] {rows, attributes});
                OrtSession.Result result = session.run(Map.of(OnnxModel.INPUT, tensor))) {
            return (float[][]) result.get(OnnxModel.OUTPUT).orElseThrow().getValue();
        }
    }
}

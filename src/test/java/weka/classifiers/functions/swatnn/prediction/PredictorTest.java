package weka.classifiers.functions.swatnn.prediction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.data.AttributeEncoding;
import weka.classifiers.functions.swatnn.data.Bounds;
import weka.classifiers.functions.swatnn.data.InputAttribute;
import weka.classifiers.functions.swatnn.data.InputAttribute.Kind;
import weka.classifiers.functions.swatnn.data.InputColumn;
import weka.classifiers.functions.swatnn.data.Target;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

import java.util.ArrayList;
import java.util.List;

/** Predictions worked out by hand: y = mean + deviation · (2 · (x - 3) / 2 - (1 where green, else -1) + 0.5). */
class PredictorTest {

    private static final double MISSING = Double.NaN;
    private static final int RED = 0;
    private static final int GREEN = 1;
    private static final int NEVER_SEEN = 2;

    private static Predictor predictor(double mean, double deviation) {
        AttributeEncoding encoding = new AttributeEncoding(
                List.of(
                        new InputAttribute("x", Kind.NUMERIC, List.of(), List.of(), 2),
                        new InputAttribute("colour", Kind.NOMINAL, List.of("red", "green", "blue"), List.of(0, 1), 0)),
                1,
                List.of(new InputColumn(0, InputColumn.NO_LABEL, 3, 0.5), new InputColumn(1, GREEN, 0.5, 2)),
                new Target("y", Kind.NUMERIC, mean, deviation, Bounds.NONE));
        SparseMlp network = SparseMlp.builder(2)
                .output(new double[][] {{2}, {-1}}, new double[] {0.5})
                .build();
        return new Predictor(encoding, network);
    }

    @Test
    void rowsOfValuesArePredicted() {
        Predictor predictor = predictor(10, 4);
        assertEquals(10 + 4 * (2 - 1 + 0.5), predictor.predict(new double[] {5, GREEN}));
        assertEquals(10 + 4 * (-2 + 1 + 0.5), predictor.predict(new double[] {1, RED}));
        assertEquals(10 + 4 * (-1 + 1 + 0.5), predictor.predict(new double[] {MISSING, MISSING}));
        assertEquals(10 + 4 * (20 + 1 + 0.5), predictor.predict(new double[] {23, NEVER_SEEN}));
        assertThrows(IllegalArgumentException.class, () -> predictor.predict(new double[3]));
    }

    @Test
    void instancesArePredictedAloneAndTogether() {
        ArrayList<Attribute> attributes = new ArrayList<>(List.of(
                new Attribute("x"), new Attribute("y"), new Attribute("colour", List.of("red", "green", "blue"))));
        Instances rows = new Instances("rows", attributes, 3000);
        for (int i = 0; i < 3000; i++) {
            rows.add(new DenseInstance(1, new double[] {i % 7, MISSING, i % 3}));
        }
        Predictor predictor = predictor(10, 4);
        double[] alone = rows.stream().mapToDouble(predictor::predict).toArray();
        assertEquals(10 + 4 * (-2 - 1 + 0.5), alone[22], "x = 22 mod 7 = 1, colour = 22 mod 3 = 1");
        assertArrayEquals(alone, predictor.predict(rows), "more rows than are held at a time");
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> predictor.predict(new DenseInstance(1, new double[] {1, 2})))
                .getMessage()
                .contains("rows of at least 3"));
    }

    @Test
    void predictionsBeyondADoubleAreItsLargest() {
        Predictor predictor = predictor(1e308, 1e308);
        assertEquals(Double.MAX_VALUE, predictor.predict(new double[] {5, GREEN}));
        assertEquals(-Double.MAX_VALUE, predictor.predict(new double[] {-5, GREEN}));
        assertTrue(Double.isFinite(predictor.predict(new double[] {Double.MAX_VALUE, RED})));
    }

    @Test
    void networkAndColumnsMustFit() {
        AttributeEncoding encoding = predictor(0, 1).encoding();
        String message = assertThrows(
                        IllegalArgumentException.class, () -> new Predictor(encoding, SparseMlp.constant(3, 0)))
                .getMessage();
        assertEquals("There are 2 input columns for a network of 3 inputs", message);
    }
}

package weka.classifiers.functions.swatnn.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.classifiers.functions.swatnn.network.InputWeights;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

import java.util.ArrayList;
import java.util.List;

/** Weka's weights of attributes. */
class AttributeWeightsTest {

    /** x from 0 to 7, a nominal k and a class. */
    private static Instances rows() {
        Instances rows = new Instances(
                "rows",
                new ArrayList<>(
                        List.of(new Attribute("x"), new Attribute("k", List.of("a", "b", "c")), new Attribute("y"))),
                8);
        rows.setClassIndex(2);
        for (int i = 0; i < 8; i++) {
            rows.add(new DenseInstance(1, new double[] {i, i % 3, i}));
        }
        return rows;
    }

    private static AttributeEncoding weighted(double x, double k) {
        Instances rows = rows();
        rows.attribute(0).setWeight(x);
        rows.attribute(1).setWeight(k);
        return AttributeEncoding.of(rows);
    }

    @Test
    void oneChangesNothing() {
        assertEquals(AttributeEncoding.of(rows()), weighted(1, 1));
    }

    /** A quarter of the scale: what the network weighs it with is four times as large, and its square sixteen times as dear. */
    @Test
    void theWeightMultipliesTheInputs() {
        AttributeEncoding plain = weighted(1, 1);
        AttributeEncoding quarter = weighted(0.25, 0.5);
        for (int c = 0; c < 4; c++) {
            InputColumn before = plain.inputColumns().get(c);
            InputColumn after = quarter.inputColumns().get(c);
            assertEquals((c == 0 ? 0.25 : 0.5) * before.scale(), after.scale());
            assertEquals(before.center(), after.center());
        }
        double[] row = {6, 1, Double.NaN};
        double[] ones = plain.encode(new double[] {6, 1});
        double[] less = quarter.encode(new double[] {row[0], row[1]});
        assertEquals(ones[0] / 4, less[0], 1e-15);
        assertEquals(0.5, less[2]);
        assertEquals(-0.5, less[1]);
    }

    @Test
    void zeroLeavesTheAttributeOut() {
        assertEquals(List.of("k=a", "k=b", "k=c"), weighted(0, 1).columnNames());
        assertEquals(List.of("x"), weighted(1, 0).columnNames());
        assertEquals(0, weighted(0, 0).columns());
    }

    /** The columns stay in the order of the attributes. */
    @Test
    void ofEqualColumnsThatOfTheLargestWeightIsKept() {
        Instances rows = new Instances(
                "copies",
                new ArrayList<>(
                        List.of(new Attribute("x"), new Attribute("copy"), new Attribute("z"), new Attribute("y"))),
                8);
        rows.setClassIndex(3);
        for (int i = 0; i < 8; i++) {
            rows.add(new DenseInstance(1, new double[] {i, i, i * i, i}));
        }
        assertEquals(List.of("x", "z"), AttributeEncoding.of(rows).columnNames());
        rows.attribute(0).setWeight(0.1);
        AttributeEncoding encoding = AttributeEncoding.of(rows);
        assertEquals(List.of("copy", "z"), encoding.columnNames());
        assertEquals(1, encoding.inputColumns().get(0).attribute());
        rows.attribute(0).setWeight(2);
        assertEquals(List.of("x", "z"), AttributeEncoding.of(rows).columnNames());
    }

    @Test
    void theTrainingDataTellTheWeightOfEachInput() {
        Instances rows = rows();
        assertEquals(InputWeights.NONE, TrainingData.of(rows).inputWeights());
        rows.attribute(0).setWeight(0.25);
        rows.attribute(1).setWeight(3);
        assertEquals(
                new InputWeights(List.of(0.25, 3.0, 3.0, 3.0)),
                TrainingData.of(rows).inputWeights());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void noOtherWeightIsAllowed(double weight) {
        assertEquals(
                "The attribute x has the weight " + weight + "; it must be a finite number of at least 0",
                assertThrows(IllegalArgumentException.class, () -> weighted(weight, 1))
                        .getMessage());
    }
}

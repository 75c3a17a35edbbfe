package weka.classifiers.functions.swatnn.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Made-up rows lie between a row and its nearest neighbour, value by value. */
class SyntheticRowsTest {

    /** Two rows near 0 and 1 with label a, two near 10 and 12 with label b: the neighbour of each is the other of its pair. */
    private static Instances pairs() {
        ArrayList<Attribute> attributes = new ArrayList<>();
        attributes.add(new Attribute("x"));
        attributes.add(new Attribute("kind", List.of("a", "b")));
        attributes.add(new Attribute("y"));
        Instances data = new Instances("pairs", attributes, 4);
        data.setClassIndex(2);
        double[][] rows = {{0, 0, 5}, {1, 0, 6}, {10, 1, 7}, {12, 1, 8}};
        for (double[] row : rows) {
            data.add(new DenseInstance(row[0] + 1, row));
        }
        return data;
    }

    @Test
    void valuesLieBetweenARowAndItsNeighbour() {
        Instances data = pairs();
        Instances made = SyntheticRows.of(data, 400, new SplittableRandom(1));
        assertEquals(400, made.numInstances());
        boolean moved = false;
        for (int i = 0; i < 400; i++) {
            Instance row = made.instance(i);
            double least = i % 4 < 2 ? 0 : 10;
            double most = i % 4 < 2 ? 1 : 12;
            assertTrue(row.value(0) >= least && row.value(0) <= most, row.toString());
            assertEquals(i % 4 < 2 ? 0 : 1, row.value(1), "no neighbour has another label");
            assertEquals(data.instance(i % 4).weight(), row.weight(), "the weight of the row that it comes from");
            moved |= row.value(0) != data.instance(i % 4).value(0);
        }
        assertTrue(moved);
    }

    @Test
    void halfOfTheValuesStay() {
        Instances data = pairs();
        Instances made = SyntheticRows.of(data, 4000, new SplittableRandom(2));
        long stayed = 0;
        for (int i = 0; i < 4000; i++) {
            stayed += made.instance(i).value(0) == data.instance(i % 4).value(0) ? 1 : 0;
        }
        // The deviation of the count is 32.
        assertEquals(2000, stayed, 200);
    }

    @Test
    void whereOneValueIsMissingItIsNotMixed() {
        Instances data = pairs();
        data.instance(1).setMissing(0);
        Instances made = SyntheticRows.of(data, 40, new SplittableRandom(3));
        for (int i = 1; i < 40; i += 4) {
            double value = made.instance(i).value(0);
            assertTrue(Double.isNaN(value) || value == 0 || value >= 10, "missing, or a neighbour's: " + value);
        }
    }

    @Test
    void oneRowIsRepeated() {
        Instances one = new Instances(pairs(), 0, 1);
        Instances made = SyntheticRows.of(one, 3, new SplittableRandom(4));
        for (Instance row : made) {
            assertEquals(0, row.value(0));
        }
    }

    @Test
    void theDataStayAsTheyAre() {
        Instances data = pairs();
        String before = data.toString();
        SyntheticRows.of(data, 20, new SplittableRandom(5));
        assertEquals(before, data.toString());
    }
}

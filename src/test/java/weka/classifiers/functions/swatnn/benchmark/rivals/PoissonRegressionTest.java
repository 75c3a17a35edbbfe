package weka.classifiers.functions.swatnn.benchmark.rivals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

import java.util.ArrayList;
import java.util.List;

class PoissonRegressionTest {

    private static Instances rows(double[]... values) {
        Instances rows = new Instances(
                "counts",
                new ArrayList<>(List.of(
                        new Attribute("x"), new Attribute("kind", List.of("a", "b", "c")), new Attribute("count"))),
                values.length);
        rows.setClassIndex(2);
        for (double[] row : values) {
            rows.add(new DenseInstance(1, row));
        }
        return rows;
    }

    /** With one indicator for each group, what is expected of a group is its mean: 2 and 6. */
    @Test
    void groupsHaveTheirMeans() throws Exception {
        Instances rows = rows(new double[] {0, 0, 1}, new double[] {0, 0, 3}, new double[] {0, 1, 6});
        PoissonRegression regression = new PoissonRegression();
        regression.buildClassifier(rows);
        assertEquals(2, regression.classifyInstance(rows.get(0)), 1e-6);
        assertEquals(6, regression.classifyInstance(rows.get(2)), 1e-6);
    }

    /** Counts of 1, 2, 4 and 8 at 0, 1, 2 and 3 are 2^x; a weight of 0 takes a row out. */
    @Test
    void aRateIsFound() throws Exception {
        Instances rows = rows(
                new double[] {0, 0, 1},
                new double[] {1, 0, 2},
                new double[] {2, 0, 4},
                new double[] {3, 0, 8},
                new double[] {3, 0, 50});
        rows.get(4).setWeight(0);
        PoissonRegression regression = new PoissonRegression();
        regression.buildClassifier(rows);
        rows.get(0).setValue(0, 4);
        assertEquals(16, regression.classifyInstance(rows.get(0)), 1e-4);
    }

    @Test
    void whatIsNoCountIsRefused() {
        assertEquals(
                "The least count is -1.0; counts must be at least 0, and one of them more",
                assertThrows(IllegalArgumentException.class, () -> new PoissonRegression()
                                .buildClassifier(rows(new double[] {0, 0, -1}, new double[] {1, 0, 2})))
                        .getMessage());
    }
}

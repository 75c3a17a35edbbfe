package weka.classifiers.functions.swatnn.benchmark.losses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class LossFiguresTest {

    private static Instances rows(double... values) {
        Instances rows = new Instances("rows", new ArrayList<>(List.of(new Attribute("y"))), values.length);
        rows.setClassIndex(0);
        for (double value : values) {
            rows.add(new DenseInstance(1, new double[] {value}));
        }
        return rows;
    }

    /** Of 0 and 4 with a mean of 2: half deviances of 2 and 4 ln 2 - 2; 0 and 4 expected leave 0.02 of the first, its least part. */
    @Test
    void deviancesByHand() {
        Instances rows = rows(0, 4);
        assertEquals(1, LossFigures.deviance(new double[] {2, 2}, rows, rows), 1e-15);
        assertEquals(0.02 / (4 * Math.log(2)), LossFigures.deviance(new double[] {-3, 4}, rows, rows), 1e-12);
    }

    @Test
    void squaresByHand() {
        // Weka's variance of 0 and 4 is 8.
        assertEquals((1 + 4) / 2.0 / 8, LossFigures.squared(new double[] {1, 2}, rows(0, 4)), 1e-15);
    }

    /** The quantile 0.9 of 1 to 10 is 9: below it nine rows lose a tenth of 8 + 7 + … + 0 = 36, and 10 loses 0.9. */
    @Test
    void pinballLossesByHand() {
        Instances rows = rows(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        double[] actual = rows.attributeToDoubleArray(0);
        assertEquals(0, LossFigures.pinball(actual, 0.9, rows, rows));
        actual[0] += 1;
        actual[1] -= 1;
        assertEquals((0.1 + 0.9) / (3.6 + 0.9), LossFigures.pinball(actual, 0.9, rows, rows), 1e-12);
        assertEquals(0.9, LossFigures.below(actual, rows), 1e-15);
    }

    @Test
    void countsHaveTheirMean() {
        Random random = new Random(1);
        double sum = 0;
        for (int i = 0; i < 4000; i++) {
            sum += LossProblem.poisson(3, random) / 4000.0;
        }
        assertEquals(3, sum, 0.1);
        assertEquals(0, LossProblem.poisson(0, random));
    }

    @Test
    void someRowsAreFarOff() {
        LossPart part = LossProblem.far().get(0).parts().apply(1);
        double far = 0;
        for (int i = 0; i < part.train().numInstances(); i++) {
            far += part.train().get(i).classValue() != part.undisturbed().get(i).classValue() ? 1 : 0;
        }
        assertEquals(0.05, far / LossProblem.TRAINING_ROWS, 0.02);
    }
}

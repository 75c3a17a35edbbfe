package weka.classifiers.functions.swatnn.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.data.Bounds;
import weka.classifiers.functions.swatnn.data.InputAttribute.Kind;
import weka.classifiers.functions.swatnn.data.Target;
import weka.classifiers.functions.swatnn.network.RandomNetworks;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Networks in the units of the data, and the equations that are printed of them. */
class UnitsOfDataTest {

    private static SparseMlp linear(double weight, double bias) {
        return SparseMlp.builder(1)
                .output(new double[][] {{weight}}, new double[] {bias})
                .build();
    }

    @Test
    void aCentreBesideTheRangeIsFolded() {
        // encoded = (v - 3) / 2, output = 2 · encoded + 1, in units 10 · output + 100: 10 v + 80.
        UnitsOfData units = UnitsOfData.of(linear(2, 1), new double[] {3}, new double[] {0.5}, true, 100, 10)
                .orElseThrow();
        assertArrayEquals(new double[] {0}, units.shifts());
        assertEquals(10, units.network().weight(0, 0, 0), 1e-12);
        assertEquals(80, units.network().bias(0, 0), 1e-12);
    }

    @Test
    void aCentreFarFromTheRangeIsSubtracted() {
        // With half a range of 1000, the shift may lie 50 from the centre.
        UnitsOfData units = UnitsOfData.of(linear(2, 1), new double[] {1234567}, new double[] {0.001}, true, 0, 1)
                .orElseThrow();
        assertArrayEquals(new double[] {1234600}, units.shifts());
        assertEquals(0.002, units.network().weight(0, 0, 0), 1e-15);
        assertEquals(1 + 2 * 0.033, units.network().bias(0, 0), 1e-12);
        UnitsOfData exact = UnitsOfData.of(linear(2, 1), new double[] {1234567}, new double[] {0.001}, false, 0, 1)
                .orElseThrow();
        assertArrayEquals(new double[] {1234567}, exact.shifts());
        assertEquals(1, exact.network().bias(0, 0), 1e-15);
    }

    @Test
    void anOverflowIsNoUnit() {
        assertTrue(UnitsOfData.of(linear(1e10, 0), new double[] {0}, new double[] {1e300}, true, 0, 1)
                .isEmpty());
        ModelView view = view(linear(1e10, 0), 0, 1e300, 1);
        assertTrue(view.text(view.network()).contains("more than a double holds"), "it can be opened all the same");
    }

    /** Ranges from a second to centuries, beginning anywhere: what is printed predicts what the network predicts. */
    @Test
    void thePrintedEquationPredicts() {
        SplittableRandom random = new SplittableRandom(1);
        for (int trial = 0; trial < 60; trial++) {
            double center = Math.pow(10, random.nextInt(-2, 13)) * (1 + random.nextDouble());
            double scale = 1 / (center * Math.pow(10, -random.nextInt(-1, 8)));
            double deviation = Math.pow(10, random.nextInt(-3, 4));
            SparseMlp network = RandomNetworks.create(1, new int[] {3, 2}, random);
            String text = view(network, center, scale, deviation).equation(network, ModelView.ENOUGH_DIGITS);
            for (double encoded = -1; encoded <= 1; encoded += 0.25) {
                double raw = center + encoded / scale;
                double expected = 5 * deviation + deviation * network.predict(new double[] {(raw - center) * scale});
                assertEquals(expected, byHand(text, raw), 1e-3 * deviation, text);
            }
        }
    }

    @Test
    void fewerDigitsAreSaid() {
        SparseMlp network = linear(1.23456789, 0);
        ModelView view = view(network, 0, 1, 1);
        assertEquals("y = 1.2346*x + 5", view.equation(network, ModelView.ENOUGH_DIGITS));
        assertEquals(
                "y = 1.2*x + 5\nNumbers are rounded to 2 significant digits; to predict what the model predicts it takes 5.",
                view.equation(network, 2));
        assertEquals("y = 1.234568*x + 5", view.equation(network, 7));
    }

    private static ModelView view(SparseMlp network, double center, double scale, double deviation) {
        return new ModelView(
                new Target("y", Kind.NUMERIC, 5 * deviation, deviation, Bounds.NONE),
                List.of(new ModelView.Column("x", scale, center)),
                network,
                BuildReport.UNSEARCHED,
                null);
    }

    private static double byHand(String text, double x) {
        return EquationReader.evaluate(EquationReader.definitions(text), Map.of("x", x))
                .get("y");
    }
}

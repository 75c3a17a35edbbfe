package weka.classifiers.functions.swatnn.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.SplittableRandom;

/** Bounds of slopes in a box. */
class SlopeBoundsTest {

    /** 2 a(3 x + 1). */
    private static SparseMlp single(Activation activation) {
        return new SparseMlp(
                1, new double[][][] {{{3}}, {{2}}}, new double[][] {{1}, {0}}, new Activation[][] {{activation}});
    }

    /** With x from -1 to 1 the argument goes from -2 to 4; the slope is 6 a'. */
    @ParameterizedTest
    @CsvSource({
        "LEAKY_RELU, 0.06, 6",
        "ABSOLUTE, -6, 6",
        "SQUARE, -24, 48",
        "SINE, -6, 6",
        "LINEAR, 6, 6",
        "SIGMOID, 0.1059763, 1.5",
        "TANH, 0.0080457, 6"
    })
    void ofOneNeuron(Activation activation, double least, double most) {
        SlopeBounds bounds = SlopeBounds.of(single(activation), 0, new double[] {-1}, new double[] {1});
        assertEquals(least, bounds.least(), 1e-7);
        assertEquals(most, bounds.most(), 1e-7);
    }

    /** Where the argument is positive: x from 0 to 1, argument 1 to 4. */
    @Test
    void aSquareRisesOnOneSide() {
        SlopeBounds bounds = SlopeBounds.of(single(Activation.SQUARE), 0, new double[] {0}, new double[] {1});
        assertEquals(12, bounds.least(), 1e-12);
        assertTrue(bounds.has(1));
        assertFalse(bounds.has(-1));
        assertTrue(bounds.has(0));
    }

    /** 3 x - 2 y has slopes 3 and -2, whatever the box. */
    @Test
    void ofALinearModel() {
        SparseMlp linear = SparseMlp.builder(2)
                .output(new double[][] {{3}, {-2}}, new double[] {1})
                .build();
        double[] least = {-1, -1};
        double[] most = {1, 5};
        assertEquals(new SlopeBounds(3, 3), rounded(SlopeBounds.of(linear, 0, least, most)));
        assertTrue(SlopeBounds.of(linear, 1, least, most).has(-1));
        assertEquals(new SlopeBounds(0, 0), SlopeBounds.of(SparseMlp.constant(2, 7), 0, least, most));
    }

    private static SlopeBounds rounded(SlopeBounds bounds) {
        return new SlopeBounds(Math.rint(bounds.least() * 1e9) / 1e9, Math.rint(bounds.most() * 1e9) / 1e9);
    }

    @Test
    void slopesOfRandomNetworksLieWithin() {
        SplittableRandom random = new SplittableRandom(5);
        double[] least = {-1, -0.5};
        double[] most = {1, 0.7};
        for (int i = 0; i < 100; i++) {
            SparseMlp network =
                    RandomNetworks.create(2, new int[] {1 + i % 4, 1 + i % 3}, 1, List.of(Activation.values()), random);
            SlopeBounds bounds = SlopeBounds.of(network, 0, least, most);
            for (int k = 0; k < 30; k++) {
                double a = random.nextDouble(-1, 1);
                double b = random.nextDouble(-1, 1);
                double y = random.nextDouble(-0.5, 0.7);
                double slope = (network.predict(new double[] {b, y}) - network.predict(new double[] {a, y})) / (b - a);
                double slack = 1e-6 * (1 + Math.abs(slope));
                assertTrue(slope >= bounds.least() - slack && slope <= bounds.most() + slack, bounds + " " + slope);
            }
        }
    }
}

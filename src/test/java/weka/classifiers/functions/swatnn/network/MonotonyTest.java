package weka.classifiers.functions.swatnn.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.SplittableRandom;

/** Networks that rise and fall in some inputs by construction. */
class MonotonyTest {

    /** Rises in the first of two inputs; the second may do anything. */
    private static final Monotony RISING = new Monotony(List.of(1, 0));

    private static SparseMlp network(double[][] first, double[] biases, Activation[] activations, double[][] last) {
        return new SparseMlp(
                2, new double[][][] {first, last}, new double[][] {biases, {0.5}}, new Activation[][] {activations});
    }

    /** 2 tanh(x + 3 y) - tanh(4 x - y) + |5 x + y|: the second path falls in x, and |·| does not rise. */
    private static SparseMlp mixed() {
        return network(
                new double[][] {{1, 4, 5}, {3, -1, 1}},
                new double[3],
                new Activation[] {Activation.TANH, Activation.TANH, Activation.ABSOLUTE},
                new double[][] {{2}, {-1}, {1}});
    }

    @Test
    void weightsOfWrongPathsBecomeZeroOrTurn() {
        SparseMlp projected = RISING.projected(mixed());
        assertEquals(1, projected.weight(0, 0, 0));
        assertEquals(0, projected.weight(0, 0, 1));
        assertEquals(0, projected.weight(0, 0, 2));
        assertEquals(-1, projected.weight(0, 1, 1));
        assertEquals(-1, projected.weight(1, 1, 0));
        SparseMlp turned = RISING.turned(mixed());
        assertEquals(-4, turned.weight(0, 0, 1));
        assertEquals(0, turned.weight(0, 0, 2));
        for (SparseMlp kept : List.of(projected, turned)) {
            assertTrue(RISING.holds(kept));
            assertSame(kept, RISING.projected(kept));
        }
        assertFalse(RISING.holds(mixed()));
    }

    @Test
    void fallingIsRisingTheOtherWay() {
        Monotony falling = new Monotony(List.of(-1, 0));
        SparseMlp projected = falling.projected(mixed());
        assertEquals(0, projected.weight(0, 0, 0));
        assertEquals(4, projected.weight(0, 0, 1));
        assertFalse(RISING.holds(projected));
    }

    @Test
    void withoutSignsNothingChanges() {
        assertTrue(new Monotony(List.of(0, 0)).isNone());
        assertEquals(Monotony.NONE, new Monotony(List.of(0, 0)));
        SparseMlp mixed = mixed();
        assertSame(mixed, Monotony.NONE.projected(mixed));
        assertSame(mixed, Monotony.NONE.turned(mixed));
        assertNull(Monotony.NONE.signs(new Topology(mixed, false)));
        assertThrows(IllegalArgumentException.class, () -> new Monotony(List.of(1)).projected(mixed));
    }

    /** Of the turned network: into the first neuron 1 and 3, into the second -4 and -1, into the third 1; then 2, -1, 1 and a bias. */
    @Test
    void signsOfTheWeightsOnPathsFromTheInput() {
        Topology topology = new Topology(RISING.turned(mixed()), false);
        assertArrayEquals(new double[] {1, 3, -4, -1, 1, 2, -1, 1, 0.5}, topology.parameters());
        assertArrayEquals(new int[] {1, 0, -1, 0, 0, 1, -1, 0, 0}, RISING.signs(topology));
    }

    /** Whatever the network: a step up in the first input never lowers the output, one up in the third never raises it. */
    @Test
    void randomNetworksKeepIt() {
        SplittableRandom random = new SplittableRandom(3);
        Monotony both = new Monotony(List.of(1, 0, -1));
        for (int i = 0; i < 200; i++) {
            SparseMlp any =
                    RandomNetworks.create(3, new int[] {1 + i % 5, 1 + i % 3}, 1, List.of(Activation.values()), random);
            SparseMlp kept = i % 2 == 0 ? both.projected(any) : both.turned(any);
            assertTrue(both.proven(kept, new double[] {-9, -9, -9}, new double[] {9, 9, 9}));
            for (int k = 0; k < 20; k++) {
                double[] x = {random.nextDouble(-3, 3), random.nextDouble(-3, 3), random.nextDouble(-3, 3)};
                double[] up = {x[0] + random.nextDouble(), x[1], x[2] - random.nextDouble()};
                assertTrue(kept.predict(up) >= kept.predict(x) - 1e-12);
            }
        }
    }
}

package weka.classifiers.functions.swatnn.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Random networks are spread as they say. Bounds are six standard deviations of what is counted or averaged. */
class RandomNetworksTest {

    private static final int NEURONS = 2000;

    @Test
    void numbersAreNormalWithTheDeviationsThatTheySay() {
        SparseMlp network = RandomNetworks.create(9, new int[] {NEURONS}, new SplittableRandom(1));
        double weights = 0;
        double biases = 0;
        double outgoing = 0;
        for (int j = 0; j < NEURONS; j++) {
            for (int i = 0; i < 9; i++) {
                weights += network.weight(0, i, j) * network.weight(0, i, j) / (9 * NEURONS);
            }
            biases += network.bias(0, j) * network.bias(0, j) / NEURONS;
            outgoing += network.weight(1, j, 0) * network.weight(1, j, 0) / NEURONS;
        }
        // 1.5 / √9 and 1.5 / √2000; the relative deviation of a mean of n squares is √(2 / n).
        assertEquals(0.25, weights, 0.25 * 6 * Math.sqrt(2.0 / (9 * NEURONS)));
        assertEquals(0.25, biases, 0.25 * 6 * Math.sqrt(2.0 / NEURONS));
        assertEquals(2.25 / NEURONS, outgoing, 2.25 / NEURONS * 6 * Math.sqrt(2.0 / NEURONS));
        assertNotEquals(0, network.bias(1, 0));
    }

    @Test
    void theOutputsBiasHasTheDeviationOfTheOthers() {
        SplittableRandom random = new SplittableRandom(2);
        double squares = 0;
        for (int i = 0; i < NEURONS; i++) {
            double bias = RandomNetworks.create(1, new int[0], random).bias(0, 0);
            squares += bias * bias / NEURONS;
        }
        assertEquals(0.25, squares, 0.25 * 6 * Math.sqrt(2.0 / NEURONS));
    }

    @Test
    void activationsAreDrawnFromThoseAllowed() {
        SparseMlp network = RandomNetworks.create(1, new int[] {NEURONS}, new SplittableRandom(3));
        Map<Activation, Integer> counts = new EnumMap<>(Activation.class);
        for (int j = 0; j < NEURONS; j++) {
            counts.merge(network.activation(0, j), 1, Integer::sum);
        }
        assertEquals(3, counts.size(), counts.toString());
        for (int count : counts.values()) {
            assertEquals(NEURONS / 3.0, count, 6 * Math.sqrt(NEURONS * 2.0 / 9), counts.toString());
        }
        SparseMlp linear = RandomNetworks.create(1, new int[] {3}, List.of(Activation.LINEAR), new SplittableRandom(3));
        assertEquals(Activation.LINEAR, linear.activation(0, 2));
    }

    @Test
    void refusesNetworksOfNothing() {
        SplittableRandom random = new SplittableRandom(1);
        String inputs = assertThrows(
                        IllegalArgumentException.class, () -> RandomNetworks.create(0, new int[] {1}, random))
                .getMessage();
        assertEquals("The number of inputs is 0; it must be at least 1", inputs);
        String neurons = assertThrows(
                        IllegalArgumentException.class, () -> RandomNetworks.create(1, new int[] {1, 0}, random))
                .getMessage();
        assertTrue(neurons.contains("neurons is 0"), neurons);
        assertEquals(1, RandomNetworks.create(1, new int[] {1}, random).width(0));
    }
}

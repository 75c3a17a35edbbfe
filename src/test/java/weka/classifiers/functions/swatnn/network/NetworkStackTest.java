package weka.classifiers.functions.swatnn.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.SplittableRandom;

class NetworkStackTest {

    @Test
    void outputsAreThoseOfTheNetworks() {
        SplittableRandom random = new SplittableRandom(1);
        SparseMlp first = RandomNetworks.create(3, new int[] {2, 4}, random);
        SparseMlp second = RandomNetworks.create(3, new int[] {5, 1}, random);
        SparseMlp both = NetworkStack.of(List.of(first, second));
        double[] x = {0.3, -0.8, 0.1};
        assertArrayEquals(new double[] {first.predict(x), second.predict(x)}, both.predictAll(x), 1e-15);
        assertEquals(first.nonZeroWeights() + second.nonZeroWeights(), both.nonZeroWeights());
        assertEquals(7, both.width(0));
        assertEquals(5, both.width(1));
    }

    @Test
    void linearModelsShareTheirInputs() {
        SparseMlp sum = SparseMlp.builder(2)
                .output(new double[][] {{1}, {1}}, new double[] {0})
                .build();
        SparseMlp difference = SparseMlp.builder(2)
                .output(new double[][] {{1}, {-1}}, new double[] {0.5})
                .build();
        SparseMlp both = NetworkStack.of(List.of(sum, difference));
        assertArrayEquals(new double[] {5, -0.5}, both.predictAll(new double[] {2, 3}));
    }

    @Test
    void networksOfOtherDepthsAreRefused() {
        SparseMlp flat = SparseMlp.builder(2)
                .output(new double[][] {{1}, {0}}, new double[] {0})
                .build();
        SparseMlp deep = RandomNetworks.create(2, new int[] {2}, new SplittableRandom(1));
        String message = assertThrows(IllegalArgumentException.class, () -> NetworkStack.of(List.of(flat, deep)))
                .getMessage();
        assertEquals("Networks of 2 and 2 inputs and of 1 and 0 hidden layers cannot become one", message);
    }

    @Test
    void constantsJoinNetworksOfAnyDepth() {
        SparseMlp deep = RandomNetworks.create(2, new int[] {2, 3}, new SplittableRandom(1));
        SparseMlp all = NetworkStack.of(List.of(SparseMlp.constant(2, 0.5), deep, SparseMlp.constant(2, 0)));
        double[] x = {0.3, -0.8};
        assertArrayEquals(new double[] {0.5, deep.predict(x), 0}, all.predictAll(x), 1e-15);
        assertEquals(2, all.hiddenLayers());
        assertEquals(deep.nonZeroWeights() + 1, all.nonZeroWeights());
        assertArrayEquals(
                new double[] {1, 2},
                NetworkStack.of(List.of(SparseMlp.constant(2, 1), SparseMlp.constant(2, 2)))
                        .predictAll(x));
    }
}

package weka.classifiers.functions.swatnn.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.RandomNetworks;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.List;
import java.util.SplittableRandom;

/** Which weights a child has from its parent. */
class InheritanceTest {

    /** y = 9 σ(x₀ + 2 x₁ + 5) + 10 tanh(3 x₀ + 4 x₁ + 6) + 11. */
    private static final SparseMlp PARENT = new SparseMlp(
            2, new double[][][] {{{1, 3}, {2, 4}}, {{9}, {10}}}, new double[][] {{5, 6}, {11}}, new Activation[][] {
                {Activation.SIGMOID, Activation.TANH}
            });

    private static SparseMlp child(List<List<Activation>> hidden) {
        return Inheritance.child(hidden, PARENT, 2, 1, new SplittableRandom(1));
    }

    private static SparseMlp drawn(List<List<Activation>> hidden) {
        return RandomNetworks.create(2, hidden, 1, new SplittableRandom(1));
    }

    @Test
    void theSameArchitectureInheritsEverything() {
        assertEquals(PARENT, child(List.of(List.of(Activation.SIGMOID, Activation.TANH))));
    }

    @Test
    void aNeuronOfAnotherActivationAndANewOneAreDrawn() {
        List<List<Activation>> hidden = List.of(List.of(Activation.SIGMOID, Activation.SIGMOID, Activation.TANH));
        SparseMlp child = child(hidden);
        SparseMlp drawn = drawn(hidden);
        assertEquals(1, child.weight(0, 0, 0));
        assertEquals(2, child.weight(0, 1, 0));
        assertEquals(5, child.bias(0, 0));
        for (int j = 1; j < 3; j++) {
            assertEquals(drawn.weight(0, 0, j), child.weight(0, 0, j));
            assertEquals(drawn.weight(0, 1, j), child.weight(0, 1, j));
            assertEquals(drawn.bias(0, j), child.bias(0, j));
        }
        assertEquals(9, child.weight(1, 0, 0));
        assertEquals(10, child.weight(1, 1, 0));
        assertEquals(drawn.weight(1, 2, 0), child.weight(1, 2, 0));
        assertEquals(11, child.bias(1, 0));
    }

    @Test
    void outputsOfAnotherDepthAreDrawn() {
        List<List<Activation>> hidden =
                List.of(List.of(Activation.SIGMOID, Activation.TANH), List.of(Activation.SIGMOID));
        SparseMlp child = child(hidden);
        SparseMlp drawn = drawn(hidden);
        assertEquals(4, child.weight(0, 1, 1));
        assertEquals(drawn.weight(1, 0, 0), child.weight(1, 0, 0));
        assertEquals(drawn.weight(2, 0, 0), child.weight(2, 0, 0));
        assertNotEquals(11, child.bias(2, 0));
    }

    @Test
    void withoutAParentEverythingIsDrawn() {
        List<List<Activation>> hidden = List.of(List.of(Activation.TANH));
        assertEquals(drawn(hidden), Inheritance.child(hidden, null, 2, 1, new SplittableRandom(1)));
    }
}

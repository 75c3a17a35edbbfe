package weka.classifiers.functions.swatnn.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

class ClassLabelsTest {

    private static final ClassLabels ONE = ClassLabels.of("y", List.of("a", "b"), new double[] {1, 1});
    private static final ClassLabels TWO = ClassLabels.of("y", List.of("a", "b", "c"), new double[] {2, 0, 2});
    private static final ClassLabels THREE = ClassLabels.of("y", List.of("a", "b", "c", "d"), new double[] {3, 0, 2});

    @Test
    void twoValuesTakeOneOutput() {
        assertEquals(1, TWO.outputs());
        assertEquals("c", TWO.positive());
        double[] targets = new double[2];
        TWO.write(2, targets, 1);
        assertArrayEquals(new double[] {0, 1}, targets);
        TWO.write(0, targets, 1);
        assertArrayEquals(new double[] {0, 0}, targets);
        assertArrayEquals(new double[] {0.25, 0, 0.75}, TWO.distribution(new double[] {Math.log(3)}), 1e-15);
        assertEquals(2, TWO.mostProbable(new double[] {0.1}));
        assertEquals(0, TWO.mostProbable(new double[] {-0.1}));
        assertEquals(0, TWO.mostProbable(new double[] {0}));
    }

    @Test
    void moreValuesTakeOneEach() {
        assertEquals(List.of("a", "c", "d"), THREE.knownLabels());
        double[] targets = {7, 7, 7, 7};
        THREE.write(2, targets, 1);
        assertArrayEquals(new double[] {7, 0, 1, 0}, targets);
        double[] outputs = {1000, 1000 + Math.log(2), 1000 + Math.log(5)};
        assertArrayEquals(new double[] {0.125, 0, 0.25, 0.625}, THREE.distribution(outputs), 1e-12);
        assertEquals(3, THREE.mostProbable(outputs));
    }

    @Test
    void aSingleValueIsCertain() {
        assertEquals(1, ONE.outputs());
        assertArrayEquals(new double[] {0, 1}, ONE.distribution(new double[] {-5}));
        assertEquals(1, ONE.mostProbable(new double[] {-5}));
        assertEquals("P(y = b) = 1", ONE.equations("y"));
    }

    @Test
    void targetsComeFromDistributions() {
        assertArrayEquals(new double[] {0.75}, TWO.targets(new double[] {0.25, 0, 0.75}), 1e-15);
        // What an unknown value has is left out: 0.2 and 0.6 of 0.8.
        assertArrayEquals(new double[] {0.75}, TWO.targets(new double[] {0.2, 0.2, 0.6}), 1e-15);
        assertArrayEquals(new double[] {0.5, 0.25, 0.25}, THREE.targets(new double[] {2, 4, 1, 1}), 1e-15);
        assertArrayEquals(new double[] {0}, ONE.targets(new double[] {0.5, 0.5}));
        assertArrayEquals(new double[] {Double.NaN}, TWO.targets(new double[] {0, 1, 0}));
    }

    @Test
    void probabilitiesArePrinted() {
        assertEquals("P(y = c) = 1 / (1 + exp(-log_odds))", TWO.equations("y"));
        assertEquals(
                """
                P('the class' = a) = exp(score_1) / sum
                P('the class' = c) = exp(score_2) / sum
                P('the class' = d) = exp(score_3) / sum
                where sum = exp(score_1) + exp(score_2) + exp(score_3)""",
                THREE.equations("the class"));
    }

    @Test
    void moreValuesThanNetworksTellApartAreRefused() {
        List<String> labels = IntStream.range(0, 60).mapToObj(i -> "v" + i).toList();
        double[] few = IntStream.range(0, 50).mapToDouble(i -> i).toArray();
        assertEquals(50, ClassLabels.of("y", labels, few).outputs());
        double[] many = IntStream.range(0, 51).mapToDouble(i -> i).toArray();
        assertEquals(
                "The class y has 51 values that occur in the data; there must be at most 50",
                assertThrows(IllegalArgumentException.class, () -> ClassLabels.of("y", labels, many))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new ClassLabels(labels, Collections.emptyList()));
        assertThrows(IllegalArgumentException.class, () -> new ClassLabels(labels, List.of(3, 2)));
        assertThrows(IllegalArgumentException.class, () -> new ClassLabels(labels, List.of(60)));
    }
}

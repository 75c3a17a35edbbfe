package weka.classifiers.functions.swatnn.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.SerializedObject;

import java.util.SplittableRandom;

class CompactMlpTest {

    private static final Activation[][] TWO = {{Activation.TANH, Activation.SIGMOID}};

    private static SparseMlp random(int depth, double share) {
        SplittableRandom random = new SplittableRandom(depth);
        int inputs = 5;
        double[][][] weights = new double[depth + 1][][];
        double[][] biases = new double[depth + 1][];
        Activation[][] activations = new Activation[depth][];
        for (int l = 0; l <= depth; l++) {
            int sources = l == 0 ? inputs : biases[l - 1].length;
            int width = l == depth ? 1 : 3 + l;
            weights[l] = new double[sources][];
            for (int from = 0; from < sources; from++) {
                weights[l][from] = numbers(random, width, share);
            }
            biases[l] = numbers(random, width, share);
            if (l < depth) {
                activations[l] = random.ints(width, 0, Activation.values().length)
                        .mapToObj(i -> Activation.values()[i])
                        .toArray(Activation[]::new);
            }
        }
        return new SparseMlp(inputs, weights, biases, activations);
    }

    private static double[] numbers(SplittableRandom random, int count, double share) {
        return random.doubles(count, -1, 1)
                .map(v -> random.nextDouble() < share ? v : 0)
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4})
    void keepsEveryNumber(int depth) {
        for (double share : new double[] {0, 0.3, 1}) {
            SparseMlp network = random(depth, share);
            assertEquals(network, CompactMlp.of(network).network());
        }
        assertEquals(
                SparseMlp.constant(0, 2),
                CompactMlp.of(SparseMlp.constant(0, 2)).network());
    }

    @Test
    void keepsSeveralOutputs() {
        SparseMlp network = new SparseMlp(
                1, new double[][][] {{{2, 0}}, {{0, 1, 3}, {4, 0, 0}}}, new double[][] {{0, 5}, {6, 0, 7}}, TWO);
        CompactMlp compact = CompactMlp.of(network);
        assertEquals(3, compact.outputs());
        assertArrayEquals(new int[] {0, 3, 5, 6, 7, 10, 12}, compact.places());
        assertArrayEquals(new double[] {2, 5, 1, 3, 4, 6, 7}, compact.values());
        assertEquals(network, compact.network());
    }

    @Test
    void holdsNonZeroNumbersAlone() {
        CompactMlp compact = CompactMlp.of(
                new SparseMlp(2, new double[][][] {{{0, 3}, {0, 0}}, {{0}, {4}}}, new double[][] {{5, 0}, {0}}, TWO));
        assertArrayEquals(new int[] {1, 4, 7}, compact.places());
        assertArrayEquals(new double[] {3, 5, 4}, compact.values());
    }

    @Test
    void serialisedFormIsTheCompactOne() throws Exception {
        SparseMlp wide = new SparseMlp(
                100_000, new double[][][] {new double[100_000][1]}, new double[][] {{1}}, new Activation[0][]);
        assertEquals(wide, new SerializedObject(wide).getObject());
        assertEquals(1, CompactMlp.of(wide).places().length);
    }

    @Test
    void refusesPartsThatDoNotFit() {
        assertMessage("2 places for 1 numbers", new CompactMlp(1, 1, TWO, new int[] {0, 1}, new double[] {1}));
        assertMessage(
                "place 7 of a number is wrong; places ascend from 0 to 6",
                new CompactMlp(1, 1, TWO, new int[] {7}, new double[] {1}));
        assertMessage("place 9", new CompactMlp(1, 1, TWO, new int[] {9}, new double[] {1}));
        assertMessage("place -1", new CompactMlp(1, 1, TWO, new int[] {-1}, new double[] {1}));
        assertMessage("place 3", new CompactMlp(1, 1, TWO, new int[] {3, 3}, new double[] {1, 1}));
        assertMessage("finite", new CompactMlp(1, 1, TWO, new int[] {3}, new double[] {Double.NaN}));
        assertMessage("claims more", new CompactMlp(2_000_000_000, 1, TWO, new int[0], new double[0]));
        assertMessage("claims more", new CompactMlp(-1, 1, TWO, new int[0], new double[0]));
        assertMessage("0 outputs", new CompactMlp(1, 0, TWO, new int[0], new double[0]));
    }

    private static void assertMessage(String part, CompactMlp wrong) {
        String message =
                assertThrows(IllegalArgumentException.class, wrong::network).getMessage();
        assertTrue(message.contains(part), message);
    }
}

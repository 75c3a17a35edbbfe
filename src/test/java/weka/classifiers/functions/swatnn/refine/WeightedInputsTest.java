package weka.classifiers.functions.swatnn.refine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.network.InputWeights;
import weka.classifiers.functions.swatnn.network.RandomNetworks;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.network.Topology;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.refine.OptimalBrainSurgeon.PathPoint;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** What is removed from a network where its inputs are not wanted alike. */
class WeightedInputsTest {

    private static SparseMlp sum(double first, double second) {
        return SparseMlp.builder(2)
                .output(new double[][] {{first}, {second}}, new double[] {1})
                .build();
    }

    @Test
    void onlyParametersFromInputsCountOtherwise() {
        Topology topology = new Topology(RandomNetworks.create(2, new int[] {1}, new SplittableRandom(1)), true);
        // Two weights and a bias of the neuron, then its weight to the output and the output's bias.
        assertArrayEquals(new double[] {0.5, 3, 1, 1, 1}, new InputWeights(List.of(0.5, 3.0)).of(topology));
        assertArrayEquals(new double[] {1, 1, 1, 1, 1}, InputWeights.NONE.of(topology));
    }

    @Test
    void onesAreNone() {
        assertEquals(InputWeights.NONE, new InputWeights(List.of(1.0, 1.0)));
    }

    @Test
    void theNumberOfInputsMustAgree() {
        Topology topology = new Topology(sum(1, 1), false);
        assertEquals(
                "The network has 2 inputs; there are weights for 1",
                assertThrows(IllegalArgumentException.class, () -> new InputWeights(List.of(2.0)).of(topology))
                        .getMessage());
    }

    /**
     * y = 3 a + b with G = [[1, ½], [½, 1]]: the saliencies are 9 · ¾ and 1 · ¾. With a weight of ¼ that of a counts as 6.75 / 16 = 0.42, and
     * of ½ as 6.75 / 4 = 1.69. Without a, b takes over 3 · ½.
     */
    @Test
    void aSaliencyCountsByTheSquareOfTheWeight() {
        double[] theta = {3, 1};
        double[][] g = {{1, 0.5}, {0.5, 1}};
        assertEquals(1, new SaliencyModel(theta, new DMatrixRMaj(g), new double[] {0.5, 1}).removeLeast());
        SaliencyModel model = new SaliencyModel(theta, new DMatrixRMaj(g), new double[] {0.25, 1});
        assertEquals(6.75, model.saliency(0), 1e-7);
        assertEquals(0, model.removeLeast());
        assertArrayEquals(new double[] {0, 2.5}, model.adjusted(), 1e-7);
    }

    /** Of (2, 1) · (a, b) with equal inputs, the first part is the larger one, but not at a weight of 0.4. */
    @Test
    void aCutMindsTheWeights() throws Exception {
        DesignMatrix data = new DesignMatrix(2, new double[] {1, 1, -1, -1}, new double[] {3, -3}, new double[] {1, 1});
        SparseMlp network = SparseMlp.builder(2)
                .output(new double[][] {{2}, {1}}, new double[] {0})
                .build();
        assertEquals(
                2,
                new MagnitudeThinning(InputWeights.NONE).cut(network, data, 1).weight(0, 0, 0));
        SparseMlp other = new MagnitudeThinning(new InputWeights(List.of(0.4, 1.0))).cut(network, data, 1);
        assertEquals(0, other.weight(0, 0, 0));
        assertEquals(1, other.weight(0, 1, 0));
    }

    /** The second input is the first one times 0.999: nothing but the weights tells which is to stay. */
    @ParameterizedTest
    @CsvSource({"0.1, 1, 1", "1, 0.1, 0"})
    void ofTwoCopiesThatOfTheLargerWeightStays(double first, double second, int stays) throws Exception {
        DesignMatrix plain = Tables.of(200, 2, 1, x -> Math.tanh(3 * x[0]));
        double[] copies = plain.inputs().clone();
        for (int i = 0; i < copies.length; i += 2) {
            copies[i + 1] = 0.999 * copies[i];
        }
        DesignMatrix data = new DesignMatrix(2, copies, plain.targets(), plain.weights());
        SparseMlp start = RandomNetworks.create(2, new int[] {4}, new SplittableRandom(3));
        InputWeights weights = new InputWeights(List.of(first, second));
        List<PathPoint> path = OptimalBrainSurgeon.path(
                start, data, OptimalBrainSurgeon.Settings.DEFAULT.withWeights(weights), BuildListener.SILENT);
        SparseMlp last = path.get(path.size() - 2).network();
        boolean[] used = new boolean[2];
        for (int i = 0; i < 2; i++) {
            for (int to = 0; to < last.width(0); to++) {
                used[i] |= last.weight(0, i, to) != 0;
            }
        }
        assertEquals(List.of(stays == 0, stays == 1), List.of(used[0], used[1]), () -> Arrays.toString(used));
    }
}

package weka.classifiers.functions.swatnn.benchmark.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.classifiers.functions.swatnn.benchmark.DataSet;
import weka.classifiers.functions.swatnn.network.ActivationFamily;
import weka.classifiers.functions.swatnn.network.SparseMlp;

/** Networks and data of known size. */
class MadeNetworkTest {

    @ParameterizedTest
    @CsvSource({
        "SIGMOID, 2, 14, 10",
        "SIGMOID, 3, 35, 10",
        "SIGMOID, 4, 48, 10",
        "LEAKY_RELU_SIGMOID, 2, 14, 3",
        "LINEAR_SIGMOID, 4, 48, 3"
    })
    void hasTheWeightsThatAreAskedForAndAPathFromEveryInput(
            ActivationFamily family, int layers, int weights, double range) {
        SparseMlp network = MadeNetwork.draw(family, layers, weights, 7).network();
        int found = 0;
        for (int l = 0; l <= layers; l++) {
            for (int to = 0; to < network.width(l); to++) {
                assertEquals(0, network.bias(l, to));
                for (int from = 0; from < network.layer(l).sources(); from++) {
                    found += network.weight(l, from, to) == 0 ? 0 : 1;
                    assertTrue(Math.abs(network.weight(l, from, to)) <= range);
                }
            }
        }
        assertEquals(weights, found);
        assertEquals(weights, network.nonZeroWeights(), "no weight lies beside the paths");
        assertEquals(layers, network.hiddenLayers());
        for (int input = 0; input < MadeNetwork.INPUTS; input++) {
            assertTrue(reachesTheOutput(network, 0, input), "input " + input);
        }
    }

    private static boolean reachesTheOutput(SparseMlp network, int layer, int from) {
        if (layer > network.hiddenLayers()) {
            return true;
        }
        for (int to = 0; to < network.width(layer); to++) {
            if (network.weight(layer, from, to) != 0 && reachesTheOutput(network, layer + 1, to)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void answersBehindTheSigmoidOfItsFamily() {
        MadeNetwork made = MadeNetwork.draw(ActivationFamily.LINEAR_SIGMOID, 2, 14, 1);
        double[] x = {0.3, -0.2, 0.9};
        assertEquals(1 / (1 + Math.exp(-made.network().predict(x))), made.value(x), 1e-12);
        MadeNetwork sigmoid = MadeNetwork.draw(ActivationFamily.SIGMOID, 2, 14, 1);
        assertEquals(sigmoid.network().predict(x), sigmoid.value(x));
    }

    @Test
    void saysWhatSizesALayerCanHave() {
        Exception few =
                assertThrows(IllegalArgumentException.class, () -> MadeNetwork.draw(ActivationFamily.SIGMOID, 2, 4, 1));
        assertTrue(few.getMessage().contains("must have between 5 and 45"), few.getMessage());
        assertThrows(IllegalArgumentException.class, () -> MadeNetwork.draw(ActivationFamily.SIGMOID, 2, 46, 1));
    }

    @Test
    void dataAreSplitFiveToThreeToTwo() {
        MadeData made = new MadeData(ActivationFamily.SIGMOID, 2, 14, 1000);
        DataSet data = made.load();
        assertEquals(800, data.train().numInstances(), "5 parts to learn from and 3 to validate by");
        assertEquals(200, data.test().numInstances());
        assertEquals(3.0 / 8, MadeData.VALIDATION);
        double[] row = data.test().get(3).toDoubleArray();
        MadeNetwork network = MadeNetwork.draw(ActivationFamily.SIGMOID, 2, 14, 1);
        assertEquals(network.value(new double[] {row[0], row[1], row[2]}), row[3]);
    }
}

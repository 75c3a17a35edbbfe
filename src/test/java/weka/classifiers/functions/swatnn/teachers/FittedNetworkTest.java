package weka.classifiers.functions.swatnn.teachers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.ActivationFamily;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

class FittedNetworkTest {

    private static final TeacherBatch.AutoencoderShape SHAPE = new TeacherBatch.AutoencoderShape(8, 8, 4);

    /** Normalised MSE of the network that is drawn after the function, by a generator of the same state. */
    private static double error(long seed) throws InterruptedException {
        Teacher function = ComposedFunction.draw(new SplittableRandom(seed), 2);
        SparseMlp network = FittedNetwork.draw(new SplittableRandom(seed), 2, NetworkRecipe.TABULAR, SHAPE);
        SplittableRandom random = new SplittableRandom(99);
        double[] y = new double[400];
        double[] found = new double[400];
        for (int i = 0; i < y.length; i++) {
            double[] x = {2 * random.nextDouble() - 1, 2 * random.nextDouble() - 1};
            y[i] = function.value(x);
            found[i] = network.predict(x);
        }
        Moments moments = Moments.of(y);
        if (moments == null) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double d = (y[i] - moments.mean()) / moments.deviation() - found[i];
            sum += d * d / y.length;
        }
        return sum;
    }

    @Test
    void mostComeNearTheirFunctions() throws InterruptedException {
        double[] errors = new double[60];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = error(i);
        }
        Arrays.sort(errors);
        assertTrue(errors[30] < 0.1, "median of the normalised MSE: " + errors[30]);
    }

    @Test
    void theyAreOfTheSizesAndActivationsAskedFor() throws InterruptedException {
        NetworkRecipe tanh = new NetworkRecipe(NetworkRecipe.Kind.TABULAR, ActivationFamily.TANH, 1, 3, List.of());
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 20; i++) {
            SparseMlp network = FittedNetwork.draw(random, 3, tanh, new TeacherBatch.AutoencoderShape(4, 5, 2));
            assertEquals(3, network.inputs());
            assertTrue(network.hiddenLayers() <= 2);
            for (int l = 0; l < network.hiddenLayers(); l++) {
                assertTrue(network.width(l) <= 5);
                for (int j = 0; j < network.width(l); j++) {
                    assertEquals(Activation.TANH, network.activation(l, j));
                }
            }
        }
    }

    @Test
    void anInterruptEndsTheFit() {
        Thread.currentThread().interrupt();
        assertThrows(
                InterruptedException.class,
                () -> FittedNetwork.draw(new SplittableRandom(1), 2, NetworkRecipe.TABULAR, SHAPE));
    }
}

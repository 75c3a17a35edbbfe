package weka.classifiers.functions.swatnn.options;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.SWATNN;
import weka.classifiers.functions.swatnn.loss.Deviance;
import weka.classifiers.functions.swatnn.loss.Huber;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.loss.Pinball;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.Utils;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The losses, and what becomes of data with them. */
class LossesTest {

    @Test
    void namesStandForLosses() {
        assertEquals(Loss.SQUARED, Losses.of("squared", 0.1, 0.9, 1.3));
        assertEquals(new Huber(0.2), Losses.of("huber", 0.2, 0.9, 1.3));
        assertEquals(new Pinball(0.5), Losses.of("absolute", 0.2, 0.9, 1.3));
        assertEquals(new Pinball(0.9), Losses.of("quantile", 0.2, 0.9, 1.3));
        assertEquals(new Deviance(1), Losses.of("poisson", 0.2, 0.9, 1.3));
        assertEquals(new Deviance(2), Losses.of("gamma", 0.2, 0.9, 1.3));
        assertEquals(new Deviance(1.3), Losses.of("tweedie", 0.2, 0.9, 1.3));
    }

    @Test
    void aLossOtherThanTheSquaredErrorHasNoTeacher() {
        String message = assertThrows(IllegalArgumentException.class, () -> new SWATNN()
                        .setOptions(Utils.splitOptions("-loss huber -teacher committee")))
                .getMessage();
        assertEquals(
                "The option -teacher is 'committee'; with -loss huber it must be none or auto, since the answers of a teacher"
                        + " are means",
                message);
        assertDoesNotThrow(() -> new SWATNN().setOptions(Utils.splitOptions("-loss huber -teacher auto")));
    }

    @Test
    void quantilesOutOfTheirRangeAreRefused() {
        for (String bad : List.of("-tau 1", "-tau 0", "-huber-bound 0", "-loss median")) {
            String message = assertThrows(Exception.class, () -> new SWATNN().setOptions(Utils.splitOptions(bad)))
                    .getMessage();
            assertTrue(message.contains(bad.split(" ")[0].substring(1)), message);
        }
    }

    /** y = x with noise that is uniform on [0, 1]: its quantile 0.8 is x + 0.8. */
    private static Instances line(int outliers) {
        Instances rows = new Instances("line", new ArrayList<>(List.of(new Attribute("x"), new Attribute("y"))), 400);
        rows.setClassIndex(1);
        Random random = new Random(6);
        for (int i = 0; i < 400; i++) {
            double x = 4 * random.nextDouble();
            rows.add(new DenseInstance(1, new double[] {x, i < outliers ? 90 : x + random.nextDouble()}));
        }
        return rows;
    }

    private static SWATNN built(String options, Instances rows) throws Exception {
        SWATNN network = new SWATNN();
        network.setOptions(Utils.splitOptions("-preset fast " + options));
        network.buildClassifier(rows);
        return network;
    }

    @Test
    void aQuantileIsPredicted() throws Exception {
        SWATNN high = built("-loss quantile -tau 0.8", line(0));
        for (double x : new double[] {0.3, 2, 3.7}) {
            assertEquals(x + 0.8, high.classifyInstance(new DenseInstance(1, new double[] {x, 0})), 0.15, "at " + x);
        }
        assertTrue(
                high.toString().contains(" of the target's deviation by the quantile loss, tau 0.8; from"),
                high.toString());
    }

    @Test
    void rowsFarOffPullLess() throws Exception {
        for (String loss : List.of("-loss absolute", "-loss huber -huber-bound 0.02")) {
            SWATNN network = built(loss, line(20));
            for (double x : new double[] {0.3, 2, 3.7}) {
                assertEquals(x + 0.5, network.classifyInstance(new DenseInstance(1, new double[] {x, 0})), 0.3, loss);
            }
        }
        double squared = built("", line(20)).classifyInstance(new DenseInstance(1, new double[] {2, 0}));
        assertTrue(squared > 4, "twenty rows of 90 raise the mean by 4: " + squared);
    }

    @Test
    void withoutInputsTheConstantIsTheLosses() throws Exception {
        Instances rows = line(0);
        rows.deleteAttributeAt(0);
        Instances ends = new Instances(rows, 0);
        for (double y : new double[] {1, 2, 3, 4, 50}) {
            ends.add(new DenseInstance(1, new double[] {y}));
        }
        assertEquals(3, built("-loss absolute", ends).classifyInstance(ends.get(0)), 1e-12);
        assertEquals(12, built("", ends).classifyInstance(ends.get(0)), 1e-12);
    }
}

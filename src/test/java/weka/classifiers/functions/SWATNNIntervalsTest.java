package weka.classifiers.functions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.classifiers.functions.swatnn.data.Bounds;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Prediction intervals whose widths vary with the row. */
class SWATNNIntervalsTest {

    @TempDir
    static Path folder;

    private static String cheap;

    @BeforeAll
    static void writeAutoencoder() throws Exception {
        cheap = TinyBuilds.options(folder.resolve("tiny")) + " -teacher none ";
    }

    /** y = round(20 + 10 a + (1 + 4 b) · noise), at least 0, with a and b uniform in [0, 1]; in every tenth row, a is missing. */
    private static Instances fan(int rows, long seed) {
        ArrayList<Attribute> attributes =
                new ArrayList<>(List.of(new Attribute("a"), new Attribute("b"), new Attribute("y")));
        Instances data = new Instances("fan", attributes, rows);
        data.setClassIndex(2);
        Random random = new Random(seed);
        for (int i = 0; i < rows; i++) {
            double a = random.nextDouble();
            double b = random.nextDouble();
            double y = Math.max(1, Math.rint(20 + 10 * a + (1 + 4 * b) * random.nextGaussian()));
            data.add(new DenseInstance(0.5 + random.nextDouble(), new double[] {a, b, y}));
            if (i % 10 == 9) {
                data.get(i).setMissing(0);
            }
        }
        return data;
    }

    private static double width(SWATNN network, double b) {
        double[] ends = network.predictIntervals(row(b), 0.8)[0];
        return ends[1] - ends[0];
    }

    private static Instance row(double b) {
        Instances rows = fan(1, 1);
        rows.get(0).setValue(1, b);
        rows.get(0).setMissing(2);
        return rows.get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-target-transform log",
                "-loss poisson",
                "-loss huber",
                "-loss quantile -tau 0.7",
                "-unbounded"
            })
    void widthsVaryAndHoldAsManyRowsAsTheyPromise(String options) throws Exception {
        SWATNN network = TinyBuilds.build(cheap + "-intervals quantile " + options, fan(1000, 1));
        assertTrue(width(network, 0.95) > 2 * width(network, 0.05), network.toString());
        Bounds bounds = network.model().predictor().encoding().target().bounds();
        Instances test = fan(1000, 2);
        for (double level : new double[] {0.8, 0.95}) {
            double held = 0;
            for (Instance row : test) {
                double[] ends = network.predictIntervals(row, level)[0];
                double prediction = network.classifyInstance(row);
                assertTrue(bounds.lower() <= ends[0]
                        && ends[0] <= prediction
                        && prediction <= ends[1]
                        && ends[1] <= bounds.upper());
                held += ends[0] <= row.classValue() && row.classValue() <= ends[1] ? row.weight() : 0;
            }
            assertEquals(level, held / test.sumOfWeights(), 0.04, options + " at " + level);
        }
    }

    @Test
    void theModelIsThatOfOneWidthAndSaysWhatItsIntervalsAre() throws Exception {
        Instances data = fan(1000, 1);
        SWATNN one = TinyBuilds.build(cheap, data);
        SWATNN two = TinyBuilds.build(cheap + "-intervals quantile", data);
        assertEquals(one.model().network(), two.model().network());
        assertTrue(one.toString().contains("\nPrediction intervals: of one width for all rows; "), one.toString());
        assertTrue(
                two.toString().contains("\nPrediction intervals: as wide as two quantile networks say of each row; "),
                two.toString());
        double[] ends = one.predictIntervals(row(0.5), 0.95)[0];
        assertEquals(ends[1] - ends[0], one.getMeasure("measureMeanIntervalWidth"), 1e-9);
        assertTrue(two.getMeasure("measureMeanIntervalWidth") < one.getMeasure("measureMeanIntervalWidth"));
    }

    @Test
    void areSavedWithTheModelAndEqualForEqualBuilds() throws Exception {
        SWATNN network = TinyBuilds.build(cheap + "-intervals quantile", fan(400, 1));
        byte[] saved = TinyBuilds.bytes(network);
        SWATNN restored = TinyBuilds.restored(saved);
        SWATNN again = TinyBuilds.build(cheap + "-intervals quantile -threads 3", fan(400, 1));
        for (double level : new double[] {0, 0.5, 0.9, 1}) {
            double[] ends = network.predictIntervals(row(0.3), level)[0];
            assertArrayEquals(ends, restored.predictIntervals(row(0.3), level)[0]);
            assertArrayEquals(ends, again.predictIntervals(row(0.3), level)[0]);
        }
        assertEquals(network.toString(), restored.toString());
    }

    @Test
    void fewRowsHaveOneWidthAndTheModelSaysSo() throws Exception {
        SWATNN network = TinyBuilds.build(cheap + "-intervals quantile", fan(60, 1));
        assertEquals(width(network, 0.95), width(network, 0.05), 1e-9);
        assertTrue(network.toString().contains("60 rows are too few; there must be at least 100."), network.toString());
    }

    @Test
    void taughtNetworksHaveThemToo() throws Exception {
        SWATNN network = TinyBuilds.build(
                cheap.replace("-teacher none", "-teacher committee -members 2") + "-intervals quantile", fan(500, 1));
        assertTrue(width(network, 0.95) > 1.5 * width(network, 0.05), network.toString());
    }

    @Test
    void noneIsNone() throws Exception {
        for (String options : List.of("-intervals none", "-no-intervals", "-no-intervals -intervals quantile")) {
            SWATNN network = TinyBuilds.build(cheap + options, fan(120, 1));
            assertEquals(0, network.predictIntervals(row(0.5), 0.9).length);
            assertTrue(network.implementsMoreEfficientBatchPrediction());
            assertTrue(network.toString().contains("\nPrediction intervals: none.\n"), network.toString());
            assertEquals(0, network.getMeasure("measureMeanIntervalWidth"));
        }
        assertThrows(Exception.class, () -> TinyBuilds.classifier("-intervals wide"));
    }
}

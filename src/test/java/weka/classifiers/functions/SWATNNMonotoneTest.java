package weka.classifiers.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.classifiers.functions.swatnn.network.Monotony;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;

import java.nio.file.Path;
import java.util.List;

/** Models that rise or fall in an attribute. */
class SWATNNMonotoneTest {

    @TempDir
    Path folder;

    private String cheap;

    @BeforeEach
    void writeAutoencoder() throws Exception {
        cheap = TinyBuilds.options(folder.resolve("tiny"));
        TinyAutoencoder.writeArchitectures(folder.resolve("tiny"));
    }

    private static double predict(SWATNN model, Instances data, double a, double b, double c) {
        Instance row = new DenseInstance(1, new double[] {a, b, c, 0});
        row.setDataset(data);
        return model.classifyInstance(row);
    }

    private static void requireRising(SWATNN model, Instances data) {
        for (double b = -1.5; b <= 1.5; b += 0.25) {
            for (int c = 0; c < 2; c++) {
                double before = Double.NEGATIVE_INFINITY;
                for (double a = -2; a <= 2; a += 0.05) {
                    double now = predict(model, data, a, b, c);
                    assertTrue(now >= before - 1e-9, a + ", " + b + ": " + now + " after " + before);
                    before = now;
                }
            }
        }
    }

    /** sin(3 a) falls at both ends, so that the constraint costs something; b² is not monotone and stays free. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " -teacher committee -members 2",
                " -no-refine",
                " -loss absolute",
                " -resume -iterations 2",
                " -strategy policy -children 8 -no-refine"
            })
    void thePredictionRises(String options) throws Exception {
        Instances data = TinyBuilds.waves(300, 1);
        SWATNN model = TinyBuilds.build(cheap + options + " -monotone a:+", data);
        requireRising(model, data);
        assertTrue(model.model().report().front().stream()
                .allMatch(point -> new Monotony(columnsOfA(point.network().inputs())).holds(point.network())));
        assertTrue(model.toString().contains("The prediction rises in a, whatever the values"), model.toString());
    }

    private static List<Integer> columnsOfA(int columns) {
        return java.util.stream.IntStream.range(0, columns)
                .mapToObj(i -> i == 0 ? 1 : 0)
                .toList();
    }

    @Test
    void theTextSaysWhatItCosts() throws Exception {
        Instances data = TinyBuilds.waves(300, 1);
        SWATNN model = TinyBuilds.build(cheap + " -monotone a:+", data);
        assertTrue(
                model.toString().contains("the same network fitted without the constraint of -monotone"),
                model.toString());
        assertTrue(model.getMeasure("measureNonZeroWeights") > 1, model.toString());
    }

    @Test
    void aSearchGoesOnWithOtherKnowledge() throws Exception {
        Instances data = TinyBuilds.waves(300, 1);
        SWATNN model = TinyBuilds.build(cheap + " -resume", data);
        model.setMonotone("a:+");
        model.initializeClassifier(data);
        model.next();
        model.done();
        requireRising(model, data);
    }

    @Test
    void badInputIsRefused() throws Exception {
        Instances data = TinyBuilds.waves(60, 1);
        assertEquals(
                "The option -monotone names z, which is none of the attributes a, b, c",
                assertThrows(IllegalArgumentException.class, () -> TinyBuilds.build(cheap + " -monotone z:+", data))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> TinyBuilds.classifier(cheap + " -monotone a:*"));
    }
}

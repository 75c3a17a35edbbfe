package weka.classifiers.functions.swatnn.benchmark.rivals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.SWATNN;
import weka.classifiers.functions.TinyAutoencoder;
import weka.classifiers.functions.swatnn.benchmark.Budgets;
import weka.classifiers.functions.swatnn.benchmark.Built;
import weka.classifiers.functions.swatnn.benchmark.DataSet;
import weka.classifiers.functions.swatnn.benchmark.Method;
import weka.classifiers.functions.swatnn.benchmark.Task;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.Utils;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** SWAT-NN and what it could be replaced by, on a small bowl. */
class FrontMethodTest {

    @TempDir
    private static Path folder;

    private static String options;
    private static DataSet data;

    @BeforeAll
    static void draw() throws Exception {
        TinyAutoencoder.write(folder);
        options = "-preset fast -steps 5 -max-layers 2 -autoencoder " + Utils.quote(folder.toString());
        Instances rows = new Instances(
                "bowl", new ArrayList<>(List.of(new Attribute("a"), new Attribute("b"), new Attribute("y"))), 400);
        rows.setClassIndex(2);
        Random random = new Random(1);
        for (int i = 0; i < 400; i++) {
            double a = 2 * random.nextDouble() - 1;
            double b = 2 * random.nextDouble() - 1;
            rows.add(new DenseInstance(1, new double[] {a, b, 5 * a * a + b}));
        }
        data = new DataSet("bowl", 0, "this test", new Instances(rows, 0, 300), new Instances(rows, 300, 100), 0, 1);
    }

    private static Task task(OptionalDouble searchSeconds) {
        return new Task(data, 3, searchSeconds);
    }

    /** Each network of the front is the one that the classifier builds when it is asked for that size. */
    @Test
    void buildsWhatTheClassifierBuilds() throws Exception {
        List<Built> front = FrontMethod.latent("SWATNN", options).build(task(OptionalDouble.empty()));
        List<Integer> limits =
                Stream.concat(Stream.of(0), Budgets.of(data).stream()).toList();
        assertEquals(limits, front.stream().map(Built::maxWeights).toList());
        for (int i : new int[] {0, 1, 4}) {
            SWATNN swatnn = new SWATNN();
            swatnn.setOptions(Utils.splitOptions(options + " -S 3 -max-weights " + limits.get(i)));
            swatnn.buildClassifier(data.train());
            double[] predictions = front.get(i).predictor().predict(data.test());
            for (int row = 0; row < predictions.length; row++) {
                assertEquals(swatnn.classifyInstance(data.test().get(row)), predictions[row]);
            }
            assertEquals(swatnn.measureNonZeroWeights(), front.get(i).size().parameters());
        }
    }

    @Test
    void everySourceFitsAndKeepsTheLimits() throws Exception {
        double variance = data.test().variance(2);
        for (Method method : List.of(
                FrontMethod.latent("latent", options),
                FrontMethod.directWeights("direct", options),
                FrontMethod.untrainedDecoders("untrained", options),
                FrontMethod.randomStarts("random", options, 1))) {
            method.check();
            List<Built> front = method.build(task(OptionalDouble.of(0.1)));
            for (Built built : front) {
                assertTrue(
                        built.maxWeights() == 0 || built.size().parameters() <= built.maxWeights(),
                        () -> method.name() + ": " + built);
                assertTrue(built.buildSeconds() >= built.searchSeconds(), method.name());
            }
            Built largest = front.get(front.size() - 1);
            double error = error(largest);
            assertTrue(error < 0.1 * variance, method.name() + " leaves " + error / variance);
        }
    }

    @Test
    void randomStartsNeedTheTimeOfTheSearch() {
        Method random = FrontMethod.randomStarts("random", options, 1);
        Exception e = assertThrows(IllegalStateException.class, () -> random.build(task(OptionalDouble.empty())));
        assertTrue(e.getMessage().contains("run SWATNN first"), e.getMessage());
    }

    @Test
    void randomStartsGoOnForThatTime() throws Exception {
        Method random = FrontMethod.randomStarts("random", options, 1);
        double seconds = random.build(task(OptionalDouble.of(0.7))).get(0).searchSeconds();
        assertTrue(seconds >= 0.7 && seconds < 5, seconds + " s");
    }

    @Test
    void refusesWrongOptionsByName() {
        Method wrong = FrontMethod.latent("SWATNN-wrong", "-steps many");
        Exception e = assertThrows(IllegalArgumentException.class, wrong::check);
        assertTrue(e.getMessage().startsWith("Cannot create SWATNN-wrong (-steps many)"), e.getMessage());
    }

    static double error(Built built) throws Exception {
        double[] predictions = built.predictor().predict(data.test());
        return IntStream.range(0, predictions.length)
                .mapToDouble(i -> Math.pow(predictions[i] - data.test().get(i).classValue(), 2))
                .average()
                .orElseThrow();
    }
}

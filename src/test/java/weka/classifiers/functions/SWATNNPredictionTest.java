package weka.classifiers.functions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weka.classifiers.Evaluation;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;
import weka.core.converters.ConverterUtils.DataSource;

import java.nio.file.Path;
import java.util.Random;

/** Predictions of batches, and intervals that hold as many of the rows as they promise. */
class SWATNNPredictionTest {

    private static final double[] LEVELS = {0.5, 0.8, 0.9, 0.95};

    @TempDir
    static Path folder;

    private static String cheap;

    @BeforeAll
    static void writeAutoencoder() throws Exception {
        cheap = TinyBuilds.options(folder.resolve("tiny"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1023, 1024, 3000})
    void batchIsRowByRow(int rows) throws Exception {
        SWATNN classifier = TinyBuilds.build(cheap, TinyBuilds.waves(90, 1));
        Instances batch = TinyBuilds.waves(rows, 2);
        for (int i = 0; i < rows; i += 3) {
            batch.get(i).setMissing(i % 4);
        }
        double[][] predictions = classifier.distributionsForInstances(batch);
        assertEquals(rows, predictions.length);
        for (int i = 0; i < rows; i++) {
            assertArrayEquals(classifier.distributionForInstance(batch.get(i)), predictions[i]);
        }
    }

    @Test
    void evaluationIsTheSameWithAndWithoutBatches() throws Exception {
        Instances train = TinyBuilds.waves(90, 1);
        Instances test = TinyBuilds.waves(90, 2);
        SWATNN single = TinyBuilds.build(cheap, train);
        SWATNN batch = TinyBuilds.build(cheap + " -no-intervals -batch-size 50", train);
        assertFalse(single.implementsMoreEfficientBatchPrediction());
        assertTrue(batch.implementsMoreEfficientBatchPrediction());
        assertArrayEquals(
                new Evaluation(train).evaluateModel(single, test), new Evaluation(train).evaluateModel(batch, test));
        assertEquals("50", Utils.getOption("batch-size", batch.getOptions()));
        assertEquals(0, batch.predictIntervals(test.get(0), 0.9).length);
    }

    @Test
    void unbuiltModelPredictsMissingValuesAndNoInterval() throws Exception {
        Instances data = TinyBuilds.waves(3, 1);
        SWATNN classifier = new SWATNN();
        assertTrue(Double.isNaN(classifier.distributionsForInstances(data)[2][0]));
        assertEquals(0, classifier.predictIntervals(data.get(0), 0.9).length);
    }

    /** Coverage of rows that were not trained on. */
    private static double[] coverage(SWATNN classifier, Instances test) throws Exception {
        double[] covered = new double[LEVELS.length];
        for (Instance row : test) {
            double widest = 0;
            for (int i = 0; i < LEVELS.length; i++) {
                double[] interval = classifier.predictIntervals(row, LEVELS[i])[0];
                double prediction = classifier.classifyInstance(row);
                assertTrue(interval[0] <= prediction && prediction <= interval[1]);
                assertTrue(interval[1] - interval[0] >= widest);
                widest = interval[1] - interval[0];
                if (interval[0] <= row.classValue() && row.classValue() <= interval[1]) {
                    covered[i] += 1.0 / test.size();
                }
            }
        }
        return covered;
    }

    private static void assertCovers(double[] covered, double tolerance) {
        for (int i = 0; i < LEVELS.length; i++) {
            assertEquals(LEVELS[i], covered[i], tolerance, "at the level " + LEVELS[i]);
        }
    }

    /** Three standard deviations of what 300 training rows can say of a level are 0.09 at 0.5 and 0.04 at 0.95. */
    @ParameterizedTest
    @CsvSource({"300, 0.08", "2000, 0.04"})
    void intervalsOfWavesHoldAsManyRowsAsTheyPromise(int rows, double tolerance) throws Exception {
        SWATNN classifier = TinyBuilds.build(cheap, TinyBuilds.waves(rows, 3));
        assertCovers(coverage(classifier, TinyBuilds.waves(4000, 4)), tolerance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"diabetes", "penguins", "houseprices", "quakes"})
    void intervalsOfRealDataHoldAsManyRowsAsTheyPromise(String name) throws Exception {
        Instances data = DataSource.read("test-data/" + name + ".arff");
        data.setClassIndex(data.numAttributes() - 1);
        data.deleteWithMissingClass();
        data.randomize(new Random(1));
        double[] covered = new double[LEVELS.length];
        for (int fold = 0; fold < 2; fold++) {
            Instances test = data.testCV(2, fold);
            double[] ofFold = coverage(TinyBuilds.build(cheap, data.trainCV(2, fold)), test);
            for (int i = 0; i < LEVELS.length; i++) {
                covered[i] += ofFold[i] / 2;
            }
        }
        assertCovers(covered, 0.1);
    }

    @Test
    void evaluationReportsCoverage() throws Exception {
        Instances train = TinyBuilds.waves(200, 1);
        Evaluation evaluation = new Evaluation(train);
        evaluation.evaluateModel(TinyBuilds.build(cheap, train), TinyBuilds.waves(500, 2));
        assertEquals(95, evaluation.coverageOfTestCasesByPredictedRegions(), 5);
        assertTrue(evaluation.sizeOfPredictedRegions() > 0 && evaluation.sizeOfPredictedRegions() < 100);
    }

    @Test
    void intervalsGrowWithTheUnitsOfTheClass() throws Exception {
        Instances metres = TinyBuilds.waves(90, 1);
        Instances kilometres = new Instances(metres);
        kilometres.forEach(row -> row.setClassValue(row.classValue() / 1024 + 1));
        double[] first = TinyBuilds.build(cheap, metres).predictIntervals(metres.get(0), 0.9)[0];
        double[] second = TinyBuilds.build(cheap, kilometres).predictIntervals(metres.get(0), 0.9)[0];
        assertEquals((first[1] - first[0]) / 1024, second[1] - second[0], 1e-3 * (second[1] - second[0]));
    }

    @Test
    void fewRowsSayNothingAtHighLevels() throws Exception {
        Instances one = TinyBuilds.waves(1, 1);
        SWATNN classifier = TinyBuilds.build(cheap, one);
        assertArrayEquals(
                new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY},
                classifier.predictIntervals(one.get(0), 0.5)[0]);

        Instances constant = TinyBuilds.waves(9, 1);
        constant.forEach(row -> row.setClassValue(7));
        classifier = TinyBuilds.build(cheap, constant);
        assertArrayEquals(new double[] {7, 7}, classifier.predictIntervals(constant.get(0), 0.9)[0], 1e-12);
        assertEquals(Double.POSITIVE_INFINITY, classifier.predictIntervals(constant.get(0), 0.95)[0][1]);
    }

    @Test
    void levelsThatAreNoProbabilityAreRefused() throws Exception {
        Instances data = TinyBuilds.waves(30, 1);
        SWATNN classifier = TinyBuilds.build(cheap, data);
        Exception refusal =
                assertThrows(IllegalArgumentException.class, () -> classifier.predictIntervals(data.get(0), 95));
        assertTrue(refusal.getMessage().contains("95.0; it must be from 0 to 1"), refusal.getMessage());
    }

    @Test
    void intervalsAreSavedWithTheModel() throws Exception {
        Instances data = TinyBuilds.waves(90, 1);
        SWATNN classifier = TinyBuilds.build(cheap, data);
        SWATNN restored = TinyBuilds.restored(TinyBuilds.bytes(classifier));
        for (double level : LEVELS) {
            assertArrayEquals(
                    classifier.predictIntervals(data.get(0), level)[0],
                    restored.predictIntervals(data.get(0), level)[0]);
        }
        int without = TinyBuilds.bytes(TinyBuilds.build(cheap + " -no-intervals", data)).length;
        assertTrue(TinyBuilds.bytes(classifier).length - without < 2500);
    }
}

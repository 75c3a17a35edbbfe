package weka.classifiers.functions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weka.classifiers.evaluation.Evaluation;
import weka.classifiers.meta.FilteredClassifier;
import weka.classifiers.meta.IterativeClassifierOptimizer;
import weka.core.Instances;
import weka.core.SerializationHelper;
import weka.core.Utils;
import weka.core.converters.ConverterUtils.DataSink;
import weka.filters.unsupervised.attribute.Remove;
import weka.gui.Logger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What Weka promises of classifiers that iterate: models can be improved later, and never get worse by it. */
class SWATNNIterationTest {

    /** The front's lowest error without a tolerance is the chosen network's. */
    private static final String MOST_ACCURATE = " -tolerance 0 -error-floor 0 ";

    @TempDir
    Path folder;

    private String cheap;

    @BeforeEach
    void writeAutoencoder() throws Exception {
        cheap = TinyBuilds.options(folder.resolve("tiny"));
    }

    private static void iterate(SWATNN classifier, Instances data) throws Exception {
        classifier.initializeClassifier(data);
        while (classifier.next()) {
            assertTrue(Double.isFinite(classifier.classifyInstance(data.get(0))), "the model works after every step");
        }
        classifier.done();
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 1600})
    void iteratingIsBuilding(int rows) throws Exception {
        Instances data = TinyBuilds.waves(rows, 1);
        SWATNN iterated = TinyBuilds.classifier(cheap + " -iterations 2");
        iterate(iterated, data);
        assertArrayEquals(
                TinyBuilds.bytes(TinyBuilds.build(cheap + " -iterations 2", data)), TinyBuilds.bytes(iterated));
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 1600})
    void savedModelGoesOnAsIfItHadNeverStopped(int rows) throws Exception {
        Instances data = TinyBuilds.waves(rows, 1);
        SWATNN atOnce = TinyBuilds.build(cheap + " -resume -iterations 3", data);

        SWATNN later = TinyBuilds.restored(TinyBuilds.bytes(TinyBuilds.build(cheap + " -resume", data)));
        later.setIterations(2);
        iterate(later, data);
        later.setIterations(3);

        assertEquals(atOnce.toString(), later.toString());
        assertEquals(atOnce.model().network(), later.model().network());
        assertTrue(later.toString().contains("Found in 3 iterations of search"), later.toString());
    }

    @ParameterizedTest
    @CsvSource({"90, 1", "90, 2", "90, 3", "1600, 1", "1600, 2", "1600, 3"})
    void moreIterationsAreNeverWorse(int rows, int seed) throws Exception {
        Instances data = TinyBuilds.waves(rows, seed);
        SWATNN classifier = TinyBuilds.build(
                cheap + MOST_ACCURATE + "-resume -candidates 1 -random-starts 0 -start random -S " + seed, data);
        List<Double> errors = new ArrayList<>(List.of(classifier.getMeasure("measureValidationError")));
        for (int i = 0; i < 3; i++) {
            iterate(classifier, data);
            errors.add(classifier.getMeasure("measureValidationError"));
        }
        for (int i = 1; i < errors.size(); i++) {
            assertTrue(errors.get(i) <= errors.get(i - 1), errors.toString());
        }
    }

    @Test
    void otherOptionsLeaveTheHeldOutRowsAsTheyWere() throws Exception {
        Instances data = TinyBuilds.waves(1600, 1);
        SWATNN classifier = TinyBuilds.build(cheap + MOST_ACCURATE + "-resume", data);
        double before = classifier.getMeasure("measureValidationError");
        classifier.setOptions(
                Utils.splitOptions(cheap + MOST_ACCURATE + "-resume -S 5 -validation 0.5 -min-layers 2 -steps 0"));
        iterate(classifier, data);
        assertTrue(classifier.getMeasure("measureValidationError") <= before);
    }

    @Test
    void otherDataAreRefusedAndTheModelStays() throws Exception {
        Instances data = TinyBuilds.waves(90, 1);
        SWATNN classifier = TinyBuilds.build(cheap + " -resume", data);
        byte[] before = TinyBuilds.bytes(classifier);
        Exception refusal = assertThrows(
                IllegalArgumentException.class, () -> classifier.initializeClassifier(TinyBuilds.waves(91, 1)));
        assertTrue(refusal.getMessage().contains("other data of 91 rows"), refusal.getMessage());
        assertArrayEquals(before, TinyBuilds.bytes(classifier));
    }

    @Test
    void buildForgetsEarlierRounds() throws Exception {
        Instances data = TinyBuilds.waves(90, 1);
        SWATNN classifier = TinyBuilds.build(cheap + " -resume", TinyBuilds.waves(90, 2));
        classifier.buildClassifier(data);
        assertArrayEquals(TinyBuilds.bytes(TinyBuilds.build(cheap + " -resume", data)), TinyBuilds.bytes(classifier));
    }

    @Test
    void modelWithoutResumeKeepsNothingForIt() throws Exception {
        Instances data = TinyBuilds.waves(90, 1);
        SWATNN kept = TinyBuilds.build(cheap + " -resume", data);
        int size = TinyBuilds.bytes(kept).length;
        kept.setResume(false);
        kept.done();
        assertTrue(TinyBuilds.bytes(kept).length < size);
        assertArrayEquals(TinyBuilds.bytes(TinyBuilds.build(cheap, data)), TinyBuilds.bytes(kept));
    }

    @Test
    void beginsWithTheMeanAndNeedsData() throws Exception {
        Instances data = TinyBuilds.waves(90, 1);
        SWATNN classifier = TinyBuilds.classifier(cheap);
        assertThrows(IllegalStateException.class, classifier::next);
        classifier.initializeClassifier(data);
        assertEquals(data.meanOrMode(data.classIndex()), classifier.classifyInstance(data.get(0)), 1e-12);
        assertTrue(classifier.next());
        assertFalse(classifier.next());
    }

    @Test
    void interruptedIterationLeavesTheModelOfTheOnesBefore() throws Exception {
        Instances data = TinyBuilds.waves(90, 1);
        SWATNN classifier = TinyBuilds.build(cheap + " -resume", data);
        byte[] before = TinyBuilds.bytes(classifier);
        classifier.initializeClassifier(data);
        Thread.currentThread().interrupt();
        try {
            assertThrows(InterruptedException.class, classifier::next);
        } finally {
            Thread.interrupted();
        }
        assertArrayEquals(before, TinyBuilds.bytes(classifier));
    }

    @Test
    void constantClassNeedsNoIteration() throws Exception {
        Instances data = TinyBuilds.waves(30, 1);
        data.forEach(row -> row.setClassValue(4));
        SWATNN classifier = TinyBuilds.classifier(cheap + " -resume");
        classifier.initializeClassifier(data);
        assertFalse(classifier.next());
        classifier.done();
        assertEquals(4, classifier.classifyInstance(data.get(0)));
    }

    @Test
    void continuesOnTheCommandLine() throws Exception {
        Instances data = TinyBuilds.waves(90, 1);
        String train = folder.resolve("train.arff").toString();
        String first = folder.resolve("first.model").toString();
        String second = folder.resolve("second.model").toString();
        DataSink.write(train, data);
        Instances written = new Instances(new java.io.FileReader(train));
        written.setClassIndex(3);

        String begin = "-t " + Utils.quote(train) + " -no-cv -d " + Utils.quote(first) + " -resume " + cheap;
        Evaluation.evaluateModel(new SWATNN(), Utils.splitOptions(begin));
        String go = "-l " + Utils.quote(first) + " -t " + Utils.quote(train) + " -T " + Utils.quote(train) + " -d "
                + Utils.quote(second) + " -continue-iterating " + cheap + " -iterations 2";
        String output = Evaluation.evaluateModel(new SWATNN(), Utils.splitOptions(go));

        assertTrue(output.contains("Found in 3 iterations of search"), output);
        SWATNN continued = (SWATNN) SerializationHelper.readAll(second)[0];
        SWATNN atOnce = TinyBuilds.build(cheap + " -iterations 3", written);
        assertEquals(atOnce.toString(), continued.toString());
        assertEquals(atOnce.model().network(), continued.model().network());
    }

    @Test
    void keepsTheOptionsOfItsBuildOnTheCommandLine() throws Exception {
        String train = folder.resolve("kept.arff").toString();
        String first = folder.resolve("kept-first.model").toString();
        String second = folder.resolve("kept-second.model").toString();
        DataSink.write(train, TinyBuilds.waves(90, 1));
        Instances written = new Instances(new java.io.FileReader(train));
        written.setClassIndex(3);
        String build = cheap + " -resume -no-intervals -tolerance 0.3 -S 5 -num-decimal-places 4";

        Evaluation.evaluateModel(
                new SWATNN(),
                Utils.splitOptions("-t " + Utils.quote(train) + " -no-cv -d " + Utils.quote(first) + " " + build));
        String go = "-l " + Utils.quote(first) + " -t " + Utils.quote(train) + " -T " + Utils.quote(train) + " -d "
                + Utils.quote(second) + " -continue-iterating -iterations 2";
        Evaluation.evaluateModel(new SWATNN(), Utils.splitOptions(go));

        SWATNN continued = (SWATNN) SerializationHelper.readAll(second)[0];
        assertArrayEquals(TinyBuilds.classifier(build + " -iterations 2").getOptions(), continued.getOptions());
        assertEquals(
                TinyBuilds.build(build + " -iterations 3", written).model().network(),
                continued.model().network());
    }

    @Test
    void saysWhichOptionsChangeOnTheWay() throws Exception {
        Instances data = TinyBuilds.waves(60, 1);
        SWATNN classifier = TinyBuilds.build(cheap + " -resume -S 5 -validation 0.3", data);

        assertEquals(List.of("SWATNN: The search goes on with the options that it began with"), goOn(classifier, data));
        classifier.setOptions(Utils.splitOptions("-steps 4 -no-refine -S 6 -validation 0.4"));
        assertEquals(
                List.of(
                        "SWATNN: The search goes on with the options that it began with, but for -no-refine, -steps 4 (3 before);"
                                + " -S 6 and -validation 0.4 cannot be changed on the way and had no effect"),
                goOn(classifier, data));
        assertEquals(5, classifier.getSeed());
        assertEquals(0.3, classifier.getValidationFraction());
    }

    /** Times differ from build to build, so they are no part of the model's text. */
    @Test
    void secondsOfTheStagesAreSaidWhereDetailsAreAskedFor() throws Exception {
        for (boolean asked : new boolean[] {false, true}) {
            SWATNN classifier = TinyBuilds.classifier(cheap);
            classifier.setDebug(asked);
            List<String> said = listen(classifier);
            classifier.buildClassifier(TinyBuilds.waves(60, 1));
            assertEquals(
                    asked ? 1 : 0,
                    said.stream()
                            .filter(line -> line.contains("Seconds of each stage: teacher 0.00"))
                            .count(),
                    said.toString());
        }
    }

    private static List<String> goOn(SWATNN classifier, Instances data) throws Exception {
        List<String> said = listen(classifier);
        classifier.initializeClassifier(data);
        return said;
    }

    private static List<String> listen(SWATNN classifier) {
        List<String> said = new ArrayList<>();
        classifier.setLog(new Logger() {
            @Override
            public void logMessage(String message) {
                said.add(message);
            }

            @Override
            public void statusMessage(String message) {}
        });
        return said;
    }

    @Test
    void presetOnTheWayReplacesWhatPresetsSetAlone() throws Exception {
        SWATNN classifier = TinyBuilds.build(cheap + " -resume -tolerance 0.3", TinyBuilds.waves(60, 1));
        classifier.setOptions(Utils.splitOptions("-preset thorough -paths 5"));
        assertEquals(200, classifier.getSteps());
        assertEquals(5, classifier.getPaths());
        assertEquals(0.3, classifier.getErrorTolerance());
        assertTrue(classifier.getResume());
        assertThrows(IllegalArgumentException.class, () -> classifier.setOptions(Utils.splitOptions("-steps -1")));
    }

    @Test
    void optionsOfAModelWithoutSearchFallBackToDefaults() throws Exception {
        SWATNN classifier = TinyBuilds.build(cheap + " -tolerance 0.3", TinyBuilds.waves(60, 1));
        classifier.setOptions(new String[0]);
        assertArrayEquals(new SWATNN().getOptions(), classifier.getOptions());
    }

    @Test
    void iteratesInsideMetaClassifiers() throws Exception {
        Instances data = TinyBuilds.waves(90, 1);
        FilteredClassifier filtered = new FilteredClassifier();
        filtered.setFilter(new Remove());
        filtered.setClassifier(TinyBuilds.classifier(cheap + " -iterations 2"));
        filtered.initializeClassifier(data);
        assertTrue(filtered.next());
        assertTrue(filtered.next());
        assertFalse(filtered.next());
        filtered.done();
        assertTrue(filtered.toString().contains("Found in 2 iterations of search"));

        IterativeClassifierOptimizer optimizer = new IterativeClassifierOptimizer();
        optimizer.setIterativeClassifier(TinyBuilds.classifier(cheap + " -iterations 3"));
        optimizer.setOptions(new String[] {
            "-F",
            "2",
            "-L",
            "5",
            "-W",
            SWATNN.class.getName(),
            "--",
            "-iterations",
            "3",
            "-preset",
            "fast",
            "-steps",
            "3",
            "-max-layers",
            "2",
            "-autoencoder",
            folder.resolve("tiny").toString()
        });
        optimizer.buildClassifier(data);
        assertTrue(optimizer.toString().matches("(?s).*Best number of iterations found: [123]\\b.*"), "" + optimizer);
    }
}

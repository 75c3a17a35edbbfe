package weka.classifiers.functions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SerializationHelper;
import weka.core.Utils;
import weka.core.converters.ConverterUtils.DataSource;
import weka.gui.Logger;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Equal builds give equal models whatever else goes on; models survive being saved; builds can be interrupted. */
class SWATNNDeterminismTest {

    private static final String CHEAP = "-preset fast -steps 8 -restarts 2 -max-layers 2 -start data+random";

    private static Instances data(int rows, int columns, long seed) {
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (int j = 0; j < columns; j++) {
            attributes.add(new Attribute("x" + j));
        }
        attributes.add(new Attribute("y"));
        Instances data = new Instances("waves", attributes, rows);
        data.setClassIndex(columns);
        Random random = new Random(seed);
        for (int i = 0; i < rows; i++) {
            double[] row = random.doubles(columns + 1, -1, 1).toArray();
            row[columns] = Math.sin(4 * row[0]) * Math.cos(3 * row[1]) + 0.05 * random.nextGaussian();
            data.add(new DenseInstance(1, row));
        }
        return data;
    }

    private static SWATNN build(String options, Instances data) throws Exception {
        SWATNN classifier = new SWATNN();
        classifier.setOptions(Utils.splitOptions(options));
        classifier.buildClassifier(data);
        return classifier;
    }

    private static byte[] bytes(SWATNN classifier) throws Exception {
        return SavedBytes.of(classifier);
    }

    private static double[] predictions(SWATNN classifier, Instances data) throws Exception {
        double[] predictions = new double[data.numInstances()];
        for (int i = 0; i < predictions.length; i++) {
            predictions[i] = classifier.classifyInstance(data.get(i));
        }
        return predictions;
    }

    @ParameterizedTest
    @CsvSource({"150, 2", "520, 3", "150, 12"})
    void sameSeedGivesSameBytes(int rows, int columns) throws Exception {
        Instances data = data(rows, columns, 1);
        assertArrayEquals(bytes(build(CHEAP, data)), bytes(build(CHEAP, data)));
    }

    @Test
    void buildingAgainGivesSameBytes() throws Exception {
        Instances data = data(150, 2, 1);
        SWATNN classifier = build(CHEAP, data(150, 3, 2));
        classifier.buildClassifier(data);
        assertArrayEquals(bytes(build(CHEAP, data)), bytes(classifier));
    }

    @Test
    void numberOfThreadsDoesNotMatter() throws Exception {
        Instances data = data(520, 2, 1);
        SWATNN one = build(CHEAP + " -threads 1", data);
        SWATNN two = build(CHEAP + " -threads 2", data);
        two.setThreads(1);
        assertArrayEquals(bytes(one), bytes(two));
    }

    @Test
    void buildsAtTheSameTimeGiveTheModelsOfBuildsInTurn() throws Exception {
        List<Instances> sets = List.of(data(520, 2, 1), data(150, 3, 2));
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            List<Future<byte[]>> together = new ArrayList<>();
            for (Instances set : sets) {
                together.add(executor.submit(() -> bytes(build(CHEAP, set))));
            }
            for (int i = 0; i < sets.size(); i++) {
                assertArrayEquals(
                        bytes(build(CHEAP, sets.get(i))), together.get(i).get(2, TimeUnit.MINUTES));
            }
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void seedReachesTheSearch() throws Exception {
        Instances data = data(150, 2, 1);
        String options = "-preset fast -steps 2 -start random -candidates 0 -max-layers 1 -tolerance 0 -S ";
        SWATNN first = build(options + 1, data);
        SWATNN second = build(options + 2, data);
        first.setDebug(true);
        second.setDebug(true);
        assertNotEquals(first.toString(), second.toString());
    }

    @Test
    void savedModelPredictsTheSame() throws Exception {
        Instances data = data(150, 3, 1);
        SWATNN classifier = build(CHEAP, data);
        SWATNN restored = (SWATNN) SerializationHelper.read(new ByteArrayInputStream(bytes(classifier)));
        assertArrayEquals(predictions(classifier, data), predictions(restored, data));
        assertEquals(classifier.toString(), restored.toString());
        assertEquals(classifier.model().network(), restored.model().network());
        assertArrayEquals(classifier.getOptions(), restored.getOptions());
        assertTrue(bytes(classifier).length < 20_000, "a model holds no autoencoder and no data");
    }

    /** Weka's windows save copies of models, its commands the models themselves. */
    @ParameterizedTest
    @ValueSource(strings = {"quakes", "mpg", "cpu"})
    void copyIsSavedWithTheSameBytes(String name) throws Exception {
        Instances data = DataSource.read("test-data/" + name + ".arff");
        data.setClassIndex(data.numAttributes() - 1);
        byte[] saved = bytes(build(CHEAP, data));
        SWATNN copy = (SWATNN) SerializationHelper.read(new ByteArrayInputStream(saved));
        assertArrayEquals(saved, bytes(copy));
    }

    @Test
    void unbuiltModelCanBeSaved() throws Exception {
        SWATNN restored = (SWATNN) SerializationHelper.read(new ByteArrayInputStream(bytes(new SWATNN())));
        assertArrayEquals(new SWATNN().getOptions(), restored.getOptions());
    }

    @Test
    void copiesPredictIndependentlyInThreads() throws Exception {
        Instances data = data(150, 2, 1);
        SWATNN classifier = build(CHEAP, data);
        double[] expected = predictions(classifier, data);
        assertTrue(Arrays.stream(new int[4]).parallel().allMatch(ignored -> {
            try {
                return Arrays.equals(expected, predictions(classifier, data));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    /** How an interrupted build ended, and how often it told where it stands after the interrupt. */
    private record End(Throwable thrown, int calls) {}

    /** Builds in a thread of its own, which is interrupted while it tells where it stands in the stage, after so many calls. */
    private static End interrupt(SWATNN classifier, Instances data, String stage, int calls) throws Exception {
        Throwable[] thrown = new Throwable[1];
        Thread builder = new Thread(() -> {
            try {
                classifier.buildClassifier(data);
            } catch (Throwable e) {
                thrown[0] = e;
            }
        });
        AtomicInteger within = new AtomicInteger();
        AtomicInteger after = new AtomicInteger();
        classifier.setLog(new Logger() {
            @Override
            public void logMessage(String message) {
                throw new AssertionError(message);
            }

            @Override
            public void statusMessage(String message) {
                if (within.get() >= calls) {
                    after.incrementAndGet();
                } else if (message.contains(stage) && within.incrementAndGet() == calls) {
                    builder.interrupt();
                    while (!Thread.currentThread().isInterrupted()) {
                        // The search runs on a thread of its own, which the builder is to interrupt.
                        Thread.onSpinWait();
                    }
                }
            }
        });
        builder.start();
        builder.join();
        assertEquals(calls, within.get(), "the build never came to: " + stage);
        classifier.setLog(null);
        return new End(thrown[0], after.get());
    }

    @ParameterizedTest
    @CsvSource({
        "loading the autoencoder, 1, -preset default -steps 100000",
        "latent search, 5, -preset default -steps 100000",
        "refinement, 5, -preset thorough -steps 0 -rows 200 -candidates 100",
        "pruning, 3, -preset thorough -steps 10 -restarts 2 -candidates 8",
    })
    void interruptEndsTheBuildBeforeItGoesOn(String stage, int calls, String options) throws Exception {
        Instances data = data(20_000, 8, 1);
        Instances few = data(60, 2, 2);
        SWATNN classifier = build(CHEAP, few);
        double[] before = predictions(classifier, few);
        classifier.setOptions(Utils.splitOptions(options));

        End end = interrupt(classifier, data, stage, calls);

        assertInstanceOf(InterruptedException.class, end.thrown());
        assertEquals(0, end.calls(), "calls of the listener after the interrupt");
        assertArrayEquals(before, predictions(classifier, few), "the old model still predicts");
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("SWATNN native")) {
                // This one stays, waiting for the next build's work.
                while (thread.getState() != Thread.State.WAITING) {
                    Thread.onSpinWait();
                }
            } else if (thread.getName().startsWith("SWATNN")) {
                thread.join();
            }
        }
        classifier.setOptions(Utils.splitOptions(CHEAP));
        classifier.buildClassifier(few);
        assertArrayEquals(bytes(build(CHEAP, few)), bytes(classifier), "a clean build afterwards");
    }

    /** The engine must not depend on Java buffers that nothing but a finished call refers to. */
    @Test
    void garbageCollectionDuringTheSearchChangesNothing() throws Exception {
        Instances data = data(300, 2, 1);
        String options = "-preset fast -steps 20 -candidates 0";
        byte[] undisturbed = bytes(build(options, data));
        Thread collector = new Thread(() -> {
            try {
                while (true) {
                    System.gc();
                    Thread.sleep(20);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        collector.start();
        try {
            assertArrayEquals(undisturbed, bytes(build(options, data)));
        } finally {
            collector.interrupt();
            collector.join();
        }
    }

    @Test
    void interruptedThreadDoesNotStartABuild() throws Exception {
        SWATNN classifier = new SWATNN();
        Instance any = data(10, 2, 1).get(0);
        Thread.currentThread().interrupt();
        try {
            InterruptedException e =
                    assertThrows(InterruptedException.class, () -> classifier.buildClassifier(data(100, 2, 1)));
            assertEquals("The build was interrupted before it began", e.getMessage());
        } finally {
            Thread.interrupted();
        }
        assertTrue(Utils.isMissingValue(classifier.classifyInstance(any)));
    }

    /** Windows copy a classifier and pass its options on before they build; commands do not. */
    @Test
    void waysToTheSameOptionsGiveTheSameBytes(@TempDir Path folder) throws Exception {
        Instances data = TinyBuilds.waves(60, 1);
        String options = TinyBuilds.options(folder.resolve("ways")) + " -S 5";
        SWATNN direct = TinyBuilds.build(options, data);
        SWATNN copied = (SWATNN) SWATNN.makeCopy(TinyBuilds.classifier(options));
        copied.setOptions(copied.getOptions());
        copied.buildClassifier(data);
        assertArrayEquals(TinyBuilds.bytes(direct), TinyBuilds.bytes(copied));
        assertArrayEquals(TinyBuilds.bytes(direct), TinyBuilds.bytes(SWATNN.makeCopy(direct)));
    }
}

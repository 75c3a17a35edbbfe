package weka.classifiers.functions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Instances;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Builds whose time is limited. How well limits are kept depends on the machine: the bounds here are wide, and where others keep it busy, it
 * is the time of the processor that counts.
 */
class SWATNNTimeLimitTest {

    private static final Pattern SAME =
            Pattern.compile("The same model without a limit: the other options with (.*)\\.");

    private static final double SLACK = 10;

    @TempDir
    Path folder;

    private String cheap;

    @BeforeEach
    void writeAutoencoder() throws Exception {
        cheap = TinyBuilds.options(folder.resolve("tiny"));
    }

    /** The time since it was made: on the clock, and of the processor for this process. A build that goes on too long takes both. */
    private static final class Spent {

        private static final OperatingSystemMXBean SYSTEM =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

        private final long start = System.nanoTime();
        private final long work = SYSTEM.getProcessCpuTime();

        void requireLess(double most) {
            double seconds = (System.nanoTime() - start) / 1e9;
            double worked = (SYSTEM.getProcessCpuTime() - work) / 1e9;
            assertTrue(Math.min(seconds, worked) < most, seconds + " s, " + worked + " s of the processor");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " -teacher committee -members 3", " -teacher weka.classifiers.trees.REPTree"})
    void endsInTimeWithANetworkAndSaysSo(String teacher) throws Exception {
        Instances data = TinyBuilds.waves(300, 1);
        for (double limit : new double[] {0.2, 1}) {
            Spent spent = new Spent();
            SWATNN built = TinyBuilds.build(cheap + teacher + " -time-limit " + limit, data);
            spent.requireLess(limit + SLACK);
            assertTrue(Double.isFinite(built.classifyInstance(data.get(0))));
            assertTrue(
                    built.toString().contains("The time of the build was limited: on another machine, or a busier one"),
                    built.toString());
        }
    }

    /** What the text says gives the same model; where the limit cut the model's own search there is nothing to say. */
    @Test
    void theTextTellsTheOptionsThatGiveTheSameModel() throws Exception {
        Instances data = TinyBuilds.waves(90, 1);
        SWATNN limited = TinyBuilds.build(cheap + " -steps 40 -time-limit 6", data);
        Matcher said = SAME.matcher(limited.toString());
        if (said.find()) {
            SWATNN again = TinyBuilds.build(cheap + " -steps 40 " + said.group(1), data);
            assertEquals(limited.model().network(), again.model().network());
            assertFalse(again.toString().contains("limit"), again.toString());
            assertTrue(said.group(1).startsWith("-time-limit 0"), said.group(1));
        } else {
            assertTrue(limited.toString().contains("cut"), limited.toString());
        }
    }

    @Test
    void iteratesUntilTheTimeIsUp() throws Exception {
        Instances data = TinyBuilds.waves(90, 1);
        SWATNN classifier = TinyBuilds.classifier(cheap + " -resume -time-limit 2");
        for (int round = 0; round < 2; round++) {
            Spent spent = new Spent();
            classifier.initializeClassifier(data);
            int performed = 0;
            while (classifier.next()) {
                performed++;
            }
            classifier.done();
            assertTrue(performed > 0);
            spent.requireLess(2 + SLACK);
        }
        assertTrue(classifier.toString().contains("No options give it again without a limit"), classifier.toString());
    }

    @Test
    void stopEndsTheBuildWithoutAModel() throws Exception {
        Instances data = TinyBuilds.waves(90, 1);
        SWATNN classifier = TinyBuilds.build(cheap, data);
        classifier.setTimeLimit(5);
        byte[] before = TinyBuilds.bytes(classifier);
        Thread.currentThread().interrupt();
        try {
            assertThrows(InterruptedException.class, () -> classifier.buildClassifier(data));
        } finally {
            Thread.interrupted();
        }
        assertArrayEquals(before, TinyBuilds.bytes(classifier));
    }

    @Test
    void nothingToSearchIsNoMatterOfTime() throws Exception {
        Instances data = TinyBuilds.waves(30, 1);
        data.forEach(row -> row.setClassValue(4));
        assertEquals(4, TinyBuilds.build(cheap + " -time-limit 1", data).classifyInstance(data.get(0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "0.05", "-1", "NaN", "Infinity"})
    void limitsTooShortAreRefused(String limit) {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> TinyBuilds.classifier(cheap + " -time-limit " + limit))
                .getMessage();
        assertEquals(
                "The option -time-limit is " + Double.parseDouble(limit)
                        + "; it must be 0 for no limit, or more than 0.1 seconds",
                message);
    }
}

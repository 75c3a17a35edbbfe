package weka.classifiers.functions.swatnn.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import examples.BuildAndPredict;
import examples.ExportWithoutWeka;
import examples.Intervals;
import examples.OwnAutoencoder;
import examples.ReadTheFront;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The example programs run, print what they promise and stay small. */
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("src", "examples", "java", "examples");
    private static final int MOST_LINES = 60;
    private static final String QUAKES = "test-data/quakes.arff";

    @TempDir
    Path folder;

    @Test
    void buildAndPredict() throws Exception {
        String text =
                printed(() -> BuildAndPredict.main(new String[] {QUAKES, "-preset", "fast", "-max-weights", "6"}));
        assertTrue(text.contains("stations = "), text);
        assertTrue(text.contains("First row: predicted "), text);
        // 0.85 is what a linear model reaches on these data.
        assertTrue(number(text, "Correlation coefficient +(\\S+)") > 0.85, text);
    }

    @Test
    void exportWithoutWeka() throws Exception {
        String text = printed(() -> ExportWithoutWeka.main(new String[] {QUAKES, folder.toString()}));
        double model = number(text, "The model: +(\\S+)");
        assertEquals(model, number(text, "Without Weka: (\\S+)"), 1e-9 * Math.abs(model));
    }

    @Test
    void intervals() throws Exception {
        String text = printed(() -> Intervals.main(new String[] {QUAKES, "0.8"}));
        assertTrue(number(text, "interval: \\S+ to (\\S+)") > number(text, "interval: (\\S+) to"), text);
        assertEquals(200, number(text, "of (\\d+) rows"));
        // Six standard deviations of a binomial around 160.
        assertEquals(160, number(text, "At level 0.80, (\\d+) of"), 34);
    }

    @Test
    void readTheFront() throws Exception {
        String text = printed(() -> ReadTheFront.main(new String[] {QUAKES}));
        assertTrue(text.startsWith("Judged by "), text);
        List<String> lines = text.lines().skip(1).toList();
        assertTrue(lines.size() >= 4, text);
        for (int i = 1; i < lines.size(); i++) {
            assertTrue(number(lines.get(i), "(\\d+) weights") > number(lines.get(i - 1), "(\\d+) weights"), text);
            assertTrue(number(lines.get(i), "error ([0-9.]+)") <= number(lines.get(i - 1), "error ([0-9.]+)"), text);
        }
    }

    @Test
    void ownAutoencoder() throws Exception {
        Path own = folder.resolve("my own");
        String text = printed(() -> OwnAutoencoder.main(new String[] {QUAKES, own.toString()}));
        assertTrue(Files.exists(own.resolve("autoencoder.safetensors")));
        assertTrue(text.contains("stations = "), text);
    }

    @Test
    void eachIsSmallAndSaysWhatItIsFor() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            List<Path> all = files.toList();
            assertTrue(all.size() >= 5, all::toString);
            for (Path file : all) {
                List<String> lines = Files.readAllLines(file);
                assertTrue(lines.size() <= MOST_LINES, () -> file + " has " + lines.size() + " lines");
                assertTrue(lines.contains("/**"), () -> file + " has no comment");
            }
        }
    }

    private interface Program {
        void run() throws Exception;
    }

    private static String printed(Program program) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            program.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static double number(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertTrue(matcher.find(), text);
        return Double.parseDouble(matcher.group(1));
    }
}

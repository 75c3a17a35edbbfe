package weka.classifiers.functions.swatnn.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.TinyAutoencoder;
import weka.classifiers.functions.swatnn.evaluation.EvaluationSettings.Extent;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.progress.EnoughListener;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Whole evaluations of a tiny model, and options that are refused. */
class EvaluationTest {

    private static final Extent TINY = new Extent(4, 5, 3, 1, 2, 1, 2, new int[] {0, 2});

    @TempDir
    private static Path folder;

    private static Path model;
    private static Path out;

    @BeforeAll
    static void evaluateOnce() throws Exception {
        model = folder.resolve("model");
        TinyAutoencoder.write(model);
        out = folder.resolve("out");
        Evaluation.prepare(settings(out, 1), TINY).run(BuildListener.SILENT);
    }

    private static EvaluationSettings settings(Path out, long seed) {
        return new EvaluationSettings(model, out, 0, seed, true, null, "cpu", "the command");
    }

    private static List<String> lines(Path out, String file) throws IOException {
        return Files.readAllLines(out.resolve(file));
    }

    @Test
    void aReportHasEverySectionAndNamesItsFiles() throws Exception {
        String report = Files.readString(out.resolve("report.md"));
        for (String part : List.of(
                "## Reconstruction",
                "## Geometry",
                "## Interpolation",
                "## Zero-shot",
                "## Value of the search",
                "`the command`",
                "Seed: 1",
                "grids: 4")) {
            assertTrue(report.contains(part), part);
        }
        assertFalse(report.contains("Not complete"));
        for (String picture : List.of("grid-mpe", "grid-inputs", "geometry", "interpolation", "search-composed")) {
            assertTrue(report.contains("(" + picture + ".png)"), picture);
            assertTrue(Files.size(out.resolve(picture + ".png")) > 1000, picture);
            assertTrue(Files.readString(out.resolve(picture + ".svg")).contains("</svg>"), picture);
        }
        // Groups: 2 depths, 3 numbers of inputs of 2 families, 6 families of activations; 2 decoders each.
        assertEquals(1 + 2 * (2 + 3 * 2 + 6), lines(out, "reconstruction.csv").size());
        assertEquals(1 + 2, lines(out, "grid-mpe.csv").size());
        assertEquals(1 + 3, lines(out, "zero-shot.csv").size());
        // 2 problems, 4 searches, 2 numbers of steps.
        assertEquals(1 + 2 * 4 * 2, lines(out, "search.csv").size());
    }

    @Test
    void linesBetweenNetworksBeginAndEndAtThem() throws Exception {
        List<String> rows = lines(out, "interpolation.csv");
        assertEquals(1 + 11, rows.size());
        for (int end : new int[] {1, 11}) {
            String[] cells = rows.get(end).split(",");
            assertEquals(0, Double.parseDouble(cells[1]), 1e-6, "weights");
            assertTrue(Double.parseDouble(cells[2]) > 1e-3, "an untrained autoencoder reconstructs badly");
            assertEquals(0, Double.parseDouble(cells[3]), 1e-6, "decoded ends");
        }
        assertTrue(Double.parseDouble(rows.get(6).split(",")[1]) > 1e-3, "half way, weights do not blend functions");
    }

    @Test
    void equalSeedsGiveEqualTables() throws Exception {
        Path again = folder.resolve("again");
        Evaluation.prepare(settings(again, 1), TINY).run(BuildListener.SILENT);
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                assertSameFigures(Files.readString(file), Files.readString(again.resolve(file.getFileName())));
            }
        }
    }

    /** The native library's last bit can differ from one pass to the next. */
    private static void assertSameFigures(String first, String second) {
        String[] expected = first.split("[,\n]");
        String[] found = second.split("[,\n]");
        assertEquals(expected.length, found.length, first);
        for (int i = 0; i < found.length; i++) {
            if (expected[i].matches("-?[0-9.]+(E-?[0-9]+)?")) {
                double value = Double.parseDouble(expected[i]);
                assertEquals(value, Double.parseDouble(found[i]), 1e-3 * Math.abs(value) + 1e-9, first);
            } else {
                assertEquals(expected[i], found[i], first);
            }
        }
    }

    @Test
    void anInterruptionLeavesWhatWasDoneAndOtherSeedsGiveOtherTables() throws Exception {
        Path part = folder.resolve("part");
        Evaluation evaluation = Evaluation.prepare(settings(part, 9), TINY);
        assertThrows(
                InterruptedException.class,
                () -> evaluation.run((stage, done, error) -> {
                    if (stage.equals("Interpolation")) {
                        throw new InterruptedException("enough");
                    }
                }));
        String report = Files.readString(part.resolve("report.md"));
        assertTrue(report.contains("Not complete"), report);
        assertTrue(report.contains("## Geometry"), report);
        assertFalse(report.contains("## Interpolation"), report);
        assertFalse(lines(part, "geometry.csv").equals(lines(out, "geometry.csv")));
    }

    @Test
    void enoughLeavesTheSectionsDone() throws Exception {
        Path part = folder.resolve("enough");
        Evaluation.prepare(settings(part, 1), TINY).run(new EnoughListener(0));
        String report = Files.readString(part.resolve("report.md"));
        assertTrue(report.contains("Not complete"), report);
        assertTrue(report.contains("## Reconstruction"), report);
        assertFalse(report.contains("## Geometry"), report);
        assertSameFigures(
                Files.readString(out.resolve("reconstruction.csv")),
                Files.readString(part.resolve("reconstruction.csv")));
    }

    private String refusal(String... options) {
        AutoencoderEvaluator evaluator = new AutoencoderEvaluator();
        return assertThrows(Exception.class, () -> evaluator.run(evaluator, options))
                .getMessage();
    }

    @Test
    void badOptionsAreRefusedBeforeAnyWork() throws Exception {
        String refused = folder.resolve("refused").toString();
        Path file = Files.writeString(folder.resolve("file"), "");
        assertTrue(refusal("-model", "" + model).contains("-out"));
        assertTrue(refusal("-model", "" + model, "-out", refused, "-teachers", "-3")
                .contains("-teachers is -3"));
        assertTrue(refusal("-model", "" + model, "-out", refused, "-seed", "x").contains("-seed is 'x'"));
        assertTrue(refusal("-model", "" + folder, "-out", refused).contains("autoencoder.json is missing"));
        assertTrue(refusal("-model", "" + model, "-out", refused, "-cornn", "" + folder)
                .contains("domains.csv"));
        assertTrue(
                refusal("-model", "" + model, "-out", refused, "-device", "tpu").contains("tpu"));
        assertTrue(refusal("-model", "" + model, "-out", refused, "-unknown").contains("-unknown"));
        assertFalse(Files.exists(Path.of(refused, "report.md")));
        String unwritable = refusal("-model", "" + model, "-out", "" + file);
        assertTrue(unwritable.contains("-out") && unwritable.contains("cannot be written"), unwritable);
    }
}

package weka.classifiers.functions.swatnn.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.TinyAutoencoder;
import weka.classifiers.functions.swatnn.evaluation.EvaluationSettings.Extent;
import weka.classifiers.functions.swatnn.progress.BuildListener;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Whole evaluations of a tiny model, and options that are refused. */
class EvaluationTest {

    private static final Extent TINY = new Extent(4, 5, 3, 1, 1, 2, new int[] {0, 2});

    @TempDir
    private Path folder;

    private Path model;

    @BeforeEach
    void write() throws IOException {
        model = folder.resolve("model");
        TinyAutoencoder.write(model);
    }

    private EvaluationSettings settings(Path out, long seed) {
        return new EvaluationSettings(model, out, 0, seed, true, null, "cpu", "the command");
    }

    private Path evaluate(String name, long seed) throws Exception {
        Path out = folder.resolve(name);
        Evaluation.prepare(settings(out, seed), TINY).run(BuildListener.SILENT);
        return out;
    }

    private static List<String> lines(Path out, String file) throws IOException {
        return Files.readAllLines(out.resolve(file));
    }

    @Test
    void aReportHasEverySectionAndNamesItsFiles() throws Exception {
        Path out = evaluate("out", 1);
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
        // Groups: 2 depths, 3 numbers of inputs of 2 families, 4 families of activations; 2 decoders each.
        assertEquals(1 + 2 * (2 + 3 * 2 + 4), lines(out, "reconstruction.csv").size());
        assertEquals(1 + 2, lines(out, "grid-mpe.csv").size());
        assertEquals(1 + 3, lines(out, "zero-shot.csv").size());
        // 2 problems, 4 searches, 2 numbers of steps.
        assertEquals(1 + 2 * 4 * 2, lines(out, "search.csv").size());
    }

    @Test
    void linesBetweenNetworksBeginAndEndAtThem() throws Exception {
        List<String> rows = lines(evaluate("out", 2), "interpolation.csv");
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
    void equalSeedsGiveEqualTablesAndOthersDoNot() throws Exception {
        Path first = evaluate("first", 1);
        Path again = evaluate("again", 1);
        Path other = evaluate("other", 9);
        try (Stream<Path> files = Files.list(first)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                assertArrayEquals(
                        Files.readAllBytes(file), Files.readAllBytes(again.resolve(file.getFileName())), file + "");
            }
        }
        assertFalse(lines(first, "search.csv").equals(lines(other, "search.csv")));
    }

    @Test
    void anInterruptionLeavesWhatWasDone() throws Exception {
        Path out = folder.resolve("out");
        Evaluation evaluation = Evaluation.prepare(settings(out, 1), TINY);
        assertThrows(
                InterruptedException.class,
                () -> evaluation.run((stage, done, error) -> {
                    if (stage.equals("Interpolation")) {
                        throw new InterruptedException("enough");
                    }
                }));
        String report = Files.readString(out.resolve("report.md"));
        assertTrue(report.contains("Not complete"), report);
        assertTrue(report.contains("## Geometry"), report);
        assertFalse(report.contains("## Interpolation"), report);
    }

    private String refusal(String... options) {
        AutoencoderEvaluator evaluator = new AutoencoderEvaluator();
        return assertThrows(Exception.class, () -> evaluator.run(evaluator, options))
                .getMessage();
    }

    @Test
    void badOptionsAreRefusedBeforeAnyWork() throws Exception {
        String out = folder.resolve("out").toString();
        Path file = Files.writeString(folder.resolve("file"), "");
        assertTrue(refusal("-model", "" + model).contains("-out"));
        assertTrue(refusal("-model", "" + model, "-out", out, "-teachers", "-3").contains("-teachers is -3"));
        assertTrue(refusal("-model", "" + model, "-out", out, "-seed", "x").contains("-seed is 'x'"));
        assertTrue(refusal("-model", "" + folder, "-out", out).contains("autoencoder.json is missing"));
        assertTrue(refusal("-model", "" + model, "-out", out, "-cornn", "" + folder)
                .contains("domains.csv"));
        assertTrue(refusal("-model", "" + model, "-out", out, "-device", "tpu").contains("tpu"));
        assertTrue(refusal("-model", "" + model, "-out", out, "-unknown").contains("-unknown"));
        assertFalse(Files.exists(Path.of(out, "report.md")));
        String unwritable = refusal("-model", "" + model, "-out", "" + file);
        assertTrue(unwritable.contains("-out") && unwritable.contains("cannot be written"), unwritable);
    }
}

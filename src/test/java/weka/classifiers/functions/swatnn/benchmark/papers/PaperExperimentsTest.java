package weka.classifiers.functions.swatnn.benchmark.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.swatnn.charts.Table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Experiments go on where they stopped. */
class PaperExperimentsTest {

    @TempDir
    private Path folder;

    private int measured;
    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

    /** Two works, the second of which may fail; its table has a line for each. */
    private Part part(String settings, boolean fails) {
        Work one = new Work("data", "one", settings, () -> {
            measured++;
            return List.of(new Figures("chosen", 0.25, 12.5, 14, 2), new Figures("35", 0.125, Double.NaN, 30, 3));
        });
        Work other = new Work("data", "other, \"quoted\"", settings, () -> {
            measured++;
            if (fails) {
                throw new IllegalStateException("as the test wants it");
            }
            return List.of(new Figures("chosen", 1, 2, Double.NaN, Double.NaN));
        });
        return new Part() {
            @Override
            public List<Work> works() {
                return List.of(one, other);
            }

            @Override
            public void report(CellStore.Measured found, PaperReport report) {
                report.table(new Table(
                        "cells",
                        "All.",
                        List.of("choice", "error"),
                        found.cells().stream()
                                .map(c -> List.<Object>of(
                                        c.figures().choice(), c.figures().error()))
                                .toList()));
            }
        };
    }

    private int run(Part part) throws IOException {
        PaperExperiments experiments =
                new PaperExperiments(folder, new PrintStream(progress, true, StandardCharsets.UTF_8));
        int failures = experiments.measure(List.of(part));
        experiments.report(List.of(part), new PaperReport("page", "Title"));
        return failures;
    }

    @Test
    void whatIsDoneIsNotDoneAgain() throws IOException {
        assertEquals(0, run(part("a", false)));
        assertEquals(2, measured);
        String told = progress.toString(StandardCharsets.UTF_8);
        assertTrue(told.contains("[1/2] data, one: error 2.50e-01, MPE 12.50 %, 14 weights, "), told);
        assertTrue(told.contains("\"quoted\": error 1.00e+00, MPE 2.00 %, 0."), told);
        String page = Files.readString(folder.resolve("page.md"));
        assertTrue(page.contains("| 35 | 0.125 |"), page);
        assertEquals(4, Files.readAllLines(folder.resolve("page-cells.csv")).size());

        assertEquals(0, run(part("a", false)));
        assertEquals(2, measured);
        assertEquals(page, Files.readString(folder.resolve("page.md")));

        assertEquals(0, run(part("b", false)));
        assertEquals(4, measured, "other settings are other work");
        assertEquals(7, Files.readAllLines(folder.resolve("cells.csv")).size());
        assertEquals(4, Files.readAllLines(folder.resolve("page-cells.csv")).size(), "the report has one of them");
    }

    @Test
    void whatFailsIsTriedAgain() throws IOException {
        assertEquals(1, run(part("a", true)));
        assertTrue(progress.toString(StandardCharsets.UTF_8).contains("as the test wants it"));
        String page = Files.readString(folder.resolve("page.md"));
        assertTrue(page.contains("Not complete: 1 of 2 builds and trainings are missing."), page);
        assertEquals(0, run(part("a", false)));
        assertEquals(3, measured);
    }

    @Test
    void aLineThatWasCutOffIsDoneAgain() throws IOException {
        run(part("a", false));
        Path cells = folder.resolve("cells.csv");
        String text = Files.readString(cells);
        Files.writeString(cells, text.substring(0, text.length() - 5));
        assertEquals(0, run(part("a", false)));
        assertEquals(3, measured);
        assertEquals(text.replaceAll("[0-9.]+\n", "\n"), Files.readString(cells).replaceAll("[0-9.]+\n", "\n"));
    }

    @Test
    void saysWhatCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        IOException e = assertThrows(IOException.class, () -> new PaperExperiments(file, System.err));
        assertTrue(e.getMessage().startsWith("The folder of -out, " + file + ", cannot be written: "), e.getMessage());
        Files.writeString(folder.resolve("cells.csv"), "another table\n");
        assertThrows(IOException.class, () -> run(part("a", false)));
    }
}

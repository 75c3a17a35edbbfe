package weka.classifiers.functions.swatnn.benchmark.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/** The works and the tables of each paper, of figures that are made up here. */
class PaperTest {

    private static PaperOptions options(String paper, String... more) {
        List<String> arguments = new ArrayList<>(List.of("-paper", paper, "-out", "nowhere"));
        arguments.addAll(Arrays.asList(more));
        return PaperOptions.parse(arguments.toArray(String[]::new));
    }

    private static List<Work> works(PaperOptions options) {
        return options.paper().parts(options).stream()
                .flatMap(part -> part.works().stream())
                .toList();
    }

    /** The report where every work found one network of 14 weights, with 0.05 % and an MSE of 0.001. */
    private static String report(PaperOptions options) {
        List<Cell> cells = new ArrayList<>();
        for (Work work : works(options)) {
            for (String choice : List.of(Figures.CHOSEN, Builds.FIVE_PERCENT, "14", "35")) {
                Figures figures = new Figures(choice, 0.001, 0.05, 14, 2);
                cells.add(new Cell(work.data(), work.method(), work.settings(), figures, 3));
            }
        }
        PaperReport report = new PaperReport(options.paper().label(), "Title");
        options.paper().parts(options).forEach(part -> part.report(new CellStore.Measured(cells), report));
        return report.markdown();
    }

    private static long lines(String text, String pattern) {
        return text.lines().filter(line -> line.matches(pattern)).count();
    }

    @Test
    void thePredecessorHasThreeLossesNineDataSetsAndThreeCurves() {
        PaperOptions options = options("predecessor");
        assertEquals(3 + 9 * 5 + 3 * (1 + 7), works(options).size());
        String report = report(options);
        assertEquals(12, lines(report, "\\| (p = 2|p = -2|min) \\| E[1-4] \\|.*"));
        assertEquals(9, lines(report, "\\| [a-z-]+, [2-4] HL \\((14|35|48)\\) \\| (0.0500 % \\(14\\) \\| ){4}.*"));
        assertEquals(3, lines(report, "!\\[Size against.*figure-4-.*\\.png\\)"));
        assertTrue(report.contains("It is reached: 0.0500 % with 14 weights."), report);
    }

    @Test
    void swatNnHasThreeMethodsOnAllFunctions() {
        PaperOptions options = options("swat-nn");
        assertEquals(54 * 3, works(options).size());
        String report = report(options);
        assertEquals(
                1, lines(report, "\\| DARTS \\+ ADMM, 5 % \\| 0\\.00100 \\| 14\\.0 \\| 3\\.00 \\| 0 \\| 0 \\| 0 \\|"));
        assertEquals(54, lines(report, "\\| .* \\| 0\\.00100 \\| 14 \\| 0\\.00100 \\| 14 \\| 0\\.00100 \\| 14 \\|.*"));
        assertEquals(3, lines(report, "!\\[.*figure-2-.*\\.png\\)"));
        assertEquals(4 * 3, works(options("swat-nn", "-quick")).size());
    }

    @Test
    void nasesHasNineSearchesAndThreeOnDigits() {
        PaperOptions options = options("nases");
        assertEquals(8 * 9 + 6, works(options).size());
        String report = report(options);
        assertEquals(8, lines(report, "\\| .* \\| 0\\.00100 \\| 14\\.0 \\| 0\\.00100 \\| 14\\.0 \\| 3\\.00 \\|"));
        assertEquals(3, lines(report, "\\| .* \\| 0\\.100 \\| 14 \\| 0\\.100 \\| 14 \\|"));
        assertEquals(2 * 9 + 3, works(options("nases", "-quick")).size());
    }

    @Test
    void aReportOfNothingHasDashes() {
        for (Paper paper : Paper.values()) {
            PaperOptions options = options(paper.label(), "-quick");
            PaperReport report = new PaperReport(paper.label(), "Title");
            paper.parts(options).forEach(part -> part.report(new CellStore.Measured(List.of()), report));
            assertTrue(report.markdown().contains("–"), report.markdown());
        }
    }

    @Test
    void papersShareTheirBuildsInOneFolder() {
        List<Work> shared = works(options("swat-nn")).stream()
                .filter(work -> works(options("nases")).stream()
                        .anyMatch(other -> new Cell(work.data(), work.method(), work.settings(), null, 0).isOf(other)))
                .toList();
        assertEquals(8 * 2, new HashSet<>(shared).size(), "the default and DARTS + ADMM on eight functions");
    }
}

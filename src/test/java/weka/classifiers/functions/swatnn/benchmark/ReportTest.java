package weka.classifiers.functions.swatnn.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The numbers and tables of the report. */
class ReportTest {

    private static final List<Score> OWN = Score.of(
            List.of(result("Sphere", "SWATNN", 1e-4), result("Bird", "SWATNN", 1e-2), result("Keane", "SWATNN", 1e-3)));
    private static final List<Score> RIVAL =
            Score.of(List.of(result("Bird", "M5P", 1.04e-2), result("Sphere", "M5P", 4e-4), result("Beale", "M5P", 1)));

    @Test
    void comparesOnCommonDataSetsOnly() {
        Comparison comparison = Comparison.of(OWN, RIVAL);
        assertEquals(1, comparison.wins());
        assertEquals(1, comparison.ties());
        assertEquals(0, comparison.losses());
        assertEquals(Math.sqrt(0.25 / 1.04), comparison.errorRatio(), 1e-12);
        Comparison reverse = Comparison.of(RIVAL, OWN);
        assertEquals(List.of(0, 1, 1), List.of(reverse.wins(), reverse.ties(), reverse.losses()));
        assertTrue(Double.isNaN(Comparison.of(OWN, List.of()).errorRatio()));
    }

    @Test
    void sumsUp() {
        assertEquals(1e-3, Comparison.geometricMean(OWN, Score::error).orElseThrow(), 1e-15);
        assertEquals(1e-3, Comparison.median(OWN, Score::error).orElseThrow(), 1e-15);
        assertEquals(5.05e-3, Comparison.median(OWN.subList(0, 2), Score::error).orElseThrow(), 1e-15);
        assertEquals(Optional.empty(), Comparison.median(OWN, s -> s.size().hiddenLayers()));
    }

    /** A front, a small network that beats it at its size, a large one that is best of all, and a forest. */
    private static final List<Result> FIELD = List.of(
            network("Bird", "SWATNN", 0, 30, 2e-3),
            network("Bird", "SWATNN", 12, 11, 1e-2),
            network("Bird", "SWATNN", 17, 15, 8e-3),
            network("Bird", "SWATNN", 20, 20, 5e-3),
            network("Bird", "SWATNN", 35, 33, 1.5e-3),
            network("Bird", "SWATNN", 60, 33, 1.5e-3),
            network("Bird", "MLPRegressor-4", 0, 17, 3e-3),
            network("Bird", "MLPRegressor-7", 0, 29, 2.5e-3),
            network("Bird", "MLPRegressor-20", 0, 81, 1e-3),
            network("Bird", "RandomStarts", 12, 12, 1e-3),
            result("Bird", "RandomForest", 5e-4));

    @Test
    void ranksAmongAllMethods() {
        Standings standings = new Standings(Score.of(FIELD));
        assertEquals(3.0, standings.medianRank("SWATNN").orElseThrow());
        assertEquals(1.0, standings.medianRank("RandomForest").orElseThrow());
        assertEquals(5.0, standings.medianRank("MLPRegressor-4").orElseThrow());
        assertEquals(Optional.empty(), standings.medianRank("M5P"));
    }

    @Test
    void comparesAtEqualOrSmallerSize() {
        Standings standings = new Standings(Score.of(FIELD));
        assertEquals(8e-3 / 3e-3, standings.noLarger("SWATNN", "MLPRegressor-4").errorRatio(), 1e-12);
        assertEquals(2.0, standings.noLarger("SWATNN", "MLPRegressor-7").errorRatio(), 1e-12);
        assertEquals(1.5, standings.noLarger("SWATNN", "MLPRegressor-20").errorRatio(), 1e-12);
        assertEquals(4.0, standings.noLarger("SWATNN", "RandomForest").errorRatio(), 1e-12);
    }

    @Test
    void countsTheCellsOfLowestError() {
        Standings standings = new Standings(Score.of(FIELD));
        assertEquals(4, standings.cells());
        assertEquals(
                Map.of("SWATNN", 3, "MLPRegressor-4", 1), standings.cellsWon(method -> !Methods.isAblation(method)));
        assertEquals(Map.of("SWATNN", 2, "MLPRegressor-4", 1, "RandomStarts", 1), standings.cellsWon(method -> true));
    }

    @Test
    void namesTheWorstCases() {
        List<Standings.Worst> worst =
                new Standings(Score.of(FIELD)).worst("SWATNN", method -> !Methods.isSwatnn(method), 10);
        assertEquals(1, worst.size());
        assertEquals("RandomForest", worst.get(0).best().method());
        assertEquals(4.0, worst.get(0).ratio(), 1e-12);
    }

    @Test
    void hasATableForEachDataSetAndASummaryForEachGroup() {
        List<Result> results = new ArrayList<>(List.of(
                result("Bird", "M5P", 1.04e-2), result("Friedman1", "M5P", 0.1), result("Bird", "SWATNN-fast", 1e-2)));
        String report = Report.of(results, 3, List.of("1 run: peak heap 5 MiB."));
        assertTrue(report.contains("## CORNN\n"), report);
        assertTrue(report.contains("## Friedman\n"), report);
        assertTrue(report.contains("### Bird\n"), report);
        assertFalse(report.contains("### Sphere\n"), report);
        assertTrue(report.contains("| SWATNN-fast | 1 | 1.00e-02 | 1.0 | 17 | – | 0.50 | – | 1,000 |\n"), report);
        assertTrue(report.contains("| M5P | 0 | 1 | 0 | 0.96 |"), report);
        assertTrue(report.contains("| M5P | 1.04e-02 | 17 | – | – | 0.50 | 1,000 |\n"), report);
        assertTrue(report.contains("- 1 run: peak heap 5 MiB.\n"), report);
        assertTrue(report.indexOf("| SWATNN-fast | 1.00e-02") < report.indexOf("\n| M5P | 1.04e-02"), report);
        assertTrue(report.contains("SWATNN-fast: `-T 1`"), report);
    }

    @Test
    void showsLimitsTimesWorstCasesAndOrigins() {
        String report = Report.of(FIELD, 3, List.of());
        assertTrue(report.contains("| Method | ≤ 12 | ≤ 17 | ≤ 20 | ≤ 35 | ≤ 60 |\n"), report);
        assertTrue(report.contains("| SWATNN | 1.00e-02 | 8.00e-03 | 5.00e-03 | 1.50e-03 | 1.50e-03 |\n"), report);
        assertTrue(report.contains("| RandomStarts | 1.00e-03 | – | – | – | – |\n"), report);
        assertTrue(report.contains("| MLPRegressor-4 | 1 | 0 | 0 | 0.67 | 0 | 0 | 1 | 2.7 |\n"), report);
        assertTrue(report.contains("| SWATNN | 3 | 75 % | 2 | 50 % |\n"), report);
        assertTrue(report.contains("| RandomStarts | 12 | 0 | 0 | 1 | 10 |\n"), report);
        assertTrue(report.contains("| Bird | 2.00e-03 | 30 | RandomForest | 5.00e-04 |"), report);
        assertTrue(report.contains("| data, 2 hid. | 1 | 5 |\n"), report);
        assertTrue(report.contains("| Rows/s | Error ≤ 12 | Error ≤ 20 | Error ≤ 35 | Error ≤ 60 |\n"), report);
        assertTrue(
                report.contains(
                        "| SWATNN | 2.00e-03 | 30 | – | 2 | 1.00 | 1,000 | 1.00e-02 | 5.00e-03 | 1.50e-03 | 1.50e-03 |\n"),
                report);
        assertTrue(
                report.contains("| MLPRegressor-4 | 3.00e-03 | 17 | – | 2 | 1.00 | 1,000 | – | – | – | – |\n"), report);
    }

    private static Result network(String dataSet, String method, int maxWeights, double parameters, double mse) {
        return new Result(
                dataSet,
                0,
                method,
                "",
                "tests",
                3,
                maxWeights,
                mse,
                0,
                Size.network(parameters, 2),
                1,
                0.5,
                1000,
                "data, 2 hid.");
    }

    private static Result result(String dataSet, String method, double mse) {
        String options = Methods.isSwatnn(method) ? "-T 1" : "";
        boolean forest = method.equals("RandomForest");
        Size size = forest ? Size.tree(1000) : new Size(17, Double.NaN, Double.NaN);
        return new Result(dataSet, 0, method, options, "tests", 3, 0, mse, 0, size, 0.5, Double.NaN, 1000, "");
    }
}

package weka.classifiers.functions.swatnn.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** The numbers and tables of the report. */
class ReportTest {

    private static final List<Result> OWN =
            List.of(result("Sphere", "SWATNN", 1e-4), result("Bird", "SWATNN", 1e-2), result("Keane", "SWATNN", 1e-3));
    private static final List<Result> RIVAL =
            List.of(result("Bird", "M5P", 1.04e-2), result("Sphere", "M5P", 4e-4), result("Beale", "M5P", 1));

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
        assertEquals(1e-3, Comparison.geometricMean(OWN, Result::testMse).orElseThrow(), 1e-15);
        assertEquals(1e-3, Comparison.median(OWN, Result::testMse).orElseThrow(), 1e-15);
        assertEquals(
                5.05e-3, Comparison.median(OWN.subList(0, 2), Result::testMse).orElseThrow(), 1e-15);
        assertEquals(Optional.empty(), Comparison.median(OWN, Result::hiddenLayers));
    }

    @Test
    void hasATableForEachDataSetAndASummaryForEachGroup() {
        List<Result> results = List.of(
                result("Bird", "M5P", 1.04e-2), result("Friedman1", "M5P", 0.1), result("Bird", "SWATNN-fast", 1e-2));
        String report = Report.of(results, 3, List.of("1 run: peak heap 5 MiB."));
        assertTrue(report.contains("## CORNN\n"), report);
        assertTrue(report.contains("## Friedman\n"), report);
        assertTrue(report.contains("### Bird\n"), report);
        assertFalse(report.contains("### Sphere\n"), report);
        assertTrue(report.contains("| SWATNN-fast | 1 | 1.00e-02 | 17 | 0.50 | 1,000 |\n"), report);
        assertTrue(report.contains("| M5P | 0 | 1 | 0 | 0.96 |\n"), report);
        assertTrue(report.contains("| M5P | 1.04e-02 | 17 | – | 0.50 | 1,000 |\n"), report);
        assertTrue(report.contains("- 1 run: peak heap 5 MiB.\n"), report);
        assertTrue(report.indexOf("| SWATNN-fast | 1.00e-02") < report.indexOf("| M5P | 1.04e-02"), report);
        assertTrue(report.contains("SWATNN-fast: `-T 1`"), report);
    }

    private static Result result(String dataSet, String method, double mse) {
        String options = Method.isSwatnn(method) ? "-T 1" : "";
        return new Result(dataSet, method, options, "tests", 3, mse, 0, 17, Double.NaN, 0.5, 1000);
    }
}

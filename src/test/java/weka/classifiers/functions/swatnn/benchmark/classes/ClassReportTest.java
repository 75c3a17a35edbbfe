package weka.classifiers.functions.swatnn.benchmark.classes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.benchmark.Size;

import java.util.ArrayList;
import java.util.List;

/** The tables, of figures worked by hand. */
class ClassReportTest {

    private static final List<String> METHODS = List.of("SWATNN", "Logistic", "MLPClassifier");

    /** On a, SWATNN wins by half and is one of two; on b, it ties by log loss; MLPClassifier has finished a alone. */
    private static List<ClassResult> results() {
        List<ClassResult> results = new ArrayList<>();
        for (int fold = 0; fold < 2; fold++) {
            results.add(result("a", fold, "SWATNN", 0.2, 0.1, 8));
            results.add(result("a", fold, "Logistic", 0.4, 0.2, 1));
            results.add(result("a", fold, "MLPClassifier", 0.1, 0.2, 2));
            results.add(result("b", fold, "SWATNN", 0.505, 0.3, 8));
            results.add(result("b", fold, "Logistic", 0.5, 0.2, 1));
        }
        results.add(result("b", 0, "MLPClassifier", 0.1, 0.1, 2));
        return results;
    }

    private static ClassResult result(
            String set, int fold, String method, double logLoss, double errorRate, double seconds) {
        Calibration calibration = Calibration.of(new double[] {0.75}, new boolean[] {true});
        ClassFigures figures = new ClassFigures(fold == 0 ? 10 : 30, logLoss, errorRate, 0.5, 0.9, calibration);
        double parameters = 10 + 10 * fold;
        return new ClassResult(
                set, fold, 2, method, "", 1, figures, new Size(parameters, Double.NaN, Double.NaN), seconds);
    }

    private final String report = ClassReport.of(List.of("a", "b"), METHODS, results());

    private void has(String line) {
        assertTrue(report.lines().anyMatch(line::equals), report);
    }

    @Test
    void showsTheSetsWithoutWhatIsUnfinished() {
        has("| log loss | SWATNN | Logistic | MLPClassifier |");
        has("| a | 0.2000 | 0.4000 | 0.1000 |");
        has("| b | 0.5050 | 0.5000 | – |");
    }

    /** √(½ × 1.01) = 0.711; ranks 2 of 3 and 2 of 2; 8 s against 2 s on the only set that both have. */
    @Test
    void sumsUpTheMethods() {
        has("| SWATNN | 2 | 2.0 | 0.711 | 0.2000 | 0.9000 | 0.5000 | 0.2500 | 15 | – | 8.00 | 4.0 |");
        has("| Logistic | 2 | 2.0 | 1.000 | 0.2000 | 0.9000 | 0.5000 | 0.2500 | 15 | – | 1.00 | 0.5 |");
        has("| MLPClassifier | 1 | 1.0 | 0.250 | 0.2000 | 0.9000 | 0.5000 | 0.2500 | 15 | – | 2.00 | 1.0 |");
    }

    @Test
    void countsWinsTiesAndLosses() {
        has("| Logistic | 1 / 1 / 0 | 1 / 0 / 1 |");
        has("| MLPClassifier | 0 / 0 / 1 | 1 / 0 / 0 |");
    }

    @Test
    void leavesOutWhatWasNotAskedFor() {
        String part = ClassReport.of(List.of("b"), List.of("Logistic"), results());
        assertFalse(part.contains("SWATNN") || part.contains("| a |"), part);
        assertTrue(part.contains("| b | 0.5000 |"), part);
    }

    /** 10 rows of 0.1 and 30 of 0.5 are 0.4 on average. */
    @Test
    void weighsPartsByTheirRows() {
        List<ClassScore> scores =
                ClassScore.of(List.of(result("a", 0, "Logistic", 0.1, 0, 1), result("a", 1, "Logistic", 0.5, 0, 3)));
        assertEquals(0.4, scores.get(0).logLoss(), 1e-12);
        assertEquals(2, scores.get(0).seconds(), 1e-12);
    }
}

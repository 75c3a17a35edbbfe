package weka.classifiers.functions.swatnn.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Stream;

/**
 * The formulas at points worked by hand and, where the system property {@code swatnn.cornn} names CORNN's folder, at every row
 * of its files.
 */
class CornnFunctionsTest {

    static Stream<CornnFunction> functions() {
        return CornnFunctions.ALL.stream();
    }

    @Test
    void hasTheSuitesFunctionsInItsOrder() {
        List<String> names = functions().map(CornnFunction::name).toList();
        assertEquals(54, names.size());
        assertEquals(names.stream().distinct().sorted().toList(), names);
        assertEquals(
                "Ackley N.2", CornnFunctions.byName("ackley n.2").orElseThrow().name());
        assertTrue(CornnFunctions.byName("Ackley N.5").isEmpty());
    }

    @ParameterizedTest(name = "{0}({1}, {2}) = {3}")
    @CsvSource({
        "Ackley, 0, 0, 0",
        "Ackley N.2, 0, 0, -200",
        "Beale, 3, 0.5, 0",
        "Booth, 1, 3, 0",
        "Bukin N.6, -10, 1, 0",
        "Cross-In-Tray, 1.349406608602084, 1.349406608602084, -2.062611870822739",
        "Drop-Wave, 0, 0, -1",
        "Easom, 3.141592653589793, 3.141592653589793, -1",
        "Egg Crate, 0, 0, 0",
        "Egg Holder, 512, 404.2319, -959.6406627",
        "Exponential, 0, 0, -1",
        "Goldstein-Price, 0, 0, 600",
        "Griewank, 0, 0, 0",
        "Himmelblau, 3, 2, 0",
        "Holder-Table, 8.05502, 9.66459, -19.2085026",
        "Keane, 0, 0, 0",
        "Levi N.13, 1, 1, 0",
        "Matyas, 1, 1, 0.04",
        "McCormick, -0.547, -1.547, -1.9132229",
        "Michalewicz, 2.2029055, 1.5707963, -1.8013034",
        "Periodic, 0, 0, 0.9",
        "Qing, 1, 2, 0",
        "Rastrigin, 0, 0, 0",
        "Ridge, -5, 2, -3",
        "Rosenbrock, 1, 1, 0",
        "Schaffer N.2, 0, 0, 0",
        "Schwefel 2.22, 2, -3, 11",
        "Schwefel 2.23, 1, -1, 2",
        "Sphere, 3, -4, 25",
        "Styblinski-Tang, 0, 1, -4.5",
        "Sum Squares, 2, 3, 22",
        "Three-Hump Camel, 0, 0, 0",
        "Xin-She Yang N.3, 0, 0, -1",
        "Xin-She Yang N.4, 0, 0, -1",
        "Zakharov, 2, 1, 25"
    })
    void knowsValuesWorkedByHand(String name, double x, double y, double expected) {
        double value = CornnFunctions.byName(name).orElseThrow().value(x, y);
        assertEquals(expected, value, 1e-6);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void agreesWithTheSuitesFiles(CornnFunction function) throws Exception {
        Path folder = cornnFolder();
        for (String set : List.of("train", "test")) {
            double[][] rows = CornnData.rows(folder.resolve(function.name() + "_" + set + "_set.csv"));
            DoubleSummaryStatistics targets =
                    Arrays.stream(rows).mapToDouble(row -> row[2]).summaryStatistics();
            double tolerance = 1e-9 * (targets.getMax() - targets.getMin());
            for (double[] row : rows) {
                assertEquals(row[2], function.value(row[0], row[1]), tolerance, () -> Arrays.toString(row));
            }
        }
    }

    @Test
    void hasTheSuitesDomains() throws Exception {
        List<String> lines = Files.readAllLines(cornnFolder().resolve("domains.csv"));
        List<String> domains = functions()
                .map(f -> String.join(",", f.name(), "" + f.xMin(), "" + f.xMax(), "" + f.yMin(), "" + f.yMax()))
                .toList();
        assertEquals(lines.subList(1, lines.size()), domains);
    }

    private static Path cornnFolder() {
        String folder = System.getProperty("swatnn.cornn", "");
        assumeTrue(!folder.isEmpty() && Files.isDirectory(Path.of(folder)), "no CORNN folder given");
        return Path.of(folder);
    }
}

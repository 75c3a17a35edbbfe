package weka.classifiers.functions.swatnn.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.AbstractClassifier;
import weka.core.Instances;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A small benchmark from end to end, with rivals only. */
class BenchmarkTest {

    /** A classifier that cannot be built. */
    public static final class Failing extends AbstractClassifier {

        private static final long serialVersionUID = 1;

        @Override
        public void buildClassifier(Instances data) {
            throw new IllegalStateException("as the test wants it");
        }
    }

    @TempDir
    private Path folder;

    @Test
    void runsWritesReportsAndGoesOn() throws Exception {
        String first = run("LinearRegression");
        assertTrue(first.contains("[1/2] Sphere, LinearRegression: test MSE"), first);
        List<Result> results = new ResultStore(folder.resolve("results.csv")).withSeed(1);
        assertEquals(2, results.size());
        assertTrue(results.get(0).testMse() > 0.1, "a line cannot fit a bowl");
        assertTrue(results.get(1).testMse() > results.get(1).noiseFloor());
        assertTrue(results.get(0).rowsPerSecond() > 0);

        String second = run("LinearRegression,MLPRegressor-3");
        assertFalse(second.contains("LinearRegression: "), second);
        assertTrue(second.contains("[2/4] Sphere, MLPRegressor-3: test MSE"), second);
        String report = Files.readString(folder.resolve("report.md"));
        assertTrue(report.contains("### Wide50"), report);
        assertTrue(report.contains("| MLPRegressor-3 | "), report);
        assertEquals(2, Files.readAllLines(folder.resolve("processes.txt")).size());
    }

    @Test
    void goesOnAfterARunThatFails() throws Exception {
        Method failing = new WekaMethod("Failing", Failing.class.getName(), "", 9999, (c, rows) -> Size.NONE);
        BenchmarkOptions options = new BenchmarkOptions(
                folder,
                Optional.empty(),
                Path.of("test-data"),
                List.of("Sphere"),
                List.of(failing, Methods.rival("LinearRegression", "")),
                1);
        ByteArrayOutputStream progress = new ByteArrayOutputStream();
        int failures = Benchmark.run(options, new PrintStream(progress, true, StandardCharsets.UTF_8));
        assertEquals(1, failures);
        assertTrue(progress.toString(StandardCharsets.UTF_8)
                .contains("Failing: failed: java.lang.IllegalStateException: as the test"));
        assertEquals(
                1, new ResultStore(folder.resolve("results.csv")).withSeed(1).size());
    }

    @Test
    void crossValidatesRealDataAndSkipsWhatDoesNotSuit() throws Exception {
        ByteArrayOutputStream progress = new ByteArrayOutputStream();
        BenchmarkOptions options = BenchmarkOptions.parse(
                "-out",
                folder.toString(),
                "-functions",
                "penguins,slid",
                "-methods",
                "LinearRegression,GaussianProcesses");
        assertEquals(0, Benchmark.run(options, new PrintStream(progress, true, StandardCharsets.UTF_8)));
        List<Result> results = new ResultStore(folder.resolve("results.csv")).withSeed(1);
        assertEquals(30, results.size(), "slid has too many rows for Gaussian processes");
        assertTrue(results.stream().allMatch(r -> r.testMse() > 0 && r.testMse() < 1), results.toString());
        List<Score> scores = Score.of(results);
        assertEquals(3, scores.size());
        double mean = results.stream()
                .filter(r -> r.dataSet().equals("slid"))
                .mapToDouble(Result::testMse)
                .average()
                .orElseThrow();
        assertEquals(mean, scores.get(2).error(), 1e-12);
    }

    @Test
    void stopsBeforeTheFirstRunWhereAMethodCannotBeCreated() {
        Method missing = new WekaMethod("Missing", "weka.classifiers.Missing", "", 9999, (c, rows) -> Size.NONE);
        BenchmarkOptions options = new BenchmarkOptions(
                folder,
                Optional.empty(),
                Path.of("test-data"),
                List.of("Sphere"),
                List.of(Methods.rival("M5P", ""), missing),
                1);
        assertThrows(IllegalArgumentException.class, () -> Benchmark.run(options, System.out));
    }

    private String run(String methods) throws IOException {
        ByteArrayOutputStream progress = new ByteArrayOutputStream();
        BenchmarkOptions options =
                BenchmarkOptions.parse("-out", folder.toString(), "-functions", "Sphere,Wide50", "-methods", methods);
        assertEquals(0, Benchmark.run(options, new PrintStream(progress, true, StandardCharsets.UTF_8)));
        return progress.toString(StandardCharsets.UTF_8);
    }
}

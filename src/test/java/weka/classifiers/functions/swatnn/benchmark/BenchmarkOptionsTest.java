package weka.classifiers.functions.swatnn.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reading the benchmark's command line. */
class BenchmarkOptionsTest {

    @Test
    void takesAllByDefault() {
        BenchmarkOptions options = BenchmarkOptions.parse("-out", "results");
        assertEquals(Path.of("results"), options.out());
        assertEquals(Optional.empty(), options.cornn());
        assertEquals(Path.of("test-data"), options.real());
        assertEquals(72, options.dataSets().size());
        assertEquals(
                Methods.DEFAULT_NAMES,
                options.methods().stream().map(Method::name).toList());
        assertEquals(1, options.seed());
    }

    @Test
    void takesNamesGroupsOptionsAndSeed() {
        BenchmarkOptions options = BenchmarkOptions.parse(
                "-functions",
                "bird,Friedman,Wide50",
                "-seed",
                "7",
                "-out",
                "x",
                "-methods",
                "SWATNN,M5P",
                "-swatnn",
                "fast: -T 10 -S 2");
        assertEquals(List.of("Bird", "Friedman1", "Friedman2", "Friedman3", "Wide50"), options.dataSets());
        assertEquals("SWATNN-fast", options.methods().get(0).name());
        assertEquals("-T 10 -S 2", options.methods().get(0).options());
        assertEquals(7, options.seed());
    }

    @Test
    void takesOptionsWithoutALabel() {
        BenchmarkOptions options = BenchmarkOptions.parse("-out", "x", "-methods", "SWATNN", "-swatnn", "-T 10 -P a:b");
        assertEquals("SWATNN", options.methods().get(0).name());
        assertEquals("-T 10 -P a:b", options.methods().get(0).options());
    }

    @ParameterizedTest
    @CsvSource({
        "'', -out DIR is missing",
        "-out x -functions Sphere;Nowhere, 'Nowhere'",
        "-out x -methods Oracle, 'Oracle'",
        "-out x -cornn no-such-folder, no folder no-such-folder",
        "-out x -seed one, 'one'",
        "-out x -sead 1, '-sead'",
        "-out x -swatnn a:-T -swatnn a:-S, label them"
    })
    void saysWhatIsWrong(String line, String part) {
        String[] arguments =
                line.isEmpty() ? new String[0] : line.replace(';', ',').split(" ");
        Exception e = assertThrows(IllegalArgumentException.class, () -> BenchmarkOptions.parse(arguments));
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }
}

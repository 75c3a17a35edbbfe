package weka.classifiers.functions.swatnn.benchmark.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.Optional;

/** The command line of the papers' experiments. */
class PaperOptionsTest {

    @Test
    void readsPaperFolderAndExtent() {
        PaperOptions full = PaperOptions.parse("-paper", "swat-nn", "-out", "x");
        assertEquals(Paper.SWAT_NN, full.paper());
        assertEquals(Path.of("x"), full.out());
        assertEquals(Optional.empty(), full.cornn());
        assertEquals(new PaperOptions.Extent(false, 500), full.extent());
        assertFalse(full.reportOnly());
        assertTrue(
                PaperOptions.parse("-paper", "swat-nn", "-out", "x", "-report").reportOnly());
        PaperOptions quick = PaperOptions.parse("-quick", "-out", "x", "-paper", "nases", "-cornn", "src");
        assertEquals(new PaperOptions.Extent(true, 200), quick.extent());
        assertEquals(Optional.of(Path.of("src")), quick.cornn());
        assertEquals(
                8001,
                PaperOptions.parse("-paper", "predecessor", "-out", "x", "-steps", "8001")
                        .extent()
                        .steps());
    }

    @ParameterizedTest
    @CsvSource({
        "'', -paper is ''; it must be one of",
        "-paper darts -out x, 'darts'; it must be one of swat-nn; predecessor; nases",
        "-paper nases, -out DIR is missing",
        "-paper nases -out x -cornn no-such-folder, no folder no-such-folder",
        "-paper nases -out x -steps 0, -steps is '0'; it must be a whole number between 1 and 1000000",
        "-paper nases -out x -steps many, 'many'",
        "-paper nases -out x -fast, '-fast'"
    })
    void saysWhatIsWrong(String line, String part) {
        String[] arguments = line.isEmpty() ? new String[0] : line.split(" ");
        Exception e = assertThrows(IllegalArgumentException.class, () -> PaperOptions.parse(arguments));
        assertTrue(
                e.getMessage()
                        .replace("swat-nn, predecessor,", "swat-nn; predecessor;")
                        .contains(part),
                e.getMessage());
    }
}

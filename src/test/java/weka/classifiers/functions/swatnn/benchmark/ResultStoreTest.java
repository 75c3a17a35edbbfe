package weka.classifiers.functions.swatnn.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.OptionalDouble;

/** Writing, resuming and guarding the file of results. */
class ResultStoreTest {

    private static final DataSet FRIEDMAN1 = FriedmanData.FRIEDMAN1.generate(1);
    private static final Method FAST = Methods.swatnn("fast", "-T 10 -L \"a, b\"");

    @TempDir
    private Path folder;

    @Test
    void goesOnAfterALineThatWasCutOff() throws Exception {
        Path file = folder.resolve("results.csv");
        Result whole = result(FAST, 1, 17);
        Result withoutSize = result(Methods.rival("M5P", ""), 1, Double.NaN);
        ResultStore first = new ResultStore(file);
        first.add(List.of(whole));
        first.add(List.of(withoutSize));
        Files.writeString(file, "\"Friedman1\",\"SWA", StandardOpenOption.APPEND);

        ResultStore second = new ResultStore(file);
        assertEquals(List.of(whole, withoutSize), second.withSeed(1));
        assertTrue(second.contains(FRIEDMAN1, FAST, 1));
        assertFalse(second.contains(FRIEDMAN1, FAST, 2));
        assertFalse(second.contains(FRIEDMAN1, Methods.swatnn("", ""), 1));
        second.add(List.of(result(FAST, 2, 18)));
        assertEquals(4, Files.readAllLines(file).size());
        assertEquals(List.of(result(FAST, 2, 18)), new ResultStore(file).withSeed(2));
    }

    @Test
    void refusesToMixOptionsOrRows() throws Exception {
        ResultStore store = new ResultStore(folder.resolve("results.csv"));
        store.add(List.of(result(FAST, 1, 17)));
        assertThrows(
                IllegalArgumentException.class, () -> store.contains(FRIEDMAN1, Methods.swatnn("fast", "-T 20"), 1));
        assertThrows(IllegalArgumentException.class, () -> store.contains(FriedmanData.FRIEDMAN1.generate(2), FAST, 1));
    }

    @Test
    void knowsTheTimeOfASearch() throws Exception {
        ResultStore store = new ResultStore(folder.resolve("results.csv"));
        assertEquals(OptionalDouble.empty(), store.searchSeconds(FRIEDMAN1, "SWATNN-fast", 1));
        store.add(List.of(result(FAST, 1, 17)));
        assertEquals(OptionalDouble.of(0.25), store.searchSeconds(FRIEDMAN1, "SWATNN-fast", 1));
        assertEquals(OptionalDouble.empty(), store.searchSeconds(FRIEDMAN1, "SWATNN-fast", 2));
    }

    @Test
    void refusesAnotherFile() throws Exception {
        Path file = folder.resolve("results.csv");
        Files.writeString(file, "a,b\n1,2\n");
        assertThrows(IOException.class, () -> new ResultStore(file));
    }

    private static Result result(Method method, int seed, double parameters) {
        return new Result(
                FRIEDMAN1.name(),
                0,
                method.name(),
                method.options(),
                FRIEDMAN1.source(),
                seed,
                0,
                0.0125,
                0.001,
                new Size(parameters, Double.NaN, parameters / parameters),
                1.5,
                0.25,
                1e6,
                "near data, 2 hid.");
    }
}

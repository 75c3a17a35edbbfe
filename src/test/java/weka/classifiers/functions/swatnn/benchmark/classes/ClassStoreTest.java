package weka.classifiers.functions.swatnn.benchmark.classes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.swatnn.benchmark.Size;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writing, resuming and guarding the file of results. */
class ClassStoreTest {

    @TempDir
    private Path folder;

    @Test
    void goesOnAfterALineThatWasCutOff() throws Exception {
        Path file = folder.resolve("classes.csv");
        ClassResult result = result("-K \"a, b\"");
        new ClassStore(file).add(result);
        Files.writeString(file, "\"iris\",1", StandardOpenOption.APPEND);

        ClassStore again = new ClassStore(file);
        assertEquals(1, again.of(10, 1).size());
        assertEquals(result.toCsv(), again.of(10, 1).get(0).toCsv());
        assertEquals(0, again.of(5, 1).size());
        assertEquals(0, again.of(10, 2).size());
        assertTrue(again.contains("iris", 0, 10, ClassMethods.swatnn("x", "-K \"a, b\""), 1));
        assertFalse(again.contains("iris", 1, 10, ClassMethods.swatnn("x", "-K \"a, b\""), 1));
        assertFalse(again.contains("iris", 0, 5, ClassMethods.swatnn("x", "-K \"a, b\""), 1));
        again.add(result);
        assertEquals(3, Files.readAllLines(file).size());
    }

    @Test
    void refusesToMixOptions() throws Exception {
        ClassStore store = new ClassStore(folder.resolve("classes.csv"));
        store.add(result("-preset fast"));
        assertThrows(
                IllegalArgumentException.class,
                () -> store.contains("iris", 0, 10, ClassMethods.swatnn("x", "-preset thorough"), 1));
    }

    private static ClassResult result(String options) {
        ClassFigures figures = ClassFigures.of(new double[][] {{0.5, 0.25, 0.25}, {0.25, 0.5, 0.25}}, new int[] {0, 2});
        return new ClassResult(
                "iris", 0, 10, "SWATNN-x", options, 1, figures, new Size(17, Double.NaN, Double.NaN), 1.5);
    }
}

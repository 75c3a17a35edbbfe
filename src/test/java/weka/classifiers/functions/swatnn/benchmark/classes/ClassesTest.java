package weka.classifiers.functions.swatnn.benchmark.classes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.LinearRegression;
import weka.classifiers.functions.swatnn.benchmark.Size;
import weka.classifiers.functions.swatnn.benchmark.WekaMethod;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A whole run, small. */
class ClassesTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

    private String run(WekaMethod... methods) throws IOException {
        Map<String, Path> sets = Map.of("iris", Path.of("test-data", "classes", "iris.arff"));
        ClassesOptions options = new ClassesOptions(sets, List.of(methods), 3, 1, folder.resolve("new/classes.csv"));
        return Classes.run(options, new PrintStream(progress, true, StandardCharsets.UTF_8));
    }

    @Test
    void leavesTheCellOfAMethodThatFailsEmptyAndGoesOn() throws IOException {
        WekaMethod numbers =
                new WekaMethod("Numbers", LinearRegression.class.getName(), "", Integer.MAX_VALUE, (c, r) -> Size.NONE);
        String report = run(numbers, ClassMethods.rivals().get("NaiveBayes"));
        assertTrue(
                report.contains("| log loss | Numbers | NaiveBayes |\n| --- | --: | --: |\n| iris | – | 0."), report);
        assertEquals(1, progress.toString(StandardCharsets.UTF_8).split("failed: ").length - 1);
    }

    @Test
    void buildsNothingTwice() throws IOException {
        String first = run(ClassMethods.rivals().get("NaiveBayes"));
        progress.reset();
        assertEquals(first, run(ClassMethods.rivals().get("NaiveBayes")));
        assertEquals("", progress.toString(StandardCharsets.UTF_8));
        assertEquals(4, Files.readAllLines(folder.resolve("new/classes.csv")).size());
    }

    /** Of 50 rows of each class, each of five parts has ten. */
    @Test
    void partsAreStratified() throws IOException {
        List<ClassSets.Fold> folds = ClassSets.folds(Path.of("test-data", "classes", "iris.arff"), 5);
        for (ClassSets.Fold fold : folds) {
            assertEquals(120, fold.train().numInstances());
            int[] counts = fold.test().attributeStats(fold.test().classIndex()).nominalCounts;
            assertEquals(List.of(10, 10, 10), List.of(counts[0], counts[1], counts[2]));
        }
    }
}

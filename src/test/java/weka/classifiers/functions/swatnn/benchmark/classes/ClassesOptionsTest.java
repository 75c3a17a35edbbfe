package weka.classifiers.functions.swatnn.benchmark.classes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.classifiers.functions.swatnn.benchmark.WekaMethod;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reading the command line of the benchmark of classes. */
class ClassesOptionsTest {

    private static final Path FOLDER = Path.of("test-data");

    @Test
    void takesTheSetsToDevelopWithAndAllMethodsByDefault() throws Exception {
        ClassesOptions options = ClassesOptions.parse(FOLDER);
        assertEquals(ClassSets.of(ClassSets.DEVELOPMENT, FOLDER), options.sets());
        List<String> methods = new ArrayList<>(List.of("SWATNN"));
        methods.addAll(ClassMethods.rivals().keySet());
        assertEquals(methods, names(options));
        assertEquals(10, options.folds());
        assertEquals(1, options.seed());
        assertEquals(Path.of("target", "classes.csv"), options.out());
    }

    @Test
    void takesNamesInAnyOrder() throws Exception {
        ClassesOptions options = ClassesOptions.parse(
                FOLDER,
                "J48",
                "wine",
                "-swatnn",
                "small: -max-weights 20",
                "-folds",
                "5",
                "SWATNN",
                "iris",
                "-swatnn",
                "-preset fast",
                "-out",
                "x.csv",
                "-seed",
                "3");
        assertEquals(List.of("wine", "iris"), List.copyOf(options.sets().keySet()));
        assertEquals(List.of("J48", "SWATNN-small", "SWATNN"), names(options));
        assertEquals("-max-weights 20", options.methods().get(1).options());
        assertEquals("-preset fast", options.methods().get(2).options());
        assertEquals(5, options.folds());
        assertEquals(3, options.seed());
        assertEquals(Path.of("x.csv"), options.out());
    }

    @Test
    void takesGroups() throws Exception {
        int development = ClassesOptions.parse(FOLDER, "development").sets().size();
        int reporting = ClassesOptions.parse(FOLDER, "reporting").sets().size();
        assertEquals(16, development);
        assertEquals(14, reporting);
        assertEquals(30, ClassesOptions.parse(FOLDER, "all").sets().size());
    }

    @ParameterizedTest
    @CsvSource({
        "Oracle, 'Oracle'",
        "-folds 1, at least 2",
        "-folds ten, 'ten'",
        "-sead 1, '-sead'",
        "-swatnn a:-T -swatnn a:-S, label them"
    })
    void saysWhatIsWrong(String line, String part) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> ClassesOptions.parse(FOLDER, line.split(" ")));
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }

    private static List<String> names(ClassesOptions options) {
        return options.methods().stream().map(WekaMethod::name).toList();
    }
}

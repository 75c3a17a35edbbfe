package weka.classifiers.functions.swatnn.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The data sets with a nominal class are what the README beside them says, and each is named there. */
class NominalTestDataTest {

    private static final Path FOLDER = Path.of("test-data");

    /** A line of the README: name, rows, numeric and nominal attributes, classes, task, share of the most frequent class, notes. */
    private static final Pattern LINE =
            Pattern.compile("\\| `(\\w+)\\.arff` \\| (\\d+) \\| (?:(\\d+) numeric)?(?:, )?(?:(\\d+) nominal)?"
                    + " \\| (\\d+) \\| [^|]+ \\| (\\d+) % \\| ([^|]*) \\| [^|]+ \\| [^|]+ \\|");

    private static final Pattern MISSING = Pattern.compile("missing: (\\d+) value");

    private record Described(int rows, int numeric, int nominal, int classes, int percent, int missing) {}

    @ParameterizedTest
    @ValueSource(strings = {"classes", "classes-second"})
    void areDescribed(String folder) throws Exception {
        Map<String, Described> found = new TreeMap<>();
        for (Path file : files(FOLDER.resolve(folder))) {
            Instances data = DataSource.read(file.toString());
            data.setClassIndex(data.numAttributes() - 1);
            String name = file.getFileName().toString().replace(".arff", "");
            assertEquals(name, data.relationName());
            found.put(name, described(data));
        }
        assertEquals(inReadme(folder), found);
        assertTrue(found.size() >= 14, found.size() + " sets");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static Described described(Instances data) {
        int nominal = (int) IntStream.range(0, data.classIndex())
                .filter(a -> data.attribute(a).isNominal())
                .count();
        int[] counts = data.attributeStats(data.classIndex()).nominalCounts;
        int most = Arrays.stream(counts).max().orElseThrow();
        int missing = IntStream.range(0, data.numAttributes())
                .map(a -> data.attributeStats(a).missingCount)
                .sum();
        return new Described(
                data.numInstances(),
                data.classIndex() - nominal,
                nominal,
                data.numClasses(),
                (int) Math.round(100.0 * most / data.numInstances()),
                missing);
    }

    private static Map<String, Described> inReadme(String folder) throws IOException {
        String text = Files.readString(FOLDER.resolve("README.md"));
        int start = text.indexOf("\n`" + folder + "/` holds ");
        Map<String, Described> lines = new TreeMap<>();
        Matcher line = LINE.matcher(text.substring(start, text.indexOf("\n\n", text.indexOf("| ---", start))));
        while (line.find()) {
            Matcher missing = MISSING.matcher(line.group(7));
            lines.put(
                    line.group(1),
                    new Described(
                            number(line.group(2)),
                            number(line.group(3)),
                            number(line.group(4)),
                            number(line.group(5)),
                            number(line.group(6)),
                            missing.find() ? number(missing.group(1)) : 0));
        }
        return lines;
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}

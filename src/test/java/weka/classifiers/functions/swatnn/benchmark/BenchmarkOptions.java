package weka.classifiers.functions.swatnn.benchmark;

import weka.core.Utils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The benchmark's command line.
 *
 * @param out the folder for the results
 * @param cornn the folder with CORNN's files; empty to draw rows instead
 * @param real the folder with the real data sets
 * @param dataSets the names of the data sets
 * @param methods the methods
 * @param seed the methods' seed
 */
public record BenchmarkOptions(
        Path out, Optional<Path> cornn, Path real, List<String> dataSets, List<Method> methods, int seed) {

    /** The arguments, one a line. */
    public static final String USAGE =
            """
            -out DIR            the folder for results.csv and report.md; a benchmark started there before goes on
            -cornn DIR          CORNN's own data files; without, rows are drawn from its formulas
            -real DIR           the folder with the real data sets (default: test-data)
            -functions A,B,...  the data sets, CORNN, Friedman, Real or Second for all of a group (default: the first three)
            -methods A,B,...    the methods (default: %s)
            -swatnn "OPTIONS"   SWAT-NN's options, "LABEL: OPTIONS" to report them as SWATNN-LABEL; may be repeated;
                                the rivals that are made of SWAT-NN have the first one's
            -seed N             the seed of the methods (default 1)
            """
                    .formatted(String.join(",", Methods.DEFAULT_NAMES));

    private static final Pattern LABELLED = Pattern.compile("([A-Za-z0-9][A-Za-z0-9_.]*):(.*)");

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException with one sentence on what is wrong
     */
    public static BenchmarkOptions parse(String... arguments) {
        String[] rest = arguments.clone();
        String out = option("out", rest);
        if (out.isEmpty()) {
            throw new IllegalArgumentException("-out DIR is missing: the folder for the results.");
        }
        String cornn = option("cornn", rest);
        if (!cornn.isEmpty() && !Files.isDirectory(Path.of(cornn))) {
            throw new IllegalArgumentException("There is no folder " + cornn + ", given as -cornn.");
        }
        String real = option("real", rest);
        String functions = option("functions", rest);
        String methods = option("methods", rest);
        String seed = option("seed", rest);
        List<Method> swatnns = swatnns(rest);
        checkForRemaining(rest);
        return new BenchmarkOptions(
                Path.of(out),
                cornn.isEmpty() ? Optional.empty() : Optional.of(Path.of(cornn)),
                Path.of(real.isEmpty() ? "test-data" : real),
                functions.isEmpty() ? DataSets.names() : DataSets.parse(functions),
                Methods.parse(methods.isEmpty() ? String.join(",", Methods.DEFAULT_NAMES) : methods, swatnns),
                seed.isEmpty() ? 1 : number(seed));
    }

    private static List<Method> swatnns(String[] rest) {
        return labelled(rest).entrySet().stream()
                .map(e -> Methods.swatnn(e.getKey(), e.getValue()))
                .toList();
    }

    /**
     * Takes every {@code -swatnn "LABEL: OPTIONS"} out of the arguments.
     *
     * @return the options by label, an empty one where there is none; one without options where none was there
     * @throws IllegalArgumentException if two have the same label
     */
    public static Map<String, String> labelled(String[] rest) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String options = option("swatnn", rest); !options.isEmpty(); options = option("swatnn", rest)) {
            Matcher matcher = LABELLED.matcher(options);
            boolean hasLabel = matcher.matches();
            String label = hasLabel ? matcher.group(1) : "";
            if (found.put(label, (hasLabel ? matcher.group(2) : options).strip()) != null) {
                throw new IllegalArgumentException(
                        "Two -swatnn arguments make a " + Methods.swatnnName(label) + ": label them.");
            }
        }
        return found.isEmpty() ? Map.of("", "") : found;
    }

    /**
     * Takes an option with a value out of the arguments.
     *
     * @return the value, empty where there is no such option
     * @throws IllegalArgumentException if its value is missing
     */
    public static String option(String name, String[] rest) {
        try {
            return Utils.getOption(name, rest);
        } catch (Exception e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /**
     * Checks that all arguments have been taken out.
     *
     * @throws IllegalArgumentException naming the first one that is left
     */
    public static void checkForRemaining(String[] rest) {
        for (String argument : rest) {
            if (!argument.isEmpty()) {
                throw new IllegalArgumentException("Unknown argument '" + argument + "'.");
            }
        }
    }

    private static int number(String seed) {
        try {
            return Integer.parseInt(seed);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("-seed must be an integer, not '" + seed + "'.", e);
        }
    }
}

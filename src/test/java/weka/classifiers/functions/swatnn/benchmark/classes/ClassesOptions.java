package weka.classifiers.functions.swatnn.benchmark.classes;

import weka.classifiers.functions.swatnn.benchmark.BenchmarkOptions;
import weka.classifiers.functions.swatnn.benchmark.Methods;
import weka.classifiers.functions.swatnn.benchmark.WekaMethod;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The command line of the benchmark of classes.
 *
 * @param sets the data sets' files by name
 * @param methods the methods
 * @param folds parts of the cross-validation
 * @param seed the methods' seed
 * @param out the file of results
 */
record ClassesOptions(Map<String, Path> sets, List<WekaMethod> methods, int folds, int seed, Path out) {

    /** The arguments, one a line. */
    static final String USAGE =
            """
            NAMES               data sets, or development, reporting or all for a group of them (default: development); methods (default:
                                SWATNN and %s)
            -swatnn "OPTIONS"   SWATNN's options, "LABEL: OPTIONS" to report them as SWATNN-LABEL; may be repeated
            -folds N            parts of the cross-validation (default 10)
            -seed N             the seed of the methods (default 1)
            -out FILE           the CSV of all runs; a benchmark that wrote there before goes on (default: target/classes.csv)
            """
                    .formatted(String.join(", ", ClassMethods.rivals().keySet()));

    private static final int FOLDS = 10;
    private static final Path OUT = Path.of("target", "classes.csv");

    /**
     * Reads the command line.
     *
     * @param folder the folder with the groups' folders
     * @throws IOException if a folder cannot be read
     * @throws IllegalArgumentException with one sentence on what is wrong
     */
    static ClassesOptions parse(Path folder, String... arguments) throws IOException {
        String[] rest = arguments.clone();
        int folds = number("folds", rest, FOLDS);
        if (folds < 2) {
            throw new IllegalArgumentException("-folds must be at least 2, not " + folds + ".");
        }
        int seed = number("seed", rest, 1);
        String out = BenchmarkOptions.option("out", rest);
        List<WekaMethod> swatnns = BenchmarkOptions.labelled(rest).entrySet().stream()
                .map(e -> ClassMethods.swatnn(e.getKey(), e.getValue()))
                .toList();
        Map<String, Path> known = ClassSets.of(ClassSets.ALL, folder);
        Map<String, Path> sets = new LinkedHashMap<>();
        List<WekaMethod> methods = new ArrayList<>();
        for (String name : rest) {
            if (List.of(ClassSets.DEVELOPMENT, ClassSets.REPORTING, ClassSets.ALL)
                    .contains(name)) {
                sets.putAll(ClassSets.of(name, folder));
            } else if (known.containsKey(name)) {
                sets.put(name, known.get(name));
            } else if (name.equals(Methods.SWATNN)) {
                methods.addAll(swatnns);
            } else if (ClassMethods.rivals().containsKey(name)) {
                methods.add(ClassMethods.rivals().get(name));
            } else if (!name.isEmpty()) {
                throw new IllegalArgumentException("'" + name + "' is no data set, group, method or option.");
            }
        }
        if (methods.isEmpty()) {
            methods.addAll(swatnns);
            methods.addAll(ClassMethods.rivals().values());
        }
        return new ClassesOptions(
                sets.isEmpty() ? ClassSets.of(ClassSets.DEVELOPMENT, folder) : sets,
                methods.stream().distinct().toList(),
                folds,
                seed,
                out.isEmpty() ? OUT : Path.of(out));
    }

    private static int number(String name, String[] rest, int otherwise) {
        String text = BenchmarkOptions.option(name, rest);
        try {
            return text.isEmpty() ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("-" + name + " must be an integer, not '" + text + "'.", e);
        }
    }
}

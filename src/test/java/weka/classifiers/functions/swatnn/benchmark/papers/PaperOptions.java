package weka.classifiers.functions.swatnn.benchmark.papers;

import weka.classifiers.functions.swatnn.benchmark.BenchmarkOptions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The command line of the papers' experiments.
 *
 * @param paper whose experiments
 * @param out the folder for what is measured and told
 * @param cornn the folder with CORNN's files; empty to draw rows from its formulas instead
 * @param extent how much is done
 * @param reportOnly whether nothing more is measured
 */
record PaperOptions(Paper paper, Path out, Optional<Path> cornn, Extent extent, boolean reportOnly) {

    /** The arguments, one a line. */
    static final String USAGE =
            """
            -paper NAME         whose experiments: swat-nn, predecessor or nases
            -out DIR            the folder for cells.csv, the report, its tables and pictures; what is in cells.csv is not done again
            -cornn DIR          CORNN's own data files; without, rows are drawn from its formulas
            -steps N            gradient steps of the published search (default 500, with -quick 200; the paper has 8001)
            -quick              less of everything
            -report             no more builds, only the report of what has been measured
            """;

    private static final int MOST_STEPS = 1_000_000;

    /**
     * How much is done.
     *
     * @param quick whether little of everything has to do
     * @param steps gradient steps of the published search
     */
    record Extent(boolean quick, int steps) {

        /** The one number or the other. */
        int pick(int full, int little) {
            return quick ? little : full;
        }
    }

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException with one sentence on what is wrong
     */
    static PaperOptions parse(String... arguments) {
        String[] rest = arguments.clone();
        boolean quick = flag("quick", rest);
        boolean reportOnly = flag("report", rest);
        Paper paper = Paper.named(BenchmarkOptions.option("paper", rest));
        String out = BenchmarkOptions.option("out", rest);
        if (out.isEmpty()) {
            throw new IllegalArgumentException("-out DIR is missing: the folder for the report.");
        }
        String cornn = BenchmarkOptions.option("cornn", rest);
        if (!cornn.isEmpty() && !Files.isDirectory(Path.of(cornn))) {
            throw new IllegalArgumentException("There is no folder " + cornn + ", given as -cornn.");
        }
        String steps = BenchmarkOptions.option("steps", rest);
        BenchmarkOptions.checkForRemaining(rest);
        return new PaperOptions(
                paper,
                Path.of(out),
                cornn.isEmpty() ? Optional.empty() : Optional.of(Path.of(cornn)),
                new Extent(quick, steps.isEmpty() ? quick ? 200 : 500 : steps(steps)),
                reportOnly);
    }

    private static boolean flag(String name, String[] rest) {
        for (int i = 0; i < rest.length; i++) {
            if (rest[i].equals("-" + name)) {
                rest[i] = "";
                return true;
            }
        }
        return false;
    }

    private static int steps(String text) {
        if (text.matches("\\d{1,7}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MOST_STEPS) {
            return Integer.parseInt(text);
        }
        throw new IllegalArgumentException(
                "-steps is '" + text + "'; it must be a whole number between 1 and " + MOST_STEPS + ".");
    }
}

package weka.classifiers.functions.swatnn.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The data of CORNN (K. M. Malan, C. W. Cleghorn, 2022, A Continuous Optimisation Benchmark Suite from Neural Network Regression):
 * {@code domains.csv} with a line {@code name,x_min,x_max,y_min,y_max} for each function, and its rows in
 * {@code <name>_train_set.csv} and {@code <name>_test_set.csv}.
 */
final class CornnFolder {

    /** The group of its problems. */
    static final String GROUP = "CORNN";

    private static final String DOMAINS = "domains.csv";

    private CornnFolder() {}

    /**
     * Reads all functions.
     *
     * @throws IOException naming the file that is missing or damaged
     */
    static List<Problem> read(Path folder) throws IOException {
        if (!Files.isRegularFile(folder.resolve(DOMAINS))) {
            throw new IOException("There are no CORNN data in " + folder + ": the file " + DOMAINS + " is missing");
        }
        List<Problem> problems = new ArrayList<>();
        for (String line : lines(folder.resolve(DOMAINS))) {
            int comma = line.indexOf(',');
            String name = line.substring(0, Math.max(0, comma));
            double[] domain = numbers(folder.resolve(DOMAINS), line.substring(comma + 1), 4);
            problems.add(Problem.of(
                    name,
                    GROUP,
                    new double[] {domain[0], domain[2]},
                    new double[] {domain[1], domain[3]},
                    rows(folder.resolve(name + "_train_set.csv")),
                    rows(folder.resolve(name + "_test_set.csv"))));
        }
        if (problems.isEmpty()) {
            throw new IOException(folder.resolve(DOMAINS) + " names no function");
        }
        return problems;
    }

    private static double[][] rows(Path file) throws IOException {
        List<double[]> rows = new ArrayList<>();
        for (String line : lines(file)) {
            rows.add(numbers(file, line, 3));
        }
        if (rows.isEmpty()) {
            throw new IOException("There are no rows in " + file);
        }
        return rows.toArray(double[][]::new);
    }

    /** The lines below the heading. */
    private static List<String> lines(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("The file " + file + " of the CORNN data is missing");
        }
        List<String> lines = Files.readAllLines(file);
        return lines.isEmpty() ? lines : lines.subList(1, lines.size());
    }

    private static double[] numbers(Path file, String line, int count) throws IOException {
        try {
            double[] numbers = Arrays.stream(line.split(","))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (numbers.length == count) {
                return numbers;
            }
        } catch (NumberFormatException e) {
            throw new IOException("A line of " + file + " does not hold numbers: " + line, e);
        }
        throw new IOException("A line of " + file + " does not hold " + count + " numbers: " + line);
    }
}

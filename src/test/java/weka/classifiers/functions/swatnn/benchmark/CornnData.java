package weka.classifiers.functions.swatnn.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Data sets of the CORNN functions: CORNN's own files where they are at hand, rows drawn uniformly from the domain where not.
 * Both have 3750 rows to train on and 1250 to test on.
 */
public final class CornnData {

    /** The number of training rows. */
    public static final int TRAIN_ROWS = 3750;

    /** The number of test rows. */
    public static final int TEST_ROWS = 1250;

    private static final String[] INPUTS = {"x", "y"};

    private CornnData() {}

    /**
     * Reads CORNN's {@code <name>_train_set.csv} and {@code <name>_test_set.csv}.
     *
     * @throws IOException if a file is missing or a line of it is not three numbers; the message names the file
     */
    public static DataSet read(CornnFunction function, Path folder) throws IOException {
        double[][] train = rows(folder.resolve(function.name() + "_train_set.csv"));
        double[][] test = rows(folder.resolve(function.name() + "_test_set.csv"));
        return scale(function, "CORNN files", train, test);
    }

    /** Draws the rows; the same seed gives the same rows. */
    public static DataSet generate(CornnFunction function, long seed) {
        Random random = new Random(seed);
        double[][] train = draw(function, TRAIN_ROWS, random);
        double[][] test = draw(function, TEST_ROWS, random);
        return scale(function, "generated from seed " + seed, train, test);
    }

    /** The rows of one of CORNN's files: x, y, f(x, y), unscaled. */
    static double[][] rows(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        double[][] rows = new double[lines.size() - 1][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = numbers(file, lines.get(i + 1));
        }
        return rows;
    }

    private static double[] numbers(Path file, String line) throws IOException {
        try {
            double[] row = Arrays.stream(line.split(","))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (row.length == INPUTS.length + 1) {
                return row;
            }
        } catch (NumberFormatException e) {
            throw new IOException("Not a row of numbers in " + file + ": " + line, e);
        }
        throw new IOException("Not a row of three numbers in " + file + ": " + line);
    }

    private static double[][] draw(CornnFunction f, int count, Random random) {
        double[][] rows = new double[count][];
        for (int i = 0; i < count; i++) {
            double x = f.xMin() + random.nextDouble() * (f.xMax() - f.xMin());
            double y = f.yMin() + random.nextDouble() * (f.yMax() - f.yMin());
            rows[i] = new double[] {x, y, f.value(x, y)};
        }
        return rows;
    }

    private static DataSet scale(CornnFunction f, String source, double[][] train, double[][] test) {
        double[] lower = {f.xMin(), f.yMin()};
        double[] upper = {f.xMax(), f.yMax()};
        return new DataSet.Unscaled(INPUTS, lower, upper, train, test).scale(f.name(), source, 0);
    }
}

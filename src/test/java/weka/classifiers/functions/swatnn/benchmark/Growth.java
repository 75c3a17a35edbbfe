package weka.classifiers.functions.swatnn.benchmark;

import weka.classifiers.functions.SWATNN;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How time and memory of a default build grow with rows and attributes: {@code mvn test-compile exec:exec@growth
 * "-Dgrowth.arguments=1000x5 1000000x5 5000x200"}. The target is Friedman's first problem on the first five attributes, which are
 * uniform in [0, 1], with noise of variance 1; of fewer attributes, the missing ones are 0.5.
 */
public final class Growth {

    private static final int FORMULA_INPUTS = 5;
    private static final int TEST_ROWS = 5000;
    private static final int WARM_UP_ROWS = 1000;

    private Growth() {}

    /**
     * Builds on each of the given sizes in turn, after a first build outside all measurements, and prints a line of Markdown each.
     *
     * @param sizes {@code ROWSxATTRIBUTES}, each at least 1
     */
    public static void main(String[] sizes) throws Exception {
        List<int[]> parsed = Arrays.stream(sizes).map(Growth::parse).toList();
        new SWATNN().buildClassifier(rows(WARM_UP_ROWS, FORMULA_INPUTS, 1));
        System.out.println("| rows | attributes | build s | test MSE (noise 1) | weights | peak resident MiB |");
        System.out.println("| --: | --: | --: | --: | --: | --: |");
        for (int[] size : parsed) {
            Instances train = rows(size[0], size[1], 2);
            SWATNN model = new SWATNN();
            long start = System.nanoTime();
            model.buildClassifier(train);
            double seconds = (System.nanoTime() - start) / 1e9;
            double squares = 0;
            for (Instance row : rows(TEST_ROWS, size[1], 3)) {
                squares += Math.pow(model.classifyInstance(row) - row.classValue(), 2);
            }
            System.out.printf(
                    Locale.ROOT,
                    "| %,d | %d | %.1f | %.3f | %.0f | %.0f |%n",
                    size[0],
                    size[1],
                    seconds,
                    squares / TEST_ROWS,
                    model.measureNonZeroWeights(),
                    ProcessFigures.now(Double.NaN).peakResidentMiB());
        }
    }

    private static int[] parse(String size) {
        if (!size.matches("[1-9]\\d{0,7}x[1-9]\\d{0,3}")) {
            throw new IllegalArgumentException(
                    "'" + size + "' is no size: ROWSxATTRIBUTES, such as 5000x10, of at most 99999999 rows and 9999"
                            + " attributes.");
        }
        return Arrays.stream(size.split("x")).mapToInt(Integer::parseInt).toArray();
    }

    private static Instances rows(int count, int attributes, long seed) {
        ArrayList<Attribute> names = new ArrayList<>();
        for (int a = 0; a < attributes; a++) {
            names.add(new Attribute("x" + (a + 1)));
        }
        names.add(new Attribute("y"));
        Instances rows = new Instances("friedman", names, count);
        rows.setClassIndex(attributes);
        Random random = new Random(seed);
        for (int r = 0; r < count; r++) {
            double[] values = new double[attributes + 1];
            double[] inputs = new double[FORMULA_INPUTS];
            Arrays.fill(inputs, 0.5);
            for (int a = 0; a < attributes; a++) {
                values[a] = random.nextDouble();
                if (a < FORMULA_INPUTS) {
                    inputs[a] = values[a];
                }
            }
            values[attributes] = FriedmanData.FRIEDMAN1.value(inputs) + random.nextGaussian();
            rows.add(new DenseInstance(1, values));
        }
        return rows;
    }
}

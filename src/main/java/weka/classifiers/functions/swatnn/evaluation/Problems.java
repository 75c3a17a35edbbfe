package weka.classifiers.functions.swatnn.evaluation;

import static java.lang.Math.PI;

import weka.classifiers.functions.swatnn.teachers.ComposedFunction;
import weka.classifiers.functions.swatnn.teachers.Teacher;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Problems that are generated: Friedman's three and composed functions. */
final class Problems {

    /** The group of Friedman's problems. */
    static final String FRIEDMAN = "Friedman";

    /** The group of composed functions. */
    static final String COMPOSED = "composed functions";

    private static final int TRAIN_ROWS = 2000;
    private static final int TEST_ROWS = 1000;
    private static final double LEAST_DEVIATION = 1e-2;
    private static final double LARGEST_DEVIATION = 1e6;

    private Problems() {}

    /**
     * Friedman's three regression problems (J. H. Friedman, 1991, Multivariate Adaptive Regression Splines; L. Breiman, 1996,
     * Bagging Predictors) with their normal noise on the targets of training and test rows.
     */
    static List<Problem> friedman(SplittableRandom random) {
        double[][] unit = new double[10][];
        Arrays.fill(unit, new double[] {0, 1});
        double[][] circuit = {{0, 100}, {40 * PI, 560 * PI}, {0, 1}, {1, 11}};
        return List.of(
                draw("Friedman 1", FRIEDMAN, unit, Problems::friedman1, 1, random.split()),
                draw("Friedman 2", FRIEDMAN, circuit, x -> Math.hypot(x[0], reactance(x)), 125, random.split()),
                draw("Friedman 3", FRIEDMAN, circuit, x -> Math.atan(reactance(x) / x[0]), 0.1, random.split()));
    }

    /** Ten inputs of which five matter. */
    static double friedman1(double[] x) {
        return 10 * Math.sin(PI * x[0] * x[1]) + 20 * (x[2] - 0.5) * (x[2] - 0.5) + 10 * x[3] + 5 * x[4];
    }

    private static double reactance(double[] x) {
        return x[1] * x[2] - 1 / (x[1] * x[3]);
    }

    /** Composed functions without noise, of 1 to {@code mostInputs} inputs in turn. */
    static List<Problem> composed(int count, int mostInputs, SplittableRandom random) {
        List<Problem> problems = new ArrayList<>();
        while (problems.size() < count) {
            int inputs = 1 + problems.size() % mostInputs;
            double[][] domain = new double[inputs][];
            Arrays.fill(domain, new double[] {-1, 1});
            Teacher teacher = ComposedFunction.draw(random, inputs);
            if (deviates(teacher, inputs, random.split())) {
                String name = "composed " + (problems.size() + 1);
                problems.add(draw(name, COMPOSED, domain, teacher::value, 0, random.split()));
            }
        }
        return problems;
    }

    private static boolean deviates(Teacher teacher, int inputs, SplittableRandom random) {
        double[] values = Arrays.stream(Sample.points(TRAIN_ROWS, inputs, random))
                .mapToDouble(teacher::value)
                .toArray();
        double mean = Statistics.mean(values);
        double deviation = Math.sqrt(Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElseThrow());
        return deviation > LEAST_DEVIATION && deviation < LARGEST_DEVIATION;
    }

    private static Problem draw(
            String name,
            String group,
            double[][] domain,
            ToDoubleFunction<double[]> formula,
            double noise,
            SplittableRandom random) {
        double[] lower = Arrays.stream(domain).mapToDouble(d -> d[0]).toArray();
        double[] upper = Arrays.stream(domain).mapToDouble(d -> d[1]).toArray();
        double[][][] sets = new double[2][][];
        for (int s = 0; s < 2; s++) {
            sets[s] = new double[s == 0 ? TRAIN_ROWS : TEST_ROWS][domain.length + 1];
            for (double[] row : sets[s]) {
                for (int j = 0; j < domain.length; j++) {
                    row[j] = lower[j] + random.nextDouble() * (upper[j] - lower[j]);
                }
                row[domain.length] =
                        formula.applyAsDouble(Arrays.copyOf(row, domain.length)) + noise * random.nextGaussian();
            }
        }
        return Problem.of(name, group, lower, upper, sets[0], sets[1]);
    }
}

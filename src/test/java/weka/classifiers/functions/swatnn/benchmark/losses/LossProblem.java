package weka.classifiers.functions.swatnn.benchmark.losses;

import weka.classifiers.functions.swatnn.benchmark.FriedmanData;
import weka.classifiers.functions.swatnn.benchmark.RealData;
import weka.classifiers.functions.swatnn.benchmark.UnevenNoise;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.function.ToDoubleFunction;

/**
 * A problem of one of the groups.
 *
 * @param name in the tables
 * @param parts makes the part of a number from 0 on
 */
record LossProblem(String name, LongFunction<LossPart> parts) {

    static final int TRAINING_ROWS = 2000;
    static final int TEST_ROWS = 2000;

    /** The noise of Friedman's problems, in deviations of the formula. */
    static final double NOISE = 0.2;

    /** The share of rows that are far off, and how far up, in deviations. */
    static final double FAR_SHARE = 0.05;

    static final double FAR = 10;

    private static final int COUNT_ROWS = 1000;
    private static final long TEST_SEED = 1000;

    /** Counts: of Poisson's distribution on made-up rows, and how many stations registered an earthquake. */
    static List<LossProblem> counts(Path folder) throws IOException {
        return List.of(
                counting("rates", x -> Math.exp(0.5 + x[0] - 0.8 * x[1] + 0.5 * x[2])),
                counting("waves of rates", x -> Math.exp(1 + Math.sin(3 * x[0]) + x[1] * x[2])),
                counting("sums of rates", x -> 0.2 + 3 * (x[0] + 1) * (x[1] + 1) + (x[2] > 0 ? 2 : 0)),
                real("quakes", folder));
    }

    /** Friedman's three problems with rows that are far off. The test rows have no noise. */
    static List<LossProblem> far() {
        List<LossProblem> problems = new ArrayList<>();
        for (FriedmanData problem : List.of(FriedmanData.FRIEDMAN1, FriedmanData.FRIEDMAN2, FriedmanData.FRIEDMAN3)) {
            problems.add(new LossProblem(problem.label(), part -> disturbed(problem, part)));
        }
        return problems;
    }

    /** Rows whose noise is not the same everywhere, made up and real ones. */
    static List<LossProblem> uneven(Path folder) throws IOException {
        List<LossProblem> problems = new ArrayList<>();
        for (UnevenNoise problem : UnevenNoise.values()) {
            problems.add(new LossProblem(
                    problem.label(),
                    part -> new LossPart(
                            problem.rows(TRAINING_ROWS, part), problem.rows(TEST_ROWS, TEST_SEED + part))));
        }
        for (String name : List.of("carprices", "concrete", "quakes", "slid")) {
            problems.add(real(name, folder));
        }
        return problems;
    }

    private static LossProblem real(String name, Path folder) throws IOException {
        List<LossPart> folds = RealData.folds(name, folder).stream()
                .map(fold -> new LossPart(fold.train(), fold.test()))
                .toList();
        return new LossProblem(name, part -> folds.get((int) part % folds.size()));
    }

    /** Counts whose expectation a formula gives of five inputs, uniform in [-1, 1], of which it has three. */
    private static LossProblem counting(String name, ToDoubleFunction<double[]> mean) {
        return new LossProblem(
                name,
                part -> new LossPart(
                        counts(name, mean, COUNT_ROWS, part), counts(name, mean, TEST_ROWS, TEST_SEED + part)));
    }

    private static Instances counts(String name, ToDoubleFunction<double[]> mean, int count, long seed) {
        Instances rows = header(name, 5, count);
        Random random = new Random(seed);
        for (int r = 0; r < count; r++) {
            double[] row = new double[6];
            for (int i = 0; i < 5; i++) {
                row[i] = 2 * random.nextDouble() - 1;
            }
            row[5] = poisson(mean.applyAsDouble(row), random);
            rows.add(new DenseInstance(1, row));
        }
        return rows;
    }

    /** A number of Poisson's distribution (Knuth, 1969, The Art of Computer Programming 2, section 3.4.1). */
    static int poisson(double mean, Random random) {
        double product = random.nextDouble();
        int count = 0;
        while (product > Math.exp(-mean)) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    private static Instances header(String name, int inputs, int count) {
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (int i = 1; i <= inputs; i++) {
            attributes.add(new Attribute("x" + i));
        }
        attributes.add(new Attribute("target"));
        Instances rows = new Instances(name, attributes, count);
        rows.setClassIndex(inputs);
        return rows;
    }

    private static LossPart disturbed(FriedmanData problem, long part) {
        Random random = new Random(part);
        Instances test = problem.noiseless(TEST_ROWS, random);
        Instances undisturbed = problem.noiseless(TRAINING_ROWS, random);
        double deviation = Math.sqrt(undisturbed.variance(undisturbed.classIndex()));
        for (Instance row : undisturbed) {
            row.setClassValue(row.classValue() + NOISE * deviation * random.nextGaussian());
        }
        Instances train = new Instances(undisturbed);
        for (Instance row : train) {
            if (random.nextDouble() < FAR_SHARE) {
                row.setClassValue(row.classValue() + FAR * deviation);
            }
        }
        return new LossPart(train, undisturbed, test);
    }
}

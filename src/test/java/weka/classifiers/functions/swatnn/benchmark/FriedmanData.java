package weka.classifiers.functions.swatnn.benchmark;

import static java.lang.Math.PI;

import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Friedman's three regression problems (J. H. Friedman, 1991, Multivariate Adaptive Regression Splines; L. Breiman, 1996,
 * Bagging Predictors) and a wide one, all with normal noise on the target of training and test rows. The inputs are uniform in
 * their domains; there are 2000 rows to train on and 1000 to test on.
 */
public enum FriedmanData {
    /** Ten inputs of which five matter; noise of standard deviation 1. */
    FRIEDMAN1("Friedman1", box(10, 0, 1), 1, FriedmanData::friedman1),
    /** The impedance of a circuit; noise of standard deviation 125, a third of the signal's. */
    FRIEDMAN2("Friedman2", circuit(), 125, x -> Math.hypot(x[0], reactance(x))),
    /** The phase shift of the same circuit; noise of standard deviation 0.1. */
    FRIEDMAN3("Friedman3", circuit(), 0.1, x -> Math.atan(reactance(x) / x[0])),
    /** Fifty inputs: Friedman's first problem on five, an interaction of two more, 43 without effect; noise 1. */
    WIDE50("Wide50", box(50, 0, 1), 1, x -> friedman1(x) + 20 * (x[5] - 0.5) * (x[6] - 0.5));

    /** The number of training rows. */
    public static final int TRAIN_ROWS = 2000;

    /** The number of test rows. */
    public static final int TEST_ROWS = 1000;

    private final String label;
    private final double[][] domain;
    private final double noise;
    private final ToDoubleFunction<double[]> formula;

    FriedmanData(String label, double[][] domain, double noise, ToDoubleFunction<double[]> formula) {
        this.label = label;
        this.domain = domain;
        this.noise = noise;
        this.formula = formula;
    }

    /** The name the data set is asked for by. */
    public String label() {
        return label;
    }

    /** The noiseless target at unscaled inputs. */
    double value(double... inputs) {
        return formula.applyAsDouble(inputs);
    }

    /** Draws the rows; the same seed gives the same rows. */
    public DataSet generate(long seed) {
        Random random = new Random(seed);
        double[][] train = draw(TRAIN_ROWS, noise, random);
        double[][] test = draw(TEST_ROWS, noise, random);
        String[] names =
                IntStream.rangeClosed(1, domain.length).mapToObj(i -> "x" + i).toArray(String[]::new);
        double[] lower = Arrays.stream(domain).mapToDouble(d -> d[0]).toArray();
        double[] upper = Arrays.stream(domain).mapToDouble(d -> d[1]).toArray();
        return new DataSet.Unscaled(names, lower, upper, train, test)
                .scale(label, "generated from seed " + seed, noise);
    }

    /**
     * Draws rows without noise, in the units of the formula.
     *
     * @param count how many
     * @param random the source of randomness
     */
    public Instances noiseless(int count, Random random) {
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (int i = 1; i <= domain.length; i++) {
            attributes.add(new Attribute("x" + i));
        }
        attributes.add(new Attribute("target"));
        Instances rows = new Instances(label, attributes, count);
        rows.setClassIndex(domain.length);
        for (double[] row : draw(count, 0, random)) {
            rows.add(new DenseInstance(1, row));
        }
        return rows;
    }

    private double[][] draw(int count, double noise, Random random) {
        double[][] rows = new double[count][domain.length + 1];
        for (double[] row : rows) {
            for (int i = 0; i < domain.length; i++) {
                row[i] = domain[i][0] + random.nextDouble() * (domain[i][1] - domain[i][0]);
            }
            row[domain.length] = formula.applyAsDouble(row) + noise * random.nextGaussian();
        }
        return rows;
    }

    private static double friedman1(double[] x) {
        return 10 * Math.sin(PI * x[0] * x[1]) + 20 * (x[2] - 0.5) * (x[2] - 0.5) + 10 * x[3] + 5 * x[4];
    }

    private static double reactance(double[] x) {
        return x[1] * x[2] - 1 / (x[1] * x[3]);
    }

    private static double[][] box(int inputs, double min, double max) {
        return IntStream.range(0, inputs).mapToObj(i -> new double[] {min, max}).toArray(double[][]::new);
    }

    private static double[][] circuit() {
        return new double[][] {{0, 100}, {40 * PI, 560 * PI}, {0, 1}, {1, 11}};
    }
}

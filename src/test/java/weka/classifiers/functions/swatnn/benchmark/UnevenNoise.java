package weka.classifiers.functions.swatnn.benchmark;

import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Made-up regression problems whose noise differs from row to row. Inputs are uniform in [0, 1]. */
public enum UnevenNoise {
    /** Friedman's first problem on ten inputs; the deviation rises with the first of them, from 0.3 to 3.3. */
    ATTRIBUTE(10, x -> friedman1(x), x -> 0.3 + 3 * x[0] * x[0]),
    /** The noise is a factor of deviation 0.3. */
    FACTOR(4, x -> product(x), x -> 0.3 * product(x)),
    /** A wave of one input; the deviation is least in the middle, 0.05, and 0.65 at the ends. */
    WAVE(1, x -> Math.sin(6 * x[0]), x -> 0.05 + 0.6 * (2 * x[0] - 1) * (2 * x[0] - 1)),
    /** The noise has an exponential distribution, whose mean is between 0.1 and 1.1 and belongs to the formula. */
    SKEWED(4, x -> 3 * x[0] + 2 * x[1] + 0.1 + x[2], x -> 0.1 + x[2]),
    /** An input that the formula does not have decides whether the deviation is 0.2 or 1. */
    STEP(4, x -> 2 * x[0] - 2 * x[1], x -> x[2] > 0.5 ? 1 : 0.2),
    /** Friedman's first problem with the same deviation everywhere, 1.5: to see what is lost where nothing is to be gained. */
    EVEN(10, x -> friedman1(x), x -> 1.5);

    private final int inputs;
    private final ToDoubleFunction<double[]> mean;
    private final ToDoubleFunction<double[]> deviation;

    UnevenNoise(int inputs, ToDoubleFunction<double[]> mean, ToDoubleFunction<double[]> deviation) {
        this.inputs = inputs;
        this.mean = mean;
        this.deviation = deviation;
    }

    /** The name in tables. */
    public String label() {
        return "noise-" + name().toLowerCase(Locale.ROOT);
    }

    /**
     * The quantile of a row's target.
     *
     * @param inputs at least as many as the problem has
     * @param standard that of the standard normal distribution
     * @param tau the share of targets below it
     */
    double quantile(double[] inputs, double standard, double tau) {
        return mean.applyAsDouble(inputs)
                + deviation.applyAsDouble(inputs) * (this == SKEWED ? -Math.log(1 - tau) - 1 : standard);
    }

    /** Draws rows; the same seed gives the same ones. */
    public Instances rows(int count, long seed) {
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (int i = 1; i <= inputs; i++) {
            attributes.add(new Attribute("x" + i));
        }
        attributes.add(new Attribute("target"));
        Instances rows = new Instances(label(), attributes, count);
        rows.setClassIndex(inputs);
        Random random = new Random(seed);
        for (int r = 0; r < count; r++) {
            double[] row = new double[inputs + 1];
            for (int i = 0; i < inputs; i++) {
                row[i] = random.nextDouble();
            }
            double noise = this == SKEWED ? -Math.log(1 - random.nextDouble()) - 1 : random.nextGaussian();
            row[inputs] = mean.applyAsDouble(row) + deviation.applyAsDouble(row) * noise;
            rows.add(new DenseInstance(1, row));
        }
        return rows;
    }

    private static double friedman1(double[] x) {
        return FriedmanData.FRIEDMAN1.value(x);
    }

    private static double product(double[] x) {
        return 1 + 4 * x[0] + 3 * x[1] * x[2];
    }
}

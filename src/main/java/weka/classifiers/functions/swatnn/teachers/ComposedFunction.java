package weka.classifiers.functions.swatnn.teachers;

import java.util.SplittableRandom;

/**
 * A function like those that people fit: a weighted sum of one to four random {@link Term terms}, now and then seen through an
 * outer function. Random weights alone seldom give bowls, ridges or waves.
 */
public final class ComposedFunction {

    private static final int PROBES = 48;

    private ComposedFunction() {}

    public static Teacher draw(SplittableRandom random, int inputs) {
        int terms = 1 + random.nextInt(4);
        Teacher[] parts = new Teacher[terms];
        double[] factors = new double[terms];
        double constant = 0;
        for (int t = 0; t < terms; t++) {
            parts[t] = Term.draw(random, inputs, termSize(random, inputs));
            double[] moments = moments(parts[t], random, inputs);
            factors[t] = random.nextGaussian() / Math.max(moments[1], 1e-3);
            constant -= factors[t] * moments[0];
        }
        double shift = constant;
        Teacher sum = x -> {
            double s = shift;
            for (int t = 0; t < terms; t++) {
                s += factors[t] * parts[t].value(x);
            }
            return s;
        };
        return switch (random.nextInt(20)) {
            case 0 -> x -> Math.pow(sum.value(x), 2);
            case 1 -> x -> Math.exp(0.7 * Math.min(sum.value(x), 8));
            case 2 -> x -> Math.abs(sum.value(x));
            case 3 -> x -> Math.tanh(sum.value(x));
            default -> sum;
        };
    }

    /** Terms of one or two inputs are the most frequent, but some see all inputs. */
    private static int termSize(SplittableRandom random, int inputs) {
        double u = random.nextDouble();
        int size = u < 0.3 ? 1 : u < 0.65 ? 2 : u < 0.8 ? 3 : inputs;
        return Math.min(size, inputs);
    }

    private static double[] moments(Teacher part, SplittableRandom random, int inputs) {
        double[] x = new double[inputs];
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < PROBES; i++) {
            for (int j = 0; j < inputs; j++) {
                x[j] = 2 * random.nextDouble() - 1;
            }
            double v = part.value(x);
            sum += v;
            squares += v * v;
        }
        double mean = sum / PROBES;
        return new double[] {mean, Math.sqrt(Math.max(0, squares / PROBES - mean * mean))};
    }
}

package weka.classifiers.functions.swatnn.teachers;

import java.util.SplittableRandom;

/**
 * Draws input points for one teacher. Three quarters of the teachers see uniform inputs; the others see inputs as in tables:
 * bell-shaped, of a few levels, and correlated through a common factor.
 */
public final class InputSampler {

    private enum Shape {
        UNIFORM,
        BELL,
        LEVELS
    }

    private static final double TABULAR = 0.25;

    private final SplittableRandom random;
    private final Shape[] shapes;
    private final int[] levels;
    private final double correlation;

    InputSampler(SplittableRandom random, int inputs) {
        this(random, inputs, TABULAR);
    }

    /** A sampler of uniform points. */
    static InputSampler uniform(SplittableRandom random, int inputs) {
        return new InputSampler(random, inputs, 0);
    }

    private InputSampler(SplittableRandom random, int inputs, double fraction) {
        this.random = random;
        this.shapes = new Shape[inputs];
        this.levels = new int[inputs];
        boolean tabular = random.nextDouble() < fraction;
        this.correlation = tabular && random.nextBoolean() ? 0.8 * random.nextDouble() : 0;
        for (int j = 0; j < inputs; j++) {
            shapes[j] = tabular ? Shape.values()[random.nextInt(3)] : Shape.UNIFORM;
            levels[j] = 2 + random.nextInt(6);
        }
    }

    /** Fills one point. */
    void next(double[] x) {
        double common = 2 * random.nextDouble() - 1;
        for (int j = 0; j < shapes.length; j++) {
            double own = shapes[j] == Shape.BELL ? 0.4 * random.nextGaussian() : 2 * random.nextDouble() - 1;
            double u = Math.max(-1, Math.min(1, correlation * common + (1 - correlation) * own));
            x[j] = shapes[j] == Shape.LEVELS ? 2 * Math.rint((u + 1) / 2 * (levels[j] - 1)) / (levels[j] - 1) - 1 : u;
        }
    }
}

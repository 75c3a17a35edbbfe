package weka.classifiers.functions.swatnn.teachers;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The kinds of terms that composed functions are made of, each a function of the shifted inputs u = x - c of a few inputs, of a
 * projection v = w·u + b on a random direction of unit length, and of a random frequency or sharpness f between 1 and 6.
 */
public enum Term {
    LINEAR((u, v, f) -> v),
    BOWL((u, v, f) -> square(u)),
    CONE((u, v, f) -> Math.sqrt(square(u))),
    BUMP((u, v, f) -> Math.exp(-f * square(u))),
    BELL((u, v, f) -> 1 / (1 + f * square(u))),
    RIPPLE((u, v, f) -> Math.cos(f * Math.sqrt(square(u)))),
    WAVE((u, v, f) -> Math.sin(f * v)),
    VALLEY((u, v, f) -> v * v),
    FOLD((u, v, f) -> Math.abs(v)),
    STEP((u, v, f) -> Math.tanh(2 * f * v)),
    CLIFF((u, v, f) -> v > 0 ? 1 : 0),
    GROWTH((u, v, f) -> Math.exp(0.5 * f * v)),
    CUBE((u, v, f) -> v * v * v),
    PRODUCT((u, v, f) -> {
        double p = 1;
        for (double a : u) {
            p *= a;
        }
        return p;
    }),
    WAVE_PRODUCT((u, v, f) -> {
        double p = 1;
        for (double a : u) {
            p *= Math.sin(f * a + 0.5);
        }
        return p;
    }),
    WAVE_SUM((u, v, f) -> {
        double s = 0;
        for (double a : u) {
            s += Math.cos(f * a);
        }
        return s;
    }),
    QUARTIC((u, v, f) -> {
        double s = 0;
        for (double a : u) {
            s += a * a * a * a - 0.5 * a * a;
        }
        return s;
    }),
    DIAMOND((u, v, f) -> {
        double s = 0;
        for (double a : u) {
            s += Math.abs(a);
        }
        return s;
    }),
    LARGEST((u, v, f) -> {
        double s = Double.NEGATIVE_INFINITY;
        for (double a : u) {
            s = Math.max(s, a);
        }
        return s;
    }),
    BANANA((u, v, f) -> {
        double s = 0;
        for (int i = 0; i + 1 < u.length; i++) {
            double d = u[i] * u[i] - u[i + 1];
            s += d * d;
        }
        return u.length == 1 ? u[0] * u[0] * u[0] - u[0] : s;
    });

    private static final Term[] ALL = values();

    private final Formula formula;

    Term(Formula formula) {
        this.formula = formula;
    }

    private interface Formula {
        double value(double[] u, double v, double f);
    }

    private static double square(double[] u) {
        double s = 0;
        for (double a : u) {
            s += a * a;
        }
        return s;
    }

    /** Draws a term of {@code size} of the {@code inputs} inputs with a place, a direction and a frequency. */
    static Teacher draw(SplittableRandom random, int inputs, int size) {
        Term kind = ALL[random.nextInt(ALL.length)];
        int[] used = subset(random, inputs, size);
        boolean shifted = random.nextDouble() < 0.6;
        double[] centre = new double[size];
        double[] direction = new double[size];
        double[] stretch = new double[size];
        double length = 0;
        boolean round = random.nextBoolean();
        for (int i = 0; i < size; i++) {
            centre[i] = shifted ? 2 * random.nextDouble() - 1 : 0;
            direction[i] = random.nextGaussian();
            length += direction[i] * direction[i];
            stretch[i] = round ? 1 : 0.4 + 1.2 * random.nextDouble();
        }
        for (int i = 0; i < size; i++) {
            direction[i] /= Math.sqrt(length);
        }
        double offset = shifted ? 0.5 * (2 * random.nextDouble() - 1) : 0;
        double frequency = Math.exp(1.8 * random.nextDouble());
        return x -> {
            double[] u = new double[size];
            double v = offset;
            for (int i = 0; i < size; i++) {
                u[i] = stretch[i] * (x[used[i]] - centre[i]);
                v += direction[i] * u[i];
            }
            return kind.formula.value(u, v, frequency);
        };
    }

    private static int[] subset(SplittableRandom random, int inputs, int size) {
        int[] all = new int[inputs];
        for (int i = 0; i < inputs; i++) {
            all[i] = i;
        }
        for (int i = 0; i < size; i++) {
            int j = i + random.nextInt(inputs - i);
            int swap = all[i];
            all[i] = all[j];
            all[j] = swap;
        }
        return Arrays.copyOf(all, size);
    }
}

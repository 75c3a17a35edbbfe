package weka.classifiers.functions.swatnn.network;

import java.util.List;

/**
 * The activation functions that a hidden neuron can have (SWAT-NN, section 3.1). The order is the order of the activation
 * logits in a decoded matrix and is part of the frozen autoencoder's format.
 */
public enum Activation {
    /** 1 / (1 + exp(-v)). */
    SIGMOID {
        @Override
        public double value(double v) {
            return 1 / (1 + Math.exp(-v));
        }

        @Override
        public void apply(double[] values, int from, int to) {
            for (int i = from; i < to; i++) {
                values[i] = 1 / (1 + Math.exp(-values[i]));
            }
        }

        @Override
        public void approximate(double[] values, int from, int to) {
            for (int i = from; i < to; i++) {
                values[i] = 1 / (2 + exponentialLessOne(Math.max(-SATURATED, Math.min(SATURATED, -values[i]))));
            }
        }

        @Override
        public double derivative(double v, double value) {
            return value * (1 - value);
        }
    },
    /** The hyperbolic tangent, within a few units in the last place of {@link Math#tanh}. */
    TANH {
        @Override
        public double value(double v) {
            return fastTanh(v);
        }

        @Override
        public void apply(double[] values, int from, int to) {
            for (int i = from; i < to; i++) {
                values[i] = fastTanh(values[i]);
            }
        }

        @Override
        public void approximate(double[] values, int from, int to) {
            for (int i = from; i < to; i++) {
                double e = exponentialLessOne(Math.max(-SATURATED, Math.min(SATURATED, 2 * values[i])));
                values[i] = e / (2 + e);
            }
        }

        @Override
        public double derivative(double v, double value) {
            return 1 - value * value;
        }
    },
    /** v where v is positive, {@link #LEAKY_SLOPE} v elsewhere. */
    LEAKY_RELU {
        @Override
        public double value(double v) {
            return v > 0 ? v : LEAKY_SLOPE * v;
        }

        @Override
        public void apply(double[] values, int from, int to) {
            for (int i = from; i < to; i++) {
                values[i] = values[i] > 0 ? values[i] : LEAKY_SLOPE * values[i];
            }
        }

        @Override
        public double derivative(double v, double value) {
            return v > 0 ? 1 : LEAKY_SLOPE;
        }
    },
    /** v itself. Only networks of the all-linear family have it; it is none of the {@link #CHOICES}. */
    LINEAR {
        @Override
        public double value(double v) {
            return v;
        }

        @Override
        public void apply(double[] values, int from, int to) {}

        @Override
        public double derivative(double v, double value) {
            return 1;
        }
    };

    /** The activations among which a neuron of a mixed network chooses, in the order of its logits. */
    public static final List<Activation> CHOICES = List.of(SIGMOID, TANH, LEAKY_RELU);

    /** The slope of {@link #LEAKY_RELU} for negative arguments. */
    public static final double LEAKY_SLOPE = 0.01;

    /** Where exp(-v) no longer changes 1. */
    private static final double SATURATED = 40;

    /** The function at {@code v}. */
    public abstract double value(double v);

    /** Replaces each of {@code values[from]} to {@code values[to - 1]} by the function of it. */
    public abstract void apply(double[] values, int from, int to);

    /**
     * The same within 1e-14 in relative terms, in half the time: without calls and branches, the numbers overlap in the processor.
     * Made for long stretches in a fit.
     */
    public void approximate(double[] values, int from, int to) {
        apply(values, from, to);
    }

    /** The first derivative at {@code v}, where {@code value} is {@link #value value(v)}. */
    public abstract double derivative(double v, double value);

    /** The name used in printed networks: {@code sigmoid}, {@code tanh}, {@code leakyReLU} or {@code linear}. */
    public String label() {
        return this == LEAKY_RELU ? "leakyReLU" : name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * Up to Java 20 {@link Math#tanh} leaves the virtual machine for every number; this is twice as fast. Near zero it is the
     * rational approximation of the Cephes library (Moshier 1989), elsewhere the definition.
     */
    private static double fastTanh(double v) {
        double size = Math.abs(v);
        if (size < 0.625) {
            double square = v * v;
            double numerator = (-9.64399179425052238628e-1 * square - 9.92877231001918586564e1) * square
                    - 1.61468768441708447952e3;
            double denominator = ((square + 1.12811678491632931402e2) * square + 2.23548839060100448583e3) * square
                    + 4.84406305325125486048e3;
            return v + v * square * numerator / denominator;
        }
        return Math.copySign(1 - 2 / (Math.exp(2 * size) + 1), v);
    }

    /**
     * exp(v) - 1 for v in [-40, 40]: the power series at v / 512, then nine times the step from exp(t) - 1 to exp(2t) - 1, in
     * which small results keep their digits. Half the time of {@link Math#exp} in a loop.
     */
    private static double exponentialLessOne(double v) {
        double t = v * (1.0 / 512);
        double inner = 1.0 / 24 + t * (1.0 / 120 + t * (1.0 / 720 + t * (1.0 / 5040 + t * (1.0 / 40320))));
        double e = t * (1 + t * (1.0 / 2 + t * (1.0 / 6 + t * inner)));
        e *= 2 + e;
        e *= 2 + e;
        e *= 2 + e;
        e *= 2 + e;
        e *= 2 + e;
        e *= 2 + e;
        e *= 2 + e;
        e *= 2 + e;
        return e * (2 + e);
    }
}

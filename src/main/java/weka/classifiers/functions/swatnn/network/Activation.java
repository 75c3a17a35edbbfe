package weka.classifiers.functions.swatnn.network;

import java.util.List;

/**
 * The activation functions that a neuron can have (SWAT-NN, section 3.1, and those for waves, products and edges), each with its derivative and with what texts say of it.
 * What another library has to compute is translated where that library is used, by a switch expression without default, so
 * that the compiler finds every place that a new activation needs.
 */
public enum Activation {
    /** 1 / (1 + exp(-v)). */
    SIGMOID(new Texts(
            "sigmoid", "1 / (1 + exp(-v))", "\\sigma", "\\sigma(v) = 1 / (1 + e^{-v})", "1 / (1 + Math.exp(-v))")) {
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
        public void multiplyByDerivative(double[] arguments, double[] values, double[] derivatives, int from, int to) {
            for (int i = from; i < to; i++) {
                derivatives[i] *= values[i] * (1 - values[i]);
            }
        }
    },
    /** The hyperbolic tangent, within a few units in the last place of {@link Math#tanh}. */
    TANH(new Texts("tanh", null, "\\tanh", null, "Math.tanh(v)")) {
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
        public void multiplyByDerivative(double[] arguments, double[] values, double[] derivatives, int from, int to) {
            for (int i = from; i < to; i++) {
                derivatives[i] *= 1 - values[i] * values[i];
            }
        }
    },
    /** v where v is positive, {@link #LEAKY_SLOPE} v elsewhere. */
    LEAKY_RELU(new Texts(
            "leakyReLU",
            "v if v > 0, else " + Slope.LEAKY + "*v",
            "\\lambda",
            "\\lambda(v) = \\max(v, " + Slope.LEAKY + "\\, v)",
            "v > 0 ? v : " + Slope.LEAKY + " * v")) {
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
        public void multiplyByDerivative(double[] arguments, double[] values, double[] derivatives, int from, int to) {
            for (int i = from; i < to; i++) {
                derivatives[i] *= values[i] > 0 ? 1 : LEAKY_SLOPE;
            }
        }
    },
    /** v itself: that of outputs, and of all neurons of the all-linear family. It is none of the {@link #CHOICES}. */
    LINEAR(new Texts("linear", null, "", null, "v")) {
        @Override
        public double value(double v) {
            return v;
        }

        @Override
        public void apply(double[] values, int from, int to) {}

        @Override
        public void multiplyByDerivative(double[] arguments, double[] values, double[] derivatives, int from, int to) {}
    },
    /** sin v: for waves. */
    SINE(new Texts("sin", null, "\\sin", null, "Math.sin(v)")) {
        @Override
        public double value(double v) {
            return Math.sin(v);
        }

        @Override
        public void apply(double[] values, int from, int to) {
            for (int i = from; i < to; i++) {
                values[i] = Math.sin(values[i]);
            }
        }

        @Override
        public void multiplyByDerivative(double[] arguments, double[] values, double[] derivatives, int from, int to) {
            for (int i = from; i < to; i++) {
                derivatives[i] *= Math.cos(arguments[i]);
            }
        }

        @Override
        public boolean derivativeNeedsArgument() {
            return true;
        }
    },
    /** v²: for bowls and, in pairs, for products, since 4ab = (a + b)² - (a - b)². */
    SQUARE(new Texts("square", "v*v", "\\operatorname{sq}", "\\operatorname{sq}(v) = v^2", "v * v")) {
        @Override
        public double value(double v) {
            return v * v;
        }

        @Override
        public void apply(double[] values, int from, int to) {
            for (int i = from; i < to; i++) {
                values[i] *= values[i];
            }
        }

        @Override
        public void multiplyByDerivative(double[] arguments, double[] values, double[] derivatives, int from, int to) {
            for (int i = from; i < to; i++) {
                derivatives[i] *= 2 * arguments[i];
            }
        }

        @Override
        public boolean derivativeNeedsArgument() {
            return true;
        }
    },
    /** |v|: for edges. */
    ABSOLUTE(new Texts("abs", null, "\\operatorname{abs}", "\\operatorname{abs}(v) = |v|", "Math.abs(v)")) {
        @Override
        public double value(double v) {
            return Math.abs(v);
        }

        @Override
        public void apply(double[] values, int from, int to) {
            for (int i = from; i < to; i++) {
                values[i] = Math.abs(values[i]);
            }
        }

        @Override
        public void multiplyByDerivative(double[] arguments, double[] values, double[] derivatives, int from, int to) {
            for (int i = from; i < to; i++) {
                derivatives[i] = arguments[i] < 0 ? -derivatives[i] : derivatives[i];
            }
        }

        @Override
        public boolean derivativeNeedsArgument() {
            return true;
        }
    };

    /** The activations of the paper, among which a neuron of a decoded mixed network chooses, in the order of its logits. */
    public static final List<Activation> CHOICES = List.of(SIGMOID, TANH, LEAKY_RELU);

    /** The slope of {@link #LEAKY_RELU} for negative arguments. */
    public static final double LEAKY_SLOPE = Slope.LEAKY;

    /** Where exp(-v) no longer changes 1. */
    private static final double SATURATED = 40;

    private final Texts texts;

    Activation(Texts texts) {
        this.texts = texts;
    }

    /** Constants of the enum cannot refer to its own fields. */
    private static final class Slope {
        static final double LEAKY = 0.01;
    }

    /**
     * What texts say of an activation.
     *
     * @param label see {@link Activation#label}
     * @param formula the function of v for people, or null where the label says it all
     * @param latexSymbol see {@link Activation#latexSymbol}
     * @param latexDefinition see {@link Activation#latexDefinition}, or null
     * @param java see {@link Activation#javaExpression}
     */
    private record Texts(String label, String formula, String latexSymbol, String latexDefinition, String java) {}

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

    /**
     * Multiplies each of {@code derivatives[from]} to {@code derivatives[to - 1]} by the first derivative. Every activation has a
     * loop of its own, because a call that can go to many functions is not inlined.
     *
     * @param arguments the v, read only where {@link #derivativeNeedsArgument} says so
     * @param values the function of them
     * @param derivatives what is multiplied
     */
    public abstract void multiplyByDerivative(
            double[] arguments, double[] values, double[] derivatives, int from, int to);

    /** Whether the derivative is no function of the value alone, so that arguments must be kept. */
    public boolean derivativeNeedsArgument() {
        return false;
    }

    /** The name in printed networks and in JSON. */
    public String label() {
        return texts.label;
    }

    /** A definition such as {@code sigmoid(v) = 1 / (1 + exp(-v))}; empty where the label is known to everybody. */
    public String definition() {
        return texts.formula == null ? "" : texts.label + "(v) = " + texts.formula;
    }

    /** The function's name in LaTeX; empty for the identity. */
    public String latexSymbol() {
        return texts.latexSymbol;
    }

    /** The definition of the symbol in LaTeX's mathematical mode; empty where the symbol is known to everybody. */
    public String latexDefinition() {
        return texts.latexDefinition == null ? "" : texts.latexDefinition;
    }

    /** The function of a variable {@code v} in plain Java. */
    public String javaExpression() {
        return texts.java;
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

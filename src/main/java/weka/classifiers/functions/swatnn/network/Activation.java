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
                values[i] = 1
                        / (2 + FastFunctions.exponentialLessOne(Math.max(-SATURATED, Math.min(SATURATED, -values[i]))));
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
            return FastFunctions.tanh(v);
        }

        @Override
        public void apply(double[] values, int from, int to) {
            for (int i = from; i < to; i++) {
                values[i] = FastFunctions.tanh(values[i]);
            }
        }

        @Override
        public void approximate(double[] values, int from, int to) {
            for (int i = from; i < to; i++) {
                double e = FastFunctions.exponentialLessOne(Math.max(-SATURATED, Math.min(SATURATED, 2 * values[i])));
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
        public void approximate(double[] values, int from, int to) {
            FastFunctions.sine(values, from, to);
        }

        @Override
        public void multiplyByDerivative(double[] arguments, double[] values, double[] derivatives, int from, int to) {
            FastFunctions.multiplyByCosine(arguments, derivatives, from, to);
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
     * The same within 1e-14 in relative terms (of a sine: within 1e-15), in half the time: without calls and branches, the numbers overlap in the processor.
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
}

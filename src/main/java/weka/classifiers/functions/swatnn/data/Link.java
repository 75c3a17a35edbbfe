package weka.classifiers.functions.swatnn.data;

import java.util.Arrays;
import java.util.Locale;

/**
 * What lies between the class and what a network is fitted to: the network gives u = g(y + shift), and its prediction is the inverse of
 * g at u, less the shift. Every inverse rises or stays, so that bounds and intervals keep their order.
 */
public enum Link {
    /** u is y itself. */
    IDENTITY(new Texts("none", "", "", "", "", "v")) {
        @Override
        public double forward(double value) {
            return value;
        }

        @Override
        public double inverse(double u) {
            return u;
        }
    },
    /** u is the natural logarithm of y + shift. */
    LOG(new Texts("log", "exp(", ")", "\\exp\\left(", "\\right)", "Math.exp(v)")) {
        @Override
        public double forward(double value) {
            return StrictMath.log(Math.max(0, value));
        }

        @Override
        public double inverse(double u) {
            return StrictMath.exp(u);
        }
    },
    /** u is the square root of y + shift; a negative u stands for 0. */
    SQRT(new Texts("sqrt", "max(0, ", ")^2", "\\max\\left(0, ", "\\right)^{2}", "Math.max(0, v) * Math.max(0, v)")) {
        @Override
        public double forward(double value) {
            return Math.sqrt(Math.max(0, value));
        }

        @Override
        public double inverse(double u) {
            double root = Math.max(0, u);
            return root * root;
        }
    },
    /**
     * u is the logit ln(p / (1 - p)) of a share p = y, without a shift; shares below {@link #LEAST_SHARE} or above the rest to 1 count as these.
     * The inverse is a sigmoid behind the output.
     */
    LOGIT(new Texts(
            "logit",
            "1/(1 + exp(-(",
            ")))",
            "1 / \\left(1 + \\exp\\left(-\\left(",
            "\\right)\\right)\\right)",
            "1 / (1 + Math.exp(-(v)))")) {
        @Override
        public double forward(double value) {
            double share = Math.max(LEAST_SHARE, Math.min(1 - LEAST_SHARE, value));
            return StrictMath.log(share / (1 - share));
        }

        @Override
        public double inverse(double u) {
            return 1 / (1 + StrictMath.exp(-u));
        }

        @Override
        void check(String name, double least, double most) {
            if (least < 0 || most > 1) {
                throw new IllegalArgumentException("The class " + name + " has values from " + least + " to " + most
                        + "; with the transformation logit all must lie in [0, 1]");
            }
        }
    };

    /** The least share that a logit tells from 0: all or nothing among a thousand. */
    public static final double LEAST_SHARE = 1e-3;

    private final Texts texts;

    /** How the inverse is written: before and after u as text and for LaTeX, and in Java with v for u. */
    private record Texts(
            String label, String before, String after, String latexBefore, String latexAfter, String javaExpression) {}

    Link(Texts texts) {
        this.texts = texts;
    }

    /**
     * u of a value.
     *
     * @param value y + shift; what a logarithm or a root has no value for counts as 0
     */
    public abstract double forward(double value);

    /**
     * Refuses a class that the link has no values for.
     *
     * @param name the class
     * @param least its least value
     * @param most its greatest value
     * @throws IllegalArgumentException naming the class and the allowed range
     */
    void check(String name, double least, double most) {}

    /** The value, y + shift, that u stands for; may be infinite. */
    public abstract double inverse(double u);

    /** The name in options and files: none, log, sqrt or logit. */
    public String label() {
        return texts.label;
    }

    /**
     * The link of a name.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Link of(String label) {
        return Arrays.stream(values())
                .filter(link -> link.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        String.format(Locale.ROOT, "The link is '%s'; it must be none, log, sqrt or logit", label)));
    }

    /** The inverse as text, around a text for u. */
    public String text(String u) {
        return texts.before + u + texts.after;
    }

    /** The inverse for LaTeX, around a text for u. */
    public String latex(String u) {
        return texts.latexBefore + u + texts.latexAfter;
    }

    /** The inverse as an expression of Java, with v for u. */
    public String javaExpression() {
        return texts.javaExpression;
    }
}

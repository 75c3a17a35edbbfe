package weka.classifiers.functions.swatnn.loss;

import java.util.Arrays;

/**
 * The loss ρ(y, f) of a row with target y for which the network's output is f. Refinement needs its derivatives by f, for
 * generalised Gauss–Newton steps (Schraudolph, 2002, Fast curvature matrix-vector products for second-order gradient descent,
 * section 3); the latent search differentiates {@link #of} automatically; the choice among networks needs {@link #penalised}.
 * Losses are immutable and safe to use from many threads at once.
 */
public interface Loss {

    /** The cross-entropy of classes. */
    Loss CROSS_ENTROPY = new CrossEntropy(false);

    /** The squared error (y - f)². */
    Loss SQUARED = new SquaredError();

    /** Where a loss is straight, its slope would be lost among products with a curvature of 0. */
    double LEAST_CURVATURE = 1e-8;

    /** The name in reports and saved models. */
    String label();

    /** What a mean loss on a standardised target is measured in, to be read after a number, such as {@code of the target's variance}. */
    String unit();

    /**
     * The weighted loss of a row.
     *
     * @param weight w, at least 0
     * @param target y
     * @param output f
     * @return w · ρ(y, f), at least 0
     */
    double weighted(double weight, double target, double output);

    /** -½ ∂ρ/∂f, which is the plain residual y - f for the squared error. */
    double residual(double target, double output);

    /**
     * ½ ∂²ρ/∂f², at least 0; 1 for the squared error. Where ρ is not convex, or is straight, another number that makes
     * ρ + ½ curvature · step² a fair model of a step serves better, such as the weight of iteratively reweighted least squares.
     */
    double curvature(double target, double output);

    /**
     * The same of a row of K outputs: the sum of those of the outputs, unless these have to do with each other.
     *
     * @param targets where K targets stand
     * @param from where they begin
     * @param outputs K numbers
     */
    default double weighted(double weight, double[] targets, int from, double[] outputs) {
        double sum = 0;
        for (int k = 0; k < outputs.length; k++) {
            sum += weighted(weight, targets[from + k], outputs[k]);
        }
        return sum;
    }

    /** The rank of the curvature of a row of K outputs: the columns of {@link #parabola}'s factor, from 1 to K. */
    default int rank(int outputs) {
        return outputs;
    }

    /**
     * The parabola of a row of K outputs: with the K × K matrix C = ½ ∂²ρ/∂f² = L Lᵀ, the factor L, of R = {@link #rank} columns, and
     * the numbers s for which L s = -½ ∂ρ/∂f. Column k is 0 above row k.
     *
     * @param targets where K targets stand
     * @param from where they begin
     * @param outputs K numbers
     * @param factor receives L, K × R by rows
     * @param residuals receives s, R numbers
     */
    default void parabola(double[] targets, int from, double[] outputs, double[] factor, double[] residuals) {
        Arrays.fill(factor, 0);
        for (int k = 0; k < outputs.length; k++) {
            double root = Math.sqrt(Math.max(LEAST_CURVATURE, curvature(targets[from + k], outputs[k])));
            factor[k * outputs.length + k] = root;
            residuals[k] = residual(targets[from + k], outputs[k]) / root;
        }
    }

    /** Whether ρ is the square of the residual, and the curvature 1, everywhere. */
    default boolean isQuadratic() {
        return false;
    }

    /** Whether outputs are log odds of classes and targets their probabilities, so that there are no residuals in units of a number. */
    default boolean ofClasses() {
        return false;
    }

    /**
     * A target as the output that would fit it, on the scale on which outputs mostly are.
     *
     * @param target y
     * @return y itself, unless outputs are on a scale of their own
     */
    default double asOutput(double target) {
        return target;
    }

    /**
     * Whether targets are values of the class as parts of their mean, and an output is the logarithm of what is expected of them. Otherwise
     * both are standardised.
     */
    default boolean hasLogLink() {
        return false;
    }

    /** The power of the mean that the variance of a target rises with, where there is a logarithmic link; 0 where there is none. */
    default double variancePower() {
        return 0;
    }

    /** Whether a value of the class, as it is, has this loss. */
    default boolean allows(double value) {
        return true;
    }

    /** What {@link #allows} allows, to be read after 'it must be'. */
    default String allowed() {
        return "a number";
    }

    /** The same loss in units that make that of the best constant about 1, where the loss does not see to that by itself. */
    default Loss scaledTo(double[] targets, double[] weights) {
        return this;
    }

    /**
     * The same loss of targets that are the answers of a model instead of what happened. They have no noise, so that what a network misses
     * of them says how much a weight more may be worth.
     */
    default Loss ofAnswers() {
        return this;
    }

    /**
     * The output that fits best where it has to be the same for all rows.
     *
     * @param targets y of each row, at least one
     * @param weights w of each row
     */
    double constant(double[] targets, double[] weights);

    /**
     * The K outputs that fit best where they have to be the same for all rows.
     *
     * @param targets K targets of each row, row by row
     * @param weights w of each row, at least one
     */
    default double[] constants(double[] targets, double[] weights) {
        int count = targets.length / weights.length;
        double[] constants = new double[count];
        for (int k = 0; k < count; k++) {
            double[] own = new double[weights.length];
            for (int r = 0; r < own.length; r++) {
                own[r] = targets[r * count + k];
            }
            constants[k] = constant(own, weights);
        }
        return constants;
    }

    /**
     * The mean loss with the penalty of an information criterion. A criterion adds to minus twice the log-likelihood of n rows; this
     * is the same on the scale of the mean loss. Where a scale is estimated alongside as the mean of squares or of deviances, which
     * is the default, minus twice the log-likelihood is n ln(mean) and a constant, and the penalty a factor.
     *
     * @param mean the weighted mean loss, at least 0
     * @param penalty what the criterion adds, divided by n
     */
    default double penalised(double mean, double penalty) {
        return mean * Math.exp(penalty);
    }

    /**
     * How much faster {@link #penalised} rises with the penalty than with the mean, times the total weight w: the sum of losses
     * where the noise is estimated alongside, so that the penalty is a factor; w where the loss is minus twice a log-likelihood,
     * so that the penalty is a summand.
     *
     * @param sum the weighted sum of losses
     * @param totalWeight w
     */
    default double penaltyScale(double sum, double totalWeight) {
        return sum;
    }

    /**
     * The losses of many rows in an arithmetic that may keep track of derivatives.
     *
     * @param <A> numbers or arrays of numbers
     * @param targets y
     * @param outputs f
     * @return ρ(y, f)
     */
    <A> A of(A targets, A outputs, Arithmetic<A> arithmetic);

    /**
     * The operations from which losses are made. They suffice for the robust and the generalised linear ones, so that a new loss
     * needs none of its own: |a| for the absolute error, max(a, 0) for Huber's and the quantiles', exp and log for counts and classes.
     *
     * @param <A> numbers or arrays of numbers of one shape
     */
    interface Arithmetic<A> {

        /** a + b. */
        A plus(A a, A b);

        /** a + number. */
        A plus(A a, double number);

        /** a - b. */
        A minus(A a, A b);

        /** a · b, element by element. */
        A times(A a, A b);

        /** a · factor. */
        A times(A a, double factor);

        /** a². */
        A square(A a);

        /** |a|. */
        A abs(A a);

        /** max(a, 0). */
        A positivePart(A a);

        /** exp(a). */
        A exp(A a);

        /** The natural logarithm of a. */
        A log(A a);
    }
}

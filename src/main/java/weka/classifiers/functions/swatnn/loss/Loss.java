package weka.classifiers.functions.swatnn.loss;

/**
 * The loss ρ(y, f) of a row with target y for which the network's output is f. Refinement needs its derivatives by f, for
 * generalised Gauss–Newton steps (Schraudolph, 2002, Fast curvature matrix-vector products for second-order gradient descent,
 * section 3); the latent search differentiates {@link #of} automatically; the choice among networks needs {@link #penalised}.
 * Losses are immutable and safe to use from many threads at once.
 */
public interface Loss {

    /** The squared error (y - f)². */
    Loss SQUARED = new SquaredError();

    /** The name in reports and saved models. */
    String label();

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

    /** ½ ∂²ρ/∂f², at least 0 (its Gauss–Newton part where ρ is not convex), which is 1 for the squared error. */
    double curvature(double target, double output);

    /**
     * The mean loss with the penalty of an information criterion. A criterion adds to minus twice the log-likelihood of n rows; this
     * is the same on the scale of the mean loss.
     *
     * @param mean the weighted mean loss, at least 0
     * @param penalty what the criterion adds, divided by n
     */
    double penalised(double mean, double penalty);

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
     * The operations from which losses are made.
     *
     * @param <A> numbers or arrays of numbers of one shape
     */
    interface Arithmetic<A> {

        /** a - b. */
        A minus(A a, A b);

        /** a². */
        A square(A a);
    }
}

package weka.classifiers.functions.swatnn.loss;

/**
 * Huber's loss: the squared residual up to a bound, straight beyond, so that a row far off pulls no more than one at the bound (Huber, 1964,
 * Robust estimation of a location parameter). Its curvature is the weight of iteratively reweighted least squares.
 *
 * @param bound in the units of the target, positive
 */
public record Huber(double bound) implements Loss {

    /** Rounds of reweighting for a constant; it converges within a few dozen. */
    private static final int ROUNDS = 200;

    /**
     * Checks the bound.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public Huber {
        if (!(bound > 0)) {
            throw new IllegalArgumentException("Huber's bound is " + bound + "; it must be positive");
        }
    }

    @Override
    public String label() {
        return "Huber's loss";
    }

    @Override
    public String unit() {
        return "of the target's variance by Huber's loss";
    }

    @Override
    public double weighted(double weight, double target, double output) {
        double size = Math.abs(target - output);
        return weight * (size <= bound ? size * size : bound * (2 * size - bound));
    }

    @Override
    public double residual(double target, double output) {
        return Math.max(-bound, Math.min(bound, target - output));
    }

    @Override
    public double curvature(double target, double output) {
        return Math.min(1, bound / Math.abs(target - output));
    }

    /** Reweighted means, from the mean on. */
    @Override
    public double constant(double[] targets, double[] weights) {
        double constant = Loss.SQUARED.constant(targets, weights);
        for (int i = 0; i < ROUNDS; i++) {
            double[] reweighted = weights.clone();
            for (int r = 0; r < targets.length; r++) {
                reweighted[r] *= curvature(targets[r], constant);
            }
            constant = Loss.SQUARED.constant(targets, reweighted);
        }
        return constant;
    }

    /** With s = |y - f| and p = max(s - bound, 0): (s - p)² + 2 bound p. */
    @Override
    public <A> A of(A targets, A outputs, Arithmetic<A> arithmetic) {
        A size = arithmetic.abs(arithmetic.minus(targets, outputs));
        A beyond = arithmetic.positivePart(arithmetic.plus(size, -bound));
        return arithmetic.plus(arithmetic.square(arithmetic.minus(size, beyond)), arithmetic.times(beyond, 2 * bound));
    }
}

package weka.classifiers.functions.swatnn.loss;

/**
 * Huber's loss, as an example of a loss that is not quadratic: the squared residual up to {@code bound}, straight beyond. Its
 * curvature is the weight of iteratively reweighted least squares, and it counts as minus twice a log-likelihood.
 */
public record Huber(double bound) implements Loss {

    @Override
    public String label() {
        return "Huber";
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
        for (int i = 0; i < 200; i++) {
            double[] reweighted = weights.clone();
            for (int r = 0; r < targets.length; r++) {
                reweighted[r] *= curvature(targets[r], constant);
            }
            constant = Loss.SQUARED.constant(targets, reweighted);
        }
        return constant;
    }

    @Override
    public double penalised(double mean, double penalty) {
        return mean + penalty;
    }

    @Override
    public double penaltyScale(double sum, double totalWeight) {
        return totalWeight;
    }

    /** With s = |y - f| and p = max(s - bound, 0): (s - p)² + 2 bound p. */
    @Override
    public <A> A of(A targets, A outputs, Arithmetic<A> arithmetic) {
        A size = arithmetic.abs(arithmetic.minus(targets, outputs));
        A beyond = arithmetic.positivePart(arithmetic.plus(size, -bound));
        return arithmetic.plus(arithmetic.square(arithmetic.minus(size, beyond)), arithmetic.times(beyond, 2 * bound));
    }
}

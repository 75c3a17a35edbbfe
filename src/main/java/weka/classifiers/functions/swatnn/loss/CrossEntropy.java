package weka.classifiers.functions.swatnn.loss;

import java.util.Arrays;

/**
 * The cross-entropy of classes, in nats, less the entropy of the targets, so that its least value is 0 where targets are probabilities
 * between 0 and 1 (Bishop, 1995, Neural networks for pattern recognition, 6.9). Of two classes a network has one output, the log odds of
 * the second one, and the target is its probability; of K &gt; 2 classes it has K outputs, whose softmax is the distribution, and the
 * targets are the K probabilities.
 *
 * @param answered whether targets are the probabilities that a model gave, rather than classes that happened
 */
record CrossEntropy(boolean answered) implements Loss {

    /** Rows of its own that each class has besides those of the data where all rows get one distribution, so that none is impossible. */
    private static final double PRIOR_ROWS = 0.5;

    /** A probability below this counts as this where a step is modelled. */
    private static final double LEAST_PROBABILITY = 1e-8;

    /** √½. */
    private static final double HALF_ROOT = Math.sqrt(0.5);

    /** Log odds of a certain target, on the scale of a first Newton step from even odds. */
    private static final double CERTAIN = 2;

    @Override
    public String label() {
        return "cross-entropy";
    }

    @Override
    public String unit() {
        return "nats of log loss";
    }

    @Override
    public boolean ofClasses() {
        return true;
    }

    @Override
    public double asOutput(double target) {
        return CERTAIN * (2 * target - 1);
    }

    /** ln(1 + eᶠ) - y f, less the entropy of y. */
    @Override
    public double weighted(double weight, double target, double output) {
        double loss = Math.max(output, 0) + Math.log1p(Math.exp(-Math.abs(output))) - target * output;
        return weight * Math.max(0, loss + xLogX(target) + xLogX(1 - target));
    }

    /** Half of y - p. */
    @Override
    public double residual(double target, double output) {
        return (target - logistic(output)) / 2;
    }

    /** Half of p (1 - p). */
    @Override
    public double curvature(double target, double output) {
        double p = logistic(output);
        return p * (1 - p) / 2;
    }

    /** Σ y (ln y - ln p). */
    @Override
    public double weighted(double weight, double[] targets, int from, double[] outputs) {
        if (outputs.length == 1) {
            return weighted(weight, targets[from], outputs[0]);
        }
        double total = logSumExp(outputs);
        double loss = 0;
        for (int k = 0; k < outputs.length; k++) {
            double y = targets[from + k];
            loss += y == 0 ? 0 : y * (total - outputs[k]) + xLogX(y);
        }
        return weight * Math.max(0, loss);
    }

    @Override
    public int rank(int outputs) {
        return Math.max(1, outputs - 1);
    }

    /**
     * C = ½ (diag p - p pᵀ) = L Lᵀ with the Cholesky factor L of K - 1 columns (Tanabe &amp; Sagae, 1992, An exact Cholesky decomposition and
     * the generalized inverse of the variance-covariance matrix of the multinomial distribution): for qₖ, the probability of the classes
     * after k, column k has √(½ pₖ qₖ / qₖ₋₁) in row k and -pⱼ √(½ pₖ / (qₖ qₖ₋₁)) in rows j below.
     */
    @Override
    public void parabola(double[] targets, int from, double[] outputs, double[] factor, double[] residuals) {
        int count = outputs.length;
        if (count == 1) {
            Loss.super.parabola(targets, from, outputs, factor, residuals);
            return;
        }
        double total = logSumExp(outputs);
        double[] p = new double[count];
        double[] after = new double[count];
        for (int k = count - 1; k >= 0; k--) {
            p[k] = Math.max(LEAST_PROBABILITY, Math.exp(outputs[k] - total));
            if (k > 0) {
                after[k - 1] = after[k] + p[k];
            }
        }
        int rank = count - 1;
        double moved = 0;
        for (int k = 0; k < rank; k++) {
            double below = Math.sqrt(p[k] / (after[k] * (after[k] + p[k])));
            double own = below * after[k];
            for (int j = 0; j < count; j++) {
                factor[j * rank + k] = HALF_ROOT * (j < k ? 0 : j == k ? own : -p[j] * below);
            }
            double part = (targets[from + k] - p[k] + p[k] * moved) / own;
            residuals[k] = HALF_ROOT * part;
            moved += below * part;
        }
    }

    /** The log odds of the weighted mean, with half a row more of each class. */
    @Override
    public double constant(double[] targets, double[] weights) {
        double second = PRIOR_ROWS;
        for (int r = 0; r < targets.length; r++) {
            second += weights[r] * targets[r];
        }
        double total = Arrays.stream(weights).sum() + 2 * PRIOR_ROWS;
        return Math.log(second / (total - second));
    }

    /** The logarithms of the weighted means, with half a row more of each class. */
    @Override
    public double[] constants(double[] targets, double[] weights) {
        int count = targets.length / weights.length;
        if (count == 1) {
            return new double[] {constant(targets, weights)};
        }
        double[] constants = new double[count];
        Arrays.fill(constants, PRIOR_ROWS);
        for (int i = 0; i < targets.length; i++) {
            constants[i % count] += weights[i / count] * targets[i];
        }
        double total = Arrays.stream(constants).sum();
        Arrays.setAll(constants, k -> Math.log(constants[k] / total));
        return constants;
    }

    @Override
    public Loss ofAnswers() {
        return new CrossEntropy(true);
    }

    /**
     * The loss is half of minus twice the log-likelihood, whose penalty is a summand. Of a model's answers the loss is near 0 where they are
     * met, and half the squared difference of outputs times their curvature there: then the penalty is a factor, as it is for squares.
     */
    @Override
    public double penalised(double mean, double penalty) {
        return answered ? Loss.super.penalised(mean, penalty) : mean + penalty / 2;
    }

    @Override
    public double penaltyScale(double sum, double totalWeight) {
        return answered ? Loss.super.penaltyScale(sum, totalWeight) : totalWeight / 2;
    }

    /** For targets of one output that are 0 or 1; of others, their entropy more. */
    @Override
    public <A> A of(A targets, A outputs, Arithmetic<A> arithmetic) {
        A tail = arithmetic.log(arithmetic.plus(arithmetic.exp(arithmetic.times(arithmetic.abs(outputs), -1)), 1));
        A loss = arithmetic.plus(arithmetic.positivePart(outputs), tail);
        return arithmetic.minus(loss, arithmetic.times(targets, outputs));
    }

    private static double logistic(double output) {
        return 1 / (1 + Math.exp(-output));
    }

    private static double xLogX(double x) {
        return x > 0 ? x * Math.log(x) : 0;
    }

    private static double logSumExp(double[] outputs) {
        double most = outputs[0];
        for (double output : outputs) {
            most = Math.max(most, output);
        }
        double sum = 0;
        for (double output : outputs) {
            sum += Math.exp(output - most);
        }
        return most + Math.log(sum);
    }
}

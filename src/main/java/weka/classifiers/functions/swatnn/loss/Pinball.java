package weka.classifiers.functions.swatnn.loss;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The loss that a quantile makes small: 2τ times a residual above 0, 2(1 - τ) times one below, so that for τ = ½ it is the absolute error
 * (Koenker &amp; Bassett, 1978, Regression quantiles, equation 2.1, times 2). The kink at 0 is rounded off within {@link #ROUNDED}:
 * |r| is √(r² + ε²) - ε, and a constant keeps the loss from falling below 0.
 *
 * @param tau τ, the wanted share of targets below the output, in (0, 1)
 */
public record Pinball(double tau) implements Loss {

    /** ε, in the units of the target. */
    static final double ROUNDED = 1e-3;

    /**
     * Checks the quantile.
     *
     * @throws IllegalArgumentException if it is out of its range
     */
    public Pinball {
        if (!(tau > 0 && tau < 1)) {
            throw new IllegalArgumentException(
                    "The quantile is " + tau + "; it must be between 0 and 1, both excluded");
        }
    }

    @Override
    public String label() {
        return tau == 0.5 ? "absolute error" : "quantile loss, tau " + tau;
    }

    @Override
    public String unit() {
        return "of the target's deviation by the " + label();
    }

    private double slant() {
        return 2 * tau - 1;
    }

    /** What the loss is above the formula, so that its least value is 0. */
    private double lift() {
        return ROUNDED * (1 - 2 * Math.sqrt(tau * (1 - tau)));
    }

    /** √(r² + ε²); Math.hypot, which guards against overflow, takes many times as long. */
    private static double size(double residual) {
        return Math.sqrt(residual * residual + ROUNDED * ROUNDED);
    }

    @Override
    public double weighted(double weight, double target, double output) {
        double residual = target - output;
        return weight * Math.max(0, size(residual) - ROUNDED + slant() * residual + lift());
    }

    @Override
    public double residual(double target, double output) {
        double residual = target - output;
        return (residual / size(residual) + slant()) / 2;
    }

    /** Half the weight of iteratively reweighted least squares, 1 / |r|. */
    @Override
    public double curvature(double target, double output) {
        return 0.5 / size(target - output);
    }

    /** The weighted quantile: the least target that, with those below, has at least τ of the weight. */
    @Override
    public double constant(double[] targets, double[] weights) {
        int[] order = IntStream.range(0, targets.length)
                .boxed()
                .sorted(Comparator.comparingDouble(r -> targets[r]))
                .mapToInt(r -> r)
                .toArray();
        double left = tau * Arrays.stream(weights).sum();
        for (int r : order) {
            left -= weights[r];
            if (left <= 0) {
                return targets[r];
            }
        }
        return targets[order[order.length - 1]];
    }

    /** With the scale estimated as the mean, minus twice the log-likelihood is 2n ln(mean) and a constant. */
    @Override
    public double penalised(double mean, double penalty) {
        return mean * Math.exp(penalty / 2);
    }

    @Override
    public double penaltyScale(double sum, double totalWeight) {
        return sum / 2;
    }

    @Override
    public <A> A of(A targets, A outputs, Arithmetic<A> arithmetic) {
        A residual = arithmetic.minus(targets, outputs);
        A squares = arithmetic.plus(arithmetic.square(residual), ROUNDED * ROUNDED);
        A size = arithmetic.exp(arithmetic.times(arithmetic.log(squares), 0.5));
        return arithmetic.positivePart(
                arithmetic.plus(arithmetic.plus(size, arithmetic.times(residual, slant())), lift() - ROUNDED));
    }
}

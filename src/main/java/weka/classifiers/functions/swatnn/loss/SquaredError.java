package weka.classifiers.functions.swatnn.loss;

import java.util.Arrays;

/** The squared error: normal noise of one variance, which is estimated alongside. */
record SquaredError() implements Loss {

    @Override
    public String label() {
        return "squared error";
    }

    @Override
    public String unit() {
        return "of the target's variance";
    }

    @Override
    public double weighted(double weight, double target, double output) {
        double residual = target - output;
        return weight * residual * residual;
    }

    @Override
    public double residual(double target, double output) {
        return target - output;
    }

    @Override
    public double curvature(double target, double output) {
        return 1;
    }

    @Override
    public boolean isQuadratic() {
        return true;
    }

    /** The weighted mean. */
    @Override
    public double constant(double[] targets, double[] weights) {
        double sum = 0;
        for (int r = 0; r < targets.length; r++) {
            sum += weights[r] * targets[r];
        }
        return sum / Arrays.stream(weights).sum();
    }

    @Override
    public <A> A of(A targets, A outputs, Arithmetic<A> arithmetic) {
        return arithmetic.square(arithmetic.minus(outputs, targets));
    }
}

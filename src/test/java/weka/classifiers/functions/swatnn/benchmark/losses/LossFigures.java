package weka.classifiers.functions.swatnn.benchmark.losses;

import weka.classifiers.functions.swatnn.loss.Pinball;
import weka.core.Instances;
import weka.core.Utils;

import java.util.Arrays;

/** How good predictions are, as a part of what a constant of the training rows has. */
final class LossFigures {

    /** What is expected at least where a method predicts less, as a part of the mean of the training rows: of 0 the deviance is infinite. */
    private static final double LEAST_PART = 0.01;

    private LossFigures() {}

    /** The Poisson deviance, as a part of that of the training mean. */
    static double deviance(double[] predicted, Instances train, Instances test) {
        double mean = train.meanOrMode(train.classIndex());
        double[] actual = actual(test);
        double[] expected = Arrays.stream(predicted)
                .map(p -> Math.max(LEAST_PART * mean, p))
                .toArray();
        double[] constant = new double[actual.length];
        Arrays.fill(constant, mean);
        return deviance(actual, expected) / deviance(actual, constant);
    }

    /** The sum of y ln(y / μ) - (y - μ), half the deviance. */
    private static double deviance(double[] actual, double[] expected) {
        double sum = 0;
        for (int i = 0; i < actual.length; i++) {
            sum += (actual[i] > 0 ? actual[i] * Math.log(actual[i] / expected[i]) : 0) - actual[i] + expected[i];
        }
        return sum;
    }

    /** The squared error, as a part of the variance of the test rows. */
    static double squared(double[] predicted, Instances test) {
        double[] actual = actual(test);
        double sum = 0;
        for (int i = 0; i < actual.length; i++) {
            sum += (actual[i] - predicted[i]) * (actual[i] - predicted[i]);
        }
        return sum / (actual.length * Utils.variance(actual));
    }

    /** The pinball loss, as a part of that of the quantile of the training rows. */
    static double pinball(double[] predicted, double tau, Instances train, Instances test) {
        double[] weights = new double[train.numInstances()];
        Arrays.fill(weights, 1);
        double constant = new Pinball(tau).constant(actual(train), weights);
        double[] actual = actual(test);
        double own = 0;
        double whole = 0;
        for (int i = 0; i < actual.length; i++) {
            own += pinball(actual[i] - predicted[i], tau);
            whole += pinball(actual[i] - constant, tau);
        }
        return own / whole;
    }

    private static double pinball(double residual, double tau) {
        return Math.max(tau * residual, (tau - 1) * residual);
    }

    /** The share of the test rows at or below the predictions. */
    static double below(double[] predicted, Instances test) {
        double[] actual = actual(test);
        double below = 0;
        for (int i = 0; i < actual.length; i++) {
            below += actual[i] <= predicted[i] ? 1 : 0;
        }
        return below / actual.length;
    }

    private static double[] actual(Instances rows) {
        return rows.attributeToDoubleArray(rows.classIndex());
    }
}

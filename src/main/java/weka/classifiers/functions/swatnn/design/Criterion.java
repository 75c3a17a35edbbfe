package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.select.ChoiceRule;

/** How contenders are judged. */
public enum Criterion {
    /** The weighted mean squared error on rows that were held out. */
    VALIDATION("held-out rows") {
        @Override
        double error(SparseMlp network, DesignMatrix data) {
            return meanSquaredError(network, data);
        }

        @Override
        double weightDecay() {
            return 0;
        }

        @Override
        ChoiceRule applied(ChoiceRule rule) {
            return rule;
        }
    },
    /**
     * For few rows, where a held-out part is mostly noise: the training error with Schwarz's penalty (1978, the Bayesian information
     * criterion) as a factor, MSE · n^(p / n) for p non-zero weights and n rows. With as many weights as rows an error of 0 says
     * nothing: 1 is added, the error of the mean, so that such a network can be ranked and pruned but never chosen.
     */
    INFORMATION("the Bayesian information criterion on all rows") {
        @Override
        double error(SparseMlp network, DesignMatrix data) {
            double n = data.rows();
            int parameters = network.nonZeroWeights();
            double error = meanSquaredError(network, data);
            return (parameters < n ? error : error + 1) * Math.pow(n, parameters / n);
        }

        @Override
        double weightDecay() {
            return FEW_ROWS_DECAY;
        }

        @Override
        ChoiceRule applied(ChoiceRule rule) {
            return rule.withoutTolerance();
        }
    };

    /**
     * Weights are expected to have a standard deviation of 1.5, with inputs in about [-1, 1] and a target of variance 1: it costs
     * little and keeps fits to few rows from steps between two rows and from wild predictions outside of their range.
     */
    private static final double FEW_ROWS_DECAY = 1 / (1.5 * 1.5);

    /** With fewer held-out rows than this, they are not enough to choose by. */
    static final int LEAST_VALIDATION_ROWS = 100;

    private final String label;

    Criterion(String label) {
        this.label = label;
    }

    /** What the errors are measured on, to be read after 'by'. */
    public String label() {
        return label;
    }

    abstract double error(SparseMlp network, DesignMatrix data);

    /** The decay of all fits, see {@link weka.classifiers.functions.swatnn.refine.LevenbergMarquardt.Settings}. */
    abstract double weightDecay();

    /** The rule as it applies to errors by this criterion: the information criterion has a price of its own for every weight. */
    abstract ChoiceRule applied(ChoiceRule rule);

    /** The criterion for so many rows. */
    static Criterion of(int rows, double validationFraction) {
        return rows * validationFraction < LEAST_VALIDATION_ROWS ? INFORMATION : VALIDATION;
    }

    /** The weighted mean squared error. */
    static double meanSquaredError(SparseMlp network, DesignMatrix data) {
        double[] predicted = new double[data.rows()];
        network.predict(data.inputs(), data.rows(), predicted);
        double sum = 0;
        double total = 0;
        for (int i = 0; i < predicted.length; i++) {
            double residual = predicted[i] - data.targets()[i];
            sum += data.weights()[i] * residual * residual;
            total += data.weights()[i];
        }
        return sum / total;
    }
}

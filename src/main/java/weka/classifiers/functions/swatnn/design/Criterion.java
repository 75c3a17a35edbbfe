package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.select.ChoiceRule;
import weka.core.SpecialFunctions;
import weka.core.Utils;

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
     * For few rows, where a held-out part is mostly noise: the training error times exp((p ln n + 2 γ ln C(P, p)) / n), for p non-zero
     * weights out of P and n rows. That is the extended Bayesian information criterion (Chen &amp; Chen 2008, Extended Bayesian
     * information criteria for model selection with large model spaces, equation 2): besides Schwarz's penalty of each weight it has one
     * of the number of networks of that size among which pruning could choose. P is {@link RefinementStage#largest}, the most weights
     * that a network has before it is pruned, and γ is 1/4.
     *
     * <p>With as many weights as rows an error of 0 says nothing: 1 is added, the error of the mean, so that such a network can be
     * ranked and pruned but never chosen.
     */
    INFORMATION("the extended Bayesian information criterion on all rows") {
        @Override
        double error(SparseMlp network, DesignMatrix data) {
            int rows = data.rows();
            int parameters = network.nonZeroWeights();
            int possible = RefinementStage.largest(rows);
            double choices = SpecialFunctions.log2Binomial(possible, Math.min(parameters, possible / 2)) * Utils.log2;
            double error = meanSquaredError(network, data);
            return (parameters < rows ? error : error + 1)
                    * Math.exp((parameters * Math.log(rows) + 2 * PRICE_OF_CHOICE * choices) / rows);
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
     * Weights are expected to have a standard deviation of 1, with inputs in about [-1, 1] and a target of variance 1: it costs
     * little and keeps fits to few rows from steps between two rows and from wild predictions outside of their range.
     */
    private static final double FEW_ROWS_DECAY = 1;

    /** γ of the extended criterion; 0 is Schwarz's own. */
    private static final double PRICE_OF_CHOICE = 0.25;

    /** With fewer held-out rows than this, they are not enough to choose by. */
    static final int LEAST_VALIDATION_ROWS = 300;

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

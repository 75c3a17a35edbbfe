package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.refine.MeanLoss;
import weka.classifiers.functions.swatnn.select.ChoiceRule;
import weka.core.SpecialFunctions;
import weka.core.Utils;

/** How contenders are judged. */
public enum Criterion {
    /** The weighted mean loss on rows that were held out. */
    VALIDATION("held-out rows") {
        @Override
        double weightDecay(DesignMatrix rows, Loss loss) {
            return loss.ofClasses() ? Tuning.CLASS_DECAY : isWide(rows) ? Tuning.FEW_ROWS_DECAY : 0;
        }

        @Override
        int mostWeights(DesignMatrix rows) {
            return isWide(rows)
                    ? Math.max(Tuning.WIDE_WEIGHTS, Tuning.WIDE_WEIGHTS_OF_AN_OUTPUT * rows.outputs())
                    : Integer.MAX_VALUE;
        }

        /** Whether there are few rows for each column. */
        private static boolean isWide(DesignMatrix rows) {
            return rows.rows() < (long) Tuning.ROWS_PER_COLUMN * rows.columns();
        }
    },
    /**
     * For few rows, where a held-out part is mostly noise: the mean training loss with the penalty (p ln n + 2 γ ln C(P, p)) / n, for p
     * non-zero weights out of P and n rows; for squares that is the mean times exp of the penalty. It is the
     * extended Bayesian information criterion (Chen &amp; Chen 2008, Extended Bayesian information criteria for model selection with large
     * model spaces, equation 2): besides Schwarz's penalty of each weight it has one of the number of networks of that size among which
     * pruning could choose. P is {@link #mostParameters}, the most weights that a network has before it is pruned, and γ is
     * {@link Tuning#PRICE_OF_CHOICE}.
     *
     * <p>With as many weights as rows a loss of 0 says nothing: 1 is added, that of the mean, so that such a network can be
     * ranked and pruned but never chosen.
     */
    INFORMATION("the extended Bayesian information criterion on all rows") {
        @Override
        double error(SparseMlp network, DesignMatrix data, Loss loss) {
            int rows = data.rows();
            int parameters = network.nonZeroWeights();
            double mean = MeanLoss.of(network, data, loss);
            return loss.penalised(parameters < rows ? mean : mean + 1, penalty(parameters, rows));
        }

        @Override
        double weightDecay(DesignMatrix rows, Loss loss) {
            return loss.ofClasses() ? Tuning.CLASS_DECAY : Tuning.FEW_ROWS_DECAY;
        }

        @Override
        ChoiceRule applied(ChoiceRule rule) {
            return rule.withoutTolerance();
        }
    },
    /** By a {@link Referee}: the teacher's error on rows that it did not see, plus the network's distance from the teacher. */
    TEACHER("the teacher's error on rows that it did not see and the distance from the teacher", true) {
        @Override
        boolean isWorthMore(double within, double beyond) {
            return beyond < Tuning.WORTH_MORE_WEIGHTS * within;
        }
    },
    /** By a {@link Referee} that knows the teacher's answers and nothing else: what part of their variance a network leaves unexplained. */
    IMITATION("what it leaves unexplained of the teacher's answers for made-up rows", true);

    private final String label;
    private final boolean refereed;

    Criterion(String label) {
        this(label, false);
    }

    Criterion(String label, boolean refereed) {
        this.label = label;
        this.refereed = refereed;
    }

    /** What the errors are measured on, to be read after 'by'. */
    public String label() {
        return label;
    }

    /** The error of a network on the rows that it is judged on. */
    double error(SparseMlp network, DesignMatrix data, Loss loss) {
        return MeanLoss.of(network, data, loss);
    }

    /**
     * The decay of all fits, see {@link weka.classifiers.functions.swatnn.refine.LevenbergMarquardt.Settings}.
     *
     * @param rows the rows to fit
     * @param loss what they are fitted by
     */
    double weightDecay(DesignMatrix rows, Loss loss) {
        return 0;
    }

    /**
     * The most non-zero weights of a network where no limit is asked for.
     *
     * @param rows the rows that networks are fitted to
     */
    int mostWeights(DesignMatrix rows) {
        return refereed ? Tuning.PUPIL_WEIGHTS : Integer.MAX_VALUE;
    }

    /**
     * Whether networks of more than {@link #mostWeights} may be chosen.
     *
     * @param within the lowest error of the others
     * @param beyond the lowest error of all
     */
    boolean isWorthMore(double within, double beyond) {
        return false;
    }

    /**
     * The rule as it applies to errors by this criterion: the information criterion has a price of its own for every weight, and a referee
     * knows errors better than others do.
     */
    ChoiceRule applied(ChoiceRule rule) {
        return refereed ? rule.withShareOfTolerance(Tuning.PUPIL_TOLERANCE) : rule;
    }

    /**
     * The same for errors by a loss. Of one that is not quadratic, rows far off may be the most, which no network can lower: a share of the
     * whole would be more than all the rest.
     */
    final ChoiceRule applied(ChoiceRule rule, Loss loss) {
        ChoiceRule applied = applied(rule);
        if (loss.isQuadratic()) {
            return applied;
        }
        boolean taughtClasses = refereed && loss.ofClasses();
        return applied.withShareOfTolerance(
                taughtClasses ? Tuning.TOLERANCE_OF_TAUGHT_CLASSES : Tuning.TOLERANCE_OF_OTHER_LOSSES);
    }

    /** The criterion for so many rows. */
    static Criterion of(int rows, double validationFraction) {
        return rows * validationFraction < Tuning.LEAST_VALIDATION_ROWS ? INFORMATION : VALIDATION;
    }

    /** The most non-zero weights of a network before it is pruned, for so many training rows. */
    static int mostParameters(int rows) {
        return Math.max(Tuning.LEAST_PARAMETERS, Math.min(Tuning.MOST_PARAMETERS, rows / Tuning.ROWS_PER_PARAMETER));
    }

    /**
     * The most non-zero weights of a network before its first fit.
     *
     * @param rows all training rows
     * @param seen those that the fit sees
     */
    static int mostAtStart(int rows, DesignMatrix seen) {
        int wide = Math.max(
                Tuning.PARAMETERS_OF_A_COLUMN * seen.columns(), Tuning.PARAMETERS_OF_AN_OUTPUT * seen.outputs());
        return Math.min(mostParameters(rows), Math.max(seen.rows() / Tuning.ROWS_PER_STARTING_PARAMETER, wide));
    }

    /** The penalty of the information criterion for so many weights. */
    private static double penalty(int parameters, int rows) {
        int possible = mostParameters(rows);
        double choices = SpecialFunctions.log2Binomial(possible, Math.min(parameters, possible / 2)) * Utils.log2;
        return (parameters * Math.log(rows) + 2 * Tuning.PRICE_OF_CHOICE * choices) / rows;
    }

    /** The factor by which the information criterion makes the squared error of so many weights larger, if they are fewer than rows. */
    static double priceOf(int parameters, int rows) {
        return Loss.SQUARED.penalised(1, penalty(parameters, rows));
    }
}

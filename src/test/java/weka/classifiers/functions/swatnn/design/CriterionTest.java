package weka.classifiers.functions.swatnn.design;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.select.ChoiceRule;

class CriterionTest {

    private static final DesignMatrix DATA =
            new DesignMatrix(1, new double[] {0, 1, 2, 3}, new double[] {1, 2, 2, 6}, new double[] {1, 1, 2, 0.5});

    private static SparseMlp line(double slope, double intercept) {
        return new SparseMlp(1, new double[][][] {{{slope}}}, new double[][] {{intercept}}, new Activation[0][]);
    }

    @Test
    void heldOutRowsAreJudgedByWeightedSquares() {
        // 2x + 1 leaves the residuals 0, 1, 3 and 1.
        assertEquals((0 + 1 + 2 * 9 + 0.5) / 4.5, Criterion.VALIDATION.error(line(2, 1), DATA), 1e-12);
    }

    @Test
    void informationCriterionChargesParameters() {
        assertEquals(19.5 / 4.5 * Math.pow(4, 2 / 4.0), Criterion.INFORMATION.error(line(2, 1), DATA), 1e-12);
        // -x leaves 1, 3, 4 and 9, with one parameter.
        assertEquals(
                (1 + 9 + 32 + 40.5) / 4.5 * Math.pow(4, 1 / 4.0),
                Criterion.INFORMATION.error(line(-1, 0), DATA),
                1e-12);
        // log of it is BIC / n up to a constant: ln MSE + p ln(n) / n.
        double bic = Math.log(19.5 / 4.5) + 2 * Math.log(4) / 4;
        assertEquals(bic, Math.log(Criterion.INFORMATION.error(line(2, 1), DATA)), 1e-12);
    }

    /** Such networks fit anything: they are ranked, for pruning to start from, but always behind the mean. */
    @Test
    void asManyParametersAsRowsAreWorseThanTheMean() {
        DesignMatrix two = DATA.select(new int[] {0, 1});
        // x + 1 fits both rows.
        assertEquals((0 + 1) * 2.0, Criterion.INFORMATION.error(line(1, 1), two), 1e-12);
        // 2x + 1 is wrong by 1 at the second one.
        assertEquals((0.5 + 1) * 2, Criterion.INFORMATION.error(line(2, 1), two), 1e-12);
    }

    /** The information criterion charges for every weight already, and a fit to few rows needs holding back. */
    @Test
    void fewRowsHaveNoToleranceAndSmallWeights() {
        ChoiceRule rule = new ChoiceRule(0.05, 1e-3, 7);
        assertEquals(rule, Criterion.VALIDATION.applied(rule));
        assertEquals(new ChoiceRule(0, 1e-3, 7), Criterion.INFORMATION.applied(rule));
        assertEquals(0, Criterion.VALIDATION.weightDecay());
        assertEquals(4 / 9.0, Criterion.INFORMATION.weightDecay(), 1e-15);
    }

    @Test
    void fewRowsAreNotHeldOut() {
        assertEquals(Criterion.INFORMATION, Criterion.of(499, 0.2));
        assertEquals(Criterion.VALIDATION, Criterion.of(500, 0.2));
    }
}

package weka.classifiers.functions.swatnn.design;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.loss.Huber;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.select.ChoiceRule;
import weka.classifiers.functions.swatnn.select.Contender;
import weka.classifiers.functions.swatnn.select.Origin;
import weka.classifiers.functions.swatnn.select.ParetoFront;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class CriterionTest {

    private static final DesignMatrix DATA =
            new DesignMatrix(1, new double[] {0, 1, 2, 3}, new double[] {1, 2, 2, 6}, new double[] {1, 1, 2, 0.5});

    private static SparseMlp line(double slope, double intercept) {
        return new SparseMlp(1, new double[][][] {{{slope}}}, new double[][] {{intercept}}, new Activation[0][]);
    }

    @Test
    void heldOutRowsAreJudgedByWeightedSquares() {
        // 2x + 1 leaves the residuals 0, 1, 3 and 1.
        assertEquals((0 + 1 + 2 * 9 + 0.5) / 4.5, Criterion.VALIDATION.error(line(2, 1), DATA, Loss.SQUARED), 1e-12);
    }

    @Test
    void informationCriterionChargesParametersAndTheirChoice() {
        // Networks for 4 rows have at most 12 weights before pruning: there are 12 of one weight and 66 of two.
        double perChoice = 2 * 0.25 / 4;
        assertEquals(
                19.5 / 4.5 * Math.pow(4, 2 / 4.0) * Math.pow(66, perChoice),
                Criterion.INFORMATION.error(line(2, 1), DATA, Loss.SQUARED),
                1e-12);
        // -x leaves 1, 3, 4 and 9, with one parameter.
        assertEquals(
                (1 + 9 + 32 + 40.5) / 4.5 * Math.pow(4, 1 / 4.0) * Math.pow(12, perChoice),
                Criterion.INFORMATION.error(line(-1, 0), DATA, Loss.SQUARED),
                1e-12);
        // The mean has neither.
        assertEquals(
                (1 + 4 + 8 + 18) / 4.5,
                Criterion.INFORMATION.error(SparseMlp.constant(1, 0), DATA, Loss.SQUARED),
                1e-12);
    }

    /** Of sizes above the half, there are fewer networks again; their price does not fall. */
    @Test
    void priceOfChoiceNeverFalls() {
        double[] ones = new double[30];
        Arrays.fill(ones, 1);
        DesignMatrix rows = new DesignMatrix(10, new double[300], ones, ones);
        double before = 1;
        for (int size = 1; size <= 10; size++) {
            double[][] weights = new double[10][1];
            for (int i = 0; i < size; i++) {
                weights[i][0] = 1;
            }
            SparseMlp sum = new SparseMlp(10, new double[][][] {weights}, new double[][] {{0}}, new Activation[0][]);
            double error = Criterion.INFORMATION.error(sum, rows, Loss.SQUARED);
            assertTrue(error >= before * Math.pow(30, 1 / 30.0) * (1 - 1e-12), size + " weights: " + error);
            before = error;
        }
    }

    /** Such networks fit anything: they are ranked, for pruning to start from, but always behind the mean. */
    @Test
    void asManyParametersAsRowsAreWorseThanTheMean() {
        DesignMatrix two = DATA.select(new int[] {0, 1});
        // x + 1 fits both rows.
        assertEquals(
                (0 + 1) * 2.0 * Math.pow(66, 0.25), Criterion.INFORMATION.error(line(1, 1), two, Loss.SQUARED), 1e-12);
        // 2x + 1 is wrong by 1 at the second one.
        assertEquals(
                (0.5 + 1) * 2 * Math.pow(66, 0.25), Criterion.INFORMATION.error(line(2, 1), two, Loss.SQUARED), 1e-12);
    }

    /** The information criterion charges for every weight already, and a fit to few rows needs holding back. */
    @Test
    void fewRowsHaveNoToleranceAndSmallWeights() {
        ChoiceRule rule = new ChoiceRule(0.05, 1e-3, 7);
        assertEquals(rule, Criterion.VALIDATION.applied(rule));
        assertEquals(new ChoiceRule(0, 1e-3, 7), Criterion.INFORMATION.applied(rule));
        assertEquals(1, Criterion.INFORMATION.weightDecay(zeros(5000, 1), Loss.SQUARED));
        assertEquals(Integer.MAX_VALUE, Criterion.INFORMATION.mostWeights(zeros(300, 40)));
    }

    @Test
    void fewRowsForEachColumnHoldWeightsBackAndLimitThem() {
        assertEquals(0, Criterion.VALIDATION.weightDecay(zeros(2000, 20), Loss.SQUARED));
        assertEquals(1, Criterion.VALIDATION.weightDecay(zeros(1999, 20), Loss.SQUARED));
        assertEquals(Integer.MAX_VALUE, Criterion.VALIDATION.mostWeights(zeros(2000, 20)));
        assertEquals(100, Criterion.VALIDATION.mostWeights(zeros(1999, 20)));
        DesignMatrix tenClasses = new DesignMatrix(20, new double[1999 * 20], new double[1999 * 10], new double[1999]);
        assertEquals(500, Criterion.VALIDATION.mostWeights(tenClasses));
        assertEquals(100, Criterion.TEACHER.mostWeights(zeros(1999, 20)));
        assertEquals(100, Criterion.IMITATION.mostWeights(zeros(1999, 20)));
    }

    @Test
    void aPupilHasMoreWeightsWhereTheyLowerItsErrorByAFifth() {
        ChoiceRule rule = new ChoiceRule(0.02, 1e-4, 0);
        DesignMatrix rows = zeros(500, 5);
        ParetoFront little = front(0.3, 0.1, 0.081);
        ParetoFront much = front(0.3, 0.1, 0.079);
        assertEquals(
                2,
                NetworkDesigner.choices(little, Criterion.TEACHER, rule, rows)
                        .members()
                        .size());
        assertEquals(much, NetworkDesigner.choices(much, Criterion.TEACHER, rule, rows));
        assertEquals(
                2,
                NetworkDesigner.choices(much, Criterion.IMITATION, rule, rows)
                        .members()
                        .size());
        assertEquals(little, NetworkDesigner.choices(little, Criterion.TEACHER, rule.withMaxWeights(150), rows));
    }

    /** Networks of 1, 100 and 101 weights with these errors. */
    private static ParetoFront front(double... errors) {
        int[] sizes = {1, 100, 101};
        List<Contender> contenders = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            double[][] weights = new double[sizes[i]][1];
            Arrays.stream(weights).forEach(row -> row[0] = 1);
            SparseMlp network =
                    SparseMlp.builder(sizes[i]).output(weights, new double[1]).build();
            contenders.add(new Contender(network, errors[i], 0, Origin.LINEAR));
        }
        return ParetoFront.of(contenders);
    }

    private static DesignMatrix zeros(int rows, int columns) {
        return new DesignMatrix(columns, new double[rows * columns], new double[rows], new double[rows]);
    }

    @Test
    void threeRowsForEachParameterBeforePruning() {
        int[] rows = {1, 38, 39, 300, 902, 903, 100_000};
        assertArrayEquals(
                new int[] {12, 12, 13, 100, 300, 300, 300},
                Arrays.stream(rows).map(Criterion::mostParameters).toArray());
    }

    /** A weight for four rows of the first fit, six for a column and fifty for an output, but never more than before pruning. */
    @Test
    void fewerParametersBeforeTheFirstFit() {
        assertEquals(100, Criterion.mostAtStart(5000, zeros(400, 2)));
        assertEquals(180, Criterion.mostAtStart(5000, zeros(400, 30)));
        assertEquals(300, Criterion.mostAtStart(5000, zeros(400, 60)));
        assertEquals(300, Criterion.mostAtStart(5000, zeros(2000, 2)));
        assertEquals(66, Criterion.mostAtStart(200, zeros(200, 20)));
        DesignMatrix tenClasses = new DesignMatrix(2, new double[800], new double[4000], new double[400]);
        assertEquals(300, Criterion.mostAtStart(5000, tenClasses));
    }

    /** 11 of 12 possible weights cost as much for their choice as 6 do. */
    @Test
    void priceOfAWeightIsAFactorOfTheError() {
        assertEquals(Math.pow(4, 1 / 4.0) * Math.pow(12, 1 / 8.0), Criterion.priceOf(1, 4), 1e-12);
        assertEquals(Math.pow(13, 11 / 13.0) * Math.pow(924, 0.5 / 13), Criterion.priceOf(11, 13), 1e-9);
        assertEquals(1, Criterion.priceOf(0, 4));
    }

    @Test
    void fewRowsAreNotHeldOut() {
        assertEquals(Criterion.INFORMATION, Criterion.of(1499, 0.2));
        assertEquals(Criterion.VALIDATION, Criterion.of(1500, 0.2));
    }

    @Test
    void ofAnotherLossATwentiethOfTheToleranceCounts() {
        ChoiceRule rule = new ChoiceRule(0.02, 1e-4, 0);
        assertEquals(rule, Criterion.VALIDATION.applied(rule, Loss.SQUARED));
        assertEquals(new ChoiceRule(0.001, 1e-4, 0), Criterion.VALIDATION.applied(rule, new Huber(1)));
        assertEquals(rule.withoutTolerance(), Criterion.INFORMATION.applied(rule, new Huber(1)));
    }

    @Test
    void ofClassesThatATeacherTaughtAQuarterOfAPupilsToleranceCounts() {
        ChoiceRule rule = new ChoiceRule(0.02, 1e-4, 0);
        assertEquals(new ChoiceRule(0.01, 1e-4, 0), Criterion.TEACHER.applied(rule, Loss.SQUARED));
        assertEquals(new ChoiceRule(0.0025, 1e-4, 0), Criterion.TEACHER.applied(rule, Loss.CROSS_ENTROPY));
        assertEquals(new ChoiceRule(0.0005, 1e-4, 0), Criterion.TEACHER.applied(rule, new Huber(1)));
        assertEquals(new ChoiceRule(0.001, 1e-4, 0), Criterion.VALIDATION.applied(rule, Loss.CROSS_ENTROPY));
    }
}

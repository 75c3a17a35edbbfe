package weka.classifiers.functions.swatnn.benchmark.classes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of probabilities, on values worked by hand. */
class ClassFiguresTest {

    private static final double[][] DISTRIBUTIONS = {
        {0.5, 0.25, 0.25}, {0.25, 0.5, 0.25}, {0.5, 0.125, 0.375}, {0, 0, 1}
    };
    private static final int[] CLASSES = {0, 1, 2, 2};

    private final ClassFigures figures = ClassFigures.of(DISTRIBUTIONS, CLASSES);

    @Test
    void hasTheMeanNegativeLogarithm() {
        assertEquals(-(2 * Math.log(0.5) + Math.log(0.375)) / 4, figures.logLoss(), 1e-12);
    }

    @Test
    void countsWrongPredictions() {
        assertEquals(4, figures.rows());
        assertEquals(0.25, figures.errorRate());
    }

    /** ¼ + 2/16, the same, ¼ + 1/64 + 25/64, 0. */
    @Test
    void hasTheSumOfSquaresOverClasses() {
        assertEquals((0.375 + 0.375 + 0.65625) / 4, figures.brier(), 1e-12);
    }

    /** Class 0: 0.5 against 0.25, 0.5 and 0 is 2.5 of 3. Class 1: 1. Class 2: 0.375 and 1 against 0.25 and 0.25 is 1. */
    @Test
    void weighsAreasByRows() {
        assertEquals((2.5 / 3 + 1 + 2) / 4, figures.auc(), 1e-12);
    }

    /** Three of 0.5, two of them right; one of 1, which is right. */
    @Test
    void isCalibrated() {
        assertEquals(0.5 / 4, figures.calibration().error(), 1e-12);
    }

    /** Worked by Mann and Whitney's U: of 2 × 3 pairs, 0.8 wins 3, 0.4 wins 1 and ties 1. */
    @Test
    void countsTiesHalf() {
        assertEquals(
                4.5 / 6, ClassFigures.auc(new double[] {0.8, 0.4, 0.4, 0.2, 0.6}, new int[] {1, 1, 0, 0, 0}), 1e-12);
        assertEquals(0.5, ClassFigures.auc(new double[] {0.3, 0.3, 0.3}, new int[] {1, 0, 0}), 1e-12);
        assertEquals(Double.NaN, ClassFigures.auc(new double[] {0.3, 0.4}, new int[] {1, 1}));
    }

    @Test
    void leavesClassesWithoutRowsOutOfTheArea() {
        double[][] distributions = {{0.6, 0.3, 0.1}, {0.2, 0.7, 0.1}};
        assertEquals(1, ClassFigures.of(distributions, new int[] {0, 1}).auc(), 1e-12);
        assertEquals(
                Double.NaN, ClassFigures.of(distributions, new int[] {0, 0}).auc());
    }

    @Test
    void boundsTheLogLossOfWhatWasImpossible() {
        assertEquals(
                -Math.log(1e-6),
                ClassFigures.of(new double[][] {{1, 0}}, new int[] {1}).logLoss(),
                1e-12);
    }

    @Test
    void takesZerosForEquallyProbableAndDividesByTheSum() {
        assertEquals(
                Math.log(4),
                ClassFigures.of(new double[][] {{0, 0, 0, 0}}, new int[] {2}).logLoss(),
                1e-12);
        assertEquals(
                -Math.log(0.75),
                ClassFigures.of(new double[][] {{6, 2}}, new int[] {0}).logLoss(),
                1e-12);
    }

    @Test
    void takesRoundingForZero() {
        ClassFigures rounded = ClassFigures.of(new double[][] {{-4e-20, 1}}, new int[] {0});
        assertEquals(-Math.log(1e-6), rounded.logLoss(), 1e-12);
        assertEquals(2, rounded.brier());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesWhatIsNoProbability(double p) {
        assertThrows(ArithmeticException.class, () -> ClassFigures.of(new double[][] {{p, 0.5}}, new int[] {0}));
    }
}

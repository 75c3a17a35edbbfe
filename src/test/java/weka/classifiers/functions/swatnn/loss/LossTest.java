package weka.classifiers.functions.swatnn.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Values worked by hand, and derivatives against differences of values. */
class LossTest {

    private static final double STEP = 1e-5;

    /** Its curvature is not the second derivative. */
    private static final Huber HUBER = new Huber(0.5);

    @Test
    void squaredErrorIsWeighted() {
        assertEquals(2 * 9, Loss.SQUARED.weighted(2, 5, 2));
        assertEquals(3, Loss.SQUARED.residual(5, 2));
        assertEquals(1, Loss.SQUARED.curvature(5, 2));
    }

    @Test
    void derivativesAreThoseOfTheValue() {
        Loss loss = Loss.SQUARED;
        for (double output : new double[] {-2, 0.1, 3}) {
            double up = loss.weighted(1, 0.7, output + STEP);
            double at = loss.weighted(1, 0.7, output);
            double down = loss.weighted(1, 0.7, output - STEP);
            assertEquals((up - down) / (2 * STEP), -2 * loss.residual(0.7, output), 1e-8);
            assertEquals((up - 2 * at + down) / (STEP * STEP), 2 * loss.curvature(0.7, output), 1e-4);
        }
    }

    @Test
    void anyArithmeticGivesTheSame() {
        assertEquals(9, Loss.SQUARED.of(5.0, 2.0, new Numbers()));
    }

    @Test
    void aLossOfItsOwnNeedsNoOtherOperations() {
        for (double output : new double[] {-2, 0.1, 0.65, 0.7, 1.3}) {
            assertEquals(HUBER.weighted(1, 0.7, output), HUBER.of(0.7, output, new Numbers()), 1e-14);
            double up = HUBER.weighted(1, 0.7, output + STEP);
            double down = HUBER.weighted(1, 0.7, output - STEP);
            assertEquals((up - down) / (2 * STEP), -2 * HUBER.residual(0.7, output), 1e-8);
        }
        // Two rows at 0 and one far away: the pull of the far one is 0.5, that of the two is 2 · 0.25.
        assertEquals(0.25, HUBER.constant(new double[] {0, 0, 9}, new double[] {1, 1, 1}), 1e-9);
    }

    @Test
    void theMeanIsTheBestConstant() {
        assertEquals((1 + 2 * 4) / 3.0, Loss.SQUARED.constant(new double[] {1, 4}, new double[] {1, 2}), 1e-15);
    }

    @Test
    void aPenaltyRisesAsItsScaleSays() {
        double step = 1e-6;
        double byPenalty = (Loss.SQUARED.penalised(2, 0.3 + step) - Loss.SQUARED.penalised(2, 0.3 - step)) / (2 * step);
        double byMean = (Loss.SQUARED.penalised(2 + step, 0.3) - Loss.SQUARED.penalised(2 - step, 0.3)) / (2 * step);
        assertEquals(byPenalty / byMean, Loss.SQUARED.penaltyScale(2 * 7, 7) / 7, 1e-8);
    }

    @Test
    void aPenaltyIsAFactorOfTheSquaredError() {
        assertEquals(2 * Math.E, Loss.SQUARED.penalised(2, 1), 1e-15);
    }
}

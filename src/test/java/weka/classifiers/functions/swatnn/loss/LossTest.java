package weka.classifiers.functions.swatnn.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    @Test
    void pinballHasTheSlopesOfItsQuantile() {
        Pinball loss = new Pinball(0.9);
        // Far from the kink: 1.8 for each unit below the target, 0.2 for each above.
        assertEquals(3 * 1.8 * 2, loss.weighted(3, 5, 3), 0.01);
        assertEquals(0.2 * 2, loss.weighted(1, 3, 5), 0.01);
        assertEquals(0.9, loss.residual(5, 3), 1e-6);
        assertEquals(-0.1, loss.residual(3, 5), 1e-6);
        assertEquals(0.25, loss.curvature(5, 3), 1e-6);
        for (double output : new double[] {-2, 0.1, 0.6995, 0.7, 0.7008, 1.3}) {
            double h = 1e-7;
            double up = loss.weighted(1, 0.7, output + h);
            double down = loss.weighted(1, 0.7, output - h);
            assertEquals((up - down) / (2 * h), -2 * loss.residual(0.7, output), 1e-5);
            assertEquals(loss.weighted(1, 0.7, output), loss.of(0.7, output, new Numbers()), 1e-14);
            assertTrue(loss.weighted(1, 0.7, output) >= 0);
        }
    }

    @Test
    void theBestConstantOfAQuantileIsTheQuantile() {
        double[] targets = {4, 1, 3, 2, 10};
        double[] even = {1, 1, 1, 1, 1};
        assertEquals(3, new Pinball(0.5).constant(targets, even));
        assertEquals(4, new Pinball(0.8).constant(targets, even));
        assertEquals(10, new Pinball(0.81).constant(targets, even));
        assertEquals(2, new Pinball(0.5).constant(targets, new double[] {1, 1, 1, 4, 1}));
    }

    @Test
    void theScaleOfAnAbsoluteErrorIsEstimatedAlongside() {
        Pinball loss = new Pinball(0.5);
        assertEquals(2 * Math.E, loss.penalised(2, 2), 1e-14);
        double step = 1e-6;
        double byPenalty = (loss.penalised(2, 0.3 + step) - loss.penalised(2, 0.3 - step)) / (2 * step);
        double byMean = (loss.penalised(2 + step, 0.3) - loss.penalised(2 - step, 0.3)) / (2 * step);
        assertEquals(byPenalty / byMean, loss.penaltyScale(2 * 7, 7) / 7, 1e-8);
    }

    @Test
    void boundsAndQuantilesOutOfTheirRangeAreRefused() {
        for (double bad : new double[] {0, 1, -0.5, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> new Pinball(bad));
        }
        assertThrows(IllegalArgumentException.class, () -> new Huber(0));
    }
}

package weka.classifiers.functions.swatnn.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deviances worked by hand, and derivatives against differences of values. */
class DevianceTest {

    private static final double LOG_2 = Math.log(2);

    @Test
    void valuesAreThoseOfTheDistributions() {
        // Poisson: 2 (t ln(t / μ) - t + μ) with t = 4 and μ = 2: 2 (4 ln 2 - 2).
        assertEquals(3 * 2 * (4 * LOG_2 - 2), new Deviance(1).weighted(3, 4, LOG_2), 1e-12);
        assertEquals(2 * 2, new Deviance(1).weighted(1, 0, LOG_2), 1e-15, "of no count it is 2 μ");
        // Gamma: 2 (-ln(t / μ) + (t - μ) / μ) with t = 4 and μ = 2: 2 (-ln 2 + 1).
        assertEquals(2 * (1 - LOG_2), new Deviance(2).weighted(1, 4, LOG_2), 1e-12);
        // Power 1.5: 2 (4 √t ... ): 4 (√t - √μ)² / √μ, with t = 4 and μ = 1: 4.
        assertEquals(4, new Deviance(1.5).weighted(1, 4, 0), 1e-12);
        assertEquals(4, new Deviance(1.5).weighted(1, 0, 0), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.2, 1.5, 1.9, 2})
    void derivativesAreThoseOfTheValue(double power) {
        Deviance loss = new Deviance(power, 0.7);
        double step = 1e-4;
        for (double target : new double[] {0.01, 0.7, 5}) {
            assertEquals(0, loss.weighted(1, target, Math.log(target)), 1e-12, "nothing is off");
            assertEquals(0, loss.residual(target, Math.log(target)), 1e-12);
            for (double output : new double[] {-2, 0.1, 1.5}) {
                double up = loss.weighted(1, target, output + step);
                double at = loss.weighted(1, target, output);
                double down = loss.weighted(1, target, output - step);
                double slope = (up - down) / (2 * step);
                assertEquals(slope, -2 * loss.residual(target, output), 1e-6 * (1 + Math.abs(slope)));
                double curvature = loss.curvature(target, output);
                assertEquals((up - 2 * at + down) / (step * step), 2 * curvature, 1e-4 * (1 + curvature));
                assertEquals(at, loss.of(target, output, new Numbers()), 1e-10 * (1 + at));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 2})
    void aSearchThatIsFarOffHasFiniteSlopes(double power) {
        Deviance loss = new Deviance(power);
        for (double output : new double[] {-500, 500}) {
            double at = loss.of(0.5, output, new Numbers());
            double nearer = loss.of(0.5, output * 0.99, new Numbers());
            assertTrue(Double.isFinite(at) && at < 1e8 && at > nearer, power + " at " + output + ": " + at);
        }
    }

    @Test
    void noCountsNeedNoLogarithm() {
        for (double power : new double[] {1, 1.5}) {
            Deviance loss = new Deviance(power);
            assertEquals(loss.weighted(1, 0, 0.3), loss.of(0.0, 0.3, new Numbers()), 1e-12);
        }
    }

    @Test
    void theBestConstantIsTheLogarithmOfTheMean() {
        double[] weights = {1, 2, 1};
        for (double power : new double[] {1, 1.5, 2}) {
            assertEquals(LOG_2, new Deviance(power).constant(new double[] {1, 2, 3}, weights), 1e-15);
        }
        assertEquals(0, new Deviance(1).constant(new double[] {1 + 1e-14}, new double[] {1}), "costs no weight");
        assertTrue(new Deviance(1).constant(new double[] {0, 0, 0}, weights) < -20, "next to nothing");
    }

    @Test
    void theMeanHasTheLossOne() {
        double[] targets = {0.5, 0.25, 2.25};
        double[] weights = {1, 1, 2};
        for (double power : new double[] {1, 1.5, 2}) {
            Loss loss = new Deviance(power).scaledTo(targets, weights);
            double constant = loss.constant(targets, weights);
            double mean = 0;
            for (int r = 0; r < targets.length; r++) {
                mean += loss.weighted(weights[r], targets[r], constant) / 4;
            }
            assertEquals(1, mean, 1e-12);
        }
        assertEquals(
                new Deviance(1), new Deviance(1, 3).scaledTo(new double[] {2, 2}, new double[] {1, 1}), "no deviance");
        assertEquals(Loss.SQUARED, Loss.SQUARED.scaledTo(targets, weights));
    }

    @Test
    void aPenaltyIsAFactor() {
        assertEquals(2 * Math.E, new Deviance(1).penalised(2, 1), 1e-14);
        assertEquals(14, new Deviance(1).penaltyScale(14, 7));
    }

    @Test
    void aSearchBeginsWithLogarithms() {
        assertEquals(0, new Deviance(1).asOutput(0.9), 1e-15);
        assertEquals(-Math.log(10), new Deviance(1).asOutput(0), 1e-15);
    }

    @Test
    void classesThatHaveNoDevianceAreTold() {
        assertTrue(new Deviance(1).allows(0) && new Deviance(1.5).allows(0) && new Deviance(2).allows(0.1));
        assertFalse(new Deviance(1).allows(-1) || new Deviance(2).allows(0));
        assertEquals("at least 0", new Deviance(1).allowed());
        assertEquals("greater than 0", new Deviance(2).allowed());
        assertTrue(Loss.SQUARED.allows(-1));
    }

    @Test
    void numbersOutOfTheirRangeAreRefused() {
        for (double bad : new double[] {0.9, 2.1, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> new Deviance(bad));
        }
        assertThrows(IllegalArgumentException.class, () -> new Deviance(1, 0));
    }

    @Test
    void onTheScaleOfTheVarianceNumbersVaryAlike() {
        VarianceScale counts = new VarianceScale(1);
        assertEquals(3, counts.of(9), 1e-15);
        assertEquals(9, counts.inverse(3), 1e-14);
        assertEquals(0, counts.inverse(-2));
        assertEquals(Math.log(9), new VarianceScale(2).of(9), 1e-15);
        assertEquals(9, new VarianceScale(2).inverse(Math.log(9)), 1e-14);
        assertEquals(2, new VarianceScale(1.5).of(16), 1e-15);
        assertEquals(16, new VarianceScale(1.5).inverse(2), 1e-13);
    }
}

package weka.classifiers.functions.swatnn.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

/** Values worked by hand, and derivatives against differences of values. */
class CrossEntropyTest {

    private static final Loss LOSS = Loss.CROSS_ENTROPY;
    private static final double STEP = 1e-5;

    @Test
    void ofACertainClassItIsTheLogarithmOfItsProbability() {
        assertEquals(Math.log(2), LOSS.weighted(1, 1, 0), 1e-15);
        assertEquals(2 * Math.log(4), LOSS.weighted(2, 0, Math.log(3)), 1e-15);
        double[] outputs = {Math.log(2), 0, Math.log(5)};
        assertEquals(Math.log(8 / 5.0), LOSS.weighted(1, new double[] {9, 0, 0, 1}, 1, outputs), 1e-15);
    }

    @Test
    void ofProbabilitiesItIsTheDivergence() {
        assertEquals(0, LOSS.weighted(1, 0.75, Math.log(3)), 1e-15);
        double divergence = 0.25 * Math.log(0.25 / 0.5) + 0.75 * Math.log(0.75 / 0.5);
        assertEquals(divergence, LOSS.weighted(1, 0.75, 0), 1e-15);
        assertEquals(divergence, LOSS.weighted(1, new double[] {0.25, 0.75}, 0, new double[] {7, 7}), 1e-15);
    }

    @Test
    void itIsFiniteHoweverSureANetworkIs() {
        assertEquals(1000, LOSS.weighted(1, 0, 1000), 1e-12);
        assertEquals(2000, LOSS.weighted(1, new double[] {1, 0, 0}, 0, new double[] {-1000, 1000, 0}), 1e-12);
        assertEquals(0, LOSS.weighted(1, 1, 1000), 1e-12);
    }

    @Test
    void derivativesAreThoseOfTheValue() {
        for (double target : new double[] {0, 0.3, 1}) {
            for (double output : new double[] {-2, 0.1, 3}) {
                double up = LOSS.weighted(1, target, output + STEP);
                double at = LOSS.weighted(1, target, output);
                double down = LOSS.weighted(1, target, output - STEP);
                assertEquals((up - down) / (2 * STEP), -2 * LOSS.residual(target, output), 1e-8);
                assertEquals((up - 2 * at + down) / (STEP * STEP), 2 * LOSS.curvature(target, output), 1e-4);
            }
        }
    }

    @Test
    void theParabolaOfSeveralOutputsHasTheDerivativesOfTheValue() {
        double[] targets = {0.2, 0.5, 0.3};
        double[] outputs = {0.4, -1, 0.9};
        double[] factor = new double[6];
        double[] parts = new double[2];
        LOSS.parabola(targets, 0, outputs, factor, parts);
        for (int i = 0; i < 3; i++) {
            double slope = 0;
            for (int k = 0; k < 2; k++) {
                slope += factor[i * 2 + k] * parts[k];
            }
            assertEquals((moved(i, 1, 0, 0) - moved(i, -1, 0, 0)) / (2 * STEP), -2 * slope, 1e-8);
            for (int j = 0; j < 3; j++) {
                double curvature = 0;
                for (int k = 0; k < 2; k++) {
                    curvature += factor[i * 2 + k] * factor[j * 2 + k];
                }
                double second = (moved(i, 1, j, 1) - moved(i, 1, j, -1) - moved(i, -1, j, 1) + moved(i, -1, j, -1))
                        / (4 * STEP * STEP);
                assertEquals(second, 2 * curvature, 1e-4);
            }
        }
    }

    private static double moved(int i, int byI, int j, int byJ) {
        double[] outputs = {0.4, -1, 0.9};
        outputs[i] += byI * STEP;
        outputs[j] += byJ * STEP;
        return LOSS.weighted(1, new double[] {0.2, 0.5, 0.3}, 0, outputs);
    }

    @Test
    void constantsAreFrequenciesWithHalfARowMoreOfEachClass() {
        double[] weights = {1, 2, 1};
        assertEquals(Math.log(3.5 / 1.5), LOSS.constant(new double[] {1, 1, 0}, weights), 1e-15);
        assertArrayEquals(
                new double[] {Math.log(1.5 / 5.5), Math.log(3.5 / 5.5), Math.log(0.5 / 5.5)},
                LOSS.constants(new double[] {1, 0, 0, 0, 1, 0, 0, 1, 0}, weights),
                1e-15);
    }

    @Test
    void anyArithmeticGivesTheSame() {
        for (double output : new double[] {-3, 0, 0.5, 40}) {
            assertEquals(LOSS.weighted(1, 1, output), LOSS.of(1.0, output, new Numbers()), 1e-14);
            assertEquals(LOSS.weighted(1, 0, output), LOSS.of(0.0, output, new Numbers()), 1e-14);
        }
    }

    @Test
    void aPenaltyIsASummand() {
        assertEquals(0.5 + 0.1, LOSS.penalised(0.5, 0.2));
        assertEquals(3, LOSS.penaltyScale(1, 6));
    }

    @Test
    void ofAModelsAnswersItIsAFactor() {
        Loss answers = LOSS.ofAnswers();
        assertEquals(0.5 * Math.exp(0.2), answers.penalised(0.5, 0.2), 1e-15);
        assertEquals(1, answers.penaltyScale(1, 6));
        assertEquals(answers, answers.ofAnswers());
        assertSame(Loss.SQUARED, Loss.SQUARED.ofAnswers());
    }

    @Test
    void otherLossesAddUpOverOutputs() {
        double[] factor = new double[4];
        double[] parts = new double[2];
        double[] targets = {1, 5};
        double[] outputs = {3, 4};
        assertEquals(2 * (4 + 1), Loss.SQUARED.weighted(2, targets, 0, outputs));
        Loss.SQUARED.parabola(targets, 0, outputs, factor, parts);
        assertArrayEquals(new double[] {1, 0, 0, 1}, factor);
        assertArrayEquals(new double[] {-2, 1}, parts);
        assertArrayEquals(
                new double[] {2, 6}, Loss.SQUARED.constants(new double[] {1, 5, 3, 7}, new double[] {1, 1}), 1e-15);
    }
}

package weka.classifiers.functions.swatnn.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Values worked by hand, and derivatives against differences of values. */
class LossTest {

    private static final double STEP = 1e-5;

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
        Loss.Arithmetic<Double> numbers = new Loss.Arithmetic<>() {
            @Override
            public Double minus(Double a, Double b) {
                return a - b;
            }

            @Override
            public Double square(Double a) {
                return a * a;
            }
        };
        assertEquals(9, Loss.SQUARED.of(5.0, 2.0, numbers));
    }

    @Test
    void aPenaltyIsAFactorOfTheSquaredError() {
        assertEquals(2 * Math.E, Loss.SQUARED.penalised(2, 1), 1e-15);
    }
}

package weka.classifiers.functions.swatnn.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Statistics;

class UnevenNoiseTest {

    @ParameterizedTest
    @EnumSource
    void quantilesHoldTheirShareOfTheRows(UnevenNoise problem) {
        Instances rows = problem.rows(4000, 1);
        assertEquals(problem.rows(4000, 1).toString(), rows.toString());
        for (double tau : new double[] {0.1, 0.5, 0.9}) {
            double below = 0;
            for (Instance row : rows) {
                below += row.classValue() <= problem.quantile(row.toDoubleArray(), Statistics.normalInverse(tau), tau)
                        ? 1
                        : 0;
            }
            assertEquals(tau, below / 4000, 0.02, problem + " at " + tau);
        }
    }
}

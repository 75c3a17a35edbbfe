package weka.classifiers.functions.swatnn.refine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.progress.BuildListener;

class NilWeightsTest {

    private static final DesignMatrix DATA = Tables.of(100, 2, 1, x -> Math.tanh(2 * x[0]) + x[1]);

    /** tanh(2 a + in b) + out · tanh(inner a) + ½. */
    private static SparseMlp network(double in, double inner, double out) {
        return SparseMlp.builder(2)
                .layer(new double[][] {{2, inner}, {in, 0}}, new double[] {0, 0}, new Activation[] {
                    Activation.TANH, Activation.TANH
                })
                .output(new double[][] {{1}, {out}}, new double[] {0.5})
                .build();
    }

    private static void assertEqualPredictions(SparseMlp expected, SparseMlp actual) {
        for (int r = 0; r < DATA.rows(); r++) {
            double[] x = Tables.row(DATA, r);
            assertEquals(expected.predict(x), actual.predict(x), 1e-12);
        }
    }

    @Test
    void aNeuronThatDoesNothingGoes() {
        SparseMlp idle = network(0, 8e-20, 8e-20);
        SparseMlp left = NilWeights.removed(idle, DATA);
        assertEquals(1, left.activeNeurons());
        assertEquals(3, left.nonZeroWeights());
        assertEqualPredictions(idle, left);
        SparseMlp deaf = network(0, 8e-20, 3);
        assertEquals(3, NilWeights.removed(deaf, DATA).nonZeroWeights());
        assertEqualPredictions(deaf, NilWeights.removed(deaf, DATA));
        SparseMlp unheard = network(1e-16, 3, 8e-20);
        assertEquals(3, NilWeights.removed(unheard, DATA).nonZeroWeights());
        assertEqualPredictions(unheard, NilWeights.removed(unheard, DATA));
    }

    /** 1e-10 · 1e10 is 1, and 1e-10 alone is more than nothing. */
    @Test
    void whatPredictionsDependOnStays() {
        for (SparseMlp network :
                new SparseMlp[] {network(0, 3, 1), network(0, 1e-10, 1e10), network(1e-10, 3, 1), network(0, 3, 1e-10)
                }) {
            assertSame(network, NilWeights.removed(network, DATA));
        }
    }

    /** Each of six weights would change predictions by 4e-13 of the targets' range or so, and all of them by 2.4e-12. */
    @Test
    void allThatGoTogetherDoNothing() {
        SparseMlp many = SparseMlp.builder(2)
                .layer(6, (from, to) -> from == 0 ? 30 : 0, to -> 30, to -> Activation.TANH)
                .output(1, (from, to) -> 1.5e-12, to -> 1)
                .build();
        SparseMlp left = NilWeights.removed(many, DATA);
        assertEquals(4, left.width(0));
        double range = 0;
        for (int r = 0; r < DATA.rows(); r++) {
            range = Math.max(range, Math.abs(DATA.targets()[r]));
        }
        for (int r = 0; r < DATA.rows(); r++) {
            double[] x = Tables.row(DATA, r);
            assertEquals(many.predict(x), left.predict(x), 2e-12 * range);
        }
    }

    /** What nothing holds, a decay takes to almost nothing. */
    @Test
    void whatADecayLeavesOfAnIdleNeuronGoes() throws Exception {
        SparseMlp start = SparseMlp.builder(2)
                .layer(new double[][] {{2, 0}, {0, 0.1}}, new double[] {0, 0}, new Activation[] {
                    Activation.TANH, Activation.TANH
                })
                .output(new double[][] {{1}, {0.1}}, new double[] {0.5})
                .build();
        DesignMatrix alone = Tables.of(100, 2, 1, x -> Math.tanh(2 * x[0]));
        LevenbergMarquardt.Settings how = new LevenbergMarquardt.Settings(200, 0, 1e-2, 0, false).withDecay(30);
        SparseMlp fitted =
                LevenbergMarquardt.fit(start, alone, how, BuildListener.SILENT).network();
        SparseMlp left = NilWeights.removed(fitted, alone);
        assertEquals(2, fitted.activeNeurons());
        assertEquals(1, left.activeNeurons());
        assertEquals(fitted.predict(new double[] {0.3, -0.8}), left.predict(new double[] {0.3, -0.8}), 1e-12);
    }
}

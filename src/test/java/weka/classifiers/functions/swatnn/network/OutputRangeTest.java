package weka.classifiers.functions.swatnn.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.SplittableRandom;

/** Between what values the output of a network lies. */
class OutputRangeTest {

    private static final double INFINITE = Double.POSITIVE_INFINITY;

    /** 3 + 2 f(x) - f(x + 1) */
    private static SparseMlp pair(Activation f) {
        return new SparseMlp(
                1, new double[][][] {{{1, 1}}, {{2}, {-1}}}, new double[][] {{0, 1}, {3}}, new Activation[][] {{f, f}});
    }

    /** 1 + f(3 + 2 tanh(x)) */
    private static SparseMlp afterTanh(Activation f, double bias) {
        return new SparseMlp(
                1, new double[][][] {{{1}}, {{2}}, {{1}}}, new double[][] {{0}, {bias}, {1}}, new Activation[][] {
                    {Activation.TANH}, {f}
                });
    }

    @Test
    void boundedNeuronsBoundTheOutput() {
        assertEquals(new OutputRange(0, 6), OutputRange.of(pair(Activation.TANH)));
        assertEquals(new OutputRange(0, 6), OutputRange.of(pair(Activation.SINE)));
        assertEquals(new OutputRange(2, 5), OutputRange.of(pair(Activation.SIGMOID)));
        assertEquals(new OutputRange(4, 4), OutputRange.of(SparseMlp.constant(2, 4)));
    }

    @Test
    void otherNeuronsDoNot() {
        for (Activation f :
                new Activation[] {Activation.LINEAR, Activation.LEAKY_RELU, Activation.SQUARE, Activation.ABSOLUTE}) {
            assertEquals(new OutputRange(-INFINITE, INFINITE), OutputRange.of(pair(f)), f.label());
        }
        SparseMlp bowl = new SparseMlp(
                1, new double[][][] {{{1}}, {{2}}}, new double[][] {{5}, {3}}, new Activation[][] {{Activation.SQUARE}
                });
        assertEquals(new OutputRange(3, INFINITE), OutputRange.of(bowl));
    }

    @Test
    void laterLayersHearWhatEarlierOnesCanSay() {
        assertEquals(new OutputRange(2, 26), OutputRange.of(afterTanh(Activation.SQUARE, 3)), "of [1, 5]");
        assertEquals(new OutputRange(1, 10), OutputRange.of(afterTanh(Activation.SQUARE, 1)), "of [-1, 3]");
        assertEquals(new OutputRange(2, 6), OutputRange.of(afterTanh(Activation.ABSOLUTE, -3)), "of [-5, -1]");
        assertEquals(new OutputRange(0.99, 4), OutputRange.of(afterTanh(Activation.LEAKY_RELU, 1)), "of [-1, 3]");
    }

    @Test
    void noPredictionLeavesIt() {
        SplittableRandom random = new SplittableRandom(1);
        for (Activation f : Activation.values()) {
            SparseMlp network = afterTanh(f, random.nextDouble(-3, 3));
            OutputRange range = OutputRange.of(network);
            for (int i = 0; i < 200; i++) {
                double y = network.predict(new double[] {random.nextDouble(-5, 5)});
                assertTrue(y >= range.least() - 1e-12 && y <= range.most() + 1e-12, f + " " + y + " " + range);
            }
        }
    }

    @Test
    void sumsBeyondADoubleAreAnything() {
        SparseMlp large = new SparseMlp(
                1,
                new double[][][] {{{1, 1}}, {{1.5e308, 1.5e308}, {1.5e308, 1.5e308}}, {{1}, {-1}}},
                new double[][] {{0, 0}, {0, 0}, {0}},
                new Activation[][] {{Activation.TANH, Activation.TANH}, {Activation.LINEAR, Activation.LINEAR}});
        assertEquals(new OutputRange(-INFINITE, INFINITE), OutputRange.of(large));
    }
}

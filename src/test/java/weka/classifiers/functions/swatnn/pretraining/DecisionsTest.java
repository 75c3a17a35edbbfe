package weka.classifiers.functions.swatnn.pretraining;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.engine.NativeEngine;
import weka.classifiers.functions.swatnn.matrices.MatrixLayout;
import weka.classifiers.functions.swatnn.matrices.NetworkBatch;

import java.util.List;
import java.util.SplittableRandom;

/** One neuron, one input: output 2 · mask · Σ share · activation(1.5 x) worked out by hand. */
class DecisionsTest {

    private static final double[] LOGITS = {1, 0.5, -1};
    private static final double MASK = 0.4;
    private static final double V = 1.5 * 0.8;

    private final NDManager manager = NativeEngine.get().newBaseManager();

    @AfterEach
    void close() {
        manager.close();
    }

    private NetworkBatch neuron(int copies) {
        return new NetworkBatch(
                new MatrixLayout(1, 1, 1, 1),
                List.of(manager.full(new Shape(copies, 1, 1), 1.5f), manager.full(new Shape(copies, 1, 1), 2f)),
                List.of(manager.zeros(new Shape(copies, 1, 1)), manager.zeros(new Shape(copies, 1, 1))),
                List.of(manager.create(new float[] {1, 0.5f, -1}, new Shape(1, 1, 3))
                        .repeat(0, copies)),
                manager.full(new Shape(copies, 1, 1), (float) MASK));
    }

    private double output(Decisions decisions, double done, double hardness) {
        return decisions
                .outputs(
                        neuron(1),
                        manager.full(new Shape(1, 1, 1), 0.8f),
                        new Decisions.Moment(done, hardness, new SplittableRandom(1)))
                .getFloat();
    }

    private static double blend(double sharpness) {
        double[] share = new double[3];
        double total = 0;
        for (int a = 0; a < 3; a++) {
            share[a] = Math.exp(sharpness * LOGITS[a]);
            total += share[a];
        }
        double mixed = (share[0] * sigmoid(V) + share[1] * Math.tanh(V) + share[2] * V) / total;
        return 2 * sigmoid(sharpness * MASK) * mixed;
    }

    private static double sigmoid(double v) {
        return 1 / (1 + Math.exp(-v));
    }

    @Test
    void softBlendsWhateverTheHardness() {
        assertEquals(blend(1), output(Decisions.SOFT, 0.9, 1), 1e-5);
    }

    @Test
    void hardHardens() {
        assertEquals(blend(1), output(Decisions.HARD, 0, 0), 1e-5);
        assertEquals(2 * sigmoid(V), output(Decisions.HARD, 1, 1), 1e-5);
    }

    @Test
    void annealedSharpensAsTheTrainingGoesOn() {
        assertEquals(blend(1), output(Decisions.ANNEALED, 0, 1), 1e-5);
        assertEquals(blend(4), output(Decisions.ANNEALED, 0.75, 0), 1e-5);
        assertEquals(2 * sigmoid(V), output(Decisions.ANNEALED, 1, 0), 1e-5);
    }

    /** With Gumbel noise a choice is made as often as its softmax says, and a mask is open as often as its sigmoid says. */
    @Test
    void gumbelChoosesInProportion() {
        int copies = 20_000;
        float[] outputs = Decisions.GUMBEL
                .outputs(
                        neuron(copies),
                        manager.full(new Shape(1, 1, 1), 0.8f),
                        new Decisions.Moment(1, 1, new SplittableRandom(3)))
                .toFloatArray();
        double[] expected = {0, 2 * sigmoid(V), 2 * Math.tanh(V), 2 * V};
        double total = Math.exp(1) + Math.exp(0.5) + Math.exp(-1);
        double open = sigmoid(MASK);
        double[] shares = {
            1 - open, open * Math.exp(1) / total, open * Math.exp(0.5) / total, open * Math.exp(-1) / total
        };
        for (int kind = 0; kind < expected.length; kind++) {
            int count = 0;
            for (float output : outputs) {
                count += Math.abs(output - expected[kind]) < 1e-3 ? 1 : 0;
            }
            assertEquals(shares[kind], (double) count / copies, 0.015, "outcome " + kind);
        }
    }
}

package weka.classifiers.functions.swatnn.matrices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.SplittableRandom;

class MatrixCodecTest {

    private static final MatrixLayout PAPER = new MatrixLayout(2, 7, 4, 1);

    @Test
    void matrixHasThePapersSize() {
        assertEquals(56, PAPER.columns());
        assertEquals(7, PAPER.width());
    }

    @Test
    void columnsOfADeepNetworkFollowEachOther() {
        MatrixLayout layout = new MatrixLayout(2, 7, 4, 2);
        assertEquals(7, layout.biasColumn(0));
        assertEquals(8, layout.activationColumn(0));
        assertEquals(11, layout.weightColumn(1));
        assertEquals(22, layout.weightColumn(2));
        assertEquals(29, layout.biasColumn(2));
        assertEquals(30, layout.maskColumn());
        assertEquals(32, layout.usedColumns());
    }

    @Test
    void writesEachNumberWhereTheLayoutSays() {
        SparseMlp network = new SparseMlp(
                2,
                new double[][][] {{{0.5, -1.5}, {2, 0}}, {{3}, {-4}}},
                new double[][] {{0.25, 0.75}, {-0.125}},
                new Activation[][] {{Activation.TANH, Activation.SIGMOID}});
        MatrixCodec.Matrix matrix = new MatrixCodec(PAPER).encode(network);
        int columns = PAPER.columns();
        assertEquals(-1.5f, matrix.values()[1]);
        assertEquals(2f, matrix.values()[columns]);
        assertEquals(0.75f, matrix.values()[columns + 7]);
        assertEquals(MatrixCodec.CERTAIN, matrix.values()[9]);
        assertEquals(-MatrixCodec.CERTAIN, matrix.values()[8]);
        assertEquals(3f, matrix.values()[11]);
        assertEquals(-4f, matrix.values()[columns + 11]);
        assertEquals(-0.125f, matrix.values()[18]);
        assertEquals(MatrixCodec.CERTAIN, matrix.values()[19]);
        assertEquals(-MatrixCodec.CERTAIN, matrix.values()[2 * columns + 19]);
        assertTrue(matrix.valid()[columns + 1], "a zero weight between neurons that are there is valid");
        assertFalse(matrix.valid()[2], "the weight to a neuron that is not there is padding");
        assertFalse(matrix.valid()[20], "columns after the masks are padding");
    }

    @Test
    void readsBackWhatItWrote() {
        SplittableRandom random = new SplittableRandom(3);
        for (int depth = 1; depth <= 4; depth++) {
            MatrixLayout layout = new MatrixLayout(8, 8, 4, depth);
            SparseMlp network = random(random, 1 + random.nextInt(8), depth);
            MatrixCodec codec = new MatrixCodec(layout);
            SparseMlp read = codec.decode(codec.encode(network).values(), 0, 0, network.inputs())
                    .withoutDeadPaths();
            assertEquals(network.withoutDeadPaths(), read, depth + " hidden layers");
        }
    }

    @Test
    void dropsWeightsBelowTheThresholdAndClosedNeurons() {
        MatrixCodec codec = new MatrixCodec(PAPER);
        SparseMlp network = new SparseMlp(
                2,
                new double[][][] {{{0.5, -1.5}, {2, 0.1}}, {{3}, {-4}}},
                new double[][] {{0.25, 0.75}, {-0.125}},
                new Activation[][] {{Activation.TANH, Activation.SIGMOID}});
        float[] matrix = codec.encode(network).values();
        SparseMlp thinned = codec.decode(matrix, 0, 0.5, 2);
        assertEquals(0.5, thinned.weight(0, 0, 0));
        assertEquals(0, thinned.weight(0, 1, 1));
        matrix[PAPER.columns() + 19] = -1;
        assertEquals(0, codec.decode(matrix, 0, 0, 2).weight(1, 1, 0));
    }

    @Test
    void refusesNetworksThatDoNotFit() {
        MatrixCodec codec = new MatrixCodec(PAPER);
        SplittableRandom random = new SplittableRandom(1);
        assertThrows(IllegalArgumentException.class, () -> codec.encode(random(random, 2, 2)));
        assertThrows(IllegalArgumentException.class, () -> codec.encode(random(random, 3, 1)));
        assertThrows(IllegalArgumentException.class, () -> new MatrixLayout(2, 7, 4, 5));
    }

    /** A network whose numbers are floats, so that a matrix of floats holds them exactly. */
    private static SparseMlp random(SplittableRandom random, int inputs, int depth) {
        double[][][] weights = new double[depth + 1][][];
        double[][] biases = new double[depth + 1][];
        Activation[][] activations = new Activation[depth][];
        int sources = inputs;
        for (int layer = 0; layer <= depth; layer++) {
            int targets = layer < depth ? 1 + random.nextInt(7) : 1;
            weights[layer] = new double[sources][targets];
            biases[layer] = new double[targets];
            for (int to = 0; to < targets; to++) {
                for (int from = 0; from < sources; from++) {
                    weights[layer][from][to] = (float) random.nextGaussian();
                }
                biases[layer][to] = (float) random.nextGaussian();
            }
            if (layer < depth) {
                activations[layer] = new Activation[targets];
                for (int j = 0; j < targets; j++) {
                    activations[layer][j] = Activation.values()[random.nextInt(3)];
                }
            }
            sources = targets;
        }
        return new SparseMlp(inputs, weights, biases, activations);
    }
}

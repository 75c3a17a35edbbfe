package weka.classifiers.functions.swatnn.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

/** Nodes: 0 is the constant, 1 and 2 the inputs, 3 and 4 the neurons, 5 and 6 the outputs. */
class TopologyTest {

    private static final SparseMlp NETWORK = new SparseMlp(
            2,
            new double[][][] {{{0.5, 0}, {-1, 2}}, {{3, 0}, {4, 5}}},
            new double[][] {{0, 6}, {7, 0}},
            new Activation[][] {{Activation.TANH, Activation.SIGMOID}});

    @Test
    void numbersNodesAndFreeNumbersInOneSequence() {
        Topology topology = new Topology(NETWORK, false);
        assertEquals(7, topology.nodes());
        assertEquals(3, topology.firstNeuron());
        assertEquals(5, topology.firstOutput());
        assertEquals(2, topology.outputs());
        assertArrayEquals(new double[] {0.5, -1, 2, 6, 3, 4, 7, 5}, topology.parameters());
        assertArrayEquals(new int[] {1, 2, 2, 0, 3, 4, 0, 4}, all(topology.size(), topology::source));
        assertArrayEquals(new int[] {3, 3, 4, 4, 5, 5, 5, 6}, all(topology.size(), topology::target));
        assertArrayEquals(new int[] {0, 0, 0, 0, 2, 4, 7, 8}, all(8, topology::first));
        assertEquals(Activation.SIGMOID, topology.activation(4));
        assertEquals(Activation.LINEAR, topology.activation(6));
        // All but the output's bias 7.
        assertArrayEquals(
                new int[] {0, 1, 2, 3, 4, 5, 7},
                IntStream.range(0, topology.size()).filter(topology::shapes).toArray());
    }

    @Test
    void biasesOfZeroAreFreeWhenAsked() {
        Topology topology = new Topology(NETWORK, true);
        assertArrayEquals(new double[] {0.5, -1, 0, 2, 6, 3, 4, 7, 5, 0}, topology.parameters());
        assertFalse(topology.shapes(9), "the second output's bias");
    }

    @Test
    void aCompleteOneHasAPlaceForEveryNumber() {
        Topology topology = Topology.complete(NETWORK);
        assertArrayEquals(new double[] {0.5, -1, 0, 0, 2, 6, 3, 4, 7, 0, 5, 0}, topology.parameters());
        assertArrayEquals(new int[] {1, 2, 0, 1, 2, 0, 3, 4, 0, 3, 4, 0}, all(topology.size(), topology::source));
        assertEquals(NETWORK, topology.network(topology.parameters()));
    }

    @Test
    void putsNumbersBackWhereTheyWere() {
        for (boolean freeBiases : new boolean[] {true, false}) {
            Topology topology = new Topology(NETWORK, freeBiases);
            assertEquals(NETWORK, topology.network(topology.parameters()));
            double[] doubled = topology.parameters();
            for (int p = 0; p < doubled.length; p++) {
                doubled[p] *= 2;
            }
            SparseMlp network = topology.network(doubled);
            assertEquals(-2, network.weight(0, 1, 0));
            assertEquals(10, network.weight(1, 1, 1));
            assertEquals(14, network.bias(1, 0));
            assertEquals(0, network.weight(1, 0, 1));
        }
    }

    @Test
    void predictsEveryOutput() {
        double first = Math.tanh(0.5 * 0.3 + 0.8);
        double second = 1 / (1 + Math.exp(-(2 * -0.8 + 6)));
        double[] one = NETWORK.predictAll(new double[] {0.3, -0.8});
        assertEquals(3 * first + 4 * second + 7, one[0], 1e-14);
        assertEquals(5 * second, one[1], 1e-14);
        double[] rows = new double[4];
        NETWORK.predict(new double[] {0, 0, 0.3, -0.8}, 2, rows);
        assertEquals(one[0], rows[2]);
        assertEquals(one[1], rows[3]);
        assertTrue(rows[0] != rows[2]);
    }

    private static int[] all(int end, java.util.function.IntUnaryOperator number) {
        return IntStream.range(0, end).map(number).toArray();
    }

    /** sin(9x + 1) · 2 + 3: of its four numbers only the 2 is a size. */
    @Test
    void frequenciesAndPhasesSayNothingOfSize() {
        Topology topology = new Topology(
                SparseMlp.builder(1)
                        .layer(new double[][] {{9}}, new double[] {1}, new Activation[] {Activation.SINE})
                        .output(new double[][] {{2}}, new double[] {3})
                        .build(),
                true);
        double[] theta = topology.parameters();
        for (int p = 0; p < topology.size(); p++) {
            assertEquals(theta[p] == 2, topology.shapes(p), "the number " + theta[p]);
        }
    }
}

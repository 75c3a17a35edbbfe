package weka.classifiers.functions.swatnn.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;

class NetworkPrinterTest {

    private static final SparseMlp NETWORK = new SparseMlp(
            2,
            new double[][][] {{{0.534, 0, 7}, {-1.2, -2e-7, 7}}, {{2.04}, {-1}, {0}}},
            new double[][] {{0.1, 0, 3}, {-1234567}},
            new Activation[][] {{Activation.TANH, Activation.LEAKY_RELU, Activation.SIGMOID}});

    @Test
    void writesNestedDefinitions() {
        assertEquals(
                """
                h1_1 = tanh(0.53*x - 1.2*'my \\'y\\'' + 0.1)
                h1_2 = leakyReLU(-2E-7*'my \\'y\\'')
                'h1_1' = 2*h1_1 - 1*h1_2 - 1.2E6
                where leakyReLU(v) = v if v > 0, else 0.01*v""",
                NetworkPrinter.equation(NETWORK, List.of("x", "my 'y'"), "h1_1", 2));
        assertEquals("y = 0", NetworkPrinter.equation(SparseMlp.constant(0, 0), List.of(), "y", 3));
    }

    @Test
    void summarisesLayersWithoutDeadNeurons() {
        assertEquals(
                """
                A network of 2 inputs, 1 hidden layer and 2 hidden neurons with 7 non-zero weights
                  layer 1: 2 neurons: tanh, leakyReLU""",
                NETWORK.toString());
        assertEquals(
                "A constant with 1 non-zero weight", SparseMlp.constant(2, 3).toString());
        assertEquals(
                "A constant with 0 non-zero weights", SparseMlp.constant(2, 0).toString());
        SparseMlp line =
                SparseMlp.builder(2).output(1, (from, to) -> from, to -> 0).build();
        assertEquals("A linear model with 1 non-zero weight", line.toString());
    }

    @Test
    void leavesOutTheEquationOfLargeNetworks() {
        assertTrue(NetworkPrinter.print(NETWORK, List.of("x", "y"), "z", 4).contains("z = "));
        double[][] column = new double[NetworkPrinter.LARGEST_EQUATION][1];
        for (double[] row : column) {
            row[0] = 1;
        }
        SparseMlp large =
                new SparseMlp(column.length, new double[][][] {column}, new double[][] {{1}}, new Activation[0][]);
        List<String> names = Collections.nCopies(column.length, "x");
        SparseMlp largest = large.withOutputScaled(1, -1);
        assertEquals(NetworkPrinter.LARGEST_EQUATION, largest.nonZeroWeights());
        assertTrue(NetworkPrinter.print(largest, names, "z", 1).contains("z = 1*x + 1*x"));
        assertFalse(NetworkPrinter.print(large, names, "z", 4).contains("z = "));
        assertThrows(IllegalArgumentException.class, () -> NetworkPrinter.equation(NETWORK, names, "z", 4));
        assertThrows(IllegalArgumentException.class, () -> NetworkPrinter.equation(NETWORK, List.of("x", "y"), "z", 0));
    }

    @Test
    void numbersArePlainInTheirUsualRangeAndHaveTheDigitsAskedFor() {
        assertEquals("0.0001", NetworkPrinter.number(1e-4, 3));
        assertEquals("9.99E-8", NetworkPrinter.number(9.99e-8, 3));
        assertEquals("123000", NetworkPrinter.number(123_456, 3));
        assertEquals("1E6", NetworkPrinter.number(1e6, 3));
        assertEquals("0", NetworkPrinter.number(0, 3));
        assertEquals("0.1", NetworkPrinter.number(0.1, NetworkPrinter.ALL_DIGITS));
        assertEquals("0.3333333333333333", NetworkPrinter.number(1.0 / 3, NetworkPrinter.ALL_DIGITS));
    }

    @Test
    void termsHaveOneSign() {
        StringBuilder text = new StringBuilder();
        NetworkPrinter.appendTerm(text, -2, "2*a");
        NetworkPrinter.appendTerm(text, 0, "0*b");
        NetworkPrinter.appendTerm(text, -1, "1");
        assertEquals("-2*a + 0*b - 1", text.toString());
    }
}

package weka.classifiers.functions.swatnn.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;

class SparseMlpTest {

    private static final Activation SIGMOID = Activation.SIGMOID;
    private static final Activation TANH = Activation.TANH;
    private static final Activation RELU = Activation.LEAKY_RELU;

    /** Two inputs; tanh, sigmoid and leaky ReLU; the sigmoid hears only the second input. */
    private static SparseMlp small() {
        return new SparseMlp(
                2,
                new double[][][] {{{0.5, 0, -1}, {-1.5, 2, 0.25}}, {{2}, {-1}, {3}}},
                new double[][] {{0.1, -0.2, 0}, {0.7}},
                new Activation[][] {{TANH, SIGMOID, RELU}});
    }

    @Test
    void predictsWhatIsWorkedOutByHand() {
        double x = 0.4;
        double y = -0.6;
        double expected = 2 * Math.tanh(0.5 * x - 1.5 * y + 0.1)
                - 1 / (1 + Math.exp(-(2 * y - 0.2)))
                + 3 * 0.01 * (-x + 0.25 * y)
                + 0.7;
        assertEquals(expected, small().predict(new double[] {x, y}), 1e-14);
        assertEquals(-2.5, SparseMlp.constant(3, -2.5).predict(new double[3]));
        SparseMlp linear =
                new SparseMlp(2, new double[][][] {{{2}, {-3}}}, new double[][] {{0.5}}, new Activation[0][]);
        assertEquals(2 * 0.4 - 3 * -0.6 + 0.5, linear.predict(new double[] {x, y}), 1e-15);
    }

    @Test
    void predictsManyRowsToTheSameLastBit() {
        SparseMlp network = random(new SplittableRandom(3), 3, 0.4, 5, 4);
        double[] x = new SplittableRandom(4).doubles(3 * 201, -1, 1).toArray();
        double[] out = new double[201];
        network.predict(x, 201, out);
        for (int r = 0; r < 201; r++) {
            assertEquals(network.predict(Arrays.copyOfRange(x, 3 * r, 3 * r + 3)), out[r]);
        }
        assertThrows(IllegalArgumentException.class, () -> network.predict(x, 202, out));
        assertThrows(IllegalArgumentException.class, () -> network.predict(new double[2]));
    }

    @Test
    void tanhAgreesWithTheLibrary() {
        for (double v = -25; v < 25; v += 0.003) {
            assertEquals(Math.tanh(v), TANH.value(v), 1e-15 * Math.abs(Math.tanh(v)));
        }
        assertEquals(1, TANH.value(1e9));
        assertEquals(-1, TANH.value(Double.NEGATIVE_INFINITY));
        assertTrue(Double.isNaN(TANH.value(Double.NaN)));
    }

    @Test
    void countsWeightsAndBiasesThatMatter() {
        // 5 weights into the neurons, 3 out of them, 2 of their biases and the output's bias.
        assertEquals(11, small().nonZeroWeights());
        assertEquals(3, small().activeNeurons());
        assertEquals(0, SparseMlp.constant(2, 0).nonZeroWeights());
        assertEquals(1, SparseMlp.constant(2, 4).nonZeroWeights());
        // The second neuron is a constant, the third is not heard: x, tanh's bias, its way out and the output's bias
        // stay.
        SparseMlp dead = new SparseMlp(
                1,
                new double[][][] {{{1, 0, 5}}, {{2}, {3}, {0}}},
                new double[][] {{0.5, 0.3, 9}, {0}},
                new Activation[][] {{TANH, TANH, RELU}});
        assertEquals(4, dead.nonZeroWeights());
        assertEquals(1, dead.activeNeurons());
        assertEquals(3 * Math.tanh(0.3), dead.withoutDeadPaths().bias(1, 0), 1e-15);
    }

    @Test
    void removesDeadPathsWithoutChangingTheFunction() {
        SplittableRandom random = new SplittableRandom(1);
        for (int trial = 0; trial < 200; trial++) {
            SparseMlp network = random(random, 3, 0.75, 4, 4, 4);
            SparseMlp live = network.withoutDeadPaths();
            assertSameFunction(network, live, random);
            assertEquals(live, live.withoutDeadPaths());
            assertEquals(network.nonZeroWeights(), live.nonZeroWeights());
            for (int l = 0; l < live.hiddenLayers(); l++) {
                assertTrue(live.width(l) > 0);
            }
        }
    }

    @Test
    void becomesAConstantWhereNothingHearsAnInput() {
        SparseMlp network = new SparseMlp(
                1, new double[][][] {{{0}}, {{2}}}, new double[][] {{0}, {1}}, new Activation[][] {{SIGMOID}});
        assertEquals(SparseMlp.constant(1, 2), network.withoutDeadPaths());
    }

    @Test
    void foldsScalesExactly() {
        SplittableRandom random = new SplittableRandom(5);
        SparseMlp network = random(random, 2, 0.2, 3, 2);
        double[] x = {0.3, -0.8};
        assertEquals(3 * network.predict(x) - 2, network.withOutputScaled(3, -2).predict(x), 1e-13);
        double[] raw = {10, 20};
        double[] scaled = {0.1 * 10 - 0.5, -0.2 * 20 + 3};
        SparseMlp folded = network.withInputsScaled(new double[] {0.1, -0.2}, new double[] {-0.5, 3});
        assertEquals(network.predict(scaled), folded.predict(raw), 1e-13);
        double[][] map = {{1, 0.5}, {0, -1}, {2, 0}};
        double[] other = {0.2, 0.4, -0.1};
        SparseMlp mapped = network.withInputsMapped(map);
        assertEquals(3, mapped.inputs());
        assertEquals(network.predict(new double[] {0.2 - 0.2, 0.1 - 0.4}), mapped.predict(other), 1e-13);
        assertThrows(IllegalArgumentException.class, () -> network.withInputsMapped(new double[][] {{1}}));
        assertThrows(IllegalArgumentException.class, () -> network.withInputsScaled(new double[1], new double[2]));
    }

    @Test
    void isAValue() {
        assertEquals(small(), small());
        assertEquals(small().hashCode(), small().hashCode());
        assertNotEquals(small(), small().withOutputScaled(1, 0.1));
        assertEquals(SparseMlp.constant(1, 0.0), SparseMlp.constant(1, -0.0));
        double[][] biases = {{1}};
        SparseMlp constant = new SparseMlp(0, new double[][][] {{}}, biases, new Activation[0][]);
        biases[0][0] = 5;
        assertEquals(1, constant.predict(new double[0]));
    }

    @Test
    void survivesSerialisation() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(small());
        }
        SparseMlp read = (SparseMlp) read(bytes.toByteArray());
        assertEquals(small(), read);
        double[] x = {0.1, 0.2};
        assertEquals(small().predict(x), read.predict(x));
        byte[] damaged = bytes.toByteArray();
        byte[] bias = ByteBuffer.allocate(8).putDouble(0.7).array();
        int at =
                new String(damaged, StandardCharsets.ISO_8859_1).indexOf(new String(bias, StandardCharsets.ISO_8859_1));
        ByteBuffer.wrap(damaged).putDouble(at, Double.NaN);
        IOException e = assertThrows(IOException.class, () -> read(damaged));
        assertTrue(e.getMessage().contains("NaN"), e.getMessage());
    }

    @Test
    void refusesWhatIsNoNetwork() {
        double[][][] weights = {{{1}}};
        double[][] biases = {{0}};
        Activation[][] none = new Activation[0][];
        assertMessage("at least 0", () -> new SparseMlp(-1, weights, biases, none));
        assertMessage("must have 2", () -> new SparseMlp(2, weights, biases, none));
        assertMessage(
                "must be finite",
                () -> new SparseMlp(1, new double[][][] {{{Double.POSITIVE_INFINITY}}}, biases, none));
        assertMessage("1 hidden layers needs 2", () -> new SparseMlp(1, weights, biases, new Activation[][] {{TANH}}));
        assertMessage("no neuron", () -> new SparseMlp(1, new double[][][] {{{}}}, new double[][] {{}}, none));
        assertMessage(
                "without an activation",
                () -> new SparseMlp(
                        1, new double[][][] {{{1}}, {{1}}}, new double[][] {{0}, {0}}, new Activation[][] {{null}}));
    }

    private static void assertMessage(String part, Executable code) {
        String message = assertThrows(IllegalArgumentException.class, code).getMessage();
        assertTrue(message.contains(part), message);
    }

    private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }

    private static void assertSameFunction(SparseMlp a, SparseMlp b, SplittableRandom random) {
        for (int i = 0; i < 10; i++) {
            double[] x = random.doubles(a.inputs(), -2, 2).toArray();
            assertEquals(a.predict(x), b.predict(x), 1e-12);
        }
    }

    private static SparseMlp random(SplittableRandom random, int inputs, double sparsity, int... widths) {
        double[][][] weights = new double[widths.length + 1][][];
        double[][] biases = new double[widths.length + 1][];
        Activation[][] activations = new Activation[widths.length][];
        int sources = inputs;
        for (int l = 0; l <= widths.length; l++) {
            int width = l < widths.length ? widths[l] : 1;
            weights[l] = new double[sources][width];
            biases[l] = random.doubles(width, -1, 1).toArray();
            for (double[] row : weights[l]) {
                Arrays.setAll(row, i -> random.nextDouble() < sparsity ? 0 : random.nextDouble(-2, 2));
            }
            if (l < widths.length) {
                activations[l] = new Activation[width];
                Arrays.setAll(activations[l], i -> Activation.values()[random.nextInt(3)]);
            }
            sources = width;
        }
        return new SparseMlp(inputs, weights, biases, activations);
    }

    @Test
    void approximateActivationsAreCloseToThoseOfEachNumber() {
        double[] extremes = {0, -0.0, 1e-300, -1e-9, 0.3, -0.7, 5, -38, 39.9, -41, 1e9, -1e300, Double.POSITIVE_INFINITY
        };
        for (Activation activation : Activation.values()) {
            double[] many = extremes.clone();
            activation.approximate(many, 1, many.length);
            assertEquals(extremes[0], many[0], "before the first");
            for (int i = 1; i < many.length; i++) {
                double one = activation.value(extremes[i]);
                double slack = activation == Activation.SIGMOID ? 1e-17 : 0;
                if (Double.isNaN(one)) {
                    assertTrue(Double.isNaN(many[i]), activation + " of " + extremes[i]);
                } else {
                    assertEquals(one, many[i], 1e-14 * Math.abs(one) + slack, activation + " of " + extremes[i]);
                }
            }
            double[] undefined = {Double.NaN};
            activation.approximate(undefined, 0, 1);
            assertTrue(Double.isNaN(undefined[0]), activation + " of NaN");
        }
    }
}

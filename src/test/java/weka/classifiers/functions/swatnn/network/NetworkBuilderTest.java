package weka.classifiers.functions.swatnn.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import weka.core.SerializedObject;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class NetworkBuilderTest {

    private static final SparseMlp WRITTEN = new SparseMlp(
            1, new double[][][] {{{1, 2}}, {{3, 4}, {5, 6}}}, new double[][] {{7, 8}, {9, 10}}, new Activation[][] {
                {Activation.TANH, Activation.SIGMOID}
            });

    @Test
    void layersAreFilledFromTheirIndices() {
        NetworkBuilder builder = SparseMlp.builder(1);
        assertEquals(1, builder.sources());
        builder.layer(2, (from, to) -> 1 + to, to -> 7 + to, to -> to == 0 ? Activation.TANH : Activation.SIGMOID);
        assertEquals(2, builder.sources());
        assertEquals(
                WRITTEN,
                builder.output(2, (from, to) -> 3 + 2 * from + to, to -> 9 + to).build());
        assertEquals(2, WRITTEN.outputs());
    }

    /** Random networks depend on it. */
    @Test
    void numbersAreAskedForSourceBySourceThenBiasesThenActivations() {
        List<String> asked = new ArrayList<>();
        SparseMlp.builder(2)
                .layer(
                        2,
                        (from, to) -> {
                            asked.add("w" + from + to);
                            return 1;
                        },
                        to -> {
                            asked.add("b" + to);
                            return 1;
                        },
                        to -> {
                            asked.add("a" + to);
                            return Activation.TANH;
                        });
        assertEquals(List.of("w00", "w01", "w10", "w11", "b0", "b1", "a0", "a1"), asked);
    }

    @Test
    void layersAreReplacedAndTakenOut() {
        Layer output = WRITTEN.layer(1);
        SparseMlp linear = WRITTEN.toBuilder()
                .replace(1, output.with(1, (from, to) -> 0.5 + to, output::bias))
                .remove(0)
                .build();
        assertEquals(
                new SparseMlp(1, new double[][][] {{{0.5, 1.5}}}, new double[][] {{9, 10}}, new Activation[0][]),
                linear);
        assertEquals(WRITTEN, WRITTEN.toBuilder().build());
        assertNotEquals(WRITTEN, linear);
    }

    @Test
    void selectionsReorderNeuronsAndSources() {
        int[] swapped = {1, 0};
        SparseMlp same = SparseMlp.builder(1)
                .add(WRITTEN.layer(0).select(new int[] {0}, swapped))
                .add(WRITTEN.layer(1).select(swapped, new int[] {0, 1}))
                .build();
        assertEquals(2, same.weight(0, 0, 0));
        assertEquals(Activation.SIGMOID, same.activation(0, 0));
        assertEquals(5, same.weight(1, 0, 0));
        assertEquals(WRITTEN.predictAll(new double[] {0.2})[1], same.predictAll(new double[] {0.2})[1], 1e-15);
        SparseMlp two = new SparseMlp(2, new double[][][] {{{3}, {4}}}, new double[][] {{1}}, new Activation[0][]);
        assertEquals(
                SparseMlp.builder(1).output(1, (from, to) -> 4, to -> 1).build(),
                two.withInputsSelected(new int[] {1}));
    }

    /** The second output is a constant, which keeps its place; what only a constant neuron feeds goes into its bias. */
    @Test
    void deadPathsLeaveEveryOutput() throws Exception {
        SparseMlp network = new SparseMlp(
                1,
                new double[][][] {{{2, 0}}, {{3, 0}, {0, 4}}},
                new double[][] {{0, 0.5}, {0, 1}},
                new Activation[][] {{Activation.TANH, Activation.TANH}});
        SparseMlp live = network.withoutDeadPaths();
        assertEquals(2, live.outputs());
        assertEquals(1, live.activeNeurons());
        assertEquals(1 + 4 * Math.tanh(0.5), live.bias(1, 1), 1e-15);
        assertEquals(3, live.nonZeroWeights());
        assertEquals(live, new SerializedObject(live).getObject());
        SparseMlp idle = WRITTEN.toBuilder()
                .replace(0, WRITTEN.layer(0).with(1, (from, to) -> 0, to -> 0))
                .build();
        assertEquals(
                SparseMlp.builder(1)
                        .output(2, (from, to) -> 0, k -> k == 0 ? 9 + 2.5 : 10 + 3)
                        .build(),
                idle.withoutDeadPaths());
        assertThrows(IllegalArgumentException.class, () -> WRITTEN.predict(new double[] {1}), "one of two outputs");
        assertSame(WRITTEN, WRITTEN.withoutDeadPaths());
    }

    @Test
    void equationsHaveALineForEachOutput() {
        assertEquals(
                "a = 0.5*x + 9\nb = 1.5*x + 10",
                NetworkPrinter.equation(
                        SparseMlp.builder(1)
                                .output(2, (from, k) -> 0.5 + k, k -> 9 + k)
                                .build(),
                        List.of("x"),
                        List.of("a", "b"),
                        3));
        assertThrows(
                IllegalArgumentException.class, () -> NetworkPrinter.equation(WRITTEN, List.of("x"), "only one", 3));
    }

    @Test
    void refusesWhatDoesNotFitTogether() {
        assertMessage("no layers", () -> SparseMlp.builder(1).build());
        assertMessage(
                "at least 0", () -> SparseMlp.builder(-1).add(WRITTEN.layer(0)).build());
        assertMessage("Layer 0: A bias is NaN; it must be finite", () -> SparseMlp.builder(1)
                .output(1, (from, to) -> 1, to -> Double.NaN));
        assertMessage("must have 2", () -> SparseMlp.builder(2)
                .add(WRITTEN.layer(1))
                .add(WRITTEN.layer(0))
                .build());
        assertMessage(
                "has the activation tanh; it must be linear",
                () -> SparseMlp.builder(1).add(WRITTEN.layer(0)).build());
        assertMessage("2 biases and 1 activations", () -> SparseMlp.builder(1)
                .layer(new double[][] {{1, 2}}, new double[] {1, 2}, new Activation[] {Activation.TANH}));
        assertMessage("has 1 numbers; it must have 2", () -> SparseMlp.builder(1)
                .output(new double[][] {{1}}, new double[] {1, 2}));
    }

    @Test
    void layersAreValues() {
        Activation[] tanh = {Activation.TANH};
        Layer layer = Layer.of(new double[][] {{0}, {2}}, new double[] {0}, tanh);
        Layer negative = Layer.of(new double[][] {{-0.0}, {2}}, new double[] {-0.0}, tanh);
        Layer filled = Layer.of(2, 1, (from, to) -> from == 0 ? -0.0 : 2, to -> -0.0, to -> Activation.TANH);
        assertEquals(layer, negative, "-0 is 0");
        assertEquals(layer, filled, "-0 is 0");
        assertEquals("[tanh]", layer.toString());
        SparseMlp other = WRITTEN.withOutputScaled(2, 0);
        assertEquals(
                4,
                Set.of(layer.hashCode(), WRITTEN.layer(0).hashCode(), WRITTEN.hashCode(), other.hashCode())
                        .size());
        assertEquals(WRITTEN.hashCode(), WRITTEN.toBuilder().build().hashCode());
    }

    @Test
    void manyRowsNeedArraysForAllOfThem() {
        double[] two = new double[2];
        double[] four = new double[4];
        WRITTEN.predict(two, 2, four);
        assertEquals(WRITTEN.predictAll(new double[] {0})[1], four[3]);
        SparseMlp plane =
                SparseMlp.builder(2).output(1, (from, to) -> 1, to -> 0).build();
        assertThrows(IllegalArgumentException.class, () -> plane.predict(new double[3], 2, two));
        assertThrows(IllegalArgumentException.class, () -> WRITTEN.predict(two, 2, new double[3]));
    }

    private static void assertMessage(String part, Executable code) {
        String message = assertThrows(IllegalArgumentException.class, code).getMessage();
        assertTrue(message.contains(part), message);
    }
}

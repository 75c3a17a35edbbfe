package weka.classifiers.functions.swatnn.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.SplittableRandom;

class EqualFormsTest {

    private static final List<Activation> ALL = List.of(Activation.values());

    /** One neuron of two inputs and an output. */
    private static SparseMlp network(double a, double b, double bias, Activation activation, double out, double last) {
        return SparseMlp.builder(2)
                .layer(1, (from, to) -> from == 0 ? a : b, to -> bias, to -> activation)
                .output(1, (from, to) -> out, to -> last)
                .build();
    }

    private static SparseMlp least(SparseMlp network) {
        return EqualForms.withLeastBiases(network, ALL);
    }

    /** 2 - 2σ(3a - b + 1) = 2σ(-3a + b - 1). */
    @Test
    void aFallingSigmoidNeedsNoBias() {
        assertEquals(network(-3, 1, -1, Activation.SIGMOID, 2, 0), least(network(3, -1, 1, Activation.SIGMOID, -2, 2)));
    }

    /** 4 + 4 tanh(a - b/2 + 1) = 8σ(2a - b + 2). */
    @Test
    void aTanhBesideItsWeightIsASigmoid() {
        assertEquals(network(2, -1, 2, Activation.SIGMOID, 8, 0), least(network(1, -0.5, 1, Activation.TANH, 4, 4)));
    }

    /** 6σ(2a + 4b) - 3 = 3 tanh(a + 2b). */
    @Test
    void aSigmoidLessItsMiddleIsATanh() {
        assertEquals(network(1, 2, 0, Activation.TANH, 3, 0), least(network(2, 4, 0, Activation.SIGMOID, 6, -3)));
    }

    @Test
    void leastBiasesStay() {
        SparseMlp tanh = network(1, 2, 3, Activation.TANH, 3, 0);
        assertSame(tanh, least(tanh));
        SparseMlp sine = network(1, 2, 3, Activation.SINE, 3, 3);
        assertSame(sine, least(sine));
        SparseMlp line =
                SparseMlp.builder(2).output(1, (from, to) -> 1, to -> 1).build();
        assertSame(line, least(line));
    }

    /** With sigmoids alone, 3 + 3 tanh stays; 2 - 2σ does not. */
    @Test
    void otherActivationsAreNotBroughtIn() {
        SparseMlp tanh = network(1, 2, 3, Activation.TANH, 3, 3);
        assertSame(tanh, EqualForms.withLeastBiases(tanh, List.of(Activation.TANH)));
        List<Activation> sigmoid = List.of(Activation.SIGMOID);
        assertEquals(
                network(-1, 0, 0, Activation.SIGMOID, 2, 0),
                EqualForms.withLeastBiases(network(1, 0, 0, Activation.SIGMOID, -2, 2), sigmoid));
        SparseMlp middle = network(2, 4, 0, Activation.SIGMOID, 6, -3);
        assertSame(middle, EqualForms.withLeastBiases(middle, sigmoid));
    }

    /** The formula σ(5σ(a) + 3σ(b)) with every neuron turned around is found again: 5 weights of 8. */
    @Test
    void formsAreFoundLayerByLayer() {
        SparseMlp turned = SparseMlp.builder(2)
                .layer(2, (from, to) -> from == to ? -1 : 0, to -> 0, to -> Activation.SIGMOID)
                .layer(1, (from, to) -> from == 0 ? 5 : 3, to -> -8, to -> Activation.SIGMOID)
                .output(1, (from, to) -> -1, to -> 1)
                .build();
        SparseMlp formula = SparseMlp.builder(2)
                .layer(2, (from, to) -> from == to ? 1 : 0, to -> 0, to -> Activation.SIGMOID)
                .layer(1, (from, to) -> from == 0 ? 5 : 3, to -> 0, to -> Activation.SIGMOID)
                .output(1, (from, to) -> 1, to -> 0)
                .build();
        assertEquals(formula, least(turned));
        assertEquals(5, least(turned).nonZeroWeights());
    }

    /** Whatever the network, also of layers too wide to try all forms and of several outputs. */
    @Test
    void theFunctionIsTheSame() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20; i++) {
            SparseMlp network = RandomNetworks.create(3, new int[] {9, 4, 2}, 2, ALL, random);
            SparseMlp form = least(network);
            double[] x = random.doubles(3, -1, 1).toArray();
            double[] wanted = network.predictAll(x);
            double[] found = form.predictAll(x);
            for (int k = 0; k < wanted.length; k++) {
                assertEquals(wanted[k], found[k], 1e-9 * Math.max(1, Math.abs(wanted[k])));
            }
        }
    }
}

package weka.classifiers.functions.swatnn.policy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.frozen.ArchitectureSizes;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.RandomNetworks;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.List;
import java.util.SplittableRandom;

/** From numbers to architectures and back. */
class ArchitectureCodeTest {

    private static final List<Activation> TWO = List.of(Activation.SIGMOID, Activation.TANH);

    /** Up to three layers of up to two neurons: four numbers a layer. */
    private static final ArchitectureSizes SIZES = new ArchitectureSizes(3, 2, 5);

    private static final ArchitectureCode CODE = new ArchitectureCode(SIZES, 1, 3, TWO);

    @Test
    void numbersAreReadLayerByLayer() {
        float[] numbers = {
            0,
            0.6f,
            0.2f,
            0.9f, // a layer that must be there, of 1 + ⌊0.6 · 2⌋ = 2 neurons
            0.5f,
            0.1f,
            0.5f,
            0, // there, since 0.5 is at least 1/3; of one neuron
            0.49f,
            0,
            0,
            0 // not there, since 0.49 is below 1/2
        };
        assertEquals(12, CODE.length());
        assertEquals(
                List.of(List.of(Activation.SIGMOID, Activation.TANH), List.of(Activation.TANH)),
                CODE.architecture(numbers));
    }

    @Test
    void numbersBeyondTheEndsCountAsTheEnds() {
        float[] numbers = {-3, 7, 7, -7, -1, 0, 0, 0, 9, 9, 9, 9};
        assertEquals(List.of(List.of(Activation.TANH, Activation.SIGMOID)), CODE.architecture(numbers));
    }

    @Test
    void layersThatMustBeThereAre() {
        ArchitectureCode deep = new ArchitectureCode(SIZES, 2, 2, TWO);
        assertEquals(2, deep.architecture(new float[12]).size());
        assertEquals(
                2,
                deep.architecture(new float[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1})
                        .size());
    }

    @Test
    void depthsOfUniformNumbersAreEquallyLikely() {
        SplittableRandom random = new SplittableRandom(1);
        int[] depths = new int[4];
        for (int i = 0; i < 30_000; i++) {
            float[] numbers = new float[12];
            for (int j = 0; j < numbers.length; j++) {
                numbers[j] = (float) random.nextDouble();
            }
            depths[CODE.architecture(numbers).size()]++;
        }
        for (int depth = 1; depth <= 3; depth++) {
            assertEquals(10_000, depths[depth], 400);
        }
    }

    @Test
    void aNetworkHasACodeThatStandsForItsArchitecture() {
        List<List<Activation>> hidden = List.of(List.of(Activation.TANH, Activation.SIGMOID), List.of(Activation.TANH));
        SparseMlp network = RandomNetworks.create(4, hidden, 1, new SplittableRandom(2));
        assertArrayEquals(
                new float[] {0.5f, 0.75f, 0.75f, 0.25f, 2 / 3f, 0.25f, 0.75f, 0.5f, 0.25f, 0.5f, 0.5f, 0.5f},
                CODE.of(network),
                1e-6f);
        assertEquals(hidden, CODE.architecture(CODE.of(network)));
    }
}

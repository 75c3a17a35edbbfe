package weka.classifiers.functions.swatnn.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;

class NeuronSplitsTest {

    /** 2 tanh(2 a). */
    private static SparseMlp one() {
        return SparseMlp.builder(2)
                .layer(1, (from, to) -> from == 0 ? 2 : 0, to -> 0, to -> Activation.TANH)
                .output(1, (from, to) -> 2, to -> 0)
                .build();
    }

    /** The bias of 0 goes by 1 to both sides, the weight of 2 by half of 2 and 1. */
    @Test
    void eachNumberGoesBothWaysInTurn() {
        List<SparseMlp> splits = NeuronSplits.of(one(), Monotony.NONE);
        assertEquals(2, splits.size());
        double[][] weights = {{2, 2}, {4, 0}};
        double[][] biases = {{1, -1}, {0, 0}};
        for (int i = 0; i < 2; i++) {
            SparseMlp split = splits.get(i);
            assertEquals(2, split.width(0));
            for (int k = 0; k < 2; k++) {
                assertEquals(weights[i][k], split.weight(0, 0, k));
                assertEquals(0, split.weight(0, 1, k));
                assertEquals(biases[i][k], split.bias(0, k));
                assertEquals(1, split.weight(1, k, 0));
                assertEquals(Activation.TANH, split.activation(0, k));
            }
        }
    }

    /** Of neurons in a row, the one behind has its source as often as the one before is heard. */
    @Test
    void everyNeuronIsSplitAndOthersStay() {
        SparseMlp two = SparseMlp.builder(1)
                .layer(1, (from, to) -> 2, to -> 0, to -> Activation.SINE)
                .layer(1, (from, to) -> 3, to -> 0, to -> Activation.TANH)
                .output(1, (from, to) -> 5, to -> 7)
                .build();
        List<SparseMlp> splits = NeuronSplits.of(two, Monotony.NONE);
        assertEquals(4, splits.size());
        SparseMlp first = splits.get(0);
        assertEquals(List.of(2, 1), List.of(first.width(0), first.width(1)));
        assertEquals(1.5, first.weight(1, 0, 0));
        assertEquals(1.5, first.weight(1, 1, 0));
        SparseMlp last = splits.get(3);
        assertEquals(List.of(1, 2), List.of(last.width(0), last.width(1)));
        assertEquals(5.5, last.weight(1, 0, 0));
        assertEquals(0.5, last.weight(1, 0, 1));
        assertEquals(2.5, last.weight(2, 1, 0));
        assertEquals(7, last.bias(2, 0));
    }

    /** A weight of 0.5 would go to -0.75 on one side; where it must stay positive, only its bias goes apart. */
    @Test
    void networksRiseWhereTheyAreTo() {
        SparseMlp flat = SparseMlp.builder(1)
                .layer(1, (from, to) -> 0.5, to -> 0.5, to -> Activation.TANH)
                .output(1, (from, to) -> 1, to -> 0)
                .build();
        List<SparseMlp> rising = NeuronSplits.of(flat, new Monotony(List.of(1)));
        assertEquals(1, rising.size());
        assertEquals(0.5, rising.get(0).weight(0, 0, 1));
        assertEquals(-0.75, rising.get(0).bias(0, 1));
    }

    @Test
    void aNetworkWithoutNeuronsHasNone() {
        SparseMlp line =
                SparseMlp.builder(2).output(1, (from, to) -> 1, to -> 0).build();
        assertEquals(List.of(), NeuronSplits.of(line, Monotony.NONE));
    }
}

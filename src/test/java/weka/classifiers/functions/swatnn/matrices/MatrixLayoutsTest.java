package weka.classifiers.functions.swatnn.matrices;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.ActivationFamily;

import java.util.List;

class MatrixLayoutsTest {

    private static final MatrixLayouts MIXED = layouts(ActivationFamily.MIXED);
    private static final MatrixLayouts ALL = layouts(ActivationFamily.ALL);

    private static MatrixLayouts layouts(ActivationFamily family) {
        return new MatrixLayouts(2, 2, 2, family, family.logits());
    }

    @Test
    void columnsOfANarrowerMatrixAreFoundInAWiderOne() {
        assertTrue(ALL.widens(MIXED));
        assertEquals(23, ALL.columns());
        assertArrayEquals(
                new int[] {0, 1, 2, 3, 4, 5, -1, -1, -1, 6, 7, 8, 9, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1},
                ALL.columnsIn(MIXED, 1),
                "two weights, bias, logits of three of six activations; two weights and bias of the output; a mask");
        assertArrayEquals(
                new int[] {0, 1, 2, 3, 4, 5, -1, -1, -1, 6, 7, 8, 9, 10, 11, -1, -1, -1, 12, 13, 14, 15, 16},
                ALL.columnsIn(MIXED, 2));
    }

    @Test
    void onlyLayoutsWithTheSameFirstLogitsAreWidened() {
        assertFalse(MIXED.widens(ALL));
        assertFalse(ALL.widens(new MatrixLayouts(3, 2, 2, ActivationFamily.MIXED, ActivationFamily.MIXED.logits())));
        assertFalse(ALL.widens(layouts(ActivationFamily.TANH)));
        assertFalse(ALL.widens(new MatrixLayouts(
                2, 2, 2, ActivationFamily.MIXED, List.of(Activation.TANH, Activation.SIGMOID, Activation.LEAKY_RELU))));
    }

    @Test
    void aNarrowerChoiceKeepsTheOrderAndIsNoneWhereNothingIsLeft() {
        MatrixLayout all = ALL.of(1);
        assertEquals(
                List.of(Activation.TANH, Activation.SINE),
                all.among(List.of(Activation.SINE, Activation.TANH)).logits());
        assertEquals(all, all.among(ActivationFamily.ALL.members()));
        assertEquals(MIXED.of(1), MIXED.of(1).among(List.of(Activation.SINE)));
    }
}

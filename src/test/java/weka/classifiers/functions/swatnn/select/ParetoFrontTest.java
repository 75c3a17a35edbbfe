package weka.classifiers.functions.swatnn.select;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class ParetoFrontTest {

    private static Contender contender(int size, double error) {
        double[][] weights = new double[12][1];
        for (int i = 0; i < size; i++) {
            weights[i][0] = 1;
        }
        SparseMlp linear = new SparseMlp(12, new double[][][] {weights}, new double[][] {{0}}, new Activation[0][]);
        return new Contender(linear, error, 1, Origin.DATA);
    }

    private static List<Integer> sizes(ParetoFront front) {
        return front.members().stream().map(Contender::size).toList();
    }

    private static final List<Contender> CONTENDERS = Arrays.asList(
            contender(9, 0.100),
            contender(4, 0.104),
            contender(3, 0.106),
            contender(5, 0.104),
            contender(4, 0.300),
            contender(8, 0.101),
            contender(0, 1.000),
            contender(11, 0.100),
            contender(1, Double.NaN),
            contender(2, Double.POSITIVE_INFINITY));

    @Test
    void leavesOutWhatIsBeaten() {
        assertEquals(List.of(0, 3, 4, 8, 9), sizes(ParetoFront.of(CONTENDERS)));
    }

    @Test
    void smallestWithinToleranceWins() {
        ParetoFront front = ParetoFront.of(CONTENDERS);
        assertEquals(4, front.smallestWithin(0.05, 0).size());
        assertEquals(3, front.smallestWithin(0.07, 0).size());
        assertEquals(8, front.smallestWithin(0.02, 0).size());
        assertEquals(9, front.smallestWithin(0, 0).size());
        assertEquals(0, front.smallestWithin(9, 0).size());
    }

    @Test
    void belowTheFloorSmallerNetworksWin() {
        ParetoFront front = ParetoFront.of(CONTENDERS);
        assertEquals(3, front.smallestWithin(0.05, 0.106).size());
        assertEquals(4, front.smallestWithin(0.05, 0.01).size());
    }

    @Test
    void belowTheFloorAWeightIsWorthADigit() {
        List<Contender> some = List.of(contender(5, 1e-3), contender(6, 3e-6), contender(7, 3e-8), contender(10, 1e-9));
        assertEquals(
                7, ParetoFront.of(some).smallestWithin(0.02, 1e-4).size(), "a weight for two digits, no three for one");
        assertEquals(
                6, ParetoFront.of(some.subList(0, 2)).smallestWithin(0.02, 1e-4).size());
        List<Contender> withExact = new ArrayList<>(some);
        withExact.add(contender(11, 1e-32));
        assertEquals(11, ParetoFront.of(withExact).smallestWithin(0.02, 1e-4).size());
        assertEquals(
                6,
                ParetoFront.of(List.of(contender(6, 1e-30), contender(7, 1e-33)))
                        .smallestWithin(0.02, 1e-4)
                        .size(),
                "both are exact");
    }

    @Test
    void mostAccurateOfAtMostSoManyWeightsWins() {
        ParetoFront front = ParetoFront.of(CONTENDERS);
        ChoiceRule rule = new ChoiceRule(0.05, 0.2, 0);
        assertEquals(3, front.choose(rule).size());
        assertEquals(0, front.choose(rule.withMaxWeights(2)).size());
        assertEquals(3, front.choose(rule.withMaxWeights(3)).size());
        assertEquals(4, front.choose(rule.withMaxWeights(7)).size());
        assertEquals(9, front.choose(rule.withMaxWeights(1000)).size());
    }

    @Test
    void upToALimitThereIsAlwaysTheSmallest() {
        ParetoFront front = ParetoFront.of(CONTENDERS);
        assertEquals(List.of(0, 3, 4), sizes(front.upTo(4)));
        assertEquals(List.of(0, 3), sizes(front.upTo(3)));
        assertEquals(List.of(0, 3, 4, 8, 9), sizes(front.upTo(9)));
        ParetoFront withoutSmall = ParetoFront.of(List.of(contender(5, 0.2), contender(7, 0.1)));
        assertEquals(List.of(5), sizes(withoutSmall.upTo(1)));
    }

    @Test
    void rulesDifferInOneThing() {
        ChoiceRule rule = new ChoiceRule(0.04, 0.2, 7);
        assertEquals(new ChoiceRule(0, 0.2, 7), rule.withoutTolerance());
        assertEquals(new ChoiceRule(0.01, 0.2, 7), rule.withShareOfTolerance(0.25));
        assertEquals(new ChoiceRule(0.04, 0.2, 9), rule.withMaxWeights(9));
        assertTrue(rule.limited());
        assertFalse(rule.withMaxWeights(0).limited());
    }

    @Test
    void aFrontIsReadSortedAgain() throws Exception {
        ParetoFront front = ParetoFront.of(CONTENDERS);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(front);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertEquals(front.members(), ((ParetoFront) in.readObject()).members());
        }
    }

    @Test
    void originsAreToldApart() {
        assertEquals(
                Origin.values().length,
                Arrays.stream(Origin.values()).map(Origin::label).distinct().count());
        assertEquals("near data", Origin.NEAR_DATA.label());
    }

    @Test
    void needsOneFiniteError() {
        assertThrows(IllegalArgumentException.class, () -> ParetoFront.of(List.of(contender(1, Double.NaN))));
    }
}

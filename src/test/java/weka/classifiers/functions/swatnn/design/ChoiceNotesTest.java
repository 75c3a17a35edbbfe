package weka.classifiers.functions.swatnn.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.classifiers.functions.swatnn.network.RandomNetworks;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.search.SearchHistory;
import weka.classifiers.functions.swatnn.select.ChoiceRule;
import weka.classifiers.functions.swatnn.select.Contender;
import weka.classifiers.functions.swatnn.select.Origin;
import weka.classifiers.functions.swatnn.select.ParetoFront;

import java.util.List;
import java.util.SplittableRandom;

class ChoiceNotesTest {

    private static final Contender MEAN = new Contender(SparseMlp.constant(1, 0), 1, 0, Origin.MEAN);
    private static final Contender BIAS = new Contender(SparseMlp.constant(1, 0.1), 0.99, 2, Origin.DATA);
    private static final Contender NETWORK = network(0.1, 2);
    private static final Contender LARGER = network(0.05, 4);

    private static final ChoiceRule TOLERANT = new ChoiceRule(0.02, 0, 0);

    /** Of one input: two weights for each neuron, one for its output, and a bias. */
    private static Contender network(double error, int neurons) {
        SparseMlp network = RandomNetworks.create(1, new int[] {neurons}, new SplittableRandom(1));
        return new Contender(network, error, 1, Origin.SMALL_NETWORK);
    }

    private static List<String> notes(Criterion criterion, ChoiceRule rule, int rows, Contender... found) {
        ParetoFront front = ParetoFront.of(List.of(found));
        Exploration exploration = new Exploration(
                criterion, front, new SourceTally(List.of()), SearchHistory.NONE, 1, new Design.Timing(0, 0, 0));
        return ChoiceNotes.of(front.choose(criterion.applied(rule)), exploration, rule, rows, false);
    }

    @Test
    void anOrdinaryChoiceNeedsNone() {
        assertEquals(List.of(), notes(Criterion.VALIDATION, TOLERANT, 2000, MEAN, NETWORK, LARGER));
        assertEquals(List.of(), notes(Criterion.INFORMATION, TOLERANT, 100, MEAN, BIAS, NETWORK));
        assertEquals(List.of(), notes(Criterion.INFORMATION, TOLERANT.withMaxWeights(8), 100, MEAN, NETWORK, LARGER));
    }

    /** The first weight's price for 4 rows: 4^(1/4) for the weight, 12^(1/8) for the choice; 1 less its inverse is 48 %. */
    @Test
    void fewRowsThatCarryNoNetwork() {
        assertEquals(
                List.of(
                        "4 rows do not carry a network, so the model predicts the mean of the class. With few rows the"
                                + " extended Bayesian information criterion chooses: a network must have fewer weights than there are"
                                + " rows, and the first of them must lower the error by 48 %. More rows would help; no option does."),
                notes(Criterion.INFORMATION, TOLERANT, 4, MEAN));
        assertTrue(notes(Criterion.INFORMATION, TOLERANT.withMaxWeights(20), 4, MEAN)
                .get(0)
                .startsWith(
                        "4 rows do not carry a network, so the model predicts the mean of the class, whatever -max-weights"
                                + " allows. "));
        assertEquals(1, notes(Criterion.INFORMATION, TOLERANT, 4, MEAN, BIAS).size());
    }

    /** 300 held-out rows choose; holding out more than half of the rows is no advice. */
    @ParameterizedTest
    @CsvSource({"599, no option does", "600, -validation 0.50", "1000, -validation 0.30", "1400, -validation 0.22"})
    void heldOutRowsMayHelp(int rows, String advice) {
        String note = notes(Criterion.INFORMATION, TOLERANT, rows, MEAN).get(0);
        assertTrue(note.endsWith(advice + "."), note);
        if (rows > 600) {
            double fraction = Double.parseDouble(advice.substring(advice.length() - 4));
            assertEquals(Criterion.VALIDATION, Criterion.of(rows, fraction));
        }
    }

    @Test
    void heldOutRowsThatNoNetworkPredicts() {
        assertEquals(
                List.of(
                        "No network that was found predicts the held-out rows better than the mean of the class does, which is"
                                + " what the model predicts."),
                notes(Criterion.VALIDATION, TOLERANT, 2000, MEAN));
    }

    @Test
    void ruleThatLeavesOnlyTheMean() {
        assertEquals(
                List.of(
                        "The model predicts the mean of the class, which is all that -max-weights 3 allows; the smallest network"
                                + " with a lower error has 7 weights."),
                notes(Criterion.INFORMATION, TOLERANT.withMaxWeights(3), 100, MEAN, NETWORK, LARGER));
        assertEquals(
                List.of(
                        "The model predicts the mean of the class, which is within -tolerance and -error-floor of the lowest"
                                + " error; the smallest network with a lower error has 7 weights."),
                notes(Criterion.VALIDATION, new ChoiceRule(30, 0, 0), 2000, MEAN, NETWORK, LARGER));
    }

    @Test
    void limitThatDoesNotBind() {
        assertEquals(
                List.of(
                        "The network has 13 weights where -max-weights allows 20: no larger one that was found has a lower"
                                + " error."),
                notes(Criterion.INFORMATION, TOLERANT.withMaxWeights(20), 100, MEAN, NETWORK, LARGER));
        assertEquals(List.of(), notes(Criterion.INFORMATION, TOLERANT.withMaxWeights(13), 100, MEAN, LARGER));
    }

    @Test
    void earlyEnd() {
        ParetoFront front = ParetoFront.of(List.of(MEAN, NETWORK));
        Exploration exploration = new Exploration(
                Criterion.VALIDATION,
                front,
                new SourceTally(List.of()),
                SearchHistory.NONE,
                1,
                new Design.Timing(0, 0, 0));
        assertEquals(
                List.of("The build was ended early; the network is the best of those found until then."),
                ChoiceNotes.of(NETWORK, exploration, TOLERANT, 2000, true));
    }
}

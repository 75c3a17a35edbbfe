package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.select.ChoiceRule;
import weka.classifiers.functions.swatnn.select.Contender;
import weka.classifiers.functions.swatnn.select.ParetoFront;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is to be said of a choice that may surprise, in plain sentences: why it is so, and what would help. */
final class ChoiceNotes {

    /** Where the listener said that it was enough before the last fit had ended. */
    static final String EARLY = "The build was ended early; the network is the best of those found until then.";

    private ChoiceNotes() {}

    /**
     * The notes on a choice, mostly none.
     *
     * @param chosen the network that was chosen
     * @param found what it was chosen from
     * @param rule the rule of the choice, as asked for
     * @param rows number of all rows
     * @param early whether the listener said that what was found is enough before all was done
     */
    static List<String> of(Contender chosen, Exploration found, ChoiceRule rule, int rows, boolean early) {
        List<String> notes = new ArrayList<>();
        if (early) {
            notes.add(EARLY);
        }
        if (isConstant(chosen)) {
            notes.add(ofAConstant(found, rule, rows));
        } else if (rule.limited() && chosen == last(found.front()) && chosen.size() < rule.maxWeights()) {
            notes.add(String.format(
                    Locale.ROOT,
                    "The network has %d weights where -max-weights allows %d: no larger one that was found has a lower error.",
                    chosen.size(),
                    rule.maxWeights()));
        }
        return List.copyOf(notes);
    }

    private static String ofAConstant(Exploration found, ChoiceRule rule, int rows) {
        if (!isConstant(last(found.front()))) {
            return insteadOf(smallestNetwork(found.front()), rule);
        }
        return found.criterion() == Criterion.INFORMATION
                ? ofFewRows(rule, rows)
                : "No network that was found predicts the held-out rows better than the mean of the class does,"
                        + " which is what the model predicts.";
    }

    private static String insteadOf(Contender network, ChoiceRule rule) {
        String why = rule.limited()
                ? "is all that -max-weights " + rule.maxWeights() + " allows"
                : "is within -tolerance and -error-floor of the lowest error";
        return String.format(
                Locale.ROOT,
                "The model predicts the mean of the class, which %s; the smallest network with a lower error has %d weights.",
                why,
                network.size());
    }

    /** The price of the first weight is given as the fall of the error that pays it. */
    private static String ofFewRows(ChoiceRule rule, int rows) {
        return String.format(
                Locale.ROOT,
                "%d rows do not carry a network, so the model predicts the mean of the class%s. With few rows %s chooses: a"
                        + " network must have fewer weights than there are rows, and the first of them must lower the error by"
                        + " %.2g %%. %s",
                rows,
                rule.limited() ? ", whatever -max-weights allows" : "",
                "the extended Bayesian information criterion",
                100 * (1 - 1 / Criterion.priceOf(1, rows)),
                whatHelps(rows));
    }

    private static String whatHelps(int rows) {
        double fraction = Math.ceil(100.0 * Tuning.LEAST_VALIDATION_ROWS / rows) / 100;
        return fraction <= 0.5
                ? String.format(
                        Locale.ROOT,
                        "More rows would help, or held-out rows that choose instead: -validation %.2f.",
                        fraction)
                : "More rows would help; no option does.";
    }

    private static Contender smallestNetwork(ParetoFront front) {
        return front.members().stream()
                .filter(member -> !isConstant(member))
                .findFirst()
                .orElseThrow();
    }

    private static Contender last(ParetoFront front) {
        return front.members().get(front.members().size() - 1);
    }

    /** Whether a network has no weight but a bias of its output. */
    private static boolean isConstant(Contender contender) {
        SparseMlp network = contender.network();
        return network.hiddenLayers() == 0 && contender.size() == (network.bias(0, 0) == 0 ? 0 : 1);
    }
}

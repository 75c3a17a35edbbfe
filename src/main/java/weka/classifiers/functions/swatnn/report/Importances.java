package weka.classifiers.functions.swatnn.report;

import weka.classifiers.functions.swatnn.data.Target;
import weka.classifiers.functions.swatnn.effects.Importance;
import weka.classifiers.functions.swatnn.effects.Sample;
import weka.classifiers.functions.swatnn.prediction.Predictor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which attributes matter: permutation importance. */
final class Importances {

    private static final int REPEATS = 10;

    private final GivenRows given;
    private final Predictor predictor;
    private final Target target;
    private final Sample sample;
    private final double[] actual;
    private final List<Ranked> ranked;

    /**
     * Measures it.
     *
     * @param given rows
     * @param progress told of each attribute
     */
    Importances(GivenRows given, RowsReport.Progress progress) {
        this.given = given;
        predictor = given.predictor();
        target = predictor.encoding().target();
        sample = given.most();
        actual = given.actualOfMost();
        ranked = ranked(progress);
    }

    /**
     * An attribute with its importance.
     *
     * @param attribute the attribute
     * @param importance rise of the error
     */
    private record Ranked(UsedAttribute attribute, Importance importance) {}

    /** The most important attribute first. */
    private List<Ranked> ranked(RowsReport.Progress progress) {
        List<UsedAttribute> used = UsedAttribute.of(predictor);
        List<Ranked> all = new ArrayList<>();
        for (UsedAttribute attribute : used) {
            progress.at("importance of " + attribute.name(), (double) all.size() / (2 * used.size()));
            all.add(new Ranked(attribute, importance(attribute.index())));
        }
        all.sort(Comparator.comparingDouble(one -> -one.importance().mean()));
        return all;
    }

    /** The attributes, the most important one first; none where the network hears none. */
    List<UsedAttribute> attributes() {
        return ranked.stream().map(Ranked::attribute).toList();
    }

    private Importance importance(int attribute) {
        return target.isNominal()
                ? Importance.of(
                        (row, i) -> ClassGoodness.loss(predictor.distribution(row)[(int) actual[i]]),
                        sample,
                        attribute,
                        REPEATS,
                        attribute)
                : Importance.of(predictor::predict, sample, actual, attribute, REPEATS, attribute);
    }

    /** What the page says of it. */
    Section section() {
        List<Part> parts = new ArrayList<>();
        parts.add(Words.of(
                Words.Kind.PLAIN,
                "By how much the " + (target.isNominal() ? "log loss (in nats)" : "root mean squared error")
                        + " rises when the values of one attribute are dealt out among the rows"
                        + " anew: the mean of " + REPEATS
                        + " times, and as a line the standard deviation to either side."
                        + given.taken(sample.size())
                        + (given.ofTraining()
                                ? " On the rows that the network was built from, importance is optimistic."
                                : " On rows that a network was built from, importance is optimistic.")
                        + " Attributes that go together share theirs."));
        List<Bars.Bar> bars = ranked.stream()
                .map(r -> new Bars.Bar(
                        r.attribute().name(),
                        r.importance().mean(),
                        r.importance().deviation(),
                        Numbers.difference(target.kind(), r.importance().mean())))
                .toList();
        parts.add(Group.of(Group.Kind.FIGURE, Bars.sketch("Permutation importance of each attribute", 0, bars)));
        int others = predictor.encoding().attributes().size() - ranked.size();
        if (others > 0) {
            parts.add(Words.of(
                    Words.Kind.NOTE, "The network does not use " + Numbers.count(others, "other attribute") + "."));
        }
        return new Section("Which attributes matter", parts);
    }
}

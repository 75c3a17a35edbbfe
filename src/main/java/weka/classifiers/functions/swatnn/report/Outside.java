package weka.classifiers.functions.swatnn.report;

import weka.classifiers.functions.swatnn.data.Bounds;
import weka.classifiers.functions.swatnn.effects.Sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far rows lie beyond those of training. */
final class Outside {

    private final GivenRows given;

    Outside(GivenRows given) {
        this.given = given;
    }

    /** How many rows lie where training had none. */
    Section section() {
        List<UsedAttribute> used = UsedAttribute.of(given.predictor());
        List<Part> parts = new ArrayList<>();
        if (!used.isEmpty()) {
            parts.add(
                    new Grid(List.of("attribute", "in training", "below", "above or unknown", "missing"), lines(used)));
        }
        if (used.stream().anyMatch(a -> !a.attribute().isNominal() && a.hasLongTails())) {
            parts.add(Words.of(
                    Words.Kind.NOTE,
                    "* Values with long tails: this is the mean of training and two standard deviations to either side, and"
                            + " training had values beyond it."));
        }
        if (!given.ofClasses()) {
            parts.add(Words.of(Words.Kind.NOTE, bounds()));
        }
        return new Section("Rows beyond the training data", parts);
    }

    private List<List<String>> lines(List<UsedAttribute> used) {
        Sample sample = given.sample();
        List<List<String>> lines = new ArrayList<>();
        for (UsedAttribute attribute : used) {
            double[] values = sample.column(attribute.index());
            lines.add(List.of(
                    attribute.name(),
                    attribute.range(),
                    attribute.attribute().isNominal() ? Numbers.NONE : String.valueOf(attribute.below(values)),
                    String.valueOf(attribute.above(values)),
                    String.valueOf(UsedAttribute.missing(values))));
        }
        return lines;
    }

    private String bounds() {
        Optional<Bounds> bounds =
                given.predictor().encoding().target().boundsOf(given.predictor().network());
        return bounds.map(some -> "In every prediction, "
                        + some.of(given.predictor().encoding().target().name()) + "; " + given.held() + " of "
                        + Numbers.count(given.size(), "prediction") + " had to be held there.")
                .orElse("No prediction has to be held within bounds.");
    }
}

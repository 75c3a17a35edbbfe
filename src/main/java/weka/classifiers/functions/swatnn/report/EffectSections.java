package weka.classifiers.functions.swatnn.report;

import weka.classifiers.functions.swatnn.data.Target;
import weka.classifiers.functions.swatnn.effects.Curve;
import weka.classifiers.functions.swatnn.effects.Gaps;
import weka.classifiers.functions.swatnn.effects.Importance;
import weka.classifiers.functions.swatnn.effects.LocalEffects;
import weka.classifiers.functions.swatnn.effects.PartialDependence;
import weka.classifiers.functions.swatnn.effects.Sample;
import weka.classifiers.functions.swatnn.prediction.Predictor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The parts of the page on what the attributes do. */
final class EffectSections {

    /** Rows that importance and local effects are taken from, and rows that a dependence is averaged over; of more, some at even distances. */
    private static final int MOST_ROWS = 10_000;

    private static final int MOST_AVERAGED = 1000;
    private static final int REPEATS = 10;
    private static final int PLACES = 61;
    private static final int BINS = 40;
    private static final int MOST_VALUES = 20;
    private static final double GAP = 0.1;

    private final Html html;
    private final GivenRows given;
    private final Predictor predictor;
    private final Target target;
    private final Sample sample;
    private final Sample averaged;
    private final double[] actual;
    private final double mean;

    EffectSections(Html html, GivenRows given) {
        this.html = html;
        this.given = given;
        predictor = given.predictor();
        target = predictor.encoding().target();
        int[] kept = given.sample().evenly(MOST_ROWS);
        sample = given.sample().of(kept);
        averaged = given.sample().of(given.sample().evenly(MOST_AVERAGED));
        actual = IntStream.of(kept).mapToDouble(i -> given.actual()[i]).toArray();
        mean = sample.mean(predictor::predict);
    }

    /**
     * An attribute with its importance.
     *
     * @param attribute the attribute
     * @param importance rise of the error
     */
    private record Ranked(UsedAttribute attribute, Importance importance) {}

    /**
     * What an attribute that is a number does.
     *
     * @param scale the axis
     * @param dependence the mean prediction
     * @param local the accumulated local effects about the mean prediction
     */
    private record Lines(Scale scale, Curve dependence, Curve local) {}

    /** Importances and effects, the most important attribute first. */
    void write() {
        List<UsedAttribute> used = UsedAttribute.of(predictor);
        if (used.isEmpty()) {
            return;
        }
        List<Ranked> ranked = used.stream()
                .map(a ->
                        new Ranked(a, Importance.of(predictor::predict, sample, actual, a.index(), REPEATS, a.index())))
                .sorted(Comparator.comparingDouble(r -> -r.importance().mean()))
                .toList();
        importances(ranked);
        effects(ranked);
    }

    private void importances(List<Ranked> ranked) {
        html.open("section").leaf("h2", "Which attributes matter");
        html.leaf(
                "p",
                "By how much the root mean squared error rises when the values of one attribute are dealt out among the rows"
                        + " anew: the mean of " + REPEATS
                        + " times, and as a line the standard deviation to either side."
                        + rows(sample.size())
                        + (given.ofTraining()
                                ? " On the rows that the network was built from, importance is optimistic."
                                : " On rows that a network was built from, importance is optimistic.")
                        + " Attributes that go together share theirs.");
        List<Bars.Bar> bars = ranked.stream()
                .map(r -> new Bars.Bar(
                        r.attribute().name(),
                        r.importance().mean(),
                        r.importance().deviation(),
                        Numbers.difference(target.kind(), r.importance().mean())))
                .toList();
        html.open("figure");
        Bars.write(html, "Permutation importance of each attribute", 0, bars);
        html.close();
        int others = predictor.encoding().attributes().size() - ranked.size();
        if (others > 0) {
            html.leaf(
                    "p", "The network does not use " + Numbers.count(others, "other attribute") + ".", "class", "note");
        }
        html.close();
    }

    private void effects(List<Ranked> ranked) {
        html.open("section").leaf("h2", "What each attribute does");
        html.open("p").open("span", "class", "key first").close();
        html.text("Partial dependence: the mean prediction with the attribute set to a value in all rows. ");
        html.open("span", "class", "key second").close();
        html.text(
                "Accumulated local effects, about the mean prediction: what a change of the attribute does to the rows that"
                        + " have about that value; to be preferred where attributes go together. Below, how the given rows are"
                        + " spread; shaded, where there are none, so that the curves rest on nothing. ");
        html.text("All of them have the same vertical axis." + rows(sample.size())
                + (averaged.size() < sample.size()
                        ? " Partial dependence is averaged over " + averaged.size() + "."
                        : ""));
        html.close();
        html.open("div", "class", "cards");
        List<Lines> lines = new ArrayList<>();
        for (Ranked one : ranked) {
            lines.add(one.attribute().attribute().isNominal() ? null : lines(one.attribute()));
        }
        double[] heights = lines.stream()
                .filter(l -> l != null)
                .flatMapToDouble(l -> DoubleStream.concat(
                        Arrays.stream(l.dependence().y()),
                        Arrays.stream(l.local().y())))
                .toArray();
        Scale height = Scale.over(Scale.form(target.kind()), heights).padded();
        for (int i = 0; i < ranked.size(); i++) {
            UsedAttribute attribute = ranked.get(i).attribute();
            html.open("figure").leaf("h3", attribute.name());
            if (lines.get(i) == null) {
                names(attribute);
            } else {
                plot(attribute, lines.get(i), height).write(html);
            }
            html.close();
        }
        html.close().close();
    }

    private String rows(int used) {
        return used < given.size()
                ? " Taken from " + used + " of the " + given.size() + " rows, at even distances."
                : "";
    }

    private Lines lines(UsedAttribute attribute) {
        double[] values = given.sample().column(attribute.index());
        Scale scale = Scale.over(
                Scale.form(attribute.attribute().kind()),
                DoubleStream.concat(Arrays.stream(values), DoubleStream.of(attribute.least(), attribute.most()))
                        .toArray());
        double[] places = IntStream.range(0, PLACES)
                .mapToDouble(i -> scale.value(i / (PLACES - 1.0)))
                .toArray();
        Curve local = LocalEffects.of(predictor::predict, sample, attribute.index(), BINS);
        return new Lines(
                scale,
                PartialDependence.of(predictor::predict, averaged, attribute.index(), places),
                new Curve(local.x(), Arrays.stream(local.y()).map(y -> y + mean).toArray()));
    }

    private Plot plot(UsedAttribute attribute, Lines lines, Scale height) {
        double[] values = given.sample().column(attribute.index());
        Plot plot = new Plot(
                "Predicted " + target.name() + " against " + attribute.name(),
                lines.scale(),
                attribute.name(),
                height,
                "predicted " + target.name());
        Gaps.of(values, lines.scale().least(), lines.scale().most(), GAP)
                .forEach(gap -> plot.shade(gap.from(), gap.to()));
        return plot.histogram(values).line(lines.dependence(), "first").line(lines.local(), "second");
    }

    /** Bars from the mean prediction; values that did not occur in training are predicted as the most frequent one. */
    private void names(UsedAttribute attribute) {
        double[] values = given.sample().column(attribute.index());
        List<Integer> known = attribute.attribute().known().stream()
                .sorted(Comparator.comparingLong(label -> -rows(values, label)))
                .limit(MOST_VALUES)
                .sorted()
                .toList();
        Curve dependence = PartialDependence.of(
                predictor::predict,
                averaged,
                attribute.index(),
                known.stream().mapToDouble(label -> label).toArray());
        List<Bars.Bar> bars = new ArrayList<>();
        for (int k = 0; k < known.size(); k++) {
            double height = dependence.y()[k];
            bars.add(new Bars.Bar(
                    attribute.attribute().values().get(known.get(k)),
                    height,
                    0,
                    Numbers.value(target.kind(), height) + " (" + rows(values, known.get(k)) + ")"));
        }
        Bars.write(html, "Predicted " + target.name() + " for each value of " + attribute.name(), mean, bars);
        int more = attribute.attribute().known().size() - known.size();
        html.leaf(
                "figcaption",
                "Partial dependence, from the mean prediction of " + Numbers.value(target.kind(), mean)
                        + "; in brackets, the number of rows"
                        + (more == 0 ? "." : ". " + Numbers.count(more, "rarer value") + " left out."));
    }

    private static long rows(double[] values, int label) {
        return Arrays.stream(values).filter(v -> v == label).count();
    }
}

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
    private final List<Answer> answers;

    EffectSections(Html html, GivenRows given) {
        this.html = html;
        this.given = given;
        predictor = given.predictor();
        target = predictor.encoding().target();
        int[] kept = given.sample().evenly(MOST_ROWS);
        sample = given.sample().of(kept);
        averaged = given.sample().of(given.sample().evenly(MOST_AVERAGED));
        actual = IntStream.of(kept).mapToDouble(i -> given.actual()[i]).toArray();
        answers = Answer.of(predictor);
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
     * @param curves of a single answer its mean and the accumulated local effects about it, else the means of all answers
     */
    private record Lines(Scale scale, List<Curve> curves) {}

    /** Importances and effects, the most important attribute first. */
    void write() {
        List<UsedAttribute> used = UsedAttribute.of(predictor);
        if (used.isEmpty()) {
            return;
        }
        List<Ranked> ranked = used.stream()
                .map(a -> new Ranked(a, importance(a.index())))
                .sorted(Comparator.comparingDouble(r -> -r.importance().mean()))
                .toList();
        importances(ranked);
        effects(ranked);
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

    private void importances(List<Ranked> ranked) {
        html.open("section").leaf("h2", "Which attributes matter");
        html.leaf(
                "p",
                "By how much the " + (target.isNominal() ? "log loss (in nats)" : "root mean squared error")
                        + " rises when the values of one attribute are dealt out among the rows"
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
        html.open("p");
        if (answers.size() == 1) {
            html.open("span", "class", "key first").close();
            html.text("Partial dependence: the mean "
                    + (target.isNominal() ? answers.get(0).name() : "prediction")
                    + " with the attribute set to a value in all rows. ");
            html.open("span", "class", "key second").close();
            html.text(
                    "Accumulated local effects, about the mean prediction: what a change of the attribute does to the rows"
                            + " that have about that value; to be preferred where attributes go together. ");
        } else {
            html.text("Partial dependence: the mean probability of each value with the attribute set to a value in all"
                    + " rows. ");
        }
        html.text(
                "Below, how the given rows are spread; shaded, where there are none, so that the curves rest on nothing. ");
        html.text("All of them have the same vertical axis." + rows(sample.size())
                + (averaged.size() < sample.size()
                        ? " Partial dependence is averaged over " + averaged.size() + "."
                        : ""));
        html.close();
        Answer.legend(html, answers);
        html.open("div", "class", "cards");
        List<Lines> lines = new ArrayList<>();
        for (Ranked one : ranked) {
            lines.add(one.attribute().attribute().isNominal() ? null : lines(one.attribute()));
        }
        double[] heights = lines.stream()
                .filter(l -> l != null)
                .flatMap(l -> l.curves().stream())
                .flatMapToDouble(curve -> Arrays.stream(curve.y()))
                .toArray();
        Scale height = Scale.over(Scale.form(answers.get(0).kind()), heights).padded();
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
        List<Curve> curves = new ArrayList<>();
        for (Answer answer : answers) {
            curves.add(PartialDependence.of(answer.function(), averaged, attribute.index(), places));
        }
        if (answers.size() == 1) {
            curves.add(local(answers.get(0), attribute));
        }
        return new Lines(scale, curves);
    }

    private Curve local(Answer answer, UsedAttribute attribute) {
        double mean = sample.mean(answer.function());
        Curve local = LocalEffects.of(answer.function(), sample, attribute.index(), BINS);
        return new Curve(local.x(), Arrays.stream(local.y()).map(y -> y + mean).toArray());
    }

    private Plot plot(UsedAttribute attribute, Lines lines, Scale height) {
        double[] values = given.sample().column(attribute.index());
        Plot plot = new Plot(
                heading() + " against " + attribute.name(),
                lines.scale(),
                attribute.name(),
                height,
                answers.size() == 1 ? answers.get(0).name() : "probability");
        Gaps.of(values, lines.scale().least(), lines.scale().most(), GAP)
                .forEach(gap -> plot.shade(gap.from(), gap.to()));
        plot.histogram(values);
        for (int i = 0; i < lines.curves().size(); i++) {
            plot.line(lines.curves().get(i), i < answers.size() ? answers.get(i).style() : "second");
        }
        return plot;
    }

    private String heading() {
        return target.isNominal() ? "Probabilities of " + target.name() : "Predicted " + target.name();
    }

    /** Values that did not occur in training are predicted as the most frequent one. */
    private void names(UsedAttribute attribute) {
        double[] values = given.sample().column(attribute.index());
        List<Integer> known = attribute.attribute().known().stream()
                .sorted(Comparator.comparingLong(label -> -rows(values, label)))
                .limit(MOST_VALUES)
                .sorted()
                .toList();
        int more = attribute.attribute().known().size() - known.size();
        String rest = more == 0 ? "." : ". " + Numbers.count(more, "rarer value") + " left out.";
        List<Curve> dependences = new ArrayList<>();
        for (Answer answer : answers) {
            double[] places = known.stream().mapToDouble(label -> label).toArray();
            dependences.add(PartialDependence.of(answer.function(), averaged, attribute.index(), places));
        }
        if (answers.size() == 1) {
            bars(attribute, known, dependences.get(0), rest);
        } else {
            table(attribute, known, dependences, rest);
        }
    }

    /** The probabilities of all values of the class, a line for each value of the attribute. */
    private void table(UsedAttribute attribute, List<Integer> known, List<Curve> dependences, String rest) {
        double[] values = given.sample().column(attribute.index());
        List<String> heads = new ArrayList<>(List.of(attribute.name()));
        answers.forEach(answer -> heads.add(target.classes().labels().get(answer.value())));
        List<List<String>> lines = new ArrayList<>();
        for (int k = 0; k < known.size(); k++) {
            int label = known.get(k);
            List<String> line = new ArrayList<>(
                    List.of(attribute.attribute().values().get(label) + " (" + rows(values, label) + ")"));
            for (Curve dependence : dependences) {
                line.add(Numbers.percent(dependence.y()[k]));
            }
            lines.add(line);
        }
        html.table(heads, lines);
        html.leaf("figcaption", "Partial dependence; in brackets, the number of rows" + rest);
    }

    /** Bars from the mean prediction. */
    private void bars(UsedAttribute attribute, List<Integer> known, Curve dependence, String rest) {
        double[] values = given.sample().column(attribute.index());
        Answer answer = answers.get(0);
        double mean = sample.mean(answer.function());
        List<Bars.Bar> bars = new ArrayList<>();
        for (int k = 0; k < known.size(); k++) {
            double height = dependence.y()[k];
            bars.add(new Bars.Bar(
                    attribute.attribute().values().get(known.get(k)),
                    height,
                    0,
                    Numbers.value(answer.kind(), height) + " (" + rows(values, known.get(k)) + ")"));
        }
        Bars.write(html, heading() + " for each value of " + attribute.name(), mean, bars);
        html.leaf(
                "figcaption",
                "Partial dependence, from the mean prediction of " + Numbers.value(answer.kind(), mean)
                        + "; in brackets, the number of rows" + rest);
    }

    private static long rows(double[] values, int label) {
        return Arrays.stream(values).filter(v -> v == label).count();
    }
}

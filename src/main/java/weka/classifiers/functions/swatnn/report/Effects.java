package weka.classifiers.functions.swatnn.report;

import weka.classifiers.functions.swatnn.data.Target;
import weka.classifiers.functions.swatnn.effects.Curve;
import weka.classifiers.functions.swatnn.effects.Gaps;
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

/** What each attribute does. */
final class Effects {

    /** Rows that a dependence is averaged over; of more, some at even distances. */
    private static final int MOST_AVERAGED = 1000;

    private static final int PLACES = 61;
    private static final int BINS = 40;
    private static final int MOST_VALUES = 20;
    private static final double GAP = 0.1;

    private final GivenRows given;
    private final Predictor predictor;
    private final Target target;
    private final Sample sample;
    private final Sample averaged;
    private final List<Answer> answers;
    private final List<UsedAttribute> ranked;

    /**
     * Effects of attributes.
     *
     * @param given rows
     * @param ranked attributes in the order in which they are shown, at least one
     */
    Effects(GivenRows given, List<UsedAttribute> ranked) {
        this.given = given;
        this.ranked = ranked;
        predictor = given.predictor();
        target = predictor.encoding().target();
        sample = given.most();
        averaged = given.sample().of(given.sample().evenly(MOST_AVERAGED));
        answers = Answer.of(predictor);
    }

    /**
     * What an attribute that is a number does.
     *
     * @param scale the axis
     * @param curves of a single answer its mean and the accumulated local effects about it, else the means of all answers
     */
    private record Lines(Scale scale, List<Curve> curves) {}

    /**
     * Partial dependence and accumulated local effects.
     *
     * @param progress told of each attribute
     */
    Section section(RowsReport.Progress progress) {
        List<Part> parts = new ArrayList<>(List.of(explanation()));
        Answer.addLegend(parts, answers);
        List<Lines> lines = new ArrayList<>();
        for (UsedAttribute one : ranked) {
            progress.at("effects of " + one.name(), 0.5 + lines.size() / (2.0 * ranked.size()));
            lines.add(one.attribute().isNominal() ? null : lines(one));
        }
        double[] heights = lines.stream()
                .filter(l -> l != null)
                .flatMap(l -> l.curves().stream())
                .flatMapToDouble(curve -> Arrays.stream(curve.y()))
                .toArray();
        Scale height = Scale.over(Scale.form(answers.get(0).kind()), heights).padded();
        List<Part> cards = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            UsedAttribute attribute = ranked.get(i);
            List<Part> card = new ArrayList<>(List.of(Words.of(Words.Kind.HEADING, attribute.name())));
            if (lines.get(i) == null) {
                card.addAll(names(attribute));
            } else {
                card.add(plot(attribute, lines.get(i), height).sketch());
            }
            cards.add(new Group(Group.Kind.FIGURE, card));
        }
        parts.add(new Group(Group.Kind.CARDS, cards));
        return new Section("What each attribute does", parts);
    }

    private Words explanation() {
        List<Words.Run> runs = new ArrayList<>();
        if (answers.size() == 1) {
            runs.add(new Words.Run(
                    Ink.FIRST,
                    "Partial dependence: the mean "
                            + (target.isNominal() ? answers.get(0).name() : "prediction")
                            + " with the attribute set to a value in all rows. "));
            runs.add(new Words.Run(
                    Ink.SECOND,
                    "Accumulated local effects, about the mean prediction: what a change of the attribute does to the rows"
                            + " that have about that value; to be preferred where attributes go together. "));
        } else {
            runs.add(new Words.Run(
                    null,
                    "Partial dependence: the mean probability of each value with the attribute set to a value in all"
                            + " rows. "));
        }
        runs.add(new Words.Run(
                null,
                "Below, how the given rows are spread; shaded, where there are none, so that the curves rest on nothing."
                        + " All of them have the same vertical axis." + given.taken(sample.size())
                        + (averaged.size() < sample.size()
                                ? " Partial dependence is averaged over " + averaged.size() + "."
                                : "")));
        return new Words(Words.Kind.PLAIN, runs);
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
            plot.line(lines.curves().get(i), i < answers.size() ? answers.get(i).ink() : Ink.SECOND);
        }
        return plot;
    }

    private String heading() {
        return target.isNominal() ? "Probabilities of " + target.name() : "Predicted " + target.name();
    }

    /** Values that did not occur in training are predicted as the most frequent one. */
    private List<Part> names(UsedAttribute attribute) {
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
        return answers.size() == 1
                ? bars(attribute, known, dependences.get(0), rest)
                : table(attribute, known, dependences, rest);
    }

    /** The probabilities of all values of the class, a line for each value of the attribute. */
    private List<Part> table(UsedAttribute attribute, List<Integer> known, List<Curve> dependences, String rest) {
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
        return List.of(
                new Grid(heads, lines),
                Words.of(Words.Kind.CAPTION, "Partial dependence; in brackets, the number of rows" + rest));
    }

    /** Bars from the mean prediction. */
    private List<Part> bars(UsedAttribute attribute, List<Integer> known, Curve dependence, String rest) {
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
        return List.of(
                Bars.sketch(heading() + " for each value of " + attribute.name(), mean, bars),
                Words.of(
                        Words.Kind.CAPTION,
                        "Partial dependence, from the mean prediction of " + Numbers.value(answer.kind(), mean)
                                + "; in brackets, the number of rows" + rest));
    }

    private static long rows(double[] values, int label) {
        return Arrays.stream(values).filter(v -> v == label).count();
    }
}

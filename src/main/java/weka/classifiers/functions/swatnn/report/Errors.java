package weka.classifiers.functions.swatnn.report;

import weka.classifiers.functions.swatnn.data.Target;
import weka.classifiers.functions.swatnn.effects.Curve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How close predictions come to what was there. */
final class Errors {

    /** More dots would cover each other. */
    private static final int MOST_DOTS = 2000;

    private final GivenRows given;
    private final Target target;

    Errors(GivenRows given) {
        this.given = given;
        target = given.predictor().encoding().target();
    }

    /** Errors, and predicted and actual values. */
    Section section() {
        List<Part> parts = new ArrayList<>();
        parts.add(Words.of(
                Words.Kind.PLAIN,
                "On " + Numbers.count(given.size(), "row") + " of " + given.relation()
                        + (given.leftOut() == 0
                                ? ""
                                : " (" + given.leftOut() + " more have no value of " + target.name()
                                        + " or no positive weight)")
                        + ". " + origin()));
        if (given.ofClasses()) {
            parts.addAll(new ClassErrors(given).parts());
        } else {
            parts.add(Group.of(
                    Group.Kind.PAIR,
                    Group.of(Group.Kind.FIGURE, plot().sketch(), Words.of(Words.Kind.CAPTION, caption())),
                    new Grid(List.of("", target.name()), measures())));
        }
        return new Section("How close it comes", parts);
    }

    private String origin() {
        return given.ofTraining()
                ? "These are the rows that the network was built from: on new rows, expect larger errors."
                : "These are not all the rows that the network was built from, in their order; whether some of them were"
                        + " among those, the model cannot tell. On rows that it was built from, errors are too small.";
    }

    private String caption() {
        return "Each dot is a row: the prediction, and the actual value above it; on the line both are equal."
                + intervals();
    }

    private String intervals() {
        if (!given.haveIntervals()) {
            return "";
        }
        return given.varying()
                ? " The bar over each prediction is its prediction interval at 95 %."
                : " In the band are the rows whose actual value is within the prediction interval at 95 %.";
    }

    private List<List<String>> measures() {
        Goodness goodness = given.goodness();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("R²", Numbers.shortly(goodness.r2())));
        rows.add(List.of("root mean squared error", Numbers.difference(target.kind(), goodness.rmse())));
        rows.add(List.of("mean absolute error", Numbers.difference(target.kind(), goodness.mae())));
        if (given.haveIntervals()) {
            rows.add(
                    List.of("mean width of an interval at 95 %", Numbers.difference(target.kind(), given.meanWidth())));
            rows.add(List.of("rows within their interval", Numbers.percent(given.coverage())));
        } else {
            rows.add(List.of(
                    given.lower().length == 0
                            ? "prediction intervals (the model keeps none)"
                            : "prediction intervals at 95 % (training had too few rows)",
                    Numbers.NONE));
        }
        return rows;
    }

    private Plot plot() {
        int[] shown = IntStream.of(given.sample().evenly(MOST_DOTS))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> given.predicted()[i]))
                .mapToInt(i -> i)
                .toArray();
        double[] predicted = pick(given.predicted(), shown);
        double[] actual = pick(given.actual(), shown);
        Scale scale = Scale.over(
                        Scale.form(target.kind()),
                        DoubleStream.concat(Arrays.stream(predicted), Arrays.stream(actual))
                                .toArray())
                .padded();
        Plot plot = new Plot(
                "Actual against predicted " + target.name(), scale, "predicted " + target.name(), scale, "actual");
        if (given.haveIntervals()) {
            double[] lower = pick(given.lower(), shown);
            double[] upper = pick(given.upper(), shown);
            if (given.varying()) {
                plot.bars(predicted, lower, upper);
            } else {
                plot.band(predicted, lower, upper);
            }
        }
        double[] ends = {scale.least(), scale.most()};
        return plot.line(new Curve(ends, ends), Ink.EQUAL).dots(predicted, actual, Ink.ROWS);
    }

    private static double[] pick(double[] values, int[] indices) {
        return IntStream.of(indices).mapToDouble(i -> values[i]).toArray();
    }
}

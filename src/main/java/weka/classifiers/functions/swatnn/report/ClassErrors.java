package weka.classifiers.functions.swatnn.report;

import weka.classifiers.evaluation.NominalPrediction;
import weka.classifiers.evaluation.Prediction;
import weka.classifiers.evaluation.ThresholdCurve;
import weka.classifiers.functions.swatnn.data.ClassLabels;
import weka.classifiers.functions.swatnn.effects.Curve;
import weka.core.Instances;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How close the probabilities of a nominal class come: measures, calibration, confusion and ROC. */
final class ClassErrors {

    /** Points of a ROC curve; more would lie on each other. */
    private static final int MOST_POINTS = 400;

    private final GivenRows given;
    private final ClassLabels classes;
    private final String name;

    ClassErrors(GivenRows given) {
        this.given = given;
        classes = given.predictor().encoding().target().classes();
        name = given.predictor().encoding().target().name();
    }

    /** All of it. */
    List<Part> parts() {
        Reliability reliability = Reliability.of(
                classes.outputs() == 1 ? List.of(classes.positiveIndex()) : classes.known(),
                given.actual(),
                given.probabilities(),
                given.sample().weights());
        Group calibration = Group.of(
                Group.Kind.FIGURE,
                calibration(reliability).sketch(),
                Words.of(
                        Words.Kind.CAPTION,
                        "Calibration: each dot is a tenth of the range of probability, at the mean predicted probability of "
                                + what() + " and how often it was there; on the line both are equal. Below, how the"
                                + " predicted probabilities are spread."));
        return List.of(
                Group.of(Group.Kind.PAIR, calibration, new Grid(List.of("", name), measures(reliability))),
                Words.of(Words.Kind.HEADING, "What was predicted for what was there"),
                new Grid(heads(), confusion()),
                Words.of(Words.Kind.HEADING, "ROC"),
                roc());
    }

    private String what() {
        return classes.outputs() == 1 ? classes.positive() : "each value";
    }

    private List<List<String>> measures(Reliability reliability) {
        ClassGoodness goodness = given.classGoodness();
        return List.of(
                List.of("log loss, nats", Numbers.shortly(goodness.logLoss())),
                List.of("wrong, if the most probable value is taken", Numbers.percent(goodness.errorRate())),
                List.of("Brier score", Numbers.shortly(goodness.brier())),
                List.of("calibration error", Numbers.shortly(reliability.error())));
    }

    private Plot calibration(Reliability reliability) {
        double[] predicted = reliability.bins().stream()
                .mapToDouble(Reliability.Bin::probability)
                .toArray();
        double[] shares =
                reliability.bins().stream().mapToDouble(Reliability.Bin::share).toArray();
        Scale scale = new Scale(0, 1, Scale.Form.LINEAR).padded();
        double[] all = Arrays.stream(given.probabilities())
                .flatMapToDouble(row -> classes.outputs() == 1
                        ? Arrays.stream(row, classes.positiveIndex(), classes.positiveIndex() + 1)
                        : classes.known().stream().mapToDouble(k -> row[k]))
                .toArray();
        return new Plot("How often against the probability", scale, "predicted probability", scale, "how often")
                .histogram(all)
                .line(new Curve(new double[] {0, 1}, new double[] {0, 1}), Ink.EQUAL)
                .line(new Curve(predicted, shares), Ink.FIRST)
                .dots(predicted, shares, Ink.FRONT);
    }

    private List<String> heads() {
        List<String> heads = new ArrayList<>(List.of(name));
        classes.labels().forEach(label -> heads.add("as " + label));
        heads.add("right");
        return heads;
    }

    /** A line for each value that was there, counted by weights. */
    private List<List<String>> confusion() {
        int values = classes.labels().size();
        double[][] weights = new double[values][values];
        for (int i = 0; i < given.size(); i++) {
            weights[(int) given.actual()[i]][(int) given.predicted()[i]] +=
                    given.sample().weights()[i];
        }
        List<List<String>> lines = new ArrayList<>();
        for (int actual = 0; actual < values; actual++) {
            List<String> line = new ArrayList<>(List.of(classes.labels().get(actual)));
            Arrays.stream(weights[actual]).forEach(weight -> line.add(Numbers.shortly(weight)));
            line.add(Numbers.percent(
                    weights[actual][actual] / Arrays.stream(weights[actual]).sum()));
            lines.add(line);
        }
        return lines;
    }

    /** The curves of all values against the others; of two values, that of the second. */
    private Group roc() {
        ArrayList<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            predictions.add(new NominalPrediction(
                    given.actual()[i], given.probabilities()[i], given.sample().weights()[i]));
        }
        Scale scale = new Scale(0, 1, Scale.Form.LINEAR).padded();
        Plot plot = new Plot(
                        "Rate of true positives against that of false ones",
                        scale,
                        "of the others, taken for it",
                        scale,
                        "of its rows, found")
                .line(new Curve(new double[] {0, 1}, new double[] {0, 1}), Ink.EQUAL);
        List<List<String>> areas = new ArrayList<>();
        List<Answer> answers = Answer.of(given.predictor());
        for (Answer answer : answers) {
            Instances curve = new ThresholdCurve().getCurve(predictions, answer.value());
            areas.add(List.of(classes.labels().get(answer.value()), Numbers.shortly(ThresholdCurve.getROCArea(curve))));
            plot.line(thinned(curve), answer.ink());
        }
        List<Part> figure = new ArrayList<>(List.of(plot.sketch()));
        Answer.addLegend(figure, answers);
        figure.add(Words.of(
                Words.Kind.CAPTION,
                "As the threshold of its probability falls: how many rows of a value are found, against how many others"
                        + " are taken for it."));
        return Group.of(
                Group.Kind.PAIR,
                new Group(Group.Kind.FIGURE, figure),
                new Grid(List.of(name, "area under the curve"), areas));
    }

    private static Curve thinned(Instances curve) {
        double[] x = curve.attributeToDoubleArray(
                curve.attribute(ThresholdCurve.FP_RATE_NAME).index());
        double[] y = curve.attributeToDoubleArray(
                curve.attribute(ThresholdCurve.TP_RATE_NAME).index());
        int every = Math.max(1, x.length / MOST_POINTS);
        int[] kept = IntStream.range(0, x.length)
                .filter(i -> i % every == 0 || i == x.length - 1)
                .toArray();
        return new Curve(
                IntStream.of(kept).mapToDouble(i -> x[i]).toArray(),
                IntStream.of(kept).mapToDouble(i -> y[i]).toArray());
    }
}

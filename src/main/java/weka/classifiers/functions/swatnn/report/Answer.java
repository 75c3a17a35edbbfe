package weka.classifiers.functions.swatnn.report;

import weka.classifiers.functions.swatnn.data.ClassLabels;
import weka.classifiers.functions.swatnn.data.InputAttribute.Kind;
import weka.classifiers.functions.swatnn.data.Target;
import weka.classifiers.functions.swatnn.prediction.Predictor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What of a prediction is drawn: the number, or the probability of a value of the class.
 *
 * @param name what it is called
 * @param value index of the value of the class, or -1 for a number
 * @param kind how it is written
 * @param ink the line that draws it
 * @param function of the values of the attributes
 */
record Answer(String name, int value, Kind kind, Ink ink, ToDoubleFunction<double[]> function) {

    /** More lines are not told apart; further values are left out. */
    private static final int MOST = 6;

    /**
     * The answers of a model: the number, the probability of the second of two values, or those of the first of several values that training
     * had.
     */
    static List<Answer> of(Predictor predictor) {
        Target target = predictor.encoding().target();
        if (!target.isNominal()) {
            return List.of(new Answer("predicted " + target.name(), -1, target.kind(), Ink.FIRST, predictor::predict));
        }
        ClassLabels classes = target.classes();
        if (classes.outputs() == 1) {
            return List.of(ofValue(predictor, classes.positiveIndex(), Ink.FIRST));
        }
        return IntStream.range(0, Math.min(MOST, classes.outputs()))
                .mapToObj(k -> ofValue(predictor, classes.known().get(k), Ink.ofClass(k)))
                .toList();
    }

    private static Answer ofValue(Predictor predictor, int value, Ink ink) {
        Target target = predictor.encoding().target();
        String name = "P(" + target.name() + " = " + target.classes().labels().get(value) + ")";
        return new Answer(name, value, Kind.NUMERIC, ink, row -> predictor.distribution(row)[value]);
    }

    /** Adds what tells several answers apart. */
    static void addLegend(List<Part> parts, List<Answer> answers) {
        if (answers.size() > 1) {
            List<Words.Run> runs = new ArrayList<>();
            answers.forEach(answer -> runs.add(new Words.Run(answer.ink(), answer.name() + " ")));
            parts.add(new Words(Words.Kind.LEGEND, runs));
        }
    }
}

package weka.classifiers.functions.swatnn.report;

import weka.classifiers.functions.swatnn.data.AttributeEncoding;
import weka.classifiers.functions.swatnn.data.HeaderCheck;
import weka.classifiers.functions.swatnn.data.UsableRows;
import weka.classifiers.functions.swatnn.effects.Sample;
import weka.classifiers.functions.swatnn.model.FittedModel;
import weka.classifiers.functions.swatnn.model.Provenance;
import weka.classifiers.functions.swatnn.prediction.IntervalKind;
import weka.classifiers.functions.swatnn.prediction.Predictor;
import weka.core.Instance;
import weka.core.Instances;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;

/**
 * Rows that a model is looked at on: those with a class value and a positive weight.
 *
 * @param relation name of their relation
 * @param leftOut rows without a class value or a positive weight
 * @param ofTraining whether they are the rows that the model was built from, in their order
 * @param predictor what predicts
 * @param sample values of the attributes without the class, and weights
 * @param actual values of the class
 * @param predicted the predictions, as many; of a nominal class the indices of the most probable values
 * @param probabilities of each value of a nominal class, row by row; empty where the class is a number
 * @param lower lower bounds of the intervals at {@link #LEVEL}; empty where the model has none
 * @param upper their upper bounds
 * @param varying whether the intervals of two rows of the same prediction may differ
 */
record GivenRows(
        String relation,
        int leftOut,
        boolean ofTraining,
        Predictor predictor,
        Sample sample,
        double[] actual,
        double[] predicted,
        double[][] probabilities,
        double[] lower,
        double[] upper,
        boolean varying) {

    /** The level of the intervals. */
    static final double LEVEL = 0.95;

    /** Rows that importance and local effects are taken from. */
    private static final int MOST = 10_000;

    /**
     * Predicts the rows.
     *
     * @param model a model with a network
     * @param data rows with the attributes of the training data
     * @param name what messages call them
     * @throws IllegalArgumentException if attributes differ, or no row has a class value and a positive weight
     */
    static GivenRows of(FittedModel model, Instances data, String name) {
        Predictor predictor = model.predictor();
        AttributeEncoding encoding = predictor.encoding();
        HeaderCheck.require(encoding, data, name);
        Instances classed = new Instances(data);
        classed.setClassIndex(encoding.classIndex());
        Instances usable = UsableRows.of(classed);
        if (usable.isEmpty()) {
            throw new IllegalArgumentException(
                    "No row of " + name + " has a value of " + encoding.target().name() + " and a positive weight");
        }
        boolean nominal = encoding.target().isNominal();
        double[][] intervals = nominal
                ? new double[0][]
                : usable.stream()
                        .flatMap(row -> Arrays.stream(model.intervals(row, LEVEL)))
                        .toArray(double[][]::new);
        return new GivenRows(
                data.relationName(),
                data.numInstances() - usable.numInstances(),
                areOfTraining(encoding, usable, model.provenance()),
                predictor,
                sample(encoding, usable),
                usable.attributeToDoubleArray(encoding.classIndex()),
                predictor.predict(usable),
                nominal ? predictor.distributions(usable) : new double[0][],
                Arrays.stream(intervals).mapToDouble(bounds -> bounds[0]).toArray(),
                Arrays.stream(intervals).mapToDouble(bounds -> bounds[1]).toArray(),
                model.intervalKind() == IntervalKind.QUANTILE);
    }

    private static boolean areOfTraining(AttributeEncoding encoding, Instances rows, Provenance provenance) {
        return provenance != null
                && provenance.data().usedRows() == rows.numInstances()
                && HexFormat.of()
                        .toHexDigits(encoding.encode(rows).fingerprint())
                        .equals(provenance.data().fingerprint());
    }

    private static Sample sample(AttributeEncoding encoding, Instances rows) {
        int attributes = encoding.attributes().size();
        double[][] values = new double[rows.numInstances()][attributes];
        for (int i = 0; i < values.length; i++) {
            Instance row = rows.instance(i);
            for (int a = 0; a < attributes; a++) {
                values[i][a] = row.value(encoding.headerIndex(a));
            }
        }
        return new Sample(values, rows.stream().mapToDouble(Instance::weight).toArray());
    }

    /** Number of rows. */
    int size() {
        return actual.length;
    }

    /** The rows, where more would cost too much; of more than 10 000, some at even distances. */
    Sample most() {
        return sample.of(sample.evenly(MOST));
    }

    /** The values of the class of {@link #most}. */
    double[] actualOfMost() {
        return IntStream.of(sample.evenly(MOST)).mapToDouble(i -> actual[i]).toArray();
    }

    /** A sentence on what was taken from so many of the rows; nothing where that is all of them. */
    String taken(int used) {
        return used < size() ? " Taken from " + used + " of the " + size() + " rows, at even distances." : "";
    }

    /** Whether the class is nominal. */
    boolean ofClasses() {
        return predictor.encoding().target().isNominal();
    }

    /** How close the probabilities of a nominal class are. */
    ClassGoodness classGoodness() {
        return ClassGoodness.of(actual, probabilities, sample.weights());
    }

    /** How close the predictions are. */
    Goodness goodness() {
        return Goodness.of(actual, predicted, sample.weights());
    }

    /** Whether there are intervals, of finite width. */
    boolean haveIntervals() {
        return lower.length > 0 && Double.isFinite(meanWidth());
    }

    /** The mean width of the intervals. */
    double meanWidth() {
        return IntStream.range(0, size())
                .mapToDouble(i -> (upper[i] - lower[i]) / size())
                .sum();
    }

    /** The weighted share of the rows whose class is within their interval. */
    double coverage() {
        double[] weights = sample.weights();
        double covered = IntStream.range(0, size())
                .filter(i -> actual[i] >= lower[i] && actual[i] <= upper[i])
                .mapToDouble(i -> weights[i])
                .sum();
        return covered / Arrays.stream(weights).sum();
    }

    /** Predictions that the bounds of the target held. */
    long held() {
        var bounds = predictor.encoding().target().boundsOf(predictor.network());
        return bounds.isEmpty()
                ? 0
                : Arrays.stream(predicted)
                        .filter(p ->
                                p <= bounds.get().lower() || p >= bounds.get().upper())
                        .count();
    }
}

package weka.classifiers.functions.swatnn.model;

import weka.classifiers.functions.swatnn.data.TrainingData;
import weka.classifiers.functions.swatnn.design.Design;
import weka.classifiers.functions.swatnn.design.IntervalFit;
import weka.classifiers.functions.swatnn.design.NetworkDesigner;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.prediction.IntervalKind;
import weka.classifiers.functions.swatnn.prediction.IntervalTable;
import weka.classifiers.functions.swatnn.prediction.Intervals;
import weka.classifiers.functions.swatnn.prediction.Predictor;
import weka.classifiers.functions.swatnn.prediction.QuantileIntervals;
import weka.classifiers.functions.swatnn.saved.SealedModel;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;

import java.io.Serializable;
import java.util.Arrays;

/**
 * A built model, all that there is of it: it predicts, tells how far off its predictions may be, and says in text what it is. Exports and
 * pictures start from it. Immutable; equal builds give equal bytes, and a model keeps no row of its data.
 *
 * <p>Before the first build, and of data without a usable row, there is a model too: one that predicts a missing value.
 */
public final class FittedModel implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What there was to learn from. */
    public enum State {
        /** Nothing has been built yet. */
        NOT_BUILT("no network has been found yet"),
        /** No row had a class value and a positive weight: nothing is predicted. */
        NO_ROWS("no network was found, since no row of the data has a class value and a positive weight"),
        /** Nothing told the rows apart: the model predicts their mean. */
        MEAN("the mean of the class"),
        /** A network was searched for. */
        SEARCHED("a network");

        private final String label;

        State(String label) {
            this.label = label;
        }
    }

    private final State state;
    private final Predictor predictor;
    private final Intervals intervals;
    private final BuildReport report;
    private final Provenance provenance;
    private final transient double seconds;

    private FittedModel(
            State state,
            Predictor predictor,
            Intervals intervals,
            BuildReport report,
            Provenance provenance,
            double seconds) {
        this.state = state;
        this.predictor = predictor;
        this.intervals = intervals;
        this.report = report;
        this.provenance = provenance;
        this.seconds = seconds;
    }

    /** The model before the first build. */
    public static FittedModel unbuilt() {
        return new FittedModel(State.NOT_BUILT, null, null, BuildReport.UNSEARCHED, null, 0);
    }

    /**
     * The model of data that were not searched: their mean, or what else a loss makes of them, or nothing where they have no usable row.
     *
     * @param data the training data
     * @param loss what the constant makes small
     * @param withIntervals whether it keeps what prediction intervals need
     * @param provenance where the model comes from
     */
    public static FittedModel ofAConstant(TrainingData data, Loss loss, boolean withIntervals, Provenance provenance) {
        if (data.isEmpty()) {
            return new FittedModel(State.NO_ROWS, null, null, BuildReport.UNSEARCHED, provenance, 0);
        }
        return new FittedModel(
                State.MEAN,
                new Predictor(data.encoding(), NetworkDesigner.constant(data.rows(), loss)),
                withIntervals && !loss.ofClasses() ? IntervalTable.ofTheMean(data.rows(), loss.variancePower()) : null,
                BuildReport.UNSEARCHED,
                provenance,
                0);
    }

    /**
     * The model that a search ends with.
     *
     * @param data the training data
     * @param design what was found
     * @param fit its prediction intervals
     * @param provenance where the model comes from
     */
    public static FittedModel of(TrainingData data, Design design, IntervalFit fit, Provenance provenance) {
        Predictor predictor = new Predictor(data.encoding(), design.chosen().network());
        IntervalSummary summary = design.leftOut() == null
                ? null
                : IntervalSummary.of(
                        fit.intervals(), predictor, design.leftOut().rows());
        return new FittedModel(
                State.SEARCHED,
                predictor,
                fit.intervals(),
                BuildReport.of(design, data.notes(), fit.notes(), summary),
                provenance,
                design.timing().search() + design.timing().refinement());
    }

    /** What there was to learn from. */
    public State state() {
        return state;
    }

    /** Whether there is a network, be it the mean: what predicts, and can be exported and drawn. */
    public boolean hasNetwork() {
        return predictor != null;
    }

    /**
     * What predicts.
     *
     * @throws IllegalStateException where there is no network
     */
    public Predictor predictor() {
        if (predictor == null) {
            String reason = Character.toUpperCase(state.label.charAt(0)) + state.label.substring(1);
            throw new IllegalStateException(reason + "; there is nothing to export or to look at");
        }
        return predictor;
    }

    /**
     * The network on encoded inputs and standardised target.
     *
     * @throws IllegalStateException where there is none
     */
    public SparseMlp network() {
        return predictor().network();
    }

    /** What the build tells; {@link BuildReport#UNSEARCHED} where nothing was searched. */
    public BuildReport report() {
        return report;
    }

    /** Where the model comes from; null before the first build. */
    public Provenance provenance() {
        return provenance;
    }

    /** Seconds of the search and the refinement, also of a model that was read again; 0 where nothing was searched. */
    public double seconds() {
        return seconds;
    }

    /**
     * Predicts one row.
     *
     * @param row attributes in the order of training; it needs no class value
     * @return the prediction in the units of the class, finite; missing where there is no network
     * @throws IllegalArgumentException if the row has too few attributes
     */
    public double predict(Instance row) {
        return predictor == null ? Utils.missingValue() : predictor.predict(row);
    }

    /**
     * Predicts many rows to the same last bit as one by one, and about twice as fast where the network has some hundred weights.
     *
     * @param rows n rows, attributes in the order of training; they need no class value
     * @return the n predictions in the units of the class; missing where there is no network
     */
    public double[] predict(Instances rows) {
        if (predictor == null) {
            double[] missing = new double[rows.numInstances()];
            Arrays.fill(missing, Utils.missingValue());
            return missing;
        }
        return predictor.predict(rows);
    }

    /**
     * Predicts one row in full.
     *
     * @param row attributes in the order of training; it needs no class value
     * @return the probability of each value of a nominal class, none above 0 where there is no network; else the prediction alone
     * @throws IllegalArgumentException if the row has too few attributes
     */
    public double[] distribution(Instance row) {
        return predictor == null ? unknown(row.dataset()) : predictor.distribution(row);
    }

    /** The same for many rows, to the same last bit as one by one. */
    public double[][] distributions(Instances rows) {
        if (predictor == null) {
            double[][] unknown = new double[rows.numInstances()][];
            Arrays.setAll(unknown, i -> unknown(rows));
            return unknown;
        }
        return predictor.distributions(rows);
    }

    private static double[] unknown(Instances header) {
        boolean nominal = header != null
                && header.classIndex() >= 0
                && header.classAttribute().isNominal();
        return nominal ? new double[header.numClasses()] : new double[] {Utils.missingValue()};
    }

    /** What prediction intervals there are. */
    public IntervalKind intervalKind() {
        return intervals == null ? IntervalKind.NONE : intervals.kind();
    }

    /**
     * One interval around a prediction, from rows of the training data that were left out: see {@link IntervalTable} and {@link
     * QuantileIntervals}. Its coverage is measured, not guaranteed, because the network's structure was chosen on the same rows; over
     * the data sets of this package it is within a few per cent of the level.
     *
     * @param row attributes in the order of training; it needs no class value
     * @param level wanted probability that the interval holds the class value, from 0 to 1
     * @return one row of lower and upper bound, infinite where the training rows are too few for the level; no row where there is no
     *     network, or it was built to have no intervals
     * @throws IllegalArgumentException if the level is out of its range
     */
    public double[][] intervals(Instance row, double level) {
        if (intervals == null) {
            return new double[0][];
        }
        double[] inputs = predictor.inputs(row);
        return new double[][] {
            intervals.interval(
                    predictor.encoding().target(), inputs, predictor.network().predict(inputs), level)
        };
    }

    /**
     * What there is to look at.
     *
     * @throws IllegalStateException where there is no network
     */
    public ModelView view() {
        return ModelView.of(predictor(), report, provenance);
    }

    /**
     * What the model says of itself.
     *
     * @param digits significant digits of the numbers in its equation, or {@link ModelView#ENOUGH_DIGITS}
     * @param withSearch whether it tells of the search too: where candidates came from, and its course
     */
    public String text(int digits, boolean withSearch) {
        return predictor == null ? "SWATNN: " + state.label + "." : ModelText.of(view(), digits, withSearch);
    }

    /** The seconds stand in the saved form beside the model: see {@link SealedModel}. */
    private Object readResolve() {
        return new FittedModel(
                state, predictor, intervals, report, provenance, SealedModel.secondsOfTheModelBeingRead());
    }

    @Override
    public String toString() {
        return text(ModelView.ENOUGH_DIGITS, false);
    }
}

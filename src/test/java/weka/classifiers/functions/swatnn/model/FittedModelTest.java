package weka.classifiers.functions.swatnn.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import weka.classifiers.functions.swatnn.data.TrainingData;
import weka.classifiers.functions.swatnn.design.Criterion;
import weka.classifiers.functions.swatnn.design.Design;
import weka.classifiers.functions.swatnn.design.Exploration;
import weka.classifiers.functions.swatnn.design.IntervalFit;
import weka.classifiers.functions.swatnn.design.SourceTally;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.model.FittedModel.State;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.prediction.IntervalTable;
import weka.classifiers.functions.swatnn.prediction.LeftOut;
import weka.classifiers.functions.swatnn.search.SearchHistory;
import weka.classifiers.functions.swatnn.select.Contender;
import weka.classifiers.functions.swatnn.select.Origin;
import weka.classifiers.functions.swatnn.select.ParetoFront;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.SerializedObject;

import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;

/** The states of a model, each with all that can be asked of it, by hand. */
class FittedModelTest {

    private static final String NOTE = "This is a note.";

    /** Rows of x = 0, 1, 2, 3 (when is a date) and y = 1, 3, 5, 7: mean 4, deviation √5. */
    private static Instances rows() {
        ArrayList<Attribute> attributes =
                new ArrayList<>(List.of(new Attribute("x"), new Attribute("when", "yyyy-MM-dd"), new Attribute("y")));
        Instances rows = new Instances("line", attributes, 4);
        rows.setClassIndex(2);
        for (int i = 0; i < 4; i++) {
            rows.add(new DenseInstance(1, new double[] {i, 1.7e12 + 1e9 * i * i, 1 + 2 * i}));
        }
        return rows;
    }

    private static FittedModel of(State state, boolean withIntervals) {
        Instances rows = rows();
        if (state == State.NO_ROWS) {
            rows.forEach(row -> row.setClassMissing());
        }
        TrainingData data = TrainingData.of(rows);
        return switch (state) {
            case NOT_BUILT -> FittedModel.unbuilt();
            case NO_ROWS, MEAN -> FittedModel.ofAConstant(data, Loss.SQUARED, withIntervals, null);
            case SEARCHED -> FittedModel.of(data, design(), fit(withIntervals), null);
        };
    }

    /** The straight line through the rows: encoded x is (x - 1.5) / 1.5, so y = 4 + 2 · 1.5 · encoded. */
    private static Design design() {
        SparseMlp line = SparseMlp.builder(2)
                .output(new double[][] {{3 / Math.sqrt(5)}, {0}}, new double[] {0})
                .build();
        Contender chosen = new Contender(line, 0.25, 0, Origin.LINEAR);
        Exploration exploration = new Exploration(
                Criterion.VALIDATION,
                ParetoFront.of(List.of(chosen)),
                new SourceTally(List.of()),
                SearchHistory.NONE,
                1,
                new Design.Timing(7, 2, 3));
        return new Design(exploration, chosen, leftOut(), Loss.SQUARED.unit(), List.of(NOTE), exploration.timing());
    }

    private static LeftOut leftOut() {
        return new LeftOut(TrainingData.of(rows()).rows(), new double[] {0.1, -0.2, 0.3, 0.4}, 0);
    }

    private static IntervalFit fit(boolean withIntervals) {
        return withIntervals
                ? new IntervalFit(IntervalTable.of(leftOut()), List.of("This is said of intervals."))
                : IntervalFit.NONE;
    }

    @Test
    void aSearchedModelPredictsAndTells() {
        FittedModel model = of(State.SEARCHED, true);
        Instances rows = rows();
        assertArrayEquals(new double[] {1, 3, 5, 7}, model.predict(rows), 1e-14);
        // The classes go from 1 to 7.
        assertEquals(7.6, model.predict(new DenseInstance(1, new double[] {10, 0, 0})));
        FittedModel unbounded = FittedModel.of(TrainingData.of(rows).unbounded(), design(), fit(true), null);
        assertEquals(21, unbounded.predict(new DenseInstance(1, new double[] {10, 0, 0})), 1e-13);
        double[][] interval = model.intervals(rows.get(1), 0.6);
        assertEquals(1, interval.length);
        // Three of four residuals are at most 0.3, and 0.6 · 5 rows, with the new one, are three.
        assertArrayEquals(new double[] {3 - 0.3 * Math.sqrt(5), 3 + 0.3 * Math.sqrt(5)}, interval[0], 1e-14);
        assertEquals(5, model.seconds());
        assertEquals(1, model.network().nonZeroWeights());
        assertEquals(0.25, Measure.named("measureValidationError").of(model));
        String text = model.toString();
        assertTrue(text.contains("\ny = 2*x + 1\ny stays between 0.4 and 7.6\n"), text);
        assertTrue(!unbounded.toString().contains("stays between"), unbounded.toString());
        assertTrue(text.contains("\n" + NOTE + "\nThis is said of intervals.\n"), text);
        // Four rows say nothing of 95 %.
        assertTrue(
                text.contains("Prediction intervals: of one width for all rows; the rows are too few for 95 %."), text);
        assertEquals(0, Measure.named("measureMeanIntervalWidth").of(model));
    }

    @Test
    void theMeanIsPredictedEverywhere() {
        FittedModel model = of(State.MEAN, true);
        assertEquals(4, model.predict(rows().get(0)));
        assertTrue(model.toString().contains("\ny = 4\n"), model.toString());
        // The mean of the other rows is (16 - y) / 3, so each is 4/3 of its distance from 4 away from it: 4 at the
        // ends.
        assertArrayEquals(new double[] {0, 8}, model.intervals(rows().get(0), 0.8)[0], 1e-13);
        assertEquals(1, Measure.named("measureValidationError").of(model));
        assertEquals(0, Measure.named("measureNonZeroWeights").of(model));
        assertFalse(model.report().tellsOfASearch());
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"NOT_BUILT", "NO_ROWS"})
    void aModelWithoutANetworkPredictsMissingValues(State state) {
        FittedModel model = of(state, true);
        assertEquals(state, model.state());
        assertFalse(model.hasNetwork());
        assertTrue(Double.isNaN(model.predict(rows().get(0))));
        assertArrayEquals(new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN}, model.predict(rows()));
        assertEquals(0, model.intervals(rows().get(0), 0.9).length);
        for (String measure : Measure.names()) {
            assertEquals(
                    measure.equals("measureValidationError") ? 1 : 0,
                    Measure.named(measure).of(model));
        }
        assertTrue(model.toString().startsWith("SWATNN: no network "), model.toString());
        for (Runnable question : List.<Runnable>of(model::predictor, model::network, model::view)) {
            String message =
                    assertThrows(IllegalStateException.class, question::run).getMessage();
            assertTrue(message.startsWith("No network "), message);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"MEAN", "SEARCHED"})
    void withoutIntervalsThereAreNone(State state) {
        FittedModel model = of(state, false);
        assertEquals(0, model.intervals(rows().get(0), 0.9).length);
        assertEquals(state == State.SEARCHED, model.toString().contains("\nPrediction intervals: none.\n"));
    }

    /** Weka's header keeps the moment of its making with a date attribute; a model does not. */
    @ParameterizedTest
    @EnumSource(State.class)
    void equalModelsHaveEqualBytesAndCopiesPredictAlike(State state) throws Exception {
        FittedModel model = of(state, true);
        FittedModel copy = (FittedModel) new SerializedObject(model).getObject();
        assertArrayEquals(model.predict(rows()), copy.predict(rows()));
        assertEquals(model.toString(), copy.toString());
        assertArrayEquals(bytes(model), bytes(of(state, true)));
        assertArrayEquals(bytes(model), bytes(copy));
    }

    private static byte[] bytes(Object value) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        return bytes.toByteArray();
    }

    @Test
    void aModelWhoseUnitsOverflowPredictsAndCanBeLookedAt() {
        Instances rows = rows();
        for (int i = 0; i < 4; i++) {
            rows.get(i).setValue(0, 1e-300 * i);
            rows.get(i).setClassValue(4e307 * (i - 1.5));
        }
        FittedModel model = FittedModel.of(TrainingData.of(rows), design(), fit(true), null);
        assertTrue(Double.isFinite(model.predict(rows.get(3))));
        assertTrue(model.toString().contains("more than a double holds"), model.toString());
        ModelView view = model.view();
        assertTrue(view.text(view.network()).contains("more than a double holds"));
    }
}

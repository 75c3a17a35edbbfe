package weka.classifiers.functions.swatnn.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.data.InputAttribute.Kind;
import weka.classifiers.functions.swatnn.loss.Deviance;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What lies between the class and what a network is fitted to. */
class LinkTest {

    @Test
    void anInverseUndoesItsLink() {
        for (Link link : Link.values()) {
            double[] values = link == Link.LOGIT ? new double[] {0.001, 0.25, 0.999} : new double[] {0, 0.25, 1, 400};
            for (double value : values) {
                assertEquals(value, link.inverse(link.forward(value)), 1e-13 * value, link.label());
            }
            assertEquals(link, Link.of(link.label()));
        }
        assertEquals(Math.log(7), Link.LOG.forward(7), 1e-15);
        assertEquals(3, Link.SQRT.forward(9));
        assertEquals(0, Link.SQRT.inverse(-2), "it does not rise again below 0");
        assertEquals(Double.NEGATIVE_INFINITY, Link.LOG.forward(-1));
        assertEquals(Math.log(3), Link.LOGIT.forward(0.75), 1e-15);
        assertEquals(Math.log(999), Link.LOGIT.forward(1), 1e-12, "as 0.999");
        assertEquals(-Math.log(999), Link.LOGIT.forward(0), 1e-12);
        assertEquals(0, Link.LOGIT.inverse(Double.NEGATIVE_INFINITY));
        assertEquals(
                "The link is 'probit'; it must be none, log, sqrt or logit",
                assertThrows(IllegalArgumentException.class, () -> Link.of("probit"))
                        .getMessage());
    }

    @Test
    void theShiftIsZeroWhereNoValueNeedsMore() {
        for (double[] values : new double[][] {{1, 2, 3}, {1e-300}, {0.1, 400}}) {
            assertEquals(0, ClassShift.of(Link.LOG, values));
            assertEquals(0, ClassShift.of(Link.SQRT, values));
        }
        assertEquals(0, ClassShift.of(Link.SQRT, new double[] {0, 2}));
        assertEquals(0, ClassShift.of(Link.IDENTITY, new double[] {-5, 2}));
    }

    @Test
    void theShiftIsShortAndAsLargeAsTheDataSay() {
        assertEquals(1, ClassShift.of(Link.LOG, new double[] {0, 12, 5}), "counts: the least value becomes 1");
        assertEquals(4, ClassShift.of(Link.LOG, new double[] {-3, 0, 8}));
        assertEquals(3, ClassShift.of(Link.SQRT, new double[] {-3, 0, 8}));
        // Of the others, 0.52, 2.5, 3 and 9, the lower quartile is 2.5: 2.5 in one digit is 3.
        assertEquals(3, ClassShift.of(Link.LOG, new double[] {0, 0, 0.52, 2.5, 3, 9}));
        // The other values lie 1.77 and more above -3.27: 2; -3.27 is counted as -4.
        assertEquals(6, ClassShift.of(Link.LOG, new double[] {-3.27, -1.5, 4, 7}));
        assertEquals(4, ClassShift.of(Link.SQRT, new double[] {-3.27, -1.5, 4, 7}));
        assertEquals(0.03, ClassShift.of(Link.LOG, new double[] {0, 0.029, 0.1}));
        assertEquals(1, ClassShift.of(Link.LOG, new double[] {0, 0}));
    }

    /** e and e³ behind a logarithm are 1 and 3: mean 2, deviation 1. */
    @Test
    void aTargetIsStandardisedBehindItsLink() {
        Target target = Target.of("y", Kind.NUMERIC, new double[] {Math.E, Math.exp(3)}, new double[] {1, 1}, Link.LOG);
        assertEquals(2, target.mean(), 1e-15);
        assertEquals(1, target.deviation(), 1e-15);
        assertEquals(0, target.shift());
        assertEquals(new Bounds(0, 22), target.bounds(), "in the units of the class");
        assertEquals(0.5, target.toStandardised(Math.exp(2.5)), 1e-15);
        assertEquals(Math.exp(2.5), target.toUnits(0.5), 1e-13);
        assertEquals(22, target.toUnits(2), "e⁴ is beyond the bounds");
        assertEquals(0, target.toUnits(Double.NEGATIVE_INFINITY));
        assertEquals(1.5, target.behindLink().toUnits(-0.5), 1e-15);
        assertEquals("log(y)", target.linkedName());
        assertEquals("exp(2*x)", target.text().apply("2*x"));
    }

    /** Shares of a half and of 0.9 have the logits 0 and ln 9. */
    @Test
    void sharesAreStandardisedBehindTheirLogit() {
        Target target = Target.of("p", Kind.NUMERIC, new double[] {0.5, 0.9}, new double[] {1, 1}, Link.LOGIT);
        assertEquals(Math.log(9) / 2, target.mean(), 1e-15);
        assertEquals(0, target.shift());
        assertEquals(0.9, target.toUnits(1), 1e-15);
        assertEquals("1/(1 + exp(-(2*x)))", target.text().apply("2*x"));
        assertEquals("logit(p)", target.linkedName());
        assertEquals(
                "The class p has values from 0.5 to 37.0; with the transformation logit all must lie in [0, 1]",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Target.of(
                                        "p", Kind.NUMERIC, new double[] {0.5, 37}, new double[] {1, 1}, Link.LOGIT))
                        .getMessage());
    }

    @Test
    void aShiftStandsInTheText() {
        Target counts = new Target("n", Kind.NUMERIC, 0, 1, Bounds.NONE, Link.SQRT, 3);
        assertEquals("max(0, x)^2 - 3", counts.text().apply("x"));
        assertEquals("sqrt(n + 3)", counts.linkedName());
        assertEquals("n", counts.behindLink().linkedName());
        assertEquals(13, counts.toUnits(4));
        assertEquals(-3, counts.toUnits(-4));
        assertEquals(4, counts.toStandardised(13));
        assertEquals(
                "exp(x) + 2",
                new Target("n", Kind.NUMERIC, 0, 1, null, Link.LOG, -2).text().apply("x"));
    }

    @Test
    void intervalsAreAsWideAsTheLinkMakesThem() {
        Target log = new Target("y", Kind.NUMERIC, 2, 1, new Bounds(0, 10), Link.LOG, 1);
        assertArrayEquals(new double[] {Math.E - 1, Math.exp(3) - 1}, log.interval(0, 1), 1e-12);
        // e³ - 1 is 19: the prediction is 10, and the interval from e^2.5 - 1 = 11.2 goes down to it.
        assertArrayEquals(new double[] {10, Math.exp(3.5) - 1}, log.interval(1, 0.5), 1e-12);
        assertArrayEquals(
                new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY},
                log.interval(0, Double.POSITIVE_INFINITY));
        Target plain = new Target("y", Kind.NUMERIC, 2, 1, new Bounds(0, 10));
        assertArrayEquals(new double[] {9, 11}, plain.interval(30, 1), "around the prediction");
    }

    @Test
    void boundsThatAreNeverReachedAreNotSaidBehindALink() {
        SparseMlp half = SparseMlp.constant(1, 0.5);
        assertEquals(
                Optional.empty(), new Target("y", Kind.NUMERIC, 0, 2, new Bounds(2, 3), Link.LOG, 0).boundsOf(half));
        assertTrue(
                new Target("y", Kind.NUMERIC, 0, 2, new Bounds(0, 2), Link.LOG, 0)
                        .boundsOf(half)
                        .isPresent(),
                "e");
    }

    @Test
    void teachersLearnWhatTheNetworkIsFittedTo() {
        Instances rows = rows();
        TrainingData data = TrainingData.of(rows, Link.LOG, Loss.SQUARED);
        assertEquals(Math.log(8), data.usable().get(2).classValue(), 1e-15, "log(7 + 1)");
        assertEquals(7, rows.get(2).classValue(), "the data are left as they are");
        assertEquals(
                data.rows().targets()[2], data.encoding().target().behindLink().toStandardised(Math.log(8)), 1e-15);
        assertEquals(
                List.of(
                        "The network was fitted to log(y + 1): errors are of that, and a prediction is a value that the class is as"
                                + " often above as below."),
                data.notes());
        assertFalse(TrainingData.of(rows).encoding().target().isLinked());
    }

    /** The classes 0, 1 and 7 have the mean 8 / 3. */
    @Test
    void countsAreCountedInPartsOfTheirMean() {
        TrainingData data = TrainingData.of(rows(), Link.IDENTITY, new Deviance(1));
        assertArrayEquals(new double[] {0, 3 / 8.0, 21 / 8.0}, data.rows().targets(), 1e-12);
        assertEquals(8 / 3.0, data.encoding().target().toUnits(0), 1e-12, "an output of 0 is the mean");
        assertEquals(16 / 3.0, data.encoding().target().toUnits(Math.log(2)), 1e-12);
        assertEquals(new Bounds(0, 7.7), data.encoding().target().bounds());
        assertEquals(List.of(), data.notes());
        assertTrue(data.unbounded().encoding().target().bounds().none());
        assertEquals(7, data.usable().get(2).classValue());
    }

    @Test
    void classesThatALossDoesNotAllowAreNamed() {
        Instances rows = rows();
        assertEquals(
                "The class y has the value 0.0; for the gamma deviance each must be a number greater than 0",
                refused(rows, new Deviance(2)));
        rows.get(1).setClassValue(-3);
        assertEquals(
                "The class y has the value -3.0; for the Poisson deviance each must be a number at least 0",
                refused(rows, new Deviance(1)));
        Instances dates = new Instances(
                "dates", new ArrayList<>(List.of(new Attribute("x"), new Attribute("day", "yyyy-MM-dd"))), 1);
        dates.setClassIndex(1);
        dates.add(new DenseInstance(1, new double[] {1, 1e12}));
        assertEquals(
                "The class day has dates; for the Tweedie deviance of power 1.5 each must be a number at least 0",
                refused(dates, new Deviance(1.5)));
    }

    private static String refused(Instances rows, Loss loss) {
        return assertThrows(IllegalArgumentException.class, () -> TrainingData.of(rows, Link.IDENTITY, loss))
                .getMessage();
    }

    private static Instances rows() {
        Instances rows = new Instances("rows", new ArrayList<>(List.of(new Attribute("x"), new Attribute("y"))), 3);
        rows.setClassIndex(1);
        for (double y : new double[] {0, 1, 7}) {
            rows.add(new DenseInstance(1, new double[] {y * y, y}));
        }
        return rows;
    }

    @Test
    void badTargetsAreRefused() {
        assertEquals(
                "The class t is a date; its transformation must be none, not log",
                assertThrows(IllegalArgumentException.class, () -> new Target("t", Kind.DATE, 0, 1, null, Link.LOG, 0))
                        .getMessage());
        assertEquals(
                "The target has no link and a shift of 1.0; it must be 0",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new Target("t", Kind.NUMERIC, 0, 1, null, Link.IDENTITY, 1))
                        .getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> new Target("t", Kind.NUMERIC, 0, 1, null, Link.LOG, Double.POSITIVE_INFINITY));
        assertEquals(Link.IDENTITY, new Target("t", Kind.NUMERIC, 0, 1, null, null, 0).link(), "an earlier model");
    }
}

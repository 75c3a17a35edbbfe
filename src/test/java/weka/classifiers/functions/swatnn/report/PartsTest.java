package weka.classifiers.functions.swatnn.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.data.AttributeEncoding;
import weka.classifiers.functions.swatnn.data.Bounds;
import weka.classifiers.functions.swatnn.data.InputAttribute;
import weka.classifiers.functions.swatnn.data.InputAttribute.Kind;
import weka.classifiers.functions.swatnn.data.InputColumn;
import weka.classifiers.functions.swatnn.data.Target;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.prediction.Predictor;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Numbers, axes and texts of the page, worked out by hand. */
class PartsTest {

    @Test
    void errorsCountRowsByTheirWeights() {
        // Residuals 1, -1 and 2 of weights 1, 1 and 2: mean square 10/4, mean size 6/4. The actual values 0, 2, 3 have
        // mean 2, variance 6/4.
        Goodness goodness = Goodness.of(new double[] {0, 2, 3}, new double[] {1, 1, 5}, new double[] {1, 1, 2});
        assertEquals(Math.sqrt(2.5), goodness.rmse(), 1e-15);
        assertEquals(1.5, goodness.mae(), 1e-15);
        assertEquals(1 - 2.5 / 1.5, goodness.r2(), 1e-15);
        assertTrue(Double.isNaN(Goodness.of(new double[] {4}, new double[] {5}, new double[] {1})
                .r2()));
    }

    private static List<String> labels(Scale scale, int about) {
        return scale.ticks(about).stream().map(Scale.Tick::label).toList();
    }

    @Test
    void probabilitiesCountRowsByTheirWeights() {
        double[][] probabilities = {{0.5, 0.25, 0.25}, {0, 0.2, 0.8}};
        ClassGoodness goodness = ClassGoodness.of(new double[] {0, 1}, probabilities, new double[] {3, 1});
        assertEquals((3 * Math.log(2) + Math.log(5)) / 4, goodness.logLoss(), 1e-12);
        assertEquals(0.25, goodness.errorRate());
        // 3 (0.25 + 0.0625 + 0.0625) and 0.64 + 0.64
        assertEquals((3 * 0.375 + 1.28) / 4, goodness.brier(), 1e-12);
        assertEquals(-Math.log(1e-15), ClassGoodness.loss(0));
    }

    @Test
    void whatHappensAsOftenAsForetoldIsReliable() {
        double[][] probabilities = {{0.75, 0.25}, {0.75, 0.25}, {0.75, 0.25}, {0.75, 0.25}, {0, 1}};
        Reliability reliability =
                Reliability.of(List.of(1), new double[] {0, 0, 0, 1, 0}, probabilities, new double[] {1, 1, 1, 1, 1});
        assertEquals(List.of(new Reliability.Bin(0.25, 0.25, 4), new Reliability.Bin(1, 0, 1)), reliability.bins());
        assertEquals(0.2, reliability.error(), 1e-12);
    }

    @Test
    void ticksAreRoundNumbers() {
        assertEquals(List.of("0", "2", "4", "6"), labels(Scale.over(Scale.Form.LINEAR, 0, 7), 5));
        assertEquals(List.of("\u22120.1", "0", "0.1"), labels(Scale.over(Scale.Form.LINEAR, -0.13, 0.17), 4));
        assertEquals(List.of("0.001", "0.01", "0.1", "1"), labels(Scale.over(Scale.Form.LOGARITHMIC, 0.001, 1), 6));
        assertEquals(
                List.of("0.2", "0.3", "0.5", "0.7", "1"), labels(Scale.over(Scale.Form.LOGARITHMIC, 0.2, 1, 0), 6));
        double year = 365.25 * 24 * 3600 * 1000;
        assertEquals(
                List.of("1970-07-02", "1971-07-02", "1972-07-02"), labels(Scale.over(Scale.Form.DATE, 0, 3 * year), 5));
    }

    @Test
    void axesHoldAnyNumbers() {
        Scale one = Scale.over(Scale.Form.LINEAR, 4, Double.NaN);
        assertEquals(0.5, one.share(4));
        assertEquals(new Scale(-1, 1, Scale.Form.LINEAR), Scale.over(Scale.Form.LINEAR, 0));
        Scale huge = Scale.over(Scale.Form.LINEAR, -Double.MAX_VALUE, Double.MAX_VALUE);
        assertEquals(0.5, huge.share(0));
        assertTrue(huge.ticks(5).size() >= 2);
        assertEquals(huge, huge.padded());
        Scale tiny = Scale.over(Scale.Form.LINEAR, 0, Double.MIN_VALUE);
        assertTrue(tiny.ticks(5).size() >= 1, () -> tiny.toString());
        assertEquals(0.5, Scale.over(Scale.Form.LOGARITHMIC, 0.01, 100).share(1), 1e-15);
    }

    @Test
    void numbersAreShort() {
        assertEquals("\u221212.35", Numbers.shortly(-12.3456));
        assertEquals("\u2013", Numbers.shortly(Double.NaN));
        assertEquals("95.2 %", Numbers.percent(0.952));
        assertEquals("1 row", Numbers.count(1, "row"));
        assertEquals("2 rows", Numbers.count(2, "row"));
        assertEquals("1970-01-02", Numbers.value(Kind.DATE, 24 * 3600 * 1000));
        assertEquals("1970-01-01 06:00", Numbers.value(Kind.DATE, 6 * 3600 * 1000));
        assertEquals("1E300", Numbers.value(Kind.DATE, 1e300));
        assertEquals("1.5 days", Numbers.difference(Kind.DATE, 36 * 3600 * 1000));
    }

    @Test
    void textsAreEscapedAndEmptyElementsClosed() {
        String html = new Html()
                .leaf("p", "a < b & \"c\"\u0001\uD800", "title", "\"<&")
                .leaf("td", "")
                .empty("br")
                .raw("<i>x</i>")
                .toString();
        assertEquals(
                "<!DOCTYPE html><p title=\"&quot;&lt;&amp;\">a &lt; b &amp; \"c\"??</p><td></td><br/><i>x</i>", html);
    }

    @Test
    void pathsAreWrittenInFewLetters() {
        Path2D path = new Path2D.Double();
        path.moveTo(1, 2.04);
        path.lineTo(1, 2.04);
        path.lineTo(5, 2.04);
        path.lineTo(5, 3);
        path.lineTo(6.26, 4);
        path.closePath();
        assertEquals("M1 2h0H5V3L6.3 4z", SketchSvg.path(path));
    }

    @Test
    void everyInkHasItsRuleInTheStyleSheet() throws IOException {
        String styles;
        try (InputStream in = ReportPage.class.getResourceAsStream("report.css")) {
            styles = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (Ink ink : Ink.values()) {
            assertTrue(styles.contains("\n." + ink.style().replace(' ', '.') + " {"), ink.style());
        }
        assertEquals("key class3", Ink.ofClass(2).key());
    }

    /** A number from 0 to 10, names, and a number with long tails about 5; the network hears the first two. */
    private static Predictor predictor() {
        InputAttribute number = new InputAttribute("number", Kind.NUMERIC, List.of(), List.of(), 4);
        InputAttribute names =
                new InputAttribute("names", Kind.NOMINAL, List.of("a", "b", "c", "d"), List.of(0, 1, 3), 1);
        InputAttribute tails = new InputAttribute("tails", Kind.NUMERIC, List.of(), List.of(), 5);
        List<InputColumn> columns = List.of(
                new InputColumn(0, InputColumn.NO_LABEL, 5, 0.2),
                new InputColumn(1, 0, 0.5, 2),
                new InputColumn(1, 1, 0.5, 2),
                new InputColumn(2, InputColumn.NO_LABEL, 5, 0.5));
        Target target = new Target("y", Kind.NUMERIC, 0, 1, Bounds.NONE);
        SparseMlp network = new SparseMlp(
                4,
                new double[][][] {{{1, 0}, {0.5, 0}, {1, 0}, {0, 1}}, {{1}, {0}}},
                new double[][] {{0, 0}, {0}},
                new Activation[][] {{Activation.TANH, Activation.TANH}});
        return new Predictor(new AttributeEncoding(List.of(number, names, tails), 3, columns, target), network);
    }

    @Test
    void attributesThatTheOutputDoesNotHearAreLeftOut() {
        List<UsedAttribute> used = UsedAttribute.of(predictor());
        assertEquals(
                List.of("number", "names"),
                used.stream().map(UsedAttribute::name).toList());
        assertEquals(List.of(0, 1), used.stream().map(UsedAttribute::index).toList());
    }

    @Test
    void valuesBeyondTrainingAreCounted() {
        List<UsedAttribute> used = UsedAttribute.of(predictor());
        UsedAttribute number = used.get(0);
        double[] values = {0, 10, 10.1, -1, -2, Double.NaN, Double.POSITIVE_INFINITY};
        assertEquals("0 to 10", number.range());
        assertFalse(number.hasLongTails());
        assertEquals(2, number.below(values));
        assertEquals(1, number.above(values));
        assertEquals(2, UsedAttribute.missing(values));
        UsedAttribute names = used.get(1);
        double[] labels = {0, 1, 2, 2, 3, Double.NaN};
        assertEquals("3 values", names.range());
        assertEquals(0, names.below(labels));
        assertEquals(2, names.above(labels));
        InputAttribute tails = predictor().encoding().attributes().get(2);
        UsedAttribute far = new UsedAttribute(
                2, tails, predictor().encoding().inputColumns().get(3));
        assertTrue(far.hasLongTails());
        assertEquals("3 to 7 *", far.range());
    }
}

package weka.classifiers.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.model.EquationReader;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a model says about itself. */
class SWATNNTextTest {

    private static Instances data;
    private static SWATNN classifier;

    @BeforeAll
    static void build() throws Exception {
        ArrayList<Attribute> attributes = new ArrayList<>(List.of(
                new Attribute("temperature"),
                new Attribute("flow rate"),
                new Attribute("kind", List.of("a", "b")),
                new Attribute("yield")));
        data = new Instances("plant", attributes, 150);
        data.setClassIndex(3);
        Random random = new Random(1);
        for (int i = 0; i < 150; i++) {
            double t = 300 + 100 * random.nextDouble();
            double f = 1e-3 * random.nextDouble();
            int kind = random.nextInt(2);
            data.add(new DenseInstance(
                    1, new double[] {t, f, kind, 5000 + 40 * Math.sin(t / 20) + 2e4 * f + 15 * kind}));
        }
        classifier = new SWATNN();
        classifier.setOptions(Utils.splitOptions("-preset fast -max-layers 2"));
        classifier.buildClassifier(data);
    }

    @Test
    void unbuiltModelSaysSo() {
        assertEquals("SWATNN: no network has been found yet.", new SWATNN().toString());
    }

    /** Exclusive or: two inputs and all four rows. */
    @Test
    void fewRowsThatCarryNoNetworkAreToldSo() throws Exception {
        Instances xor = new Instances(
                "xor", new ArrayList<>(List.of(new Attribute("a"), new Attribute("b"), new Attribute("y"))), 4);
        xor.setClassIndex(2);
        for (int i = 0; i < 4; i++) {
            xor.add(new DenseInstance(1, new double[] {i / 2, i % 2, i / 2 ^ i % 2}));
        }
        SWATNN limited = new SWATNN();
        limited.setOptions(Utils.splitOptions("-preset fast -max-weights 20"));
        limited.buildClassifier(xor);
        assertEquals(0, limited.measureNonZeroWeights());
        String text = limited.toString();
        assertTrue(
                text.contains("4 rows do not carry a network, so the model predicts the mean of the class, whatever"
                        + " -max-weights allows."),
                text);
        assertTrue(text.contains("More rows would help"), text);
    }

    @Test
    void tellsNetworkChoiceAndHistory() {
        String text = classifier.toString();
        int size = (int) classifier.measureNonZeroWeights();
        assertTrue(
                text.contains((int) classifier.getMeasure("measureActiveNeurons") + " hidden neurons with " + size),
                text);
        for (int layer = 1; layer <= classifier.getMeasure("measureHiddenLayers"); layer++) {
            assertTrue(text.contains("\n  layer " + layer + ": "), text);
        }
        assertTrue(text.contains("\n\nIn the units of the data\n\nh1_1 = "), text);
        assertTrue(text.contains("Chosen by the extended Bayesian information criterion on all rows: error"), text);
        assertTrue(text.contains("Sizes and errors to choose from\n  weights        error   from\n"), text);
        assertTrue(
                Pattern.compile(
                                "\n +\\d+ +[0-9.Ee-]+   (data|near data|random|random network|small network), [12] hid\\.\n")
                        .matcher(text)
                        .find(),
                text);
        assertFalse(text.contains("NaN") || text.contains("Infinity"), text);
        assertTrue(text.lines().allMatch(line -> line.length() <= 400), text);
    }

    @Test
    void endsWithTheFrontUnlessAskedForTheSearch() {
        String text = classifier.toString();
        classifier.setDebug(true);
        String whole = classifier.toString();
        classifier.setDebug(false);
        assertTrue(whole.startsWith(text + "\n"), whole);
        String search = whole.substring(text.length());
        assertTrue(search.contains("\n  start              found  refined   pruned  on the front\n  data "), search);
        assertTrue(
                search.contains("Latent search, lowest training loss by depth\n     step   1 hid.   2 hid.\n"), search);
        assertTrue(Pattern.compile("\n {6,8}15 ( +[0-9.]+){2}").matcher(search).find(), search);
        assertFalse(text.contains("step   1 hid."), text);
    }

    @Test
    void equationInTheUsersUnitsReproducesPredictions() throws Exception {
        String text = classifier.toString();
        assertTrue(text.contains("'flow rate'") && text.contains("'kind=b'"), text);
        double largest = 0;
        for (Instance row : data) {
            Map<String, Double> values = EquationReader.evaluate(
                    EquationReader.definitions(text),
                    Map.of("temperature", row.value(0), "'flow rate'", row.value(1), "'kind=b'", row.value(2)));
            largest = Math.max(largest, Math.abs(values.get("yield") - classifier.classifyInstance(row)));
        }
        double deviation = Math.sqrt(data.variance(3));
        assertTrue(largest < 1e-3 * deviation, "off by " + largest);
    }

    @Test
    void decimalPlacesAreSignificantDigits() throws Exception {
        SWATNN rounded = (SWATNN) SWATNN.makeCopy(classifier);
        rounded.setNumDecimalPlaces(3);
        Matcher number = Pattern.compile("yield = .*").matcher(rounded.toString());
        assertTrue(number.find());
        for (String digits : number.group().split("[^0-9.]+")) {
            assertTrue(
                    digits.replace(".", "")
                                    .replaceFirst("^0*", "")
                                    .replaceFirst("0*$", "")
                                    .length()
                            <= 3,
                    digits);
        }
        rounded.setNumDecimalPlaces(2);
        assertEquals(classifier.toString(), rounded.toString(), "Weka's default stands for as many as it takes");
    }

    @Test
    void measuresAreThoseOfTheNetwork() {
        assertEquals(
                List.of(
                        "measureNonZeroWeights",
                        "measureHiddenLayers",
                        "measureActiveNeurons",
                        "measureSigmoidNeurons",
                        "measureTanhNeurons",
                        "measureLeakyReluNeurons",
                        "measureSineNeurons",
                        "measureSquareNeurons",
                        "measureAbsoluteNeurons",
                        "measureSearchSeconds",
                        "measureValidationError",
                        "measureMeanIntervalWidth"),
                Collections.list(classifier.enumerateMeasures()));
        assertEquals(classifier.model().network().nonZeroWeights(), classifier.getMeasure("measureNonZeroWeights"));
        assertEquals(classifier.model().network().hiddenLayers(), classifier.getMeasure("measureHiddenLayers"));
        assertEquals(classifier.model().network().activeNeurons(), classifier.getMeasure("measureActiveNeurons"));
        assertTrue(classifier.getMeasure("measureSearchSeconds") > 0);
        for (String measure : Collections.list(new SWATNN().enumerateMeasures())) {
            double expected = measure.equals("measureValidationError") ? 1 : 0;
            assertEquals(expected, new SWATNN().getMeasure(measure), "an unbuilt model has measures too");
            assertEquals(
                    expected,
                    new SWATNN().getMeasure(measure.toUpperCase(Locale.ROOT)),
                    "databases give the names of columns in capitals");
        }
    }

    @Test
    void constantIsTold() throws Exception {
        Instances constant = new Instances(data, 0, 5);
        constant.forEach(row -> row.setClassValue(7));
        SWATNN model = new SWATNN();
        model.buildClassifier(constant);
        assertTrue(model.toString().contains("A constant") && model.toString().contains("yield = 7"), model.toString());
    }
}

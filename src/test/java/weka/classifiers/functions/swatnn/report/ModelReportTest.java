package weka.classifiers.functions.swatnn.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import weka.classifiers.Evaluation;
import weka.classifiers.functions.SWATNN;
import weka.classifiers.functions.TinyAutoencoder;
import weka.classifiers.functions.swatnn.model.FittedModel;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SelectedTag;
import weka.core.SerializationHelper;
import weka.core.Utils;
import weka.core.converters.ArffSaver;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;

/** The page about a model, from the command and from the model alone. */
class ModelReportTest {

    @TempDir
    private static Path folder;

    private static Instances data;
    private static SWATNN classifier;
    private static String page;

    /** The target rises with a number, with a date and with one of three names; names are such as HTML stumbles over. */
    private static Instances data() {
        ArrayList<Attribute> attributes = new ArrayList<>(List.of(
                new Attribute("<size> & \"width\""),
                new Attribute("day", "yyyy-MM-dd"),
                new Attribute("kind", List.of("<a>", "b", "c")),
                new Attribute("price")));
        Instances rows = new Instances("some <rows>", attributes, 300);
        rows.setClassIndex(3);
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            double size = rounded(4 * random.nextDouble() - 2);
            double day = random.nextInt(1000);
            int kind = random.nextInt(3);
            double noise = 0.3 * random.nextGaussian();
            double price = rounded(5 * Math.tanh(size) + day / 100 + (kind == 0 ? 4 : 0) + noise);
            rows.add(new DenseInstance(1, new double[] {size, 86400000 * day, kind, price}));
        }
        rows.get(3).setMissing(0);
        rows.get(4).setClassMissing();
        rows.get(5).setWeight(2);
        return rows;
    }

    /** As many decimals as a data file keeps. */
    private static double rounded(double value) {
        return Math.rint(1000 * value) / 1000;
    }

    @BeforeAll
    static void build() throws Exception {
        data = data();
        TinyAutoencoder.write(folder.resolve("tiny"));
        classifier = new SWATNN();
        classifier.setOptions(Utils.splitOptions("-preset fast -max-layers 1 -autoencoder "
                + Utils.quote(folder.resolve("tiny").toString().replace('\\', '/'))));
        classifier.buildClassifier(data);
        SerializationHelper.writeAll(saved().toString(), new Object[] {classifier, new Instances(data, 0)});
        save(data, "data.arff");
        report("-t", file("data.arff"), "-out", file("report.html"));
        page = Files.readString(folder.resolve("report.html"));
    }

    private static Path saved() {
        return folder.resolve("saved.model");
    }

    private static String file(String name) {
        return folder.resolve(name).toString();
    }

    private static void save(Instances rows, String name) throws IOException {
        ArffSaver saver = new ArffSaver();
        saver.setInstances(rows);
        saver.setFile(folder.resolve(name).toFile());
        saver.writeBatch();
    }

    private static void report(String... more) throws Exception {
        List<String> options = new ArrayList<>(List.of("-model", saved().toString()));
        options.addAll(List.of(more));
        ModelReport program = new ModelReport();
        program.run(program, options.toArray(String[]::new));
    }

    private static List<String> texts(String html, String tag) throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html)));
        NodeList found = document.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    @Test
    void everyPartIsThere() throws Exception {
        assertEquals(
                List.of(
                        "The network",
                        "How close it comes",
                        "Which attributes matter",
                        "What each attribute does",
                        "Rows beyond the training data",
                        "Size and error",
                        "Where it comes from",
                        "How to cite"),
                texts(page, "h2"));
        assertEquals(List.of("Predicting price"), texts(page, "h1"));
        FittedModel model = classifier.model();
        assertEquals(model.view().text(model.network()), texts(page, "pre").get(0));
        List<String> attributes = new ArrayList<>(texts(page, "h3"));
        attributes.sort(null);
        assertEquals(List.of("<size> & \"width\"", "day", "kind"), attributes);
        assertTrue(texts(page, "figcaption").get(1).startsWith("Partial dependence, from the mean prediction of "));
        assertTrue(texts(page, "dd").contains(model.provenance().options()));
    }

    @Test
    void nothingIsFetchedAndThePageIsSmall() {
        assertTrue(page.length() < 200_000, page.length() + " letters");
        for (String fetching :
                List.of("<script", "<img", "<link", "src=", "@import", "url(http", "<iframe", "@font-face")) {
            assertFalse(page.contains(fetching), fetching);
        }
        assertTrue(page.contains("prefers-color-scheme: dark") && page.contains("@media print"));
    }

    @Test
    void equalModelsAndRowsGiveEqualPages() {
        assertTrue(page.equals(ReportPage.of(classifier.model(), new Instances(data), "data")));
    }

    @Test
    void errorsAreThoseOfTheModel() throws Exception {
        double squares = 0;
        double total = 0;
        for (int i = 0; i < data.numInstances(); i++) {
            if (!data.get(i).classIsMissing()) {
                double residual =
                        classifier.classifyInstance(data.get(i)) - data.get(i).classValue();
                squares += data.get(i).weight() * residual * residual;
                total += data.get(i).weight();
            }
        }
        List<String> cells = texts(page, "td");
        int place = cells.indexOf("root mean squared error");
        assertEquals(Numbers.shortly(Math.sqrt(squares / total)), cells.get(place + 1));
        assertTrue(cells.contains("rows within their interval"));
        double[] interval = classifier.model().intervals(data.get(0), 0.95)[0];
        assertEquals(
                Numbers.shortly(interval[1] - interval[0]),
                cells.get(cells.indexOf("mean width of an interval at 95 %") + 1));
        String note = texts(page, "p").get(2);
        assertTrue(
                note.startsWith(
                        "On 299 rows of some <rows> (1 more have no value of price or no positive weight). These are"
                                + " the rows that the network was built from"),
                note);
    }

    @Test
    void intervalsWhoseWidthsVaryAreBars() throws Exception {
        SWATNN varying = new SWATNN();
        varying.setOptions(classifier.getOptions());
        varying.setIntervals(new SelectedTag("quantile", SWATNN.INTERVALS));
        Instances fan = new Instances(data);
        Random random = new Random(2);
        for (int i = 0; i < fan.numInstances(); i++) {
            // The kind decides how far a price is from what is expected.
            double far = (1 + 20 * fan.get(i).value(2)) * random.nextGaussian();
            fan.get(i).setClassValue(fan.get(i).value(1) / 8.64e9 + far);
        }
        varying.buildClassifier(fan);
        String own = ReportPage.of(varying.model(), fan, "data");
        assertTrue(own.contains("class=\"bars\"") && !own.contains("class=\"band\""));
        assertTrue(own.contains("The bar over each prediction is its prediction interval at 95 %."));
        assertTrue(page.contains("class=\"band\"") && !page.contains("class=\"bars\""));
    }

    @Test
    void otherRowsAreToldFromThoseOfTraining() throws Exception {
        Instances other = new Instances(data, 0, 100);
        other.get(0).setValue(0, 1e6);
        save(other, "other.arff");
        report("-t", file("other.arff"), "-out", file("other.html"));
        String html = Files.readString(folder.resolve("other.html"));
        assertTrue(texts(html, "p").get(2).contains("These are not all the rows"));
        List<String> cells = texts(html, "td");
        int place = cells.indexOf("<size> & \"width\"");
        assertEquals(List.of("0", "1", "1"), cells.subList(place + 2, place + 5));
    }

    @Test
    void withoutDataThePageHasTheModelAlone() throws Exception {
        report("-out", file("alone.html"));
        String html = Files.readString(folder.resolve("alone.html"));
        assertEquals(List.of("The network", "Size and error", "Where it comes from", "How to cite"), texts(html, "h2"));
        assertEquals(html, ReportPage.of(classifier.model().view()));
    }

    @Test
    void theMeanHasAPageToo() throws Exception {
        SWATNN mean = new SWATNN();
        Instances same = new Instances(data, 0, 20);
        same.forEach(row -> row.setClassValue(7));
        mean.buildClassifier(same);
        String html = ReportPage.of(mean.model(), same, "same");
        assertEquals(
                List.of(
                        "The network",
                        "How close it comes",
                        "Rows beyond the training data",
                        "Where it comes from",
                        "How to cite"),
                texts(html, "h2"));
    }

    @Test
    void manyRowsTakeSecondsAndLittleRoom() throws Exception {
        Instances many = new Instances(data, 0);
        for (int i = 0; i < 100; i++) {
            many.addAll(data);
        }
        String html = ReportPage.of(classifier.model(), many, "many");
        assertTrue(html.length() < 300_000, html.length() + " letters");
        assertTrue(html.contains("Taken from 10000 of the 29900 rows, at even distances."));
    }

    @Test
    void aNominalClassOfThreeValuesHasCalibrationConfusionAndCurves() throws Exception {
        Instances nominal = new Instances(data, 0, 60);
        nominal.setClassIndex(2);
        SWATNN built = ofClass(nominal);
        String html = ReportPage.of(built.model(), nominal, "rows");
        assertEquals(texts(page, "h2"), texts(html, "h2"));
        assertEquals(
                List.of("What was predicted for what was there", "ROC"),
                texts(html, "h3").subList(0, 2));
        Evaluation evaluation = new Evaluation(nominal);
        evaluation.evaluateModel(built, nominal);
        List<String> cells = texts(html, "td");
        assertEquals(
                Numbers.percent(evaluation.errorRate()),
                cells.get(cells.indexOf("wrong, if the most probable value is taken") + 1));
        double[][] confusion = evaluation.confusionMatrix();
        int row = cells.indexOf("<a>");
        for (int k = 0; k < 3; k++) {
            assertEquals(Numbers.shortly(confusion[0][k]), cells.get(row + 1 + k));
        }
        int areas = cells.lastIndexOf("<a>");
        assertEquals(Numbers.shortly(evaluation.areaUnderROC(0)), cells.get(areas + 1));
        assertTrue(html.contains("class=\"line class3\""));
        assertFalse(ReportPage.of(built.model().view()).contains("How close it comes"));
    }

    @Test
    void aNominalClassOfTwoValuesIsToldByTheProbabilityOfTheSecond() throws Exception {
        Instances nominal = new Instances(data, 0, 90);
        nominal.setClassIndex(2);
        nominal.removeIf(instance -> instance.value(2) == 2);
        SWATNN built = ofClass(nominal);
        String html = ReportPage.of(built.model(), nominal, "rows");
        assertTrue(html.contains("the mean P(kind = b) with the attribute set"));
        assertFalse(html.contains("class=\"line class"));
        List<String> cells = texts(html, "td");
        double loss = 0;
        for (Instance row : nominal) {
            loss -= Math.log(built.distributionForInstance(row)[(int) row.classValue()]) * row.weight();
        }
        assertEquals(Numbers.shortly(loss / nominal.sumOfWeights()), cells.get(cells.indexOf("log loss, nats") + 1));
    }

    private static SWATNN ofClass(Instances nominal) throws Exception {
        SWATNN built = new SWATNN();
        built.setOptions(classifier.getOptions());
        built.buildClassifier(nominal);
        return built;
    }

    @Test
    void mistakesEndInOneSentenceAndWriteNothing() throws Exception {
        Path out = folder.resolve("never.html");
        Instances renamed = new Instances(data);
        renamed.renameAttribute(1, "night");
        save(renamed, "renamed.arff");
        Instances unknown = new Instances(data, 0, 10);
        unknown.forEach(row -> row.setClassMissing());
        save(unknown, "unknown.arff");
        save(new Instances(data, 0), "empty.arff");
        SerializationHelper.write(file("unbuilt.model"), new SWATNN());
        SerializationHelper.write(file("other.model"), "not a model");
        assertMessage("Name the file to write with -out", "-t", file("data.arff"));
        assertMessage("There is no data file", "-out", out.toString(), "-t", "missing.arff");
        assertMessage(
                "Attribute 2 of " + file("renamed.arff") + " is night; the model was built with day there",
                "-out",
                out.toString(),
                "-t",
                file("renamed.arff"));
        assertMessage("has 5 attributes", "-out", out.toString(), "-t", "test-data/quakes.arff");
        for (String rows : List.of("unknown.arff", "empty.arff")) {
            assertMessage(
                    "No row of " + file(rows) + " has a value of price", "-out", out.toString(), "-t", file(rows));
        }
        assertMessage("does not exist", "-out", file("nowhere/report.html"));
        assertMessage("is a folder", "-out", folder.toString());
        ModelReport program = new ModelReport();
        for (String model : List.of("unbuilt.model", "other.model", "none.model")) {
            String message = assertThrows(
                            Exception.class,
                            () -> program.run(program, new String[] {"-model", file(model), "-out", out.toString()}))
                    .getMessage();
            assertTrue(message.startsWith("ModelReport: " + file(model)) || message.contains(file(model)), message);
            assertEquals(1, message.lines().count(), message);
        }
        assertFalse(Files.exists(out));
    }

    private static void assertMessage(String part, String... options) {
        String message = assertThrows(Exception.class, () -> report(options)).getMessage();
        assertTrue(message.startsWith("ModelReport: ") && message.contains(part), message);
    }
}

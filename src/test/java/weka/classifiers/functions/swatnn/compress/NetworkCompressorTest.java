package weka.classifiers.functions.swatnn.compress;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
import weka.classifiers.bayes.NaiveBayes;
import weka.classifiers.functions.LinearRegression;
import weka.classifiers.functions.SWATNN;
import weka.classifiers.functions.TinyAutoencoder;
import weka.classifiers.functions.swatnn.export.NetworkExporter;
import weka.classifiers.functions.swatnn.export.SavedModel;
import weka.clusterers.SimpleKMeans;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SerializationHelper;
import weka.core.Utils;
import weka.core.converters.ConverterUtils.DataSink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Models of Weka as small networks, by the command. */
class NetworkCompressorTest {

    @TempDir
    static Path folder;

    private static String cheap;
    private static Instances data;

    /** 10 + 2 tanh(2 a - b) of the first two attributes: one neuron can be it. */
    public static class OneNeuron extends AbstractClassifier {
        private static final long serialVersionUID = 1L;

        @Override
        public void buildClassifier(Instances rows) {}

        @Override
        public double classifyInstance(Instance row) {
            return 10 + 2 * Math.tanh(2 * row.value(0) - row.value(1));
        }
    }

    /** Predicts the class value that a row comes with. */
    public static class Parrot extends OneNeuron {
        private static final long serialVersionUID = 1L;

        @Override
        public double classifyInstance(Instance row) {
            return row.classValue();
        }
    }

    /** Answers for rows with a positive first attribute, and fails for others. */
    public static class HalfBroken extends OneNeuron {
        private static final long serialVersionUID = 1L;

        @Override
        public double classifyInstance(Instance row) {
            if (row.value(0) < 0) {
                throw new IllegalStateException("no such leaf");
            }
            return 1;
        }
    }

    /** Has no answer where the first attribute is negative, and the answer 7 elsewhere. */
    public static class Seven extends OneNeuron {
        private static final long serialVersionUID = 1L;

        @Override
        public double classifyInstance(Instance row) {
            return row.value(0) < 0 ? Double.NaN : 7;
        }
    }

    @BeforeAll
    static void write() throws Exception {
        TinyAutoencoder.write(folder.resolve("tiny"));
        cheap = "-preset fast -steps 3 -restarts 1 -max-layers 2 -autoencoder " + folder.resolve("tiny");
        data = rows("y", row -> 3);
        DataSink.write(file("data.arff"), data);
    }

    /** 200 rows of a and b, uniform in [-1, 1], a nominal attribute, and a class by these rows. */
    private static Instances rows(String target, ToDoubleFunction<double[]> answer) {
        Instances rows = new Instances(
                "made",
                new ArrayList<>(List.of(
                        new Attribute("a"),
                        new Attribute("b"),
                        new Attribute("kind", List.of("no", "yes")),
                        new Attribute(target))),
                200);
        rows.setClassIndex(3);
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            double[] row = {2 * random.nextDouble() - 1, 2 * random.nextDouble() - 1, random.nextInt(2), 0};
            row[3] = answer.applyAsDouble(row);
            rows.add(new DenseInstance(1, row));
        }
        return rows;
    }

    private static String file(String name) {
        return folder.resolve(name).toString();
    }

    private static void save(String name, Object... content) throws Exception {
        SerializationHelper.writeAll(file(name), content);
    }

    private static String compress(String options) throws Exception {
        NetworkCompressor compressor = new NetworkCompressor();
        compressor.setOptions(Utils.splitOptions(options + " " + cheap));
        return compressor.compress();
    }

    private static String failure(String options) {
        Exception failure = assertThrows(Exception.class, () -> compress(options));
        assertTrue(
                failure instanceof IllegalArgumentException || failure instanceof IOException,
                () -> "not for the user: " + failure);
        return failure.getMessage().replace(folder + "/", "");
    }

    private static String files(String model, String data) {
        return "-model " + file(model) + " -t " + file(data) + " -out " + file("never.model");
    }

    @Test
    void aModelThatIsANetworkIsFoundAgain() throws Exception {
        save("neuron.model", new OneNeuron(), new Instances(data, 0));
        String text = compress("-max-weights 8 -model " + file("neuron.model") + " -t " + file("data.arff") + " -out "
                + file("small.model"));
        assertTrue(text.contains("Taught by OneNeuron"), text);
        double explained = Double.parseDouble(text.replaceAll("(?s).*the network explains ([\\d.]+) %.*", "$1"));
        assertTrue(explained > 99.9, text);
        assertTrue(text.contains("\n*"), "the chosen one is marked");

        Object[] saved = SerializationHelper.readAll(file("small.model"));
        SWATNN small = (SWATNN) saved[0];
        assertEquals("made", ((Instances) saved[1]).relationName());
        assertEquals(3, ((Instances) saved[1]).classIndex());
        assertTrue(small.measureNonZeroWeights() <= 8);
        double squares = 0;
        for (Instance row : data) {
            double difference = small.classifyInstance(row) - new OneNeuron().classifyInstance(row);
            squares += difference * difference / data.numInstances();
        }
        // The answers have a variance of about 1.7.
        assertTrue(squares < 1.7e-3, "mean squared difference " + squares);

        NetworkExporter exporter = new NetworkExporter();
        exporter.setModel(file("small.model"));
        exporter.setFormat("equation");
        exporter.setOut(file("small.txt"));
        exporter.export();
        assertTrue(Files.readString(folder.resolve("small.txt")).contains("y = "));
    }

    @Test
    void equalCommandsGiveEqualNetworks() throws Exception {
        save("again.model", new OneNeuron());
        String command = "-model " + file("again.model") + " -t " + file("data.arff") + " -threads ";
        compress(command + "1 -out " + file("one.model"));
        compress(command + "2 -out " + file("two.model.gz"));
        assertEquals(
                SavedModel.read(folder.resolve("one.model")).model().network(),
                SavedModel.read(folder.resolve("two.model.gz")).model().network());
        // A packed model is a teacher too, be it a network itself.
        String text = compress(
                "-model " + file("two.model.gz") + " -t " + file("data.arff") + " -out " + file("three.model"));
        assertTrue(text.contains("Taught by SWATNN"), text);
    }

    @Test
    void theClassNeedNotBeKnown() throws Exception {
        save("unknown.model.gz", new OneNeuron(), new Instances(data, 0));
        DataSink.write(file("unknown.arff"), rows("y", row -> Double.NaN));
        String text = compress(
                "-model " + file("unknown.model.gz") + " -t " + file("unknown.arff") + " -out " + file("taught.model"));
        assertTrue(text.contains("No row has a class value, so there are no prediction intervals."), text);
        SWATNN taught = (SWATNN) SerializationHelper.readAll(file("taught.model"))[0];
        assertEquals(0, taught.predictIntervals(data.get(0), 0.9).length);
        Instance row = data.get(0);
        assertEquals(new OneNeuron().classifyInstance(row), taught.classifyInstance(row), 0.2);
    }

    @Test
    void intervalsHoldTheKnownClasses() throws Exception {
        save("known.model", new OneNeuron());
        Instances known = rows("y", row -> 12 + 2 * Math.tanh(2 * row[0] - row[1]));
        DataSink.write(file("known.arff"), known);
        compress("-model " + file("known.model") + " -t " + file("known.arff") + " -out " + file("held.model"));
        SWATNN held = (SWATNN) SerializationHelper.readAll(file("held.model"))[0];
        // Every class is 2 more than the teacher says.
        double[] interval = held.predictIntervals(known.get(0), 0.9)[0];
        assertEquals(2, (interval[1] - interval[0]) / 2, 0.2);
    }

    @Test
    void oneAnswerIsAConstant() throws Exception {
        save("seven.model", new Seven());
        String text =
                compress("-model " + file("seven.model") + " -t " + file("data.arff") + " -out " + file("7.model"));
        assertTrue(text.contains("answers the same for all rows"), text);
        SWATNN constant = (SWATNN) SerializationHelper.readAll(file("7.model"))[0];
        assertEquals(7, constant.classifyInstance(data.get(0)), 1e-12);
    }

    @Test
    void theTeacherDoesNotSeeTheClass() throws Exception {
        save("parrot.model", new Parrot());
        assertEquals(
                "The model Parrot answers for no row of positive weight of made",
                failure(files("parrot.model", "data.arff")));
    }

    @Test
    void aRegressorOfWekaIsCompressed() throws Exception {
        Instances line = rows("y", row -> 3 * row[0] - row[1] + row[2]);
        Classifier model = new LinearRegression();
        model.buildClassifier(line);
        save("line.model", model, new Instances(line, 0));
        compress("-model " + file("line.model") + " -t " + file("data.arff") + " -out " + file("line-network.model"));
        SWATNN network = (SWATNN) SerializationHelper.readAll(file("line-network.model"))[0];
        for (Instance row : line) {
            assertEquals(row.classValue(), network.classifyInstance(row), 0.05);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | Name the saved model with -model",
                "-model x | Name the data that the model answers for with -t",
                "-model x -t y | Name the file to write with -out",
            })
    void whatIsMissingIsAskedFor(String options, String message) {
        assertEquals(message, failure(options));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-teacher committee", "-members 3", "-resume", "-continue-iterating"})
    void optionsThatHaveNoPlaceHereAreNamed(String option) throws Exception {
        assertTrue(failure(files("any.model", "data.arff") + " " + option)
                .startsWith("Leave out " + option.split(" ")[0] + ": "));
    }

    @Test
    void optionsOfTheNetworkAreChecked() {
        assertEquals(
                "The option -max-weights is -3; it must lie between 0 and 1000000",
                failure(files("any.model", "data.arff") + " -max-weights -3"));
    }

    @Test
    void unreadableFilesAreNamed() throws Exception {
        assertEquals("There is no model file missing.model", failure(files("missing.model", "data.arff")));
        assertTrue(failure(files("data.arff", "data.arff"))
                .startsWith("data.arff is not a model that Weka has saved, or is damaged"));
        save("whole.model", new OneNeuron());
        byte[] bytes = Files.readAllBytes(folder.resolve("whole.model"));
        Files.write(folder.resolve("half.model"), Arrays.copyOf(bytes, bytes.length / 2));
        assertTrue(
                failure(files("half.model", "data.arff")).startsWith("half.model is not a model that Weka has saved"));
        assertEquals("There is no data file missing.arff", failure(files("whole.model", "missing.arff")));
        assertTrue(failure(files("whole.model", "whole.model")).startsWith("The data file whole.model cannot be read"));
        assertFalse(Files.exists(folder.resolve("never.model")));
    }

    @Test
    void theOutputIsTriedBeforeTheWork() {
        // The model is not there either: that is not what is said.
        assertTrue(failure("-model x -t y -out " + file("nowhere/small.model")).contains("does not exist"));
    }

    @Test
    void modelsThatPredictNoNumberAreRefused() throws Exception {
        SimpleKMeans clusters = new SimpleKMeans();
        save("clusters.model", clusters);
        assertEquals(
                "clusters.model holds a SimpleKMeans, which is no model that predicts a class",
                failure(files("clusters.model", "data.arff")));
        Instances kinds = new Instances(data, 0);
        kinds.setClassIndex(2);
        save("kinds.model", new NaiveBayes(), kinds);
        assertEquals(
                "kinds.model predicts kind, which is nominal; a network is made of models that predict a numeric class",
                failure(files("kinds.model", "data.arff")));
    }

    @Test
    void dataThatDoNotFitAreNamedByTheFirstAttributeThatDiffers() throws Exception {
        save("fit.model", new OneNeuron(), new Instances(data, 0));
        Instances swapped = new Instances(data);
        swapped.renameAttribute(0, "other");
        DataSink.write(file("swapped.arff"), swapped);
        assertEquals(
                "Attribute 1 of swapped.arff, other, is not what fit.model was built on (Names differ: a != other); names, types,"
                        + " values and their order must be the same",
                failure(files("fit.model", "swapped.arff")));
        Instances values = rows("y", row -> 3);
        values.renameAttributeValue(2, 1, "perhaps");
        DataSink.write(file("values.arff"), values);
        assertTrue(failure(files("fit.model", "values.arff"))
                .startsWith("Attribute 3 of values.arff, kind, is not what fit.model was built on (Labels differ"));
        Instances shorter = new Instances(data);
        shorter.setClassIndex(-1);
        shorter.deleteAttributeAt(3);
        DataSink.write(file("shorter.arff"), shorter);
        assertEquals(
                "shorter.arff has 3 attributes, where fit.model was built on 4: y is too many or missing",
                failure(files("fit.model", "shorter.arff")));
        assertEquals(
                "The class of data.arff is a, where fit.model predicts y",
                failure(files("fit.model", "data.arff") + " -c first"));
        assertEquals(
                "The option -c is '5'; it must be first, last or a number from 1 to 4",
                failure(files("fit.model", "data.arff") + " -c 5"));
        save("headless.model", new OneNeuron());
        assertEquals("The data made need a numeric class", failure(files("headless.model", "data.arff") + " -c 3"));
    }

    @Test
    void modelsThatFailAreNamedAndNothingIsWritten() throws Exception {
        save("broken.model", new HalfBroken());
        assertEquals(
                "The model HalfBroken failed to predict a row: no such leaf",
                failure(files("broken.model", "data.arff")));
        save("unbuilt.model", new LinearRegression());
        assertTrue(failure(files("unbuilt.model", "data.arff"))
                .startsWith("The model LinearRegression failed to predict"));
        try (Stream<Path> files = Files.list(folder)) {
            assertTrue(files.noneMatch(file -> file.toString().contains("never.model")), "no part is left");
        }
    }

    @Test
    void optionsAreListedOnceAndComeBack() throws Exception {
        NetworkCompressor compressor = new NetworkCompressor();
        List<String> names = new ArrayList<>();
        compressor.listOptions().asIterator().forEachRemaining(option -> names.add(option.name()));
        assertEquals(List.of("model", "t", "c", "out"), names.subList(0, 4));
        assertTrue(names.contains("max-weights"));
        assertFalse(names.contains("teacher"));
        String[] given = {"-model", "m", "-t", "d", "-c", "2", "-out", "o", "-max-weights", "9"};
        compressor.setOptions(given.clone());
        String[] back = compressor.getOptions();
        NetworkCompressor other = new NetworkCompressor();
        other.setOptions(Stream.of(back).toArray(String[]::new));
        assertArrayEquals(back, other.getOptions());
    }
}

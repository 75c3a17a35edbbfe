package weka.classifiers.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.classifiers.evaluation.Evaluation;
import weka.core.Instances;
import weka.core.Utils;
import weka.core.converters.ConverterUtils.DataSink;
import weka.core.converters.ConverterUtils.DataSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Weka's general options on the command line do with this classifier what they do with Weka's own. */
class SWATNNCommandLineTest {

    @TempDir
    static Path folder;

    private static String cheap;
    private static String train;
    private static String test;
    private static String model;
    private static SWATNN expected;

    @BeforeAll
    static void trainOnce() throws Exception {
        cheap = TinyBuilds.options(folder.resolve("tiny"));
        train = folder.resolve("train.arff").toString();
        test = folder.resolve("test.arff").toString();
        model = folder.resolve("waves.model").toString();
        DataSink.write(train, TinyBuilds.waves(90, 1));
        DataSink.write(test, TinyBuilds.waves(60, 2));
        expected = TinyBuilds.build(cheap, read(train));
        run("-no-cv", "-d", model);
    }

    private static Instances read(String file) throws Exception {
        Instances data = DataSource.read(file);
        data.setClassIndex(data.numAttributes() - 1);
        return data;
    }

    private static String evaluate(List<String> options) throws Exception {
        return Evaluation.evaluateModel(new SWATNN(), options.toArray(String[]::new));
    }

    /** Trains on the training file. */
    private static String run(String... options) throws Exception {
        List<String> all = new ArrayList<>(List.of("-t", train));
        all.addAll(Arrays.asList(options));
        all.addAll(Arrays.asList(Utils.splitOptions(cheap)));
        return evaluate(all);
    }

    @Test
    void printsTheModelAndItsErrors() throws Exception {
        String output = run("-T", test);
        assertTrue(output.contains("=== Classifier model (full training set) ==="), output);
        assertTrue(output.contains(expected.toString().strip()), output);
        assertTrue(output.contains("=== Error on training data ==="), output);
        assertTrue(output.contains("=== Error on test data ==="), output);
    }

    @Test
    void leavesOutTheModelAndTheTrainingErrors() throws Exception {
        String output = run("-T", test, "-o", "-v");
        assertFalse(output.contains("SWAT-NN"), output);
        assertFalse(output.contains("training data"), output);
        assertTrue(output.contains("=== Error on test data ==="), output);
    }

    @Test
    void savedModelPredictsAsTheOneThatWasBuilt() throws Exception {
        String fromModel = evaluate(new ArrayList<>(List.of("-l", model, "-T", test, "-o")));
        String error = "Root mean squared error";
        String built = run("-T", test, "-o", "-v");
        assertEquals(line(built, error), line(fromModel, error));
    }

    private static String line(String output, String label) {
        return output.lines().filter(l -> l.startsWith(label)).findFirst().orElseThrow();
    }

    @Test
    void printsPredictions() throws Exception {
        String output = evaluate(new ArrayList<>(List.of("-l", model, "-T", test, "-p", "1")));
        Instances rows = read(test);
        List<String> lines =
                output.lines().filter(l -> l.matches("\\s+\\d+ .*")).toList();
        assertEquals(rows.size(), lines.size());
        for (int i = 0; i < lines.size(); i++) {
            String[] parts = lines.get(i).strip().split("\\s+");
            assertEquals(expected.classifyInstance(rows.get(i)), Double.parseDouble(parts[2]), 6e-4);
            assertTrue(parts[4].startsWith("("), "the attribute that was asked for: " + lines.get(i));
        }
    }

    @Test
    void writesPredictionsAsCsv() throws Exception {
        Path file = folder.resolve("predictions.csv");
        String format = "weka.classifiers.evaluation.output.prediction.CSV -file " + Utils.quote(file.toString());
        evaluate(new ArrayList<>(List.of("-l", model, "-T", test, "-classifications", format)));
        List<String> lines = Files.readAllLines(file);
        assertEquals("inst#,actual,predicted,error", lines.get(0));
        double first = Double.parseDouble(lines.get(1).split(",")[2]);
        assertEquals(expected.classifyInstance(read(test).get(0)), first, 6e-4);
    }

    /** The seed of the folds is Weka's {@code -s}; the build's own {@code -S} stays what it is. */
    @Test
    void crossValidates() throws Exception {
        String output = run("-x", "2", "-s", "7", "-o", "-v");
        assertTrue(output.contains("=== Cross-validation ==="), output);
        assertTrue(line(output, "Total Number of Instances").contains("90"), output);
        assertEquals(
                output.replaceAll("(?m)^Time.*$", ""),
                run("-x", "2", "-s", "7", "-o", "-v").replaceAll("(?m)^Time.*$", ""));
    }

    @Test
    void splitsByPercentage() throws Exception {
        String output = run("-split-percentage", "60", "-o", "-v");
        assertTrue(output.contains("=== Error on test split ==="), output);
        assertTrue(line(output, "Total Number of Instances").contains("36"), output);
    }

    @Test
    void printsSource() throws Exception {
        String output = evaluate(new ArrayList<>(List.of("-l", model, "-T", test, "-z", "Waves")));
        assertTrue(output.contains("class Waves"), output);
        assertTrue(output.contains("public class WekaWrapper"), output);
    }

    @Test
    void helpListsEveryOption() {
        Exception help = assertThrows(Exception.class, () -> evaluate(new ArrayList<>(List.of("-h"))));
        for (String option :
                List.of("-S", "-preset", "-iterations", "-resume", "-no-intervals", "-continue-iterating")) {
            assertTrue(help.getMessage().contains(option), option);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-S abc | The option -S is 'abc'; it must be a whole number",
                "-S 1.5 | The option -S is '1.5'; it must be a whole number",
                "-num-decimal-places x | The option -num-decimal-places is 'x'; it must be a whole number",
                "-batch-size many | The option -batch-size is 'many'; it must be a whole number",
                "-iterations 0 | -iterations",
                "-steps abc | The option -steps is 'abc'; it must be a whole number",
                "-nonsense | Illegal options: -nonsense",
            })
    void badOptionsGetOneClearSentence(String options, String sentence) {
        Exception refusal = assertThrows(
                Exception.class, () -> new SWATNN().setOptions(Utils.splitOptions(options)), () -> options);
        assertTrue(refusal.getMessage().contains(sentence), refusal.getMessage());
        assertEquals(1, refusal.getMessage().lines().count(), refusal.getMessage());
        assertFalse(refusal instanceof NumberFormatException);
    }
}

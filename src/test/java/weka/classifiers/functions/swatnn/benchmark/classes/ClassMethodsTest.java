package weka.classifiers.functions.swatnn.benchmark.classes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.classifiers.Classifier;
import weka.classifiers.functions.MultilayerPerceptron;
import weka.classifiers.functions.SWATNN;
import weka.classifiers.functions.swatnn.benchmark.Size;
import weka.classifiers.functions.swatnn.benchmark.WekaMethod;
import weka.core.Instances;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the rivals consist of; what Weka prints of them is the witness. */
class ClassMethodsTest {

    private static final Pattern NON_ZERO_WEIGHTS = Pattern.compile("(\\d+) non-zero weights");

    private static Instances rows(String name) throws Exception {
        Path file = ClassSets.of(ClassSets.DEVELOPMENT, Path.of("test-data")).get(name);
        return ClassSets.folds(file, 2).get(0).train();
    }

    private static Classifier built(WekaMethod method, Instances rows) throws Exception {
        Classifier classifier = method.create(1);
        if (classifier instanceof MultilayerPerceptron network) {
            network.setTrainingTime(1);
        }
        classifier.buildClassifier(new Instances(rows));
        return classifier;
    }

    @ParameterizedTest
    @CsvSource({
        "MLPClassifier, work",
        "MLPClassifier, labour",
        "MultilayerPerceptron, work",
        "MultilayerPerceptron, labour"
    })
    void countsTheParametersOfNetworks(String name, String set) throws Exception {
        WekaMethod method = ClassMethods.rivals().get(name);
        Instances rows = rows(set);
        Classifier network = built(method, rows);
        long printed = network.toString()
                .lines()
                .filter(line -> line.strip()
                        .matches("(Threshold|Node \\d+|Attrib .*) +-?[0-9.E-]+|(Output|Hidden) unit .*: -?[0-9.E-]+"
                                + "|-?[0-9.]+(E-?\\d+)? .+"))
                .count();
        assertEquals(printed, method.sizeOf().apply(network, rows).parameters());
    }

    /** Two sets of four coefficients and an intercept. */
    @Test
    void countsTheParametersOfLogisticRegression() throws Exception {
        WekaMethod method = ClassMethods.rivals().get("Logistic");
        Instances rows = rows("iris");
        assertEquals(Size.network(10, 0), method.sizeOf().apply(built(method, rows), rows));
    }

    @ParameterizedTest
    @CsvSource({"labour, 2", "work, 1"})
    void countsTheParametersOfBoostedLogisticRegression(String set, int times) throws Exception {
        WekaMethod method = ClassMethods.rivals().get("SimpleLogistic");
        Instances rows = rows(set);
        Classifier classifier = built(method, rows);
        String text = classifier.toString();
        long coefficients = text.lines().filter(line -> line.startsWith("[")).count();
        int classes = rows.numClasses();
        assertEquals(
                (coefficients + classes) / (double) times,
                method.sizeOf().apply(classifier, rows).parameters());
    }

    @Test
    void addsUpTheRegressionsOfClasses() throws Exception {
        WekaMethod method = ClassMethods.rivals().get("ClassificationViaRegression");
        Instances rows = rows("iris");
        WekaMethod quick = new WekaMethod(
                method.name(),
                method.className(),
                "-W " + SWATNN.class.getName() + " -- -preset fast -steps 3 -random-starts 0 -teacher none -no-refine",
                Integer.MAX_VALUE,
                method.sizeOf());
        Classifier classifier = built(quick, rows);
        Matcher printed = NON_ZERO_WEIGHTS.matcher(classifier.toString());
        double sum = 0;
        while (printed.find()) {
            sum += Integer.parseInt(printed.group(1));
        }
        assertTrue(sum > 0, classifier.toString());
        assertEquals(sum, quick.sizeOf().apply(classifier, rows).parameters());
    }

    @Test
    void areThereAll() {
        ClassMethods.rivals().values().forEach(WekaMethod::check);
        ClassMethods.swatnn("fast", "-preset fast").check();
        assertTrue(ClassMethods.isSwatnn("SWATNN") && ClassMethods.isSwatnn("SWATNN-fast"));
        assertEquals(
                List.of(),
                ClassMethods.rivals().keySet().stream()
                        .filter(ClassMethods::isSwatnn)
                        .toList());
    }
}

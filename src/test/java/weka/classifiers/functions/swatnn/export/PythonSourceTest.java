package weka.classifiers.functions.swatnn.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.swatnn.data.AttributeEncoding;
import weka.classifiers.functions.swatnn.export.RandomModels.Case;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The module of Python, run by Python itself where there is one. */
class PythonSourceTest {

    private static final String PYTHON = "python3";

    private static final String PROGRAM =
            """
            import importlib.util, json, sys
            for number in range(int(sys.argv[2])):
                path = sys.argv[1] + "/model" + str(number)
                spec = importlib.util.spec_from_file_location("model" + str(number), path + ".py")
                module = importlib.util.module_from_spec(spec)
                spec.loader.exec_module(module)
                with open(path + ".json", encoding="utf-8") as rows:
                    rows = json.load(rows)
                if hasattr(module, "probabilities"):
                    predictions = [list(module.probabilities(row).items()) + [["", module.predict(row)]] for row in rows]
                else:
                    predictions = [module.predict(row) for row in rows]
                with open(path + ".out", "w") as out:
                    json.dump(predictions, out)
            """;

    @TempDir
    private Path folder;

    private static void assumePython() {
        try {
            Process python = new ProcessBuilder(PYTHON, "--version").start();
            assumeTrue(python.waitFor(30, TimeUnit.SECONDS) && python.exitValue() == 0, "Python 3 does not run here");
        } catch (IOException e) {
            assumeTrue(false, "there is no Python 3 here");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Predictions of each model for its rows, in one run of Python. */
    private List<JsonNode> predict(List<Case> models) throws Exception {
        ObjectMapper json = new ObjectMapper();
        for (int m = 0; m < models.size(); m++) {
            Case model = models.get(m);
            Path file = folder.resolve("model" + m + ".py");
            Files.writeString(file, PythonSource.of(model.portable()), StandardCharsets.US_ASCII);
            List<Map<String, Object>> rows =
                    model.rows().stream().map(PythonSourceTest::row).toList();
            json.writeValue(folder.resolve("model" + m + ".json").toFile(), rows);
        }
        Path program = Files.writeString(folder.resolve("run.py"), PROGRAM);
        Path said = folder.resolve("said.txt");
        Process python = new ProcessBuilder(
                        PYTHON, program.toString(), folder.toString(), String.valueOf(models.size()))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertTrue(python.waitFor(120, TimeUnit.SECONDS), "Python takes too long");
        assertEquals("", Files.readString(said));
        List<JsonNode> predictions = new ArrayList<>();
        for (int m = 0; m < models.size(); m++) {
            predictions.add(json.readTree(folder.resolve("model" + m + ".out").toFile()));
        }
        return predictions;
    }

    /** What is missing is sometimes left out and sometimes null; an infinite number is a text that Python reads as one. */
    private static Map<String, Object> row(Instance row) {
        Map<String, Object> values = new HashMap<>();
        for (int a = 0; a < row.numAttributes(); a++) {
            Attribute attribute = row.dataset().attribute(a);
            if (row.isMissing(a)) {
                if (a % 2 == 0) {
                    values.put(attribute.name(), null);
                }
            } else if (attribute.isNominal()) {
                values.put(attribute.name(), row.stringValue(a));
            } else {
                double value = row.value(a);
                values.put(attribute.name(), Double.isInfinite(value) ? "-inf" : value);
            }
        }
        return values;
    }

    @Test
    void pythonPredictsTheSame() throws Exception {
        assumePython();
        List<Case> models = RandomModels.all().toList();
        List<JsonNode> predictions = predict(models);
        for (int m = 0; m < models.size(); m++) {
            Case model = models.get(m);
            for (int i = 0; i < model.rows().size(); i++) {
                double expected = model.expected(model.rows().get(i));
                assertEquals(
                        expected, predictions.get(m).get(i).doubleValue(), 1e-12 * model.scale(expected), model.name());
            }
        }
    }

    @Test
    void probabilitiesAreTheSame() throws Exception {
        assumePython();
        List<Case> models = RandomModels.ofClasses().toList();
        List<JsonNode> predictions = predict(models);
        for (int m = 0; m < models.size(); m++) {
            Case model = models.get(m);
            List<String> labels = model.encoding().target().classes().labels();
            for (int i = 0; i < model.rows().size(); i++) {
                double[] expected = model.distribution(model.rows().get(i));
                JsonNode found = predictions.get(m).get(i);
                for (int k = 0; k < expected.length; k++) {
                    assertEquals(labels.get(k), found.get(k).get(0).textValue());
                    assertEquals(expected[k], found.get(k).get(1).doubleValue(), 1e-12, model.name());
                }
                assertEquals(
                        labels.get(Utils.maxIndex(expected)),
                        found.get(expected.length).get(1).textValue());
            }
        }
    }

    @Test
    void valuesFarOutsideAreNoErrors() throws Exception {
        assumePython();
        Instances data = new Instances("far", new ArrayList<>(List.of(new Attribute("x"), new Attribute("y"))), 2);
        data.setClassIndex(1);
        data.add(new DenseInstance(1, new double[] {-1, 0}));
        data.add(new DenseInstance(1, new double[] {1, 1}));
        SparseMlp network = new SparseMlp(
                1,
                new double[][][] {{{1, -1, 1}}, {{1}, {1}, {1e-300}}},
                new double[][] {{0, 0, 0}, {0}},
                new Activation[][] {{Activation.SIGMOID, Activation.SIGMOID, Activation.SQUARE}});
        Instances rows = new Instances(data, 0);
        for (double x : new double[] {-1e90, -1e4, 1e4, 1e90}) {
            rows.add(new DenseInstance(1, new double[] {x, Double.NaN}));
        }
        Case model = new Case("far", AttributeEncoding.of(data), network, data, new ArrayList<>(rows));
        JsonNode predictions = predict(List.of(model)).get(0);
        for (int i = 0; i < predictions.size(); i++) {
            double expected = model.expected(rows.get(i));
            assertEquals(expected, predictions.get(i).doubleValue(), 1e-12);
        }
    }

    @Test
    void nothingButMathIsImported() {
        String source = PythonSource.of(RandomModels.of(12).portable());
        assertEquals(
                List.of("import math"),
                source.lines().filter(line -> line.contains("import")).toList());
        assertTrue(source.chars().allMatch(c -> c < 128));
    }
}

package weka.classifiers.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SerializationHelper;
import weka.core.SerializedObject;
import weka.core.Utils;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Every kind of attribute and class that is accepted survives everything that Weka does with a model: saving and loading, the copies
 * of the Explorer's result list and of remote engines, and the meta classifiers, which copy what they build.
 */
class SWATNNAttributeTypesTest {

    private static final int ROWS = 40;

    @TempDir
    static Path folder;

    private static String cheap;

    @BeforeAll
    static void writeAutoencoder() throws Exception {
        cheap = TinyBuilds.options(folder.resolve("tiny"));
    }

    @ParameterizedTest(name = "{0} attribute, {1} class, {2}")
    @CsvSource({
        "numeric, numeric, functions.SWATNN",
        "numeric, date, functions.SWATNN",
        "nominal, numeric, functions.SWATNN",
        "nominal, date, functions.SWATNN",
        "date, numeric, functions.SWATNN",
        "date, date, functions.SWATNN",
        "date, numeric, meta.Bagging -I 2 -W",
        "date, date, meta.Bagging -I 2 -W",
        "nominal, date, meta.Bagging -I 2 -W",
        "date, numeric, meta.FilteredClassifier -F weka.filters.AllFilter -W",
        "date, date, meta.FilteredClassifier -F weka.filters.AllFilter -W",
        "date, numeric, meta.AdditiveRegression -I 2 -W",
        "date, numeric, meta.RandomSubSpace -I 2 -W",
        "date, numeric, meta.RandomizableFilteredClassifier -F weka.filters.AllFilter -W",
        "date, date, meta.CVParameterSelection -X 2 -W"
    })
    void survives(String input, String target, String scheme) throws Exception {
        Instances data = data(input, target);
        Classifier model = classifier(scheme);
        model.buildClassifier(data);
        List<Double> expected = predictions(model, data);

        Path file = folder.resolve("saved.model");
        SerializationHelper.write(file.toString(), model);
        assertEquals(expected, predictions((Classifier) SerializationHelper.read(file.toString()), data), "loaded");

        Object copy = new SerializedObject(model).getObject();
        assertNotNull(copy, "a copy in memory, as the Explorer's list and remote engines make it");
        assertEquals(expected, predictions((Classifier) copy, data), "copied");
        assertEquals(model.toString(), copy.toString());

        Object compressed = new SerializedObject(model, true).getObject();
        assertEquals(expected, predictions((Classifier) compressed, data), "copied compressed");
        assertEquals(expected, predictions(AbstractClassifier.makeCopy(model), data), "AbstractClassifier.makeCopy");
    }

    private static Classifier classifier(String scheme) throws Exception {
        if (scheme.startsWith("functions.")) {
            return TinyBuilds.classifier(cheap);
        }
        String options = scheme.substring(scheme.indexOf(' ') + 1) + " " + SWATNN.class.getName() + " -- " + cheap;
        return AbstractClassifier.forName(
                "weka.classifiers." + scheme.substring(0, scheme.indexOf(' ')), Utils.splitOptions(options));
    }

    private static List<Double> predictions(Classifier model, Instances data) throws Exception {
        List<Double> predictions = new ArrayList<>();
        for (Instance row : data) {
            predictions.add(model.classifyInstance(row));
        }
        return predictions;
    }

    /** One attribute of the kind, one numeric one, and a class that depends on both. */
    private static Instances data(String input, String target) {
        ArrayList<Attribute> attributes = new ArrayList<>(
                Arrays.asList(attribute("first", input), new Attribute("second"), attribute("class", target)));
        Instances data = new Instances(input + "-" + target, attributes, ROWS);
        data.setClassIndex(2);
        Random random = new Random(1);
        for (int i = 0; i < ROWS; i++) {
            double first = random.nextInt(3);
            double second = random.nextGaussian();
            double y = first + second * second;
            data.add(new DenseInstance(1, new double[] {
                input.equals("date") ? days(first) : first, second, target.equals("date") ? days(y) : y
            }));
        }
        return data;
    }

    private static double days(double number) {
        return Math.rint((18_000 + number) * 86_400_000);
    }

    private static Attribute attribute(String name, String kind) {
        return switch (kind) {
            case "date" -> new Attribute(name, "yyyy-MM-dd");
            case "nominal" -> new Attribute(name, List.of("a", "b", "c"));
            default -> new Attribute(name);
        };
    }
}

package weka.classifiers.functions;

import weka.classifiers.AbstractClassifierTest;
import weka.classifiers.Classifier;
import weka.classifiers.evaluation.NominalPrediction;
import weka.classifiers.evaluation.NumericPrediction;
import weka.classifiers.evaluation.Prediction;
import weka.core.Instances;
import weka.core.Utils;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Weka's tests for every classifier.
 *
 * <p>The regression reference is made to hold on other processors and with other frozen autoencoders, where the last digits of a
 * search differ: its builds decode an autoencoder that is drawn from a seed, take no gradient step, and write predictions in
 * tenths of the target's deviation, or probabilities as 0 or 1. It lies in {@code src/test/resources/wekarefs}; to renew it after an intended change, delete
 * it and run this test. Without refinement the reference is the mean, whatever the autoencoder has learned: Weka's data have twenty
 * rows, and the criterion takes no network with more weights than rows. What the presets make of a search is told apart by {@code
 * PresetReferencesTest}, and what PyTorch computes by tests with tolerances, {@code TrainedSearchTest} among them: this one only
 * keeps Weka's own regression test.
 */
public class SWATNNTest extends AbstractClassifierTest {

    static final File TINY;

    static {
        System.setProperty("weka.test.Regression.root", "src/test/resources/wekarefs");
        try {
            Path folder = Files.createTempDirectory("tiny-autoencoder");
            TinyAutoencoder.write(folder);
            TINY = folder.toFile();
            for (File file : TINY.listFiles()) {
                file.deleteOnExit();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@link #setUp} has found out about the classifier of each class of tests. */
    private static final Map<Class<?>, Map<Field, Object>> ABILITIES = new HashMap<>();

    /** A test of this name, as Weka's base class wants it. */
    public SWATNNTest(String name) {
        super(name);
    }

    /** Finds out by some twenty builds what the classifier can do: once for all tests of a class, instead of before each. */
    @Override
    protected void setUp() throws Exception {
        Map<Field, Object> known = ABILITIES.get(getClass());
        if (known == null) {
            super.setUp();
            ABILITIES.put(getClass(), abilities());
            return;
        }
        m_Classifier = getClassifier();
        m_Tester = getTester();
        m_OptionTester = getOptionTester();
        m_GOETester = getGOETester();
        for (Map.Entry<Field, Object> ability : known.entrySet()) {
            ability.getKey().set(this, ability.getValue());
        }
    }

    /** The fields of the base class that are yes or no, that are numbers, or that hold one thing for each type of class. */
    private Map<Field, Object> abilities() throws IllegalAccessException {
        Map<Field, Object> abilities = new HashMap<>();
        for (Field field : AbstractClassifierTest.class.getDeclaredFields()) {
            if (field.getType().isPrimitive() && !Modifier.isStatic(field.getModifiers())
                    || field.getType().isArray()) {
                field.setAccessible(true);
                abilities.put(field, field.get(this));
            }
        }
        return abilities;
    }

    @Override
    public Classifier getClassifier() {
        SWATNN classifier = new SWATNN();
        try {
            classifier.setOptions(Utils.splitOptions(SWATNNConformanceTest.CHEAP));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return classifier;
    }

    @Override
    protected ArrayList<Prediction> useClassifier(Instances data) throws Exception {
        SWATNN classifier = (SWATNN) m_Classifier;
        classifier.setAutoencoder(TINY);
        classifier.setMaxHiddenLayers(2);
        classifier.setSteps(0);
        if (data.classAttribute().isNominal()) {
            return withRoundedProbabilities(super.useClassifier(data));
        }
        double tenth = Math.sqrt(data.variance(data.classIndex())) / 10;
        ArrayList<Prediction> rounded = new ArrayList<>();
        for (Prediction prediction : super.useClassifier(data)) {
            rounded.add(new NumericPrediction(
                    prediction.actual(), Math.rint(prediction.predicted() / tenth), prediction.weight()));
        }
        return rounded;
    }

    private static ArrayList<Prediction> withRoundedProbabilities(List<Prediction> predictions) {
        ArrayList<Prediction> rounded = new ArrayList<>();
        for (Prediction prediction : predictions) {
            double[] whole = new double[((NominalPrediction) prediction).distribution().length];
            whole[(int) prediction.predicted()] = 1;
            rounded.add(new NominalPrediction(prediction.actual(), whole, prediction.weight()));
        }
        return rounded;
    }
}

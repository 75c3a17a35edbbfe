package weka.classifiers.functions;

import weka.classifiers.AbstractClassifierTest;
import weka.classifiers.Classifier;
import weka.classifiers.evaluation.NumericPrediction;
import weka.classifiers.evaluation.Prediction;
import weka.core.Instances;
import weka.core.Utils;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * Weka's tests for every classifier.
 *
 * <p>The regression reference is made to hold on other processors and with other frozen autoencoders, where the last digits of a
 * search differ: its builds decode an autoencoder that is drawn from a seed, take no gradient step, and write predictions in
 * tenths of the target's deviation. It lies in {@code src/test/resources/wekarefs}; to renew it after an intended change, delete
 * it and run this test.
 */
public class SWATNNTest extends AbstractClassifierTest {

    private static final File TINY;

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

    /** A test of this name, as Weka's base class wants it. */
    public SWATNNTest(String name) {
        super(name);
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
        double tenth = Math.sqrt(data.variance(data.classIndex())) / 10;
        ArrayList<Prediction> rounded = new ArrayList<>();
        for (Prediction prediction : super.useClassifier(data)) {
            rounded.add(new NumericPrediction(
                    prediction.actual(), Math.rint(prediction.predicted() / tenth), prediction.weight()));
        }
        return rounded;
    }
}

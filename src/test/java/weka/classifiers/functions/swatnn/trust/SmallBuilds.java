package weka.classifiers.functions.swatnn.trust;

import weka.classifiers.functions.SWATNN;
import weka.classifiers.functions.SavedBytes;
import weka.classifiers.functions.TinyAutoencoder;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.Utils;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Builds of some ten milliseconds, through all stages: a tiny autoencoder, few steps, few rows. */
final class SmallBuilds {

    private static final String OPTIONS = "-teacher none -steps 4 -restarts 2 -max-layers 2 -candidates 3 -paths 1";

    private final Path folder;

    /** Puts the autoencoder into a folder. */
    SmallBuilds(Path folder) throws IOException {
        this.folder = folder;
        TinyAutoencoder.write(folder);
    }

    /** A classifier with these options, and others first: of an option that is there twice, Weka takes the first. */
    SWATNN classifier(String... more) throws Exception {
        List<String> options = new ArrayList<>(List.of(more));
        options.addAll(List.of(Utils.splitOptions(OPTIONS)));
        options.addAll(List.of("-autoencoder", folder.toString()));
        SWATNN classifier = new SWATNN();
        classifier.setOptions(options.toArray(String[]::new));
        return classifier;
    }

    /** A built one. */
    SWATNN build(Instances data, String... more) throws Exception {
        SWATNN classifier = classifier(more);
        classifier.buildClassifier(data);
        return classifier;
    }

    /** Two numeric attributes, a nominal one and a numeric class that depends on all of them, with a few missing values. */
    static Instances data(int rows, long seed) {
        ArrayList<Attribute> attributes = new ArrayList<>(List.of(
                new Attribute("width"),
                new Attribute("height"),
                new Attribute("kind", List.of("round", "square", "flat")),
                new Attribute("price")));
        Instances data = new Instances("made", attributes, rows);
        data.setClassIndex(3);
        Random random = new Random(seed);
        for (int i = 0; i < rows; i++) {
            double[] row = {random.nextDouble(), random.nextDouble(), random.nextInt(3), 0};
            row[3] = Math.sin(3 * row[0]) + row[1] * row[2];
            if (random.nextInt(20) == 0) {
                row[random.nextInt(3)] = Double.NaN;
            }
            data.add(new DenseInstance(1, row));
        }
        return data;
    }

    /** A model as Weka saves it. */
    static byte[] bytes(SWATNN classifier) throws Exception {
        return SavedBytes.of(classifier);
    }

    /** The predictions for all rows. */
    static double[] predictions(SWATNN classifier, Instances rows) throws Exception {
        double[] predictions = new double[rows.size()];
        for (int i = 0; i < predictions.length; i++) {
            predictions[i] = classifier.classifyInstance(rows.get(i));
        }
        return predictions;
    }
}

package weka.classifiers.functions;

import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.SerializationHelper;
import weka.core.Utils;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;

/** Data that can be learnt, and builds of a fraction of a second in the latent space of a {@link TinyAutoencoder}. */
final class TinyBuilds {

    private static final String CHEAP =
            "-preset fast -steps 3 -restarts 1 -candidates 2 -paths 1 -max-layers 2 -autoencoder ";

    private TinyBuilds() {}

    /** The options of such builds, after writing the autoencoder to a folder. */
    static String options(Path folder) throws IOException {
        TinyAutoencoder.write(folder);
        return CHEAP + Utils.quote(folder.toString().replace('\\', '/'));
    }

    static SWATNN classifier(String options) throws Exception {
        SWATNN classifier = new SWATNN();
        classifier.setOptions(Utils.splitOptions(options));
        return classifier;
    }

    static SWATNN build(String options, Instances data) throws Exception {
        SWATNN classifier = classifier(options);
        classifier.buildClassifier(data);
        return classifier;
    }

    /** y = sin(3 a) + b² / 2 + noise of deviation 0.1, with a and b uniform in [-1, 1], and a nominal attribute c without effect. */
    static Instances waves(int rows, long seed) {
        ArrayList<Attribute> attributes = new ArrayList<>();
        attributes.add(new Attribute("a"));
        attributes.add(new Attribute("b"));
        attributes.add(new Attribute("c", java.util.List.of("no", "yes")));
        attributes.add(new Attribute("y"));
        Instances data = new Instances("waves", attributes, rows);
        data.setClassIndex(3);
        Random random = new Random(seed);
        for (int i = 0; i < rows; i++) {
            double a = 2 * random.nextDouble() - 1;
            double b = 2 * random.nextDouble() - 1;
            double y = Math.sin(3 * a) + b * b / 2 + 0.1 * random.nextGaussian();
            data.add(new DenseInstance(1, new double[] {a, b, random.nextInt(2), y}));
        }
        return data;
    }

    static byte[] bytes(Object model) throws Exception {
        return SavedBytes.of(model);
    }

    static SWATNN restored(byte[] saved) throws Exception {
        return (SWATNN) SerializationHelper.read(new ByteArrayInputStream(saved));
    }
}

package examples;

import weka.classifiers.functions.SWATNN;
import weka.classifiers.functions.swatnn.pretraining.AutoencoderTrainer;
import weka.core.Instances;
import weka.core.Utils;
import weka.core.converters.ConverterUtils.DataSource;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Trains an autoencoder and builds a network with it. This one has seen a few hundred teachers, in seconds, and knows next to nothing;
 * a useful one takes {@code -minutes 60} and the default sizes.
 *
 * <p>Arguments: a file of data whose class is in the last column; the folder to write to.
 */
public final class OwnAutoencoder {

    private OwnAutoencoder() {}

    public static void main(String[] args) throws Exception {
        Instances data = DataSource.read(args.length > 0 ? args[0] : "test-data/quakes.arff");
        data.setClassIndex(data.numAttributes() - 1);
        Path folder = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("autoencoder");

        AutoencoderTrainer trainer = new AutoencoderTrainer();
        String[] options = Utils.splitOptions("-teachers 256 -batch 32 -seed 1 -inputs 4 -neurons 4 -depths 2"
                + " -latent-width 16 -model-width 16 -heads 2 -out \"" + Utils.backQuoteChars(folder.toString())
                + "\"");
        trainer.run(trainer, options);

        SWATNN model = new SWATNN();
        model.setAutoencoder(folder.toFile());
        model.buildClassifier(data);
        System.out.println(model);
    }
}

package weka.classifiers.functions.swatnn.evaluation;

import weka.classifiers.functions.swatnn.frozen.FrozenAutoencoder;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.teachers.NetworkRecipe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Errors of a frozen autoencoder by the depths of teacher and decoder, on teachers of a recipe of one's own ("Simultaneous Weight and
 * Architecture Optimization for Neural Networks", table 1).
 *
 * @param percentage the median percentage error in percent, median over teachers, [depth of the teacher - 1][decoder - 1]
 * @param normalised the mean squared error over the teacher's variance, median over teachers, likewise
 */
public record DepthErrors(double[][] percentage, double[][] normalised) {

    /**
     * Measures.
     *
     * @param model folder of the model, whose networks have all its inputs
     * @param recipe how teachers are drawn
     * @param teachers unseen teachers of each depth, at least 1
     * @param seed seed of the teachers
     * @throws IOException if the model cannot be read
     */
    public static DepthErrors of(Path model, NetworkRecipe recipe, int teachers, long seed)
            throws IOException, InterruptedException {
        try (FrozenAutoencoder autoencoder = FrozenAutoencoder.load(model, "cpu")) {
            int depths = autoencoder.sizes().depths();
            int inputs = autoencoder.sizes().inputs();
            Encoder encoder = Encoder.of(autoencoder).get(0);
            Progress progress = new Progress(BuildListener.SILENT, "", 0, 1);
            DepthErrors errors = new DepthErrors(new double[depths][depths], new double[depths][depths]);
            SplittableRandom random = new SplittableRandom(seed);
            for (int depth = 1; depth <= depths; depth++) {
                Source source = ofDepth(recipe, autoencoder.sizes().width(), depth, depths);
                List<Sample> samples = new ArrayList<>();
                for (int i = 0; i < teachers; i++) {
                    samples.add(Sample.draw(source, inputs, inputs, random));
                }
                Reconstruction found = Reconstruction.of(autoencoder, encoder, samples, progress);
                for (int decoder = 0; decoder < depths; decoder++) {
                    errors.percentage[depth - 1][decoder] = 100 * Statistics.median(found.percentage()[decoder]);
                    errors.normalised[depth - 1][decoder] = Statistics.median(found.hard()[decoder]);
                }
            }
            return errors;
        }
    }

    /** A recipe draws any depth; what has another one is thrown away. */
    private static Source ofDepth(NetworkRecipe recipe, int width, int depth, int depths) {
        return (random, inputs) -> {
            SparseMlp network = recipe.draw(random, inputs, width, depths);
            while (network.hiddenLayers() != depth) {
                network = recipe.draw(random, inputs, width, depths);
            }
            return Source.Drawn.of(network);
        };
    }
}

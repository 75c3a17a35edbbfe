package weka.classifiers.functions.swatnn.pretraining;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import weka.classifiers.functions.swatnn.engine.NativeEngine;
import weka.classifiers.functions.swatnn.frozen.ArchitectureDescription;
import weka.classifiers.functions.swatnn.frozen.ArchitectureFolder;
import weka.classifiers.functions.swatnn.frozen.ArchitectureSizes;
import weka.classifiers.functions.swatnn.policy.ArchitectureAutoencoder;
import weka.classifiers.functions.swatnn.tensors.Adam;
import weka.classifiers.functions.swatnn.tensors.Gradients;
import weka.classifiers.functions.swatnn.tensors.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * The first stage of NASES (section 4.1): simulator and decoder are trained together as an autoencoder of uniform vectors, by least squares and Adam.
 */
final class ArchitectureTraining implements AutoCloseable {

    private static final int UNSEEN = 20_000;
    private static final double FINAL_RATE = 0.01;
    private static final double VARIANCE = 1.0 / 12;

    /**
     * What a training is to do.
     *
     * @param sizes of the autoencoder
     * @param seed of start values and vectors
     * @param vectors uniform vectors to see, at least 1
     * @param batch vectors a step, at least 1
     * @param learningRate of the first step; the rate falls to a hundredth of it
     */
    record Settings(ArchitectureSizes sizes, long seed, long vectors, int batch, double learningRate) {}

    private final Settings settings;
    private final Engine engine;
    private final NDManager manager;
    private final ArchitectureAutoencoder autoencoder;
    private final Parameters parameters;
    private final SplittableRandom random;
    private long seen;
    private double minutes;

    ArchitectureTraining(Settings settings, Device device) {
        this.settings = settings;
        engine = NativeEngine.get();
        manager = engine.newBaseManager(device);
        autoencoder = new ArchitectureAutoencoder(settings.sizes());
        random = new SplittableRandom(settings.seed());
        parameters = autoencoder.initialise(manager, random.split());
    }

    /** Trains, and measures what part of the variance of unseen vectors stays unexplained. */
    double run() throws InterruptedException {
        long start = System.nanoTime();
        Adam adam = new Adam(parameters, 0, manager);
        while (seen < settings.vectors()) {
            step(adam);
        }
        minutes = (System.nanoTime() - start) / 60e9;
        double unexplained = unexplained();
        stretch();
        return unexplained;
    }

    private void step(Adam adam) throws InterruptedException {
        double done = (double) seen / settings.vectors();
        double cosine = 0.5 * (1 + Math.cos(Math.PI * done));
        try (NDManager local = manager.newSubManager();
                Gradients gradients = Gradients.record(engine)) {
            Parameters leaves = parameters.asLeaves(local);
            gradients.backward(squaredError(leaves, settings.batch(), local));
            adam.step(leaves, settings.learningRate() * (FINAL_RATE + (1 - FINAL_RATE) * cosine), 1);
        }
        seen += settings.batch();
    }

    private NDArray squaredError(Parameters numbers, int vectors, NDManager local) {
        NDArray uniform = uniform(vectors, local);
        NDArray answers = autoencoder.decode(numbers, autoencoder.encode(numbers, uniform));
        return answers.sub(uniform).square().mean();
    }

    private NDArray uniform(int vectors, NDManager local) {
        ArchitectureSizes sizes = settings.sizes();
        float[] values = new float[vectors * sizes.layers() * sizes.numbers()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble();
        }
        return local.create(values, new Shape(vectors, sizes.layers(), sizes.numbers()));
    }

    private double unexplained() {
        try (NDManager local = manager.newSubManager()) {
            return squaredError(parameters.attachedTo(local), UNSEEN, local).getFloat() / VARIANCE;
        }
    }

    /**
     * Gives decoded numbers the mean and the variance of uniform ones: what the embedding cannot hold is answered by the middle, so that narrow and
     * wide layers, for one, would hardly ever be decoded.
     */
    private void stretch() {
        int numbers = settings.sizes().numbers();
        try (NDManager local = manager.newSubManager()) {
            Parameters own = parameters.attachedTo(local);
            NDArray decoded = autoencoder
                    .decode(own, autoencoder.encode(own, uniform(UNSEEN, local)))
                    .reshape(-1, numbers);
            NDArray mean = decoded.mean(new int[] {0}, true);
            NDArray variance = decoded.sub(mean).square().mean(new int[] {0}, true);
            autoencoder.stretch(parameters, mean, variance.mul(1 / VARIANCE).sqrt());
        }
    }

    /** Writes the parameters and where they come from. */
    void freeze(Path folder, String command, double unexplained) throws IOException {
        ArchitectureFolder.write(
                folder,
                settings.sizes(),
                parameters,
                new ArchitectureDescription.Training(
                        command,
                        settings.seed(),
                        seen,
                        Math.round(10 * minutes) / 10.0,
                        NativeEngine.describe(manager.getDevice()),
                        NativeEngine.version()),
                Math.round(1e4 * unexplained) / 1e4);
    }

    @Override
    public void close() {
        manager.close();
    }
}

package weka.classifiers.functions.swatnn.pretraining;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import weka.classifiers.functions.swatnn.autoencoder.Gradients;
import weka.classifiers.functions.swatnn.autoencoder.ModelFolder;
import weka.classifiers.functions.swatnn.autoencoder.MultiScaleAutoencoder;
import weka.classifiers.functions.swatnn.autoencoder.NativeEngine;
import weka.classifiers.functions.swatnn.autoencoder.NetworkBatch;
import weka.classifiers.functions.swatnn.autoencoder.Parameters;
import weka.classifiers.functions.swatnn.teachers.TeacherBatch;
import weka.classifiers.functions.swatnn.teachers.TeacherStream;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The state of a training run and its steps. The loss of a teacher is the mean over all decoders of √(normalised MSE + 1e-4) on
 * points that the encoder did not see: bounded in its gradient, so that neither large targets nor hopeless teachers rule, and
 * over every decoder, so that none dies. From a fifth of the budget on, decoded networks are hard in the forward pass.
 */
final class TrainingRun implements AutoCloseable {

    private static final double LOSS_FLOOR = 1e-4;
    private static final double CLIP_NORM = 1;
    private static final int WARM_UP_STEPS = 200;
    private static final double FINAL_RATE = 0.01;
    private static final double SOFT_UNTIL = 0.05;
    private static final double HARD_FROM = 0.2;
    private static final long START_VALUES = -1;

    private final TrainingSettings settings;
    private final Engine engine;
    private final NDManager manager;
    private final MultiScaleAutoencoder autoencoder;
    private final Parameters parameters;
    private final Optimisation optimisation;
    private double seconds;

    TrainingRun(TrainingSettings settings, Device device) {
        this.settings = settings;
        engine = NativeEngine.get();
        manager = engine.newBaseManager(device);
        autoencoder = new MultiScaleAutoencoder(settings.sizes());
        parameters = autoencoder.initialise(manager, TeacherStream.generator(settings.seed(), START_VALUES));
        optimisation = new Optimisation(parameters, settings, manager);
    }

    /**
     * Takes over the parameters of a frozen model that have the same name and shape; the rest stays at its start values.
     *
     * @return how many arrays were taken over
     */
    int takeOver(Path folder) throws IOException {
        int taken = 0;
        try (NDManager local = manager.newSubManager()) {
            Parameters from = ModelFolder.readArrays(folder, ModelFolder.describe(folder), local);
            for (Map.Entry<String, NDArray> entry : parameters.asMap().entrySet()) {
                NDArray values = from.asMap().get(entry.getKey());
                if (values != null && values.getShape().equals(entry.getValue().getShape())) {
                    Parameters.overwrite(entry.getValue(), values);
                    taken++;
                }
            }
        }
        optimisation.restartAverage();
        return taken;
    }

    TrainingSettings settings() {
        return settings;
    }

    MultiScaleAutoencoder autoencoder() {
        return autoencoder;
    }

    Parameters parameters() {
        return parameters;
    }

    Optimisation optimisation() {
        return optimisation;
    }

    NDManager manager() {
        return manager;
    }

    /** Steps taken, which is also the number of the next batch. */
    long steps() {
        return optimisation.steps();
    }

    /** Teachers seen. */
    long teachers() {
        return steps() * settings.batch();
    }

    /** Seconds spent in training, over all resumed parts. */
    double seconds() {
        return seconds;
    }

    void addSeconds(double more) {
        seconds += more;
    }

    /** Fraction of the budget that is used, in [0, 1]. */
    double done() {
        double used = settings.teachers() > 0
                ? (double) teachers() / settings.teachers()
                : seconds / (60 * settings.minutes());
        return Math.min(1, used);
    }

    /**
     * How hard the decoded networks' choices are in the forward pass. From the start on, hard choices leave the deep decoders
     * at the mean predictor (measured); so they begin soft and harden over the first fifth of the budget.
     */
    private double hardness() {
        if (!settings.from().isEmpty()) {
            return 1;
        }
        return Math.max(0, Math.min(1, (done() - SOFT_UNTIL) / (HARD_FROM - SOFT_UNTIL)));
    }

    private double learningRate() {
        double warmUp = Math.min(1, (steps() + 1.0) / WARM_UP_STEPS);
        double cosine = 0.5 * (1 + Math.cos(Math.PI * done()));
        return settings.learningRate() * warmUp * (FINAL_RATE + (1 - FINAL_RATE) * cosine);
    }

    /**
     * Learns from one batch.
     *
     * @return normalised MSE on unseen points, per decoder, mean over the batch
     */
    float[] step(TeacherBatch batch) throws InterruptedException {
        try (NDManager local = manager.newSubManager();
                Gradients gradients = Gradients.record(engine)) {
            Parameters leaves = parameters.asLeaves(local);
            NDArray noise = local.create(noise(batch), latentShape(batch));
            NDArray errors = errors(autoencoder, leaves, local, batch, noise, hardness());
            NDArray loss = errors.add(LOSS_FLOOR).sqrt().mean();
            gradients.backward(loss);
            float[] perDecoder = errors.mean(new int[] {1}).toFloatArray();
            if (!Float.isFinite(loss.getFloat())) {
                throw new IllegalStateException("The loss is not finite any more after " + teachers()
                        + " teachers; start again with a smaller -learning-rate");
            }
            optimisation.step(leaves, learningRate(), clipScale(leaves));
            return perDecoder;
        }
    }

    private double clipScale(Parameters leaves) {
        NDList squares = new NDList();
        leaves.asMap()
                .values()
                .forEach(leaf -> squares.add(leaf.getGradient().square().sum()));
        double norm = Math.sqrt(squares.size() == 0 ? 0 : stackedSum(squares));
        return norm > CLIP_NORM ? CLIP_NORM / norm : 1;
    }

    private static double stackedSum(NDList scalars) {
        return NDArrays.stack(scalars).sum().getFloat();
    }

    private Shape latentShape(TeacherBatch batch) {
        return new Shape(
                batch.size(), settings.sizes().width(), settings.sizes().latentWidth());
    }

    private float[] noise(TeacherBatch batch) {
        SplittableRandom random = TeacherStream.generator(settings.seed() ^ 0x5DEECE66DL, steps());
        float[] noise = new float[Math.toIntExact(latentShape(batch).size())];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) (settings.latentNoise() * random.nextGaussian());
        }
        return noise;
    }

    /** Squared errors [L, B] of the decoded networks on the points that the encoder did not see. */
    static NDArray errors(
            MultiScaleAutoencoder autoencoder,
            Parameters parameters,
            NDManager manager,
            TeacherBatch batch,
            NDArray latentNoise,
            double hardness) {
        NDArray x = manager.create(batch.x(), new Shape(batch.size(), batch.points(), batch.width()));
        NDArray y = manager.create(batch.y(), new Shape(batch.size(), batch.points()));
        String seen = ":, :" + batch.pairs();
        String unseen = ":, " + batch.pairs() + ":";
        NDArray z = autoencoder.encode(parameters, x.get(seen), y.get(seen));
        if (latentNoise != null) {
            z = z.add(latentNoise);
        }
        NDArray points = x.get(unseen);
        NDArray values = y.get(unseen);
        NDList errors = new NDList();
        for (NetworkBatch networks : autoencoder.decodeAll(parameters, z)) {
            errors.add(networks.forwardRelaxed(points, hardness)
                    .sub(values)
                    .square()
                    .mean(new int[] {1}));
        }
        return NDArrays.stack(errors);
    }

    @Override
    public void close() {
        manager.close();
    }
}

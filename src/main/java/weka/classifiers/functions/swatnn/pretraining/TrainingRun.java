package weka.classifiers.functions.swatnn.pretraining;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import weka.classifiers.functions.swatnn.autoencoder.MultiScaleAutoencoder;
import weka.classifiers.functions.swatnn.engine.NativeEngine;
import weka.classifiers.functions.swatnn.frozen.ModelDescription;
import weka.classifiers.functions.swatnn.frozen.ModelFolder;
import weka.classifiers.functions.swatnn.matrices.MatrixLayouts;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.teachers.TeacherBatch;
import weka.classifiers.functions.swatnn.teachers.TeacherStream;
import weka.classifiers.functions.swatnn.tensors.Gradients;
import weka.classifiers.functions.swatnn.tensors.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The state of a training run and its steps. Each encoder that is trained has a loss of its own, {@link TrainingLoss}, on points
 * that it did not see. A weight encoder beside a function encoder also pays the mean squared distance of its latents from that
 * one's. From a fifth of the budget on, straight-through choices are hard in the forward pass.
 */
final class TrainingRun implements AutoCloseable {

    private static final double CLIP_NORM = 1;
    private static final int WARM_UP_STEPS = 200;
    private static final double FINAL_RATE = 0.01;
    private static final double SOFT_UNTIL = 0.05;
    private static final double HARD_FROM = 0.2;
    private static final long START_VALUES = -1;
    private static final long LATENT_NOISE = 0x5DEECE66DL;
    private static final long DECISION_NOISE = 0x1D872B41L;
    private static final long DECODED_TEACHERS = 0x2C1B3C6DL;

    private final TrainingSettings settings;
    private final Engine engine;
    private final NDManager manager;
    private final MultiScaleAutoencoder autoencoder;
    private final Parameters parameters;
    private final Parameters moved;
    private final Optimisation optimisation;
    private double seconds;

    TrainingRun(TrainingSettings settings, Device device) {
        this.settings = settings;
        engine = NativeEngine.get();
        manager = engine.newBaseManager(device);
        autoencoder = new MultiScaleAutoencoder(settings.sizes(), settings.variant());
        parameters = autoencoder.initialise(manager, TeacherStream.generator(settings.seed(), START_VALUES));
        moved = parameters.where(settings.objective().part()::holds);
        optimisation = new Optimisation(moved, settings.steps(), manager);
    }

    /**
     * Takes over the parameters of a frozen model that have the same name and shape; the rest stays at its start values, but for
     * blocks that the model has fewer of: they begin as the identity. Its decoders may choose from fewer activations, the first of those
     * here.
     *
     * @return how many arrays were taken over
     * @throws IllegalArgumentException if parameters that are not to be trained are missing there or of another shape, or if
     *     its decoders choose from other activations
     */
    int takeOver(Path folder) throws IOException {
        ModelDescription model = ModelFolder.describe(folder);
        MatrixLayouts theirs = model.autoencoder().layouts();
        List<Activation> ours = autoencoder.layouts().logits();
        boolean wider = autoencoder.layouts().widens(theirs);
        if (!theirs.logits().equals(ours) && !wider) {
            throw new IllegalArgumentException(
                    "The decoders of the model in " + folder + " choose from the activations " + theirs.logits()
                            + "; those of a new training choose from " + ours);
        }
        int taken = 0;
        try (NDManager local = manager.newSubManager()) {
            Parameters from = ModelFolder.readArrays(folder, model, local);
            for (Map.Entry<String, NDArray> entry : parameters.asMap().entrySet()) {
                NDArray values = from.asMap().get(entry.getKey());
                if (values != null && wider) {
                    values = autoencoder.widened(entry.getKey(), values, theirs);
                }
                if (values != null && values.getShape().equals(entry.getValue().getShape())) {
                    Parameters.overwrite(entry.getValue(), values);
                    taken++;
                } else if (!moved.asMap().containsKey(entry.getKey())) {
                    throw new IllegalArgumentException("The model in " + folder
                            + " is of other sizes than asked for: it has no fitting " + entry.getKey());
                } else if (MultiScaleAutoencoder.endsAddedBlock(
                        entry.getKey(), from.asMap().keySet())) {
                    entry.getValue().muli(0);
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

    /** The parameters to freeze. */
    Parameters result() {
        Map<String, NDArray> all = new LinkedHashMap<>(parameters.asMap());
        all.putAll(optimisation.result().asMap());
        return new Parameters(all);
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
        return steps() * settings.steps().batch();
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
        TrainingSettings.Budget budget = settings.budget();
        double used =
                budget.teachers() > 0 ? (double) teachers() / budget.teachers() : seconds / (60 * budget.minutes());
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

    /** The learning rate of the coming step. */
    double learningRate() {
        double warmUp = Math.min(1, (steps() + 1.0) / WARM_UP_STEPS);
        double cosine = 0.5 * (1 + Math.cos(Math.PI * done()));
        return settings.steps().learningRate() * warmUp * (FINAL_RATE + (1 - FINAL_RATE) * cosine);
    }

    private SplittableRandom generator(long purpose) {
        return TeacherStream.generator(settings.seed() ^ purpose, steps());
    }

    /**
     * What a step found, before it moved the parameters.
     *
     * @param loss the loss
     * @param functionErrors normalised MSE on unseen points by decoder, from the function encoder; empty where it is not trained
     * @param weightErrors the same from the weight encoder; empty where there is none
     * @param latentDistance mean squared distance between the latents of both, or NaN
     */
    record StepReport(double loss, float[] functionErrors, float[] weightErrors, double latentDistance) {}

    /** Learns from one batch. */
    StepReport step(TeacherBatch batch) throws InterruptedException {
        try (NDManager local = manager.newSubManager();
                Gradients gradients = Gradients.record(engine)) {
            TrainingPass pass = new TrainingPass(
                    autoencoder,
                    settings,
                    new Decisions.Moment(done(), hardness(), generator(DECISION_NOISE)),
                    generator(LATENT_NOISE),
                    local);
            Parameters leaves = moved.asLeaves(local);
            Map<String, NDArray> arrays =
                    new LinkedHashMap<>(parameters.attachedTo(local).asMap());
            arrays.putAll(leaves.asMap());
            Parameters all = new Parameters(arrays);
            if (settings.trainsFunctionEncoder()) {
                pass.functions(all, batch);
            }
            if (settings.trainsWeightEncoder()) {
                TeacherBatch networks = settings.variant().encoders().function()
                        ? DecodedTeachers.of(
                                autoencoder,
                                all.attachedTo(local),
                                batch,
                                settings.teachers().network(),
                                generator(DECODED_TEACHERS),
                                local)
                        : batch;
                pass.networks(all, networks);
            }
            gradients.backward(pass.loss());
            StepReport report = pass.report();
            if (!Double.isFinite(report.loss)) {
                throw new IllegalStateException("The loss is not finite any more after " + teachers()
                        + " teachers; start again with a smaller -learning-rate");
            }
            optimisation.step(leaves, learningRate(), clipScale(leaves));
            return report;
        }
    }

    private static double clipScale(Parameters leaves) {
        NDList squares = new NDList();
        leaves.asMap()
                .values()
                .forEach(leaf -> squares.add(leaf.getGradient().square().sum()));
        double norm = Math.sqrt(NDArrays.stack(squares).sum().getFloat());
        return norm > CLIP_NORM ? CLIP_NORM / norm : 1;
    }

    @Override
    public void close() {
        manager.close();
    }
}

package weka.classifiers.functions.swatnn.pretraining;

import ai.djl.Device;
import weka.classifiers.functions.swatnn.engine.DeviceChoice;
import weka.classifiers.functions.swatnn.engine.NativeEngine;
import weka.classifiers.functions.swatnn.frozen.ModelDescription;
import weka.classifiers.functions.swatnn.frozen.ModelDescription.InputErrors;
import weka.classifiers.functions.swatnn.frozen.ModelFolder;
import weka.classifiers.functions.swatnn.frozen.WeightEncoderFolder;
import weka.classifiers.functions.swatnn.options.CommandProgram;
import weka.core.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;

/**
 * Pretrains a multi-scale autoencoder and freezes it: {@code weka.Run .AutoencoderTrainer -minutes 90 -out models}. The folder then
 * holds {@code autoencoder.safetensors} and {@code autoencoder.json} for {@code SWATNN -autoencoder}, {@code metrics.csv}, a picture of it, and,
 * until the training is complete, a checkpoint that {@code -resume} continues from. {@link TrainerOptions} has the options.
 */
public class AutoencoderTrainer extends CommandProgram {

    private static final String CHECKPOINT = "checkpoint";
    private static final String METRICS = "metrics.csv";
    private static final int HELD_OUT_BATCHES = 16;

    private TrainerOptions options = TrainerOptions.standard();

    /** One sentence for the help text. */
    @Override
    public String globalInfo() {
        return "Pretrains the multi-scale autoencoder that SWATNN searches, and freezes it in a folder.";
    }

    @Override
    public Enumeration<Option> listOptions() {
        return TrainerTable.OPTIONS.list();
    }

    @Override
    public void setOptions(String[] options) {
        this.options = TrainerOptions.parse(options);
    }

    @Override
    public String[] getOptions() {
        return options.values().toArray();
    }

    /**
     * Trains with the options set.
     *
     * @param command the command line, for the model's description
     * @throws IllegalArgumentException if the options do not fit together or the folder's state
     * @throws IOException if the folder cannot be written or a checkpoint or model cannot be read
     */
    public void train(String command) throws IOException, InterruptedException {
        Path folder = options.folder();
        Path checkpoint = folder.resolve(CHECKPOINT);
        double checkpointMinutes = options.checkpointMinutes();
        DeviceChoice.parse(options.device());
        if (options.resume() && !Checkpoint.exists(checkpoint)) {
            throw new IllegalArgumentException("There is no checkpoint to resume from in " + checkpoint);
        }
        if (!options.resume() && Checkpoint.exists(checkpoint)) {
            throw new IllegalArgumentException("There is an unfinished training in " + checkpoint
                    + "; continue it with -resume, or remove it first");
        }
        TrainingSettings settings = options.resume() ? Checkpoint.settings(checkpoint) : options.settings(command);
        MemoryNeed.check(settings);
        Device device = settings.steps().precision().device(options.device());
        makeWritable(folder);
        try (TrainingRun run =
                options.resume() ? Checkpoint.resume(checkpoint, device) : new TrainingRun(settings, device)) {
            if (!options.resume() && !options.from().isEmpty()) {
                System.err.println(run.takeOver(Path.of(options.from())) + " of "
                        + run.parameters().asMap().size() + " arrays taken over from " + options.from());
            }
            TrainingLoop loop = new TrainingLoop(run, checkpoint, folder.resolve(METRICS), checkpointMinutes);
            if (!runToEndOrInterrupt(loop)) {
                System.err.println("Stopped after " + run.teachers() + " teachers; continue with -resume");
                return;
            }
            freeze(run, folder);
            LearningCurve.draw(folder.resolve(METRICS), folder);
            Checkpoint.remove(checkpoint);
        }
    }

    private static void makeWritable(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "write", ".test"));
        } catch (IOException e) {
            throw new IOException(
                    "The option -out is '" + folder + "', in which no file can be written: " + e.getMessage(), e);
        }
    }

    /** Ctrl-C makes the loop stop after its step and write a checkpoint, and the process waits for that. */
    private static boolean runToEndOrInterrupt(TrainingLoop loop) throws IOException, InterruptedException {
        Thread worker = Thread.currentThread();
        Thread hook = new Thread(() -> {
            loop.stop();
            try {
                worker.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
        boolean complete;
        try {
            complete = loop.run();
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            // A thread that failed may end the process itself: a hook that waits for it would never end.
            remove(hook);
            throw e;
        }
        // Where the process is ending, it does so with a checkpoint of the completed training: -resume freezes it.
        return complete && remove(hook);
    }

    /** Whether the hook was taken back before the process began to end. */
    private static boolean remove(Thread hook) {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static void freeze(TrainingRun run, Path folder) throws IOException, InterruptedException {
        TrainingSettings settings = run.settings();
        List<InputErrors> errors = HeldOutErrors.measure(run, HELD_OUT_BATCHES);
        var training = new ModelDescription.Provenance(
                settings.command(),
                settings.seed(),
                run.teachers(),
                Math.round(run.seconds() / 6) / 10.0,
                NativeEngine.describe(run.manager().getDevice()),
                NativeEngine.version(),
                settings.origin());
        if (settings.objective().part() == TrainingSettings.Part.WEIGHT_ENCODER) {
            ModelDescription beside = ModelFolder.copy(Path.of(settings.from()), folder);
            WeightEncoderFolder.write(folder, beside, run.result(), training, errors);
        } else {
            ModelFolder.write(folder, settings.sizes(), settings.variant(), run.result(), training, errors);
        }
        System.out.println("Normalised MSE on unseen teachers and points, by decoder:");
        for (InputErrors e : errors) {
            StringBuilder line = new StringBuilder(e.family() + ", " + e.inputs() + " inputs:");
            for (double v : e.normalisedMse()) {
                line.append(String.format(Locale.ROOT, " %.4f", v));
            }
            System.out.println(line);
        }
    }

    @Override
    protected void execute(String command) throws IOException, InterruptedException {
        NativeEngine.preferAllProcessors();
        train(command);
    }

    /** Runs the trainer from a plain class path. */
    public static void main(String[] args) throws Exception {
        AutoencoderTrainer trainer = new AutoencoderTrainer();
        trainer.run(trainer, args);
    }
}

package weka.classifiers.functions.swatnn.pretraining;

import weka.classifiers.functions.swatnn.autoencoder.AutoencoderSizes;
import weka.classifiers.functions.swatnn.autoencoder.ModelDescription;
import weka.classifiers.functions.swatnn.autoencoder.ModelDescription.InputErrors;
import weka.classifiers.functions.swatnn.autoencoder.ModelFolder;
import weka.classifiers.functions.swatnn.autoencoder.NativeEngine;
import weka.classifiers.functions.swatnn.options.AnnotatedOptions;
import weka.core.CommandlineRunnable;
import weka.core.Option;
import weka.core.OptionHandler;
import weka.core.OptionMetadata;
import weka.core.Utils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;

/**
 * Pretrains a multi-scale autoencoder and freezes it: {@code weka.Run .AutoencoderTrainer -minutes 90 -out models}. The folder then
 * holds {@code autoencoder.safetensors} and {@code autoencoder.json} for {@code SWATNN -autoencoder}, {@code metrics.csv}, and,
 * until the training is complete, a checkpoint that {@code -resume} continues from.
 */
public class AutoencoderTrainer implements CommandlineRunnable, OptionHandler {

    private static final String CHECKPOINT = "checkpoint";
    private static final int HELD_OUT_BATCHES = 16;

    private String outputFolder = "";
    private long seed = 1;
    private double minutes;
    private long teachers;
    private int batchSize = 128;
    private double learningRate = 1e-3;
    private double latentNoise = 0.1;
    private double networks = 0.4;
    private String device = "auto";
    private double checkpointMinutes = 5;
    private boolean resume;
    private TrainingSettings.Optimiser optimiser = TrainingSettings.Optimiser.MUON;
    private double average = 0.999;
    private String from = "";

    /** One sentence for the help text. */
    public String globalInfo() {
        return "Pretrains the multi-scale autoencoder that SWATNN searches, and freezes it in a folder.";
    }

    @OptionMetadata(
            displayName = "Output folder",
            description = "Folder for the frozen model, its metrics and checkpoints (required).",
            commandLineParamName = "out",
            commandLineParamSynopsis = "-out <folder>",
            displayOrder = 0)
    public String getOutputFolder() {
        return outputFolder;
    }

    public void setOutputFolder(String outputFolder) {
        this.outputFolder = outputFolder;
    }

    @OptionMetadata(
            displayName = "Seed",
            description = "Seed of start values, teachers and latent noise (default 1).",
            commandLineParamName = "seed",
            commandLineParamSynopsis = "-seed <number>",
            displayOrder = 1)
    public long getSeed() {
        return seed;
    }

    public void setSeed(long seed) {
        this.seed = seed;
    }

    @OptionMetadata(
            displayName = "Minutes",
            description = "Budget in minutes of training. Give this or -teachers.",
            commandLineParamName = "minutes",
            commandLineParamSynopsis = "-minutes <number>",
            displayOrder = 2)
    public double getMinutes() {
        return minutes;
    }

    public void setMinutes(double minutes) {
        this.minutes = minutes;
    }

    @OptionMetadata(
            displayName = "Teachers",
            description = "Budget in teachers seen; the result then depends on the seed alone, also when resumed.",
            commandLineParamName = "teachers",
            commandLineParamSynopsis = "-teachers <number>",
            displayOrder = 3)
    public long getTeachers() {
        return teachers;
    }

    public void setTeachers(long teachers) {
        this.teachers = teachers;
    }

    @OptionMetadata(
            displayName = "Batch size",
            description = "Teachers a step (default 128).",
            commandLineParamName = "batch",
            commandLineParamSynopsis = "-batch <number>",
            displayOrder = 4)
    public int getBatchSize() {
        return batchSize;
    }

    public void setBatchSize(int batchSize) {
        this.batchSize = batchSize;
    }

    @OptionMetadata(
            displayName = "Learning rate",
            description = "Highest learning rate, after a warm-up and before a cosine decay (default 0.001).",
            commandLineParamName = "learning-rate",
            commandLineParamSynopsis = "-learning-rate <number>",
            displayOrder = 5)
    public double getLearningRate() {
        return learningRate;
    }

    public void setLearningRate(double learningRate) {
        this.learningRate = learningRate;
    }

    @OptionMetadata(
            displayName = "Latent noise",
            description = "Standard deviation of noise on the latents, whose own is 1 (default 0.1).",
            commandLineParamName = "latent-noise",
            commandLineParamSynopsis = "-latent-noise <number>",
            displayOrder = 6)
    public double getLatentNoise() {
        return latentNoise;
    }

    public void setLatentNoise(double latentNoise) {
        this.latentNoise = latentNoise;
    }

    @OptionMetadata(
            displayName = "Networks",
            description =
                    "Fraction of the teachers that are random MLPs; the others are composed functions (default 0.4).",
            commandLineParamName = "networks",
            commandLineParamSynopsis = "-networks <fraction>",
            displayOrder = 7)
    public double getNetworks() {
        return networks;
    }

    public void setNetworks(double networks) {
        this.networks = networks;
    }

    @OptionMetadata(
            displayName = "Device",
            description = "auto, cpu, gpu or gpu:<number> (default auto: a CUDA device where there is one).",
            commandLineParamName = "device",
            commandLineParamSynopsis = "-device <name>",
            displayOrder = 8)
    public String getDevice() {
        return device;
    }

    public void setDevice(String device) {
        this.device = device;
    }

    @OptionMetadata(
            displayName = "Checkpoint minutes",
            description = "Minutes between checkpoints (default 5).",
            commandLineParamName = "checkpoint-minutes",
            commandLineParamSynopsis = "-checkpoint-minutes <number>",
            displayOrder = 9)
    public double getCheckpointMinutes() {
        return checkpointMinutes;
    }

    public void setCheckpointMinutes(double checkpointMinutes) {
        this.checkpointMinutes = checkpointMinutes;
    }

    @OptionMetadata(
            displayName = "Resume",
            description = "Continue from the checkpoint in the output folder, with the settings stored there.",
            commandLineParamName = "resume",
            commandLineParamSynopsis = "-resume",
            commandLineParamIsFlag = true,
            displayOrder = 10)
    public boolean getResume() {
        return resume;
    }

    public void setResume(boolean resume) {
        this.resume = resume;
    }

    @OptionMetadata(
            displayName = "Optimiser",
            description = "Optimiser of the weights inside the transformer blocks, adam or muon (default muon).",
            commandLineParamName = "optimiser",
            commandLineParamSynopsis = "-optimiser <name>",
            displayOrder = 11)
    public String getOptimiser() {
        return optimiser.name().toLowerCase(Locale.ROOT);
    }

    public void setOptimiser(String optimiser) {
        for (TrainingSettings.Optimiser one : TrainingSettings.Optimiser.values()) {
            if (one.name().equalsIgnoreCase(optimiser)) {
                this.optimiser = one;
                return;
            }
        }
        throw new IllegalArgumentException("-optimiser is " + optimiser + "; it must be adam or muon");
    }

    @OptionMetadata(
            displayName = "Average",
            description = "Decay a step of the running average of the parameters, which is what is frozen; 0 for the"
                    + " last parameters themselves (default 0.999).",
            commandLineParamName = "average",
            commandLineParamSynopsis = "-average <number>",
            displayOrder = 12)
    public double getAverage() {
        return average;
    }

    public void setAverage(double average) {
        this.average = average;
    }

    @OptionMetadata(
            displayName = "From",
            description =
                    "Folder of a frozen model to start from: parameters of the same name and shape are taken over.",
            commandLineParamName = "from",
            commandLineParamSynopsis = "-from <folder>",
            displayOrder = 13)
    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    @Override
    public Enumeration<Option> listOptions() {
        return Collections.enumeration(Option.listOptionsForClass(getClass()));
    }

    @Override
    public void setOptions(String[] options) throws Exception {
        AnnotatedOptions.set(options, this);
    }

    @Override
    public String[] getOptions() {
        return Option.getOptions(this, getClass());
    }

    /**
     * Trains with the options set.
     *
     * @param command the command line, for the model's description
     * @throws IllegalArgumentException if the options do not fit together or the folder's state
     * @throws IOException if the folder cannot be written or its checkpoint cannot be read
     */
    public void train(String command) throws IOException, InterruptedException {
        if (outputFolder.isEmpty()) {
            throw new IllegalArgumentException("Name a folder for the frozen model with -out");
        }
        Path folder = Path.of(outputFolder);
        Path checkpoint = folder.resolve(CHECKPOINT);
        TrainingSettings settings = resume
                ? null
                : new TrainingSettings(
                        AutoencoderSizes.TABULAR,
                        seed,
                        minutes,
                        teachers,
                        batchSize,
                        learningRate,
                        latentNoise,
                        networks,
                        optimiser,
                        average,
                        from,
                        command);
        if (resume && !Checkpoint.exists(checkpoint)) {
            throw new IllegalArgumentException("There is no checkpoint to resume from in " + checkpoint);
        }
        if (!resume && Checkpoint.exists(checkpoint)) {
            throw new IllegalArgumentException("There is an unfinished training in " + checkpoint
                    + "; continue it with -resume, or remove it first");
        }
        Files.createDirectories(folder);
        try (TrainingRun run = resume
                ? Checkpoint.resume(checkpoint, NativeEngine.device(device))
                : new TrainingRun(settings, NativeEngine.device(device))) {
            if (!resume && !from.isEmpty()) {
                System.err.println(run.takeOver(Path.of(from)) + " of "
                        + run.parameters().asMap().size() + " arrays taken over from " + from);
            }
            TrainingLoop loop = new TrainingLoop(run, checkpoint, folder.resolve("metrics.csv"), checkpointMinutes);
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
            boolean complete = loop.run();
            if (!complete) {
                System.err.println("Stopped after " + run.teachers() + " teachers; continue with -resume");
                return;
            }
            Runtime.getRuntime().removeShutdownHook(hook);
            freeze(run, folder);
            Checkpoint.remove(checkpoint);
        }
    }

    private void freeze(TrainingRun run, Path folder) throws IOException {
        List<InputErrors> errors = HeldOutErrors.measure(run, HELD_OUT_BATCHES);
        ModelFolder.write(
                folder,
                run.settings().sizes(),
                run.optimisation().result(),
                new ModelDescription.Provenance(
                        run.settings().command(),
                        run.settings().seed(),
                        run.teachers(),
                        Math.round(run.seconds() / 6) / 10.0,
                        NativeEngine.describe(run.manager().getDevice()),
                        NativeEngine.version()),
                errors);
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
    public void preExecution() {}

    @Override
    public void run(Object toRun, String[] options) throws Exception {
        AutoencoderTrainer trainer = (AutoencoderTrainer) toRun;
        if (Utils.getFlag("h", options) || Utils.getFlag("help", options)) {
            System.out.println(globalInfo() + "\n");
            for (Option option : Collections.list(trainer.listOptions())) {
                System.out.println(option.synopsis() + "\n" + option.description());
            }
            return;
        }
        String command = "weka.Run .AutoencoderTrainer " + Utils.joinOptions(options);
        try {
            trainer.setOptions(options);
            Utils.checkForRemainingOptions(options);
            trainer.train(command);
        } catch (IllegalArgumentException | IOException e) {
            throw new Exception("AutoencoderTrainer: " + e.getMessage(), e);
        }
    }

    @Override
    public void postExecution() {}

    /** Runs the trainer from a plain class path. */
    public static void main(String[] args) throws Exception {
        AutoencoderTrainer trainer = new AutoencoderTrainer();
        trainer.run(trainer, args);
    }
}

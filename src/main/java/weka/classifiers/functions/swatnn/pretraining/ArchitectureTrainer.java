package weka.classifiers.functions.swatnn.pretraining;

import weka.classifiers.functions.swatnn.engine.NativeEngine;
import weka.classifiers.functions.swatnn.frozen.ArchitectureSizes;
import weka.classifiers.functions.swatnn.options.CommandProgram;
import weka.classifiers.functions.swatnn.options.OptionTable;
import weka.core.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;

/**
 * Trains the autoencoder of architectures that {@code SWATNN -strategy policy} needs, and freezes it beside an autoencoder of networks:
 * {@code weka.Run .ArchitectureTrainer -out models}. The folder then holds {@code architecture.safetensors} and {@code architecture.json} too.
 */
public class ArchitectureTrainer extends CommandProgram {

    private static final OptionTable OPTIONS = new OptionTable()
            .text("out", "", "Folder for the frozen parts, mostly that of an autoencoder (required).")
            .whole("seed", 1, "Seed of start values and vectors.")
            .whole("vectors", 3_000_000, "[1, 1000000000000]", "Uniform vectors seen.")
            .whole("batch", 256, "[1, 1000000]", "Vectors a step.")
            .number("learning-rate", 5e-3, "(0, 1]", "First learning rate (Adam), before a cosine decay.")
            .whole(
                    "embedding",
                    ArchitectureSizes.TABULAR.embedding(),
                    ArchitectureSizes.EMBEDDING,
                    "Numbers of an embedding.")
            .text("device", "auto", "auto (a CUDA device where there is one), cpu, gpu or gpu:<number>.");

    private OptionTable.Values values = OPTIONS.parse(new String[0]);

    /** One sentence for the help text. */
    @Override
    public String globalInfo() {
        return "Trains the autoencoder of architectures that SWATNN -strategy policy needs, and freezes it in a folder.";
    }

    @Override
    public Enumeration<Option> listOptions() {
        return OPTIONS.list();
    }

    @Override
    public void setOptions(String[] options) {
        values = OPTIONS.parse(options);
    }

    @Override
    public String[] getOptions() {
        return values.toArray();
    }

    @Override
    protected void execute(String command) throws IOException, InterruptedException {
        requireGiven(values.text("out"), "Name a folder for the frozen parts with -out");
        Path folder = path(values.text("out"), "-out");
        ArchitectureSizes packaged = ArchitectureSizes.TABULAR;
        ArchitectureTraining.Settings settings = new ArchitectureTraining.Settings(
                new ArchitectureSizes(packaged.layers(), packaged.width(), values.small("embedding")),
                values.whole("seed"),
                values.whole("vectors"),
                values.small("batch"),
                values.number("learning-rate"));
        try (ArchitectureTraining training =
                new ArchitectureTraining(settings, NativeEngine.device(values.text("device")))) {
            double unexplained = training.run();
            training.freeze(folder, command, unexplained);
            System.out.printf(
                    Locale.ROOT, "Unexplained part of the variance of unseen uniform vectors: %.4f%n", unexplained);
        }
    }

    /** Runs the trainer from a plain class path. */
    public static void main(String[] args) throws Exception {
        ArchitectureTrainer trainer = new ArchitectureTrainer();
        trainer.run(trainer, args);
    }
}

package weka.classifiers.functions.swatnn.evaluation;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import weka.classifiers.functions.swatnn.engine.EngineUnavailableException;
import weka.classifiers.functions.swatnn.engine.NativeEngine;
import weka.classifiers.functions.swatnn.frozen.ModelLocation;
import weka.classifiers.functions.swatnn.options.Allowed;
import weka.classifiers.functions.swatnn.options.CommandProgram;
import weka.core.OptionMetadata;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Measures what a frozen autoencoder is worth: {@code weka.Run .AutoencoderEvaluator -model models -out evaluation}. The folder then
 * holds {@code report.md}, its tables as CSV and its pictures as PNG and SVG.
 */
public class AutoencoderEvaluator extends CommandProgram {

    private static final int PARTS = 1000;

    private String model = "";
    private String outputFolder = "";
    private int teachers;
    private long seed = 1;
    private boolean quick;
    private String cornn = "";
    private String device = "auto";

    /** One sentence for the help text. */
    @Override
    public String globalInfo() {
        return "Measures a frozen multi-scale autoencoder: reconstruction, geometry of its latent space, zero-shot regression and"
                + " the value of searching in it; writes a report with tables and pictures.";
    }

    @OptionMetadata(
            displayName = "Model",
            description = "Folder of the frozen model; empty for the packaged one.",
            commandLineParamName = "model",
            commandLineParamSynopsis = "-model <folder>",
            displayOrder = 0)
    public String getModel() {
        return model;
    }

    public void setModel(String model) {
        this.model = model;
    }

    @OptionMetadata(
            displayName = "Output folder",
            description = "Folder for the report (required).",
            commandLineParamName = "out",
            commandLineParamSynopsis = "-out <folder>",
            displayOrder = 1)
    public String getOutputFolder() {
        return outputFolder;
    }

    public void setOutputFolder(String outputFolder) {
        this.outputFolder = outputFolder;
    }

    @Allowed(EvaluationSettings.TEACHERS)
    @OptionMetadata(
            displayName = "Teachers",
            description = "Unseen teachers for each cell of the grids; 0 for 1000, or 100 with -quick.",
            commandLineParamName = "teachers",
            commandLineParamSynopsis = "-teachers <number>",
            displayOrder = 2)
    public int getTeachers() {
        return teachers;
    }

    public void setTeachers(int teachers) {
        this.teachers = teachers;
    }

    @OptionMetadata(
            displayName = "Seed",
            description = "Seed of everything that is drawn.",
            commandLineParamName = "seed",
            commandLineParamSynopsis = "-seed <number>",
            displayOrder = 3)
    public long getSeed() {
        return seed;
    }

    public void setSeed(long seed) {
        this.seed = seed;
    }

    @OptionMetadata(
            displayName = "Quick",
            description = "Measure less of everything: about two minutes on two cores instead of a quarter of an hour.",
            commandLineParamName = "quick",
            commandLineParamSynopsis = "-quick",
            commandLineParamIsFlag = true,
            displayOrder = 4)
    public boolean getQuick() {
        return quick;
    }

    public void setQuick(boolean quick) {
        this.quick = quick;
    }

    @OptionMetadata(
            displayName = "CORNN",
            description = "Folder of CORNN's data: domains.csv and the rows of each function; empty for none.",
            commandLineParamName = "cornn",
            commandLineParamSynopsis = "-cornn <folder>",
            displayOrder = 5)
    public String getCornn() {
        return cornn;
    }

    public void setCornn(String cornn) {
        this.cornn = cornn;
    }

    @OptionMetadata(
            displayName = "Device",
            description = "auto (a CUDA device where there is one), cpu, gpu or gpu:<number>.",
            commandLineParamName = "device",
            commandLineParamSynopsis = "-device <name>",
            displayOrder = 6)
    public String getDevice() {
        return device;
    }

    public void setDevice(String device) {
        this.device = device;
    }

    /**
     * Evaluates with the options set.
     *
     * @param command the command line, for the report
     * @throws IllegalArgumentException if an option is missing or out of its range
     * @throws IOException if a folder cannot be read or written
     */
    public void evaluate(String command) throws IOException, InterruptedException {
        if (outputFolder.isEmpty()) {
            throw new IllegalArgumentException("Name a folder for the report with -out");
        }
        Evaluation evaluation = Evaluation.prepare(new EvaluationSettings(
                ModelLocation.find(new File(model)),
                Path.of(outputFolder),
                teachers,
                seed,
                quick,
                cornn.isEmpty() ? null : Path.of(cornn),
                device,
                command));
        NativeEngine.device(device);
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("Evaluation")
                .setInitialMax(PARTS)
                .setUpdateIntervalMillis(1000)
                .build()) {
            evaluation.run((stage, done, error) -> {
                bar.stepTo(Math.round(PARTS * done));
                bar.setExtraMessage(stage);
            });
            bar.stepTo(PARTS);
        }
        System.out.println(Path.of(outputFolder, Evaluation.REPORT));
    }

    @Override
    protected void execute(String command) throws IOException, InterruptedException {
        evaluate(command);
    }

    @Override
    protected boolean isPlain(Exception failure) {
        return super.isPlain(failure) || failure instanceof EngineUnavailableException;
    }

    /** Runs the evaluator from a plain class path. */
    public static void main(String[] args) throws Exception {
        AutoencoderEvaluator evaluator = new AutoencoderEvaluator();
        evaluator.run(evaluator, args);
    }
}

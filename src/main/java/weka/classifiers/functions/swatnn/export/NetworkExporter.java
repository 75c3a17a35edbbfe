package weka.classifiers.functions.swatnn.export;

import weka.classifiers.functions.swatnn.files.WholeFile;
import weka.core.OptionMetadata;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes the network of a saved model in a format that other programs read:
 * {@code weka.Run .NetworkExporter -model saved.model -format pmml -out network.pmml}. The file is written as a whole or not at all.
 */
public class NetworkExporter extends FileProgram {

    private String format = "";
    private String className = "Network";

    /** One sentence for the help text. */
    @Override
    public String globalInfo() {
        return "Writes the network of a saved SWATNN model in a format that other programs read.";
    }

    @OptionMetadata(
            displayName = "Format",
            description = "java, json, pmml, onnx, python, sql, equation or latex (required).",
            commandLineParamName = "format",
            commandLineParamSynopsis = "-format <name>",
            displayOrder = 1)
    public String getFormat() {
        return format;
    }

    public void setFormat(String format) {
        this.format = format;
    }

    @OptionMetadata(
            displayName = "Class name",
            description = "Name of the class where the format is java.",
            commandLineParamName = "class",
            commandLineParamSynopsis = "-class <name>",
            displayOrder = 3)
    public String getClassName() {
        return className;
    }

    public void setClassName(String className) {
        this.className = className;
    }

    /**
     * Exports with the options set.
     *
     * @throws IllegalArgumentException if an option is missing or wrong, or the format cannot hold the model
     * @throws IOException if the model cannot be read or the file cannot be written
     */
    public void export() throws IOException {
        requireModel();
        requireGiven(format, "Name a format with -format: java, json, pmml, onnx, python, sql, equation or latex");
        Path file = output("file to write");
        ExportFormat chosen = ExportFormat.of(format);
        PortableModel network = ofModel(PortableModel::of);
        WholeFile.write(file, chosen.write(network, className));
    }

    @Override
    protected void execute(String command) throws IOException {
        export();
    }

    /** Runs the exporter from a plain class path. */
    public static void main(String[] args) throws Exception {
        NetworkExporter exporter = new NetworkExporter();
        exporter.run(exporter, args);
    }
}

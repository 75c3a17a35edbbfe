package weka.classifiers.functions.swatnn.report;

import weka.classifiers.functions.swatnn.data.DataFile;
import weka.classifiers.functions.swatnn.export.SavedModelProgram;
import weka.classifiers.functions.swatnn.files.WholeFile;
import weka.core.Instances;
import weka.core.OptionMetadata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Writes one page about a saved model, to share: {@code weka.Run .ModelReport -model m.model -t data.arff -out report.html}. The file is
 * written as a whole or not at all.
 */
public class ModelReport extends SavedModelProgram {

    private String data = "";
    private String out = "";

    /** One sentence for the help text. */
    @Override
    public String globalInfo() {
        return "Writes one HTML page about a saved SWATNN model: its equation and drawing, how close it comes, what each attribute does,"
                + " and where it comes from.";
    }

    @OptionMetadata(
            displayName = "Data",
            description =
                    "Data file whose rows the model is looked at on; it has the attributes of the training data. Without it, the page has the model alone.",
            commandLineParamName = "t",
            commandLineParamSynopsis = "-t <file>",
            displayOrder = 1)
    public String getData() {
        return data;
    }

    public void setData(String data) {
        this.data = data;
    }

    @OptionMetadata(
            displayName = "Output file",
            description = "HTML file to write; one that is there is replaced (required).",
            commandLineParamName = "out",
            commandLineParamSynopsis = "-out <file>",
            displayOrder = 2)
    public String getOut() {
        return out;
    }

    public void setOut(String out) {
        this.out = out;
    }

    /**
     * Writes the page with the options set.
     *
     * @throws IllegalArgumentException if an option is missing or wrong, the model has no network, or the data do not fit it
     * @throws IOException if a file cannot be read or written
     */
    public void write() throws IOException {
        requireModel();
        requireGiven(out, "Name the file to write with -out");
        Path file = path(out, "-out");
        Instances rows = data.isEmpty() ? null : DataFile.read(path(data, "-t"));
        String page = ofModel(model -> rows == null ? ReportPage.of(model.view()) : ReportPage.of(model, rows, data));
        WholeFile.write(file, page.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected void execute(String command) throws IOException {
        write();
    }

    /** Runs the program from a plain class path. */
    public static void main(String[] args) throws Exception {
        ModelReport program = new ModelReport();
        program.run(program, args);
    }
}

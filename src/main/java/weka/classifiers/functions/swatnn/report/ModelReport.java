package weka.classifiers.functions.swatnn.report;

import weka.classifiers.functions.swatnn.export.RowsProgram;
import weka.classifiers.functions.swatnn.files.WholeFile;
import weka.core.Instances;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Writes one page about a saved model, to share: {@code weka.Run .ModelReport -model m.model -t data.arff -out report.html}. The file is
 * written as a whole or not at all.
 */
public class ModelReport extends RowsProgram {

    /** One sentence for the help text. */
    @Override
    public String globalInfo() {
        return "Writes one HTML page about a saved SWATNN model: its equation and drawing, how close it comes, what each attribute does,"
                + " and where it comes from.";
    }

    /**
     * Writes the page with the options set.
     *
     * @throws IllegalArgumentException if an option is missing or wrong, the model has no network, or the data do not fit it
     * @throws IOException if a file cannot be read or written
     */
    public void write() throws IOException {
        requireModel();
        Path file = output("file to write");
        Optional<Instances> rows = rows();
        String page = ofModel(model ->
                rows.map(given -> ReportPage.of(model, given, getData())).orElseGet(() -> ReportPage.of(model.view())));
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

package weka.classifiers.functions.swatnn.pictures;

import weka.classifiers.functions.swatnn.charts.Chart;
import weka.classifiers.functions.swatnn.charts.Table;
import weka.classifiers.functions.swatnn.export.RowsProgram;
import weka.classifiers.functions.swatnn.model.BuildReport;
import weka.classifiers.functions.swatnn.model.ModelView;
import weka.classifiers.functions.swatnn.prediction.Predictor;
import weka.core.OptionMetadata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Draws a saved model as PNG and SVG: {@code weka.Run .ModelPictures -model saved.model -t data.arff -out folder} writes its network, its
 * Pareto front, the course of its search and, for the data, predicted against actual values. The front is a table for LaTeX and CSV as well.
 */
public class ModelPictures extends RowsProgram {

    private record Found(Predictor predictor, ModelView view) {}

    /** One sentence for the help text. */
    @Override
    public String globalInfo() {
        return "Draws the network of a saved SWATNN model, its Pareto front, its search, and predicted against actual"
                + " values, as PNG and SVG.";
    }

    @OptionMetadata(
            displayName = "Output folder",
            description = "Folder for the pictures; made where it is missing (required).",
            commandLineParamName = "out",
            commandLineParamSynopsis = "-out <folder>",
            displayOrder = 2)
    @Override
    public String getOut() {
        return super.getOut();
    }

    /**
     * Draws with the options set.
     *
     * @throws IllegalArgumentException if an option is missing or wrong, or the data do not fit the model
     * @throws IOException if a file cannot be read or written
     */
    public void draw() throws IOException {
        requireModel();
        Path folder = output("folder for the pictures");
        Found found = ofModel(model -> new Found(model.predictor(), model.view()));
        Optional<Chart> predictions = rows().map(given ->
                Predictions.of(found.predictor(), given, getData()).chart());
        Files.createDirectories(folder);
        write(found.view(), folder);
        if (predictions.isPresent()) {
            predictions.get().write(folder, "predictions");
        }
    }

    /**
     * Writes the pictures that need no data into a folder.
     *
     * @throws IOException if one of them cannot be written
     */
    public static void write(ModelView view, Path folder) throws IOException {
        new NetworkDrawing(
                        view.network(),
                        view.inputNames(),
                        view.target().name(),
                        view.target().outputLabels())
                .picture()
                .write(folder, "network");
        if (view.report().tellsOfASearch()) {
            ModelCharts.front(view).write(folder, "pareto-front");
            Table front = front(view);
            front.writeLatex(folder);
            front.writeCsv(folder);
            ModelCharts.history(view).write(folder, "search");
        }
    }

    /** The sizes and errors to choose from. */
    private static Table front(ModelView view) {
        BuildReport report = view.report();
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < report.front().size(); i++) {
            BuildReport.Point point = report.front().get(i);
            rows.add(List.of(
                    point.size(),
                    point.error(),
                    point.network().withoutDeadPaths().hiddenLayers(),
                    i == view.chosenPoint() ? "chosen" : ""));
        }
        return new Table(
                "pareto-front",
                "Networks that predict " + view.target().name() + ": the most accurate ones of their sizes, by "
                        + report.criterion() + ". Errors are "
                        + report.errorUnit().replaceFirst("^of ", "parts of ")
                        + ".",
                List.of("weights", "error", "hidden layers", ""),
                rows);
    }

    @Override
    protected void execute(String command) throws IOException {
        draw();
    }

    /** Runs the program from a plain class path. */
    public static void main(String[] args) throws Exception {
        ModelPictures program = new ModelPictures();
        program.run(program, args);
    }
}

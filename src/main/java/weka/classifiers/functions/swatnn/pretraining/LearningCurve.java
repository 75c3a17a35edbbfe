package weka.classifiers.functions.swatnn.pretraining;

import weka.classifiers.functions.swatnn.charts.Chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The picture of a training: the normalised MSE of every decoder, as {@link MetricsFile} wrote it, against the teachers seen. */
final class LearningCurve {

    private static final String NAME = "learning-curve";
    private static final String ERROR = "normalised_mse_depth_";

    private LearningCurve() {}

    /** Draws {@code learning-curve.png} and {@code .svg}; nothing where a training was too short for a row. */
    static void draw(Path metrics, Path folder) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(metrics)) {
            rows.add(line.split(","));
        }
        if (rows.size() < 2) {
            return;
        }
        String[] header = rows.remove(0);
        List<Chart.Series> series = new ArrayList<>();
        for (int column = 2; column < header.length; column++) {
            if (header[column].contains(ERROR)) {
                series.add(new Chart.Series(name(header[column]), column(rows, 0), column(rows, column)));
            }
        }
        Chart.Axes axes = Chart.Axes.linear("Training", "teachers seen", "normalised MSE on unseen points")
                .withLogarithmicY();
        Chart.lines(axes, series).write(folder, NAME);
    }

    private static String name(String column) {
        String depth = column.substring(column.lastIndexOf('_') + 1);
        String encoder = column.startsWith(ERROR) ? "" : "weight encoder, ";
        return encoder + depth + (depth.equals("1") ? " hidden layer" : " hidden layers");
    }

    private static double[] column(List<String[]> rows, int column) {
        return rows.stream().mapToDouble(row -> Double.parseDouble(row[column])).toArray();
    }
}

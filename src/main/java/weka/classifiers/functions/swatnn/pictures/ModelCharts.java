package weka.classifiers.functions.swatnn.pictures;

import weka.classifiers.functions.swatnn.charts.Chart;
import weka.classifiers.functions.swatnn.model.BuildReport;
import weka.classifiers.functions.swatnn.model.ModelView;
import weka.classifiers.functions.swatnn.search.SearchHistory.Milestone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The charts of a model: its Pareto front, its search, and what it predicts. */
public final class ModelCharts {

    /** More points would cover each other, and make files that no program likes to open. */
    private static final int MOST_ROWS = 4000;

    private ModelCharts() {}

    /** Error against size of the networks to choose from, with the chosen one marked; of a model that was searched for. */
    public static Chart front(ModelView model) {
        List<BuildReport.Point> front = model.report().front();
        Chart.Axes axes = Chart.Axes.linear(
                        "Sizes and errors to choose from",
                        "non-zero weights",
                        "error, " + measured(model.report().errorUnit()))
                .withLogarithmicY();
        return Chart.lines(
                axes,
                List.of(new Chart.Series(
                        "Pareto front (" + model.report().criterion() + ")",
                        front.stream().mapToDouble(BuildReport.Point::size).toArray(),
                        front.stream().mapToDouble(BuildReport.Point::error).toArray())),
                List.of(new Chart.Series("chosen", new double[] {model.report().chosenSize()}, new double[] {
                    model.report().chosenError()
                })));
    }

    /** Lowest training loss by step for each depth that was searched. */
    public static Chart history(ModelView model) {
        int[] depths = model.report().history().depths();
        List<Milestone> history = model.report().history().milestones();
        double[] steps = history.stream().mapToDouble(Milestone::step).toArray();
        List<Chart.Series> series = new ArrayList<>();
        for (int d = 0; d < depths.length; d++) {
            int column = d;
            int layers = depths[d];
            series.add(new Chart.Series(
                    layers + " hidden layer" + (layers == 1 ? "" : "s"),
                    steps,
                    history.stream().mapToDouble(m -> m.loss()[column]).toArray()));
        }
        Chart.Axes axes = Chart.Axes.linear(
                        "Latent search",
                        "step",
                        "lowest training loss, " + measured(model.report().errorUnit()))
                .withLogarithmicY();
        return Chart.lines(axes, series);
    }

    /** A unit at an axis: a fraction of something, or a unit of its own. */
    private static String measured(String unit) {
        return unit.startsWith("of ") ? "fraction " + unit : unit;
    }

    /**
     * Predictions against actual values, with the line on which both are equal; of many rows, some at even distances.
     *
     * @param target name of the class
     * @param actual values of the class
     * @param predicted the model's predictions, as many
     */
    public static Chart predictions(String target, double[] actual, double[] predicted) {
        int n = actual.length;
        int shown = Math.min(n, MOST_ROWS);
        double[] x = new double[shown];
        double[] y = new double[shown];
        for (int i = 0; i < shown; i++) {
            int row = (int) ((long) i * n / shown);
            x[i] = actual[row];
            y[i] = predicted[row];
        }
        double[] ends = {
            Arrays.stream(x).min().orElse(0), Arrays.stream(x).max().orElse(0)
        };
        return Chart.scatter(
                Chart.Axes.linear("Predicted against actual", "actual " + target, "predicted " + target),
                new Chart.Series(shown == n ? "rows" : shown + " of " + n + " rows", x, y),
                new Chart.Series("equal", ends, ends));
    }
}

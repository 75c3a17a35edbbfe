package weka.classifiers.functions.swatnn.pictures;

import weka.classifiers.functions.swatnn.report.BuildReport;
import weka.classifiers.functions.swatnn.report.Chart;
import weka.classifiers.functions.swatnn.report.ModelView;
import weka.classifiers.functions.swatnn.search.SearchResult.Milestone;

import java.util.ArrayList;
import java.util.List;

/** The charts of a model: its Pareto front, its search, and what it predicts. */
public final class ModelCharts {

    private ModelCharts() {}

    /** Error against size of the networks to choose from, with the chosen one marked; of a model that was searched for. */
    public static Chart front(ModelView model) {
        List<BuildReport.Point> front = model.report().front();
        Chart.Axes axes = Chart.Axes.linear(
                        "Sizes and errors to choose from",
                        "non-zero weights",
                        "error, fraction of the target's variance")
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
        List<Milestone> history = model.report().history();
        double[] steps = history.stream().mapToDouble(Milestone::step).toArray();
        List<Chart.Series> series = new ArrayList<>();
        int depths = history.isEmpty() ? 0 : history.get(0).loss().length;
        for (int d = 0; d < depths; d++) {
            int column = d;
            int layers = model.report().minDepth() + d;
            series.add(new Chart.Series(
                    layers + " hidden layer" + (layers == 1 ? "" : "s"),
                    steps,
                    history.stream().mapToDouble(m -> m.loss()[column]).toArray()));
        }
        Chart.Axes axes = Chart.Axes.linear(
                        "Latent search", "step", "lowest training loss, fraction of the target's variance")
                .withLogarithmicY();
        return Chart.lines(axes, series);
    }

    /**
     * Predictions against actual values, with the line on which both are equal.
     *
     * @param target name of the class
     * @param actual values of the class
     * @param predicted the model's predictions, as many
     */
    public static Chart predictions(String target, double[] actual, double[] predicted) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : actual) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return Chart.scatter(
                Chart.Axes.linear("Predicted against actual", "actual " + target, "predicted " + target),
                new Chart.Series("rows", actual, predicted),
                new Chart.Series("equal", new double[] {least, most}, new double[] {least, most}));
    }
}

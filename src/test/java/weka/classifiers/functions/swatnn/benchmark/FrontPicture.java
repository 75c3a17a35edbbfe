package weka.classifiers.functions.swatnn.benchmark;

import weka.classifiers.functions.swatnn.charts.Chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Size against error over a group of data sets: a line for each method that has a front of sizes, one point a limit, and a point for each
 * other method. Sizes are medians, errors geometric means, of the data sets that a method has finished.
 */
final class FrontPicture {

    private FrontPicture() {}

    /**
     * The picture.
     *
     * @param group name of the group
     * @param methods the methods in the order of the legend
     * @param results the runs of the group
     * @return empty where no method has a front
     */
    static Optional<Chart> of(String group, List<String> methods, List<Result> results) {
        Standings standings = new Standings(Score.of(results));
        List<Chart.Series> fronts = new ArrayList<>();
        List<Chart.Series> others = new ArrayList<>();
        for (String method : methods) {
            boolean front = standings.isFront(method);
            List<double[]> points = new ArrayList<>();
            for (int limit : front ? Budgets.COMMON : List.of(0)) {
                List<Score> scores = standings.of(method, limit);
                Optional<Double> parameters = Comparison.median(scores, Score::parameters);
                Optional<Double> size = parameters.isPresent() ? parameters : Comparison.median(scores, Score::nodes);
                Optional<Double> error = Comparison.geometricMean(scores, Score::error);
                if (size.isPresent() && error.isPresent()) {
                    points.add(new double[] {size.get(), error.get()});
                }
            }
            if (!points.isEmpty()) {
                (front ? fronts : others)
                        .add(new Chart.Series(
                                method,
                                points.stream().mapToDouble(p -> p[0]).toArray(),
                                points.stream().mapToDouble(p -> p[1]).toArray()));
            }
        }
        return fronts.isEmpty()
                ? Optional.empty()
                : Optional.of(Chart.lines(
                        new Chart.Axes(
                                group + ": size and test error",
                                "non-zero parameters (nodes of trees), median",
                                "test error, geometric mean",
                                true,
                                true),
                        fronts,
                        others));
    }
}

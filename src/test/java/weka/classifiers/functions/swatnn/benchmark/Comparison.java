package weka.classifiers.functions.swatnn.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Two methods side by side on the data sets that both have finished.
 *
 * @param wins where the first has the smaller test MSE
 * @param ties where the two differ by at most 5 %
 * @param losses where the second has the smaller one
 * @param errorRatio the geometric mean of first over second
 */
record Comparison(int wins, int ties, int losses, double errorRatio) {

    private static final double TIE = 1.05;

    /** Compares the runs of two methods, one a data set each. */
    static Comparison of(List<Result> first, List<Result> second) {
        Map<String, Result> rival = second.stream().collect(Collectors.toMap(Result::dataSet, r -> r));
        double[] ratios = first.stream()
                .filter(r -> rival.containsKey(r.dataSet()))
                .mapToDouble(r -> r.testMse() / rival.get(r.dataSet()).testMse())
                .filter(Double::isFinite)
                .toArray();
        int wins = (int) Arrays.stream(ratios).filter(r -> r < 1 / TIE).count();
        int losses = (int) Arrays.stream(ratios).filter(r -> r > TIE).count();
        return new Comparison(
                wins,
                ratios.length - wins - losses,
                losses,
                geometricMean(ratios).orElse(Double.NaN));
    }

    /** The geometric mean of a figure of the runs that have it; empty where none has. */
    static Optional<Double> geometricMean(List<Result> results, ToDoubleFunction<Result> figure) {
        return geometricMean(finite(results, figure));
    }

    /** The median of a figure of the runs that have it; empty where none has. */
    static Optional<Double> median(List<Result> results, ToDoubleFunction<Result> figure) {
        double[] values = finite(results, figure);
        Arrays.sort(values);
        int n = values.length;
        return n == 0 ? Optional.empty() : Optional.of((values[(n - 1) / 2] + values[n / 2]) / 2);
    }

    private static Optional<Double> geometricMean(double[] values) {
        return values.length == 0
                ? Optional.empty()
                : Optional.of(
                        Math.exp(Arrays.stream(values).map(Math::log).average().orElseThrow()));
    }

    private static double[] finite(List<Result> results, ToDoubleFunction<Result> figure) {
        return results.stream().mapToDouble(figure).filter(Double::isFinite).toArray();
    }
}

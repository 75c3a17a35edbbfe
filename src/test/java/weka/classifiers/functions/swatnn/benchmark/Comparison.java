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
 * @param wins where the first has the smaller test error
 * @param ties where the two differ by at most 5 %
 * @param losses where the second has the smaller one
 * @param errorRatio the geometric mean of first over second
 */
public record Comparison(int wins, int ties, int losses, double errorRatio) {

    private static final double TIE = 1.05;

    /** Compares the scores of two methods, one a data set each. */
    static Comparison of(List<Score> first, List<Score> second) {
        Map<String, Score> rival = second.stream().collect(Collectors.toMap(Score::dataSet, s -> s));
        double[] ratios = first.stream()
                .filter(s -> rival.containsKey(s.dataSet()))
                .mapToDouble(s -> s.error() / rival.get(s.dataSet()).error())
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

    /** The number of data sets compared. */
    int count() {
        return wins + ties + losses;
    }

    /** The geometric mean of a figure of the scores that have it; empty where none has. */
    static Optional<Double> geometricMean(List<Score> scores, ToDoubleFunction<Score> figure) {
        return geometricMean(finite(scores, figure));
    }

    /** The median of a figure of the scores that have it; empty where none has. */
    static Optional<Double> median(List<Score> scores, ToDoubleFunction<Score> figure) {
        return median(finite(scores, figure));
    }

    /** The median; empty where there is no value. */
    public static Optional<Double> median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n == 0 ? Optional.empty() : Optional.of((sorted[(n - 1) / 2] + sorted[n / 2]) / 2);
    }

    /** The geometric mean; empty where there is no value. */
    public static Optional<Double> geometricMean(double[] values) {
        return values.length == 0
                ? Optional.empty()
                : Optional.of(
                        Math.exp(Arrays.stream(values).map(Math::log).average().orElseThrow()));
    }

    private static double[] finite(List<Score> scores, ToDoubleFunction<Score> figure) {
        return scores.stream().mapToDouble(figure).filter(Double::isFinite).toArray();
    }
}

package weka.classifiers.functions.swatnn.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What a method reaches on a data set: the means over the folds.
 *
 * @param dataSet the data set's name
 * @param method the method's name
 * @param maxWeights the limit of non-zero weights that it was chosen under; 0 for none
 * @param error test error
 * @param noiseFloor variance of the noise, in units of the error
 * @param size mean sizes
 * @param seconds wall time of a build
 * @param rowsPerSecond speed of prediction
 */
record Score(
        String dataSet,
        String method,
        int maxWeights,
        double error,
        double noiseFloor,
        Size size,
        double seconds,
        double rowsPerSecond) {

    private record Key(String dataSet, String method, int maxWeights) {}

    /** The scores of runs with one seed, in the order of the runs. */
    static List<Score> of(List<Result> results) {
        Map<Key, List<Result>> folds = new LinkedHashMap<>();
        for (Result r : results) {
            folds.computeIfAbsent(new Key(r.dataSet(), r.method(), r.maxWeights()), k -> new ArrayList<>())
                    .add(r);
        }
        return folds.values().stream().map(Score::mean).toList();
    }

    private static Score mean(List<Result> folds) {
        Result first = folds.get(0);
        return new Score(
                first.dataSet(),
                first.method(),
                first.maxWeights(),
                mean(folds, Result::testMse),
                mean(folds, Result::noiseFloor),
                new Size(
                        mean(folds, r -> r.size().parameters()),
                        mean(folds, r -> r.size().nodes()),
                        mean(folds, r -> r.size().hiddenLayers())),
                mean(folds, Result::buildSeconds),
                mean(folds, Result::rowsPerSecond));
    }

    private static double mean(List<Result> folds, ToDoubleFunction<Result> figure) {
        return folds.stream().mapToDouble(figure).average().orElseThrow();
    }

    /** Non-zero parameters, NaN where there are none to count. */
    double parameters() {
        return size.parameters();
    }

    /** Nodes of a tree or forest, NaN where it is none. */
    double nodes() {
        return size.nodes();
    }
}

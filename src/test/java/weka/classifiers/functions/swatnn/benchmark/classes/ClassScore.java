package weka.classifiers.functions.swatnn.benchmark.classes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What a method reaches on a data set, over all parts of the cross-validation.
 *
 * @param dataSet the data set's name
 * @param method the method's name
 * @param logLoss the mean over rows, in nats
 * @param errorRate the mean over rows
 * @param brier the mean over rows
 * @param auc the mean over parts
 * @param calibrationError the expected calibration error of all rows together
 * @param parameters the mean of parameters that are not zero; NaN where there are none to count
 * @param nodes the mean of nodes; NaN where it is no tree or forest
 * @param seconds the mean wall time of a build
 */
record ClassScore(
        String dataSet,
        String method,
        double logLoss,
        double errorRate,
        double brier,
        double auc,
        double calibrationError,
        double parameters,
        double nodes,
        double seconds) {

    private record Key(String dataSet, String method) {}

    /**
     * The scores of those that have a result of each part.
     *
     * @param results the results of one number of parts and one seed
     */
    static List<ClassScore> of(List<ClassResult> results) {
        Map<Key, List<ClassResult>> folds = new LinkedHashMap<>();
        for (ClassResult r : results) {
            folds.computeIfAbsent(new Key(r.dataSet(), r.method()), k -> new ArrayList<>())
                    .add(r);
        }
        return folds.values().stream()
                .filter(parts -> parts.size() == parts.get(0).folds())
                .map(ClassScore::mean)
                .toList();
    }

    private static ClassScore mean(List<ClassResult> folds) {
        return new ClassScore(
                folds.get(0).dataSet(),
                folds.get(0).method(),
                overRows(folds, ClassFigures::logLoss),
                overRows(folds, ClassFigures::errorRate),
                overRows(folds, ClassFigures::brier),
                overParts(folds, r -> r.figures().auc()),
                folds.stream()
                        .map(r -> r.figures().calibration())
                        .reduce(Calibration::and)
                        .orElseThrow()
                        .error(),
                overParts(folds, r -> r.size().parameters()),
                overParts(folds, r -> r.size().nodes()),
                overParts(folds, ClassResult::buildSeconds));
    }

    private static double overRows(List<ClassResult> folds, ToDoubleFunction<ClassFigures> figure) {
        double sum = folds.stream()
                .map(ClassResult::figures)
                .mapToDouble(f -> f.rows() * figure.applyAsDouble(f))
                .sum();
        return sum / folds.stream().mapToInt(r -> r.figures().rows()).sum();
    }

    private static double overParts(List<ClassResult> folds, ToDoubleFunction<ClassResult> figure) {
        return folds.stream()
                .mapToDouble(figure)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }
}

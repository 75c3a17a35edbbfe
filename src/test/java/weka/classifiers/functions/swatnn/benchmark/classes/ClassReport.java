package weka.classifiers.functions.swatnn.benchmark.classes;

import weka.classifiers.functions.swatnn.benchmark.Comparison;
import weka.classifiers.functions.swatnn.benchmark.Markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The tables of the benchmark of classes. */
final class ClassReport {

    /** Figures that differ by no more count as equal. */
    private static final double TIE = 1.02;

    private static final String NONE = "–";

    private final List<String> sets;
    private final List<String> methods;
    private final List<ClassScore> scores;
    private final Markdown text = new Markdown();

    private ClassReport(List<String> sets, List<String> methods, List<ClassScore> scores) {
        this.sets = sets;
        this.methods = methods;
        this.scores = scores;
    }

    /**
     * Writes the tables.
     *
     * @param sets the names of the data sets, and the rows of the first table
     * @param methods the names of the methods, in their order
     * @param results the results of one number of parts and one seed; those of other sets and methods are left out
     */
    static String of(List<String> sets, List<String> methods, List<ClassResult> results) {
        List<ClassScore> scores = ClassScore.of(results).stream()
                .filter(s -> sets.contains(s.dataSet()) && methods.contains(s.method()))
                .toList();
        return new ClassReport(sets, methods, scores).write();
    }

    private String write() {
        text.paragraph("Log loss in nats; probabilities below " + ClassFigures.LEAST_PROBABILITY + " count as that. "
                + "A method that failed on a part of a set has no figure there.");
        ofSets();
        text.paragraph(
                "Over the sets that a method has finished. Rank: by log loss, median. Relative: log loss divided by that of "
                        + ClassMethods.UNIT
                        + ", geometric mean. Error rate, area under the curve (each class against the rest, weighted by its"
                        + " rows), Brier score (sum over classes) and expected calibration error (ten bins of the predicted class's probability):"
                        + " means. Parameters that are not zero, nodes and seconds of a build: medians. × : times "
                        + ClassMethods.TIME_UNIT + "'s seconds, geometric mean.");
        ofMethods();
        methods.stream()
                .filter(ClassMethods::isSwatnn)
                .filter(name -> !of(name).isEmpty())
                .forEach(this::standings);
        return text.toString().strip();
    }

    private void ofSets() {
        text.table(row("log loss", methods));
        for (String set : sets) {
            text.row(Arrays.asList(row(
                    set,
                    methods.stream()
                            .map(m -> find(set, m)
                                    .map(s -> Markdown.cell("%.4f", s.logLoss()))
                                    .orElse(NONE))
                            .toList())));
        }
    }

    private void ofMethods() {
        text.table(
                "method",
                "sets",
                "rank",
                "relative",
                "error rate",
                "AUC",
                "Brier",
                "ECE",
                "parameters",
                "nodes",
                "build s",
                "×");
        for (String method : methods) {
            text.row(List.of(
                    method,
                    Integer.toString(of(method).size()),
                    Markdown.cell("%.1f", medianRank(method)),
                    Markdown.cell("%.3f", ratio(method, ClassMethods.UNIT, ClassReport::clippedLogLoss)),
                    Markdown.cell("%.4f", mean(method, ClassScore::errorRate)),
                    Markdown.cell("%.4f", mean(method, ClassScore::auc)),
                    Markdown.cell("%.4f", mean(method, ClassScore::brier)),
                    Markdown.cell("%.4f", mean(method, ClassScore::calibrationError)),
                    Markdown.cell("%.0f", median(method, ClassScore::parameters)),
                    Markdown.cell("%.0f", median(method, ClassScore::nodes)),
                    Markdown.cell("%.2f", median(method, ClassScore::seconds)),
                    Markdown.cell("%.1f", ratio(method, ClassMethods.TIME_UNIT, ClassScore::seconds))));
        }
    }

    private void standings(String swatnn) {
        text.paragraph("Wins, ties and losses of " + swatnn + ", where figures within 2 % are a tie:");
        text.table(swatnn + " against", "log loss", "error rate");
        for (String method : methods) {
            if (!method.equals(swatnn)) {
                text.row(List.of(
                        method,
                        standing(swatnn, method, ClassScore::logLoss),
                        standing(swatnn, method, ClassScore::errorRate)));
            }
        }
    }

    private String standing(String swatnn, String rival, ToDoubleFunction<ClassScore> figure) {
        int[] counts = new int[3];
        for (ClassScore own : of(swatnn)) {
            find(own.dataSet(), rival).ifPresent(other -> {
                double first = figure.applyAsDouble(own);
                double second = figure.applyAsDouble(other);
                counts[first * TIE < second ? 0 : second * TIE < first ? 2 : 1]++;
            });
        }
        return counts[0] + " / " + counts[1] + " / " + counts[2];
    }

    /** No quotient has a zero. */
    private static double clippedLogLoss(ClassScore score) {
        return Math.max(score.logLoss(), ClassFigures.LEAST_PROBABILITY);
    }

    private Optional<Double> medianRank(String method) {
        return Comparison.median(of(method).stream()
                .mapToDouble(own -> {
                    double[] field = scores.stream()
                            .filter(s -> s.dataSet().equals(own.dataSet()))
                            .mapToDouble(ClassScore::logLoss)
                            .toArray();
                    long lower =
                            Arrays.stream(field).filter(x -> x < own.logLoss()).count();
                    long equal =
                            Arrays.stream(field).filter(x -> x == own.logLoss()).count();
                    return lower + (equal + 1) / 2.0;
                })
                .toArray());
    }

    private Optional<Double> ratio(String method, String unit, ToDoubleFunction<ClassScore> figure) {
        return Comparison.geometricMean(of(method).stream()
                .filter(own -> find(own.dataSet(), unit).isPresent())
                .mapToDouble(own -> figure.applyAsDouble(own)
                        / figure.applyAsDouble(find(own.dataSet(), unit).orElseThrow()))
                .toArray());
    }

    private double mean(String method, ToDoubleFunction<ClassScore> figure) {
        return of(method).stream().mapToDouble(figure).average().orElse(Double.NaN);
    }

    private Optional<Double> median(String method, ToDoubleFunction<ClassScore> figure) {
        return Comparison.median(
                of(method).stream().mapToDouble(figure).filter(Double::isFinite).toArray());
    }

    private List<ClassScore> of(String method) {
        return scores.stream().filter(s -> s.method().equals(method)).toList();
    }

    private Optional<ClassScore> find(String set, String method) {
        return of(method).stream().filter(s -> s.dataSet().equals(set)).findFirst();
    }

    private static String[] row(String first, List<String> others) {
        List<String> cells = new ArrayList<>(List.of(first));
        cells.addAll(others);
        return cells.toArray(String[]::new);
    }
}

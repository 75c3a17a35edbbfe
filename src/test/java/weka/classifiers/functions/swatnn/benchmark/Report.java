package weka.classifiers.functions.swatnn.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The Markdown report on a benchmark's results. */
final class Report {

    private final List<Result> results;
    private final List<String> methods;
    private final StringBuilder text = new StringBuilder();

    private Report(List<Result> results) {
        this.results = results;
        List<String> names =
                new ArrayList<>(results.stream().map(Result::method).distinct().toList());
        names.sort(Comparator.comparingInt(Report::rank).thenComparing(Comparator.naturalOrder()));
        this.methods = names;
    }

    /**
     * Writes the report.
     *
     * @param results the runs with one seed, at most one for each data set and method
     * @param seed that seed
     * @param processes what each process of the benchmark needed, a line each
     */
    static String of(List<Result> results, int seed, List<String> processes) {
        Report report = new Report(results);
        report.line("# Benchmark");
        report.line("");
        report.line(
                "Test errors are mean squared errors with the inputs scaled to [-1, 1] by their domains and the target by");
        report.line("its range in the training rows. Seed of the methods: " + seed + ". Java "
                + System.getProperty("java.version") + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ", " + Runtime.getRuntime().availableProcessors() + " processors.");
        report.options();
        for (String group : List.of(DataSets.CORNN, DataSets.FRIEDMAN)) {
            report.group(group);
        }
        report.processes(processes);
        return report.text.toString();
    }

    private static int rank(String method) {
        int rank = Method.DEFAULT_NAMES.indexOf(method);
        return Method.isSwatnn(method) ? -1 : rank < 0 ? Integer.MAX_VALUE : rank;
    }

    private void options() {
        for (String method : methods) {
            String options = of(method, results).get(0).options();
            if (Method.isSwatnn(method) && !options.isEmpty()) {
                line("");
                line(method + ": `" + options + "`");
            }
        }
    }

    private void group(String group) {
        List<Result> part = results.stream()
                .filter(r -> DataSets.group(r.dataSet()).equals(group))
                .toList();
        if (part.isEmpty()) {
            return;
        }
        line("");
        line("## " + group);
        line("");
        line("Rows: "
                + String.join("; ", part.stream().map(Result::source).distinct().toList()) + ".");
        summary(part);
        comparisons(part);
        for (String dataSet :
                DataSets.names().stream().filter(n -> has(n, part)).toList()) {
            dataSet(dataSet, part);
        }
    }

    private void summary(List<Result> part) {
        line("");
        row(
                "Method",
                "Data sets",
                "Test MSE, geometric mean",
                "Parameters, median",
                "Build s, median",
                "Rows/s, median");
        line("| --- | --: | --: | --: | --: | --: |");
        for (String method : methods) {
            List<Result> own = of(method, part);
            if (own.isEmpty()) {
                continue;
            }
            row(
                    method,
                    Integer.toString(own.size()),
                    cell("%.2e", Comparison.geometricMean(own, Result::testMse)),
                    median("%.0f", own, Result::parameters),
                    median("%.2f", own, Result::buildSeconds),
                    median("%,.0f", own, Result::rowsPerSecond));
        }
    }

    private void comparisons(List<Result> part) {
        List<String> present =
                methods.stream().filter(m -> !of(m, part).isEmpty()).toList();
        for (String swatnn : present.stream().filter(Method::isSwatnn).toList()) {
            if (present.size() < 2) {
                continue;
            }
            line("");
            line(
                    swatnn
                            + " against each rival on the data sets that both have finished; a tie is a difference within 5 %.");
            line("");
            row("Rival", "Wins", "Ties", "Losses", "Ratio of test MSE, geometric mean");
            line("| --- | --: | --: | --: | --: |");
            for (String rival : present) {
                if (!rival.equals(swatnn)) {
                    Comparison c = Comparison.of(of(swatnn, part), of(rival, part));
                    row(rival, "" + c.wins(), "" + c.ties(), "" + c.losses(), cell("%.2f", c.errorRatio()));
                }
            }
        }
    }

    private void dataSet(String dataSet, List<Result> part) {
        List<Result> runs =
                part.stream().filter(r -> r.dataSet().equals(dataSet)).toList();
        line("");
        line("### " + dataSet);
        line("");
        double noise = runs.get(0).noiseFloor();
        if (noise > 0) {
            line("Variance of the noise: " + cell("%.2e", noise) + ".");
            line("");
        }
        row("Method", "Test MSE", "Parameters", "Hidden layers", "Build s", "Rows/s");
        line("| --- | --: | --: | --: | --: | --: |");
        for (String method : methods) {
            for (Result r : of(method, runs)) {
                row(
                        method,
                        cell("%.2e", r.testMse()),
                        cell("%.0f", r.parameters()),
                        cell("%.0f", r.hiddenLayers()),
                        cell("%.2f", r.buildSeconds()),
                        cell("%,.0f", r.rowsPerSecond()));
            }
        }
    }

    private void processes(List<String> processes) {
        if (!processes.isEmpty()) {
            line("");
            line("## Processes");
            line("");
            processes.forEach(process -> line("- " + process));
        }
    }

    private static List<Result> of(String method, List<Result> part) {
        return part.stream().filter(r -> r.method().equals(method)).toList();
    }

    private static boolean has(String dataSet, List<Result> part) {
        return part.stream().anyMatch(r -> r.dataSet().equals(dataSet));
    }

    private static String median(String format, List<Result> results, ToDoubleFunction<Result> figure) {
        return cell(format, Comparison.median(results, figure));
    }

    private static String cell(String format, Optional<Double> value) {
        return cell(format, value.orElse(Double.NaN));
    }

    private static String cell(String format, double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, format, value);
    }

    private void row(String... cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}

package weka.classifiers.functions.swatnn.benchmark;

import weka.classifiers.functions.swatnn.charts.Chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The Markdown report on a benchmark's results. */
final class Report {

    private static final List<String> GROUPS =
            List.of(DataSets.CORNN, DataSets.FRIEDMAN, DataSets.REAL, DataSets.SECOND);

    private Report() {}

    /**
     * Writes the report.
     *
     * @param results the runs with one seed, at most one for each data set, fold, method and limit of the size
     * @param seed that seed
     * @param processes what each process of the benchmark needed, a line each
     */
    static String of(List<Result> results, int seed, List<String> processes) {
        Markdown text = new Markdown();
        text.line("# Benchmark");
        text.paragraph(
                "Test errors are mean squared errors: with the inputs scaled to [-1, 1] by their domains and the target by its"
                        + " range in the training rows, or, of real data, as fractions of the variance of the class in the training"
                        + " rows. Parameters are those that are not zero. Seed of the methods: " + seed + ". Java "
                        + System.getProperty("java.version") + ", " + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch") + ", "
                        + Runtime.getRuntime().availableProcessors() + " processors.");
        List<String> methods = methods(results);
        options(text, methods, results);
        for (String group : GROUPS) {
            List<Result> part = part(results, group);
            if (!part.isEmpty()) {
                text.heading(2, group);
                if (FrontPicture.of(group, methods, part).isPresent()) {
                    text.paragraph("![Size and test error](" + pictureName(group) + ".png)");
                }
                new GroupReport(text, methods, part).write();
            }
        }
        if (!processes.isEmpty()) {
            text.heading(2, "Processes");
            processes.forEach(process -> text.line("- " + process));
        }
        return text.toString();
    }

    /**
     * Writes the pictures that the report shows.
     *
     * @param results the runs that the report is on
     * @param folder the folder of the report
     */
    static void writePictures(List<Result> results, Path folder) throws IOException {
        for (String group : GROUPS) {
            Optional<Chart> front = FrontPicture.of(group, methods(results), part(results, group));
            if (front.isPresent()) {
                front.get().write(folder, pictureName(group));
            }
        }
    }

    private static List<Result> part(List<Result> results, String group) {
        return results.stream()
                .filter(r -> DataSets.group(r.dataSet()).equals(group))
                .toList();
    }

    private static String pictureName(String group) {
        return "front-" + group.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }

    private static List<String> methods(List<Result> results) {
        List<String> names =
                new ArrayList<>(results.stream().map(Result::method).distinct().toList());
        names.sort(Comparator.comparingInt(Report::rank).thenComparing(Comparator.naturalOrder()));
        return names;
    }

    private static int rank(String method) {
        int rank = Methods.DEFAULT_NAMES.indexOf(method);
        return Methods.isSwatnn(method) ? -1 : rank < 0 ? Integer.MAX_VALUE : rank;
    }

    private static void options(Markdown text, List<String> methods, List<Result> results) {
        for (String method : methods) {
            String options = results.stream()
                    .filter(r -> r.method().equals(method))
                    .findFirst()
                    .orElseThrow()
                    .options();
            if (Methods.isSwatnn(method) && !options.isEmpty()) {
                text.paragraph(method + ": `" + options + "`");
            }
        }
    }
}

package weka.classifiers.functions.swatnn.benchmark;

import weka.classifiers.functions.SWATNN;
import weka.core.Instance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a limit of time is worth, and whether it is kept: {@code mvn test-compile exec:exec@limits "-Dlimits.arguments=1,3,10 concrete,quakes
 * 2"} builds with {@code -time-limit} of 1, 3 and 10 seconds on the first two parts of two data sets, whose names are those of {@link
 * DataSets#parse}, and prints a line of each build and a table. The rows of CORNN's functions are drawn.
 */
public final class Limits {

    private static final Path REAL = Path.of("test-data");

    /** What a build may take beyond its limit: this part of it, or so many seconds where that is more. */
    private static final double PART = 0.1;

    private static final double SECONDS = 0.3;

    private Limits() {}

    private record Build(double limit, double seconds, double error, double weights) {
        boolean kept() {
            return seconds <= limit + Math.max(PART * limit, SECONDS);
        }
    }

    /**
     * Builds with each limit on each part, after a first build outside all measurements.
     *
     * @param arguments limits in seconds with commas between them, names of data sets likewise, and how many parts of each
     */
    public static void main(String[] arguments) throws Exception {
        double[] limits = Arrays.stream(arguments[0].split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
        int parts = Integer.parseInt(arguments[2]);
        List<List<Build>> all = new ArrayList<>();
        boolean warm = false;
        for (String name : DataSets.parse(arguments[1])) {
            List<DataSet> folds = load(name);
            for (DataSet data : folds.subList(0, Math.min(parts, folds.size()))) {
                if (!warm) {
                    build(data, limits[0]);
                    warm = true;
                }
                List<Build> own = new ArrayList<>();
                for (double limit : limits) {
                    Build build = build(data, limit);
                    own.add(build);
                    System.out.printf(
                            Locale.ROOT,
                            "%s %d, limit %.1f s: %.2f s, error %.3e, %.0f weights%n",
                            name,
                            data.fold(),
                            limit,
                            build.seconds,
                            build.error,
                            build.weights);
                }
                all.add(own);
            }
        }
        System.out.print(table(limits, all));
        System.exit(0);
    }

    private static List<DataSet> load(String name) throws IOException {
        return DataSets.load(name, Optional.empty(), REAL);
    }

    private static Build build(DataSet data, double limit) throws Exception {
        SWATNN network = new SWATNN();
        network.setTimeLimit(limit);
        long start = System.nanoTime();
        network.buildClassifier(data.train());
        double seconds = (System.nanoTime() - start) / 1e9;
        double squares = 0;
        for (Instance row : data.test()) {
            squares += Math.pow(network.classifyInstance(row) - row.classValue(), 2);
        }
        double error = squares / (data.test().numInstances() * data.errorUnit());
        return new Build(limit, seconds, error, network.measureNonZeroWeights());
    }

    private static String table(double[] limits, List<List<Build>> all) {
        Markdown report = new Markdown();
        report.table(
                "limit, s",
                "error, of the first limit's",
                "better / worse by 2 %",
                "weights, median",
                "s, median",
                "s, most",
                "kept");
        for (int l = 0; l < limits.length; l++) {
            int place = l;
            List<Build> own = all.stream().map(builds -> builds.get(place)).toList();
            double[] ratios = all.stream()
                    .mapToDouble(builds -> builds.get(place).error / builds.get(0).error)
                    .toArray();
            double[] seconds = own.stream().mapToDouble(Build::seconds).toArray();
            report.row(List.of(
                    Markdown.cell("%.1f", limits[l]),
                    Markdown.cell("%.3f", Comparison.geometricMean(ratios)),
                    Arrays.stream(ratios).filter(r -> r < 0.98).count() + " / "
                            + Arrays.stream(ratios).filter(r -> r > 1.02).count(),
                    Markdown.cell(
                            "%.0f",
                            Comparison.median(
                                    own.stream().mapToDouble(Build::weights).toArray())),
                    Markdown.cell("%.2f", Comparison.median(seconds)),
                    Markdown.cell("%.2f", Arrays.stream(seconds).max().orElse(Double.NaN)),
                    own.stream().filter(Build::kept).count() + " of " + own.size()));
        }
        return report.toString();
    }
}

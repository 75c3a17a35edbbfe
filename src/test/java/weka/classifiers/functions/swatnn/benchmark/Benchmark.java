package weka.classifiers.functions.swatnn.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Builds SWAT-NN and its rivals on every data set and compares them. Each run is written to {@code results.csv} as soon as it
 * is over; a benchmark that is started again goes on where it stopped. At the end, {@code report.md} sums up all runs with the
 * seed that {@code results.csv} holds. See {@link BenchmarkOptions#USAGE} for the arguments.
 */
public final class Benchmark {

    private static final String PROCESSES = "processes.txt";

    private final BenchmarkOptions options;
    private final PrintStream progress;
    private final ResultStore store;
    private final Set<String> warm = new HashSet<>();
    private double engineSeconds = Double.NaN;
    private int runs;
    private int failures;

    private Benchmark(BenchmarkOptions options, PrintStream progress) throws IOException {
        this.options = options;
        this.progress = progress;
        Files.createDirectories(options.out());
        this.store = new ResultStore(options.out().resolve("results.csv"));
    }

    /** Runs the benchmark; exits with 1 if a run failed and with 2 if the arguments are wrong. */
    public static void main(String[] arguments) throws IOException {
        try {
            int failures = run(BenchmarkOptions.parse(arguments), System.out);
            if (failures > 0) {
                System.exit(1);
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println();
            System.err.print(BenchmarkOptions.USAGE);
            System.exit(2);
        }
    }

    /**
     * Runs what is not yet in the results and writes the report.
     *
     * @return the number of runs that failed; they are told to {@code progress} and are tried again the next time
     * @throws IOException if data cannot be read or results cannot be written
     * @throws IllegalArgumentException if a method cannot be created, or the results hold others that must not be mixed
     */
    static int run(BenchmarkOptions options, PrintStream progress) throws IOException {
        Benchmark benchmark = new Benchmark(options, progress);
        benchmark.options.methods().forEach(Method::check);
        benchmark.runAll();
        benchmark.report();
        return benchmark.failures;
    }

    private void runAll() throws IOException {
        int total = options.dataSets().size() * options.methods().size();
        int done = 0;
        for (String name : options.dataSets()) {
            List<DataSet> folds = DataSets.load(name, options.cornn(), options.real());
            for (Method method : options.methods()) {
                done++;
                for (DataSet data : folds) {
                    if (method.suits(data) && !store.contains(data, method, options.seed())) {
                        String fold = folds.size() == 1 ? "" : " fold " + (data.fold() + 1);
                        progress.printf("[%d/%d] %s%s, %s: ", done, total, name, fold, method.name());
                        progress.println(runOne(data, method));
                    }
                }
            }
        }
    }

    private String runOne(DataSet data, Method method) throws IOException {
        List<Result> results;
        try {
            if (warm.add(method.warmUpKey())) {
                double seconds = Trial.warmUp(data, method, options.seed());
                boolean first = Methods.isSwatnn(method.name()) && Double.isNaN(engineSeconds);
                engineSeconds = first ? seconds : engineSeconds;
            }
            Task task = new Task(data, options.seed(), store.searchSeconds(data, Methods.SWATNN, options.seed()));
            results = Trial.run(task, method);
        } catch (Exception e) {
            failures++;
            return "failed: " + e;
        }
        store.add(results);
        runs++;
        Result result = results.get(0);
        return String.format(
                Locale.ROOT,
                "test MSE %.2e, %s parameters, %.2f s",
                result.testMse(),
                Double.isNaN(result.size().parameters())
                        ? "no"
                        : String.format(Locale.ROOT, "%.0f", result.size().parameters()),
                result.buildSeconds());
    }

    private void report() throws IOException {
        Path processes = options.out().resolve(PROCESSES);
        if (runs > 0) {
            String methods = String.join(
                    " ", options.methods().stream().map(Method::name).toList());
            String figures = ProcessFigures.now(engineSeconds).inWords();
            Files.writeString(
                    processes,
                    runs + " runs of " + methods + ": " + figures + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        List<String> lines = Files.exists(processes) ? Files.readAllLines(processes) : List.of();
        Path report = options.out().resolve("report.md");
        List<Result> results = store.withSeed(options.seed());
        Files.writeString(report, Report.of(results, options.seed(), lines));
        Report.writePictures(results, options.out());
        progress.println("Report: " + report);
    }
}

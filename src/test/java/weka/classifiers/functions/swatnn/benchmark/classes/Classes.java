package weka.classifiers.functions.swatnn.benchmark.classes;

import weka.classifiers.Classifier;
import weka.classifiers.functions.swatnn.benchmark.WekaMethod;
import weka.core.BatchPredictor;
import weka.core.Instances;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * SWAT-NN and Weka's classifiers on real sets with a nominal class, cross-validated: {@code mvn test-compile exec:exec@classes}. Each build's
 * figures are written to a file of CSV at once, and a benchmark that is started again goes on where it stopped; at the end tables of
 * Markdown are printed. See {@link ClassesOptions#USAGE} for the arguments.
 */
public final class Classes {

    private static final int WARM_UP_ROWS = 50;

    private final ClassesOptions options;
    private final ClassStore store;
    private final PrintStream progress;
    private final Set<String> warm = new HashSet<>();

    private Classes(ClassesOptions options, PrintStream progress) throws IOException {
        this.options = options;
        this.progress = progress;
        if (options.out().toAbsolutePath().getParent() != null) {
            Files.createDirectories(options.out().toAbsolutePath().getParent());
        }
        this.store = new ClassStore(options.out());
    }

    /** Runs the benchmark; exits with 2 if the arguments are wrong. Progress goes to standard error. */
    public static void main(String[] arguments) throws IOException {
        try {
            System.out.println(run(ClassesOptions.parse(Path.of("test-data"), arguments), System.err));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println();
            System.err.print(ClassesOptions.USAGE);
            System.exit(2);
        }
    }

    /**
     * Builds what is not yet in the file of results.
     *
     * @return the tables
     * @throws IOException if data cannot be read or results cannot be written
     * @throws IllegalArgumentException if a method cannot be created, or the results hold others that must not be mixed
     */
    static String run(ClassesOptions options, PrintStream progress) throws IOException {
        options.methods().forEach(WekaMethod::check);
        Classes benchmark = new Classes(options, progress);
        for (Map.Entry<String, Path> set : options.sets().entrySet()) {
            List<ClassSets.Fold> folds = ClassSets.folds(set.getValue(), options.folds());
            for (WekaMethod method : options.methods()) {
                benchmark.runAll(set.getKey(), folds, method);
            }
        }
        return ClassReport.of(
                List.copyOf(options.sets().keySet()),
                options.methods().stream().map(WekaMethod::name).toList(),
                benchmark.store.of(options.folds(), options.seed()));
    }

    /** Where one part fails, the others are not tried. */
    private void runAll(String set, List<ClassSets.Fold> folds, WekaMethod method) throws IOException {
        for (int fold = 0; fold < folds.size(); fold++) {
            if (!store.contains(set, fold, folds.size(), method, options.seed())) {
                progress.print(set + ", part " + (fold + 1) + ", " + method.name() + ": ");
                ClassResult result;
                try {
                    result = result(set, fold, folds, method);
                } catch (Exception e) {
                    progress.println("failed: " + e);
                    return;
                }
                store.add(result);
                progress.printf(
                        Locale.ROOT,
                        "log loss %.4f, error rate %.4f, %.2f s%n",
                        result.figures().logLoss(),
                        result.figures().errorRate(),
                        result.buildSeconds());
            }
        }
    }

    private ClassResult result(String set, int fold, List<ClassSets.Fold> folds, WekaMethod method) throws Exception {
        Instances train = folds.get(fold).train();
        Instances test = folds.get(fold).test();
        if (warm.add(method.name())) {
            warmUp(method, train);
        }
        Classifier classifier = method.create(options.seed());
        Instances rows = new Instances(train);
        long start = System.nanoTime();
        classifier.buildClassifier(rows);
        double seconds = (System.nanoTime() - start) / 1e9;
        int[] classes = test.stream().mapToInt(row -> (int) row.classValue()).toArray();
        return new ClassResult(
                set,
                fold,
                folds.size(),
                method.name(),
                method.options(),
                options.seed(),
                ClassFigures.of(distributions(classifier, test), classes),
                method.sizeOf().apply(classifier, train),
                seconds);
    }

    /** What is loaded once a process counts for no build. */
    private void warmUp(WekaMethod method, Instances rows) {
        try {
            method.create(options.seed())
                    .buildClassifier(new Instances(rows, 0, Math.min(WARM_UP_ROWS, rows.numInstances())));
        } catch (Exception e) {
            progress.print("(not from " + WARM_UP_ROWS + " rows: " + e + ") ");
        }
    }

    private static double[][] distributions(Classifier classifier, Instances rows) throws Exception {
        Instances unknown = new Instances(rows);
        unknown.forEach(row -> row.setClassMissing());
        if (classifier instanceof BatchPredictor batch && batch.implementsMoreEfficientBatchPrediction()) {
            return batch.distributionsForInstances(unknown);
        }
        double[][] distributions = new double[unknown.numInstances()][];
        for (int i = 0; i < distributions.length; i++) {
            distributions[i] = classifier.distributionForInstance(unknown.get(i));
        }
        return distributions;
    }
}

package weka.classifiers.functions.swatnn.benchmark.classes;

import weka.classifiers.functions.swatnn.benchmark.Csv;
import weka.classifiers.functions.swatnn.benchmark.WekaMethod;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The file of results, one line a build, written as soon as it is over. */
final class ClassStore {

    private final Path file;
    private final Csv csv;
    private final List<ClassResult> results = new ArrayList<>();

    /**
     * Opens the file, or begins one.
     *
     * @throws IOException if the file cannot be read or written, or is no file of results
     */
    ClassStore(Path file) throws IOException {
        this.file = file;
        this.csv = new Csv(file, ClassResult.HEADER);
        csv.lines().stream().map(ClassResult::fromCsv).forEach(results::add);
    }

    /** Adds a result and writes it at once. */
    void add(ClassResult result) throws IOException {
        results.add(result);
        csv.append(List.of(result.toCsv()));
    }

    /**
     * Whether there is a result of this build.
     *
     * @throws IllegalArgumentException if there is one of the method with other options, which must not be mixed
     */
    boolean contains(String dataSet, int fold, int folds, WekaMethod method, int seed) {
        for (ClassResult r : results) {
            boolean same = r.dataSet().equals(dataSet)
                    && r.fold() == fold
                    && r.folds() == folds
                    && r.method().equals(method.name())
                    && r.seed() == seed;
            if (same && !r.options().equals(method.options())) {
                throw new IllegalArgumentException(file + " has " + method.name() + " with the options '" + r.options()
                        + "', not '" + method.options() + "': give the new ones a label of their own.");
            }
            if (same) {
                return true;
            }
        }
        return false;
    }

    /** The results of a cross-validation of so many parts and a seed. */
    List<ClassResult> of(int folds, int seed) {
        return results.stream()
                .filter(r -> r.folds() == folds && r.seed() == seed)
                .toList();
    }
}

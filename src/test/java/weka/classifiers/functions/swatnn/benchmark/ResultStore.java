package weka.classifiers.functions.swatnn.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The file of results, one line a run, written as soon as the run is over, so that a benchmark can be stopped at any time and
 * goes on from there when it is started again.
 */
public final class ResultStore {

    private final Path file;
    private final Csv csv;
    private final List<Result> results = new ArrayList<>();

    /**
     * Opens the file, or begins one. A last line without its end, cut off when a benchmark was stopped, is removed.
     *
     * @throws IOException if the file cannot be read or written, or is no file of results
     */
    public ResultStore(Path file) throws IOException {
        this.file = file;
        this.csv = new Csv(file, Result.HEADER);
        csv.lines().stream().map(Result::fromCsv).forEach(results::add);
    }

    /** Adds what a run has built and writes it at once. */
    public void add(List<Result> run) throws IOException {
        results.addAll(run);
        csv.append(run.stream().map(Result::toCsv).toList());
    }

    /**
     * Whether there is a result of this method on this data set with this seed.
     *
     * @throws IllegalArgumentException if there is one with other options or other rows, which must not be mixed
     */
    public boolean contains(DataSet data, Method method, int seed) {
        Optional<Result> known = find(data, method.name(), seed);
        known.ifPresent(r -> {
            if (!r.options().equals(method.options())) {
                throw new IllegalArgumentException(file + " has " + method.name() + " with the options '" + r.options()
                        + "', not '" + method.options() + "': give the new ones a label of their own.");
            }
            if (!r.source().equals(data.source())) {
                throw new IllegalArgumentException(file + " has " + data.name() + " with rows from '" + r.source()
                        + "', not '" + data.source() + "': give another output folder.");
            }
        });
        return known.isPresent();
    }

    /** The seconds that a method's search took on a data set with a seed, where it has run. */
    OptionalDouble searchSeconds(DataSet data, String method, int seed) {
        Optional<Result> known = find(data, method, seed);
        return known.isPresent() ? OptionalDouble.of(known.get().searchSeconds()) : OptionalDouble.empty();
    }

    private Optional<Result> find(DataSet data, String method, int seed) {
        return results.stream()
                .filter(r -> r.dataSet().equals(data.name())
                        && r.fold() == data.fold()
                        && r.method().equals(method)
                        && r.seed() == seed)
                .findFirst();
    }

    /** The runs with a seed, in the order they were made. */
    public List<Result> withSeed(int seed) {
        return results.stream().filter(r -> r.seed() == seed).toList();
    }
}

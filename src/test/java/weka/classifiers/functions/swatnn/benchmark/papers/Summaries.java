package weka.classifiers.functions.swatnn.benchmark.papers;

import weka.classifiers.functions.swatnn.benchmark.papers.CellStore.Measured;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Figures of many data sets in one. */
final class Summaries {

    private static final double LEAST = 1e-12;

    private Summaries() {}

    /** An error, or 1e-12 where it is less: what is below does not tell methods apart, and leaves no room in a picture for the others. */
    static double drawn(double error) {
        return Math.max(error, LEAST);
    }

    /** The cells of one choice of a method on these data; those that are not there are left out. */
    static List<Cell> cells(Measured measured, List<String> data, String method, String choice) {
        return data.stream()
                .flatMap(name -> measured.find(name, method, choice).stream())
                .toList();
    }

    /** The geometric mean of the errors, of which none is taken for less than 1e-12; NaN of nothing. */
    static double geometricMean(List<Cell> cells) {
        return Math.exp(cells.stream()
                .mapToDouble(cell -> Math.log(drawn(cell.figures().error())))
                .average()
                .orElse(Double.NaN));
    }

    /** The median of the sizes, the mean of the middle two where there are evenly many; NaN of nothing. */
    static double medianWeights(List<Cell> cells) {
        double[] sorted = cells.stream()
                .mapToDouble(cell -> cell.figures().weights())
                .sorted()
                .toArray();
        int middle = sorted.length / 2;
        return sorted.length == 0
                ? Double.NaN
                : sorted.length % 2 == 1
                        ? sorted[middle]
                        : Arrays.stream(sorted, middle - 1, middle + 1)
                                .average()
                                .orElseThrow();
    }

    /** The mean of the processor seconds; NaN of nothing. */
    static double seconds(List<Cell> cells) {
        return cells.stream().mapToDouble(Cell::seconds).average().orElse(Double.NaN);
    }

    /** Adds error and size to a row of a table. */
    static void add(List<Object> row, Optional<Cell> cell) {
        row.add(cell.map(c -> c.figures().error()).orElse(Double.NaN));
        row.add(whole(cell.map(c -> c.figures().weights()).orElse(Double.NaN)));
    }

    /** A count as a cell of a table; a dash where there is none. */
    static Object whole(double count) {
        return Double.isNaN(count) ? "–" : (Object) Math.round(count);
    }
}

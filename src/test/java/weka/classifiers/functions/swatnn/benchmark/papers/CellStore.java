package weka.classifiers.functions.swatnn.benchmark.papers;

import weka.classifiers.functions.swatnn.benchmark.Csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was measured so far. Each work is written as soon as it is done, so that experiments that were stopped go on from
 * there.
 */
final class CellStore {

    private final Csv csv;
    private final List<Cell> cells = new ArrayList<>();

    /**
     * Opens the file, or begins one.
     *
     * @throws IOException if the file cannot be read or written, or is another kind of file
     */
    CellStore(Path file) throws IOException {
        csv = new Csv(file, Cell.HEADER);
        csv.lines().stream().map(Cell::fromCsv).forEach(cells::add);
    }

    /** Whether this work has been done with the same settings. */
    boolean contains(Work work) {
        return cells.stream().anyMatch(cell -> cell.isOf(work));
    }

    /** Keeps what a work has measured. */
    void add(Work work, List<Figures> measured, double seconds) throws IOException {
        List<Cell> added = measured.stream()
                .map(figures -> new Cell(work.data(), work.method(), work.settings(), figures, seconds))
                .toList();
        cells.addAll(added);
        csv.append(added.stream().map(Cell::toCsv).toList());
    }

    /** What these works have measured, whatever else the file holds. */
    Measured of(List<Work> works) {
        return new Measured(cells.stream()
                .filter(cell -> works.stream().anyMatch(cell::isOf))
                .toList());
    }

    /** What the works of a report have measured. */
    record Measured(List<Cell> cells) {

        /** The lines of a method on some data, in the order of its choices. */
        List<Cell> of(String data, String method) {
            return cells.stream()
                    .filter(c -> c.data().equals(data) && c.method().equals(method))
                    .toList();
        }

        /** One of them; empty where it was not measured, or failed. */
        Optional<Cell> find(String data, String method, String choice) {
            return of(data, method).stream()
                    .filter(c -> c.figures().choice().equals(choice))
                    .findFirst();
        }
    }
}

package weka.classifiers.functions.swatnn.benchmark.papers;

import weka.classifiers.functions.swatnn.benchmark.Csv;

import java.util.List;

/**
 * A line of the file of what was measured.
 *
 * @param data what was learned from
 * @param method by what
 * @param settings everything that the figures depend on beside these two
 * @param figures what was measured
 * @param seconds processor seconds of the whole work, of which there may be several lines
 */
record Cell(String data, String method, String settings, Figures figures, double seconds) {

    /** The first line of the file. */
    static final String HEADER =
            "data,method,settings,choice,error,mpe_percent,weights,hidden_layers,processor_seconds";

    private static final int FIELDS = HEADER.split(",").length;

    /** This cell as a line; numbers that are NaN are left empty. */
    String toCsv() {
        return String.join(
                ",",
                Csv.quoted(data),
                Csv.quoted(method),
                Csv.quoted(settings),
                Csv.quoted(figures.choice()),
                Csv.number("%.6e", figures.error()),
                Csv.number("%.6e", figures.mpe()),
                Csv.number("%.0f", figures.weights()),
                Csv.number("%.0f", figures.layers()),
                Csv.number("%.2f", seconds));
    }

    /**
     * Reads what {@link #toCsv} wrote.
     *
     * @throws IllegalArgumentException if the line is none of these
     */
    static Cell fromCsv(String line) {
        List<String> f = Csv.fields(line);
        if (f.size() != FIELDS) {
            throw new IllegalArgumentException("Not a line of the papers' experiments: " + line);
        }
        return new Cell(
                f.get(0),
                f.get(1),
                f.get(2),
                new Figures(
                        f.get(3),
                        Csv.number(f.get(4)),
                        Csv.number(f.get(5)),
                        Csv.number(f.get(6)),
                        Csv.number(f.get(7))),
                Csv.number(f.get(8)));
    }

    /** Whether it was measured by this work. */
    boolean isOf(Work work) {
        return data.equals(work.data()) && method.equals(work.method()) && settings.equals(work.settings());
    }
}

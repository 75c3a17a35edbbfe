package weka.classifiers.functions.swatnn.evaluation;

import weka.classifiers.functions.swatnn.charts.Chart;
import weka.classifiers.functions.swatnn.charts.Table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/** Tables and charts of the errors of reconstruction, see {@link Grids}. */
final class GridTables {

    static final String DEPTH = "depth";
    static final String INPUTS = "inputs";
    static final String ACTIVATIONS = "activations";
    static final String NETWORKS = "random networks";
    static final String FUNCTIONS = "composed functions";

    private GridTables() {}

    /**
     * Teachers of one kind.
     *
     * @param grouping what the kinds differ in
     * @param label the kind
     * @param inputs number of inputs, or 0 for 1 to I in turn
     * @param networks whether they are networks that a weight encoder of this model can read
     */
    record Group(String grouping, String label, Source source, int inputs, boolean networks) {}

    /** Errors of one encoder on one group. */
    record Cell(Encoder encoder, Group group, Reconstruction errors) {

        double percentage(int decoder) {
            return 100 * Statistics.median(errors.percentage()[decoder]);
        }

        double worstDecoder() {
            return Arrays.stream(errors.hard())
                    .mapToDouble(Statistics::mean)
                    .max()
                    .orElse(Double.NaN);
        }

        double meanOverDecoders(ToDoubleBiFunction<Reconstruction, Integer> figure) {
            return IntStream.range(0, errors.hard().length)
                    .mapToDouble(k -> figure.applyAsDouble(errors, k))
                    .average()
                    .orElse(Double.NaN);
        }
    }

    static List<Cell> of(String grouping, List<Cell> cells) {
        return cells.stream().filter(c -> c.group.grouping.equals(grouping)).toList();
    }

    private static List<String> decoderNames(Cell cell) {
        return IntStream.rangeClosed(1, cell.errors.hard().length)
                .mapToObj(k -> "D" + k)
                .toList();
    }

    static Table grid(
            String name, String caption, List<Cell> cells, ToDoubleBiFunction<Reconstruction, Integer> figure) {
        List<String> columns = new ArrayList<>(List.of("Hidden layers of the teacher"));
        columns.addAll(decoderNames(cells.get(0)));
        List<List<Object>> rows = new ArrayList<>();
        for (Cell cell : cells) {
            List<Object> row = new ArrayList<>(List.of(Integer.valueOf(cell.group.label)));
            for (int k = 0; k < cell.errors.hard().length; k++) {
                row.add(figure.applyAsDouble(cell.errors, k));
            }
            rows.add(row);
        }
        return new Table(name, caption, columns, rows);
    }

    static Table softAndHard(String name, Encoder encoder, List<Cell> cells) {
        List<List<Object>> rows = new ArrayList<>();
        for (int k = 0; k < cells.get(0).errors.hard().length; k++) {
            int decoder = k;
            double[] hard = cells.stream()
                    .flatMapToDouble(c -> Arrays.stream(c.errors.hard()[decoder]))
                    .toArray();
            double[] soft = cells.stream()
                    .flatMapToDouble(c -> Arrays.stream(c.errors.soft()[decoder]))
                    .toArray();
            rows.add(List.of(
                    "D" + (k + 1),
                    Statistics.mean(soft),
                    Statistics.mean(hard),
                    Statistics.mean(hard) - Statistics.mean(soft),
                    Statistics.median(soft),
                    Statistics.median(hard)));
        }
        return new Table(
                name,
                encoder.name()
                        + ": normalised MSE of the soft network (softmax activations, half-open masks) and of the hard one.",
                List.of("Decoder", "Soft, mean", "Hard, mean", "Gap, mean", "Soft, median", "Hard, median"),
                rows);
    }

    static Table summary(String name, Encoder encoder, String what, List<Cell> cells) {
        List<List<Object>> rows = new ArrayList<>();
        for (Cell cell : cells) {
            rows.add(List.of(
                    cell.group.label,
                    cell.meanOverDecoders((r, k) -> 100 * Statistics.median(r.percentage()[k])),
                    cell.meanOverDecoders((r, k) -> Statistics.median(r.hard()[k])),
                    cell.meanOverDecoders((r, k) -> Statistics.mean(r.hard()[k])),
                    cell.worstDecoder(),
                    cell.meanOverDecoders((r, k) -> Statistics.mean(r.hard()[k]) - Statistics.mean(r.soft()[k]))));
        }
        return new Table(
                name,
                encoder.name() + ": hard networks, mean over the decoders where nothing else is said.",
                List.of(
                        what,
                        "MPE, %",
                        "NMSE, median",
                        "NMSE, mean",
                        "NMSE, mean, worst decoder",
                        "Hard - soft NMSE, mean"),
                rows);
    }

    static Chart heat(Encoder encoder, List<Cell> cells) {
        double[][] values = cells.stream()
                .map(c -> IntStream.range(0, c.errors.hard().length)
                        .mapToDouble(c::percentage)
                        .toArray())
                .toArray(double[][]::new);
        return Chart.heat(
                Chart.Axes.linear(
                        encoder.name() + ": median percentage error, %",
                        "hidden layers of the decoded network",
                        "hidden layers of the teacher"),
                IntStream.rangeClosed(1, values[0].length)
                        .mapToObj(Integer::toString)
                        .toList(),
                cells.stream().map(c -> c.group.label).toList(),
                values,
                "%.1f");
    }

    static Chart inputsChart(Encoder encoder, List<Cell> cells, int inputs) {
        List<Chart.Series> series = new ArrayList<>();
        for (String family : List.of(NETWORKS, FUNCTIONS)) {
            List<Cell> own =
                    cells.stream().filter(c -> c.group.label.endsWith(family)).toList();
            double[] x = IntStream.rangeClosed(1, inputs).asDoubleStream().toArray();
            if (own.size() == inputs) {
                series.add(
                        new Chart.Series(family + ", mean", x, figures(own, (r, k) -> Statistics.mean(r.hard()[k]))));
                series.add(new Chart.Series(
                        family + ", median", x, figures(own, (r, k) -> Statistics.median(r.hard()[k]))));
            }
        }
        return Chart.lines(
                Chart.Axes.linear(encoder.name() + ": normalised MSE by number of inputs", "inputs", "normalised MSE"),
                series);
    }

    private static double[] figures(List<Cell> cells, ToDoubleBiFunction<Reconstruction, Integer> figure) {
        return cells.stream().mapToDouble(c -> c.meanOverDecoders(figure)).toArray();
    }

    static Table details(List<Cell> cells) {
        List<List<Object>> rows = new ArrayList<>();
        for (Cell cell : cells) {
            for (int k = 0; k < cell.errors.hard().length; k++) {
                rows.add(List.of(
                        cell.encoder.name(),
                        cell.group.grouping,
                        cell.group.label,
                        k + 1,
                        cell.percentage(k),
                        Statistics.median(cell.errors.hard()[k]),
                        Statistics.mean(cell.errors.hard()[k]),
                        Statistics.median(cell.errors.soft()[k]),
                        Statistics.mean(cell.errors.soft()[k])));
            }
        }
        return new Table(
                "reconstruction",
                "every group of teachers and decoder.",
                List.of(
                        "encoder",
                        "grouping",
                        "teachers",
                        "decoder",
                        "mpe_percent",
                        "hard_nmse_median",
                        "hard_nmse_mean",
                        "soft_nmse_median",
                        "soft_nmse_mean"),
                rows);
    }
}

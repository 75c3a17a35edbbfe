package weka.classifiers.functions.swatnn.benchmark.papers;

import weka.classifiers.functions.swatnn.benchmark.Methods;
import weka.classifiers.functions.swatnn.benchmark.papers.CellStore.Measured;
import weka.classifiers.functions.swatnn.charts.Chart;
import weka.classifiers.functions.swatnn.charts.Table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Figure 4 of the predecessor's paper: size against percentage error on the data of the network of 14 weights, through the decoder of three
 * hidden layers, as the weight α of the penalty grows; beside it the networks of the default under limits of the size.
 */
final class FigureFour implements Part {

    private static final int LAYERS = 3;

    /** In percent; what is below is drawn there. */
    private static final double LEAST = 1e-4;

    private static final List<Double> ALPHAS = List.of(0.0, 1e-4, 1e-3, TableTwo.ALPHA, 0.01, 0.03, 0.1);

    private final List<MadeData> data;
    private final int steps;

    FigureFour(PaperOptions options) {
        steps = options.extent().steps();
        data = TableTwo.families(options).stream()
                .map(family -> MadeData.of(family, TableTwo.rows(options)).get(0))
                .toList();
    }

    @Override
    public List<Work> works() {
        return data.stream()
                .flatMap(set -> Stream.concat(
                        Stream.of(TableTwo.defaultOn(set)),
                        ALPHAS.stream().map(alpha -> TableTwo.publishedOn(set, LAYERS, alpha, steps))))
                .toList();
    }

    @Override
    public void report(Measured measured, PaperReport report) {
        report.heading("Figure 4: size against percentage error");
        report.paragraph(
                """
                The data of the networks of 14 weights. *Published* is the search of table 2 through decoder 3, a point for each α; *default*
                are the networks of one build of `SWATNN` under limits of its weights. Errors below 0.0001 % are drawn there.
                """);
        List<List<Object>> rows = new ArrayList<>();
        for (MadeData set : data) {
            List<Cell> published = ALPHAS.stream()
                    .flatMap(alpha -> measured.find(set.name(), method(alpha), Figures.CHOSEN).stream())
                    .toList();
            List<Cell> limited = TableTwo.LIMITS.stream()
                    .flatMap(limit -> measured.find(set.name(), Methods.SWATNN, limit.toString()).stream())
                    .toList();
            report.picture(
                    "figure-4-" + set.family().label(),
                    "Size against percentage error, " + set.family().label(),
                    Chart.lines(
                            new Chart.Axes(
                                    set.family().label() + ": data of 14 weights",
                                    "non-zero weights and biases",
                                    "median percentage error, %",
                                    false,
                                    true),
                            List.of(series("default", limited)),
                            List.of(series("published, decoder 3", published))));
            for (double alpha : ALPHAS) {
                measured.find(set.name(), method(alpha), Figures.CHOSEN)
                        .ifPresent(cell -> rows.add(row(
                                set,
                                "published, α = "
                                        + BigDecimal.valueOf(alpha)
                                                .stripTrailingZeros()
                                                .toPlainString(),
                                cell)));
            }
            limited.forEach(cell ->
                    rows.add(row(set, "default, at most " + cell.figures().choice(), cell)));
        }
        report.table(new Table("figure-4", "The points.", List.of("data", "network", "weights", "MPE, %"), rows));
    }

    private static String method(double alpha) {
        return Methods.swatnnName(Published.name(LAYERS, alpha));
    }

    private static List<Object> row(MadeData set, String network, Cell cell) {
        return List.of(
                set.name(),
                network,
                Math.round(cell.figures().weights()),
                cell.figures().mpe());
    }

    private static Chart.Series series(String name, List<Cell> cells) {
        return new Chart.Series(
                name,
                cells.stream().mapToDouble(c -> c.figures().weights()).toArray(),
                cells.stream()
                        .mapToDouble(c -> Math.max(LEAST, c.figures().mpe()))
                        .toArray());
    }
}

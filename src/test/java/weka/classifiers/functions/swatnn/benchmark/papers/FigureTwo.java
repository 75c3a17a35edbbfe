package weka.classifiers.functions.swatnn.benchmark.papers;

import weka.classifiers.functions.swatnn.benchmark.CornnFunction;
import weka.classifiers.functions.swatnn.benchmark.CornnFunctions;
import weka.classifiers.functions.swatnn.benchmark.papers.CellStore.Measured;
import weka.classifiers.functions.swatnn.charts.Chart;
import weka.classifiers.functions.swatnn.charts.Table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Figure 2 of SWAT-NN: error against size on 16 functions of CORNN, left, and the 5 % rule on all 54, right. */
final class FigureTwo implements Part {

    private static final int DRAWN = 16;
    private static final int QUICK = 4;

    private final CornnWorks works;
    private final List<String> drawn;
    private final List<String> all;
    private final int steps;

    private FigureTwo(PaperOptions options) {
        works = new CornnWorks(options);
        steps = options.extent().steps();
        List<String> names =
                CornnFunctions.ALL.stream().map(CornnFunction::name).toList();
        List<String> shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, new Random(1));
        drawn = shuffled.subList(0, options.extent().pick(DRAWN, QUICK)).stream()
                .sorted()
                .toList();
        all = options.extent().quick() ? drawn : names;
    }

    /** The one part: both halves are of the same builds. */
    static List<Part> parts(PaperOptions options) {
        return List.of(new FigureTwo(options));
    }

    @Override
    public List<Work> works() {
        return Stream.concat(drawn.stream(), all.stream())
                .distinct()
                .flatMap(name -> works.paper(name).stream())
                .toList();
    }

    @Override
    public void report(Measured measured, PaperReport report) {
        report.paragraph(
                """
                CORNN's functions, %s: 3750 rows to learn from, 1250 to test with, errors on the scale on which the target is in [-1, 1]. Three
                methods, all on one thread of the processor: *SWAT-NN, published* is `-preset published` with %d steps (the paper: 8001),
                through the packaged autoencoder (3.6 million teachers on two cores; the paper's, of GPT-2's size, sees 3.2 million in each epoch
                of three hours on a GPU); *default* is `SWATNN` without options, whose neurons may also
                be sines, squares and absolute values; *DARTS + ADMM* is the paper's baseline with its 50 epochs, as
                the benchmark has it. The paper's figure is a picture whose numbers are not in the text at hand, so none stand beside these.
                """
                        .formatted(works.inWords(), steps));
        reportLeft(measured, report);
        reportRight(measured, report);
    }

    /** The functions on which every method was measured. */
    private static List<String> complete(List<String> functions, Measured measured) {
        return functions.stream()
                .filter(name -> CornnWorks.PAPER.stream()
                        .noneMatch(method -> measured.of(name, method).isEmpty()))
                .toList();
    }

    private void reportLeft(Measured measured, PaperReport report) {
        List<String> left = complete(drawn, measured);
        report.heading("Figure 2, left: error against size");
        report.paragraph(
                """
                %d functions, drawn by lot, as the paper's were: every point is a network of one of them. Of the default and of the published
                search these are what one build has to choose from under limits of the weights; DARTS + ADMM gives one network. Errors below 1e-12
                count as that, in means as in pictures.
                """
                        .formatted(left.size()));
        List<Chart.Series> series = new ArrayList<>();
        for (String method : CornnWorks.PAPER) {
            List<Cell> cells = left.stream()
                    .flatMap(name -> measured.of(name, method).stream())
                    .filter(cell -> cell.figures().weights() > 0)
                    .toList();
            series.add(new Chart.Series(
                    CornnWorks.label(method),
                    cells.stream().mapToDouble(c -> c.figures().weights()).toArray(),
                    cells.stream()
                            .mapToDouble(c -> Summaries.drawn(c.figures().error()))
                            .toArray()));
        }
        report.picture(
                "figure-2-left",
                "Test error against size on " + left.size() + " functions",
                Chart.lines(
                        new Chart.Axes(
                                left.size() + " functions of CORNN",
                                "non-zero weights and biases",
                                "test MSE",
                                true,
                                true),
                        List.of(),
                        series));
        List<List<Object>> rows = new ArrayList<>();
        for (String limit : CornnWorks.limits()) {
            List<Object> row =
                    new ArrayList<>(List.of(limit.equals(Builds.FIVE_PERCENT) ? "5 % rule" : "at most " + limit));
            for (String method : CornnWorks.FRONTS) {
                List<Cell> cells = Summaries.cells(measured, left, method, limit);
                row.add(Summaries.geometricMean(cells));
                row.add(Summaries.medianWeights(cells));
            }
            rows.add(row);
        }
        report.table(new Table(
                "figure-2-left",
                "Geometric means of the test MSE over these functions, and median weights.",
                List.of("network", "published, MSE", "weights", "default, MSE", "weights"),
                rows));
    }

    private void reportRight(Measured measured, PaperReport report) {
        List<String> right = complete(all, measured);
        report.heading("Figure 2, right: the 5 % rule");
        report.paragraph(
                """
                Of the networks whose error is within 5 % of the lowest, the one with the fewest weights (section 4.1), judged on held-out
                rows, where the paper judges by the rows that it reports. The default finds ever more accurate networks the more weights these
                have, so that under this rule it has many; *default, as packaged* has its own rule, which takes errors below 1e-4 of the variance
                for equal.
                """);
        report.table(new Table(
                "summary",
                right.size() + " functions; seconds are those of the processor for a whole build of one function.",
                List.of(
                        "method",
                        "MSE, geometric mean",
                        "weights, median",
                        "seconds, mean",
                        "functions with a lower error than DARTS + ADMM",
                        "with fewer weights",
                        "with both"),
                List.of(
                        summary(measured, right, CornnWorks.PUBLISHED, "SWAT-NN, published, 5 %", Builds.FIVE_PERCENT),
                        summary(measured, right, CornnWorks.DARTS, "DARTS + ADMM, 5 %", Figures.CHOSEN),
                        summary(measured, right, CornnWorks.DEFAULT, "default, 5 %", Builds.FIVE_PERCENT),
                        summary(measured, right, CornnWorks.DEFAULT, "default, as packaged", Figures.CHOSEN),
                        summary(measured, right, CornnWorks.DEFAULT, "default, at most 35 weights", "35"))));
        List<String> choices = List.of(Builds.FIVE_PERCENT, Figures.CHOSEN, Figures.CHOSEN);
        List<Chart.Series> errors = new ArrayList<>();
        List<Chart.Series> sizes = new ArrayList<>();
        List<String> shown = CornnWorks.PAPER;
        for (int m = 0; m < shown.size(); m++) {
            String method = shown.get(m);
            String choice = choices.get(m);
            double[] places =
                    IntStream.rangeClosed(1, right.size()).asDoubleStream().toArray();
            List<Figures> figures = right.stream()
                    .map(name -> measured.find(name, method, choice)
                            .map(Cell::figures)
                            .orElse(new Figures(choice, Double.NaN, Double.NaN, Double.NaN, Double.NaN)))
                    .toList();
            errors.add(new Chart.Series(
                    CornnWorks.label(method),
                    places,
                    figures.stream()
                            .mapToDouble(f -> Summaries.drawn(f.error()))
                            .toArray()));
            sizes.add(new Chart.Series(
                    CornnWorks.label(method),
                    places,
                    figures.stream().mapToDouble(Figures::weights).toArray()));
        }
        picture(report, right.size(), "mse", "test MSE", errors);
        picture(report, right.size(), "weights", "non-zero weights and biases", sizes);
        List<List<Object>> rows = new ArrayList<>();
        for (String name : right) {
            List<Object> row = new ArrayList<>(List.of(name));
            for (int m = 0; m < shown.size(); m++) {
                Summaries.add(row, measured.find(name, shown.get(m), choices.get(m)));
            }
            Summaries.add(row, measured.find(name, CornnWorks.DEFAULT, Builds.FIVE_PERCENT));
            rows.add(row);
        }
        report.table(new Table(
                "figure-2-right",
                "All of them; in the pictures they are numbered from the top.",
                List.of(
                        "function",
                        "published, MSE",
                        "weights",
                        "default, MSE",
                        "weights",
                        "DARTS + ADMM, MSE",
                        "weights",
                        "default, 5 %, MSE",
                        "weights"),
                rows));
    }

    private static void picture(
            PaperReport report, int functions, String part, String axis, List<Chart.Series> series) {
        report.picture(
                "figure-2-right-" + part,
                axis + " by function",
                Chart.lines(
                        new Chart.Axes(functions + " functions of CORNN", "function", axis, false, true),
                        List.of(),
                        series));
    }

    private static List<Object> summary(
            Measured measured, List<String> right, String method, String label, String choice) {
        List<Cell> cells = Summaries.cells(measured, right, method, choice);
        int lower = 0;
        int smaller = 0;
        int both = 0;
        for (Cell cell : cells) {
            Cell rival =
                    measured.find(cell.data(), CornnWorks.DARTS, Figures.CHOSEN).orElse(cell);
            boolean isLower = cell.figures().error() < rival.figures().error();
            boolean isSmaller = cell.figures().weights() < rival.figures().weights();
            lower += isLower ? 1 : 0;
            smaller += isSmaller ? 1 : 0;
            both += isLower && isSmaller ? 1 : 0;
        }
        return List.of(
                label,
                Summaries.geometricMean(cells),
                Summaries.medianWeights(cells),
                Summaries.seconds(cells),
                lower,
                smaller,
                both);
    }
}

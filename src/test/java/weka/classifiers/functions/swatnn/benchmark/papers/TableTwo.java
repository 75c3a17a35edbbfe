package weka.classifiers.functions.swatnn.benchmark.papers;

import weka.classifiers.functions.swatnn.benchmark.Methods;
import weka.classifiers.functions.swatnn.benchmark.papers.CellStore.Measured;
import weka.classifiers.functions.swatnn.charts.Table;
import weka.classifiers.functions.swatnn.network.ActivationFamily;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Table 2 of the predecessor's paper: percentage errors and sizes of networks that were searched on data made by known
 * networks.
 */
final class TableTwo implements Part {

    /** The families of the paper. */
    static final List<ActivationFamily> FAMILIES =
            List.of(ActivationFamily.SIGMOID, ActivationFamily.LEAKY_RELU_SIGMOID, ActivationFamily.LINEAR_SIGMOID);

    /** Limits of the weights that the default's networks are chosen under. */
    static final List<Integer> LIMITS = List.of(6, 8, 10, 12, 14, 18, 24, 35, 48);

    /** The weight of the penalty in this table; figure 4 has others. */
    static final double ALPHA = 0.003;

    private static final int DEPTHS = 4;

    private final List<MadeData> data;
    private final int steps;

    TableTwo(PaperOptions options) {
        steps = options.extent().steps();
        data = families(options).stream()
                .flatMap(family -> MadeData.of(family, rows(options)).stream())
                .toList();
    }

    /** All families, or the first in a quick run. */
    static List<ActivationFamily> families(PaperOptions options) {
        return options.extent().quick() ? FAMILIES.subList(0, 1) : FAMILIES;
    }

    /** Rows of a data set. */
    static int rows(PaperOptions options) {
        return options.extent().pick(100_000, 20_000);
    }

    /** The default's build on such data. */
    static Work defaultOn(MadeData set) {
        return Builds.of(
                set.name(),
                set::load,
                set.rows() + " rows",
                Methods.swatnn("", Published.ONE_THREAD + " -validation " + MadeData.VALIDATION),
                LIMITS);
    }

    /** The published search on such data. */
    static Work publishedOn(MadeData set, int layers, double alpha, int steps) {
        return Builds.of(
                set.name(), set::load, set.rows() + " rows", Published.predecessor(layers, alpha, steps), List.of());
    }

    @Override
    public List<Work> works() {
        List<Work> works = new ArrayList<>();
        for (MadeData set : data) {
            works.add(defaultOn(set));
            for (int layers = 1; layers <= DEPTHS; layers++) {
                works.add(publishedOn(set, layers, ALPHA, steps));
            }
        }
        return works;
    }

    @Override
    public void report(Measured measured, PaperReport report) {
        report.heading("Table 2: searched networks");
        report.paragraph(
                """
                Each data set has %d rows (the paper: 100 000) that a random network answers, split 5:3:2. *HL* is its number of hidden layers, of 5
                neurons each; in brackets are its non-zero weights. The networks have no biases, a path from every input to the output and, so
                that their size is what it says, no weight beside such paths. *D1* to *D4* are the published search with that many hidden layers, by
                gradient descent from one random latent: %d steps (the paper does not say how many), %d of the rows to learn from, α = %s in
                units of the target's variance, through the packaged autoencoder, whose neurons choose their activations, instead of one trained
                for 48 hours on each family. *Default* is `SWATNN`, which chooses the depth itself; of its options, only the share of validating
                rows is the paper's. Percentage errors are medians over the test rows; in brackets are non-zero weights and biases, which our
                networks have too. A network of 0 weights is the mean.
                """
                        .formatted(data.get(0).rows(), steps, Published.ROWS, ALPHA));
        report.paragraph(
                """
                The aim: at most 14 weights and an MPE of at most 0.1 %% on the data of the sigmoid network of 14 weights, by the default.
                %s
                """
                        .formatted(aim(measured)));
        List<String> columns = new ArrayList<>(List.of("data"));
        for (int layers = 1; layers <= DEPTHS; layers++) {
            columns.add("published, D" + layers);
        }
        columns.addAll(List.of("default", "default, at most as many weights as the network that made the data"));
        List<List<Object>> rows = new ArrayList<>();
        for (MadeData set : data) {
            List<Object> row = new ArrayList<>(List.of(set.name()));
            for (int layers = 1; layers <= DEPTHS; layers++) {
                String method = Methods.swatnnName(Published.name(layers, ALPHA));
                row.add(cell(measured.find(set.name(), method, Figures.CHOSEN)));
            }
            row.add(cell(measured.find(set.name(), Methods.SWATNN, Figures.CHOSEN)));
            row.add(cell(measured.find(set.name(), Methods.SWATNN, Integer.toString(set.weights()))));
            rows.add(row);
        }
        report.table(new Table(
                "table-2",
                "MPE (non-zero count). The paper's own numbers are pictures that are not at hand.",
                columns,
                rows));
    }

    private String aim(Measured measured) {
        return measured.find(data.get(0).name(), Methods.SWATNN, "14")
                .map(Cell::figures)
                .map(f -> String.format(
                        Locale.ROOT,
                        "It is %s: %s with %.0f weights.",
                        f.mpe() <= 0.1 && f.weights() <= 14 ? "reached" : "missed",
                        percent(f.mpe()),
                        f.weights()))
                .orElse("It was not measured.");
    }

    /** In the form of the paper: MPE and, in brackets, the size. */
    static String cell(Optional<Cell> cell) {
        return cell.map(Cell::figures)
                .map(f -> percent(f.mpe()) + " (" + String.format(Locale.ROOT, "%.0f", f.weights()) + ")")
                .orElse("–");
    }

    private static String percent(double value) {
        return value < 1e-4 ? "< 0.0001 %" : String.format(Locale.ROOT, "%.3g %%", value);
    }
}

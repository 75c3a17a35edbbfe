package weka.classifiers.functions.swatnn.evaluation;

import weka.classifiers.functions.swatnn.autoencoder.AutoencoderSizes;
import weka.classifiers.functions.swatnn.charts.Chart;
import weka.classifiers.functions.swatnn.charts.Table;
import weka.classifiers.functions.swatnn.frozen.FrozenAutoencoder;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.ActivationFamily;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/**
 * Reconstruction errors by the depth of teacher and decoder, by number of inputs, by family of activations and by family of
 * teachers, for every encoder.
 */
record Grids(int teachers) implements Section {

    /**
     * Teachers of one kind.
     *
     * @param grouping what the kinds differ in
     * @param label the kind
     * @param inputs number of inputs, or 0 for 1 to I in turn
     * @param networks whether they are networks that a weight encoder of this model can read
     */
    private record Group(String grouping, String label, Source source, int inputs, boolean networks) {}

    /** Errors of one encoder on one group. */
    private record Cell(Encoder encoder, Group group, Reconstruction errors) {

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

    private static final String DEPTH = "depth";
    private static final String INPUTS = "inputs";
    private static final String ACTIVATIONS = "activations";
    private static final String NETWORKS = "random networks";
    private static final String FUNCTIONS = "composed functions";

    @Override
    public String title() {
        return "Reconstruction";
    }

    @Override
    public double weight() {
        return 0.09 * teachers;
    }

    @Override
    public Finding run(FrozenAutoencoder autoencoder, SplittableRandom random, Progress progress)
            throws InterruptedException {
        AutoencoderSizes sizes = autoencoder.sizes();
        List<Group> groups = groups(sizes, autoencoder.variant().activations());
        List<Encoder> encoders = Encoder.of(autoencoder);
        List<Cell> cells = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            Group group = groups.get(g);
            SplittableRandom own = random.split();
            List<Sample> samples = new ArrayList<>();
            for (int i = 0; i < teachers; i++) {
                int inputs = group.inputs > 0 ? group.inputs : 1 + i % sizes.inputs();
                samples.add(Sample.draw(group.source, inputs, sizes.inputs(), own));
            }
            for (int e = 0; e < encoders.size(); e++) {
                Encoder encoder = encoders.get(e);
                if (group.networks || !encoder.needsNetworks()) {
                    Progress part = progress.part(g, groups.size()).part(e, encoders.size());
                    cells.add(new Cell(encoder, group, Reconstruction.of(autoencoder, encoder, samples, part)));
                }
            }
        }
        return finding(sizes, encoders, cells);
    }

    private static List<Group> groups(AutoencoderSizes sizes, ActivationFamily own) {
        List<Activation> usual = own.members();
        int width = sizes.width();
        int depths = sizes.depths();
        List<Group> groups = new ArrayList<>();
        for (int depth = 1; depth <= depths; depth++) {
            groups.add(new Group(DEPTH, "" + depth, Source.networks(width, depth, usual), 0, true));
        }
        for (int inputs = 1; inputs <= sizes.inputs(); inputs++) {
            groups.add(new Group(
                    INPUTS, inputs + ", " + NETWORKS, Source.networksUpTo(width, depths, usual), inputs, true));
            groups.add(new Group(INPUTS, inputs + ", " + FUNCTIONS, Source.functions(), inputs, false));
        }
        for (ActivationFamily family : ActivationFamily.values()) {
            Source source = Source.networksUpTo(width, depths, family.members());
            String label = family == ActivationFamily.MIXED
                    ? "mixed"
                    : "all " + family.members().get(0).label();
            groups.add(new Group(ACTIVATIONS, label, source, 0, usual.containsAll(family.members())));
        }
        return groups;
    }

    private Finding finding(AutoencoderSizes sizes, List<Encoder> encoders, List<Cell> cells) {
        List<Table> tables = new ArrayList<>();
        Map<String, Chart> charts = new LinkedHashMap<>();
        for (int e = 0; e < encoders.size(); e++) {
            Encoder encoder = encoders.get(e);
            String suffix = e == 0 ? "" : "-" + (e + 1);
            List<Cell> own = cells.stream().filter(c -> c.encoder == encoder).toList();
            List<Cell> byDepth = of(DEPTH, own);
            tables.add(grid(
                    "grid-mpe" + suffix,
                    encoder.name() + ": median percentage error in %, median over teachers, hard networks.",
                    byDepth,
                    (r, k) -> 100 * Statistics.median(r.percentage()[k])));
            tables.add(grid(
                    "grid-nmse-median" + suffix,
                    encoder.name() + ": normalised MSE, median over teachers, hard networks.",
                    byDepth,
                    (r, k) -> Statistics.median(r.hard()[k])));
            tables.add(grid(
                    "grid-nmse-mean" + suffix,
                    encoder.name() + ": normalised MSE, mean over teachers, hard networks.",
                    byDepth,
                    (r, k) -> Statistics.mean(r.hard()[k])));
            tables.add(softAndHard("grid-soft-and-hard" + suffix, encoder, byDepth));
            tables.add(summary("grid-inputs" + suffix, encoder, "Inputs, teachers", of(INPUTS, own)));
            tables.add(
                    summary("grid-activations" + suffix, encoder, "Activations of the teachers", of(ACTIVATIONS, own)));
            charts.put("grid-mpe" + suffix, heat(encoder, byDepth));
            charts.put("grid-inputs" + suffix, inputsChart(encoder, of(INPUTS, own), sizes.inputs()));
        }
        String explanation = teachers + " unseen teachers for each cell, " + Sample.SEEN
                + " points, uniform in [-1, 1], for the encoder and " + Sample.UNSEEN
                + " others for the errors. The median percentage error of a teacher is the median over the points of "
                + "|N(x) - D(x)| / (|N(x)| + ε) with ε = " + Reconstruction.EPSILON
                + ", on the teacher's own scale; the normalised MSE is divided by the teacher's variance. "
                + "Random networks have weights U(-3, 3); where nothing else is said, 1 to " + sizes.inputs()
                + " inputs in turn.";
        return new Finding(explanation, tables, List.of(details(cells)), charts);
    }

    private static List<Cell> of(String grouping, List<Cell> cells) {
        return cells.stream().filter(c -> c.group.grouping.equals(grouping)).toList();
    }

    private static List<String> decoderNames(Cell cell) {
        return IntStream.rangeClosed(1, cell.errors.hard().length)
                .mapToObj(k -> "D" + k)
                .toList();
    }

    private static Table grid(
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

    private static Table softAndHard(String name, Encoder encoder, List<Cell> cells) {
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

    private static Table summary(String name, Encoder encoder, String what, List<Cell> cells) {
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

    private static Chart heat(Encoder encoder, List<Cell> cells) {
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

    private static Chart inputsChart(Encoder encoder, List<Cell> cells, int inputs) {
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

    private static Table details(List<Cell> cells) {
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

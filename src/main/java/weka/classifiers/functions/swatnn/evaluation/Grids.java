package weka.classifiers.functions.swatnn.evaluation;

import weka.classifiers.functions.swatnn.autoencoder.AutoencoderSizes;
import weka.classifiers.functions.swatnn.charts.Chart;
import weka.classifiers.functions.swatnn.charts.Table;
import weka.classifiers.functions.swatnn.frozen.FrozenAutoencoder;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.ActivationFamily;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Reconstruction errors by the depth of teacher and decoder, by number of inputs, by family of activations and by family of
 * teachers, for every encoder.
 */
record Grids(int teachers) implements Section {

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
        List<GridTables.Group> groups = groups(sizes, autoencoder.layouts().activations());
        List<Encoder> encoders = Encoder.of(autoencoder);
        List<GridTables.Cell> cells = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            GridTables.Group group = groups.get(g);
            SplittableRandom own = random.split();
            List<Sample> samples = new ArrayList<>();
            for (int i = 0; i < teachers; i++) {
                int inputs = group.inputs() > 0 ? group.inputs() : 1 + i % sizes.inputs();
                samples.add(Sample.draw(group.source(), inputs, sizes.inputs(), own));
            }
            for (int e = 0; e < encoders.size(); e++) {
                Encoder encoder = encoders.get(e);
                if (group.networks() || !encoder.needsNetworks()) {
                    Progress part = progress.part(g, groups.size()).part(e, encoders.size());
                    cells.add(new GridTables.Cell(
                            encoder, group, Reconstruction.of(autoencoder, encoder, samples, part)));
                }
            }
        }
        return finding(sizes, encoders, cells);
    }

    private static List<GridTables.Group> groups(AutoencoderSizes sizes, List<Activation> usual) {
        int width = sizes.width();
        int depths = sizes.depths();
        List<GridTables.Group> groups = new ArrayList<>();
        for (int depth = 1; depth <= depths; depth++) {
            groups.add(
                    new GridTables.Group(GridTables.DEPTH, "" + depth, Source.networks(width, depth, usual), 0, true));
        }
        for (int inputs = 1; inputs <= sizes.inputs(); inputs++) {
            groups.add(new GridTables.Group(
                    GridTables.INPUTS,
                    inputs + ", " + GridTables.NETWORKS,
                    Source.networksUpTo(width, depths, usual),
                    inputs,
                    true));
            groups.add(new GridTables.Group(
                    GridTables.INPUTS, inputs + ", " + GridTables.FUNCTIONS, Source.functions(), inputs, false));
        }
        for (ActivationFamily family : ActivationFamily.values()) {
            if (family.endsInSigmoid()) {
                continue;
            }
            Source source = Source.networksUpTo(width, depths, family.members());
            String label =
                    switch (family) {
                        case MIXED -> "mixed";
                        case ALL -> "mixed, with those for waves, products and edges";
                        default -> "all " + family.members().get(0).label();
                    };
            groups.add(new GridTables.Group(
                    GridTables.ACTIVATIONS, label, source, 0, usual.containsAll(family.members())));
        }
        return groups;
    }

    private Finding finding(AutoencoderSizes sizes, List<Encoder> encoders, List<GridTables.Cell> cells) {
        List<Table> tables = new ArrayList<>();
        Map<String, Chart> charts = new LinkedHashMap<>();
        for (int e = 0; e < encoders.size(); e++) {
            Encoder encoder = encoders.get(e);
            String suffix = e == 0 ? "" : "-" + (e + 1);
            List<GridTables.Cell> own =
                    cells.stream().filter(c -> c.encoder() == encoder).toList();
            List<GridTables.Cell> byDepth = GridTables.of(GridTables.DEPTH, own);
            tables.add(GridTables.grid(
                    "grid-mpe" + suffix,
                    encoder.name() + ": median percentage error in %, median over teachers, hard networks.",
                    byDepth,
                    (r, k) -> 100 * Statistics.median(r.percentage()[k])));
            tables.add(GridTables.grid(
                    "grid-nmse-median" + suffix,
                    encoder.name() + ": normalised MSE, median over teachers, hard networks.",
                    byDepth,
                    (r, k) -> Statistics.median(r.hard()[k])));
            tables.add(GridTables.grid(
                    "grid-nmse-mean" + suffix,
                    encoder.name() + ": normalised MSE, mean over teachers, hard networks.",
                    byDepth,
                    (r, k) -> Statistics.mean(r.hard()[k])));
            tables.add(GridTables.softAndHard("grid-soft-and-hard" + suffix, encoder, byDepth));
            tables.add(GridTables.summary(
                    "grid-inputs" + suffix, encoder, "Inputs, teachers", GridTables.of(GridTables.INPUTS, own)));
            tables.add(GridTables.summary(
                    "grid-activations" + suffix,
                    encoder,
                    "Activations of the teachers",
                    GridTables.of(GridTables.ACTIVATIONS, own)));
            charts.put("grid-mpe" + suffix, GridTables.heat(encoder, byDepth));
            charts.put(
                    "grid-inputs" + suffix,
                    GridTables.inputsChart(encoder, GridTables.of(GridTables.INPUTS, own), sizes.inputs()));
        }
        String explanation = teachers + " unseen teachers for each cell, " + Sample.SEEN
                + " points, uniform in [-1, 1], for the encoder and " + Sample.UNSEEN
                + " others for the errors. The median percentage error of a teacher is the median over the points of "
                + "|N(x) - D(x)| / (|N(x)| + ε) with ε = " + Reconstruction.EPSILON
                + ", on the teacher's own scale; the normalised MSE is divided by the teacher's variance. "
                + "Random networks have weights U(-3, 3); where nothing else is said, 1 to " + sizes.inputs()
                + " inputs in turn.";
        return new Finding(explanation, tables, List.of(GridTables.details(cells)), charts);
    }
}

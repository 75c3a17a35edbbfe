package weka.classifiers.functions.swatnn.evaluation;

import weka.classifiers.functions.swatnn.autoencoder.AutoencoderSizes;
import weka.classifiers.functions.swatnn.charts.Chart;
import weka.classifiers.functions.swatnn.charts.Table;
import weka.classifiers.functions.swatnn.evaluation.LatentDistances.LinearMap;
import weka.classifiers.functions.swatnn.frozen.FrozenAutoencoder;
import weka.classifiers.functions.swatnn.matrices.MatrixCodec;
import weka.classifiers.functions.swatnn.matrices.MatrixLayouts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * Whether near latents are near functions: rank correlations of distances between random networks, and the influence of the order
 * of their neurons, which no function depends on.
 *
 * @param networks random networks of each number of inputs and depth
 */
record Geometry(int networks) implements Section {

    private static final int PROBES = 256;
    private static final int DRAWN_PAIRS = 1000;

    /** Teachers of a linear map of the latents, for each network that distances are measured between. */
    private static final int MAP_TEACHERS = 8;

    @Override
    public String title() {
        return "Geometry";
    }

    @Override
    public double weight() {
        return 0.05 * networks;
    }

    /** Share of the way for the linear maps. */
    private static final double MAPPING = 0.25;

    /** Distances between all pairs of some networks. */
    private record Distances(
            double[] latent, double[] tokens, double[] mapped, double[] functional, double[] weights) {}

    @Override
    public Finding run(FrozenAutoencoder autoencoder, SplittableRandom random, Progress progress)
            throws InterruptedException {
        AutoencoderSizes sizes = autoencoder.sizes();
        MatrixLayouts layouts = autoencoder.layouts();
        List<Encoder> encoders = Encoder.of(autoencoder);
        List<Integer> inputs = List.copyOf(
                new TreeSet<>(List.of(Math.min(2, sizes.inputs()), (sizes.inputs() + 1) / 2, sizes.inputs())));
        List<List<Object>> correlations = new ArrayList<>();
        double[] largest = new double[encoders.size()];
        double[] typical = new double[encoders.size()];
        Map<String, Chart> charts = new LinkedHashMap<>();
        int parts = inputs.size() * sizes.depths();
        List<LinearMap> maps = new ArrayList<>();
        List<Sample> teachers = mapTeachers(sizes, layouts, random.split());
        for (int e = 0; e < encoders.size(); e++) {
            Progress own = progress.between(0, MAPPING).part(e, encoders.size());
            float[][] latents =
                    Batches.latents(encoders.get(e), teachers, autoencoder, own).rows();
            float[][] values = teachers.stream().map(s -> s.unseen().y()).toArray(float[][]::new);
            maps.add(LinearMap.fit(latents, values));
        }
        for (int part = 0; part < parts; part++) {
            int width = inputs.get(part / sizes.depths());
            int depth = 1 + part % sizes.depths();
            List<Sample> samples = new ArrayList<>();
            List<Sample> permuted = new ArrayList<>();
            draw(sizes, layouts, width, depth, random.split(), samples, permuted);
            for (int e = 0; e < encoders.size(); e++) {
                Encoder encoder = encoders.get(e);
                Progress own = progress.between(MAPPING, 1).part(part, parts).part(e, encoders.size());
                float[][] latents = Batches.latents(encoder, samples, autoencoder, own.part(0, 2))
                        .rows();
                float[][] others = Batches.latents(encoder, permuted, autoencoder, own.part(1, 2))
                        .rows();
                for (int i = 0; i < latents.length; i++) {
                    for (int j = 0; j < latents[i].length; j++) {
                        largest[e] = Math.max(largest[e], Math.abs(latents[i][j] - (double) others[i][j]));
                    }
                    typical[e] += Math.sqrt(Statistics.meanSquare(latents[i], others[i])) / latents.length / parts;
                }
                Distances d = distances(
                        new MatrixCodec(layouts.of(depth)), samples, latents, autoencoder.latentTokens(), maps.get(e));
                correlations.add(List.of(
                        encoder.name(),
                        width,
                        depth,
                        Statistics.spearman(d.latent, d.functional),
                        Statistics.spearman(d.tokens, d.functional),
                        Statistics.spearman(d.mapped, d.functional),
                        Statistics.spearman(d.weights, d.functional)));
                if (width == inputs.get(0) && depth == Math.min(2, sizes.depths())) {
                    charts.put("geometry" + (e == 0 ? "" : "-" + (e + 1)), scatter(encoder, width, depth, d));
                }
            }
        }
        return finding(encoders, correlations, largest, typical, charts);
    }

    /** Networks and the same with their neurons in another order, at the same points. */
    private void draw(
            AutoencoderSizes sizes,
            MatrixLayouts layouts,
            int inputs,
            int depth,
            SplittableRandom random,
            List<Sample> samples,
            List<Sample> permuted) {
        Source source = Source.networks(sizes.width(), depth, layouts.activations());
        double[][] probes = Sample.points(PROBES, inputs, random);
        while (samples.size() < networks) {
            Source.Drawn drawn = source.draw(random, inputs);
            double[][] seen = Sample.points(Sample.SEEN, inputs, random);
            Sample sample = Sample.of(drawn, seen, probes, sizes.inputs());
            if (sample != null) {
                Source.Drawn same = Source.Drawn.of(NeuronPermutation.apply(drawn.network(), random));
                samples.add(sample);
                permuted.add(Sample.of(same, seen, probes, sizes.inputs()));
            }
        }
    }

    /**
     * Random networks of 1 to I inputs and 1 to L hidden layers, whose values are known at common points: those of fewer inputs do not
     * depend on the others.
     */
    private List<Sample> mapTeachers(AutoencoderSizes sizes, MatrixLayouts layouts, SplittableRandom random) {
        Source source = Source.networksUpTo(sizes.width(), sizes.depths(), layouts.activations());
        double[][] probes = Sample.points(PROBES, sizes.inputs(), random);
        List<Sample> teachers = new ArrayList<>();
        while (teachers.size() < MAP_TEACHERS * networks) {
            int inputs = 1 + teachers.size() % sizes.inputs();
            double[][] common =
                    Arrays.stream(probes).map(p -> Arrays.copyOf(p, inputs)).toArray(double[][]::new);
            Sample sample = Sample.of(
                    source.draw(random, inputs), Sample.points(Sample.SEEN, inputs, random), common, sizes.inputs());
            if (sample != null) {
                teachers.add(sample);
            }
        }
        return teachers;
    }

    private static Distances distances(
            MatrixCodec codec, List<Sample> samples, float[][] latents, int tokens, LinearMap map) {
        float[][] matrices =
                samples.stream().map(s -> codec.encode(s.network()).values()).toArray(float[][]::new);
        float[][] outputs = samples.stream().map(s -> s.unseen().y()).toArray(float[][]::new);
        return new Distances(
                LatentDistances.euclidean(latents),
                LatentDistances.overTokens(latents, tokens),
                map.distances(latents),
                LatentDistances.euclidean(outputs),
                LatentDistances.euclidean(matrices));
    }

    private static Chart scatter(Encoder encoder, int inputs, int depth, Distances d) {
        int every = Math.max(1, d.functional.length / DRAWN_PAIRS);
        int n = (d.functional.length + every - 1) / every;
        double[] functional = new double[n];
        double[] latent = new double[n];
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            functional[i] = d.functional[i * every];
            latent[i] = d.latent[i * every] / Statistics.mean(d.latent);
            weights[i] = d.weights[i * every] / Statistics.mean(d.weights);
        }
        return Chart.scatter(
                Chart.Axes.linear(
                        encoder.name() + ": distances of random networks, " + inputs + " inputs, " + depth
                                + " hidden layer" + (depth == 1 ? "" : "s"),
                        "functional distance, in standard deviations",
                        "distance over its mean"),
                List.of(
                        new Chart.Series("weight matrices", functional, weights),
                        new Chart.Series("latents", functional, latent)));
    }

    private Finding finding(
            List<Encoder> encoders,
            List<List<Object>> correlations,
            double[] largest,
            double[] typical,
            Map<String, Chart> charts) {
        List<List<Object>> permutations = new ArrayList<>();
        for (int e = 0; e < encoders.size(); e++) {
            permutations.add(List.of(encoders.get(e).name(), largest[e], typical[e]));
        }
        return new Finding(
                "All pairs of " + networks
                        + " random networks of each number of inputs and depth. Functional distance: root mean"
                        + " squared difference of the standardised outputs at " + PROBES
                        + " common points; every network is encoded"
                        + " from points of its own. Weight distance: between the matrices of the standardised networks, whose"
                        + " neurons stand in the order in which they were drawn. Latent distance: Euclidean, of all numbers. Over"
                        + " tokens: the norm of power 6 of the tokens' Euclidean distances. Mapped: Euclidean, after a linear map"
                        + " from latents to values at " + PROBES + " points, a ridge regression on "
                        + MAP_TEACHERS * networks + " other random networks of all numbers of inputs.",
                List.of(
                        new Table(
                                "geometry",
                                "Spearman's rank correlation with functional distance.",
                                List.of(
                                        "Encoder",
                                        "Inputs",
                                        "Hidden layers",
                                        "Latent distance",
                                        "Over tokens",
                                        "Mapped",
                                        "Weight distance"),
                                correlations),
                        new Table(
                                "permutations",
                                "Difference between the latents of a network and of the same with its neurons in another"
                                        + " order (latents have variance 1).",
                                List.of("Encoder", "Largest difference", "Root mean squared difference, mean"),
                                permutations)),
                List.of(),
                charts);
    }
}

package weka.classifiers.functions.swatnn.evaluation;

import ai.djl.ndarray.NDManager;
import weka.classifiers.functions.swatnn.autoencoder.AutoencoderSizes;
import weka.classifiers.functions.swatnn.charts.Chart;
import weka.classifiers.functions.swatnn.charts.Table;
import weka.classifiers.functions.swatnn.frozen.FrozenAutoencoder;
import weka.classifiers.functions.swatnn.matrices.MatrixCodec;
import weka.classifiers.functions.swatnn.matrices.MatrixLayouts;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What lies between two networks: errors along the straight line from one to the other in the latent space, against the line
 * between their weight matrices, both to the linear blend of the two functions.
 *
 * @param pairs pairs of networks of the same depth and number of inputs
 */
record Interpolation(int pairs) implements Section {

    private static final int STEPS = 10;

    @Override
    public String title() {
        return "Interpolation";
    }

    @Override
    public double weight() {
        return 0.017 * pairs;
    }

    /** The ends of a line: two samples at the same points. */
    private record Ends(Sample a, Sample b, int depth, int inputs) {

        /** (1 - t) a(x) + t b(x) at the unseen points. */
        float[] blend(double t) {
            return mixed(a.unseen().y(), b.unseen().y(), t);
        }
    }

    private static float[] mixed(float[] a, float[] b, double t) {
        float[] blend = new float[a.length];
        for (int i = 0; i < blend.length; i++) {
            blend[i] = (float) ((1 - t) * a[i] + t * b[i]);
        }
        return blend;
    }

    @Override
    public Finding run(FrozenAutoencoder autoencoder, SplittableRandom random, Progress progress)
            throws InterruptedException {
        AutoencoderSizes sizes = autoencoder.sizes();
        MatrixLayouts layouts = autoencoder.layouts();
        List<Ends> lines = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            lines.add(draw(
                    sizes, layouts, 1 + i % sizes.depths(), 1 + i / sizes.depths() % sizes.inputs(), random.split()));
        }
        Map<String, double[]> curves = new LinkedHashMap<>();
        curves.put("weight matrices", medians(weightErrors(layouts, lines)));
        for (Encoder encoder : Encoder.of(autoencoder)) {
            double[][][] errors = latentErrors(autoencoder, encoder, lines, progress);
            curves.put("latents, " + encoder.name(), medians(errors[0]));
            curves.put("latents, to the blend of the decoded ends, " + encoder.name(), medians(errors[1]));
        }
        return finding(curves);
    }

    private static Ends draw(
            AutoencoderSizes sizes, MatrixLayouts layouts, int depth, int inputs, SplittableRandom random) {
        Source source = Source.networks(sizes.width(), depth, layouts.activations());
        double[][] seen = Sample.points(Sample.SEEN, inputs, random);
        double[][] unseen = Sample.points(Sample.UNSEEN, inputs, random);
        Sample[] ends = new Sample[2];
        for (int i = 0; i < 2; i++) {
            while (ends[i] == null) {
                ends[i] = Sample.of(source.draw(random, inputs), seen, unseen, sizes.inputs());
            }
        }
        return new Ends(ends[0], ends[1], depth, inputs);
    }

    /** Errors [t][pair] along the line between the matrices, read as hard networks. */
    private static double[][] weightErrors(MatrixLayouts layouts, List<Ends> lines) {
        double[][] errors = new double[STEPS + 1][lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            Ends ends = lines.get(i);
            MatrixCodec codec = new MatrixCodec(layouts.of(ends.depth));
            float[] a = codec.encode(ends.a.network()).values();
            float[] b = codec.encode(ends.b.network()).values();
            for (int s = 0; s <= STEPS; s++) {
                double t = (double) s / STEPS;
                SparseMlp network = codec.decode(mixed(a, b, t), 0, 0, ends.inputs);
                errors[s][i] =
                        Statistics.meanSquare(predict(network, ends.a.unseen().x(), layouts.inputs()), ends.blend(t));
            }
        }
        return errors;
    }

    private static float[] predict(SparseMlp network, float[] padded, int width) {
        float[] result = new float[padded.length / width];
        double[] point = new double[network.inputs()];
        for (int p = 0; p < result.length; p++) {
            for (int j = 0; j < point.length; j++) {
                point[j] = padded[p * width + j];
            }
            result[p] = (float) network.predict(point);
        }
        return result;
    }

    /** Errors [t][pair] along the line between the latents, mean over the decoders: to the blend of the ends, and of the decoded ends. */
    private static double[][][] latentErrors(
            FrozenAutoencoder autoencoder, Encoder encoder, List<Ends> lines, Progress progress)
            throws InterruptedException {
        Batches.Latents from =
                Batches.latents(encoder, lines.stream().map(Ends::a).toList(), autoencoder, progress.part(0, 4));
        Batches.Latents to =
                Batches.latents(encoder, lines.stream().map(Ends::b).toList(), autoencoder, progress.part(1, 4));
        double[][][] errors = new double[2][STEPS + 1][lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            progress.at(0.5 + 0.5 * i / lines.size());
            float[][][] outputs = along(autoencoder, lines.get(i), from, to.rows()[i], i);
            for (int s = 0; s <= STEPS; s++) {
                double t = (double) s / STEPS;
                for (float[][] decoder : outputs) {
                    float[] decodedEnds = mixed(decoder[0], decoder[STEPS], t);
                    errors[0][s][i] +=
                            Statistics.meanSquare(decoder[s], lines.get(i).blend(t)) / outputs.length;
                    errors[1][s][i] += Statistics.meanSquare(decoder[s], decodedEnds) / outputs.length;
                }
            }
        }
        return errors;
    }

    /** Outputs [L][t][P] of the networks along the line from latent i to another one. */
    private static float[][][] along(
            FrozenAutoencoder autoencoder, Ends ends, Batches.Latents starts, float[] to, int i) {
        float[] x = ends.a.unseen().x();
        float[] z = new float[(STEPS + 1) * to.length];
        float[] points = new float[(STEPS + 1) * x.length];
        for (int s = 0; s <= STEPS; s++) {
            System.arraycopy(mixed(starts.rows()[i], to, (double) s / STEPS), 0, z, s * to.length, to.length);
            System.arraycopy(x, 0, points, s * x.length, x.length);
        }
        try (NDManager local = autoencoder.newManager()) {
            return Batches.outputs(autoencoder, starts.create(local, z), points);
        }
    }

    private static double[] medians(double[][] errors) {
        double[] medians = new double[errors.length];
        for (int s = 0; s < medians.length; s++) {
            medians[s] = Statistics.median(errors[s]);
        }
        return medians;
    }

    private Finding finding(Map<String, double[]> curves) {
        double[] t = new double[STEPS + 1];
        List<List<Object>> rows = new ArrayList<>();
        for (int s = 0; s <= STEPS; s++) {
            t[s] = (double) s / STEPS;
            List<Object> row = new ArrayList<>(List.of(t[s]));
            for (double[] curve : curves.values()) {
                row.add(curve[s]);
            }
            rows.add(row);
        }
        List<String> columns = new ArrayList<>(List.of("t"));
        columns.addAll(curves.keySet());
        List<Chart.Series> series = new ArrayList<>();
        curves.forEach((name, curve) -> series.add(new Chart.Series(name, t, curve)));
        return new Finding(
                pairs
                        + " pairs of random networks, both of the same number of inputs and depth, in turn. Mean squared error of the"
                        + " hard networks along the straight line from one to the other, in units of the variance of either, to the"
                        + " blend (1 - t) a(x) + t b(x) of the two functions; median over the pairs. Matrices of weights have no"
                        + " error at their ends, latents that of the reconstruction, so the third curve compares with the blend of"
                        + " what the ends are decoded to.",
                List.of(new Table("interpolation", "Errors along the line.", columns, rows)),
                List.of(),
                Map.of(
                        "interpolation",
                        Chart.lines(
                                Chart.Axes.linear(
                                        "Along the line between two networks", "t", "mean squared error, median"),
                                series)));
    }
}

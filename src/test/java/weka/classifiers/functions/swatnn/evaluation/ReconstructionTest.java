package weka.classifiers.functions.swatnn.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.OpenTinyAutoencoder;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.ActivationFamily;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.progress.BuildListener;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Samples, errors of reconstruction, and what the order of neurons does to latents. */
class ReconstructionTest extends OpenTinyAutoencoder {

    private static final Progress SILENT = new Progress(BuildListener.SILENT, "test", 0, 1);
    private static final List<Activation> ALL = ActivationFamily.MIXED.members();

    private static List<Sample> samples(int count) {
        SplittableRandom random = new SplittableRandom(5);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            samples.add(Sample.draw(Source.networks(4, 1 + i % 2, ALL), 1 + i % 3, 3, random));
        }
        return samples;
    }

    @Test
    void percentageErrorsAreMediansOnTheTeachersScale() {
        // N(x) = 10 + 2 y = 8, 10, 14 and D(x) = 10, 11, 13: errors 2/8, 1/10 and 1/14.
        Sample sample = new Sample(
                null,
                new Sample.Points(new float[0], new float[0]),
                new Sample.Points(new float[9], new float[] {-1, 0, 2}),
                10,
                2);
        assertEquals(0.1, Reconstruction.percentageError(sample, new float[] {0, 0.5f, 1.5f}), 1e-7);
        // Where N(x) is 0, the error is divided by ε alone: 0/8, 1/ε, 0/14.
        Sample zero = new Sample(null, sample.seen(), new Sample.Points(new float[3], new float[] {-5}), 10, 2);
        assertEquals(1 / Reconstruction.EPSILON, Reconstruction.percentageError(zero, new float[] {-4.5f}), 1e-3);
    }

    @Test
    void samplesAreStandardisedAndSoAreTheirNetworks() {
        for (Sample sample : samples(20)) {
            double sum = 0;
            double squares = 0;
            for (float[] y : List.of(sample.seen().y(), sample.unseen().y())) {
                for (float v : y) {
                    sum += v;
                    squares += v * (double) v;
                }
            }
            assertEquals(0, sum / (Sample.SEEN + Sample.UNSEEN), 1e-5);
            assertEquals(1, squares / (Sample.SEEN + Sample.UNSEEN), 1e-5);
            double[] x = new double[sample.network().inputs()];
            for (int j = 0; j < x.length; j++) {
                x[j] = sample.unseen().x()[3 + j];
            }
            assertEquals(sample.unseen().y()[1], sample.network().predict(x), 1e-4);
        }
    }

    @Test
    void constantTeachersAreNoSamples() {
        double[][] points = Sample.points(10, 1, new SplittableRandom(1));
        Source.Drawn constant = Source.Drawn.of(SparseMlp.constant(1, 3));
        assertEquals(null, Sample.of(constant, points, points, 3));
    }

    @Test
    void batchesMeasureWhatSinglesMeasure() throws InterruptedException {
        List<Sample> samples = samples(Batches.SIZE + 2);
        Encoder encoder = Encoder.of(autoencoder).get(0);
        Reconstruction all = Reconstruction.of(autoencoder, encoder, samples, SILENT);
        for (int i : new int[] {0, 1, Batches.SIZE - 1, Batches.SIZE, Batches.SIZE + 1}) {
            Reconstruction one = Reconstruction.of(autoencoder, encoder, List.of(samples.get(i)), SILENT);
            for (int k = 0; k < 2; k++) {
                assertEquals(one.hard()[k][0], all.hard()[k][i], 1e-4 * one.hard()[k][0]);
                assertEquals(one.soft()[k][0], all.soft()[k][i], 1e-4 * one.soft()[k][0]);
                assertEquals(one.percentage()[k][0], all.percentage()[k][i], 1e-3 * one.percentage()[k][0]);
            }
        }
        assertTrue(all.hard()[0][0] != all.soft()[0][0]);
    }

    @Test
    void theOrderOfNeuronsChangesTheMatrixButNeitherFunctionNorLatent() throws InterruptedException {
        SplittableRandom random = new SplittableRandom(3);
        List<Sample> before = new ArrayList<>();
        List<Sample> after = new ArrayList<>();
        int moved = 0;
        for (int i = 0; i < 30; i++) {
            Source.Drawn drawn = Source.networks(4, 2, ALL).draw(random, 3);
            SparseMlp permuted = NeuronPermutation.apply(drawn.network(), random);
            moved += permuted.equals(drawn.network()) ? 0 : 1;
            double[][] points = Sample.points(50, 3, random);
            for (double[] x : points) {
                assertEquals(drawn.network().predict(x), permuted.predict(x), 1e-12);
            }
            Sample sample = Sample.of(drawn, points, points, 3);
            if (sample != null) {
                before.add(sample);
                after.add(Sample.of(Source.Drawn.of(permuted), points, points, 3));
            }
        }
        assertTrue(moved > 10, "Most networks should have been changed, not " + moved);
        Encoder encoder = Encoder.of(autoencoder).get(0);
        float[][] a = Batches.latents(encoder, before, autoencoder, SILENT).rows();
        float[][] b = Batches.latents(encoder, after, autoencoder, SILENT).rows();
        for (int i = 0; i < a.length; i++) {
            assertEquals(0, Statistics.meanSquare(a[i], b[i]), 1e-10);
            assertTrue(i == 0 || Statistics.meanSquare(a[i], a[i - 1]) > 1e-6, "Other functions have other latents");
        }
    }
}

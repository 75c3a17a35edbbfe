package weka.classifiers.functions.swatnn.evaluation;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import weka.classifiers.functions.swatnn.frozen.FrozenAutoencoder;
import weka.classifiers.functions.swatnn.matrices.NetworkBatch;

import java.util.List;

/**
 * How well the decoded networks reconstruct teachers at points that the encoder has not seen. All arrays are [decoder][teacher].
 *
 * @param hard mean squared error of the hard network over the teacher's variance
 * @param soft the same of the soft network: softmax activations, half-open masks
 * @param percentage median percentage error of the hard network, a fraction
 */
record Reconstruction(double[][] hard, double[][] soft, double[][] percentage) {

    /** The ε of the median percentage error. */
    static final double EPSILON = 1e-6;

    /** Encodes and decodes the samples. */
    static Reconstruction of(FrozenAutoencoder autoencoder, Encoder encoder, List<Sample> samples, Progress progress)
            throws InterruptedException {
        int depths = autoencoder.sizes().depths();
        int n = samples.size();
        Reconstruction all = new Reconstruction(new double[depths][n], new double[depths][n], new double[depths][n]);
        for (int from = 0; from < n; from += Batches.SIZE) {
            progress.at((double) from / n);
            List<Sample> part = samples.subList(from, Math.min(n, from + Batches.SIZE));
            try (NDManager local = autoencoder.newManager()) {
                float[] points = Batches.unseen(part).x();
                NDArray x = local.create(points, Batches.shape(autoencoder, part.size(), points));
                NetworkBatch[] networks = Batches.decodeAll(autoencoder, encoder.encode(part, local));
                for (int k = 0; k < depths; k++) {
                    float[][] hard = Batches.rows(networks[k].forwardHard(x), part.size());
                    float[][] soft = Batches.rows(networks[k].forwardRelaxed(x, 0), part.size());
                    for (int i = 0; i < part.size(); i++) {
                        Sample sample = part.get(i);
                        all.hard[k][from + i] =
                                Statistics.meanSquare(hard[i], sample.unseen().y());
                        all.soft[k][from + i] =
                                Statistics.meanSquare(soft[i], sample.unseen().y());
                        all.percentage[k][from + i] = percentageError(sample, hard[i]);
                    }
                }
            }
        }
        return all;
    }

    /**
     * The median over the unseen points of |N(x) - D(x)| / (|N(x)| + ε), on the teacher's own scale ("Simultaneous Weight and
     * Architecture Optimization for Neural Networks", equation 7).
     *
     * @param output standardised outputs D at the unseen points
     */
    static double percentageError(Sample sample, float[] output) {
        float[] y = sample.unseen().y();
        double[] errors = new double[y.length];
        for (int p = 0; p < y.length; p++) {
            double value = sample.mean() + sample.deviation() * y[p];
            errors[p] = sample.deviation() * Math.abs(y[p] - (double) output[p]) / (Math.abs(value) + EPSILON);
        }
        return Statistics.median(errors);
    }
}

package weka.classifiers.functions.swatnn.evaluation;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import weka.classifiers.functions.swatnn.evaluation.Sample.Points;
import weka.classifiers.functions.swatnn.frozen.FrozenAutoencoder;
import weka.classifiers.functions.swatnn.matrices.NetworkBatch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Many samples at once through encoders and decoders. */
final class Batches {

    /** Samples a pass: enough to keep the processor busy, few enough for a few hundred MB. */
    static final int SIZE = 64;

    private Batches() {}

    /** The points that encoders may see, one sample after the other. */
    static Points seen(List<Sample> samples) {
        return joined(samples, Sample::seen);
    }

    /** The other points, one sample after the other. */
    static Points unseen(List<Sample> samples) {
        return joined(samples, Sample::unseen);
    }

    private static Points joined(List<Sample> samples, Function<Sample, Points> part) {
        int rows = part.apply(samples.get(0)).y().length;
        int inputs = part.apply(samples.get(0)).x().length;
        float[] x = new float[samples.size() * inputs];
        float[] y = new float[samples.size() * rows];
        for (int i = 0; i < samples.size(); i++) {
            System.arraycopy(part.apply(samples.get(i)).x(), 0, x, i * inputs, inputs);
            System.arraycopy(part.apply(samples.get(i)).y(), 0, y, i * rows, rows);
        }
        return new Points(x, y);
    }

    /**
     * Latents on the host.
     *
     * @param rows the numbers of each latent
     * @param shape shape of one latent, with a leading axis of length 1
     */
    record Latents(float[][] rows, Shape shape) {

        /** Latents of this shape on the device, [numbers / size, …]. */
        NDArray create(NDManager manager, float[] numbers) {
            long[] batch = shape.getShape().clone();
            batch[0] = numbers.length / shape.size();
            return manager.create(numbers, new Shape(batch));
        }
    }

    /** The latents of samples. */
    static Latents latents(Encoder encoder, List<Sample> samples, FrozenAutoencoder autoencoder, Progress progress)
            throws InterruptedException {
        List<float[]> all = new ArrayList<>();
        long[] shape = {};
        for (int from = 0; from < samples.size(); from += SIZE) {
            progress.at((double) from / samples.size());
            List<Sample> part = samples.subList(from, Math.min(samples.size(), from + SIZE));
            try (NDManager local = autoencoder.newManager()) {
                NDArray z = encoder.encode(part, local);
                shape = z.getShape().getShape();
                all.addAll(Arrays.asList(rows(z, part.size())));
            }
        }
        shape[0] = 1;
        return new Latents(all.toArray(float[][]::new), new Shape(shape));
    }

    /** The networks decoded from latents [B, …], entry k - 1 of k hidden layers. */
    static NetworkBatch[] decodeAll(FrozenAutoencoder autoencoder, NDArray z) {
        int depths = autoencoder.sizes().depths();
        return autoencoder.decoders(1, depths).decode(z.expandDims(0).repeat(0, depths));
    }

    /**
     * Evaluates the networks decoded from latents with every decoder, all decisions hard.
     *
     * @param z latents [B, …]
     * @param x points [B · P · I], those of each network
     * @return [L][B][P]
     */
    static float[][][] outputs(FrozenAutoencoder autoencoder, NDArray z, float[] x) {
        int batch = Math.toIntExact(z.getShape().get(0));
        NDArray points = z.getManager().create(x, shape(autoencoder, batch, x));
        NDList outputs = new NDList();
        for (NetworkBatch networks : decodeAll(autoencoder, z)) {
            outputs.add(networks.forwardHard(points));
        }
        return outputs.stream().map(o -> rows(o, batch)).toArray(float[][][]::new);
    }

    /** The shape [B, P, I] of points. */
    static Shape shape(FrozenAutoencoder autoencoder, int batch, float[] x) {
        int inputs = autoencoder.sizes().inputs();
        return new Shape(batch, x.length / batch / inputs, inputs);
    }

    /** An array on the host, cut into {@code count} rows. */
    static float[][] rows(NDArray array, int count) {
        float[] flat = array.toFloatArray();
        int length = flat.length / count;
        float[][] rows = new float[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = Arrays.copyOfRange(flat, i * length, (i + 1) * length);
        }
        return rows;
    }
}

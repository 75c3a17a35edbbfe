package weka.classifiers.functions.swatnn.evaluation;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import weka.classifiers.functions.swatnn.frozen.FrozenAutoencoder;

import java.util.ArrayList;
import java.util.List;

/** A way from teachers into the latent space. */
interface Encoder {

    /** What the reports call it. */
    String name();

    /** Whether it encodes networks alone, so that other functions have no latent. */
    boolean needsNetworks();

    /**
     * Encodes.
     *
     * @return one latent a sample, [B, …], attached to {@code manager}
     */
    NDArray encode(List<Sample> samples, NDManager manager);

    /** All encoders of an autoencoder. */
    static List<Encoder> of(FrozenAutoencoder autoencoder) {
        List<Encoder> encoders = new ArrayList<>();
        if (autoencoder.hasFunctionEncoder()) {
            encoders.add(new OfFunctions(autoencoder));
        }
        if (autoencoder.hasWeightEncoder()) {
            encoders.add(new OfNetworks(autoencoder));
        }
        return encoders;
    }

    /** The function encoder E_f: reads the points that it may see. */
    record OfFunctions(FrozenAutoencoder autoencoder) implements Encoder {

        @Override
        public String name() {
            return "E_f (functions)";
        }

        @Override
        public boolean needsNetworks() {
            return false;
        }

        @Override
        public NDArray encode(List<Sample> samples, NDManager manager) {
            int inputs = autoencoder.sizes().inputs();
            Sample.Points points = Batches.seen(samples);
            int pairs = points.y().length / samples.size();
            return autoencoder.encode(
                    manager.create(points.x(), new Shape(samples.size(), pairs, inputs)),
                    manager.create(points.y(), new Shape(samples.size(), pairs)));
        }
    }

    /** The weight encoder E_w: reads the matrices of networks. */
    record OfNetworks(FrozenAutoencoder autoencoder) implements Encoder {

        @Override
        public String name() {
            return "E_w (weights)";
        }

        @Override
        public boolean needsNetworks() {
            return true;
        }

        @Override
        public NDArray encode(List<Sample> samples, NDManager manager) {
            return autoencoder.encode(samples.stream().map(Sample::network).toList(), manager);
        }
    }
}

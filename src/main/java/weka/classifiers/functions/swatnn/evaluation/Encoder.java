package weka.classifiers.functions.swatnn.evaluation;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import weka.classifiers.functions.swatnn.autoencoder.FrozenAutoencoder;

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
        return List.of(new OfFunctions(autoencoder));
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
}

package weka.classifiers.functions.swatnn.frozen;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import weka.classifiers.functions.swatnn.autoencoder.AutoencoderSizes;
import weka.classifiers.functions.swatnn.autoencoder.LatentSpace;
import weka.classifiers.functions.swatnn.autoencoder.MultiScaleAutoencoder;
import weka.classifiers.functions.swatnn.autoencoder.Variant;
import weka.classifiers.functions.swatnn.engine.NativeEngine;
import weka.classifiers.functions.swatnn.matrices.MatrixLayouts;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.tensors.Gradients;
import weka.classifiers.functions.swatnn.tensors.Parameters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A pretrained autoencoder in memory, for one build. Frozen means frozen: its parameters never gather gradients. Closing it frees
 * them and everything made with {@link #newManager()}.
 */
public final class FrozenAutoencoder implements LatentSpace, AutoCloseable {

    private final Engine engine;
    private final NDManager manager;
    private final MultiScaleAutoencoder autoencoder;
    private final Parameters parameters;
    private final NetworkReader reader;

    private FrozenAutoencoder(
            Engine engine,
            NDManager manager,
            MultiScaleAutoencoder autoencoder,
            Parameters parameters,
            NetworkReader reader) {
        this.engine = engine;
        this.manager = manager;
        this.autoencoder = autoencoder;
        this.parameters = parameters;
        this.reader = reader;
    }

    /** A weight encoder of files of its own, which are not read before they are needed. */
    private static final class NetworkReader {

        private final Path folder;
        private final ModelDescription beside;
        private final MultiScaleAutoencoder autoencoder;
        private Parameters parameters;

        NetworkReader(Path folder, ModelDescription beside) {
            this.folder = folder;
            this.beside = beside;
            this.autoencoder = WeightEncoderFolder.autoencoder(beside);
        }

        synchronized NDArray encode(List<SparseMlp> networks, NDManager owner, NDManager local) {
            if (parameters == null) {
                try {
                    parameters = WeightEncoderFolder.readParameters(folder, beside, owner);
                } catch (IOException e) {
                    throw new UncheckedIOException(e.getMessage(), e);
                }
            }
            return autoencoder.encode(parameters.attachedTo(local), networks, local);
        }
    }

    /**
     * Loads a frozen autoencoder.
     *
     * @param folder the model's folder
     * @param device name of a device, see {@link NativeEngine#device}
     * @throws IOException naming the file that is missing, damaged, altered or of an unknown version
     */
    public static FrozenAutoencoder load(Path folder, String device) throws IOException {
        ModelDescription description = ModelFolder.describe(folder);
        Device place = NativeEngine.device(device);
        Engine engine = NativeEngine.get();
        NDManager manager = engine.newBaseManager(place);
        try {
            return new FrozenAutoencoder(
                    engine,
                    manager,
                    description.autoencoder(),
                    ModelFolder.readParameters(folder, description, manager),
                    WeightEncoderFolder.exists(folder) ? new NetworkReader(folder, description) : null);
        } catch (IOException | RuntimeException e) {
            manager.close();
            throw e;
        }
    }

    /**
     * An autoencoder that has learned nothing, to compare a trained one with: all parameters at the start values of a training.
     *
     * @param seed seed of the start values
     * @param device name of a device, see {@link NativeEngine#device}
     */
    public static FrozenAutoencoder untrained(AutoencoderSizes sizes, Variant variant, long seed, String device) {
        Device place = NativeEngine.device(device);
        Engine engine = NativeEngine.get();
        NDManager manager = engine.newBaseManager(place);
        try {
            MultiScaleAutoencoder autoencoder = new MultiScaleAutoencoder(sizes, variant);
            Parameters start = autoencoder.initialise(manager, new SplittableRandom(seed));
            return new FrozenAutoencoder(engine, manager, autoencoder, start, null);
        } catch (RuntimeException e) {
            manager.close();
            throw e;
        }
    }

    /** The sizes of networks and latents. */
    @Override
    public AutoencoderSizes sizes() {
        return autoencoder.sizes();
    }

    /** The layouts of the matrices that it writes and reads. */
    public MatrixLayouts layouts() {
        return autoencoder.layouts();
    }

    /** The kind of autoencoder. */
    public Variant variant() {
        return autoencoder.variant();
    }

    @Override
    public int latentTokens() {
        return autoencoder.latentTokens();
    }

    /** A manager for arrays that live at most as long as this autoencoder. */
    @Override
    public NDManager newManager() {
        return manager.newSubManager();
    }

    /** Starts recording for a backward pass. */
    @Override
    public Gradients record() throws InterruptedException {
        return Gradients.record(engine);
    }

    /**
     * Encodes functions given by sampled pairs.
     *
     * @param x inputs [B, m, I] in about [-1, 1], unused inputs zero
     * @param y outputs [B, m], standardised
     * @return latents [B, N, latentWidth], every token with mean 0 and variance 1
     * @throws UnsupportedOperationException if there is no function encoder
     */
    @Override
    public NDArray encode(NDArray x, NDArray y) {
        return autoencoder.encode(parameters, x, y);
    }

    /**
     * Encodes networks given by their weights, see {@link MultiScaleAutoencoder#encode(Parameters, List, NDManager)}.
     *
     * @param networks B networks with standardised outputs
     * @param local owner of the latents and of what is made on the way, from {@link #newManager}
     * @return latents [B, tokens, latentWidth], every token with mean 0 and variance 1
     * @throws UnsupportedOperationException if there is no weight encoder
     * @throws IllegalArgumentException if a network does not fit
     * @throws UncheckedIOException if the files of the weight encoder cannot be read, naming the one at fault
     */
    @Override
    public NDArray encode(List<SparseMlp> networks, NDManager local) {
        if (reader != null) {
            return reader.encode(networks, manager, local);
        }
        return autoencoder.encode(parameters.attachedTo(local), networks, local);
    }

    @Override
    public boolean hasFunctionEncoder() {
        return autoencoder.hasFunctionEncoder();
    }

    /** Whether networks given by their weights can be encoded. */
    public boolean hasWeightEncoder() {
        return reader != null || autoencoder.hasWeightEncoder();
    }

    /** The decoders for the depths {@code first} to {@code last}, as one batched pass. */
    @Override
    public DecoderRange decoders(int first, int last) {
        if (first < 1 || last > sizes().depths() || first > last) {
            throw new IllegalArgumentException("There are no decoders for " + first + " to " + last
                    + " hidden layers; this autoencoder has those for 1 to " + sizes().depths());
        }
        Parameters chosen = MultiScaleAutoencoder.decodersFor(parameters, first, last);
        return z -> autoencoder.decode(chosen, z, first);
    }

    @Override
    public void close() {
        manager.close();
    }
}

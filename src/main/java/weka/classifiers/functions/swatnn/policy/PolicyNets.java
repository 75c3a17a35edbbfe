package weka.classifiers.functions.swatnn.policy;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import weka.classifiers.functions.swatnn.engine.NativeEngine;
import weka.classifiers.functions.swatnn.engine.NativeThread;
import weka.classifiers.functions.swatnn.frozen.ArchitectureDescription;
import weka.classifiers.functions.swatnn.frozen.ArchitectureFolder;
import weka.classifiers.functions.swatnn.frozen.ArchitectureSizes;
import weka.classifiers.functions.swatnn.tensors.Adam;
import weka.classifiers.functions.swatnn.tensors.Gradients;
import weka.classifiers.functions.swatnn.tensors.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The nets of a policy search: the frozen architecture decoder f_θ, and the controller g_k, which begins as a copy of the frozen architecture simulator and
 * is the only one that learns. Numbers come and go as Java's; what is native stays on the native thread, a call at a time.
 */
public final class PolicyNets implements AutoCloseable {

    private final Engine engine;
    private final NDManager manager;
    private final ArchitectureAutoencoder autoencoder;
    private final Parameters frozen;
    private final Parameters controller;
    private final Adam adam;

    private PolicyNets(Engine engine, NDManager manager, ArchitectureAutoencoder autoencoder, Parameters frozen) {
        this.engine = engine;
        this.manager = manager;
        this.autoencoder = autoencoder;
        this.frozen = frozen;
        Map<String, NDArray> copies = new LinkedHashMap<>();
        frozen.where(ArchitectureAutoencoder::ofSimulator)
                .asMap()
                .forEach((name, array) -> copies.put(name, array.duplicate()));
        controller = new Parameters(copies);
        adam = new Adam(controller, 0, manager);
    }

    /**
     * Loads the frozen parts, and makes a controller that has learnt nothing.
     *
     * @param folder where they lie
     * @param device name of a device, see {@link NativeEngine#device}
     * @throws IOException naming the file that is missing, damaged, altered or of an unknown version
     * @throws InterruptedException where the thread is interrupted
     */
    public static PolicyNets load(Path folder, String device) throws IOException, InterruptedException {
        ArchitectureDescription description = ArchitectureFolder.describe(folder);
        ArchitectureAutoencoder autoencoder = new ArchitectureAutoencoder(description.sizes());
        return NativeThread.call(() -> {
            Device place = NativeEngine.device(device);
            Engine engine = NativeEngine.get();
            NDManager manager = engine.newBaseManager(place);
            try {
                Parameters frozen = ArchitectureFolder.read(folder, description, autoencoder.shapes(), manager);
                return new PolicyNets(engine, manager, autoencoder, frozen);
            } catch (IOException | RuntimeException e) {
                manager.close();
                throw e;
            }
        });
    }

    /** The sizes of architectures and embeddings. */
    public ArchitectureSizes sizes() {
        return autoencoder.sizes();
    }

    /** The controller's answers g_k(a), the means of its policy. */
    float[][] answers(float[][] states) throws InterruptedException {
        return computed(local -> rows(autoencoder.encode(controller.attachedTo(local), array(states, local))));
    }

    /** The numbers f_θ(â) of the architectures that embeddings stand for. */
    float[][] decode(float[][] embeddings) throws InterruptedException {
        return computed(local -> {
            NDArray decoded = autoencoder.decode(
                    frozen.attachedTo(local),
                    local.create(flat(embeddings), new Shape(embeddings.length, embeddings[0].length)));
            return rows(decoded.reshape(embeddings.length, -1));
        });
    }

    /**
     * A step of the controller along the policy's gradient.
     *
     * @param states what it answered to
     * @param actions the embeddings that were tried
     * @param advantages by how much their rewards were above the baseline
     * @param deviation σ of the exploration
     * @param rate learning rate (Adam)
     */
    void learn(float[][] states, float[][] actions, double[] advantages, double deviation, double rate)
            throws InterruptedException {
        float[] above = new float[advantages.length];
        for (int i = 0; i < above.length; i++) {
            above[i] = (float) advantages[i];
        }
        computed(local -> {
            try (Gradients gradients = Gradients.record(engine)) {
                Parameters leaves = controller.asLeaves(local);
                NDArray loss = PolicyGradient.loss(
                        autoencoder.encode(leaves, array(states, local)),
                        local.create(flat(actions), new Shape(actions.length, actions[0].length)),
                        local.create(above),
                        deviation);
                gradients.backward(loss);
                adam.step(leaves, rate, 1);
            }
            return null;
        });
    }

    @FunctionalInterface
    private interface Computation<T> {
        T in(NDManager local) throws InterruptedException;
    }

    private <T> T computed(Computation<T> computation) throws InterruptedException {
        try {
            return NativeThread.call(() -> {
                try (NDManager local = manager.newSubManager()) {
                    return computation.in(local);
                }
            });
        } catch (IOException e) {
            throw new IllegalStateException("Nothing is read here", e);
        }
    }

    private NDArray array(float[][] states, NDManager local) {
        return local.create(flat(states), new Shape(states.length, sizes().layers(), sizes().numbers()));
    }

    private static float[] flat(float[][] rows) {
        float[] flat = new float[rows.length * rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, flat, i * rows[0].length, rows[0].length);
        }
        return flat;
    }

    private static float[][] rows(NDArray array) {
        int columns = Math.toIntExact(array.getShape().get(1));
        float[] flat = array.toFloatArray();
        float[][] rows = new float[flat.length / columns][columns];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(flat, i * columns, rows[i], 0, columns);
        }
        return rows;
    }

    /** Frees everything, even where the thread is interrupted; it stays so. */
    @Override
    public void close() {
        boolean interrupted = false;
        while (manager.isOpen()) {
            try {
                computed(local -> {
                    manager.close();
                    return null;
                });
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

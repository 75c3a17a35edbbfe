package weka.classifiers.functions;

import ai.djl.ndarray.NDManager;
import weka.classifiers.functions.swatnn.autoencoder.AutoencoderSizes;
import weka.classifiers.functions.swatnn.autoencoder.MultiScaleAutoencoder;
import weka.classifiers.functions.swatnn.engine.NativeEngine;
import weka.classifiers.functions.swatnn.frozen.ArchitectureDescription;
import weka.classifiers.functions.swatnn.frozen.ArchitectureFolder;
import weka.classifiers.functions.swatnn.frozen.ArchitectureSizes;
import weka.classifiers.functions.swatnn.frozen.ModelDescription;
import weka.classifiers.functions.swatnn.frozen.ModelFolder;
import weka.classifiers.functions.swatnn.policy.ArchitectureAutoencoder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A frozen autoencoder as small as they come, its parameters drawn from a seed and never trained. Tests whose results must not
 * depend on the packaged model, or which need many quick builds, search in its latent space.
 */
public final class TinyAutoencoder {

    /** 3 inputs, 4 neurons a layer, up to 2 hidden layers. */
    public static final AutoencoderSizes SIZES = new AutoencoderSizes(3, 4, 2, 8, 16, 2, 1, 1, 1);

    private TinyAutoencoder() {}

    /** Writes it to a folder. */
    public static void write(Path folder) throws IOException {
        write(folder, SIZES);
    }

    /** Writes the parts of a policy search beside it, never trained either: architectures of up to 2 layers of 3 neurons, embeddings of 4 numbers. */
    public static void writeArchitectures(Path folder) throws IOException {
        ArchitectureSizes sizes = new ArchitectureSizes(2, 3, 4);
        try (NDManager manager = NativeEngine.get().newBaseManager(NativeEngine.device("cpu"))) {
            ArchitectureFolder.write(
                    folder,
                    sizes,
                    new ArchitectureAutoencoder(sizes).initialise(manager, new SplittableRandom(7)),
                    new ArchitectureDescription.Training("none", 7, 0, 0, "any", "any"),
                    1);
        }
    }

    /** Writes one of other sizes, never trained either, to a folder. */
    public static void write(Path folder, AutoencoderSizes sizes) throws IOException {
        try (NDManager manager = NativeEngine.get().newBaseManager(NativeEngine.device("cpu"))) {
            ModelFolder.write(
                    folder,
                    sizes,
                    new MultiScaleAutoencoder(sizes).initialise(manager, new SplittableRandom(7)),
                    new ModelDescription.Provenance("none", 7, 0, 0, "any", "any"),
                    List.of());
        }
    }
}

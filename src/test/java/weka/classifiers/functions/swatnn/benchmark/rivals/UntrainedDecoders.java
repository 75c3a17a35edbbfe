package weka.classifiers.functions.swatnn.benchmark.rivals;

import ai.djl.ndarray.NDManager;
import weka.classifiers.functions.swatnn.autoencoder.AutoencoderSizes;
import weka.classifiers.functions.swatnn.autoencoder.ModelDescription;
import weka.classifiers.functions.swatnn.autoencoder.ModelFolder;
import weka.classifiers.functions.swatnn.autoencoder.MultiScaleAutoencoder;
import weka.classifiers.functions.swatnn.autoencoder.NativeEngine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/** Autoencoders as they are before their training: parameters drawn from a seed. */
final class UntrainedDecoders {

    private static final long SEED = 1;
    private static final Map<AutoencoderSizes, Path> FOLDERS = new ConcurrentHashMap<>();

    private UntrainedDecoders() {}

    /** The folder of an untrained autoencoder of the sizes of a trained one; it lasts as long as the process. */
    static Path like(Path trained) throws IOException {
        AutoencoderSizes sizes = ModelFolder.describe(trained).sizes();
        Path known = FOLDERS.get(sizes);
        if (known == null) {
            known = write(sizes);
            FOLDERS.put(sizes, known);
        }
        return known;
    }

    private static Path write(AutoencoderSizes sizes) throws IOException {
        Path folder = Files.createTempDirectory("untrained");
        folder.toFile().deleteOnExit();
        try (NDManager manager = NativeEngine.get().newBaseManager(NativeEngine.device("cpu"))) {
            ModelFolder.write(
                    folder,
                    sizes,
                    new MultiScaleAutoencoder(sizes).initialise(manager, new SplittableRandom(SEED)),
                    new ModelDescription.Provenance("none", SEED, 0, 0, "any", "any"),
                    List.of());
        }
        try (var files = Files.list(folder)) {
            files.forEach(file -> file.toFile().deleteOnExit());
        }
        return folder;
    }
}

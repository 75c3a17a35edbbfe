package weka.classifiers.functions.swatnn.benchmark.rivals;

import weka.classifiers.functions.TinyAutoencoder;
import weka.classifiers.functions.swatnn.autoencoder.AutoencoderSizes;
import weka.classifiers.functions.swatnn.frozen.ModelFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Autoencoders as they are before their training: parameters drawn from a seed. */
final class UntrainedDecoders {

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
        TinyAutoencoder.write(folder, sizes);
        try (var files = Files.list(folder)) {
            files.forEach(file -> file.toFile().deleteOnExit());
        }
        return folder;
    }
}

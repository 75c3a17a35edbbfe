package weka.classifiers.functions.swatnn.speed;

import weka.classifiers.functions.TinyAutoencoder;
import weka.classifiers.functions.swatnn.autoencoder.AutoencoderSizes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A model of the packaged sizes in a folder of its own. Times do not depend on what the numbers are, so it need not be trained. */
record UntrainedModel(Path folder) implements AutoCloseable {

    /** Writes the model. */
    static UntrainedModel write() throws IOException {
        Path folder = Files.createTempDirectory("speed");
        TinyAutoencoder.write(folder, AutoencoderSizes.TABULAR);
        return new UntrainedModel(folder);
    }

    @Override
    public void close() {
        try (var files = Files.list(folder)) {
            for (Path file : List.copyOf(files.toList())) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

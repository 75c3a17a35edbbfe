package weka.classifiers.functions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.swatnn.frozen.FrozenAutoencoder;

import java.nio.file.Path;

/** Tests that share an open {@link TinyAutoencoder}. */
public abstract class OpenTinyAutoencoder {

    /** Where its files are. */
    @TempDir
    protected static Path folder;

    /** On the CPU, from before the first test of a class until after the last. */
    protected static FrozenAutoencoder autoencoder;

    @BeforeAll
    static void open() throws Exception {
        TinyAutoencoder.write(folder);
        autoencoder = FrozenAutoencoder.load(folder, "cpu");
    }

    @AfterAll
    static void close() {
        autoencoder.close();
    }
}

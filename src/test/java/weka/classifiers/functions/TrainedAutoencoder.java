package weka.classifiers.functions;

import java.nio.file.Path;

/**
 * An autoencoder that has learned something, though little, since it is small and was trained for minutes. Tests of what steps
 * through a latent space bring use it; {@code README.md} beside it says how it was made.
 */
public final class TrainedAutoencoder {

    /** Where it lies: 2 inputs, 4 neurons a layer, up to 2 hidden layers. */
    public static final Path FOLDER = Path.of("src/test/resources/trained-autoencoder");

    private TrainedAutoencoder() {}
}

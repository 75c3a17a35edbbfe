package weka.classifiers.functions.swatnn.export;

import weka.classifiers.functions.swatnn.model.ModelHolder;
import weka.classifiers.functions.swatnn.saved.ModelFile;

import java.io.IOException;
import java.io.InvalidObjectException;
import java.nio.file.Path;

/** Models that Weka has saved. */
public final class SavedModel {

    private SavedModel() {}

    /**
     * Reads the model that a file begins with, as Weka's {@code -d} and the Explorer save it, packed or not.
     *
     * @throws IOException if the file cannot be read, or holds something else
     */
    public static ModelHolder read(Path file) throws IOException {
        ModelFile model = ModelFile.of(file);
        try {
            if (model.read() instanceof ModelHolder holder) {
                return holder;
            }
            throw new IOException(file + " is not a saved SWATNN model");
        } catch (InvalidObjectException e) {
            throw new IOException(file + " cannot be read. " + e.getMessage(), e);
        } catch (ClassNotFoundException | RuntimeException | IOException e) {
            throw new IOException(file + " is not a saved SWATNN model, or is damaged", e);
        }
    }
}

package weka.classifiers.functions.swatnn.export;

import weka.classifiers.functions.swatnn.model.ModelHolder;
import weka.classifiers.functions.swatnn.saved.ModelFilter;
import weka.core.SerializationHelper;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Models that Weka has saved. */
public final class SavedModel {

    private SavedModel() {}

    /**
     * Reads the model that a file begins with, as Weka's {@code -d} and the Explorer save it.
     *
     * @throws IOException if the file cannot be read, or holds something else
     */
    public static ModelHolder read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("There is no model file " + file);
        }
        if (!Files.isReadable(file)) {
            throw new IOException("The model file " + file + " cannot be read");
        }
        try (InputStream in = Files.newInputStream(file);
                ObjectInputStream objects = SerializationHelper.getObjectInputStream(in)) {
            objects.setObjectInputFilter(new ModelFilter(Files.size(file)));
            if (objects.readObject() instanceof ModelHolder holder) {
                return holder;
            }
            throw new IOException(file + " is not a saved SWATNN model");
        } catch (ClassNotFoundException | RuntimeException | IOException e) {
            throw new IOException(file + " is not a saved SWATNN model, or is damaged", e);
        }
    }
}

package weka.classifiers.functions.swatnn.saved;

import weka.core.SerializationHelper;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * All objects of a file of Weka's, whatever their classes are. Reading them can run any code that these classes have: only for files that
 * the user trusts.
 */
public final class TrustedObjects {

    private TrustedObjects() {}

    /**
     * The objects in their order, at least one; of those after the first, those that are there as a whole.
     *
     * @param file plain or packed by gzip
     * @throws IOException with one clear sentence, if the file is missing, holds none, or cannot be read
     */
    public static List<Object> read(Path file) throws IOException {
        ModelFile model = ModelFile.of(file);
        List<Object> objects = new ArrayList<>();
        try (InputStream bytes = model.open();
                ObjectInputStream in = SerializationHelper.getObjectInputStream(bytes)) {
            objects.add(in.readObject());
            while (addNext(in, objects)) {
                // All are wanted.
            }
            return objects;
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            throw new IOException(file + " needs the class " + e.getMessage() + ", whose package is not installed", e);
        } catch (RuntimeException | IOException e) {
            String reason = e.getMessage() == null ? "it ends too early" : e.getMessage();
            throw new IOException(file + " is not a model that Weka has saved, or is damaged: " + reason, e);
        }
    }

    /** Weka itself does not say how many objects follow, and Java ends the last one as it ends a file that was cut off. */
    private static boolean addNext(ObjectInputStream in, List<Object> objects)
            throws IOException, ClassNotFoundException {
        try {
            return objects.add(in.readObject());
        } catch (EOFException e) {
            return false;
        }
    }
}

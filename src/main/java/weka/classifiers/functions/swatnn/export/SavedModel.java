package weka.classifiers.functions.swatnn.export;

import weka.core.SerializationHelper;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Models that Weka has saved. */
public final class SavedModel {

    /** What the classes of such a model are called; nothing else is loaded from a file, whoever it comes from. */
    private static final String[] ALLOWED = {
        "weka.classifiers.functions.SWATNN",
        "weka.classifiers.functions.swatnn.",
        "weka.classifiers.AbstractClassifier",
        "weka.classifiers.RandomizableClassifier",
        "weka.core.",
        "java.lang.",
        "java.util.",
        "java.io.File"
    };

    private static final int DEEPEST = 100;
    private static final long LONGEST_ARRAY = 10_000_000;

    private SavedModel() {}

    /**
     * Reads the model that a file begins with, as Weka's {@code -d} and the Explorer save it.
     *
     * @throws IOException if the file cannot be read, or holds something else
     */
    public static PortableModelSource read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("There is no model file " + file);
        }
        if (!Files.isReadable(file)) {
            throw new IOException("The model file " + file + " cannot be read");
        }
        try (InputStream in = Files.newInputStream(file);
                ObjectInputStream objects = SerializationHelper.getObjectInputStream(in)) {
            objects.setObjectInputFilter(SavedModel::check);
            if (objects.readObject() instanceof PortableModelSource source) {
                return source;
            }
            throw new IOException(file + " is not a saved SWATNN model");
        } catch (ClassNotFoundException | RuntimeException | IOException e) {
            throw new IOException(file + " is not a saved SWATNN model, or is damaged", e);
        }
    }

    private static ObjectInputFilter.Status check(ObjectInputFilter.FilterInfo info) {
        if (info.depth() > DEEPEST || info.arrayLength() > LONGEST_ARRAY) {
            return ObjectInputFilter.Status.REJECTED;
        }
        Class<?> type = info.serialClass();
        while (type != null && type.isArray()) {
            type = type.getComponentType();
        }
        if (type == null || type.isPrimitive()) {
            return ObjectInputFilter.Status.UNDECIDED;
        }
        for (String allowed : ALLOWED) {
            if (type.getName().startsWith(allowed)) {
                return ObjectInputFilter.Status.ALLOWED;
            }
        }
        return ObjectInputFilter.Status.REJECTED;
    }
}

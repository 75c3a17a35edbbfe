package weka.classifiers.functions.swatnn.saved;

import weka.classifiers.SingleClassifierEnhancer;
import weka.classifiers.meta.AttributeSelectedClassifier;
import weka.classifiers.meta.CVParameterSelection;
import weka.classifiers.meta.FilteredClassifier;
import weka.classifiers.meta.RandomizableFilteredClassifier;
import weka.core.SerializationHelper;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * A file that Weka has saved a model in, plain or packed by gzip, as Weka does where the name ends in {@code .gz}. What it is
 * is seen from its first bytes, not from its name.
 */
public final class ModelFile {

    private static final int GZIP_MAGIC = 0x1f8b;
    private static final int CHUNK = 1 << 16;

    /** Packed files of this many bytes at most once unpacked are read however well they are packed: they take no memory to speak of. */
    private static final long HARMLESS = 16L << 20;

    /** Models pack to a fifth or so, sparse ones to a fiftieth; gzip itself ends at a thousandth. */
    private static final long DENSEST = 100;

    /** Classifiers that hand one other what a filter makes of the data. */
    private static final Set<String> FILTERING = Set.of(
            FilteredClassifier.class.getName(),
            RandomizableFilteredClassifier.class.getName(),
            AttributeSelectedClassifier.class.getName());

    /** Classifiers that hand one other the data as they are. */
    private static final Set<String> PLAIN = Set.of(CVParameterSelection.class.getName());

    private final Path file;
    private final boolean packed;

    private ModelFile(Path file, boolean packed) {
        this.file = file;
        this.packed = packed;
    }

    /**
     * What is in a file.
     *
     * @param model the innermost classifier
     * @param around simple class names of the classifiers around it, from the outermost
     * @param filtered whether one of them filters its inputs
     */
    public record Content(Object model, List<String> around, boolean filtered) {}

    /**
     * A file that is there and can be read.
     *
     * @throws IOException if it is not
     */
    public static ModelFile of(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("There is no model file " + file);
        }
        if (!Files.isReadable(file)) {
            throw new IOException("The model file " + file + " cannot be read");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new ModelFile(file, (in.read() << 8 | in.read()) == GZIP_MAGIC);
        }
    }

    /** Something that is read from the file. */
    @FunctionalInterface
    private interface Reading<R> {
        R read() throws IOException, ClassNotFoundException;
    }

    /**
     * The model that the file begins with. The class that it says to hold is read first, and nothing of another one is made.
     *
     * @throws IOException with one clear sentence, if the file holds another class or is damaged
     */
    public Content read() throws IOException {
        long length = checked(this::length);
        String name = checked(this::firstClass);
        boolean wrapped = FILTERING.contains(name) || PLAIN.contains(name);
        if (!wrapped && !name.isEmpty() && !name.equals(SealedModel.class.getName())) {
            throw foreign(readable(name));
        }
        ModelFilter filter = wrapped ? ModelFilter.ofWrapper(length) : new ModelFilter(length);
        Object object;
        try {
            object = checked(() -> object(filter));
        } catch (IOException e) {
            throw filter.refused() == null ? e : foreign(readable(name) + " with a " + readable(filter.refused()));
        }
        return unwrapped(object);
    }

    private Content unwrapped(Object object) throws IOException {
        List<String> around = new ArrayList<>();
        boolean filtered = false;
        Object model = object;
        while (model instanceof SingleClassifierEnhancer wrapper) {
            String name = wrapper.getClass().getName();
            if (!FILTERING.contains(name) && !PLAIN.contains(name)) {
                throw foreign(String.join(" around a ", around) + " around a "
                        + wrapper.getClass().getSimpleName());
            }
            around.add(wrapper.getClass().getSimpleName());
            filtered |= FILTERING.contains(name);
            model = wrapper.getClassifier();
        }
        return new Content(model, around, filtered);
    }

    private <R> R checked(Reading<R> reading) throws IOException {
        try {
            return reading.read();
        } catch (InvalidObjectException e) {
            throw new IOException(file + " cannot be read. " + e.getMessage(), e);
        } catch (ClassNotFoundException | RuntimeException | IOException e) {
            throw new IOException(file + " is not a saved SWATNN model, or is damaged", e);
        }
    }

    private IOException foreign(String content) {
        return new IOException(file + " is not a saved SWATNN model: it holds a " + content
                + "; what is read is SWATNN itself, alone or within a FilteredClassifier, AttributeSelectedClassifier,"
                + " RandomizableFilteredClassifier or CVParameterSelection");
    }

    /** A name out of a file that may be anybody's. */
    private static String readable(String name) {
        return name.matches("[\\p{Alnum}_.$;\\[]{1,200}") ? name : "class without a proper name";
    }

    /** Name of the class of the first object, of which nothing else is read; empty where it has none, as text has none. */
    private String firstClass() throws IOException, ClassNotFoundException {
        String[] name = {""};
        try (ObjectInputStream objects = new ObjectInputStream(open()) {
            @Override
            protected ObjectStreamClass readClassDescriptor() throws IOException, ClassNotFoundException {
                name[0] = super.readClassDescriptor().getName();
                throw new InvalidClassException("Nothing but the name is wanted");
            }

            @Override
            protected Class<?> resolveProxyClass(String[] interfaces) throws IOException {
                throw new InvalidClassException("A model is no proxy");
            }
        }) {
            objects.readObject();
        } catch (InvalidClassException e) {
            if (name[0].isEmpty()) {
                throw e;
            }
        }
        return name[0];
    }

    private Object object(ModelFilter filter) throws IOException, ClassNotFoundException {
        try (ObjectInputStream objects = SerializationHelper.getObjectInputStream(open())) {
            objects.setObjectInputFilter(filter);
            return objects.readObject();
        }
    }

    InputStream open() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        if (!packed) {
            return in;
        }
        try {
            return new GZIPInputStream(in, CHUNK);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /**
     * Bytes of the content once unpacked, which bound the arrays that may be in it. Packed content is counted without being kept: a small
     * file may hold very many bytes.
     */
    long length() throws IOException {
        long size = Files.size(file);
        if (!packed) {
            return size;
        }
        long most = Math.max(HARMLESS, DENSEST * size);
        byte[] chunk = new byte[CHUNK];
        long length = 0;
        try (InputStream in = open()) {
            for (int part = in.read(chunk); part >= 0; part = in.read(chunk)) {
                length += part;
                if (length > most) {
                    throw new InvalidObjectException(
                            "Its " + size + " bytes unpack to more than " + most + ", as no saved model does");
                }
            }
        }
        return length;
    }
}

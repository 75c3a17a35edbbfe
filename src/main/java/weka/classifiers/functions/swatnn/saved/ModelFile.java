package weka.classifiers.functions.swatnn.saved;

import weka.core.SerializationHelper;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private final Path file;
    private final boolean packed;

    private ModelFile(Path file, boolean packed) {
        this.file = file;
        this.packed = packed;
    }

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

    /**
     * The object that the file begins with.
     *
     * @throws IOException if the file is damaged, or holds something that a saved model does not consist of
     */
    public Object read() throws IOException, ClassNotFoundException {
        ModelFilter filter = new ModelFilter(length());
        try (ObjectInputStream objects = SerializationHelper.getObjectInputStream(open())) {
            objects.setObjectInputFilter(filter);
            return objects.readObject();
        }
    }

    private InputStream open() throws IOException {
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
    private long length() throws IOException {
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

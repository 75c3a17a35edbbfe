package weka.classifiers.functions.swatnn.saved;

import weka.core.SerializationHelper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Externalizable;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A model in a stream of Java's serialisation, which notices no damage by itself: SHA-256 (32 bytes), length (4 bytes) and the model's own
 * stream. What is read is the model again, with every bit as it was, or an exception that says that the file is damaged.
 *
 * <p>A class whose models are to be saved like this replaces itself: {@code private Object writeReplace() { return
 * SealedModel.of(this); }}.
 */
public final class SealedModel implements Externalizable {

    private static final long serialVersionUID = 1L;

    private static final int DIGEST_BYTES = 32;
    private static final int LARGEST = 256 << 20;
    private static final int CHUNK = 1 << 16;

    /** The model that a thread is sealing: within the sealed stream it stands for itself. */
    private static final ThreadLocal<Object> SEALING = new ThreadLocal<>();

    private transient Serializable model;

    /** For reading alone. */
    public SealedModel() {}

    private SealedModel(Serializable model) {
        this.model = model;
    }

    /** What goes into a stream in place of the model. */
    public static Object of(Serializable model) {
        return SEALING.get() == model ? model : new SealedModel(model);
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        byte[] bytes = bytes();
        if (bytes.length > LARGEST) {
            throw new IOException(
                    "A model of " + bytes.length + " bytes cannot be saved; at most " + LARGEST + " are read again");
        }
        out.write(digest(bytes));
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private byte[] bytes() throws IOException {
        Object outer = SEALING.get();
        SEALING.set(model);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(model);
        } finally {
            if (outer == null) {
                SEALING.remove();
            } else {
                SEALING.set(outer);
            }
        }
        return bytes.toByteArray();
    }

    /** @throws InvalidObjectException if the model is damaged */
    @Override
    public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
        byte[] expected = new byte[DIGEST_BYTES];
        in.readFully(expected);
        byte[] bytes = read(in, in.readInt());
        if (!MessageDigest.isEqual(expected, digest(bytes))) {
            throw damaged("its checksum does not fit");
        }
        try (ObjectInputStream objects = SerializationHelper.getObjectInputStream(new ByteArrayInputStream(bytes))) {
            objects.setObjectInputFilter(new ModelFilter(bytes.length));
            if (!(objects.readObject() instanceof Serializable read)) {
                throw damaged("it holds no model");
            }
            model = read;
        }
    }

    /** Takes memory only for what is there. */
    private static byte[] read(ObjectInput in, int length) throws IOException {
        if (length < 0 || length > LARGEST) {
            throw damaged("its length is " + length);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.min(length, CHUNK));
        byte[] chunk = new byte[CHUNK];
        while (bytes.size() < length) {
            int part = in.read(chunk, 0, Math.min(CHUNK, length - bytes.size()));
            if (part < 0) {
                throw damaged("it ends after " + bytes.size() + " of " + length + " bytes");
            }
            bytes.write(chunk, 0, part);
        }
        return bytes.toByteArray();
    }

    private Object readResolve() {
        return model;
    }

    private static InvalidObjectException damaged(String reason) {
        return new InvalidObjectException("The saved model is damaged: " + reason);
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

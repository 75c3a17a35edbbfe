package weka.classifiers.functions.swatnn.saved;

import weka.core.SerializationHelper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Externalizable;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.InvalidObjectException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/**
 * A model in a stream of Java's serialisation, which notices no damage by itself. What is read is the model again, with every bit as it
 * was, or an exception whose sentence says that the file is damaged or which version wrote it. The form of the stream:
 *
 * <ol>
 *   <li>{@link #MARK} (4 bytes) and number of the form (4 bytes);
 *   <li>version of the package that wrote it ({@link ObjectOutput#writeUTF}), there to be read whatever the form is;
 *   <li>seconds that the build took (8 bytes), the one thing that differs between equal builds;
 *   <li>SHA-256 of the version and the model's own stream (32 bytes), length of this stream (4 bytes), and the stream.
 * </ol>
 *
 * <p>A class whose models are to be saved like this replaces itself: {@code private Object writeReplace() { return
 * SealedModel.of(this, seconds); }}. A change that older models do not survive needs another number of the form.
 */
public final class SealedModel implements Externalizable {

    private static final long serialVersionUID = 1L;

    /** "SWAT" in ASCII: models of before there were versions begin with a checksum instead. */
    static final int MARK = 0x53574154;

    /** The form that this version writes, and the only one that it reads. */
    public static final int FORM = 1;

    private static final int DIGEST_BYTES = 32;
    private static final int LARGEST = 256 << 20;
    private static final int CHUNK = 1 << 16;
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z.+-]{1,40}");

    /** The model that a thread is sealing: within the sealed stream it stands for itself. */
    private static final ThreadLocal<Object> SEALING = new ThreadLocal<>();

    /** The seconds of the model that a thread is reading. */
    private static final ThreadLocal<Double> SECONDS = new ThreadLocal<>();

    private transient Serializable model;
    private transient double seconds;

    /** For reading alone. */
    public SealedModel() {}

    private SealedModel(Serializable model, double seconds) {
        this.model = model;
        this.seconds = seconds;
    }

    /**
     * What goes into a stream in place of the model.
     *
     * @param model the model
     * @param seconds that its build took; the model does not write them itself, so that equal builds have equal streams
     */
    public static Object of(Serializable model, double seconds) {
        return SEALING.get() == model ? model : new SealedModel(model, seconds);
    }

    /** The seconds of the build that made the model which this thread is reading; 0 where it reads none. */
    public static double secondsOfTheModelBeingRead() {
        Double read = SECONDS.get();
        return read == null ? 0 : read;
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        byte[] bytes = bytes();
        if (bytes.length > LARGEST) {
            throw new IOException(
                    "A model of " + bytes.length + " bytes cannot be saved; at most " + LARGEST + " are read again");
        }
        String version = PackageVersion.get();
        out.writeInt(MARK);
        out.writeInt(FORM);
        out.writeUTF(version);
        out.writeDouble(seconds);
        out.write(digest(version, bytes));
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

    /** @throws InvalidObjectException with one clear sentence, if the model is damaged or of another version */
    @Override
    public void readExternal(ObjectInput in) throws IOException {
        if (in.readInt() != MARK) {
            throw new InvalidObjectException(
                    "The saved model is damaged, or was written by a version of SWATNN before models" + " said theirs; "
                            + remedy("the version that wrote it"));
        }
        int form = in.readInt();
        String version = in.readUTF();
        if (!VERSION.matcher(version).matches()) {
            throw damaged("its version is none");
        }
        if (form != FORM) {
            throw new InvalidObjectException("The saved model was written by SWATNN " + version + " in form " + form
                    + ", and this is SWATNN " + PackageVersion.get() + ", which reads form " + FORM + "; "
                    + remedy("SWATNN " + version));
        }
        seconds = in.readDouble();
        if (!(seconds >= 0 && seconds <= Double.MAX_VALUE)) {
            throw damaged("its build took " + seconds + " seconds");
        }
        byte[] expected = new byte[DIGEST_BYTES];
        in.readFully(expected);
        byte[] bytes = read(in, in.readInt());
        if (!MessageDigest.isEqual(expected, digest(version, bytes))) {
            throw damaged("its checksum does not fit");
        }
        Double outer = SECONDS.get();
        SECONDS.set(seconds);
        try (ObjectInputStream objects = SerializationHelper.getObjectInputStream(new ByteArrayInputStream(bytes))) {
            objects.setObjectInputFilter(new ModelFilter(bytes.length));
            if (!(objects.readObject() instanceof Serializable read)) {
                throw damaged("it holds no model");
            }
            model = read;
        } catch (InvalidClassException | ClassNotFoundException e) {
            InvalidObjectException refused =
                    new InvalidObjectException("The saved model was written by SWATNN " + version
                            + " and cannot be read by SWATNN " + PackageVersion.get() + " (" + e.getMessage() + "); "
                            + remedy("SWATNN " + version));
            refused.initCause(e);
            throw refused;
        } finally {
            if (outer == null) {
                SECONDS.remove();
            } else {
                SECONDS.set(outer);
            }
        }
    }

    private static String remedy(String version) {
        return "build it again, or use it with " + version;
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

    private static byte[] digest(String version, byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(version.getBytes(StandardCharsets.UTF_8));
            return digest.digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

package weka.classifiers.functions.swatnn.saved;

import weka.core.SerializationHelper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** A {@link SealedModel} as letters, digits and a few signs, packed, to travel inside other text. */
public final class SealedText {

    /** What is longer is cut off, and then no model. */
    private static final int LARGEST = 256 << 20;

    private SealedText() {}

    /**
     * A model as text.
     *
     * @param model the model
     * @param seconds that its build took
     */
    public static String of(Serializable model, double seconds) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeObject(SealedModel.of(model, seconds));
        } catch (IOException e) {
            throw new UncheckedIOException("A model cannot be written as text", e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /**
     * Reads what {@link #of} wrote.
     *
     * @param text the text
     * @param type what the model is
     * @throws IllegalArgumentException with one clear sentence, if it is something else, or damaged
     */
    public static <M> M read(String text, Class<M> type) {
        try {
            byte[] packed = Base64.getDecoder().decode(text);
            byte[] bytes = new InflaterInputStream(new ByteArrayInputStream(packed)).readNBytes(LARGEST);
            try (ObjectInputStream in = SerializationHelper.getObjectInputStream(new ByteArrayInputStream(bytes))) {
                in.setObjectInputFilter(new ModelFilter(bytes.length));
                return type.cast(in.readObject());
            }
        } catch (IOException | ClassNotFoundException | RuntimeException e) {
            throw new IllegalArgumentException("This is not the text of a model: " + e.getMessage(), e);
        }
    }
}

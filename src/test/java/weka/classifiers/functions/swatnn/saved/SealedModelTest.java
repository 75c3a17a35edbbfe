package weka.classifiers.functions.swatnn.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;

/** The versions in saved models, and the seconds beside them. */
class SealedModelTest {

    /** Where the mark stands: behind what Java's serialisation says of the class. */
    private static int mark(byte[] saved) {
        ByteBuffer bytes = ByteBuffer.wrap(saved);
        int at = 0;
        while (bytes.getInt(at) != SealedModel.MARK) {
            at++;
        }
        return at;
    }

    /** A model of one number. */
    private static final class Model implements Serializable {
        private static final long serialVersionUID = 1L;

        private final int number;
        private final transient double seconds;

        Model(int number, double seconds) {
            this.number = number;
            this.seconds = seconds;
        }

        private Object writeReplace() {
            return SealedModel.of(this, seconds);
        }

        private Object readResolve() {
            return new Model(number, SealedModel.secondsOfTheModelBeingRead());
        }
    }

    @Test
    void modelIsReadWithItsSeconds() throws Exception {
        Model read = (Model) read(saved(new Model(7, 1.25)));
        assertEquals(7, read.number);
        assertEquals(1.25, read.seconds);
        assertEquals(0, SealedModel.secondsOfTheModelBeingRead());
    }

    @Test
    void secondsAreAllThatDiffersBetweenEqualModels() throws Exception {
        byte[] fast = saved(new Model(7, 1.25));
        byte[] slow = saved(new Model(7, 2.5));
        int seconds = mark(fast) + 8 + 2 + PackageVersion.get().length();
        assertEquals(1.25, ByteBuffer.wrap(fast).getDouble(seconds));
        ByteBuffer.wrap(fast).putDouble(seconds, 2.5);
        assertTrue(Arrays.equals(slow, fast));
    }

    @Test
    void versionIsThatOfTheBuild() {
        assertTrue(PackageVersion.get().matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?"), PackageVersion.get());
    }

    @Test
    void anotherFormIsRefusedWithTheVersionThatWroteIt() throws Exception {
        byte[] later = saved(new Model(7, 0));
        int mark = mark(later);
        ByteBuffer.wrap(later).putInt(mark + 4, 2).put(mark + 10, (byte) '9');
        String writer = "9" + PackageVersion.get().substring(1);
        assertEquals(
                "The saved model was written by SWATNN " + writer + " in form 2, and this is SWATNN "
                        + PackageVersion.get() + ", which reads form 1; build it again, or use it with SWATNN "
                        + writer,
                refusal(later));
    }

    /** Models began with their checksum before they had versions. */
    @Test
    void modelsWithoutAVersionAreRefused() throws Exception {
        byte[] old = saved(new Model(7, 0));
        ByteBuffer.wrap(old).putInt(mark(old), 0x12345678);
        assertEquals(
                "The saved model is damaged, or was written by a version of SWATNN before models said theirs; build it"
                        + " again, or use it with the version that wrote it",
                refusal(old));
    }

    @Test
    void versionIsUnderTheChecksum() throws Exception {
        byte[] saved = saved(new Model(7, 0));
        saved[mark(saved) + 10] = '9';
        assertEquals("The saved model is damaged: its checksum does not fit", refusal(saved));
        saved[mark(saved) + 10] = '\n';
        assertEquals("The saved model is damaged: its version is none", refusal(saved));
    }

    @Test
    void classesThatAreNoMoreAreRefusedWithTheVersionThatWroteThem() throws Exception {
        String message = refusal(saved(new Foreign()));
        String version = PackageVersion.get();
        assertTrue(
                message.startsWith("The saved model was written by SWATNN " + version + " and cannot be read by SWATNN "
                        + version + " ("),
                message);
        assertTrue(message.endsWith("; build it again, or use it with SWATNN " + version), message);
    }

    /** Holds a class that a model may not consist of. */
    private static final class Foreign implements Serializable {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("unused") // It is there to be written.
        private final Serializable other = PosixFilePermission.GROUP_READ;

        private Object writeReplace() {
            return SealedModel.of(this, 0);
        }
    }

    private static String refusal(byte[] saved) {
        return assertThrows(InvalidObjectException.class, () -> read(saved)).getMessage();
    }

    private static Object read(byte[] saved) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(saved))) {
            return in.readObject();
        }
    }

    private static byte[] saved(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }
}

package weka.classifiers.functions.swatnn.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.meta.FilteredClassifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** What files say to hold, and how much. */
class ModelFileTest {

    @TempDir
    Path folder;

    private static boolean made;

    /** Says when it is read. */
    static final class Loud implements Serializable {
        private static final long serialVersionUID = 1L;

        private Object readResolve() {
            made = true;
            return this;
        }
    }

    @Test
    void lengthIsThatOfTheContent() throws Exception {
        byte[] content = new byte[100_000];
        assertEquals(content.length, ModelFile.of(file(content)).length());
        assertEquals(content.length, ModelFile.of(file(packed(content))).length());
    }

    /** 17 MiB of zeros pack to some 17 KiB, more than a thousandth. */
    @Test
    void smallFilesThatUnpackToMuchAreRefused() throws Exception {
        ModelFile.of(file(packed(new byte[16 << 20]))).length();
        ModelFile bomb = ModelFile.of(file(packed(new byte[17 << 20])));
        assertThrows(InvalidObjectException.class, bomb::length);
        String message = assertThrows(IOException.class, bomb::read).getMessage();
        assertTrue(message.contains("unpack to more than 16777216, as no saved model does"), message);
    }

    @Test
    void nothingOfAnotherClassIsMade() throws Exception {
        assertRefused(new Loud(), "it holds a " + Loud.class.getName());
        assertRefused(new Object[] {new Loud()}, "it holds a [Ljava.lang.Object;");
        FilteredClassifier around = new FilteredClassifier();
        around.setClassifier(new weka.classifiers.functions.MultilayerPerceptron());
        assertEquals(
                "MultilayerPerceptron",
                ModelFile.of(file(serialised(around))).read().model().getClass().getSimpleName());
        assertRefused(
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Comparable.class},
                        (java.lang.reflect.InvocationHandler & Serializable) (proxy, method, arguments) -> null),
                "is not a saved SWATNN model, or is damaged");
        assertTrue(!made, "an object was read");
    }

    private void assertRefused(Object object, String message) throws IOException {
        ModelFile file = ModelFile.of(file(serialised(object)));
        String said = assertThrows(IOException.class, file::read).getMessage();
        assertTrue(said.contains(message), said);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] serialised(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }
}

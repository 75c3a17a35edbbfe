package weka.classifiers.functions.swatnn.trust;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.SWATNN;
import weka.classifiers.functions.swatnn.saved.ModelFilter;
import weka.classifiers.functions.swatnn.saved.SealedModel;
import weka.core.Instances;
import weka.core.SerializationHelper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InvalidClassException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Saved models that are damaged, or made by somebody who means harm. */
class SavedModelFaultsTest {

    @TempDir
    Path folder;

    @Test
    void alteredModelsAreRefusedOrPredictTheSame() throws Exception {
        SavedModelDamage damage = new SavedModelDamage(folder);
        damage.truncations(100);
        String result = damage.flips(1000, 3).result();
        assertTrue(result.contains("InvalidObjectException=9"), () -> "most damage is in the sealed part: " + result);
    }

    @Test
    void damageIsNamedInOneSentence() throws Exception {
        byte[] saved = SmallBuilds.bytes(new SmallBuilds(folder).build(SmallBuilds.data(60, 1)));
        saved[saved.length / 2] ^= 1;
        Exception e = assertThrows(
                InvalidObjectException.class, () -> SerializationHelper.read(new ByteArrayInputStream(saved)));
        assertEquals("The saved model is damaged: its checksum does not fit", e.getMessage());
    }

    @Test
    void copiesAndModelsWithinOthersAreWhole() throws Exception {
        Instances rows = SmallBuilds.data(60, 1);
        SWATNN model = new SmallBuilds(folder).build(rows);
        Object[] pair = (Object[]) copy(new Object[] {model, model, "other"});
        assertEquals(pair[0], pair[1], "one object stays one");
        assertArrayEquals(SmallBuilds.predictions(model, rows), SmallBuilds.predictions((SWATNN) pair[0], rows));
    }

    private static Object copy(Object object) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SerializationHelper.write(out, object);
        return SerializationHelper.read(new ByteArrayInputStream(out.toByteArray()));
    }

    /** The length of the sealed part comes before anything of that length is there. */
    @Test
    void absurdLengthsTakeNoMemory() throws Exception {
        byte[] negative = sealed(new byte[0], -1);
        assertEquals("The saved model is damaged: its length is -1", refusal(negative));
        byte[] promising = sealed(new byte[10], 200 << 20);
        assertEquals("The saved model is damaged: it ends after 10 of 209715200 bytes", refusal(promising));
    }

    /** What a sealed model reads, with a length of our own. */
    private static byte[] sealed(byte[] content, int length) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeBytes("SWAT");
            out.writeInt(SealedModel.FORM);
            out.writeUTF("1.0.0");
            out.writeDouble(0);
            out.write(new byte[32]);
            out.writeInt(length);
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static String refusal(byte[] bytes) {
        return assertThrows(InvalidObjectException.class, () -> read(bytes)).getMessage();
    }

    private static void read(byte[] bytes) throws Exception {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            new SealedModel().readExternal(in);
        }
    }

    /** Sets of sets take a time that doubles with each level to read: with a hundred levels, for ever. */
    @Test
    void nestedCollectionsAndOtherClassesAreRefused() throws Exception {
        assertThrows(InvalidClassException.class, () -> readFiltered(sets(100)));
        readFiltered(sets(18));
        assertThrows(InvalidClassException.class, () -> readFiltered(new java.net.URL("http://localhost/")));
    }

    private static Set<Object> sets(int levels) {
        Set<Object> root = new HashSet<>();
        Set<Object> first = root;
        Set<Object> second = new HashSet<>();
        for (int level = 0; level < levels; level++) {
            Set<Object> a = new HashSet<>();
            Set<Object> b = new HashSet<>();
            a.add("a");
            first.add(a);
            first.add(b);
            second.add(a);
            second.add(b);
            first = a;
            second = b;
        }
        return root;
    }

    private static void readFiltered(Object object) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            in.setObjectInputFilter(new ModelFilter(bytes.size()));
            in.readObject();
        }
    }
}

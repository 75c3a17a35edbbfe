package weka.classifiers.functions;

import weka.classifiers.functions.swatnn.saved.SealedModel;
import weka.core.SerializationHelper;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Models as Weka saves them, but for the seconds that their builds took: equal builds have equal bytes. */
public final class SavedBytes {

    private SavedBytes() {}

    /** The bytes of a saved object, with 0 for the seconds of every model in it. They can be read again. */
    public static byte[] of(Object object) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SerializationHelper.write(out, object);
        return withoutSeconds(out.toByteArray());
    }

    /** The bytes of a file that Weka has saved, with 0 for the seconds of every model in it. */
    public static byte[] withoutSeconds(byte[] saved) {
        ByteBuffer bytes = ByteBuffer.wrap(saved.clone());
        int mark = ByteBuffer.wrap("SWAT".getBytes(StandardCharsets.US_ASCII)).getInt();
        int models = 0;
        for (int i = 0; i + 10 < bytes.limit(); i++) {
            if (bytes.getInt(i) == mark && bytes.getInt(i + 4) == SealedModel.FORM) {
                int versionLength = bytes.getShort(i + 8);
                bytes.putDouble(i + 10 + versionLength, 0);
                models++;
            }
        }
        if (models == 0) {
            throw new AssertionError("There is no sealed model");
        }
        return bytes.array();
    }
}

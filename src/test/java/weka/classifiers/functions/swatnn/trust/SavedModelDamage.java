package weka.classifiers.functions.swatnn.trust;

import weka.classifiers.functions.SWATNN;
import weka.core.Instances;
import weka.core.SerializationHelper;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;

/** A saved model, altered, and read as Weka reads models. */
final class SavedModelDamage {

    private static final long LONGEST_NANOS = 20_000_000_000L;

    private final Instances rows = SmallBuilds.data(60, 1);
    private final byte[] saved;
    private final double[] expected;

    SavedModelDamage(Path folder) throws Exception {
        SWATNN model = new SmallBuilds(folder).build(rows);
        saved = SmallBuilds.bytes(model);
        expected = SmallBuilds.predictions(model, rows);
    }

    /** Random bytes set to random values: an exception, or a model that predicts the same. */
    Outcome flips(int count, long seed) throws Exception {
        Random random = new Random(seed);
        int equal = 0;
        TreeMap<String, Integer> refusals = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            byte[] altered = saved.clone();
            int at = random.nextInt(altered.length);
            altered[at] ^= (byte) (1 + random.nextInt(255));
            String refusal = refusal(altered, at);
            if (refusal == null) {
                equal++;
            } else {
                refusals.merge(refusal, 1, Integer::sum);
            }
        }
        return new Outcome("saved model, one byte altered", count, refusals + ", " + equal + " predict the same");
    }

    /** The file cut anywhere. */
    Outcome truncations(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            int length = (int) ((long) saved.length * i / count);
            Outcome.require(refusal(Arrays.copyOf(saved, length), length) != null, "Cut at " + length + " it was read");
        }
        return new Outcome("saved model truncated", count, "all refused");
    }

    /** The kind of exception that reading ends with, or null. Errors, such as one for lack of memory, are let through. */
    private String refusal(byte[] altered, int at) throws Exception {
        long start = System.nanoTime();
        try {
            Object read = SerializationHelper.read(new ByteArrayInputStream(altered));
            Outcome.require(read instanceof SWATNN, "Byte " + at + " makes another object: " + read);
            double[] predicted = SmallBuilds.predictions((SWATNN) read, rows);
            Outcome.require(Arrays.equals(expected, predicted), "Byte " + at + " changes the predictions in silence");
            return null;
        } catch (Exception e) {
            return e.getClass().getSimpleName();
        } finally {
            Outcome.require(System.nanoTime() - start < LONGEST_NANOS, "Byte " + at + " takes long");
        }
    }
}

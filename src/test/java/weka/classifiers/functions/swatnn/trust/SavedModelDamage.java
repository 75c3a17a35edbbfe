package weka.classifiers.functions.swatnn.trust;

import weka.classifiers.functions.SWATNN;
import weka.core.Instances;
import weka.core.SerializationHelper;

import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;

/** A saved model, altered, and read as Weka reads models. */
final class SavedModelDamage {

    /** Of processor time, which other programs do not add to. */
    private static final long LONGEST_NANOS = 20_000_000_000L;

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

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
        long start = THREAD.getCurrentThreadCpuTime();
        try {
            Object read = SerializationHelper.read(new ByteArrayInputStream(altered));
            Outcome.require(read instanceof SWATNN, "Byte " + at + " makes another object: " + read);
            double[] predicted = SmallBuilds.predictions((SWATNN) read, rows);
            Outcome.require(Arrays.equals(expected, predicted), "Byte " + at + " changes the predictions in silence");
            return null;
        } catch (Exception e) {
            return e.getClass().getSimpleName();
        } finally {
            long nanos = THREAD.getCurrentThreadCpuTime() - start;
            Outcome.require(
                    nanos < LONGEST_NANOS, "Byte " + at + " takes " + nanos / 1_000_000 + " ms of processor time");
        }
    }
}

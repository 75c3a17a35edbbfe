package weka.classifiers.functions.swatnn.teachers;

import java.util.SplittableRandom;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Draws batches of teachers ahead of their use on a thread of its own. Batch n depends on the seed and n alone, so that a
 * resumed training sees the same teachers.
 */
public final class TeacherStream implements AutoCloseable {

    private static final int AHEAD = 4;

    private final BlockingQueue<TeacherBatch> queue = new ArrayBlockingQueue<>(AHEAD);
    private final Thread producer;

    public TeacherStream(TeacherBatch.Recipe recipe, long seed, long firstBatch) {
        producer = new Thread(
                () -> {
                    try {
                        for (long batch = firstBatch; ; batch++) {
                            queue.put(TeacherBatch.draw(recipe, generator(seed, batch)));
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "teachers");
        producer.setDaemon(true);
        producer.start();
    }

    /** The generator of a batch; the multiplier is the golden ratio's, which spreads neighbouring numbers. */
    public static SplittableRandom generator(long seed, long batch) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + batch).split();
    }

    public TeacherBatch next() throws InterruptedException {
        return queue.take();
    }

    @Override
    public void close() {
        producer.interrupt();
    }
}

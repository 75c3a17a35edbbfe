package weka.classifiers.functions.swatnn.tensors;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.training.GradientCollector;
import weka.classifiers.functions.swatnn.progress.Interruptions;

import java.util.concurrent.locks.ReentrantLock;

/**
 * Records operations for one backward pass. DJL allows a single gradient collector a process at a time; builds in several
 * threads take turns here, a step each, so that each still sees its own numbers only.
 */
public final class Gradients implements AutoCloseable {

    private static final ReentrantLock TURN = new ReentrantLock(true);

    private final GradientCollector collector;

    private Gradients(GradientCollector collector) {
        this.collector = collector;
    }

    /**
     * Waits for its turn and starts recording.
     *
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public static Gradients record(Engine engine) throws InterruptedException {
        try {
            TURN.lockInterruptibly();
        } catch (InterruptedException e) {
            throw Interruptions.named("while it waited for its turn", e);
        }
        try {
            return new Gradients(engine.newGradientCollector());
        } catch (RuntimeException | Error e) {
            TURN.unlock();
            throw e;
        }
    }

    /** Computes the gradients of a scalar with respect to every leaf that gathers gradients. */
    public void backward(NDArray loss) {
        collector.backward(loss);
    }

    @Override
    public void close() {
        try {
            collector.close();
        } finally {
            TURN.unlock();
        }
    }
}

package weka.classifiers.functions.swatnn.engine;

import ai.djl.engine.EngineException;
import weka.classifiers.functions.swatnn.progress.Interruptions;
import weka.classifiers.functions.swatnn.progress.MemoryExhaustedException;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * The one thread on which builds compute with native libraries, one after the other. The C library keeps freed memory, and OpenMP
 * its workers, for each thread that calls: with Weka's new thread for every build, a process would grow from build to build.
 */
public final class NativeThread {

    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "SWATNN native");
        thread.setDaemon(true);
        return thread;
    });

    private static final long LISTENING_MILLIS = 20;

    /** How long a step of work may take to notice that it is enough. */
    private static final long GRACE_MILLIS = 100;

    private static boolean waitsAtExit;

    private static final List<String> LACK_OF_MEMORY =
            List.of("allocate memory", "out of memory", "not enough memory", "bad_alloc");

    private NativeThread() {}

    /** Work for the thread. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws IOException, InterruptedException;
    }

    /**
     * Does the work and waits for it.
     *
     * @throws IOException where the work throws it
     * @throws MemoryExhaustedException where Java's or the native memory did not suffice
     * @throws InterruptedException where the work throws it, or where the caller is interrupted; the work has ended then
     */
    public static <T> T call(Work<T> work) throws IOException, InterruptedException {
        Task<T> task = new Task<>(work);
        Future<?> handle = THREAD.submit(task);
        try {
            task.ended.await();
        } catch (InterruptedException e) {
            throw interrupted(task, handle, e);
        }
        return task.result();
    }

    /**
     * The same where the caller need not wait for the end. Work that is left alone goes on, and should itself look whether it is wanted;
     * the next one begins after it.
     *
     * @param work its result is not null
     * @param enough asked several times a second; once it says so, and for a moment more, the work is not waited for
     * @return empty where the work was left alone
     * @throws IOException where the work throws it
     * @throws MemoryExhaustedException where Java's or the native memory did not suffice
     * @throws InterruptedException where the work throws it, or where the caller is interrupted; the work has ended then
     */
    public static <T> Optional<T> callUntil(Work<T> work, BooleanSupplier enough)
            throws IOException, InterruptedException {
        Task<T> task = new Task<>(work);
        Future<?> handle = THREAD.submit(task);
        try {
            while (!task.ended.await(LISTENING_MILLIS, TimeUnit.MILLISECONDS)) {
                if (enough.getAsBoolean() && !task.ended.await(GRACE_MILLIS, TimeUnit.MILLISECONDS)) {
                    task.claimed.set(true);
                    endBeforeTheProcess();
                    return Optional.empty();
                }
            }
        } catch (InterruptedException e) {
            throw interrupted(task, handle, e);
        }
        return Optional.of(task.result());
    }

    /** A process that exits while native libraries are being loaded crashes: it waits for what was left alone. */
    private static synchronized void endBeforeTheProcess() {
        if (!waitsAtExit) {
            waitsAtExit = true;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                Task<Boolean> last = new Task<>(() -> true);
                THREAD.submit(last);
                last.awaitEnd();
            }));
        }
    }

    private static InterruptedException interrupted(Task<?> task, Future<?> handle, InterruptedException cause) {
        if (task.claimed.getAndSet(true)) {
            handle.cancel(true);
            task.awaitEnd();
        }
        return Interruptions.named("in its latent search", cause);
    }

    /** PyTorch says it in words alone. */
    private static boolean isLackOfMemory(EngineException e) {
        String message = String.valueOf(e.getMessage());
        return LACK_OF_MEMORY.stream().anyMatch(message::contains);
    }

    private static final class Task<T> implements Runnable {

        private final Work<T> work;
        private final AtomicBoolean claimed = new AtomicBoolean();
        private final CountDownLatch ended = new CountDownLatch(1);
        private T value;
        private Throwable failure;

        Task(Work<T> work) {
            this.work = work;
        }

        @Override
        public void run() {
            if (claimed.getAndSet(true)) {
                return;
            }
            try {
                value = work.run();
            } catch (OutOfMemoryError e) {
                failure = MemoryExhaustedException.ofHeap(e);
            } catch (EngineException e) {
                failure = isLackOfMemory(e) ? MemoryExhaustedException.ofNative(e) : e;
            } catch (IOException | InterruptedException | RuntimeException | Error e) {
                failure = e;
            } finally {
                ended.countDown();
            }
        }

        void awaitEnd() {
            boolean interrupted = false;
            while (true) {
                try {
                    ended.await();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        T result() throws IOException, InterruptedException {
            if (failure instanceof IOException e) {
                throw e;
            }
            if (failure instanceof InterruptedException e) {
                throw e;
            }
            if (failure instanceof RuntimeException e) {
                throw e;
            }
            if (failure instanceof Error e) {
                throw e;
            }
            return value;
        }
    }
}

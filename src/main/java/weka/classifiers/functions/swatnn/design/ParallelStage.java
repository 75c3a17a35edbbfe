package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.progress.Interruptions;
import weka.classifiers.functions.swatnn.progress.MemoryExhaustedException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Independent pieces of work on a few threads; results come in the order of the work, whatever the number of threads. Once the
 * listener says that what was found is enough, pieces that have not begun are left out. Closing ends what still runs.
 *
 * @param <R> result of a piece
 */
public final class ParallelStage<R> implements AutoCloseable {

    private static final long LISTENER_MILLIS = 100;
    private static final long LONGEST_STOP_SECONDS = 10;

    private final String stage;
    private final ExecutorService executor;
    private final List<Callable<Optional<R>>> waiting = new ArrayList<>();
    private final List<Future<Optional<R>>> futures = new ArrayList<>();

    private ParallelStage(String stage, int threads) {
        this.stage = stage;
        executor = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "SWATNN " + stage);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** A piece of work, with a listener that is asked whether what was found is enough; its result is not null. */
    @FunctionalInterface
    public interface Work<T, R> {

        /** Does the piece of one item; the thread is interrupted where the work is to end. */
        R apply(T item, BuildListener watch) throws InterruptedException;
    }

    /**
     * Prepares to apply the work to all items.
     *
     * @param stage name of the stage for the listener
     * @param threads most threads, at least 1
     * @param listener is asked by all threads whether what was found is enough
     */
    static <T, R> ParallelStage<R> of(
            String stage, int threads, List<T> items, BuildListener listener, Work<? super T, ? extends R> work) {
        ParallelStage<R> prepared = new ParallelStage<>(stage, Math.max(1, Math.min(threads, items.size())));
        BuildListener watch = listener.silenced();
        for (T item : items) {
            prepared.waiting.add(() -> watch.enough() ? Optional.empty() : Optional.of(work.apply(item, watch)));
        }
        return prepared;
    }

    /** Begins with the work, where that has not happened yet. */
    ParallelStage<R> begin() {
        waiting.forEach(work -> futures.add(executor.submit(work)));
        waiting.clear();
        return this;
    }

    /**
     * Applies the work to all items and waits for it.
     *
     * @param stage name of the stage for the listener
     * @param threads most threads, at least 1
     * @param listener is called from this thread alone, and asked by all threads whether what was found is enough
     * @throws InterruptedException where the listener ends the build
     */
    public static <T, R> List<R> run(
            String stage, int threads, List<T> items, BuildListener listener, Work<? super T, ? extends R> work)
            throws InterruptedException {
        if (items.isEmpty()) {
            return List.of();
        }
        try (ParallelStage<R> all = of(stage, threads, items, listener, work)) {
            return all.await(listener);
        }
    }

    /**
     * Waits for the results of the pieces that were not left out; begins with the work where nobody has.
     *
     * @param listener is called from this thread alone
     * @throws InterruptedException where the listener ends the build
     */
    List<R> await(BuildListener listener) throws InterruptedException {
        begin();
        List<R> results = new ArrayList<>();
        for (int i = 0; i < futures.size(); i++) {
            await(futures.get(i), (double) i / futures.size(), listener).ifPresent(results::add);
        }
        return results;
    }

    private Optional<R> await(Future<Optional<R>> future, double done, BuildListener listener)
            throws InterruptedException {
        while (true) {
            listener.progress(stage, done, Double.NaN);
            try {
                return future.get(LISTENER_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                continue;
            } catch (InterruptedException e) {
                throw Interruptions.named("in its stage: " + stage, e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                if (e.getCause() instanceof OutOfMemoryError cause) {
                    throw MemoryExhaustedException.ofHeap(cause);
                }
                if (e.getCause() instanceof Error cause) {
                    throw cause;
                }
                throw new IllegalStateException("The stage '" + stage + "' failed: " + e.getCause(), e.getCause());
            }
        }
    }

    /** Waits for the threads even when this one is interrupted: nothing of a build may go on after it. */
    @Override
    public void close() {
        executor.shutdownNow();
        boolean interrupted = Thread.interrupted();
        try {
            executor.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

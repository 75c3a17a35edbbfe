package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.progress.BuildListener;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Does independent pieces of work on a few threads; results come in the order of the work, whatever the number of threads. */
final class ParallelStage {

    private static final long LISTENER_MILLIS = 100;
    private static final long LONGEST_STOP_SECONDS = 10;

    private ParallelStage() {}

    /** A piece of work that tells the listener where it stands. */
    interface Work<T, R> {
        R apply(T item, BuildListener watch) throws InterruptedException;
    }

    /**
     * Applies the work to all items.
     *
     * @param stage name of the stage for the listener, which is called from this thread alone
     * @throws InterruptedException where the listener ends the build; all threads have ended then
     */
    static <T, R> List<R> run(
            String stage, int threads, List<T> items, BuildListener listener, Work<? super T, ? extends R> work)
            throws InterruptedException {
        if (items.isEmpty()) {
            return List.of();
        }
        ExecutorService executor = Executors.newFixedThreadPool(Math.min(threads, items.size()), task -> {
            Thread thread = new Thread(task, "SWATNN " + stage);
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<R>> futures = new ArrayList<>();
            for (T item : items) {
                futures.add(executor.submit(() -> work.apply(item, BuildListener.SILENT)));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(await(future, stage, (double) results.size() / items.size(), listener));
            }
            return results;
        } finally {
            executor.shutdownNow();
            awaitEnd(executor);
        }
    }

    private static <R> R await(Future<R> future, String stage, double done, BuildListener listener)
            throws InterruptedException {
        while (true) {
            listener.progress(stage, done, Double.NaN);
            try {
                return future.get(LISTENER_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                continue;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                if (e.getCause() instanceof Error cause) {
                    throw cause;
                }
                throw new IllegalStateException("The stage '" + stage + "' failed: " + e.getCause(), e.getCause());
            }
        }
    }

    /** Waits for the threads even when this one is interrupted: nothing of a build may go on after it. */
    private static void awaitEnd(ExecutorService executor) {
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

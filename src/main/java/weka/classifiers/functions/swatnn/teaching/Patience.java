package weka.classifiers.functions.swatnn.teaching;

import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.progress.Deadline;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for what cannot be asked to be quick, such as the training of a model of Weka. */
final class Patience {

    private static final long LISTENING_MILLIS = 50;

    private Patience() {}

    /**
     * Does something until a moment. What is not finished then is interrupted and left alone; a model that does not look whether it is
     * interrupted goes on in the background, and its answer is lost.
     *
     * @param deadline without a limit, the work is done by the caller's own thread
     * @param listener asked while the work goes on whether the build is to end
     * @return empty where the moment passed before the work was finished
     * @throws InterruptedException where the listener ends the build
     */
    static <T> Optional<T> until(Deadline deadline, BuildListener listener, Callable<T> work) throws Exception {
        if (!deadline.limited()) {
            return Optional.of(work.call());
        }
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "SWATNN teacher");
        thread.setDaemon(true);
        thread.start();
        try {
            while (!deadline.passed()) {
                listener.progress("teacher", 0, Double.NaN);
                try {
                    return Optional.of(task.get(LISTENING_MILLIS, TimeUnit.MILLISECONDS));
                } catch (TimeoutException e) {
                    continue;
                }
            }
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw (Error) e.getCause();
        } finally {
            task.cancel(true);
        }
    }
}

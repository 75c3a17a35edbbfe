package weka.classifiers.functions.swatnn.teaching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.progress.Deadline;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Work that is waited for until a moment. */
class PatienceTest {

    @Test
    void whatIsFinishedInTimeIsThere() throws Exception {
        assertEquals(Optional.of(7), Patience.until(Deadline.in(1e6), BuildListener.SILENT, () -> 7));
        Thread own = Thread.currentThread();
        assertEquals(Optional.of(own), Patience.until(Deadline.NEVER, BuildListener.SILENT, Thread::currentThread));
    }

    @Test
    void whatIsNotIsInterruptedAndLeftAlone() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Optional<Integer> left = Patience.until(Deadline.in(0.2), BuildListener.SILENT, () -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return 1;
        });
        assertTrue(left.isEmpty());
        interrupted.await();
    }

    @Test
    void failuresAreThoseOfTheWork() {
        assertThrows(
                IOException.class,
                () -> Patience.until(Deadline.in(1e6), BuildListener.SILENT, () -> {
                    throw new IOException("broken");
                }));
        assertThrows(
                AssertionError.class,
                () -> Patience.until(Deadline.in(1e6), BuildListener.SILENT, () -> {
                    throw new AssertionError("broken");
                }));
    }

    @Test
    void aListenerEndsTheWait() {
        CountDownLatch never = new CountDownLatch(1);
        BuildListener stops = (stage, done, error) -> {
            throw new InterruptedException(stage);
        };
        assertThrows(
                InterruptedException.class,
                () -> Patience.until(Deadline.in(1e6), stops, () -> {
                    never.await();
                    return 1;
                }));
    }
}

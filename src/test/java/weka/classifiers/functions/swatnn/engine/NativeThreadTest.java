package weka.classifiers.functions.swatnn.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Work on the native thread that need not be waited for. */
class NativeThreadTest {

    @Test
    void waitsWhileThereIsNotEnough() throws Exception {
        assertEquals(Optional.of("done"), NativeThread.callUntil(() -> "done", () -> false));
        assertThrows(
                IOException.class,
                () -> NativeThread.callUntil(
                        () -> {
                            throw new IOException("broken");
                        },
                        () -> false));
    }

    @Test
    void whatIsLeftAloneGoesOnAndTheNextComesAfterIt() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        assertTrue(NativeThread.callUntil(
                        () -> {
                            goOn.await();
                            ended.countDown();
                            return 1;
                        },
                        () -> true)
                .isEmpty());
        goOn.countDown();
        assertEquals(0L, NativeThread.call(ended::getCount));
    }
}

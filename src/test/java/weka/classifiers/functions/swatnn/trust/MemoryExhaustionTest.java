package weka.classifiers.functions.swatnn.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.swatnn.engine.NativeThread;
import weka.classifiers.functions.swatnn.progress.MemoryExhaustedException;
import weka.classifiers.functions.swatnn.trust.ChildJvm.Run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Builds whose memory runs out: one sentence that says what to do, and the process goes on. */
class MemoryExhaustionTest {

    @TempDir
    Path folder;

    @Test
    void aFullHeap() throws Exception {
        Run run = new ChildJvm(folder)
                .with("-Xmx40m", "-XX:+UseSerialGC")
                .run(MemoryTrial.class, "heap", folder.resolve("model").toString());
        assertTrue(run.output().contains("SAID "), run.output());
        assertTrue(run.output().contains("start Java with a larger -Xmx"), run.output());
        assertTrue(run.output().contains("CLEAN"), run.output());
        assertEquals(0, run.status());
    }

    @Test
    void anErrorOfTheHeapOnTheNativeThreadIsExplained() throws Exception {
        MemoryExhaustedException e = assertThrows(
                MemoryExhaustedException.class,
                () -> NativeThread.call(() -> {
                    List<long[]> all = new ArrayList<>();
                    while (true) {
                        all.add(new long[Integer.MAX_VALUE - 8]);
                    }
                }));
        Outcome.requireReadable(e);
        assertTrue(e.getMessage().contains("start Java with a larger -Xmx"), e.getMessage());
        assertEquals("next", NativeThread.call(() -> "next"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void noMoreNativeMemory() throws Exception {
        Run run = new ChildJvm(folder)
                .under("sh", "-c", "ulimit -v 4000000; exec \"$@\"", "sh")
                .with(
                        "-Xmx300m",
                        "-XX:+UseSerialGC",
                        "-XX:ReservedCodeCacheSize=48m",
                        "-XX:CompressedClassSpaceSize=64m")
                .run(MemoryTrial.class, "native", folder.resolve("model").toString());
        assertTrue(run.output().contains("SAID SWATNN ran out of native memory"), run.output());
        assertTrue(run.output().contains("CLEAN"), run.output());
        assertEquals(0, run.status());
        assertTrue(Files.notExists(folder.resolve("crash.log")));
    }
}

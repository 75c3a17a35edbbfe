package weka.classifiers.functions.swatnn.engine;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.EngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import weka.classifiers.functions.swatnn.engine.NativeLibraries.Source;

import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;

/** What users are told about PyTorch's native libraries. */
class NativeLibrariesTest {

    private static final Path CACHE = Path.of("home", ".djl.ai", "pytorch");

    @Test
    void findsThoseOnTheTestsClassPath() {
        NativeLibraries found = NativeLibraries.find();
        assertTrue(found.bundled(), found::toString);
        assertEquals("cpu", found.flavor());
    }

    @Test
    void saysBeforehandWhatIsFetchedAndWhereTo() {
        List<String> cpu = libraries(Source.NETWORK, "cpu").announcements();
        assertEquals(1, cpu.size());
        assertTrue(cpu.get(0).contains("the CPU"), cpu::toString);
        assertTrue(cpu.get(0).contains("a few hundred MB") && cpu.get(0).contains(CACHE.toString()), cpu::toString);
        List<String> cuda = libraries(Source.NETWORK, "cu128").announcements();
        assertTrue(cuda.get(0).contains("CUDA (several GB)"), cuda::toString);
    }

    @ParameterizedTest
    @EnumSource(names = {"USER", "UNPACKED", "FETCHED"})
    void saysNothingWhereNothingIsToBeDone(Source source) {
        assertEquals(List.of(), libraries(source, "cpu").announcements());
    }

    @Test
    void offlineOnlyTheNetworkIsMissing() {
        String message = assertThrows(EngineUnavailableException.class, () -> libraries(Source.NETWORK, "cpu")
                        .requireAvailable(true))
                .getMessage();
        assertTrue(message.contains("install swatNN-<version>-linux-x86_64.zip"), message);
        assertDoesNotThrow(() -> libraries(Source.NETWORK, "cpu").requireAvailable(false));
        assertDoesNotThrow(() -> libraries(Source.PACKAGED, "cpu").requireAvailable(true));
        assertDoesNotThrow(() -> libraries(Source.FETCHED, "cpu").requireAvailable(true));
    }

    @Test
    void aSecondCopyInOneProcessNeedsARestart() {
        Throwable thrown = new EngineException(
                "Failed to load PyTorch native library",
                new UnsatisfiedLinkError("Native Library libc10.so already loaded in another classloader"));
        EngineUnavailableException failure = libraries(Source.UNPACKED, "cpu").failure(thrown);
        assertTrue(failure.getMessage().endsWith("restart Weka"), failure.getMessage());
        assertFalse(failure.getMessage().contains("remove"), failure.getMessage());
        assertEquals(0, failure.getStackTrace().length);
    }

    @Test
    void aFailedDownloadNamesThePackageThatNeedsNone() {
        Throwable thrown =
                new EngineException("Failed to save pytorch index file", new UnknownHostException("publish.djl.ai"));
        String message = libraries(Source.NETWORK, "cpu").failure(thrown).getMessage();
        assertTrue(message.contains("UnknownHostException: publish.djl.ai"), message);
        assertTrue(message.contains("install swatNN-<version>-linux-x86_64.zip"), message);
    }

    @Test
    void aFullDiskIsNoMissingNetwork() {
        Throwable thrown = new EngineException("Failed to extract", new IOException("No space left on device"));
        String message = libraries(Source.PACKAGED, "cpu").failure(thrown).getMessage();
        assertTrue(message.contains("No space left on device") && message.contains("DJL_CACHE_DIR"), message);
    }

    @Test
    void anUnforeseenCauseIsKept() {
        Throwable thrown =
                new EngineException("Failed to load PyTorch native library", new UnsatisfiedLinkError("bad ELF"));
        EngineUnavailableException failure = libraries(Source.FETCHED, "cpu").failure(thrown);
        assertSame(thrown, failure.getCause());
        assertTrue(failure.getMessage().contains("UnsatisfiedLinkError: bad ELF"), failure.getMessage());
    }

    private static NativeLibraries libraries(Source source, String flavor) {
        return new NativeLibraries(source, "linux-x86_64", flavor, CACHE);
    }
}

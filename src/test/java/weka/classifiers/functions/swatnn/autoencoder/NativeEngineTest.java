package weka.classifiers.functions.swatnn.autoencoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import org.junit.jupiter.api.Test;

/** The loaded engine. */
class NativeEngineTest {

    @Test
    void isLoadedOnceWhateverTheThreadsClassLoader() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader blind = ClassLoader.getPlatformClassLoader();
        thread.setContextClassLoader(blind);
        try {
            assertEquals("PyTorch", NativeEngine.get().getEngineName());
            assertSame(NativeEngine.get(), NativeEngine.get());
            assertSame(blind, thread.getContextClassLoader());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void namesItsVersions() {
        assertTrue(
                NativeEngine.version().matches("DJL \\d+\\.\\d+\\.\\d+, PyTorch \\d+\\.\\d+\\.\\d+"),
                NativeEngine::version);
    }

    @Test
    void describesAProcessorByArchitectureAndCores() {
        Device cpu = NativeEngine.device("cpu");
        assertEquals(Device.cpu(), cpu);
        assertEquals(
                System.getProperty("os.arch") + " CPU, " + Runtime.getRuntime().availableProcessors() + " cores",
                NativeEngine.describe(cpu));
    }

    @Test
    void aMistypedDeviceIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> NativeEngine.device("gpus"));
    }
}

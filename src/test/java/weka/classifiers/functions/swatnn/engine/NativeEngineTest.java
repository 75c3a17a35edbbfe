package weka.classifiers.functions.swatnn.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import org.junit.jupiter.api.Test;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

    @Test
    void aSecondCopyInTheSameProcessAsksForARestartEachTime() throws Exception {
        NativeEngine.get();
        List<URL> urls = new ArrayList<>();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String entry : classPath.split(File.pathSeparator)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        try (URLClassLoader other =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Method get = other.loadClass(NativeEngine.class.getName()).getMethod("get");
            assertNotSame(NativeEngine.class, get.getDeclaringClass());
            String first = failure(get);
            assertTrue(first.endsWith("loaded earlier in this process: restart Weka"), first);
            assertEquals(first, failure(get));
        }
    }

    private static String failure(Method get) {
        Throwable thrown = assertThrows(InvocationTargetException.class, () -> get.invoke(null))
                .getCause();
        assertEquals(
                EngineUnavailableException.class.getName(), thrown.getClass().getName());
        return thrown.getMessage();
    }
}

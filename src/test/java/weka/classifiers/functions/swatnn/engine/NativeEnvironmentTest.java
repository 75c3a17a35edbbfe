package weka.classifiers.functions.swatnn.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.Native;
import com.sun.jna.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class NativeEnvironmentTest {

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nativeCodeSeesWhatIsSet() {
        String name = "SWATNN_TEST_VARIABLE";
        NativeEnvironment.CLibrary library = Native.load(Platform.C_LIBRARY_NAME, NativeEnvironment.CLibrary.class);
        assertNull(library.getenv(name));
        assertTrue(NativeEnvironment.set(name, "1"));
        assertEquals("1", library.getenv(name));
    }
}

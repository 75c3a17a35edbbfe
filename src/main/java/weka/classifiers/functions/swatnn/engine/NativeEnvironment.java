package weka.classifiers.functions.swatnn.engine;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import org.slf4j.LoggerFactory;

/** The environment of the process as native libraries see it. */
final class NativeEnvironment {

    private NativeEnvironment() {}

    /** What the C library of Linux and macOS has for it. */
    interface CLibrary extends Library {

        int setenv(String name, String value, int overwrite);

        String getenv(String name);
    }

    /**
     * Sets a variable for native libraries that are loaded later.
     *
     * @return whether it is set; never on Windows, where each library may have a copy of its own
     */
    static boolean set(String name, String value) {
        if (Platform.isWindows()) {
            return false;
        }
        try {
            CLibrary library = Native.load(Platform.C_LIBRARY_NAME, CLibrary.class);
            return library.setenv(name, value, 1) == 0;
        } catch (UnsatisfiedLinkError e) {
            LoggerFactory.getLogger(NativeEnvironment.class).debug("The environment cannot be changed", e);
            return false;
        }
    }
}

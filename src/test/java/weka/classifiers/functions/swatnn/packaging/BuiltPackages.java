package weka.classifiers.functions.swatnn.packaging;

import java.nio.file.Path;

/** The package files of this build and the data that the tests try them on. */
final class BuiltPackages {

    private BuiltPackages() {}

    /** The package without native libraries. */
    static Path withoutNatives() {
        return Path.of(System.getProperty("swatnn.package"));
    }

    /** The package with the native libraries of {@link #platform()}. */
    static Path withNatives() {
        return Path.of(System.getProperty("swatnn.package.native"));
    }

    /** The platform of the package with native libraries. */
    static String platform() {
        return System.getProperty("swatnn.package.platform");
    }

    /** Whether the package with native libraries is for this machine. */
    static boolean madeForThisMachine() {
        return platform().equals(testPlatform());
    }

    /** The platform of this machine. */
    static String testPlatform() {
        return System.getProperty("swatnn.test.platform");
    }

    /** A data set of the repository. */
    static String data(String name) {
        return Path.of("test-data", name).toAbsolutePath().toString();
    }
}

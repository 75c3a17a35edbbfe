package weka.classifiers.functions.swatnn.saved;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of this package, from a file that the build fills in. */
public final class PackageVersion {

    private static final String FILE = "version.properties";

    private PackageVersion() {}

    /** The version, such as 1.0.0. */
    public static String get() {
        Properties properties = new Properties();
        try (InputStream in = PackageVersion.class.getResourceAsStream(FILE)) {
            properties.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(FILE + " of this package cannot be read: " + e.getMessage(), e);
        }
        return properties.getProperty("version");
    }
}

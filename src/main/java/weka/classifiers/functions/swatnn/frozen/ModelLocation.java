package weka.classifiers.functions.swatnn.frozen;

import weka.core.WekaPackageManager;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;

/** Where the packaged frozen autoencoder lies. */
public final class ModelLocation {

    /** System property that names the folder, for programs that use the classes without the package manager. */
    public static final String PROPERTY = "swatnn.models";

    private static final String PACKAGE = "swatNN";
    private static final String FOLDER = "models";

    private ModelLocation() {}

    /**
     * The folder of a frozen autoencoder.
     *
     * @param chosen the user's choice, or an empty path for the packaged one
     * @throws IOException naming the places where the packaged one should be but is not
     */
    public static Path find(File chosen) throws IOException {
        if (!chosen.getPath().isEmpty()) {
            return chosen.toPath();
        }
        List<Path> places = places();
        for (Path place : places) {
            if (Files.isRegularFile(place.resolve(ModelFolder.DESCRIPTION))) {
                return place;
            }
        }
        throw new IOException("The packaged frozen autoencoder is missing; looked for " + ModelFolder.DESCRIPTION
                + " in " + places + ". Install the package " + PACKAGE + " again, or name a folder with -autoencoder");
    }

    /** The folder of the system property, else those beside the jar, above a build's classes, and in the Weka home. */
    private static List<Path> places() {
        List<Path> places = new ArrayList<>();
        String property = System.getProperty(PROPERTY);
        if (property != null) {
            places.add(Path.of(property));
            return places;
        }
        CodeSource source = ModelLocation.class.getProtectionDomain().getCodeSource();
        if (source != null) {
            try {
                Path code = Path.of(source.getLocation().toURI());
                places.add(code.resolveSibling(FOLDER));
                if (Files.isDirectory(code) && code.getNameCount() > 2) {
                    places.add(code.getParent().resolveSibling(FOLDER));
                }
            } catch (URISyntaxException | IllegalArgumentException e) {
                // A code source that is no file has no folder beside it; the Weka home is left.
                places.clear();
            }
        }
        places.add(WekaPackageManager.getPackageHome().toPath().resolve(PACKAGE).resolve(FOLDER));
        return places;
    }
}

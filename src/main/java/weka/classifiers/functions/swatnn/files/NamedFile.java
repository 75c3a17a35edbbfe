package weka.classifiers.functions.swatnn.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Files of a folder that came from somebody else: neither a name nor a symbolic link in it leads out of the folder. */
public final class NamedFile {

    private NamedFile() {}

    /**
     * The file of this name in a folder.
     *
     * @param folder the folder
     * @param name a plain file name
     * @param namedBy what has the name, for the message
     * @return the file, or a path where there is none
     * @throws IOException if the name or a link leads out of the folder
     */
    public static Path in(Path folder, String name, Path namedBy) throws IOException {
        if (!isPlain(name)) {
            throw new IOException(namedBy + " names a file outside its folder: '" + name + "'");
        }
        Path file = folder.resolve(name);
        requireInside(folder, file);
        return file;
    }

    /**
     * Checks that a file is in a folder once links are followed; one that is not there passes.
     *
     * @throws IOException if it is a link to a file elsewhere
     */
    public static void requireInside(Path folder, Path file) throws IOException {
        if (Files.exists(file) && !file.toRealPath().startsWith(folder.toRealPath())) {
            throw new IOException(file + " is a link to a file outside its folder; copy that file there");
        }
    }

    private static boolean isPlain(String name) {
        try {
            return name != null
                    && !name.isEmpty()
                    && !name.equals(".")
                    && !name.equals("..")
                    && name.equals(String.valueOf(Path.of(name).getFileName()));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}

package weka.classifiers.functions.swatnn.export;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files that are there as a whole or not at all. */
final class WholeFile {

    private WholeFile() {}

    /**
     * Writes the bytes beside the file and then moves them there; what was there before stays if anything fails.
     *
     * @throws IOException with one clear sentence
     */
    static void write(Path file, byte[] bytes) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("The folder " + folder + " for " + file.getFileName() + " does not exist");
        }
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder; name a file");
        }
        Path part;
        try {
            part = Files.createTempFile(folder, ".export", ".part");
        } catch (IOException e) {
            throw new IOException("No file can be written in the folder " + folder, e);
        }
        try {
            Files.write(part, bytes);
            move(part, file);
        } catch (IOException e) {
            throw new IOException(file + " cannot be written: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

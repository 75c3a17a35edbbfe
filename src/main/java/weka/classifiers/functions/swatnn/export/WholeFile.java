package weka.classifiers.functions.swatnn.export;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

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
        // Not createTempFile, whose files nobody else may read.
        Path part = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            Files.write(part, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            move(part, file);
        } catch (AccessDeniedException e) {
            throw new IOException(file + " cannot be written: the folder does not allow it", e);
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

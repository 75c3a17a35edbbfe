package weka.classifiers.functions.swatnn.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that is there as a whole or not at all: the content goes into a neighbouring part, which {@link #commit} moves into place.
 * Until then, and after any failure, what was there before stays, and closing removes the part. With several files, prepare all
 * before the first is committed.
 */
public final class WholeFile implements AutoCloseable {

    private final Path part;
    private final Path file;

    private WholeFile(Path part, Path file) {
        this.part = part;
        this.file = file;
    }

    /** What goes into a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes the bytes; what was there before stays if anything fails.
     *
     * @throws IOException with one clear sentence
     */
    public static void write(Path file, byte[] bytes) throws IOException {
        write(file, out -> out.write(bytes));
    }

    /**
     * Writes the content; what was there before stays if anything fails.
     *
     * @throws IOException with one clear sentence
     */
    public static void write(Path file, Content content) throws IOException {
        try (WholeFile whole = prepare(file, content)) {
            whole.commit();
        }
    }

    /**
     * Writes the content into a part beside the file.
     *
     * @throws IOException with one clear sentence; no part is left then
     */
    public static WholeFile prepare(Path file, Content content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("The folder " + folder + " for " + file.getFileName() + " does not exist");
        }
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder; name a file");
        }
        // Not createTempFile, whose files nobody else may read.
        Path part = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        boolean complete = false;
        try {
            try (OutputStream out = new BufferedOutputStream(
                    Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
                content.writeTo(out);
            }
            complete = true;
        } catch (IOException e) {
            throw failure(file, e);
        } finally {
            if (!complete) {
                Files.deleteIfExists(part);
            }
        }
        return new WholeFile(part, file);
    }

    /**
     * Puts the file where it belongs, in place of what was there.
     *
     * @throws IOException with one clear sentence
     */
    public void commit() throws IOException {
        try {
            move();
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    /** Removes the part unless it was committed. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(part);
    }

    private void move() throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static IOException failure(Path file, IOException e) {
        if (e instanceof AccessDeniedException) {
            return new IOException(file + " cannot be written: the folder does not allow it", e);
        }
        String reason = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getMessage();
        return new IOException(file + " cannot be written: " + reason, e);
    }
}

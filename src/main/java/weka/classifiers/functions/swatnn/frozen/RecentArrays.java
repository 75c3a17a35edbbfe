package weka.classifiers.functions.swatnn.frozen;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import weka.classifiers.functions.swatnn.tensors.Parameters;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The arrays of the file that was read last, checked, for as long as Java has memory for them: a committee and the folds of a
 * cross-validation read the same file again and again. A file that was written to since is read anew.
 */
final class RecentArrays {

    private static SoftReference<RecentArrays> recent = new SoftReference<>(null);

    private final Stamp stamp;
    private final Map<String, Content> contents = new LinkedHashMap<>();

    private RecentArrays(Stamp stamp) {
        this.stamp = stamp;
    }

    /**
     * What tells one file from another.
     *
     * @param file its place
     * @param size bytes
     * @param modified when it was written to
     * @param sha256 the checksum that it was, or is to be, checked by
     */
    record Stamp(Path file, long size, FileTime modified, String sha256) {

        static Stamp of(Path file, String sha256) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(file.toAbsolutePath(), attributes.size(), attributes.lastModifiedTime(), sha256);
        }
    }

    private record Content(Shape shape, float[] numbers) {}

    /**
     * The arrays of a file, where it is the one that was read last and they have the expected names and shapes.
     *
     * @param manager their owner
     */
    static Optional<Parameters> of(Stamp stamp, Map<String, Shape> shapes, NDManager manager) {
        RecentArrays kept = kept();
        return kept != null && kept.stamp.equals(stamp) && kept.have(shapes)
                ? Optional.of(kept.copy(manager))
                : Optional.empty();
    }

    private boolean have(Map<String, Shape> shapes) {
        return contents.keySet().equals(shapes.keySet())
                && contents.entrySet().stream()
                        .allMatch(entry -> entry.getValue().shape.equals(shapes.get(entry.getKey())));
    }

    private static synchronized RecentArrays kept() {
        return recent.get();
    }

    /**
     * Keeps what was read and checked.
     *
     * @param stamp the file as it was before it was read
     */
    static void keep(Stamp stamp, Parameters parameters) {
        RecentArrays read = new RecentArrays(stamp);
        parameters
                .asMap()
                .forEach((name, array) -> read.contents.put(name, new Content(array.getShape(), array.toFloatArray())));
        replace(read);
    }

    private static synchronized void replace(RecentArrays read) {
        recent = new SoftReference<>(read);
    }

    private Parameters copy(NDManager manager) {
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        contents.forEach((name, content) -> {
            NDArray array = manager.create(content.numbers, content.shape);
            array.setName(name);
            arrays.put(name, array);
        });
        return new Parameters(arrays);
    }
}

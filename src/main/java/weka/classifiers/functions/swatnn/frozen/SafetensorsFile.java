package weka.classifiers.functions.swatnn.frozen;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import weka.classifiers.functions.swatnn.files.WholeFile;
import weka.classifiers.functions.swatnn.tensors.Parameters;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Named arrays in a file of the safetensors format. */
public final class SafetensorsFile {

    private SafetensorsFile() {}

    /** Writes the arrays; the file is there whole or not at all. */
    public static void write(Map<String, NDArray> arrays, Path file) throws IOException {
        WholeFile.write(file, out -> encode(arrays, out));
    }

    /** The arrays as the bytes of a file. */
    static void encode(Map<String, NDArray> arrays, OutputStream out) throws IOException {
        new Parameters(arrays).asList().encode(out, NDList.Encoding.SAFETENSORS);
    }

    /**
     * Reads all arrays of a file; they belong to {@code manager}.
     *
     * @throws IOException if the file is damaged, or too large for the memory that is left
     */
    public static Map<String, NDArray> read(NDManager manager, Path file) throws IOException {
        SafetensorsHeader.read(file);
        requireMemory(file);
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (NDArray array : NDList.decode(manager, in)) {
                arrays.put(array.getName(), array);
            }
        }
        return arrays;
    }

    /** DJL holds the bytes of all arrays in one Java array while it reads them. */
    private static void requireMemory(Path file) throws IOException {
        Runtime java = Runtime.getRuntime();
        long free = java.maxMemory() - java.totalMemory() + java.freeMemory();
        long size = Files.size(file);
        if (size > free) {
            throw new IOException(file + " needs " + (size >> 20) + " MB of Java's memory while it is read, and only "
                    + (free >> 20) + " MB of " + (java.maxMemory() >> 20)
                    + " MB are free; start Java with a larger -Xmx");
        }
    }
}

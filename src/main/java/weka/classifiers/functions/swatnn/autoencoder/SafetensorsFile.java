package weka.classifiers.functions.swatnn.autoencoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Named arrays in a file of the safetensors format. */
public final class SafetensorsFile {

    private SafetensorsFile() {}

    /** Writes the arrays to a neighbouring file first and then moves it, so that the file is there whole or not at all. */
    public static void write(Map<String, NDArray> arrays, Path file) throws IOException {
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        NDList list = new Parameters(arrays).asList();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial))) {
            list.encode(out, NDList.Encoding.SAFETENSORS);
        }
        Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Reads all arrays of a file; they belong to {@code manager}. */
    public static Map<String, NDArray> read(NDManager manager, Path file) throws IOException {
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (NDArray array : NDList.decode(manager, in)) {
                arrays.put(array.getName(), array);
            }
        }
        return arrays;
    }
}

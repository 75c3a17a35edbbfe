package weka.classifiers.functions.swatnn.data;

import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Data in a file of any format that Weka reads. */
public final class DataFile {

    private DataFile() {}

    /**
     * Reads all rows; most formats do not say which attribute is the class.
     *
     * @throws IOException with one clear sentence, if the file is missing or cannot be read
     */
    public static Instances read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("There is no data file " + file);
        }
        try {
            return DataSource.read(file.toString());
        } catch (Exception e) {
            throw new IOException("The data file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}

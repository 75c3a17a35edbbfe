package weka.classifiers.functions.swatnn.export;

import weka.classifiers.functions.swatnn.data.DataFile;
import weka.core.Instances;
import weka.core.OptionMetadata;

import java.io.IOException;
import java.util.Optional;

/** A program that reads a model which Weka has saved, looks at what it does with rows, and writes. */
public abstract class RowsProgram extends FileProgram {

    private String data = "";

    @OptionMetadata(
            displayName = "Data",
            description =
                    "Data file whose rows the model is looked at on; it has the attributes of the training data. Without it, what needs no rows is written alone.",
            commandLineParamName = "t",
            commandLineParamSynopsis = "-t <file>",
            displayOrder = 1)
    public String getData() {
        return data;
    }

    public void setData(String data) {
        this.data = data;
    }

    /**
     * The rows; none where no file is named.
     *
     * @throws IllegalArgumentException if what is named cannot be a file
     * @throws IOException if the file is missing or cannot be read
     */
    protected final Optional<Instances> rows() throws IOException {
        return data.isEmpty() ? Optional.empty() : Optional.of(DataFile.read(path(data, "-t")));
    }
}

package weka.classifiers.functions.swatnn.export;

import weka.core.OptionMetadata;

import java.nio.file.Path;

/** A program that reads a model which Weka has saved, and writes. */
public abstract class FileProgram extends SavedModelProgram {

    private String out = "";

    @OptionMetadata(
            displayName = "Output file",
            description = "File to write; one that is there is replaced (required).",
            commandLineParamName = "out",
            commandLineParamSynopsis = "-out <file>",
            displayOrder = 2)
    public String getOut() {
        return out;
    }

    public void setOut(String out) {
        this.out = out;
    }

    /**
     * Where to write.
     *
     * @param what it is, for the message
     * @throws IllegalArgumentException where that is not said, or cannot be the name of a file
     */
    protected final Path output(String what) {
        requireGiven(out, "Name the " + what + " with -out");
        return path(out, "-out");
    }
}

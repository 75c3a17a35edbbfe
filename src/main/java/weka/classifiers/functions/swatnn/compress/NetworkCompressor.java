package weka.classifiers.functions.swatnn.compress;

import weka.classifiers.AbstractClassifier;
import weka.classifiers.functions.swatnn.data.DataFile;
import weka.classifiers.functions.swatnn.files.WholeFile;
import weka.classifiers.functions.swatnn.model.Imitator;
import weka.classifiers.functions.swatnn.options.CommandProgram;
import weka.core.Instances;
import weka.core.Option;
import weka.core.OptionMetadata;
import weka.core.SerializationHelper;
import weka.core.Utils;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Makes a small network of any regressor that Weka has saved (Bucilă, Caruana &amp; Niculescu-Mizil, 2006, Model compression):
 * {@code weka.Run .NetworkCompressor -model forest.model -t data.arff -out small.model -max-weights 40}. The network is searched, refined and
 * pruned against the model's answers, and saved as Weka saves models, so that it predicts, is looked at and is exported as any other.
 * The file is written as a whole or not at all.
 */
public class NetworkCompressor extends CommandProgram {

    private static final String NETWORK = "weka.classifiers.functions.SWATNN";

    /** Options of the network that ask for another teacher, or for what only the teacher itself could go on with. */
    private static final List<String> NOT_HERE = List.of("teacher", "members", "resume", "continue-iterating");

    private final Imitator network;
    private String model = "";
    private String data = "";
    private String classIndex = "";
    private String out = "";

    /** A compressor with the default options of its network. */
    public NetworkCompressor() {
        try {
            network = (Imitator) AbstractClassifier.forName(NETWORK, null);
        } catch (Exception e) {
            throw new IllegalStateException(NETWORK + " is not there", e);
        }
    }

    /** One sentence for the help text. */
    @Override
    public String globalInfo() {
        return "Makes a small network of any regressor that Weka has saved, and says how well networks of each size imitate it."
                + " Only for model files that you trust: reading one runs code of the classes in it.";
    }

    @OptionMetadata(
            displayName = "Model",
            description = "Model file of any regressor that Weka saved, by -d or in the Explorer (required).",
            commandLineParamName = "model",
            commandLineParamSynopsis = "-model <file>",
            displayOrder = 0)
    public String getModel() {
        return model;
    }

    public void setModel(String model) {
        this.model = model;
    }

    @OptionMetadata(
            displayName = "Data",
            description =
                    "Data file with the attributes that the model was built on, in their order; the model answers for its rows, whose class need not be known (required).",
            commandLineParamName = "t",
            commandLineParamSynopsis = "-t <file>",
            displayOrder = 1)
    public String getData() {
        return data;
    }

    public void setData(String data) {
        this.data = data;
    }

    @OptionMetadata(
            displayName = "Class",
            description =
                    "Index of the class attribute: first, last or a number from 1. Without it, the class that the model was built on, or the last attribute where its file does not say.",
            commandLineParamName = "c",
            commandLineParamSynopsis = "-c <index>",
            displayOrder = 2)
    public String getClassIndex() {
        return classIndex;
    }

    public void setClassIndex(String classIndex) {
        this.classIndex = classIndex;
    }

    @OptionMetadata(
            displayName = "Output file",
            description =
                    "Model file to write, packed where its name ends in .gz; one that is there is replaced (required).",
            commandLineParamName = "out",
            commandLineParamSynopsis = "-out <file>",
            displayOrder = 3)
    public String getOut() {
        return out;
    }

    public void setOut(String out) {
        this.out = out;
    }

    /** Its own options; then those of the network. */
    @Override
    public Enumeration<Option> listOptions() {
        List<Option> all = new ArrayList<>(Collections.list(super.listOptions()));
        Collections.list(network.listOptions()).stream()
                .filter(option -> !NOT_HERE.contains(option.name()))
                .forEach(all::add);
        return Collections.enumeration(all);
    }

    /**
     * Sets its own options; what is left are options of the network.
     *
     * @throws IllegalArgumentException naming an option, its value and what is allowed
     */
    @Override
    public void setOptions(String[] options) throws Exception {
        super.setOptions(options);
        for (String name : NOT_HERE) {
            if (Utils.getOptionPos(name, options) >= 0) {
                throw new IllegalArgumentException("Leave out -" + name
                        + ": the teacher is the model of -model, and the network is built at once");
            }
        }
        network.setOptions(options);
    }

    @Override
    public String[] getOptions() {
        List<String> all = new ArrayList<>(List.of(super.getOptions()));
        String[] options = network.getOptions();
        try {
            Utils.getOption("teacher", options);
            Utils.getOption("members", options);
        } catch (Exception e) {
            throw new IllegalStateException("The network's options cannot be read: " + e.getMessage(), e);
        }
        Arrays.stream(options).filter(option -> !option.isEmpty()).forEach(all::add);
        return all.toArray(String[]::new);
    }

    /**
     * Compresses with the options set.
     *
     * @return how well networks of each size imitate the model
     * @throws IllegalArgumentException if an option is missing or wrong, or the data do not fit the model
     * @throws IOException if a file cannot be read or written
     * @throws InterruptedException if the thread is interrupted
     */
    public String compress() throws Exception {
        requireGiven(model, "Name the saved model with -model");
        requireGiven(data, "Name the data that the model answers for with -t");
        requireGiven(out, "Name the file to write with -out");
        Path file = path(out, "-out");
        // A search of minutes is not to end with a file that cannot be written.
        WholeFile.prepare(file, nothing -> {}).close();
        SavedRegressor teacher = SavedRegressor.read(path(model, "-model"));
        Instances rows = rows(teacher);
        if (teacher.header() == null) {
            System.err.println("NetworkCompressor: " + model
                    + " does not say which attributes it was built on, so that nobody knows whether those of " + data
                    + " fit");
        }
        teacher.requireFit(rows, data);
        network.imitate(teacher.model(), rows);
        WholeFile.write(file, stream -> save(new Instances(rows, 0), stream));
        return FidelityText.of(network.model());
    }

    private Instances rows(SavedRegressor teacher) throws IOException {
        Instances rows = DataFile.read(path(data, "-t"));
        if (classIndex.isEmpty()) {
            rows.setClassIndex(Math.min(teacher.classIndex(rows), rows.numAttributes() - 1));
        } else {
            rows.setClassIndex(chosen(rows.numAttributes()));
        }
        return rows;
    }

    private int chosen(int attributes) {
        int index =
                switch (classIndex) {
                    case "first" -> 1;
                    case "last" -> attributes;
                    default -> classIndex.matches("\\d{1,9}") ? Integer.parseInt(classIndex) : 0;
                };
        if (index < 1 || index > attributes) {
            throw new IllegalArgumentException("The option -c is '" + classIndex
                    + "'; it must be first, last or a number from 1 to " + attributes);
        }
        return index - 1;
    }

    /** The model and the header of its data, as Weka's own {@code -d} writes them. */
    private void save(Instances header, OutputStream stream) throws IOException {
        try (OutputStream packed = out.endsWith(".gz") ? new GZIPOutputStream(stream) : stream) {
            SerializationHelper.writeAll(packed, new Object[] {network, header});
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    protected void execute(String command) throws Exception {
        System.out.print(compress());
        System.out.println("\nThe network is in " + out);
    }

    /** Runs the compressor from a plain class path. */
    public static void main(String[] args) throws Exception {
        NetworkCompressor compressor = new NetworkCompressor();
        compressor.run(compressor, args);
    }
}

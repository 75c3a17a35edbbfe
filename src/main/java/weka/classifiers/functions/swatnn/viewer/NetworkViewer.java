package weka.classifiers.functions.swatnn.viewer;

import weka.classifiers.functions.swatnn.data.AttributeEncoding;
import weka.classifiers.functions.swatnn.data.DataFile;
import weka.classifiers.functions.swatnn.data.HeaderCheck;
import weka.classifiers.functions.swatnn.export.SavedModelProgram;
import weka.classifiers.functions.swatnn.model.FittedModel;
import weka.core.Instances;
import weka.core.OptionMetadata;
import weka.gui.LookAndFeel;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import javax.swing.SwingUtilities;

/**
 * Opens the {@link ModelViewer} of a saved model in a window: {@code weka.Run .NetworkViewer -model m.model -t data.arff}. The program ends when the window
 * is closed.
 */
public class NetworkViewer extends SavedModelProgram {

    private String data = "";

    /** One sentence for the help text. */
    @Override
    public String globalInfo() {
        return "Shows a saved SWATNN model in a window: its network, the sizes and errors to choose from, the search,"
                + " and what it does with rows.";
    }

    @OptionMetadata(
            displayName = "Data",
            description =
                    "Data file whose rows the tabs Effects, Importance and Errors are about; it has the attributes of"
                            + " the training data. Without it, a button of the window takes one.",
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
     * Opens the window with the options set.
     *
     * @throws IllegalArgumentException if an option is missing or wrong, the model has no network, or the data do not fit it
     * @throws IOException if a file cannot be read, or there is no screen
     * @throws InterruptedException if the thread is interrupted before the window is there
     */
    public void open() throws IOException, InterruptedException {
        requireModel();
        Optional<Instances> rows = data.isEmpty() ? Optional.empty() : Optional.of(DataFile.read(path(data, "-t")));
        FittedModel model = ofModel(read -> {
            AttributeEncoding encoding = read.predictor().encoding();
            rows.ifPresent(given -> HeaderCheck.require(encoding, given, data));
            return read;
        });
        if (!hasScreen()) {
            throw new IOException(
                    "The window needs a screen, and there is none here; weka.Run .ModelReport writes the same as a"
                            + " page");
        }
        LookAndFeel.setLookAndFeel();
        try {
            SwingUtilities.invokeAndWait(() -> open(model, rows));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("The window cannot be opened: " + e.getCause(), e.getCause());
        }
    }

    private void open(FittedModel model, Optional<Instances> rows) {
        ModelViewer viewer = new ModelViewer(model);
        viewer.openWindow(path(getModel(), "-model").getFileName().toString());
        rows.ifPresent(
                given -> viewer.look(given, path(data, "-t").getFileName().toString()));
    }

    private static boolean hasScreen() {
        try {
            return GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0;
        } catch (HeadlessException | AWTError | LinkageError e) {
            return false;
        }
    }

    @Override
    protected void execute(String command) throws IOException, InterruptedException {
        open();
    }

    /** Runs the program from a plain class path. */
    public static void main(String[] args) throws Exception {
        NetworkViewer program = new NetworkViewer();
        program.run(program, args);
    }
}

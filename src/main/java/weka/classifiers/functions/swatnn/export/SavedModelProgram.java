package weka.classifiers.functions.swatnn.export;

import weka.classifiers.functions.swatnn.model.FittedModel;
import weka.classifiers.functions.swatnn.options.CommandProgram;
import weka.core.OptionMetadata;

import java.io.IOException;
import java.util.function.Function;

/** A program that reads a model which Weka has saved. */
public abstract class SavedModelProgram extends CommandProgram {

    private String model = "";

    @OptionMetadata(
            displayName = "Model",
            description = "Model file that Weka saved, by -d or in the Explorer (required).",
            commandLineParamName = "model",
            commandLineParamSynopsis = "-model <file>",
            displayOrder = 0)
    public String getModel() {
        return model;
    }

    public void setModel(String model) {
        this.model = model;
    }

    /**
     * Checks that a model is named.
     *
     * @throws IllegalArgumentException where none is
     */
    protected final void requireModel() {
        requireGiven(model, "Name the saved model with -model");
    }

    /**
     * Reads the model that the option names.
     *
     * @throws IOException if the file cannot be read, or holds something else
     */
    protected final SavedModel savedModel() throws IOException {
        return SavedModel.read(path(model, "-model"));
    }

    /**
     * Reads the model that the option names and asks it. Where the model was saved within a filter, standard error says so.
     *
     * @param question what is wanted of the model; may throw {@link IllegalStateException} where no network has been found yet
     * @throws IllegalArgumentException naming the file, where the model has no answer
     * @throws IOException if the file cannot be read, or holds something else
     */
    protected final <R> R ofModel(Function<FittedModel, R> question) throws IOException {
        SavedModel saved = savedModel();
        if (saved.filtered()) {
            System.err.println(getClass().getSimpleName() + ": " + model + " holds a "
                    + String.join(" around a ", saved.around())
                    + " around SWATNN; what the network takes are the data as they are after the filter");
        }
        try {
            return question.apply(saved.model());
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException(model + ": " + e.getMessage(), e);
        }
    }
}

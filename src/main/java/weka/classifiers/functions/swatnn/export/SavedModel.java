package weka.classifiers.functions.swatnn.export;

import weka.classifiers.functions.swatnn.model.FittedModel;
import weka.classifiers.functions.swatnn.model.ModelHolder;
import weka.classifiers.functions.swatnn.saved.ModelFile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A model that Weka has saved.
 *
 * @param model what was built; it may be unbuilt
 * @param around simple class names of the classifiers that it was saved within, from the outermost
 * @param filtered whether one of them filters the inputs of the model
 */
public record SavedModel(FittedModel model, List<String> around, boolean filtered) {

    /**
     * Reads the model that a file begins with, as Weka's {@code -d} and the Explorer save it: packed or not, alone or within classifiers
     * that do no more than filter its inputs.
     *
     * @throws IOException if the file cannot be read, or holds something else
     */
    public static SavedModel read(Path file) throws IOException {
        ModelFile.Content content = ModelFile.of(file).read();
        if (content.model() instanceof ModelHolder holder) {
            return new SavedModel(holder.model(), content.around(), content.filtered());
        }
        String name = content.model() == null
                ? "nothing"
                : "a " + content.model().getClass().getName();
        throw new IOException(file + " is not a saved SWATNN model: it holds " + name);
    }
}

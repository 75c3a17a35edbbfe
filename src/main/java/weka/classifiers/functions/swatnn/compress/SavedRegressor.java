package weka.classifiers.functions.swatnn.compress;

import weka.classifiers.Classifier;
import weka.classifiers.functions.swatnn.saved.TrustedObjects;
import weka.core.Instances;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A regressor that Weka has saved, with the header of its data where that was saved too, as Weka's {@code -d} and the Explorer do.
 *
 * @param file where it was read from
 * @param model the regressor
 * @param header attributes of the data that it was built on, or null where the file has none
 */
record SavedRegressor(Path file, Classifier model, Instances header) {

    /**
     * Reads one.
     *
     * @throws IOException with one clear sentence, if the file cannot be read, or holds something else
     */
    static SavedRegressor read(Path file) throws IOException {
        List<Object> objects = TrustedObjects.read(file);
        if (!(objects.get(0) instanceof Classifier model)) {
            String what = objects.get(0) == null
                    ? "nothing"
                    : "a " + objects.get(0).getClass().getSimpleName();
            throw new IOException(file + " holds " + what + ", which is no model that predicts a class");
        }
        Instances header = objects.size() > 1 && objects.get(1) instanceof Instances saved ? saved : null;
        if (header != null
                && header.classIndex() >= 0
                && !header.classAttribute().isNumeric()) {
            throw new IOException(file + " predicts " + header.classAttribute().name()
                    + ", which is nominal; a network is made of models that predict a numeric class");
        }
        return new SavedRegressor(file, model, header);
    }

    /** The index of the class that the header names; that of the last attribute where none is known. */
    int classIndex(Instances data) {
        return header == null || header.classIndex() < 0 ? data.numAttributes() - 1 : header.classIndex();
    }

    /**
     * Checks that data have the attributes that the model was built on, in their order, and the same class.
     *
     * @param data with the class set
     * @param name what messages call the data
     * @throws IllegalArgumentException naming the first attribute that differs
     */
    void requireFit(Instances data, String name) {
        if (header == null) {
            return;
        }
        for (int i = 0; i < Math.min(header.numAttributes(), data.numAttributes()); i++) {
            String difference = header.attribute(i).equalsMsg(data.attribute(i));
            if (difference != null) {
                throw new IllegalArgumentException("Attribute " + (i + 1) + " of " + name + ", "
                        + data.attribute(i).name() + ", is not what " + file + " was built on ("
                        + difference.strip().replaceAll("\\s+", " ")
                        + "); names, types, values and their order must be the same");
            }
        }
        if (header.numAttributes() != data.numAttributes()) {
            throw new IllegalArgumentException(
                    name + " has " + data.numAttributes() + " attributes, where " + file + " was built on "
                            + header.numAttributes() + ": " + firstSurplus(data) + " is too many or missing");
        }
        if (header.classIndex() >= 0 && header.classIndex() != data.classIndex()) {
            throw new IllegalArgumentException("The class of " + name + " is "
                    + data.classAttribute().name() + ", where " + file + " predicts "
                    + header.classAttribute().name());
        }
    }

    private String firstSurplus(Instances data) {
        Instances longer = header.numAttributes() > data.numAttributes() ? header : data;
        return longer.attribute(Math.min(header.numAttributes(), data.numAttributes()))
                .name();
    }
}

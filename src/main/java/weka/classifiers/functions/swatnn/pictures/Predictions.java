package weka.classifiers.functions.swatnn.pictures;

import weka.classifiers.functions.swatnn.charts.Chart;
import weka.classifiers.functions.swatnn.data.AttributeEncoding;
import weka.classifiers.functions.swatnn.data.InputAttribute;
import weka.classifiers.functions.swatnn.data.Target;
import weka.classifiers.functions.swatnn.prediction.Predictor;
import weka.core.Attribute;
import weka.core.Instances;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a model predicts for rows whose class is known.
 *
 * @param target name of the class
 * @param actual values of the class
 * @param predicted the predictions, as many
 */
record Predictions(String target, double[] actual, double[] predicted) {

    /**
     * Predicts.
     *
     * @param model the model
     * @param rows rows with the attributes of the training data; those without a class value are left out
     * @param name what messages call the rows
     * @throws IllegalArgumentException if attributes differ, or no row has a class value
     */
    static Predictions of(Predictor model, Instances rows, String name) {
        AttributeEncoding encoding = model.encoding();
        check(encoding, rows, name);
        Instances known = new Instances(rows, 0);
        rows.stream()
                .filter(row -> Double.isFinite(row.value(encoding.classIndex())))
                .forEach(known::add);
        if (known.isEmpty()) {
            throw new IllegalArgumentException(
                    "No row of " + name + " has a value of " + encoding.target().name());
        }
        return new Predictions(
                encoding.target().name(), known.attributeToDoubleArray(encoding.classIndex()), model.predict(known));
    }

    Chart chart() {
        return ModelCharts.predictions(target, actual, predicted);
    }

    private static void check(AttributeEncoding encoding, Instances rows, String name) {
        List<InputAttribute> attributes = encoding.attributes();
        if (rows.numAttributes() != attributes.size() + 1) {
            throw new IllegalArgumentException(name + " has " + rows.numAttributes()
                    + " attributes; the model was built from " + (attributes.size() + 1));
        }
        Target target = encoding.target();
        requireSame(name, rows.attribute(encoding.classIndex()), target.name(), target.kind(), List.of());
        for (int a = 0; a < attributes.size(); a++) {
            InputAttribute attribute = attributes.get(a);
            requireSame(
                    name,
                    rows.attribute(encoding.headerIndex(a)),
                    attribute.name(),
                    attribute.kind(),
                    attribute.values());
        }
    }

    private static void requireSame(
            String file, Attribute found, String name, InputAttribute.Kind kind, List<String> values) {
        List<Object> foundValues = new ArrayList<>();
        if (found.isNominal()) {
            foundValues.addAll(Collections.list(found.enumerateValues()));
        }
        if (!found.name().equals(name) || InputAttribute.kind(found) != kind || !foundValues.equals(values)) {
            throw new IllegalArgumentException("Attribute " + (found.index() + 1) + " of " + file + " is "
                    + found.name() + "; the model was built with "
                    + (found.name().equals(name) ? "another type or other values of it" : name + " there"));
        }
    }
}

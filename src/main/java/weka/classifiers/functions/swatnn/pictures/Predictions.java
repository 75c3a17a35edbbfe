package weka.classifiers.functions.swatnn.pictures;

import weka.classifiers.functions.swatnn.charts.Chart;
import weka.classifiers.functions.swatnn.export.InputAttribute;
import weka.classifiers.functions.swatnn.export.PortableModel;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

import java.util.ArrayList;
import java.util.Arrays;
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
    static Predictions of(PortableModel model, Instances rows, String name) {
        check(model, rows, name);
        int n = model.attributes().size();
        double[] actual = new double[rows.numInstances()];
        double[] predicted = new double[rows.numInstances()];
        int count = 0;
        for (Instance row : rows) {
            double value = row.value(model.classIndex());
            if (Double.isFinite(value)) {
                double[] values = new double[n];
                for (int a = 0; a < n; a++) {
                    values[a] = row.value(headerIndex(model, a));
                }
                actual[count] = value;
                predicted[count++] = model.predict(values);
            }
        }
        if (count == 0) {
            throw new IllegalArgumentException("No row of " + name + " has a value of " + model.target());
        }
        return new Predictions(model.target(), Arrays.copyOf(actual, count), Arrays.copyOf(predicted, count));
    }

    Chart chart() {
        return ModelCharts.predictions(target, actual, predicted);
    }

    private static int headerIndex(PortableModel model, int attribute) {
        return attribute < model.classIndex() ? attribute : attribute + 1;
    }

    private static void check(PortableModel model, Instances rows, String name) {
        List<InputAttribute> attributes = model.attributes();
        if (rows.numAttributes() != attributes.size() + 1) {
            throw new IllegalArgumentException(name + " has " + rows.numAttributes()
                    + " attributes; the model was built from " + (attributes.size() + 1));
        }
        requireSame(name, rows.attribute(model.classIndex()), model.target(), model.targetKind(), List.of());
        for (int a = 0; a < attributes.size(); a++) {
            InputAttribute attribute = attributes.get(a);
            requireSame(
                    name,
                    rows.attribute(headerIndex(model, a)),
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
        InputAttribute.Kind foundKind = found.isNominal()
                ? InputAttribute.Kind.NOMINAL
                : found.isDate() ? InputAttribute.Kind.DATE : InputAttribute.Kind.NUMERIC;
        if (!found.name().equals(name) || foundKind != kind || !foundValues.equals(values)) {
            throw new IllegalArgumentException("Attribute " + (found.index() + 1) + " of " + file + " is "
                    + found.name() + "; the model was built with "
                    + (found.name().equals(name) ? "another type or other values of it" : name + " there"));
        }
    }
}

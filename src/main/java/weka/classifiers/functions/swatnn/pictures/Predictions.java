package weka.classifiers.functions.swatnn.pictures;

import weka.classifiers.functions.swatnn.charts.Chart;
import weka.classifiers.functions.swatnn.data.AttributeEncoding;
import weka.classifiers.functions.swatnn.data.HeaderCheck;
import weka.classifiers.functions.swatnn.prediction.Predictor;
import weka.core.Instances;

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
     * @throws IllegalArgumentException if attributes differ, the class is nominal, or no row has a class value
     */
    static Predictions of(Predictor model, Instances rows, String name) {
        AttributeEncoding encoding = model.encoding();
        if (encoding.target().isNominal()) {
            throw new IllegalArgumentException("The class " + encoding.target().name()
                    + " is nominal; predicted against actual values are drawn of numbers only");
        }
        HeaderCheck.require(encoding, rows, name);
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
}

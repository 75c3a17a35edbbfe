package weka.classifiers.functions.swatnn.prediction;

import weka.classifiers.functions.swatnn.data.AttributeEncoding;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.core.Instance;
import weka.core.Instances;

import java.io.Serializable;

/**
 * The one way from a row to a prediction: the row becomes inputs, the network predicts a standardised target, and that becomes a value
 * in the units of the class.
 *
 * @param encoding how rows become inputs, and what is predicted
 * @param network on encoded inputs and standardised target
 */
public record Predictor(AttributeEncoding encoding, SparseMlp network) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Rows whose inputs are held at a time. */
    private static final int BLOCK = 1024;

    /**
     * Checks that both fit together.
     *
     * @throws IllegalArgumentException if the network has another number of inputs
     */
    public Predictor {
        if (network.inputs() != encoding.columns()) {
            throw new IllegalArgumentException("There are " + encoding.columns() + " input columns for a network of "
                    + network.inputs() + " inputs");
        }
    }

    /**
     * Predicts one row.
     *
     * @param row attributes in the order of training; it needs no class value
     * @return the prediction in the units of the class, finite
     * @throws IllegalArgumentException if the row has too few attributes
     */
    public double predict(Instance row) {
        return encoding.target().toUnits(standardised(row));
    }

    /**
     * The network's output for a row, which is not bounded.
     *
     * @param row attributes in the order of training; it needs no class value
     * @throws IllegalArgumentException if the row has too few attributes
     */
    public double standardised(Instance row) {
        double[] x = new double[encoding.columns()];
        encoding.encode(row, x);
        return network.predict(x);
    }

    /**
     * Predicts one row from the values of its attributes.
     *
     * @param values one for each attribute but the class, in their order: the number, milliseconds of a date, or index of a nominal
     *     value; NaN where it is missing
     * @return the prediction in the units of the class, finite
     * @throws IllegalArgumentException if the number of values is wrong
     */
    public double predict(double[] values) {
        return encoding.target().toUnits(network.predict(encoding.encode(values)));
    }

    /**
     * Predicts many rows to the same last bit as one by one, and faster.
     *
     * @param rows n rows, attributes in the order of training; they need no class value
     * @return the n predictions in the units of the class
     */
    public double[] predict(Instances rows) {
        double[] predictions = new double[rows.numInstances()];
        double[] standardised = new double[BLOCK];
        for (int first = 0; first < predictions.length; first += BLOCK) {
            int count = Math.min(BLOCK, predictions.length - first);
            network.predict(encoding.encodeInputs(rows, first, count), count, standardised);
            for (int i = 0; i < count; i++) {
                predictions[first + i] = encoding.target().toUnits(standardised[i]);
            }
        }
        return predictions;
    }
}

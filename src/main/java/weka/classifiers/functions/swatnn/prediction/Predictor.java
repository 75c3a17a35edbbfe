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
     * @throws IllegalArgumentException if the network has another number of inputs or outputs
     */
    public Predictor {
        if (network.outputs() != encoding.target().outputs()) {
            throw new IllegalArgumentException("The class " + encoding.target().name() + " takes "
                    + encoding.target().outputs() + " outputs; the network has " + network.outputs());
        }
        if (network.inputs() != encoding.columns()) {
            throw new IllegalArgumentException("There are " + encoding.columns() + " input columns for a network of "
                    + network.inputs() + " inputs");
        }
    }

    /**
     * Predicts one row.
     *
     * @param row attributes in the order of training; it needs no class value
     * @return the prediction in the units of the class, finite, or the index of the most probable nominal value
     * @throws IllegalArgumentException if the row has too few attributes
     */
    public double predict(Instance row) {
        return encoding.target().value(outputs(row));
    }

    /**
     * Predicts one row in full.
     *
     * @param row attributes in the order of training; it needs no class value
     * @return the probability of each value of a nominal class, or the prediction alone
     * @throws IllegalArgumentException if the row has too few attributes
     */
    public double[] distribution(Instance row) {
        return encoding.target().distribution(outputs(row));
    }

    /**
     * The network's outputs for a row, which are not bounded.
     *
     * @param row attributes in the order of training; it needs no class value
     * @throws IllegalArgumentException if the row has too few attributes
     */
    public double[] outputs(Instance row) {
        return network.predictAll(inputs(row));
    }

    /**
     * The network's inputs for a row, each finite.
     *
     * @param row attributes in the order of training; it needs no class value
     * @throws IllegalArgumentException if the row has too few attributes
     */
    public double[] inputs(Instance row) {
        double[] x = new double[encoding.columns()];
        encoding.encode(row, x);
        return x;
    }

    /**
     * Predicts one row from the values of its attributes.
     *
     * @param values one for each attribute but the class, in their order: the number, milliseconds of a date, or index of a nominal
     *     value; NaN where it is missing
     * @return the prediction in the units of the class, finite, or the index of the most probable nominal value
     * @throws IllegalArgumentException if the number of values is wrong
     */
    public double predict(double[] values) {
        return encoding.target().value(network.predictAll(encoding.encode(values)));
    }

    /**
     * Predicts one row in full from the values of its attributes, see {@link #predict(double[])}.
     *
     * @return the probability of each value of a nominal class, or the prediction alone
     */
    public double[] distribution(double[] values) {
        return encoding.target().distribution(network.predictAll(encoding.encode(values)));
    }

    /**
     * Predicts many rows to the same last bit as one by one, and faster.
     *
     * @param rows n rows, attributes in the order of training; they need no class value
     * @return the n predictions in the units of the class, or indices of the most probable nominal values
     */
    public double[] predict(Instances rows) {
        double[] predictions = new double[rows.numInstances()];
        forEach(rows, (row, outputs) -> predictions[row] = encoding.target().value(outputs));
        return predictions;
    }

    /**
     * Predicts many rows in full, to the same last bit as one by one.
     *
     * @param rows n rows, attributes in the order of training; they need no class value
     * @return for each the probability of each value of a nominal class, or the prediction alone
     */
    public double[][] distributions(Instances rows) {
        double[][] distributions = new double[rows.numInstances()][];
        forEach(rows, (row, outputs) -> distributions[row] = encoding.target().distribution(outputs));
        return distributions;
    }

    private void forEach(Instances rows, OutputsOfRow use) {
        int count = network.outputs();
        double[] block = new double[BLOCK * count];
        double[] outputs = new double[count];
        for (int first = 0; first < rows.numInstances(); first += BLOCK) {
            int size = Math.min(BLOCK, rows.numInstances() - first);
            network.predict(encoding.encodeInputs(rows, first, size), size, block);
            for (int i = 0; i < size; i++) {
                System.arraycopy(block, i * count, outputs, 0, count);
                use.accept(first + i, outputs);
            }
        }
    }

    /** Told of the outputs of a row, in an array that is used again. */
    @FunctionalInterface
    private interface OutputsOfRow {
        void accept(int row, double[] outputs);
    }
}

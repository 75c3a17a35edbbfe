package weka.classifiers.functions.swatnn.prediction;

import weka.classifiers.functions.swatnn.data.AttributeEncoding;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.core.Instances;

/** Predictions of many instances at once. */
public final class BatchPrediction {

    /** Rows whose inputs are held at a time. */
    private static final int BLOCK = 1024;

    private BatchPrediction() {}

    /**
     * Predicts all instances.
     *
     * @param network network on encoded inputs and standardised target
     * @param encoding how inputs and target are encoded
     * @param batch n instances, attributes in the order of training; they need no class value
     * @return n rows of one prediction in the user's units
     */
    public static double[][] of(SparseMlp network, AttributeEncoding encoding, Instances batch) {
        double[][] predictions = new double[batch.numInstances()][1];
        double[] standardised = new double[BLOCK];
        for (int first = 0; first < predictions.length; first += BLOCK) {
            int rows = Math.min(BLOCK, predictions.length - first);
            network.predict(encoding.encodeInputs(batch, first, rows), rows, standardised);
            for (int i = 0; i < rows; i++) {
                predictions[first + i][0] = encoding.toTarget(standardised[i]);
            }
        }
        return predictions;
    }
}

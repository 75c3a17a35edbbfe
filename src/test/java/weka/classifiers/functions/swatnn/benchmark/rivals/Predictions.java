package weka.classifiers.functions.swatnn.benchmark.rivals;

import weka.classifiers.functions.swatnn.data.AttributeEncoding;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.core.Instances;

/** Predictions of a sparse network, as the classifier makes them. */
final class Predictions {

    private Predictions() {}

    /** The targets that a network on encoded inputs predicts for some rows. */
    static double[] of(SparseMlp network, AttributeEncoding encoding, Instances rows) {
        double[] predictions = new double[rows.numInstances()];
        double[] x = new double[encoding.columns()];
        for (int i = 0; i < predictions.length; i++) {
            encoding.encode(rows.get(i), x);
            predictions[i] = encoding.toTarget(network.predict(x));
        }
        return predictions;
    }
}

package weka.classifiers.functions.swatnn.benchmark.rivals;

import weka.classifiers.functions.swatnn.data.AttributeEncoding;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.prediction.Predictor;
import weka.core.Instances;

/** Predictions of a sparse network, as the classifier makes them. */
final class Predictions {

    private Predictions() {}

    /** The targets that a network on encoded inputs predicts for some rows. */
    static double[] of(SparseMlp network, AttributeEncoding encoding, Instances rows) {
        return new Predictor(encoding, network).predict(rows);
    }
}

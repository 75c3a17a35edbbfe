package weka.classifiers.functions.swatnn.pretraining;

/** A function that the autoencoder learns to encode. */
@FunctionalInterface
interface Teacher {

    /** The value at {@code x}, inputs in about [-1, 1]. */
    double value(double[] x);
}

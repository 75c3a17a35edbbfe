package weka.classifiers.functions.swatnn.teachers;

/** A function that the autoencoder learns to encode. */
@FunctionalInterface
public interface Teacher {

    /** The value at {@code x}, inputs in about [-1, 1]. */
    double value(double[] x);
}

package weka.classifiers.functions.swatnn.teaching;

import weka.core.Instances;

/** A model that a network imitates. It has been built on the training rows. */
public interface Teacher {

    /** What it is, in a few words. */
    String label();

    /**
     * Its predictions.
     *
     * @param rows n rows, attributes in the order of training; they need no class value
     * @return n standardised predictions, finite; of classes n · K probabilities as training data have them for targets, row by row, none
     *     of them 0 or 1
     */
    double[] predict(Instances rows) throws Exception;

    /**
     * For each training row the prediction of those parts of the teacher that did not see the row, in the same form; NaN for a row
     * that all of them have seen.
     */
    double[] unseen();
}

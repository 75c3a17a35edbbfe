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
     * @return n standardised predictions, finite
     */
    double[] predict(Instances rows) throws Exception;

    /**
     * For each training row the prediction of those parts of the teacher that did not see the row, standardised; NaN for a row that
     * all of them have seen.
     */
    double[] unseen();
}

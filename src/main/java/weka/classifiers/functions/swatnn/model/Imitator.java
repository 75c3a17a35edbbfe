package weka.classifiers.functions.swatnn.model;

import weka.classifiers.Classifier;
import weka.core.Instances;
import weka.core.OptionHandler;

/** A classifier that can learn what another model answers, instead of the class. */
public interface Imitator extends Classifier, OptionHandler, ModelHolder {

    /**
     * Builds a model that answers as another one does.
     *
     * @param teacher a built regressor for such data
     * @param data rows that it can answer for, with a numeric or date class, whose values need not be known; left as they are
     * @throws IllegalArgumentException with one clear sentence, where an option is out of its range, or the teacher does not fit the data or
     *     fails
     * @throws InterruptedException if the thread is interrupted; the model is then as it was before
     */
    void imitate(Classifier teacher, Instances data) throws Exception;
}

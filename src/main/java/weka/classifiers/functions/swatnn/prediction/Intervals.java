package weka.classifiers.functions.swatnn.prediction;

import weka.classifiers.functions.swatnn.data.Target;

import java.io.Serializable;

/** How far off predictions may be. Immutable. */
public interface Intervals extends Serializable {

    /**
     * The interval around a prediction. It holds the prediction, and that of a higher level holds those of the lower ones.
     *
     * @param target what is predicted
     * @param inputs the d inputs of the row
     * @param output the network's output for it
     * @param confidence wanted probability that the interval holds the class, in [0, 1]
     * @return the lower end and the upper end, infinite where the rows were too few for the level
     * @throws IllegalArgumentException if the confidence is out of its range
     */
    double[] interval(Target target, double[] inputs, double output, double confidence);

    /** What of them there is. */
    IntervalKind kind();
}

package weka.classifiers.functions.swatnn.teaching;

import weka.classifiers.functions.swatnn.data.DesignMatrix;

import java.util.Arrays;

/**
 * The range of the training targets: what a teacher answers does not leave it.
 *
 * @param least the least standardised target
 * @param most the greatest one
 */
record AnswerRange(double least, double most) {

    /** The range of the targets of at least one row. */
    static AnswerRange of(DesignMatrix rows) {
        return new AnswerRange(
                Arrays.stream(rows.targets()).min().orElseThrow(),
                Arrays.stream(rows.targets()).max().orElseThrow());
    }

    /** The number of the range that is nearest to an answer. */
    double bounded(double answer) {
        return Math.max(least, Math.min(most, answer));
    }
}

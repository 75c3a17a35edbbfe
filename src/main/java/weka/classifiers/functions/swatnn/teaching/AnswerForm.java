package weka.classifiers.functions.swatnn.teaching;

import weka.classifiers.functions.swatnn.data.Target;
import weka.classifiers.functions.swatnn.data.TrainingData;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.core.Instance;

/**
 * What a teacher's answers are: numbers, or probabilities of classes. They have the form of targets, K for each row, row by row, so that
 * a network can learn them.
 */
interface AnswerForm {

    /** The form for training data of at least one row. */
    static AnswerForm of(TrainingData data) {
        Target target = data.encoding().target();
        return target.isNominal()
                ? Probabilities.of(target.classes(), data.rows())
                : new Numbers(target.behindLink(), AnswerRange.of(data.rows()));
    }

    /** The answers of a row K. */
    int count();

    /** What a network that learns them is fitted by and judged by. */
    Loss loss();

    /** From the outputs of a network for n rows to the answers that they stand for. */
    double[] ofOutputs(double[] outputs);

    /** From answers for n rows to the outputs of a network that would give them; what is not known stays so. */
    double[] asOutputs(double[] answers);

    /** Answers for n rows, kept within what a teacher may say. */
    double[] bounded(double[] answers);

    /**
     * What a built model of Weka answers for a row, not bounded; where it has no answer, the one that is best for all rows.
     *
     * @throws IllegalArgumentException where it fails
     */
    double[] ask(NamedModel model, Instance row) throws InterruptedException;
}

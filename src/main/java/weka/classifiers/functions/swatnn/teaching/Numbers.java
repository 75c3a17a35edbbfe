package weka.classifiers.functions.swatnn.teaching;

import weka.classifiers.functions.swatnn.data.Target;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.core.Instance;

import java.util.Arrays;

/**
 * Standardised numbers, which stay in the range of the training targets.
 *
 * @param target what they are of, behind its link
 * @param range of the training targets
 */
record Numbers(Target target, AnswerRange range) implements AnswerForm {

    @Override
    public int count() {
        return 1;
    }

    @Override
    public Loss loss() {
        return Loss.SQUARED;
    }

    @Override
    public double[] ofOutputs(double[] outputs) {
        return outputs;
    }

    @Override
    public double[] asOutputs(double[] answers) {
        return answers;
    }

    @Override
    public double[] bounded(double[] answers) {
        return Arrays.stream(answers).map(range::bounded).toArray();
    }

    /** Regressors can fail to predict; then the mean stands for the prediction. */
    @Override
    public double[] ask(NamedModel model, Instance row) throws InterruptedException {
        double standardised = target.toStandardised(model.answer(row));
        return new double[] {Double.isFinite(standardised) ? standardised : 0};
    }
}

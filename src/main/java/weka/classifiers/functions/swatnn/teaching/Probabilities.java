package weka.classifiers.functions.swatnn.teaching;

import weka.classifiers.functions.swatnn.data.ClassLabels;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.core.Instance;

import java.util.Arrays;

/**
 * Probabilities of classes: that of the second one where there are two, else those of all that occur. None of them is 0 or 1, since
 * trees that were asked whether a class is possible may all say no for want of rows: it counts as much as half a row among those that
 * the teacher learnt.
 *
 * @param labels the classes
 * @param rows number of rows that the teacher learnt, at least 1
 * @param frequencies of the classes in them, as targets
 */
record Probabilities(ClassLabels labels, int rows, double[] frequencies) implements AnswerForm {

    /** Rows that each class has besides those of the data. */
    private static final double PRIOR_ROWS = 0.5;

    /** The form for training rows. */
    static Probabilities of(ClassLabels labels, DesignMatrix rows) {
        double[] frequencies = new double[rows.outputs()];
        double total = rows.totalWeight();
        for (int i = 0; i < rows.targets().length; i++) {
            frequencies[i % frequencies.length] += rows.weights()[i / frequencies.length] / total * rows.targets()[i];
        }
        return new Probabilities(labels, rows.rows(), frequencies);
    }

    @Override
    public int count() {
        return labels.outputs();
    }

    @Override
    public Loss loss() {
        return Loss.CROSS_ENTROPY;
    }

    @Override
    public double[] ofOutputs(double[] outputs) {
        double[] answers = new double[outputs.length];
        for (int at = 0; at < outputs.length; at += count()) {
            double[] own = labels.targets(labels.distribution(Arrays.copyOfRange(outputs, at, at + count())));
            System.arraycopy(own, 0, answers, at, own.length);
        }
        return answers;
    }

    /** Log odds of a single probability, logarithms of several. */
    @Override
    public double[] asOutputs(double[] answers) {
        return Arrays.stream(answers)
                .map(p -> count() == 1 ? Math.log(p / (1 - p)) : Math.log(p))
                .toArray();
    }

    @Override
    public double[] bounded(double[] answers) {
        double total = rows + PRIOR_ROWS * Math.max(2, count());
        return Arrays.stream(answers).map(p -> (rows * p + PRIOR_ROWS) / total).toArray();
    }

    /** Classifiers can leave a row without a class that occurs; then the frequencies stand for the answer. */
    @Override
    public double[] ask(NamedModel model, Instance row) throws InterruptedException {
        double[] targets = labels.targets(model.distribution(row));
        return Arrays.stream(targets).allMatch(Double::isFinite) ? targets : frequencies.clone();
    }
}

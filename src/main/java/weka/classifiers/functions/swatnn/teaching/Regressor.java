package weka.classifiers.functions.swatnn.teaching;

import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
import weka.classifiers.functions.swatnn.data.Target;
import weka.classifiers.functions.swatnn.data.TrainingData;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Randomizable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Any regressor of Weka as a teacher. It is built on all rows, and once more for each of some parts of them without that part, so that
 * there is a prediction of each row by a model that did not see it (cross-validation: Stone, 1974). Its answers are bounded by the range
 * of the training targets.
 */
public final class Regressor implements Teacher {

    private static final int PARTS = 5;

    private final NamedModel model;
    private final Target target;
    private final AnswerRange range;
    private final double[] unseen;

    private Regressor(NamedModel model, TrainingData data) {
        this.model = model;
        target = data.encoding().target().behindLink();
        range = AnswerRange.of(data.rows());
        unseen = new double[data.rows().rows()];
    }

    /**
     * Builds a teacher.
     *
     * @param untrained a regressor with its options; copied
     * @param data what it learns
     * @param seed seed of the parts, and of the regressor where it has one
     * @param listener told of the progress
     * @throws IllegalArgumentException naming the option where the regressor cannot learn the data, or fails
     * @throws InterruptedException where the listener ends the build
     */
    static Regressor of(Classifier untrained, TrainingData data, long seed, BuildListener listener) throws Exception {
        Instances rows = data.usable();
        int n = rows.numInstances();
        List<Integer> part = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            part.add(i % Math.min(PARTS, n));
        }
        Collections.shuffle(part, new Random(seed));
        Regressor teacher = new Regressor(built(untrained, rows, seed, 0, listener), data);
        for (int p = 0; p < Math.min(PARTS, n); p++) {
            Instances others = new Instances(rows, n);
            for (int i = 0; i < n; i++) {
                if (part.get(i) != p) {
                    others.add(rows.instance(i));
                }
            }
            if (others.isEmpty()) {
                Arrays.fill(teacher.unseen, Double.NaN);
                break;
            }
            NamedModel without = built(untrained, others, seed, (p + 1.0) / (PARTS + 1), listener);
            for (int i = 0; i < n; i++) {
                if (part.get(i) == p) {
                    teacher.unseen[i] = teacher.answer(without, rows.instance(i));
                }
            }
        }
        return teacher;
    }

    private static NamedModel built(
            Classifier untrained, Instances rows, long seed, double done, BuildListener listener) throws Exception {
        listener.progress("teacher", done, Double.NaN);
        Classifier copy = AbstractClassifier.makeCopy(untrained);
        if (copy instanceof Randomizable random) {
            random.setSeed((int) seed);
        }
        NamedModel named = named(copy);
        named.build(rows);
        return named;
    }

    private static NamedModel named(Classifier model) {
        return new NamedModel(
                model, "The teacher of the option -teacher, " + model.getClass().getSimpleName() + ",");
    }

    /**
     * Checks that a regressor can learn data.
     *
     * @throws IllegalArgumentException naming the option where it cannot
     */
    static void requireCapable(Classifier untrained, TrainingData data) throws InterruptedException {
        named(untrained).requireCapable(data.usable());
    }

    @Override
    public String label() {
        return model.label();
    }

    @Override
    public double[] predict(Instances rows) throws Exception {
        double[] answers = new double[rows.numInstances()];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = answer(model, rows.instance(i));
        }
        return answers;
    }

    @Override
    public double[] unseen() {
        return unseen.clone();
    }

    /** Regressors can fail to predict; then the mean stands for the prediction. */
    private double answer(NamedModel by, Instance row) throws InterruptedException {
        double standardised = target.toStandardised(by.answer(row));
        return Double.isFinite(standardised) ? range.bounded(standardised) : 0;
    }
}

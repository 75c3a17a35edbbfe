package weka.classifiers.functions.swatnn.teaching;

import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
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
 * Any regressor of Weka as a teacher, or of a nominal class any classifier by its probabilities. It is built on all rows, and once more
 * for each of some parts of them without that part, so that there is a prediction of each row by a model that did not see it
 * (cross-validation: Stone, 1974). Its answers are bounded, see {@link AnswerForm}.
 */
final class WekaTeacher implements Teacher {

    private static final int PARTS = 5;

    private final NamedModel model;
    private final AnswerForm form;
    private final double[] unseen;

    private WekaTeacher(NamedModel model, TrainingData data) {
        this.model = model;
        form = AnswerForm.of(data);
        unseen = new double[data.rows().rows() * form.count()];
    }

    /**
     * Builds a teacher.
     *
     * @param untrained a regressor or classifier with its options; copied
     * @param data what it learns
     * @param seed seed of the parts, and of the model where it has one
     * @param listener told of the progress
     * @throws IllegalArgumentException naming the option where the model cannot learn the data, or fails
     * @throws InterruptedException where the listener ends the build
     */
    static WekaTeacher of(Classifier untrained, TrainingData data, long seed, BuildListener listener) throws Exception {
        Instances rows = data.usable();
        int n = rows.numInstances();
        List<Integer> part = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            part.add(i % Math.min(PARTS, n));
        }
        Collections.shuffle(part, new Random(seed));
        WekaTeacher teacher = new WekaTeacher(built(untrained, rows, seed, 0, listener), data);
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
                    teacher.answer(without, rows.instance(i), teacher.unseen, i);
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
     * Checks that a regressor or classifier can learn data.
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
        double[] answers = new double[rows.numInstances() * form.count()];
        for (int i = 0; i < rows.numInstances(); i++) {
            answer(model, rows.instance(i), answers, i);
        }
        return answers;
    }

    @Override
    public double[] unseen() {
        return unseen.clone();
    }

    private void answer(NamedModel by, Instance row, double[] answers, int i) throws InterruptedException {
        System.arraycopy(form.bounded(form.ask(by, row)), 0, answers, i * form.count(), form.count());
    }
}

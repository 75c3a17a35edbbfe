package weka.classifiers.functions.swatnn.teaching;

import weka.classifiers.Classifier;
import weka.classifiers.functions.swatnn.data.Link;
import weka.classifiers.functions.swatnn.data.TrainingData;
import weka.classifiers.functions.swatnn.data.UsableRows;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.core.Instance;
import weka.core.Instances;

import java.util.Arrays;
import java.util.List;

/**
 * A model that is there already, such as one that was saved: what it was built on is not known, so nothing is known of its error on rows
 * that it did not see. Its answers stand in place of the class, which need not be known. They are not bounded: what is learnt is the
 * model's function as it is.
 */
public final class ReadyTeacher implements Teacher {

    private final NamedModel model;
    private final TrainingData answers;
    private final double[] truth;
    private final List<String> notes;

    private ReadyTeacher(NamedModel model, TrainingData answers, double[] truth, List<String> notes) {
        this.model = model;
        this.answers = answers;
        this.truth = truth;
        this.notes = notes;
    }

    /**
     * Asks a model for all rows of positive weight.
     *
     * @param regressor a built regressor
     * @param data what it can answer for, with a numeric or date class, whose values may be missing; left as they are
     * @param link what of its answers a network is to learn
     * @throws IllegalArgumentException where the class is not numeric or not set, an attribute cannot be learnt from, the model fails, or
     *     has no answer for any row
     */
    public static ReadyTeacher of(Classifier regressor, Instances data, Link link) throws InterruptedException {
        UsableRows.requireNumericClass(data);
        NamedModel model =
                new NamedModel(regressor, "The model " + regressor.getClass().getSimpleName());
        Instances answered = new Instances(data, data.numInstances());
        double[] classes = new double[data.numInstances()];
        for (Instance row : data) {
            double answer = answer(model, row);
            Instance copy = (Instance) row.copy();
            copy.setDataset(answered);
            copy.setClassValue(answer);
            if (UsableRows.isUsable(copy)) {
                classes[answered.numInstances()] = row.classValue();
                answered.add(copy);
            }
        }
        if (answered.isEmpty()) {
            throw new IllegalArgumentException(
                    model.name() + " answers for no row of positive weight of " + data.relationName());
        }
        TrainingData answers = TrainingData.of(answered, link, Loss.SQUARED);
        double[] truth = Arrays.stream(classes, 0, answered.numInstances())
                .map(value -> standardised(value, answers))
                .toArray();
        int left = data.numInstances() - answered.numInstances();
        return new ReadyTeacher(
                model,
                answers,
                truth,
                left == 0 ? List.of() : List.of(left + " rows without an answer or a positive weight are left out"));
    }

    /** The model sees no class value: some would give it back. */
    private static double answer(NamedModel model, Instance row) throws InterruptedException {
        Instance asked = (Instance) row.copy();
        asked.setDataset(row.dataset());
        asked.setClassMissing();
        return model.answer(asked);
    }

    /** What a link has no value for counts as the least answer. */
    private static double standardised(double value, TrainingData answers) {
        double standardised = answers.encoding().target().toStandardised(value);
        return standardised == Double.NEGATIVE_INFINITY
                ? AnswerRange.of(answers.rows()).least()
                : standardised;
    }

    /** The rows with its answers in place of the class. */
    public TrainingData answers() {
        return answers;
    }

    /** What of the data is not used, a sentence each, for the log. */
    public List<String> notes() {
        return notes;
    }

    /** Whether there is a row whose class is known, without which there can be no prediction intervals. */
    public boolean knowsTruth() {
        return Arrays.stream(truth).anyMatch(Double::isFinite);
    }

    /**
     * The lesson that it gives.
     *
     * @param seed seed of the made-up rows
     */
    public Lesson lesson(long seed) throws Exception {
        return Lesson.of(this, answers, truth, seed);
    }

    @Override
    public String label() {
        return model.label();
    }

    /** Where it has no answer for a made-up row, the mean of its answers stands for one. */
    @Override
    public double[] predict(Instances rows) throws InterruptedException {
        double[] predicted = new double[rows.numInstances()];
        for (int i = 0; i < predicted.length; i++) {
            double standardised = standardised(answer(model, rows.instance(i)), answers);
            predicted[i] = Double.isFinite(standardised) ? standardised : 0;
        }
        return predicted;
    }

    @Override
    public double[] unseen() {
        double[] unknown = new double[truth.length];
        Arrays.fill(unknown, Double.NaN);
        return unknown;
    }
}

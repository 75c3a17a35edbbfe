package weka.classifiers.functions.swatnn.teaching;

import weka.classifiers.functions.swatnn.data.AttributeEncoding;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.data.SyntheticRows;
import weka.classifiers.functions.swatnn.data.TrainingData;
import weka.classifiers.functions.swatnn.design.Criterion;
import weka.classifiers.functions.swatnn.design.NetworkDesigner;
import weka.classifiers.functions.swatnn.design.Referee;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.prediction.LeftOut;
import weka.classifiers.functions.swatnn.refine.MeanLoss;
import weka.classifiers.functions.swatnn.select.Contender;
import weka.classifiers.functions.swatnn.select.ParetoFront;
import weka.core.Instances;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What a network learns from a teacher: its answers for the training rows and for made-up ones. To the pupil the problem is free of noise,
 * and rows are as many as one likes. It is judged by the teacher's error on rows that the teacher did not see, plus its own mean squared
 * distance from the teacher on made-up rows that it did not see: what it would be off by where its distance has nothing to do with the
 * teacher's error. Of classes the error is the log loss, and the distance the divergence of the network's probabilities from the teacher's
 * (Kullback &amp; Leibler, 1951, On information and sufficiency). However many networks are tried, none is favoured by the noise of the
 * rows. Where nothing is known of rows that the teacher did not see, it is judged by its distance alone.
 */
public final class Lesson implements Referee {

    /**
     * Made-up rows to learn for each real one. One of them gave errors of 0.122, 0.096 and 0.114 on three sets where trees are among the
     * teachers, four of them 0.110, 0.088 and 0.119.
     */
    private static final int COPIES = 4;

    /** Most made-up rows to learn. */
    private static final int MOST_MADE_UP = 10_000;

    private static final int LEAST_EXAM_ROWS = 500;
    private static final int MOST_EXAM_ROWS = 5000;

    private final Teacher teacher;
    private final AnswerForm form;
    private final DesignMatrix real;
    private final DesignMatrix rows;
    private final DesignMatrix exam;
    private final double[] unseen;
    private final double[] onReal;
    private final double[] truth;
    /** The teacher's mean loss on rows that it did not see, as a fraction of the target's variance or in nats; NaN where it is not known. */
    private final double teacherError;

    /** The distance of the best constant from the teacher. */
    private final double examVariance;

    private Lesson(
            Teacher teacher,
            AnswerForm form,
            DesignMatrix real,
            double[] truth,
            DesignMatrix made,
            double[] onReal,
            DesignMatrix exam) {
        this.teacher = teacher;
        this.form = form;
        this.real = real;
        this.truth = truth;
        this.exam = exam;
        this.onReal = onReal;
        unseen = teacher.unseen();
        rows = new DesignMatrix(real.columns(), real.inputs(), onReal, real.weights()).and(made);
        int count = form.count();
        int[] known = IntStream.range(0, real.rows())
                .filter(i -> !Double.isNaN(unseen[i * count]))
                .toArray();
        teacherError = meanLoss(form.asOutputs(unseen), truth, real.weights(), known);
        examVariance = form.loss().ofClasses() ? distance(NetworkDesigner.constant(exam, form.loss())) : variance(exam);
    }

    /**
     * A lesson.
     *
     * @param teacher who gives it
     * @param data the training data
     * @param seed seed of the made-up rows
     */
    public static Lesson of(Teacher teacher, TrainingData data, long seed) throws Exception {
        return of(teacher, data, data.rows().targets(), seed);
    }

    /**
     * A lesson where the class of a row need not be known.
     *
     * @param data the training data, whose targets are anything
     * @param truth the targets of the class value of each row, NaN where it is not known
     */
    static Lesson of(Teacher teacher, TrainingData data, double[] truth, long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        int n = data.rows().rows();
        int toExam = Math.max(LEAST_EXAM_ROWS, Math.min(MOST_EXAM_ROWS, n));
        Instances made = SyntheticRows.of(data.usable(), Math.min(COPIES * n, MOST_MADE_UP), random.split());
        Instances exam = SyntheticRows.of(data.usable(), toExam, random.split());
        AttributeEncoding encoding = data.encoding();
        return new Lesson(
                teacher,
                AnswerForm.of(data),
                data.rows(),
                truth,
                answered(teacher, made, encoding),
                teacher.predict(data.usable()),
                answered(teacher, exam, encoding));
    }

    private static DesignMatrix answered(Teacher teacher, Instances made, AttributeEncoding encoding) throws Exception {
        return encoding.encode(made, teacher.predict(made));
    }

    /** The rows to learn, with the teacher's answers as targets. */
    public DesignMatrix rows() {
        return rows;
    }

    /** How much of the variance, or divergence, of the teacher's answers a network explains, on rows that it did not see. */
    private double faithfulness(SparseMlp network) {
        return examVariance > 0 ? 1 - distance(network) / examVariance : 1;
    }

    /** The variance of the teacher's answers on the rows of the exam: the same for every network that is judged. */
    private static double variance(DesignMatrix rows) {
        double total = rows.totalWeight();
        double mean = 0;
        for (int i = 0; i < rows.rows(); i++) {
            mean += rows.weights()[i] / total * rows.targets()[i];
        }
        double variance = 0;
        for (int i = 0; i < rows.rows(); i++) {
            double difference = rows.targets()[i] - mean;
            variance += rows.weights()[i] / total * difference * difference;
        }
        return variance;
    }

    private boolean knowsError() {
        return !Double.isNaN(teacherError);
    }

    @Override
    public Criterion criterion() {
        return knowsError() ? Criterion.TEACHER : Criterion.IMITATION;
    }

    @Override
    public List<String> notes(SparseMlp network) {
        return List.of(knowsError() ? note(network) : noteWithoutError(network));
    }

    private String noteWithoutError(SparseMlp network) {
        return String.format(
                Locale.ROOT,
                "Taught by %s; the network explains %.2f %% of the %s for made-up rows. How far off the teacher is"
                        + " on rows that it did not see is not known, so networks were judged by their distance from it alone.%s",
                teacher.label(),
                100 * faithfulness(network),
                explained(),
                form.loss().ofClasses() ? "" : " " + noteOfIntervals());
    }

    private String noteOfIntervals() {
        return knowsTruth()
                ? "Prediction intervals come from the network's residuals; they are too narrow where the teacher was built on the same"
                        + " rows."
                : "No row has a class value, so there are no prediction intervals.";
    }

    private String explained() {
        return form.loss().ofClasses() ? "divergence of its answers from their mean" : "variance of its answers";
    }

    private boolean knowsTruth() {
        return Arrays.stream(truth).anyMatch(Double::isFinite);
    }

    private String note(SparseMlp network) {
        return String.format(
                Locale.ROOT,
                "Taught by %s, whose %s on rows that it did not see; the network explains %.2f %% of the %s.",
                teacher.label(),
                String.format(
                        Locale.ROOT,
                        form.loss().ofClasses() ? "log loss is %.4g nats" : "error is %.4g of the target's variance",
                        teacherError),
                100 * faithfulness(network),
                explained());
    }

    @Override
    public ParetoFront judged(ParetoFront front) {
        return ParetoFront.of(front.members().stream()
                .map(c -> new Contender(c.network(), error(c.network()), c.depth(), c.origin()))
                .toList());
    }

    private double error(SparseMlp network) {
        return knowsError() ? teacherError + distance(network) : 1 - faithfulness(network);
    }

    /**
     * From the residuals of each row by the teacher that did not see it, moved by what the network differs from the teacher there; where
     * the teacher may have seen all rows, from the network's own.
     */
    @Override
    public LeftOut leftOut(SparseMlp network) {
        double[] own = new double[real.rows()];
        network.predict(real.inputs(), real.rows(), own);
        int[] judged = IntStream.range(0, unseen.length)
                .filter(i -> Double.isFinite(truth[i]) && !(knowsError() && Double.isNaN(unseen[i])))
                .toArray();
        double[] residuals = IntStream.of(judged)
                .mapToDouble(i -> truth[i] - (knowsError() ? unseen[i] + own[i] - onReal[i] : own[i]))
                .toArray();
        return new LeftOut(real.select(judged), residuals, 0);
    }

    private double distance(SparseMlp network) {
        return MeanLoss.of(network, exam, form.loss());
    }

    /** The weighted mean loss of outputs for some of the rows; NaN where there are none. */
    private double meanLoss(double[] outputs, double[] targets, double[] weights, int[] rows) {
        double sum = 0;
        double total = 0;
        double[] own = new double[form.count()];
        for (int i : rows) {
            System.arraycopy(outputs, i * own.length, own, 0, own.length);
            sum += form.loss().weighted(weights[i], targets, i * own.length, own);
            total += weights[i];
        }
        return total > 0 ? sum / total : Double.NaN;
    }
}

package weka.classifiers.functions.swatnn.model;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.data.Link;
import weka.classifiers.functions.swatnn.data.MonotoneAttributes;
import weka.classifiers.functions.swatnn.data.TrainingData;
import weka.classifiers.functions.swatnn.data.UsableRows;
import weka.classifiers.functions.swatnn.design.BuildPlan;
import weka.classifiers.functions.swatnn.design.Design;
import weka.classifiers.functions.swatnn.design.IntervalFit;
import weka.classifiers.functions.swatnn.design.LimitedSearch;
import weka.classifiers.functions.swatnn.design.SearchIterations;
import weka.classifiers.functions.swatnn.design.Seconds;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.InputWeights;
import weka.classifiers.functions.swatnn.network.Monotony;
import weka.classifiers.functions.swatnn.prediction.IntervalKind;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.progress.BuildLog;
import weka.classifiers.functions.swatnn.progress.Deadline;
import weka.classifiers.functions.swatnn.teaching.Lesson;
import weka.classifiers.functions.swatnn.teaching.ReadyTeacher;
import weka.classifiers.functions.swatnn.teaching.TeachingPlan;
import weka.core.Instances;

import java.io.IOException;

/**
 * The build of a model from data: a search in as many iterations as wanted, and a model of what it found so far after any of them. Says
 * in the log what of the data or the options has no effect.
 */
public final class ModelBuild {

    private final TrainingData data;
    private final BuildPlan plan;
    private final Lessons lessons;
    private final IntervalKind intervals;
    private final Predictions predictions;
    private final BuildLog log;

    private final Deadline deadline;

    /** What the network learns, or null while that is not known. */
    private TeachingPlan.Taught taught;

    private double teacherSeconds;

    /** The search where its time is limited, or null while it has not begun. */
    private LimitedSearch limited;

    /**
     * The plans of a build.
     *
     * @param network how the network is designed
     * @param teaching who teaches it, if anybody
     */
    public record Plans(BuildPlan network, TeachingPlan teaching) {}

    /**
     * What the predictions of the model are like.
     *
     * @param bounded whether they stay near the range of the training values
     * @param intervals which prediction intervals the model has, where the class of a row is known
     * @param loss what a constant makes small where there is nothing to search
     * @param link what of the class the network is fitted to
     * @param monotone in which attributes they rise or fall
     */
    public record Predictions(
            boolean bounded, IntervalKind intervals, Loss loss, Link link, MonotoneAttributes monotone) {}

    /** Makes the plans of a build where there is something to search; only then is an autoencoder needed. */
    @FunctionalInterface
    public interface PlanSource {

        /**
         * The plans.
         *
         * @param loss what the network is fitted by, in units that fit the data
         * @param monotony in which inputs it rises or falls
         * @param weights how much each input is wanted
         * @throws IOException if the description of the autoencoder is missing or damaged
         */
        Plans plans(Loss loss, Monotony monotony, InputWeights weights) throws IOException;
    }

    /** Where lessons come from; equal seeds give equal ones. */
    @FunctionalInterface
    private interface Lessons {

        /** A lesson, or none where nobody teaches. */
        TeachingPlan.Taught take(long seed, Deadline deadline, BuildListener listener) throws Exception;
    }

    private ModelBuild(
            TrainingData data,
            BuildPlan plan,
            Lessons lessons,
            IntervalKind intervals,
            Predictions predictions,
            Deadline deadline,
            BuildLog log) {
        this.data = data;
        this.plan = plan;
        this.lessons = lessons;
        this.intervals = intervals;
        this.predictions = predictions;
        this.deadline = deadline;
        this.log = log;
    }

    /**
     * Begins a build. The data are left as they are.
     *
     * @param data what to learn from, with a numeric or date class
     * @param earlier a search to go on with, or null
     * @param plans asked where anything but the mean can be learnt
     * @param predictions what the predictions are to be like
     * @param deadline when the build is to end
     * @param log told of the progress
     * @throws IllegalArgumentException where the data are not those that the earlier search began with, or the teacher cannot learn them
     * @throws IOException if the description of the autoencoder is missing or damaged
     */
    public static ModelBuild begin(
            Instances data,
            SearchIterations earlier,
            PlanSource plans,
            Predictions predictions,
            Deadline deadline,
            BuildLog log)
            throws IOException, InterruptedException {
        long infinite = UsableRows.infiniteValues(data);
        if (infinite > 0) {
            log.say(infinite + " infinite values are treated as missing");
        }
        TrainingData training = within(TrainingData.of(data, predictions.link(), predictions.loss()), predictions);
        if (training.isEmpty()) {
            log.say("No row has a class value and a positive weight; the model predicts a missing value");
        } else if (earlier != null) {
            earlier.requireSame(training.rows());
        }
        Plans made = plans(training, predictions, plans, log);
        if (made.teaching() != null) {
            made.teaching().require(training);
        }
        return new ModelBuild(
                training,
                made.network(),
                (seed, until, listener) -> made.teaching().lesson(training, seed, until, listener),
                predictions.intervals(),
                predictions,
                deadline,
                log);
    }

    /**
     * Begins a build from a ready teacher's answers.
     *
     * @param teacher who has answered for all rows
     * @param plans asked where the answers differ; its teacher is not
     * @param predictions what the predictions are to be like
     * @param deadline when the build is to end
     * @param log told of the progress
     * @throws IOException if the description of the autoencoder is missing or damaged
     */
    public static ModelBuild imitating(
            ReadyTeacher teacher, PlanSource plans, Predictions predictions, Deadline deadline, BuildLog log)
            throws IOException {
        teacher.notes().forEach(log::say);
        TrainingData answers = within(teacher.answers(), predictions);
        // Where all answers are alike there is no lesson, and their distances from the mean say nothing of the class.
        boolean canJudge = answers.isSearchable() && teacher.knowsTruth();
        return new ModelBuild(
                answers,
                plans(answers, predictions, plans, log).network(),
                (seed, until, listener) -> new TeachingPlan.Taught(teacher.lesson(seed), ""),
                canJudge ? predictions.intervals() : IntervalKind.NONE,
                predictions,
                deadline,
                log);
    }

    private static TrainingData within(TrainingData data, Predictions predictions) {
        return predictions.bounded() ? data : data.unbounded();
    }

    private static Plans plans(TrainingData data, Predictions predictions, PlanSource plans, BuildLog log)
            throws IOException {
        Monotony monotony =
                data.isEmpty() ? Monotony.NONE : predictions.monotone().of(data.encoding());
        Plans made = data.isSearchable()
                ? plans.plans(
                        predictions
                                .loss()
                                .scaledTo(data.rows().targets(), data.rows().weights()),
                        monotony,
                        data.inputWeights())
                : new Plans(null, null);
        if (made.network() != null) {
            made.network().notes().forEach(log::say);
        }
        return made;
    }

    /** Whether anything but the mean can be learnt. */
    public boolean isSearchable() {
        return plan != null;
    }

    /**
     * Whether there is to be another iteration, where there is something to search.
     *
     * @param performed those of this build so far
     * @param asked those that are asked for; without effect where the time is limited
     */
    public boolean goesOn(int performed, int asked) {
        return isSearchable() && (deadline.limited() ? limited == null || limited.goesOn() : performed < asked);
    }

    /**
     * One more iteration, where there is something to search.
     *
     * @param earlier the search so far, or null before the first iteration
     * @param seed seed of a search that begins here
     * @throws IOException if the autoencoder is missing or damaged
     * @throws InterruptedException if the thread is interrupted
     */
    public SearchIterations search(SearchIterations earlier, long seed) throws Exception {
        SearchIterations before = earlier == null ? plan.begin(seed, data.rows()) : earlier;
        takeLesson(before.seed());
        DesignMatrix toLearn =
                taught.lesson() == null ? data.rows() : taught.lesson().rows();
        return deadline.limited()
                ? limited().next(before, data.rows(), toLearn, log.listener())
                : planOfLesson().next(before, data.rows(), toLearn, log.listener());
    }

    private BuildPlan planOfLesson() {
        return taught.lesson() == null ? plan : plan.ofAnswers();
    }

    private LimitedSearch limited() {
        if (limited == null) {
            limited = new LimitedSearch(planOfLesson(), deadline);
        }
        return limited;
    }

    /** Equal seeds give equal lessons, so that a search can go on with the lesson that it began with. */
    private void takeLesson(long seed) throws Exception {
        if (taught == null) {
            long start = System.nanoTime();
            taught = lessons.take(seed, deadline, log.listener());
            teacherSeconds = Seconds.since(start);
        }
    }

    /**
     * The model of what a search has found.
     *
     * @param found the search, or null where nothing was searched: then it is the mean
     * @param options all options of the classifier, for the model's provenance
     * @param seed its seed
     * @throws InterruptedException if the thread is interrupted
     */
    public FittedModel model(SearchIterations found, String[] options, int seed) throws Exception {
        Provenance provenance = Provenance.of(options, seed, data, plan == null ? null : plan.autoencoder());
        if (found == null) {
            return FittedModel.ofAConstant(data, predictions.loss(), intervals != IntervalKind.NONE, provenance);
        }
        takeLesson(found.seed());
        Design design = design(found, taught.lesson());
        long start = System.nanoTime();
        IntervalFit fit = intervals(design);
        log.detail(new StageSeconds(teacherSeconds, design.timing(), Seconds.since(start)));
        return FittedModel.of(data, design, fit, provenance);
    }

    private IntervalFit intervals(Design design) throws InterruptedException {
        return design.leftOut() == null
                ? IntervalFit.NONE
                : IntervalFit.of(intervals, design.leftOut(), design.chosen().network(), deadline.over(log.listener()));
    }

    private Design design(SearchIterations found, Lesson lesson) throws InterruptedException {
        DesignMatrix rows = lesson == null ? data.rows() : lesson.rows();
        Design design = deadline.limited()
                ? limited().finish(found, rows, lesson, taught.options(), log.listener())
                : planOfLesson().finish(found, rows, lesson, log.listener());
        return design.withNotes(
                predictions.monotone().proof(data.encoding(), design.chosen().network(), data.rows()));
    }
}

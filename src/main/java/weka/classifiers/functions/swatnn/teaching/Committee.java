package weka.classifiers.functions.swatnn.teaching;

import weka.classifiers.functions.swatnn.data.AttributeEncoding;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.data.TrainingData;
import weka.classifiers.functions.swatnn.design.BuildPlan;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.progress.Deadline;
import weka.classifiers.functions.swatnn.refine.LevenbergMarquardt;
import weka.classifiers.functions.swatnn.refine.LinearModels;
import weka.classifiers.trees.RandomTree;
import weka.core.Instances;
import weka.core.SerializedObject;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The mean of several models, each made from rows drawn with replacement (bagging: Breiman, 1996, Bagging predictors): of their numbers,
 * or of their probabilities of classes. Each answer is bounded, see {@link AnswerForm}, so that no member runs away where it saw no rows. What the choice of one network by
 * the rows that it was fitted to gets wrong differs from member to member and averages out.
 */
public final class Committee implements Teacher {

    /** A linear model is at its minimum after one step; more of them let the damping fall. Weights are held back as in other fits to few rows. */
    private static final LevenbergMarquardt.Settings LINEAR_FIT =
            new LevenbergMarquardt.Settings(20, 1e-6, 1e-3, 0, true).withDecay(1);

    /** The same for classes, whose log odds are larger than standardised numbers; from there it takes a few steps more. */
    private static final LevenbergMarquardt.Settings LINEAR_FIT_OF_CLASSES =
            LINEAR_FIT.withDecay(0.1).withLoss(Loss.CROSS_ENTROPY);

    private final String kind;
    private final AttributeEncoding encoding;
    private final List<Member> members;
    private final AnswerForm form;
    private final double[] unseen;

    private Committee(String kind, TrainingData data, List<Bagging.Made<Member>> made) throws Exception {
        this.kind = kind;
        encoding = data.encoding();
        members = made.stream().map(Bagging.Made::member).toList();
        form = AnswerForm.of(data);
        unseen = unseen(data, made.stream().map(each -> each.draft().seen()).toList());
    }

    /** One model. */
    @FunctionalInterface
    private interface Member {

        /**
         * Its answers, as training data have targets.
         *
         * @param rows n rows as Weka has them
         * @param inputs the same, encoded
         */
        double[] answers(Instances rows, double[] inputs) throws Exception;

        /** A network. */
        static Member of(SparseMlp network, AnswerForm form) {
            return (rows, inputs) -> {
                double[] outputs = new double[rows.numInstances() * form.count()];
                network.predict(inputs, rows.numInstances(), outputs);
                return form.ofOutputs(outputs);
            };
        }

        /** A regressor or classifier of Weka. */
        static Member of(NamedModel model, AnswerForm form) {
            return (rows, inputs) -> {
                double[] answers = new double[rows.numInstances() * form.count()];
                for (int i = 0; i < rows.numInstances(); i++) {
                    System.arraycopy(form.ask(model, rows.instance(i)), 0, answers, i * form.count(), form.count());
                }
                return answers;
            };
        }
    }

    /**
     * Builds a committee of designed networks.
     *
     * @param plan how each member is designed
     * @param data what they learn
     * @param members how many there are, at least 1
     * @param seed seed of all randomness; equal seeds give equal committees, whatever the number of threads
     * @param listener told of the progress; once it says enough, the members that are there are the committee
     * @throws java.io.IOException if the autoencoder is missing or damaged
     * @throws InterruptedException where the listener ends the build
     */
    public static Committee of(BuildPlan plan, TrainingData data, int members, long seed, BuildListener listener)
            throws Exception {
        return of(plan, data, members, seed, Deadline.NEVER, listener).orElseThrow();
    }

    /**
     * The same under a limit of time: a member that is not finished by then is left out.
     *
     * @param deadline the first member has a part of the time until then
     * @return empty where the first member was not finished
     */
    static Optional<Committee> of(
            BuildPlan plan, TrainingData data, int members, long seed, Deadline deadline, BuildListener listener)
            throws Exception {
        AnswerForm form = AnswerForm.of(data);
        BuildPlan own = plan.beside(members);
        Bagging.Maker<Member> designed = (draft, told) -> {
            DesignMatrix rows = data.rows().select(draft.rows());
            return Member.of(
                    own.finish(own.next(own.begin(draft.seed(), rows), rows, told), rows, told)
                            .chosen()
                            .network(),
                    form);
        };
        return of("networks", designed, data, members, seed, plan.threads(), deadline, listener);
    }

    /** Builds a committee of linear models of all inputs. */
    static Optional<Committee> ofLinearModels(
            TrainingData data, int members, long seed, int threads, Deadline deadline, BuildListener listener)
            throws Exception {
        AnswerForm form = AnswerForm.of(data);
        LevenbergMarquardt.Settings fit = form.loss().ofClasses() ? LINEAR_FIT_OF_CLASSES : LINEAR_FIT;
        Bagging.Maker<Member> linear = (draft, told) -> {
            DesignMatrix rows = data.rows().select(draft.rows());
            return Member.of(
                    LevenbergMarquardt.fit(LinearModels.start(rows, fit.loss()), rows, fit, told)
                            .network(),
                    form);
        };
        return of("linear models", linear, data, members, seed, threads, deadline, listener);
    }

    /** Builds a random forest (Breiman, 2001, Random forests). */
    static Optional<Committee> ofTrees(
            TrainingData data, int members, long seed, int threads, Deadline deadline, BuildListener listener)
            throws Exception {
        AnswerForm form = AnswerForm.of(data);
        Bagging.Maker<Member> tree = (draft, told) -> {
            Instances rows = new Instances(ownHeader(data.usable()), draft.rows().length);
            for (int row : draft.rows()) {
                rows.add(data.usable().instance(row));
            }
            RandomTree grown = new RandomTree();
            grown.setSeed((int) draft.seed());
            grown.buildClassifier(rows);
            return Member.of(new NamedModel(grown, "A tree of the committee"), form);
        };
        return of("trees", tree, data, members, seed, threads, deadline, listener);
    }

    /**
     * The header with attributes of its own. A tree takes its seed from the text of a row, and the format of a date attribute serves one thread
     * at a time: trees that share it would now and then be others.
     */
    static Instances ownHeader(Instances data) throws Exception {
        return (Instances) new SerializedObject(new Instances(data, 0)).getObject();
    }

    private static Optional<Committee> of(
            String kind,
            Bagging.Maker<Member> maker,
            TrainingData data,
            int members,
            long seed,
            int threads,
            Deadline deadline,
            BuildListener listener)
            throws Exception {
        List<Bagging.Draft> drafts = Bagging.drafts(data.rows().rows(), members, seed);
        List<Bagging.Made<Member>> made = Bagging.made("teacher: " + kind, drafts, maker, threads, deadline, listener);
        return made.isEmpty() ? Optional.empty() : Optional.of(new Committee(kind, data, made));
    }

    /** How many members there are. */
    int size() {
        return members.size();
    }

    @Override
    public String label() {
        return "a committee of " + members.size() + " " + kind;
    }

    @Override
    public double[] predict(Instances rows) throws Exception {
        int n = rows.numInstances();
        double[] inputs = encoding.encodeInputs(rows, 0, n);
        double[] sum = new double[n * form.count()];
        for (Member member : members) {
            double[] answers = form.bounded(member.answers(rows, inputs));
            for (int i = 0; i < sum.length; i++) {
                sum[i] += answers[i] / members.size();
            }
        }
        return sum;
    }

    @Override
    public double[] unseen() {
        return unseen.clone();
    }

    private double[] unseen(TrainingData data, List<boolean[]> seen) throws Exception {
        int each = form.count();
        double[] sum = new double[data.rows().rows() * each];
        int[] count = new int[sum.length];
        for (int m = 0; m < members.size(); m++) {
            double[] answers = form.bounded(
                    members.get(m).answers(data.usable(), data.rows().inputs()));
            for (int i = 0; i < sum.length; i++) {
                if (!seen.get(m)[i / each]) {
                    sum[i] += answers[i];
                    count[i]++;
                }
            }
        }
        Arrays.setAll(sum, i -> count[i] == 0 ? Double.NaN : sum[i] / count[i]);
        return sum;
    }
}

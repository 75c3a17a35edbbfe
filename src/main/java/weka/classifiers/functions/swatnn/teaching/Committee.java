package weka.classifiers.functions.swatnn.teaching;

import weka.classifiers.functions.swatnn.data.AttributeEncoding;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.data.TrainingData;
import weka.classifiers.functions.swatnn.design.BuildPlan;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.refine.LevenbergMarquardt;
import weka.classifiers.functions.swatnn.refine.LinearModels;
import weka.core.Instances;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The mean of several networks, each designed on rows drawn with replacement (bagging: Breiman, 1996, Bagging predictors). Each answer is
 * bounded by the range of the training targets, so that no member runs away where it saw no rows. What the choice of one network by
 * the rows that it was fitted to gets wrong differs from member to member and averages out.
 */
public final class Committee implements Teacher {

    /** A linear model is at its minimum after one step; more of them let the damping fall. Weights are held back as in other fits to few rows. */
    private static final LevenbergMarquardt.Settings LINEAR_FIT =
            new LevenbergMarquardt.Settings(20, 1e-6, 1e-3, 0, true).withDecay(1);

    private final String kind;
    private final AttributeEncoding encoding;
    private final List<SparseMlp> members;
    private final AnswerRange range;
    private final double[] unseen;

    private Committee(String kind, TrainingData data, List<SparseMlp> members, List<boolean[]> seen) {
        this.kind = kind;
        encoding = data.encoding();
        this.members = List.copyOf(members);
        DesignMatrix rows = data.rows();
        range = AnswerRange.of(rows);
        unseen = unseen(rows, seen);
    }

    /** How a member is made from its rows. */
    @FunctionalInterface
    private interface Maker {
        SparseMlp make(DesignMatrix rows, long seed, BuildListener listener) throws IOException, InterruptedException;
    }

    /**
     * Builds a committee of designed networks.
     *
     * @param plan how each member is designed
     * @param data what they learn
     * @param members how many there are, at least 1
     * @param seed seed of all randomness; equal seeds give equal committees, whatever the number of threads
     * @param listener told of the progress; once it says enough, the members that are there are the committee
     * @throws IOException if the autoencoder is missing or damaged
     * @throws InterruptedException where the listener ends the build
     */
    public static Committee of(BuildPlan plan, TrainingData data, int members, long seed, BuildListener listener)
            throws IOException, InterruptedException {
        Maker designed = (rows, own, told) -> plan.finish(plan.next(plan.begin(own, rows), rows, told), rows, told)
                .chosen()
                .network();
        return of("networks", designed, data, members, seed, listener);
    }

    /**
     * Builds a committee of linear models of all inputs, on the same rows as one of networks with the same seed.
     *
     * @param data what they learn
     * @param members how many there are, at least 1
     * @param seed seed of all randomness
     * @param listener told of the progress
     * @throws InterruptedException where the listener ends the build
     */
    static Committee ofLinearModels(TrainingData data, int members, long seed, BuildListener listener)
            throws IOException, InterruptedException {
        Maker linear = (rows, own, told) -> LevenbergMarquardt.fit(
                        LinearModels.start(rows, Loss.SQUARED), rows, LINEAR_FIT, told)
                .network();
        return of("linear models", linear, data, members, seed, listener);
    }

    private static Committee of(
            String kind, Maker maker, TrainingData data, int members, long seed, BuildListener listener)
            throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        List<SparseMlp> networks = new ArrayList<>();
        List<boolean[]> seen = new ArrayList<>();
        for (int i = 0; i < members && (i == 0 || !listener.enough()); i++) {
            SplittableRandom own = random.split();
            boolean[] drawn = new boolean[data.rows().rows()];
            DesignMatrix rows = resampled(data.rows(), drawn, own);
            networks.add(maker.make(rows, own.nextLong(), listener));
            seen.add(drawn);
        }
        return new Committee(kind, data, networks, seen);
    }

    private static DesignMatrix resampled(DesignMatrix data, boolean[] drawn, SplittableRandom random) {
        int[] rows = new int[data.rows()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = random.nextInt(rows.length);
            drawn[rows[i]] = true;
        }
        return data.select(rows);
    }

    @Override
    public String label() {
        return "a committee of " + members.size() + " " + kind;
    }

    @Override
    public double[] predict(Instances rows) {
        int n = rows.numInstances();
        double[] inputs = encoding.encodeInputs(rows, 0, n);
        double[] sum = new double[n];
        for (SparseMlp member : members) {
            double[] answers = answers(member, inputs, n);
            for (int i = 0; i < n; i++) {
                sum[i] += answers[i] / members.size();
            }
        }
        return sum;
    }

    @Override
    public double[] unseen() {
        return unseen.clone();
    }

    private double[] unseen(DesignMatrix rows, List<boolean[]> seen) {
        double[] sum = new double[rows.rows()];
        int[] count = new int[rows.rows()];
        for (int m = 0; m < members.size(); m++) {
            double[] answers = answers(members.get(m), rows.inputs(), rows.rows());
            for (int i = 0; i < sum.length; i++) {
                if (!seen.get(m)[i]) {
                    sum[i] += answers[i];
                    count[i]++;
                }
            }
        }
        Arrays.setAll(sum, i -> count[i] == 0 ? Double.NaN : sum[i] / count[i]);
        return sum;
    }

    private double[] answers(SparseMlp member, double[] inputs, int rows) {
        double[] answers = new double[rows];
        member.predict(inputs, rows, answers);
        Arrays.setAll(answers, i -> range.bounded(answers[i]));
        return answers;
    }
}

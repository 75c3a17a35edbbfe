package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.data.RowSampling;
import weka.classifiers.functions.swatnn.network.Monotony;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.policy.PolicySearch;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.refine.LevenbergMarquardt;
import weka.classifiers.functions.swatnn.refine.MagnitudeThinning;

import java.util.List;
import java.util.SplittableRandom;

/** The short fits of the children of a policy search, each to the same sample of the training rows, and their errors by the judge. */
public final class ChildFits implements PolicySearch.Fits {

    private final DesignMatrix rows;
    private final int mostParameters;
    private final LevenbergMarquardt.Settings fit;
    private final Judge judge;
    private final Monotony monotony;
    private final MagnitudeThinning thinning;
    private final int threads;

    /**
     * Draws the sample.
     *
     * @param training the rows to fit, at least one
     * @param judge tells the errors
     * @param design how many threads are at work, in which inputs children rise or fall, and how much each is wanted
     * @param random chooses among the rows
     */
    public ChildFits(DesignMatrix training, Judge judge, DesignSettings design, SplittableRandom random) {
        this.judge = judge;
        monotony = design.monotony();
        thinning = new MagnitudeThinning(design.weights());
        threads = design.threads();
        rows = RowSampling.subsample(training, PolicyTuning.CHILD_ROWS, random);
        mostParameters = Criterion.mostParameters(training.rows());
        fit = new ScheduledFit(
                        PolicyTuning.CHILD_ITERATIONS,
                        Tuning.TOLERANCE,
                        Tuning.DAMPING,
                        Tuning.LEAPS,
                        ScheduledFit.Rows.FEW)
                .settings(judge.criterion().weightDecay(training, judge.loss()), judge.loss(), monotony);
    }

    /** Children that have begun are fitted even where the listener says that what was found is enough: the fits are short. */
    @Override
    public List<PolicySearch.Fitted> fit(List<SparseMlp> starts, BuildListener listener) throws InterruptedException {
        return ParallelStage.run("policy search", threads, starts, listener.unhurried(), this::fitted);
    }

    private PolicySearch.Fitted fitted(SparseMlp start, BuildListener watch) throws InterruptedException {
        SparseMlp handy = thinning.cut(monotony.turned(start), rows, mostParameters);
        SparseMlp network = LevenbergMarquardt.fit(handy, rows, fit, watch).network();
        return new PolicySearch.Fitted(network, judge.error(network));
    }
}

package weka.classifiers.functions.swatnn.model;

import weka.classifiers.functions.swatnn.data.TrainingData;
import weka.classifiers.functions.swatnn.data.UsableRows;
import weka.classifiers.functions.swatnn.design.BuildPlan;
import weka.classifiers.functions.swatnn.design.SearchIterations;
import weka.classifiers.functions.swatnn.progress.BuildLog;
import weka.core.Instances;

import java.io.IOException;

/**
 * The build of a model from data: a search in as many iterations as wanted, and a model of what it found so far after any of them. Says
 * in the log what of the data or the options has no effect.
 */
public final class ModelBuild {

    private final TrainingData data;
    private final BuildPlan plan;
    private final boolean withIntervals;
    private final BuildLog log;

    /** Makes the plan of a build where there is something to search; only then is an autoencoder needed. */
    @FunctionalInterface
    public interface PlanSource {

        /** @throws IOException if the description of the autoencoder is missing or damaged */
        BuildPlan plan() throws IOException;
    }

    private ModelBuild(TrainingData data, BuildPlan plan, boolean withIntervals, BuildLog log) {
        this.data = data;
        this.plan = plan;
        this.withIntervals = withIntervals;
        this.log = log;
    }

    /**
     * Begins a build. The data are left as they are.
     *
     * @param data what to learn from, with a numeric or date class
     * @param earlier a search to go on with, or null
     * @param plans asked where anything but the mean can be learnt
     * @param withIntervals whether the model keeps what prediction intervals need
     * @param log told of the progress
     * @throws IllegalArgumentException where the data are not those that the earlier search began with
     * @throws IOException if the description of the autoencoder is missing or damaged
     */
    public static ModelBuild begin(
            Instances data, SearchIterations earlier, PlanSource plans, boolean withIntervals, BuildLog log)
            throws IOException {
        long infinite = UsableRows.infiniteValues(data);
        if (infinite > 0) {
            log.say(infinite + " infinite values are treated as missing");
        }
        TrainingData training = TrainingData.of(data);
        if (training.isEmpty()) {
            log.say("No row has a class value and a positive weight; the model predicts a missing value");
        } else if (earlier != null) {
            earlier.requireSame(training.rows());
        }
        BuildPlan plan = training.isSearchable() ? plans.plan() : null;
        if (plan != null) {
            plan.notes().forEach(log::say);
        }
        return new ModelBuild(training, plan, withIntervals, log);
    }

    /** Whether anything but the mean can be learnt. */
    public boolean isSearchable() {
        return plan != null;
    }

    /**
     * One more iteration, where there is something to search.
     *
     * @param earlier the search so far, or null before the first iteration
     * @param seed seed of a search that begins here
     * @throws IOException if the autoencoder is missing or damaged
     * @throws InterruptedException if the thread is interrupted
     */
    public SearchIterations search(SearchIterations earlier, long seed) throws IOException, InterruptedException {
        SearchIterations before = earlier == null ? plan.begin(seed, data.rows()) : earlier;
        return plan.next(before, data.rows(), log.listener());
    }

    /**
     * The model of what a search has found.
     *
     * @param found the search, or null where nothing was searched: then it is the mean
     * @param options all options of the classifier, for the model's provenance
     * @param seed its seed
     * @throws InterruptedException if the thread is interrupted
     */
    public FittedModel model(SearchIterations found, String[] options, int seed) throws InterruptedException {
        Provenance provenance = Provenance.of(options, seed, data, plan == null ? null : plan.autoencoder());
        return found == null
                ? FittedModel.ofTheMean(data, withIntervals, provenance)
                : FittedModel.of(data, plan.finish(found, data.rows(), log.listener()), withIntervals, provenance);
    }
}

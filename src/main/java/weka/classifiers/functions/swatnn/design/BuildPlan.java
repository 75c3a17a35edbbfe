package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.frozen.ArchitectureFolder;
import weka.classifiers.functions.swatnn.frozen.ModelDescription;
import weka.classifiers.functions.swatnn.frozen.ModelFolder;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.select.Contender;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a build is going to do, made once from its options and the description of its autoencoder. It begins a search, goes on with it
 * and finishes it; nothing of the options is asked again on the way.
 */
public final class BuildPlan {

    private final DesignSettings settings;
    private final Path folder;
    private final String device;
    private final ModelDescription autoencoder;
    private final boolean searches;
    private final NetworkDesigner designer;
    private final List<String> notes;

    private BuildPlan(
            DesignSettings asked, Path folder, String device, ModelDescription autoencoder, boolean searches) {
        this.folder = folder;
        this.device = device;
        this.autoencoder = autoencoder;
        this.searches = searches;
        settings = asked.within(autoencoder.sizes().depths());
        int layers = settings.search().maxDepth();
        notes = layers == asked.search().maxDepth()
                ? List.of()
                : List.of("The autoencoder decodes networks of at most " + layers
                        + " hidden layers: deeper ones are not searched");
        designer = new NetworkDesigner(
                searches ? CandidateSource.of(settings, folder, device) : CandidateSource.NONE, settings);
    }

    /**
     * A plan.
     *
     * @param asked what the options ask for
     * @param model folder of the frozen autoencoder
     * @param device name of the device that searches
     * @throws IOException naming what of the description is missing or damaged, also where the parts of a policy search are asked for
     * @throws IllegalArgumentException where the options ask for deeper networks than the autoencoder decodes
     */
    public static BuildPlan of(DesignSettings asked, Path model, String device) throws IOException {
        if (asked.policy() != null) {
            ArchitectureFolder.describe(model);
        }
        return new BuildPlan(asked, model, device, ModelFolder.describe(model), true);
    }

    /**
     * A plan with other settings for the same autoencoder, whose description is not read again.
     *
     * @param asked what is asked for
     * @throws IllegalArgumentException where that are deeper networks than the autoencoder decodes
     */
    public BuildPlan with(DesignSettings asked) {
        return new BuildPlan(asked, folder, device, autoencoder, searches);
    }

    /** The same plan without a search for candidates: random networks are refined. */
    public BuildPlan withoutSearch() {
        return new BuildPlan(settings, folder, device, autoencoder, false);
    }

    /** Threads at work. */
    public int threads() {
        return settings.threads();
    }

    /** The same plan for one of so many builds, at least one, that are to share the threads. */
    public BuildPlan beside(int builds) {
        return with(settings.withThreads(Math.max(1, settings.threads() / builds)));
    }

    /** A plan for a part of the search. */
    BuildPlan with(Effort effort) {
        return with(effort.of(settings));
    }

    /** What is asked for. */
    DesignSettings settings() {
        return settings;
    }

    /** The network that is chosen from what was found; the referee may be null. */
    Contender choice(SearchIterations found, DesignMatrix data, Referee referee) {
        Exploration judged = referee == null ? found.found() : found.found().judgedBy(referee);
        return designer.choice(judged, settings.choice(), data);
    }

    /** A plan for a network that learns a model's answers instead of the data. */
    public BuildPlan ofAnswers() {
        return with(settings.ofAnswers());
    }

    /** What is known of the autoencoder whose latent space is searched. */
    public ModelDescription autoencoder() {
        return autoencoder;
    }

    /** What of the options cannot be done, a sentence each, for the log. */
    public List<String> notes() {
        return notes;
    }

    /** Whether the rows are too few to hold some out for the choice. */
    public boolean hasFewRows(DesignMatrix data) {
        return Criterion.of(data.rows(), settings.validationFraction()) == Criterion.INFORMATION;
    }

    /**
     * A search that has found nothing yet.
     *
     * @param seed seed of all randomness
     * @param data all rows, at least one, with at least one column
     */
    public SearchIterations begin(long seed, DesignMatrix data) {
        return SearchIterations.begin(seed, settings.validationFraction(), data);
    }

    /**
     * One more iteration of a search, but for one that has found something where the listener says that it is enough.
     *
     * @param before the search so far
     * @param data all rows, those that it began with
     * @param listener told of the progress
     * @throws IllegalArgumentException where the rows are others
     * @throws IOException if the autoencoder is missing or damaged
     * @throws InterruptedException where the listener ends the build
     */
    public SearchIterations next(SearchIterations before, DesignMatrix data, BuildListener listener)
            throws IOException, InterruptedException {
        return next(before, data, data, listener);
    }

    /**
     * The same where networks are fitted to something else than the data, such as a teacher's answers.
     *
     * @param toLearn what they are fitted to
     */
    public SearchIterations next(
            SearchIterations before, DesignMatrix data, DesignMatrix toLearn, BuildListener listener)
            throws IOException, InterruptedException {
        return before.found() != null && listener.enough() ? before : before.next(designer, data, toLearn, listener);
    }

    /**
     * Chooses among all networks that were found, and fits the chosen one to all rows.
     *
     * @param found a search of at least one iteration
     * @param data all rows, those that it began with
     * @param listener told of the progress
     * @throws InterruptedException where the listener ends the build
     */
    public Design finish(SearchIterations found, DesignMatrix data, BuildListener listener)
            throws InterruptedException {
        return designer.finish(found.found(), settings.choice(), data, listener);
    }

    /**
     * The same where the networks were fitted to something else than the data, and a referee judges them.
     *
     * @param found a search of at least one iteration
     * @param data the rows that it began with
     * @param referee judges the networks
     * @param listener told of the progress
     * @throws InterruptedException where the listener ends the build
     */
    public Design finish(SearchIterations found, DesignMatrix data, Referee referee, BuildListener listener)
            throws InterruptedException {
        return designer.finish(found.found(), settings.choice(), data, referee, listener);
    }
}

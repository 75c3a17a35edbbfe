package weka.classifiers.functions;

import weka.classifiers.Classifier;
import weka.classifiers.IterativeClassifier;
import weka.classifiers.functions.swatnn.data.TrainingData;
import weka.classifiers.functions.swatnn.design.BuildPlan;
import weka.classifiers.functions.swatnn.design.DesignSettings;
import weka.classifiers.functions.swatnn.design.SearchIterations;
import weka.classifiers.functions.swatnn.face.ModelAnswers;
import weka.classifiers.functions.swatnn.frozen.ModelLocation;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.model.FittedModel;
import weka.classifiers.functions.swatnn.model.Imitator;
import weka.classifiers.functions.swatnn.model.ModelBuild;
import weka.classifiers.functions.swatnn.progress.BuildLog;
import weka.classifiers.functions.swatnn.progress.Deadline;
import weka.classifiers.functions.swatnn.progress.Interruptions;
import weka.classifiers.functions.swatnn.saved.SealedModel;
import weka.classifiers.functions.swatnn.teaching.ReadyTeacher;
import weka.classifiers.functions.swatnn.teaching.TeachingPlan;
import weka.core.Capabilities;
import weka.core.Instances;
import weka.core.LogHandler;
import weka.core.WeightedAttributesHandler;
import weka.core.WeightedInstancesHandler;
import weka.gui.Logger;
import weka.gui.ProgrammaticProperty;

import java.io.IOException;

/**
 * Regression and classification by a small sparse multilayer perceptron that designs itself. Weights, width, activations and depth are searched
 * together by gradient descent in the latent space of a frozen multi-scale autoencoder (SWAT-NN), then refined by second-order
 * methods; what predicts is the decoded sparse network.
 */
public class SWATNN extends ModelAnswers
        implements WeightedInstancesHandler, WeightedAttributesHandler, IterativeClassifier, LogHandler, Imitator {

    private static final long serialVersionUID = 1L;

    private transient Logger log;
    private FittedModel model = FittedModel.unbuilt();
    private SearchIterations search;
    private transient ModelBuild build;
    private transient int performed;

    @Override
    public Capabilities getCapabilities() {
        Capabilities result = super.getCapabilities();
        result.disableAll();
        TrainingData.allow(result);
        return result;
    }

    /**
     * Finds a network for the data.
     *
     * @throws IllegalArgumentException if an option is out of its range
     * @throws IOException if the frozen autoencoder is missing or damaged
     * @throws InterruptedException if the thread is interrupted; the model is then as it was before
     */
    @Override
    public void buildClassifier(Instances data) throws Exception {
        build(begin(data, null, deadline()));
    }

    @Override
    public void imitate(Classifier teacher, Instances data) throws Exception {
        Deadline deadline = deadline();
        DesignSettings settings = designSettings();
        if (getResume()) {
            throw new IllegalArgumentException("A network that imitates a ready model cannot go on: leave out -resume");
        }
        requireLossOfAnswers();
        build(ModelBuild.imitating(
                ReadyTeacher.of(teacher, data, link()),
                (loss, monotony, weights) -> plans(settings.withLoss(loss).withInputs(monotony, weights)),
                predictions(settings),
                deadline,
                buildLog()));
    }

    private void build(ModelBuild begun) throws Exception {
        SearchIterations found = null;
        for (int i = 0; begun.goesOn(i, getIterations()); i++) {
            found = begun.search(found, getSeed());
        }
        adopt(begun, found);
        done();
    }

    /**
     * Begins to iterate, with a model that predicts the mean, or goes on with the search that the model keeps if it was built with
     * {@link #setResume}; the log then says which options differ from those of the build.
     *
     * @throws IllegalArgumentException if an option is out of its range, or the data are not those that the search began with
     */
    @Override
    public void initializeClassifier(Instances data) throws Exception {
        ModelBuild begun = begin(data, search, deadline());
        if (search != null && begun.isSearchable()) {
            buildLog().say(goOn(search.seed(), search.validationFraction()));
        }
        if (search == null) {
            adopt(begun, null);
        }
        build = begun;
        performed = 0;
    }

    /**
     * Searches once more, from new starts, and chooses among all networks found so far.
     *
     * @return false where the number of iterations or the limit of time was reached before, or nothing can be searched
     */
    @Override
    public boolean next() throws Exception {
        if (build == null) {
            throw new IllegalStateException("There are no data to search with; initializeClassifier comes first");
        }
        if (!build.goesOn(performed, getIterations())) {
            return false;
        }
        adopt(build, build.search(search, getSeed()));
        performed++;
        return true;
    }

    /** Ends iterating for now; what only more iterations would need is kept if {@link #getResume} says so. */
    @Override
    public void done() {
        build = null;
        if (!getResume()) {
            search = null;
        }
        rememberOptions();
        buildLog().status("OK");
    }

    private ModelBuild begin(Instances data, SearchIterations earlier, Deadline deadline) throws Exception {
        try {
            getCapabilities().testWithFail(data);
        } catch (InterruptedException e) {
            throw Interruptions.named("before it began", e);
        }
        DesignSettings settings = designSettings(lossFor(data));
        return ModelBuild.begin(
                data,
                earlier,
                (loss, monotony, weights) -> plans(settings.withLoss(loss).withInputs(monotony, weights)),
                predictions(settings),
                deadline,
                buildLog());
    }

    private ModelBuild.Predictions predictions(DesignSettings settings) {
        return new ModelBuild.Predictions(!getUnbounded(), intervalKind(), settings.loss(), link(), monotone());
    }

    private ModelBuild.Plans plans(DesignSettings settings) throws IOException {
        BuildPlan network = BuildPlan.of(settings, ModelLocation.find(getAutoencoder()), deviceName());
        Loss loss = settings.loss();
        String teacher = loss.isQuadratic() || loss.ofClasses() ? getTeacher() : TeachingPlan.NONE;
        return new ModelBuild.Plans(
                network, TeachingPlan.of(teacher, getMembers(), network.with(memberSettings(loss)), loss));
    }

    /**
     * Who teaches, as the options say.
     *
     * @throws IOException if the description of the autoencoder is missing or damaged
     */
    public TeachingPlan teachingPlan() throws IOException {
        return plans(designSettings()).teaching();
    }

    /** Both are made before either is kept: a build that is interrupted leaves the model as it was. */
    private void adopt(ModelBuild finished, SearchIterations found) throws Exception {
        model = finished.model(found, getOptions(), getSeed());
        search = found;
    }

    @Override
    protected boolean canGoOn() {
        return search != null;
    }

    private BuildLog buildLog() {
        return new BuildLog(log, getDebug());
    }

    /** The built model. */
    @Override
    public FittedModel model() {
        return model;
    }

    @Override
    public void setLog(Logger log) {
        this.log = log;
    }

    @ProgrammaticProperty
    @Override
    public Logger getLog() {
        return log;
    }

    /** Models are saved with a checksum; Java's serialisation alone would notice few damages. */
    private Object writeReplace() {
        return SealedModel.of(this, model.seconds());
    }

    /** Runs the classifier from the command line. */
    public static void main(String[] args) {
        runClassifier(new SWATNN(), args);
    }
}

package weka.classifiers.functions;

import weka.classifiers.IntervalEstimator;
import weka.classifiers.IterativeClassifier;
import weka.classifiers.Sourcable;
import weka.classifiers.functions.swatnn.data.TrainingData;
import weka.classifiers.functions.swatnn.data.UsableRows;
import weka.classifiers.functions.swatnn.design.BuildPlan;
import weka.classifiers.functions.swatnn.design.SearchIterations;
import weka.classifiers.functions.swatnn.export.JavaSource;
import weka.classifiers.functions.swatnn.export.PmmlDocument;
import weka.classifiers.functions.swatnn.export.PortableModel;
import weka.classifiers.functions.swatnn.frozen.ModelLocation;
import weka.classifiers.functions.swatnn.model.Citations;
import weka.classifiers.functions.swatnn.model.FittedModel;
import weka.classifiers.functions.swatnn.model.Measure;
import weka.classifiers.functions.swatnn.model.ModelHolder;
import weka.classifiers.functions.swatnn.options.NetworkDesignOptions;
import weka.classifiers.functions.swatnn.pictures.NetworkGraph;
import weka.classifiers.functions.swatnn.progress.BuildLog;
import weka.classifiers.functions.swatnn.progress.Interruptions;
import weka.classifiers.functions.swatnn.saved.SealedModel;
import weka.core.AdditionalMeasureProducer;
import weka.core.Capabilities;
import weka.core.Capabilities.Capability;
import weka.core.Drawable;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.LogHandler;
import weka.core.TechnicalInformation;
import weka.core.TechnicalInformationHandler;
import weka.core.WeightedInstancesHandler;
import weka.core.pmml.PMMLProducer;
import weka.gui.Logger;
import weka.gui.ProgrammaticProperty;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;

/**
 * Regression by a small sparse multilayer perceptron that designs itself. Weights, width, activations and depth are searched
 * together by gradient descent in the latent space of a frozen multi-scale autoencoder (SWAT-NN), then refined by second-order
 * methods; what predicts is the decoded sparse network.
 */
public class SWATNN extends NetworkDesignOptions
        implements WeightedInstancesHandler,
                TechnicalInformationHandler,
                AdditionalMeasureProducer,
                IterativeClassifier,
                IntervalEstimator,
                LogHandler,
                Sourcable,
                PMMLProducer,
                ModelHolder,
                Drawable {

    private static final long serialVersionUID = 1L;

    private transient Logger log;
    private FittedModel model = FittedModel.unbuilt();
    private SearchIterations search;
    private transient BuildPlan plan;
    private transient TrainingData training;
    private transient int performed;

    /** What the package list and 'More' say. */
    public String globalInfo() {
        return "Regression by a small sparse multilayer perceptron that designs itself: its weights, width, activations (one"
                + " per neuron) and depth are searched together by gradient descent in the latent space of a frozen"
                + " multi-scale autoencoder, refined by Levenberg-Marquardt steps and pruned by the optimal brain"
                + " surgeon.\n\nFor more information see:\n" + getTechnicalInformation();
    }

    @Override
    public TechnicalInformation getTechnicalInformation() {
        return Citations.get();
    }

    @Override
    public Capabilities getCapabilities() {
        Capabilities result = super.getCapabilities();
        result.disableAll();
        result.enable(Capability.NOMINAL_ATTRIBUTES);
        result.enable(Capability.NUMERIC_ATTRIBUTES);
        result.enable(Capability.DATE_ATTRIBUTES);
        result.enable(Capability.MISSING_VALUES);
        result.enable(Capability.NUMERIC_CLASS);
        result.enable(Capability.DATE_CLASS);
        result.enable(Capability.MISSING_CLASS_VALUES);
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
        TrainingData all = trainingData(data);
        BuildPlan steps = plan(all);
        SearchIterations found = begin(steps, all);
        for (int i = 0; steps != null && i < getIterations(); i++) {
            found = steps.next(found, all.rows(), buildLog().listener());
        }
        adopt(steps, all, found);
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
        TrainingData all = trainingData(data);
        if (search != null && !all.isEmpty()) {
            search.requireSame(all.rows());
            buildLog().say(goOn(search.seed(), search.validationFraction()));
        }
        BuildPlan steps = plan(all);
        if (search == null) {
            adopt(steps, all, begin(steps, all));
        }
        plan = steps;
        training = all;
        performed = 0;
    }

    /**
     * Searches once more, from new starts, and chooses among all networks found so far.
     *
     * @return false where the number of iterations was reached before, or nothing can be searched
     */
    @Override
    public boolean next() throws Exception {
        if (training == null) {
            throw new IllegalStateException("There are no data to search with; initializeClassifier comes first");
        }
        if (plan == null || performed >= getIterations()) {
            return false;
        }
        adopt(plan, training, plan.next(search, training.rows(), buildLog().listener()));
        performed++;
        return true;
    }

    /** Ends iterating for now; what only more iterations would need is kept if {@link #getResume} says so. */
    @Override
    public void done() {
        training = null;
        plan = null;
        if (!getResume()) {
            search = null;
        }
        rememberOptions();
        buildLog().status("OK");
    }

    private TrainingData trainingData(Instances data) throws Exception {
        try {
            getCapabilities().testWithFail(data);
        } catch (InterruptedException e) {
            throw Interruptions.named("before it began", e);
        }
        designSettings();
        long infinite = UsableRows.infiniteValues(data);
        if (infinite > 0) {
            buildLog().say(infinite + " infinite values are treated as missing");
        }
        TrainingData all = TrainingData.of(data);
        if (all.isEmpty()) {
            buildLog().say("No row has a class value and a positive weight; the model predicts a missing value");
        }
        return all;
    }

    /** What the build is going to do, or null where there is nothing to search: then no autoencoder is needed. */
    private BuildPlan plan(TrainingData all) throws IOException {
        if (!all.isSearchable()) {
            return null;
        }
        BuildPlan made = BuildPlan.of(designSettings(), ModelLocation.find(getAutoencoder()), deviceName());
        made.notes().forEach(buildLog()::say);
        return made;
    }

    private SearchIterations begin(BuildPlan steps, TrainingData all) {
        return steps == null ? null : steps.begin(getSeed(), all.rows());
    }

    /** Makes a model of what was found: the mean where nothing was. */
    private void adopt(BuildPlan steps, TrainingData all, SearchIterations found) throws InterruptedException {
        model = found == null || found.found() == null
                ? FittedModel.ofTheMean(all, !getNoIntervals())
                : FittedModel.of(all, steps.finish(found, all.rows(), buildLog().listener()), !getNoIntervals());
        search = found;
    }

    @Override
    protected boolean canGoOn() {
        return search != null;
    }

    private BuildLog buildLog() {
        return new BuildLog(log);
    }

    /** The built model. */
    @Override
    public FittedModel model() {
        return model;
    }

    @Override
    public double classifyInstance(Instance instance) {
        return model.predict(instance);
    }

    @Override
    public double[] distributionForInstance(Instance instance) {
        return new double[] {model.predict(instance)};
    }

    @Override
    public double[][] distributionsForInstances(Instances batch) {
        return Arrays.stream(model.predict(batch))
                .mapToObj(prediction -> new double[] {prediction})
                .toArray(double[][]::new);
    }

    /**
     * Whether Weka's evaluation is to predict batches instead of rows: only without intervals, since it leaves out their coverage
     * where it predicts batches.
     */
    @Override
    public boolean implementsMoreEfficientBatchPrediction() {
        return getNoIntervals();
    }

    /** One interval around the prediction, or none: see {@link FittedModel#intervals}. */
    @Override
    public double[][] predictIntervals(Instance instance, double confidenceLevel) {
        return model.intervals(instance, confidenceLevel);
    }

    @Override
    public String toSource(String className) {
        return JavaSource.of(PortableModel.of(model), className);
    }

    /** The model as PMML; the attributes of the build count, not those of the given data. */
    @Override
    public String toPMML(Instances train) {
        return PmmlDocument.of(PortableModel.of(model));
    }

    /** Weka's windows draw graphs of this kind in layers. */
    @Override
    public int graphType() {
        return Drawable.BayesNet;
    }

    /** The network in XMLBIF, for 'Visualize graph' and for this package's own viewer. */
    @Override
    public String graph() {
        return NetworkGraph.write(model.view());
    }

    @Override
    public Enumeration<String> enumerateMeasures() {
        return Collections.enumeration(Measure.names());
    }

    @Override
    public double getMeasure(String measure) {
        return Measure.named(measure).of(model);
    }

    /** Non-zero weights and biases of the network; 0 before the first build. */
    public double measureNonZeroWeights() {
        return Measure.NON_ZERO_WEIGHTS.of(model);
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

    @Override
    public String toString() {
        return model.toString();
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

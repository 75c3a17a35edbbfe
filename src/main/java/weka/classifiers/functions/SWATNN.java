package weka.classifiers.functions;

import weka.classifiers.IntervalEstimator;
import weka.classifiers.IterativeClassifier;
import weka.classifiers.Sourcable;
import weka.classifiers.functions.swatnn.data.AttributeEncoding;
import weka.classifiers.functions.swatnn.data.TrainingData;
import weka.classifiers.functions.swatnn.data.UsableRows;
import weka.classifiers.functions.swatnn.design.BuildPlan;
import weka.classifiers.functions.swatnn.design.Design;
import weka.classifiers.functions.swatnn.design.SearchIterations;
import weka.classifiers.functions.swatnn.export.JavaSource;
import weka.classifiers.functions.swatnn.export.PmmlDocument;
import weka.classifiers.functions.swatnn.export.PortableModel;
import weka.classifiers.functions.swatnn.export.PortableModelSource;
import weka.classifiers.functions.swatnn.frozen.ModelLocation;
import weka.classifiers.functions.swatnn.model.BuildReport;
import weka.classifiers.functions.swatnn.model.Citations;
import weka.classifiers.functions.swatnn.model.Measure;
import weka.classifiers.functions.swatnn.model.ModelText;
import weka.classifiers.functions.swatnn.model.ModelView;
import weka.classifiers.functions.swatnn.model.ModelViewSource;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.options.NetworkDesignOptions;
import weka.classifiers.functions.swatnn.pictures.NetworkGraph;
import weka.classifiers.functions.swatnn.prediction.BatchPrediction;
import weka.classifiers.functions.swatnn.prediction.IntervalTable;
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
import weka.core.Utils;
import weka.core.WeightedInstancesHandler;
import weka.core.pmml.PMMLProducer;
import weka.gui.Logger;
import weka.gui.ProgrammaticProperty;

import java.io.IOException;
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
                PortableModelSource,
                ModelViewSource,
                Drawable {

    private static final long serialVersionUID = 1L;

    private transient Logger log;
    private AttributeEncoding encoding;
    private SparseMlp network;
    private Instances header;
    private BuildReport report;
    private IntervalTable intervals;
    private SearchIterations found;
    private transient TrainingData training;
    private transient BuildPlan plan;
    private transient int performed;
    private transient double buildSeconds;

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
        SearchIterations search = begin(steps, all);
        for (int i = 0; steps != null && i < getIterations(); i++) {
            search = steps.next(search, all.rows(), buildLog().listener());
        }
        adopt(steps, all, search);
        done();
    }

    /**
     * Begins to iterate, with a model that predicts the mean, or goes on with the search that the model keeps if it was built with
     * {@link #setResume}.
     *
     * @throws IllegalArgumentException if an option is out of its range, or the data are not those that the search began with
     */
    @Override
    public void initializeClassifier(Instances data) throws Exception {
        TrainingData all = trainingData(data);
        if (found != null && !all.isEmpty()) {
            found.requireSame(all.rows());
        }
        BuildPlan steps = plan(all);
        if (found == null) {
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
        adopt(plan, training, plan.next(found, training.rows(), buildLog().listener()));
        performed++;
        return true;
    }

    /** Ends iterating for now; what only more iterations would need is kept if {@link #getResume} says so. */
    @Override
    public void done() {
        training = null;
        plan = null;
        if (!getResume()) {
            found = null;
        }
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

    /** Makes a model of what was found: the mean where nothing was, and none at all without data. */
    private void adopt(BuildPlan steps, TrainingData all, SearchIterations search) throws InterruptedException {
        Design design = search == null || search.found() == null
                ? null
                : steps.finish(search, all.rows(), buildLog().listener());
        buildSeconds =
                design == null ? 0 : design.timing().search() + design.timing().refinement();
        report = design == null ? null : BuildReport.of(design);
        encoding = all.encoding();
        header = all.isEmpty() ? null : all.header();
        network = all.isEmpty()
                ? null
                : design == null
                        ? SparseMlp.constant(encoding.columns(), 0)
                        : design.chosen().network();
        intervals = all.isEmpty() || getNoIntervals()
                ? null
                : design == null ? IntervalTable.ofTheMean(all.rows()) : design.intervals();
        found = search;
    }

    private BuildLog buildLog() {
        return new BuildLog(log);
    }

    @Override
    public double[] distributionForInstance(Instance instance) throws Exception {
        return new double[] {classifyInstance(instance)};
    }

    @Override
    public double classifyInstance(Instance instance) throws Exception {
        if (network == null) {
            return Utils.missingValue();
        }
        double[] x = new double[encoding.columns()];
        encoding.encode(instance, x);
        return encoding.toTarget(network.predict(x));
    }

    /** Predicts many rows to the same last bit as one by one, and about twice as fast where the network has some hundred weights. */
    @Override
    public double[][] distributionsForInstances(Instances batch) throws Exception {
        return network == null ? super.distributionsForInstances(batch) : BatchPrediction.of(network, encoding, batch);
    }

    /**
     * Whether Weka's evaluation is to predict batches instead of rows: only without intervals, since it leaves out their coverage
     * where it predicts batches.
     */
    @Override
    public boolean implementsMoreEfficientBatchPrediction() {
        return getNoIntervals();
    }

    /**
     * One interval around the prediction, from leave-one-out residuals of the training data: see {@link IntervalTable}. Its coverage
     * is measured, not guaranteed, because the network's structure was chosen on the same rows; over the data sets of this package it is
     * within a few per cent of the level. The width is the same for all rows.
     *
     * @param confidenceLevel wanted probability that the interval holds the class value, from 0 to 1
     * @return one row of lower and upper bound, infinite where the training rows are too few for the level; no row without a model, or
     *     without intervals by option
     * @throws IllegalArgumentException if the level is out of its range
     */
    @Override
    public double[][] predictIntervals(Instance instance, double confidenceLevel) throws Exception {
        if (intervals == null) {
            return new double[0][];
        }
        double prediction = classifyInstance(instance);
        double halfWidth = intervals.halfWidth(confidenceLevel) * encoding.targetDeviation();
        return new double[][] {{prediction - halfWidth, prediction + halfWidth}};
    }

    /** The network on scaled inputs and standardised target, or null before the first build. */
    public SparseMlp network() {
        return network;
    }

    @Override
    public PortableModel portableModel() {
        if (network == null) {
            throw new IllegalStateException("No network has been found yet; build the classifier before exporting it");
        }
        return PortableModel.of(network, encoding, header);
    }

    @Override
    public String toSource(String className) {
        return JavaSource.of(portableModel(), className);
    }

    /** The model as PMML; the header of the build counts, not that of the given data. */
    @Override
    public String toPMML(Instances train) {
        return PmmlDocument.of(portableModel());
    }

    @Override
    public ModelView modelView() {
        if (network == null) {
            throw new IllegalStateException("No network has been found yet; build the classifier before looking at it");
        }
        return ModelView.of(network, encoding, header.classAttribute().name(), report);
    }

    /** Weka's windows draw graphs of this kind in layers. */
    @Override
    public int graphType() {
        return Drawable.BayesNet;
    }

    /** The network in XMLBIF, for 'Visualize graph' and for this package's own viewer. */
    @Override
    public String graph() {
        return NetworkGraph.write(modelView());
    }

    @Override
    public Enumeration<String> enumerateMeasures() {
        return Collections.enumeration(Measure.names());
    }

    @Override
    public double getMeasure(String measure) {
        return Measure.named(measure).of(network, report, buildSeconds);
    }

    /** Non-zero weights and biases of the network; 0 before the first build. */
    public double measureNonZeroWeights() {
        return Measure.NON_ZERO_WEIGHTS.of(network, report, buildSeconds);
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
        if (encoding == null) {
            return "SWATNN: no network has been found yet.";
        }
        return ModelText.of(network, encoding, header.classAttribute().name(), report);
    }

    /** Models are saved with a checksum; Java's serialisation alone would notice few damages. */
    private Object writeReplace() {
        return SealedModel.of(this);
    }

    /** Runs the classifier from the command line. */
    public static void main(String[] args) {
        runClassifier(new SWATNN(), args);
    }
}

package weka.classifiers.functions.swatnn.face;

import weka.classifiers.IntervalEstimator;
import weka.classifiers.Sourcable;
import weka.classifiers.functions.swatnn.export.JavaSource;
import weka.classifiers.functions.swatnn.export.PmmlDocument;
import weka.classifiers.functions.swatnn.export.PortableModel;
import weka.classifiers.functions.swatnn.model.Citations;
import weka.classifiers.functions.swatnn.model.FittedModel;
import weka.classifiers.functions.swatnn.model.Measure;
import weka.classifiers.functions.swatnn.model.ModelHolder;
import weka.classifiers.functions.swatnn.model.ModelView;
import weka.classifiers.functions.swatnn.options.NetworkDesignOptions;
import weka.classifiers.functions.swatnn.pictures.NetworkGraph;
import weka.classifiers.functions.swatnn.prediction.IntervalKind;
import weka.core.AdditionalMeasureProducer;
import weka.core.Drawable;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Option;
import weka.core.TechnicalInformation;
import weka.core.TechnicalInformationHandler;
import weka.core.pmml.PMMLProducer;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/** What Weka asks of a built classifier: predictions, intervals, text, measures, drawings and exports. A subclass builds the model. */
public abstract class ModelAnswers extends NetworkDesignOptions
        implements TechnicalInformationHandler,
                AdditionalMeasureProducer,
                IntervalEstimator,
                Sourcable,
                PMMLProducer,
                ModelHolder,
                Drawable {

    private static final long serialVersionUID = 1L;

    private static final String DIGITS = "num-decimal-places";

    /** What the package list and 'More' say. */
    public String globalInfo() {
        return Citations.description();
    }

    @Override
    public TechnicalInformation getTechnicalInformation() {
        return Citations.get();
    }

    @Override
    public double classifyInstance(Instance instance) {
        return model().predict(instance);
    }

    @Override
    public double[] distributionForInstance(Instance instance) {
        return model().distribution(instance);
    }

    @Override
    public double[][] distributionsForInstances(Instances batch) {
        return model().distributions(batch);
    }

    /**
     * Whether Weka's evaluation is to predict batches instead of rows: only without intervals, since it leaves out their coverage
     * where it predicts batches.
     */
    @Override
    public boolean implementsMoreEfficientBatchPrediction() {
        return intervalKind() == IntervalKind.NONE;
    }

    /** One interval around the prediction, or none: see {@link FittedModel#intervals}. */
    @Override
    public double[][] predictIntervals(Instance instance, double confidenceLevel) {
        return model().intervals(instance, confidenceLevel);
    }

    @Override
    public String toSource(String className) {
        return JavaSource.of(PortableModel.of(model()), className);
    }

    /** The model as PMML; the attributes of the build count, not those of the given data. */
    @Override
    public String toPMML(Instances train) {
        return PmmlDocument.of(PortableModel.of(model()));
    }

    /** Weka's windows draw graphs of this kind in layers. */
    @Override
    public int graphType() {
        return Drawable.BayesNet;
    }

    /** The network in XMLBIF, for 'Visualize graph' and for this package's own viewer. */
    @Override
    public String graph() {
        return NetworkGraph.write(model());
    }

    @Override
    public Enumeration<String> enumerateMeasures() {
        return Collections.enumeration(Measure.names());
    }

    @Override
    public double getMeasure(String measure) {
        return Measure.named(measure).of(model());
    }

    /** Non-zero weights and biases of the network; 0 before the first build. */
    public double measureNonZeroWeights() {
        return Measure.NON_ZERO_WEIGHTS.of(model());
    }

    /** What Weka's option for decimal places means here. */
    @Override
    public String numDecimalPlacesTipText() {
        return "Significant digits of the numbers in the printed equation. Weka's default, 2, stands for as many as it takes for the"
                + " equation to predict what the model predicts, at least 5.";
    }

    /** What Weka's option for debugging means here. */
    @Override
    public String debugTipText() {
        return "The text of the model also tells of the search: where candidates came from, and how the loss fell. The log tells how long each stage took.";
    }

    @Override
    public Enumeration<Option> listOptions() {
        List<Option> all = Collections.list(super.listOptions());
        all.replaceAll(option -> option.name().equals(DIGITS)
                ? new Option("\t" + numDecimalPlacesTipText(), DIGITS, 1, "-" + DIGITS + " <number>")
                : option);
        return Collections.enumeration(all);
    }

    /** The text of the model, with the digits that {@link #numDecimalPlacesTipText} tells of, and as much of the search as {@link #debugTipText}. */
    @Override
    public String toString() {
        int places = getNumDecimalPlaces();
        return model().text(
                        places == NUM_DECIMAL_PLACES_DEFAULT || places < 1 ? ModelView.ENOUGH_DIGITS : places,
                        getDebug());
    }
}

package weka.classifiers.functions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
import weka.classifiers.CostMatrix;
import weka.classifiers.Evaluation;
import weka.classifiers.MultipleClassifiersCombiner;
import weka.classifiers.bayes.NaiveBayes;
import weka.classifiers.evaluation.MarginCurve;
import weka.classifiers.evaluation.ThresholdCurve;
import weka.classifiers.meta.AttributeSelectedClassifier;
import weka.classifiers.meta.Bagging;
import weka.classifiers.meta.CVParameterSelection;
import weka.classifiers.meta.ClassificationViaRegression;
import weka.classifiers.meta.CostSensitiveClassifier;
import weka.classifiers.meta.FilteredClassifier;
import weka.classifiers.meta.Stacking;
import weka.classifiers.meta.Vote;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;
import weka.filters.Filter;
import weka.filters.unsupervised.attribute.Discretize;
import weka.filters.unsupervised.attribute.ReplaceMissingValues;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The classifier inside Weka's meta schemes, which copy it, hand it weights, filtered data and options, and build it in threads. */
class SWATNNWrappersTest {

    @TempDir
    static Path folder;

    private static String cheap;
    private static Instances train;
    private static Instances test;

    @BeforeAll
    static void writeAutoencoder() throws Exception {
        cheap = TinyBuilds.options(folder.resolve("tiny"));
        train = TinyBuilds.waves(80, 1);
        test = TinyBuilds.waves(80, 2);
    }

    /** A scheme whose options may name {@code SWATNN}, in place of which comes the regressor with cheap options. */
    private static Classifier scheme(String name, String options) throws Exception {
        List<String> parts = new ArrayList<>();
        for (String part : Utils.splitOptions(options)) {
            parts.add(part.replace("SWATNN", SWATNN.class.getName()));
            if (part.equals("--") && parts.contains(SWATNN.class.getName())) {
                parts.addAll(Arrays.asList(Utils.splitOptions(cheap)));
            }
        }
        return AbstractClassifier.forName("weka.classifiers." + name, parts.toArray(String[]::new));
    }

    private static Evaluation evaluate(Classifier scheme, Instances train, Instances test) throws Exception {
        scheme.buildClassifier(train);
        Evaluation evaluation = new Evaluation(train);
        evaluation.evaluateModel(scheme, test);
        for (Instance row : test) {
            for (double p : scheme.distributionForInstance(row)) {
                assertTrue(Double.isFinite(p), scheme + " predicted " + p);
            }
        }
        return evaluation;
    }

    /** Rows of two values, told apart by the sign of the wave. */
    private static Instances withTwoValues(Instances waves) throws Exception {
        int last = waves.classIndex();
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (int a = 0; a < waves.numAttributes(); a++) {
            attributes.add(a == last ? new Attribute("sign", List.of("minus", "plus")) : waves.attribute(a));
        }
        double mean = waves.meanOrMode(last);
        Instances data = new Instances("signs", attributes, waves.size());
        data.setClassIndex(last);
        for (Instance row : waves) {
            double[] values = row.toDoubleArray();
            values[last] = values[last] > mean ? 1 : 0;
            data.add(new DenseInstance(1, values));
        }
        return data;
    }

    /** Guessing is wrong on about half the rows. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "meta.AdaBoostM1 | -I 2 -W SWATNN --",
                "meta.CostSensitiveClassifier | -cost-matrix '[0 1; 2 0]' -W SWATNN --",
                "meta.CostSensitiveClassifier | -M -cost-matrix '[0 1; 2 0]' -W SWATNN --",
                "meta.FilteredClassifier | -F weka.filters.unsupervised.attribute.Normalize -W SWATNN --",
                "meta.MultiClassClassifier | -W SWATNN --",
                "meta.ThresholdSelector | -C 5 -X 2 -E 1 -M FMEASURE -W SWATNN --",
            },
            quoteCharacter = '"')
    void schemesForNominalClassesTakeIt(String name, String options) throws Exception {
        Evaluation evaluation =
                evaluate(scheme(name, options.replace('\'', '"')), withTwoValues(train), withTwoValues(test));
        assertTrue(evaluation.errorRate() < 0.3, evaluation.toSummaryString());
        Instances margins = new MarginCurve().getCurve(evaluation.predictions());
        // The lowest possible margin is put before those of the rows.
        assertEquals(test.size() + 1, margins.size());
        assertTrue(margins.meanOrMode(margins.attribute("Margin")) > 0.2, margins::toString);
    }

    @ParameterizedTest
    @ValueSource(classes = {Vote.class, Stacking.class})
    void itIsOneOfSeveralForANominalClass(Class<? extends MultipleClassifiersCombiner> type) throws Exception {
        MultipleClassifiersCombiner several = type.getDeclaredConstructor().newInstance();
        several.setClassifiers(new Classifier[] {TinyBuilds.classifier(cheap), new NaiveBayes()});
        if (several instanceof Stacking stacking) {
            stacking.setNumFolds(2);
            stacking.setMetaClassifier(new Logistic());
        }
        Evaluation evaluation = evaluate(several, withTwoValues(train), withTwoValues(test));
        assertTrue(evaluation.errorRate() < 0.3, evaluation.toSummaryString());
        Instances curve = new ThresholdCurve().getCurve(evaluation.predictions(), 1);
        assertTrue(ThresholdCurve.getROCArea(curve) > 0.75, evaluation.toClassDetailsString());
    }

    /** The error of the mean is 100 %. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "meta.AdditiveRegression | -I 2 -S 0.5 -W SWATNN --",
                "meta.Bagging | -I 3 -num-slots 2 -W SWATNN --",
                "meta.RandomCommittee | -I 2 -W SWATNN --",
                "meta.RandomSubSpace | -I 3 -P 0.9 -W SWATNN --",
                "meta.WeightedInstancesHandlerWrapper | -W SWATNN --",
                "meta.RandomizableFilteredClassifier | -F weka.filters.unsupervised.attribute.Standardize -W SWATNN --",
                "misc.InputMappedClassifier | -I -trim -W SWATNN --",
            })
    void predictsNumbersBetterThanTheMean(String name, String options) throws Exception {
        Evaluation evaluation = evaluate(scheme(name, options), train, test);
        assertTrue(evaluation.rootRelativeSquaredError() < 80, evaluation.toSummaryString());
        assertEquals(0, evaluation.unclassified());
    }

    /** Schemes that get the regressor as one quoted option. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weka.classifiers.meta.Stacking | -X 2 -M weka.classifiers.functions.LinearRegression -B",
                "weka.classifiers.meta.MultiScheme | -X 2 -B weka.classifiers.rules.ZeroR -B",
                "weka.classifiers.meta.Vote | -R AVG -B",
            })
    void joinsOtherRegressors(String name, String options) throws Exception {
        List<String> parts = new ArrayList<>(Arrays.asList(Utils.splitOptions(options)));
        parts.add(SWATNN.class.getName() + " " + cheap);
        Evaluation evaluation = evaluate(AbstractClassifier.forName(name, parts.toArray(String[]::new)), train, test);
        assertTrue(evaluation.rootRelativeSquaredError() < 80, evaluation.toSummaryString());
    }

    private static Instances nominalClass(Instances data) throws Exception {
        Discretize halves = new Discretize();
        halves.setIgnoreClass(true);
        halves.setAttributeIndices("last");
        halves.setUseEqualFrequency(true);
        halves.setBins(2);
        halves.setInputFormat(train);
        Filter.useFilter(train, halves);
        return Filter.useFilter(data, halves);
    }

    /** Half of the rows belong to either class. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "meta.ClassificationViaRegression | -W SWATNN --",
                "meta.LogitBoost | -I 2 -W SWATNN --",
            })
    void tellsClassesApart(String name, String options) throws Exception {
        Evaluation evaluation = evaluate(scheme(name, options), nominalClass(train), nominalClass(test));
        assertTrue(evaluation.pctCorrect() > 75, evaluation.toSummaryString());
    }

    /** How often each kind of error is made at given costs: actual 0 taken for 1, and actual 1 taken for 0. */
    private static double[] errors(String costs) throws Exception {
        ClassificationViaRegression classes = new ClassificationViaRegression();
        classes.setClassifier(TinyBuilds.classifier(cheap));
        CostSensitiveClassifier scheme = new CostSensitiveClassifier();
        scheme.setClassifier(classes);
        scheme.setCostMatrix(CostMatrix.parseMatlab(costs));
        scheme.setMinimizeExpectedCost(true);
        Instances noisy = nominalClass(train);
        for (int i = 0; i < noisy.size(); i += 4) {
            noisy.get(i).setClassValue(1 - noisy.get(i).classValue());
        }
        Evaluation evaluation = evaluate(scheme, noisy, nominalClass(test));
        return new double[] {evaluation.numFalseNegatives(0), evaluation.numFalsePositives(0)};
    }

    @Test
    void makesDearErrorsLessOften() throws Exception {
        double[] first = errors("[0 20; 1 0]");
        double[] second = errors("[0 1; 20 0]");
        assertTrue(first[0] < second[0] && first[1] > second[1], Arrays.toString(first) + Arrays.toString(second));
    }

    @Test
    void predictsNumbersByClasses() throws Exception {
        List<String> options = new ArrayList<>(List.of("-B", "4", "-W"));
        options.addAll(List.of("weka.classifiers.meta.ClassificationViaRegression", "--", "-W"));
        options.addAll(List.of(SWATNN.class.getName(), "--"));
        options.addAll(Arrays.asList(Utils.splitOptions(cheap)));
        Evaluation evaluation = evaluate(
                AbstractClassifier.forName(
                        "weka.classifiers.meta.RegressionByDiscretization", options.toArray(String[]::new)),
                train,
                test);
        assertTrue(evaluation.rootRelativeSquaredError() < 80, evaluation.toSummaryString());
    }

    @Test
    void filteredDataGiveTheModelOfDataFilteredBefore() throws Exception {
        Instances gaps = new Instances(train);
        for (int i = 0; i < gaps.size(); i += 7) {
            gaps.get(i).setMissing(i % 2);
        }
        ReplaceMissingValues filter = new ReplaceMissingValues();
        filter.setInputFormat(gaps);
        SWATNN plain = TinyBuilds.build(cheap, Filter.useFilter(gaps, filter));

        FilteredClassifier filtered = new FilteredClassifier();
        filtered.setFilter(new ReplaceMissingValues());
        // The scheme gives its own classifier a seed that it draws; with equal seeds the models are equal.
        filtered.setClassifier(TinyBuilds.classifier(cheap));
        filtered.buildClassifier(gaps);
        plain.setSeed(((SWATNN) filtered.getClassifier()).getSeed());
        plain.buildClassifier(Filter.useFilter(gaps, filter));
        for (Instance row : test) {
            assertEquals(plain.classifyInstance(row), filtered.classifyInstance(row));
        }
        assertArrayEquals(
                filtered.distributionsForInstances(test)[5], new double[] {plain.classifyInstance(test.get(5))});
    }

    @Test
    void baggingIsTheSameInAnyNumberOfThreads() throws Exception {
        Bagging[] baggings = new Bagging[2];
        for (int slots = 1; slots <= 2; slots++) {
            Bagging bagging = new Bagging();
            bagging.setNumIterations(4);
            bagging.setNumExecutionSlots(slots);
            bagging.setPrintClassifiers(true);
            bagging.setClassifier(TinyBuilds.classifier(cheap));
            bagging.buildClassifier(train);
            baggings[slots - 1] = bagging;
        }
        assertEquals(baggings[0].toString(), baggings[1].toString());
        for (Instance row : test) {
            // Weka adds up the members' predictions in the order in which threads deliver them.
            assertEquals(baggings[0].classifyInstance(row), baggings[1].classifyInstance(row), 1e-12);
        }
    }

    @Test
    void parametersAreSelectedByCrossValidation() throws Exception {
        CVParameterSelection selection = new CVParameterSelection();
        selection.setClassifier(TinyBuilds.classifier(cheap));
        selection.setNumFolds(2);
        selection.addCVParameter("max-weights 1 30 2");
        selection.buildClassifier(train);
        String[] best = selection.getBestClassifierOptions();
        assertEquals("30", Utils.getOption("max-weights", best), "one weight is too few for waves");
        assertTrue(evaluate(selection, train, test).rootRelativeSquaredError() < 80);
    }

    @Test
    void attributesAreSelectedBefore() throws Exception {
        AttributeSelectedClassifier selected = new AttributeSelectedClassifier();
        selected.setClassifier(TinyBuilds.classifier(cheap));
        Evaluation evaluation = evaluate(selected, train, test);
        assertTrue(evaluation.rootRelativeSquaredError() < 80, evaluation.toSummaryString());
        assertTrue(((SWATNN) selected.getClassifier()).model().network().inputs() < 3, "c has no effect");
    }
}

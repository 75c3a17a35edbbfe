package weka.classifiers.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.Classifier;
import weka.classifiers.trees.M5P;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.OptionHandler;
import weka.core.Range;
import weka.core.Utils;
import weka.core.converters.ConverterUtils.DataSource;
import weka.experiment.CrossValidationResultProducer;
import weka.experiment.Experiment;
import weka.experiment.InstancesResultListener;
import weka.experiment.PairedCorrectedTTester;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The saved experiment of the Experimenter. */
class SWATNNExperimentTest {

    private static final String FILE = "test-data/swatnn-experiment.xml";

    private static final List<String> MEASURES = List.of(
            "measureNonZeroWeights",
            "measureHiddenLayers",
            "measureActiveNeurons",
            "measureSigmoidNeurons",
            "measureTanhNeurons",
            "measureLeakyReluNeurons",
            "measureSineNeurons",
            "measureSquareNeurons",
            "measureAbsoluteNeurons",
            "measureSearchSeconds",
            "measureValidationError");

    @TempDir
    Path folder;

    @Test
    void comparesRegressorsOverTenTimesTenFolds() throws Exception {
        Experiment experiment = Experiment.read(FILE);
        assertEquals(1, experiment.getRunLower());
        assertEquals(10, experiment.getRunUpper());
        assertEquals(10, ((CrossValidationResultProducer) experiment.getResultProducer()).getNumFolds());
        assertTrue(experiment.getUsePropertyIterator());
        Classifier[] classifiers = (Classifier[]) experiment.getPropertyArray();
        assertEquals(3, classifiers.length);
        assertInstanceOf(SWATNN.class, classifiers[0]);
        assertEquals(
                Utils.joinOptions(new SWATNN().getOptions()),
                Utils.joinOptions(((SWATNN) classifiers[0]).getOptions()),
                "the options that users get");
        assertInstanceOf(M5P.class, classifiers[1]);
        assertInstanceOf(LinearRegression.class, classifiers[2]);
        for (int i = 0; i < experiment.getDatasets().size(); i++) {
            File file = (File) experiment.getDatasets().get(i);
            assertTrue(file.isFile(), file + " is there");
        }
    }

    /** Users need Weka's package multiLayerPerceptrons for this one. */
    @Test
    void secondFileIsTheFirstWithMlpRegressor() throws Exception {
        Experiment first = Experiment.read(FILE);
        Experiment second = Experiment.read("test-data/swatnn-experiment-mlp.xml");
        assertEquals(
                List.of(first.getDatasets().toArray()),
                List.of(second.getDatasets().toArray()));
        List<String> expected = new ArrayList<>(methods(first));
        for (int hidden : new int[] {2, 7}) {
            MLPRegressor rival = new MLPRegressor();
            rival.setNumFunctions(hidden);
            expected.add(MLPRegressor.class.getName() + " " + Utils.joinOptions(rival.getOptions()));
        }
        assertEquals(expected, methods(second));
    }

    private static List<String> methods(Experiment experiment) {
        return Arrays.stream((Classifier[]) experiment.getPropertyArray())
                .map(method ->
                        method.getClass().getName() + " " + Utils.joinOptions(((OptionHandler) method).getOptions()))
                .toList();
    }

    /** As by {@code weka.experiment.Experiment -l … -r}, with fewer rows, folds and runs, and a cheap search. */
    @Test
    void cutDownFormRunsAndHasTheMeasuresAsColumns() throws Exception {
        Experiment experiment = Experiment.read(FILE);
        experiment.setRunUpper(2);
        Instances table = results(experiment, "");
        assertEquals(2 * 2 * 3, table.numInstances());
        Attribute scheme = table.attribute("Key_Scheme");
        for (String measure : MEASURES) {
            Attribute column = table.attribute(measure);
            assertNotNull(column, measure + " is no column of " + table);
            for (Instance row : table) {
                boolean own = row.stringValue(scheme).equals(SWATNN.class.getName());
                assertEquals(own, !row.isMissing(column), measure + " of " + row.stringValue(scheme));
            }
        }
        Attribute coverage = table.attribute("Coverage_of_Test_Cases_By_Regions");
        for (Instance row : table) {
            if (row.stringValue(scheme).equals(SWATNN.class.getName())) {
                assertTrue(row.value(table.attribute("measureHiddenLayers")) <= 2);
                double neurons = row.value(table.attribute("measureSigmoidNeurons"))
                        + row.value(table.attribute("measureTanhNeurons"))
                        + row.value(table.attribute("measureLeakyReluNeurons"));
                assertTrue(neurons <= row.value(table.attribute("measureActiveNeurons")), "of three activations");
                assertTrue(row.value(table.attribute("measureSearchSeconds")) > 0);
                double error = row.value(table.attribute("measureValidationError"));
                assertTrue(error > 0 && error <= 1, "error " + error);
                assertTrue(row.value(coverage) > 70, "coverage " + row.value(coverage));
            }
        }
        assertTrue(analysis(table, "measureValidationError").contains("SWATNN"));
        assertTrue(analysis(table, "Root_mean_squared_error").contains("(v/ /*)"));
    }

    /** Every fold is a build with a limit of its own, and has its results. */
    @Test
    void runsWithALimitOfTime() throws Exception {
        Experiment experiment = Experiment.read(FILE);
        experiment.setRunUpper(1);
        Classifier[] first = {((Classifier[]) experiment.getPropertyArray())[0]};
        experiment.setPropertyArray(first);
        Instances table = results(experiment, " -time-limit 0.4");
        assertEquals(2, table.numInstances());
        for (Instance row : table) {
            String options = row.stringValue(table.attribute("Key_Scheme_options"));
            assertTrue(options.contains("-time-limit 0.4"), options);
            double error = row.value(table.attribute("Root_relative_squared_error"));
            assertTrue(error > 0 && error < 150, "error " + error);
            assertTrue(row.value(table.attribute("measureNonZeroWeights")) >= 0);
        }
    }

    /** Nominal classes, with percent correct and the area under the curve. */
    @Test
    void thirdFileComparesClassifiers() throws Exception {
        Experiment experiment = Experiment.read("test-data/swatnn-experiment-classes.xml");
        assertEquals(10, experiment.getRunUpper());
        for (Object file : experiment.getDatasets().toArray()) {
            assertTrue(((File) file).isFile(), file + " is there");
        }
        Classifier[] classifiers = (Classifier[]) experiment.getPropertyArray();
        assertEquals(
                Utils.joinOptions(new SWATNN().getOptions()),
                Utils.joinOptions(((SWATNN) classifiers[0]).getOptions()),
                "the options that users get");
        experiment.setRunUpper(1);
        Instances table = results(experiment, "");
        assertEquals(2 * 3, table.numInstances());
        for (Instance row : table) {
            assertTrue(row.value(table.attribute("Percent_correct")) > 80, row.toString());
            assertTrue(row.value(table.attribute("Weighted_avg_area_under_ROC")) > 0.85, row.toString());
        }
        assertTrue(analysis(table, "Percent_correct").contains("Logistic"));
    }

    /** What an experiment finds with two folds of its first data, and a cheap search with options of its own for the first classifier. */
    private Instances results(Experiment experiment, String options) throws Exception {
        ((CrossValidationResultProducer) experiment.getResultProducer()).setNumFolds(2);
        while (experiment.getDatasets().size() > 1) {
            experiment.getDatasets().remove(1);
        }
        ((Classifier[]) experiment.getPropertyArray())[0] =
                TinyBuilds.classifier(TinyBuilds.options(folder.resolve("tiny")) + options);
        File results = folder.resolve("results.arff").toFile();
        ((InstancesResultListener) experiment.getResultListener()).setOutputFile(results);
        experiment.initialize();
        experiment.runExperiment();
        experiment.postProcess();
        return DataSource.read(results.toString());
    }

    /** What the Analyse tab shows for a comparison field. */
    private static String analysis(Instances table, String field) throws Exception {
        PairedCorrectedTTester tester = new PairedCorrectedTTester();
        tester.setInstances(table);
        tester.setDatasetKeyColumns(
                new Range("" + (table.attribute("Key_Dataset").index() + 1)));
        tester.setRunColumn(table.attribute("Key_Run").index());
        tester.setFoldColumn(table.attribute("Key_Fold").index());
        tester.setResultsetKeyColumns(new Range((table.attribute("Key_Scheme").index() + 1) + ","
                + (table.attribute("Key_Scheme_options").index() + 1)));
        tester.setSignificanceLevel(0.05);
        return tester.resultsetKey()
                + tester.header(table.attribute(field).index())
                + tester.multiResultsetFull(0, table.attribute(field).index());
    }
}

package weka.classifiers.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.classifiers.evaluation.ThresholdCurve;
import weka.core.Environment;
import weka.core.Instances;
import weka.core.Utils;
import weka.knowledgeflow.Flow;
import weka.knowledgeflow.FlowRunner;
import weka.knowledgeflow.StepManagerImpl;
import weka.knowledgeflow.steps.Classifier;
import weka.knowledgeflow.steps.CrossValidationFoldMaker;
import weka.knowledgeflow.steps.ModelPerformanceChart;
import weka.knowledgeflow.steps.TextSaver;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The saved flows of the KnowledgeFlow, run without its window. */
class SWATNNFlowTest {

    private static final String NUMBERS = "test-data/swatnn-flow.kf";
    private static final String CLASSES = "test-data/swatnn-flow-classes.kf";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {NUMBERS, CLASSES})
    void noStepHidesAnotherInTheWindow(String file) throws Exception {
        Matcher place = Pattern.compile("\"coordinates\" : \"([^\"]*)\"").matcher(Files.readString(Path.of(file)));
        Set<String> places = place.results().map(found -> found.group(1)).collect(Collectors.toSet());
        assertEquals(
                Flow.loadFlow(new File(file), null).getSteps().size(), places.size(), "places of steps: " + places);
    }

    @Test
    void runsHeadless() throws Exception {
        String text = run(Flow.loadFlow(new File(NUMBERS), null));
        assertTrue(text.contains("SWATNN"), text);
        assertTrue(text.contains("Root mean squared error"), text);
        assertTrue(text.matches("(?s).*Total Number of Instances\\s+442.*"), text);
        double relative =
                Double.parseDouble(text.replaceAll("(?s).*Root relative squared error\\s+([0-9.]+)\\s+%.*", "$1"));
        assertTrue(relative < 85, "the flow's model is better than the mean: " + relative + " %");
    }

    @Test
    void probabilitiesMakeARocCurve() throws Exception {
        Flow flow = Flow.loadFlow(new File(CLASSES), null);
        String text = run(flow);
        assertTrue(text.matches("(?s).*Total Number of Instances\\s+753.*"), text);
        ModelPerformanceChart chart = flow.getSteps().stream()
                .map(StepManagerImpl::getManagedStep)
                .filter(ModelPerformanceChart.class::isInstance)
                .map(ModelPerformanceChart.class::cast)
                .findFirst()
                .orElseThrow();
        assertTrue(chart.isDataIsThresholdData());
        Instances curve = chart.getPlots().get(0).getPlotInstances();
        assertEquals(
                0,
                curve.attributeStats(
                                curve.attribute(ThresholdCurve.TP_RATE_NAME).index())
                        .numericStats
                        .min);
        assertEquals(
                1,
                curve.attributeStats(
                                curve.attribute(ThresholdCurve.TP_RATE_NAME).index())
                        .numericStats
                        .max);
        assertTrue(curve.size() > 10, curve::toString);
        double area =
                Double.parseDouble(text.replaceAll("(?s).*Weighted Avg\\.(?:\\s+[0-9.]+){5}\\s+([0-9.]+).*", "$1"));
        assertTrue(area > 0.7, text);
    }

    /** What a flow writes, with two folds and a cheap search. */
    private String run(Flow flow) throws Exception {
        Path result = folder.resolve("result.txt");
        int found = 0;
        for (StepManagerImpl manager : flow.getSteps()) {
            if (manager.getManagedStep() instanceof Classifier step) {
                assertEquals(
                        Utils.joinOptions(new SWATNN().getOptions()),
                        Utils.joinOptions(((SWATNN) step.getClassifier()).getOptions()),
                        "the options that users get");
                step.setClassifier(TinyBuilds.classifier(TinyBuilds.options(folder.resolve("tiny"))));
                found++;
            } else if (manager.getManagedStep() instanceof CrossValidationFoldMaker step) {
                assertEquals("10", step.getNumFolds());
                step.setNumFolds("2");
                found++;
            } else if (manager.getManagedStep() instanceof TextSaver step) {
                step.setFile(result.toFile());
                found++;
            }
        }
        assertEquals(3, found);

        FlowRunner runner = new FlowRunner();
        Environment environment = new Environment();
        environment.addVariable("Internal.knowledgeflow.directory", new File("test-data").getAbsolutePath());
        runner.getExecutionEnvironment().setEnvironmentVariables(environment);
        runner.setFlow(flow);
        runner.run();
        runner.waitUntilFinished();
        return Files.readString(result);
    }
}

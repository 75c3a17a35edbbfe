package weka.classifiers.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Environment;
import weka.core.Utils;
import weka.knowledgeflow.Flow;
import weka.knowledgeflow.FlowRunner;
import weka.knowledgeflow.StepManagerImpl;
import weka.knowledgeflow.steps.Classifier;
import weka.knowledgeflow.steps.CrossValidationFoldMaker;
import weka.knowledgeflow.steps.TextSaver;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The saved flow of the KnowledgeFlow, run without its window, with fewer folds and a cheap search. */
class SWATNNFlowTest {

    private static final File FILE = new File("test-data/swatnn-flow.kf");

    @TempDir
    Path folder;

    @Test
    void noStepHidesAnotherInTheWindow() throws Exception {
        Matcher place = Pattern.compile("\"coordinates\" : \"([^\"]*)\"").matcher(Files.readString(FILE.toPath()));
        Set<String> places = place.results().map(found -> found.group(1)).collect(Collectors.toSet());
        assertEquals(Flow.loadFlow(FILE, null).getSteps().size(), places.size(), "places of steps: " + places);
    }

    @Test
    void runsHeadless() throws Exception {
        Flow flow = Flow.loadFlow(FILE, null);
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
        environment.addVariable(
                "Internal.knowledgeflow.directory", FILE.getAbsoluteFile().getParent());
        runner.getExecutionEnvironment().setEnvironmentVariables(environment);
        runner.setFlow(flow);
        runner.run();
        runner.waitUntilFinished();

        String text = Files.readString(result);
        assertTrue(text.contains("SWATNN"), text);
        assertTrue(text.contains("Root mean squared error"), text);
        assertTrue(text.matches("(?s).*Total Number of Instances\\s+442.*"), text);
        double relative =
                Double.parseDouble(text.replaceAll("(?s).*Root relative squared error\\s+([0-9.]+)\\s+%.*", "$1"));
        assertTrue(relative < 85, "the flow's model is better than the mean: " + relative + " %");
    }
}

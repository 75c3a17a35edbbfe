package weka.classifiers.functions.swatnn.gui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.fixture.JComboBoxFixture;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.classifiers.evaluation.Evaluation;
import weka.classifiers.functions.SWATNN;
import weka.classifiers.functions.SavedBytes;
import weka.classifiers.functions.TinyAutoencoder;

import java.awt.Point;
import java.awt.geom.Rectangle2D;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JTextArea;

/** A user's way through the Explorer: choose, configure, build, look, save, load, export, stop. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExplorerGuiIT {

    /** On an idle machine, some 100 ms; a loaded one may let the windows wait. */
    @TempDir
    private static Path folder;

    private static ExplorerDriver explorer;

    @BeforeAll
    static void open() throws Exception {
        explorer = ExplorerDriver.open("test-data/quakes.arff");
        TinyAutoencoder.write(folder.resolve("tiny"));
    }

    @AfterAll
    static void close() {
        if (explorer != null) {
            explorer.close();
        }
    }

    @AfterEach
    void closeWindows() {
        explorer.closeOthers();
    }

    @Test
    @Order(1)
    void sheetExplainsTheOptionsAndSetsThem() throws Exception {
        explorer.choose("weka/classifiers/functions/SWATNN", "choose");
        DialogFixture sheet = explorer.openSheet();
        explorer.screenshot(sheet.target(), "property-sheet");
        explorer.clickButton(sheet.target(), "More");
        DialogFixture more = explorer.dialog("Information");
        explorer.screenshot(more.target(), "more");
        String text = more.textBox().text();
        assertTrue(text.contains("2410.08339") && text.contains("Latent Space"), text);
        explorer.close(more.target());
        chooseTheDevice(sheet);
        teach(sheet);
    }

    /** What few people set stands behind buttons. */
    private static void chooseTheDevice(DialogFixture sheet) throws Exception {
        explorer.clickEdit(sheet.target(), "Machine");
        DialogFixture machine = explorer.dialogOver(sheet.target());
        explorer.screenshot(machine.target(), "property-sheet-machine");
        JComboBoxFixture devices = machine.comboBox(
                Desktop.matcher(JComboBox.class, list -> "auto".equals(String.valueOf(list.getSelectedItem()))));
        List<String> names = Arrays.asList(devices.contents());
        assertTrue(names.subList(0, 3).equals(List.of("auto", "cpu", "gpu")), names.toString());
        assertTrue(names.contains("gpu:1"), names.toString());
        devices.selectItem("cpu");
        explorer.clickButton(machine.target(), "OK");
    }

    /** A word from a box, or a regressor as Weka's windows choose one. */
    private static void teach(DialogFixture sheet) throws Exception {
        sheet.comboBox("teacher").requireSelection("auto").selectItem("regressor");
        explorer.screenshot(sheet.target(), "teacher");
        explorer.clickButton(sheet.target(), "OK");
        explorer.select("Use training set");
        build();
        String output = explorer.output();
        assertTrue(output.contains("-teacher \"weka.classifiers.trees.RandomForest -P 100"), output);
        assertTrue(output.contains("Taught by RandomForest"), output);
        assertTrue(output.contains("-device cpu "), output);
    }

    private static void configure(String options) {
        explorer.configure(
                "weka.classifiers.functions.SWATNN -autoencoder \"" + folder.resolve("tiny") + "\" " + options);
    }

    private static void build() {
        explorer.start();
        explorer.awaitEnd();
    }

    @Test
    @Order(2)
    void builtModelIsShownDrawnAndKept() throws Exception {
        explorer.select("Use training set");
        configure("-preset fast -max-layers 2");
        build();
        explorer.screenshot("classifier-output");
        String output = explorer.output();
        assertTrue(output.contains("Sizes and errors to choose from"), output);

        explorer.menu("Visualize graph");
        FrameFixture graph = explorer.frame("Weka Classifier Graph Visualizer");
        explorer.screenshot(graph.target(), "visualize-graph");
        explorer.close(graph.target());

        view();

        Path model = folder.resolve("quakes.model");
        explorer.menu("Save model");
        explorer.answerFile(model);
        explorer.await("the model file", () -> Files.exists(model));
        explorer.menu("Load model");
        explorer.answerFile(model);
        explorer.await("the loaded model", () -> explorer.output().contains("Filename:     quakes.model"));
        assertEquals(network(output), network(explorer.output()));
        explorer.menu("Plugins", "View network, search and effects");
        FrameFixture viewer = explorer.frame("SWATNN: ");
        assertTrue(
                viewer.target().getTitle().contains("quakes.model"),
                viewer.target().getTitle());
        explorer.screenshot(viewer.target(), "viewer-of-loaded-model");
    }

    /** The text of a model from its name to its end. */
    private static String network(String output) {
        int begin = output.indexOf("SWAT-NN\n===");
        int end = output.indexOf("Time taken to build model");
        return output.substring(begin, end < 0 ? output.length() : end).strip();
    }

    private static void view() throws Exception {
        explorer.menu("Plugins", "View network, search and effects");
        FrameFixture viewer = explorer.frame("SWATNN: ");
        explorer.screenshot(viewer.target(), "viewer-network");
        explorer.selectTab(viewer.target(), "Pareto front");
        explorer.screenshot(viewer.target(), "viewer-front");
        JTextArea equation = explorer.find(viewer.target(), JTextArea.class, "equation");
        String chosen = equation(equation);
        assertTrue(chosen.startsWith("Chosen by"), chosen);
        ChartPanel chart = explorer.find(viewer.target(), ChartPanel.class, "front");
        explorer.click(chart, place(chart, 0));
        String mean = equation(equation);
        assertTrue(mean.contains("A constant"), mean);
        explorer.click(chart, place(chart, 1));
        String smallest = equation(equation);
        assertTrue(
                smallest.startsWith("Not chosen") && smallest.contains("stations = ") && !smallest.equals(mean),
                smallest);
        explorer.screenshot(viewer.target(), "viewer-front-clicked");
        explorer.selectTab(viewer.target(), "Search history");
        explorer.screenshot(viewer.target(), "viewer-search");
        // The result brings the rows that it was evaluated on.
        awaitEffects(viewer);
        explorer.selectTab(viewer.target(), "Effects");
        explorer.screenshot(viewer.target(), "viewer-effects");
        explorer.selectTab(viewer.target(), "Importance");
        explorer.screenshot(viewer.target(), "viewer-importance");
        explorer.selectTab(viewer.target(), "Errors");
        explorer.screenshot(viewer.target(), "viewer-errors");
        explorer.close(viewer.target());
    }

    private static void awaitEffects(FrameFixture viewer) {
        explorer.await("the effects", () -> !viewer.robot()
                .finder()
                .findAll(viewer.target(), found -> String.valueOf(found.getName())
                        .startsWith("Predicted stations against "))
                .isEmpty());
    }

    /** A model that was loaded comes without rows. */
    private static String equation(JTextArea area) {
        return GuiActionRunner.execute(() -> area.getText());
    }

    /** Where the chart shows the n-th point of the front. */
    private static Point place(ChartPanel chart, int item) {
        return GuiActionRunner.execute(() -> {
            XYPlot plot = chart.getChart().getXYPlot();
            Rectangle2D area = chart.getScreenDataArea();
            double x = plot.getDomainAxis()
                    .valueToJava2D(plot.getDataset().getXValue(0, item), area, plot.getDomainAxisEdge());
            double y = plot.getRangeAxis()
                    .valueToJava2D(plot.getDataset().getYValue(0, item), area, plot.getRangeAxisEdge());
            return new Point((int) x, (int) y);
        });
    }

    @Test
    @Order(4)
    void sourceCodeIsPutOutAfterBuildsThatWereStopped() throws Exception {
        explorer.clickButton(explorer.frame().target(), "More options...");
        DialogFixture options = explorer.dialog("Classifier evaluation options");
        options.checkBox(Desktop.labelled(JCheckBox.class, "Output source code"))
                .check();
        explorer.clickButton(options.target(), "OK");
        configure("-preset fast -max-layers 1");
        build();
        String output = explorer.output();
        assertTrue(output.contains("=== Source code ===") && output.contains("class WekaClassifier"), output);
    }

    @Test
    @Order(5)
    void resultGoesOnIterating() throws Exception {
        configure("-preset fast -max-layers 1 -start random -restarts 1 -no-refine -S 2 -resume");
        build();
        double[] before = errorsBySize(explorer.output());
        explorer.menu("Continue iterating using the training data");
        explorer.await("more iterations", () -> explorer.output().contains("=== Model after iterating ==="));
        explorer.awaitEnd();
        explorer.screenshot("continued-iterating");
        String output = explorer.output();
        double[] after = errorsBySize(output.substring(output.indexOf("=== Model after iterating ===")));
        assertTrue(output.contains("Found in 2 iterations of search"), output);
        assertFalse(Arrays.equals(before, after), "new networks were found: " + output);
        for (int weights = 0; weights < before.length; weights++) {
            assertTrue(after[weights] <= before[weights], weights + " weights: " + output);
        }
    }

    /** The lowest error in the table of sizes, by the most weights that a network may have. */
    private static double[] errorsBySize(String output) {
        double[] result = new double[200];
        Arrays.fill(result, Double.POSITIVE_INFINITY);
        String table = output.substring(output.indexOf("Sizes and errors to choose from"));
        Matcher row = Pattern.compile("(?m)^ +(\\d+) +(\\d\\.\\d+) ").matcher(table);
        while (row.find()) {
            result[Integer.parseInt(row.group(1))] = Double.parseDouble(row.group(2));
        }
        for (int weights = 1; weights < result.length; weights++) {
            result[weights] = Math.min(result[weights], result[weights - 1]);
        }
        assertTrue(result[result.length - 1] < 1, table);
        return result;
    }

    @Test
    @Order(6)
    void savedModelHasTheBytesOfTheCommandLine() throws Exception {
        String options = "-preset fast -max-layers 2 -S 5";
        configure(options);
        build();
        Path fromWindow = folder.resolve("window.model");
        explorer.menu("Save model");
        explorer.answerFile(fromWindow);
        explorer.await("the model file", () -> Files.exists(fromWindow));
        explorer.closeOthers();
        Path fromCommandLine = folder.resolve("command.model");
        List<String> arguments = new ArrayList<>(List.of(
                "-t",
                "test-data/quakes.arff",
                "-no-cv",
                "-d",
                fromCommandLine.toString(),
                "-autoencoder",
                folder.resolve("tiny").toString()));
        arguments.addAll(List.of(options.split(" ")));
        Evaluation.evaluateModel(new SWATNN(), arguments.toArray(new String[0]));
        assertArrayEquals(
                SavedBytes.withoutSeconds(Files.readAllBytes(fromCommandLine)),
                SavedBytes.withoutSeconds(Files.readAllBytes(fromWindow)));
    }

    @ParameterizedTest
    @CsvSource({
        "latent search, -max-layers 2 -steps 100000",
        "refinement, -max-layers 2 -steps 1 -restarts 100 -candidates 200 -threads 1",
        "pruning, -max-layers 2 -steps 1 -restarts 60 -candidates 120 -paths 120 -threads 1"
    })
    @Order(3)
    void stopEndsABuild(String stage, String options) throws Exception {
        configure(options);
        explorer.start();
        explorer.await(stage, () -> explorer.status().contains(stage));
        explorer.screenshot("status-" + stage.replace(' ', '-'));
        explorer.stop();
        assertTrue(explorer.output().contains("=== Run cancelled by user ==="), explorer.output());
        assertEquals("Interrupted", explorer.status());
    }
}

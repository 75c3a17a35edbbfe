package weka.classifiers.functions.swatnn.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.fixture.JComboBoxFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.Classifier;
import weka.classifiers.functions.SWATNN;
import weka.classifiers.functions.TinyAutoencoder;
import weka.experiment.CrossValidationResultProducer;
import weka.experiment.Experiment;
import weka.experiment.InstancesResultListener;
import weka.gui.experiment.Experimenter;

import java.awt.BorderLayout;
import java.nio.file.Path;
import java.util.Arrays;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JList;
import javax.swing.JTextArea;
import javax.swing.ListModel;

/** A user's way through the Experimenter: open the saved experiment, run it, compare. */
class ExperimenterGuiIT {

    private static final Path SAVED = Path.of("test-data", "swatnn-experiment.xml");
    private static final int METHODS = 3;

    @TempDir
    private static Path folder;

    @Test
    void opensRunsAndCompares() throws Exception {
        Path shortened = shortened();
        try (Desktop desktop = Desktop.open()) {
            FrameFixture frame = experimenter(desktop);
            desktop.clickButton(frame.target(), "Open...");
            desktop.answerFile(SAVED, ".xml");
            desktop.await("the algorithms", () -> algorithms(desktop, frame) == METHODS);
            desktop.screenshot(frame.target(), "experimenter-setup");

            desktop.clickButton(frame.target(), "Open...");
            desktop.answerFile(shortened, ".xml");
            desktop.selectTab(frame.target(), "Run");
            desktop.clickButton(frame.target(), "Start");
            desktop.await(
                    "the end of the experiment", () -> text(desktop, frame).contains("There were "));
            assertTrue(text(desktop, frame).contains("There were 0 errors"), text(desktop, frame));
            desktop.screenshot(frame.target(), "experimenter-run");

            desktop.selectTab(frame.target(), "Analyse");
            desktop.clickButton(frame.target(), "Experiment");
            JComboBoxFixture field = frame.comboBox(Desktop.matcher(
                    JComboBox.class, box -> "Root_relative_squared_error".equals(box.getSelectedItem())));
            for (String measure : new String[] {"measureNonZeroWeights", "measureSearchSeconds"}) {
                assertTrue(Arrays.asList(field.contents()).contains(measure), Arrays.toString(field.contents()));
            }
            field.selectItem("measureNonZeroWeights");
            desktop.clickButton(frame.target(), "Perform test");
            desktop.await("the table", () -> text(desktop, frame).contains("Analysing:"));
            desktop.screenshot(frame.target(), "experimenter-analyse");
            String table = text(desktop, frame);
            assertTrue(table.contains("Analysing:  measureNonZeroWeights"), table);
            assertTrue(table.contains("(1) functions.SWATNN"), table);
        }
    }

    /** The saved experiment with fewer runs, folds and data sets, and a cheap search. */
    private static Path shortened() throws Exception {
        Experiment experiment = Experiment.read(SAVED.toString());
        experiment.setRunUpper(2);
        ((CrossValidationResultProducer) experiment.getResultProducer()).setNumFolds(2);
        while (experiment.getDatasets().size() > 1) {
            experiment.getDatasets().remove(1);
        }
        TinyAutoencoder.write(folder.resolve("tiny"));
        Classifier[] methods = (Classifier[]) experiment.getPropertyArray();
        assertEquals(METHODS, methods.length);
        ((SWATNN) methods[0]).setOptions(new String[] {
            "-preset",
            "fast",
            "-max-layers",
            "2",
            "-autoencoder",
            folder.resolve("tiny").toString()
        });
        ((InstancesResultListener) experiment.getResultListener())
                .setOutputFile(folder.resolve("results.arff").toFile());
        Path file = folder.resolve("shortened.xml");
        Experiment.write(file.toString(), experiment);
        return file;
    }

    /** As Weka's first window opens it. The Experimenter's own main would add a thread that never sleeps. */
    private static FrameFixture experimenter(Desktop desktop) {
        GuiActionRunner.execute(() -> {
            JFrame window = new JFrame("Weka Experiment Environment");
            window.add(new Experimenter(false), BorderLayout.CENTER);
            window.setSize(1000, 720);
            window.setVisible(true);
        });
        return desktop.frame("Weka Experiment Environment");
    }

    /** How many algorithms the setup lists. */
    private static long algorithms(Desktop desktop, FrameFixture frame) {
        return desktop.robot().finder().findAll(frame.target(), found -> found instanceof JList<?>).stream()
                .map(found -> ((JList<?>) found).getModel())
                .mapToLong(ExperimenterGuiIT::classifiers)
                .max()
                .orElse(0);
    }

    private static long classifiers(ListModel<?> model) {
        long count = 0;
        for (int i = 0; i < model.getSize(); i++) {
            count += model.getElementAt(i) instanceof Classifier ? 1 : 0;
        }
        return count;
    }

    /** What the tab in front says: the log of the run, or the result of the analysis. */
    private static String text(Desktop desktop, FrameFixture frame) {
        StringBuilder all = new StringBuilder();
        GuiActionRunner.execute(() -> desktop.robot()
                .finder()
                .findAll(frame.target(), found -> found instanceof JTextArea && found.isShowing())
                .forEach(area -> all.append(((JTextArea) area).getText()).append('\n')));
        return all.toString();
    }
}

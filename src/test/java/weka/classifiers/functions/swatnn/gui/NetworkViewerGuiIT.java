package weka.classifiers.functions.swatnn.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.JOptionPaneFinder;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.fixture.JOptionPaneFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.swatnn.viewer.NetworkViewer;

import java.awt.Component;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JTable;
import javax.swing.text.JTextComponent;

/** A user's way through the viewer's own window: the rows of the command, those of another file, and a file that does not fit. */
class NetworkViewerGuiIT {

    private static final Path SAVED = Path.of("src", "test", "resources", "saved-models", "1.0.0");
    private static final Path ROWS = SAVED.resolve("rows.arff");
    private static final int HEADER = 8;
    private static final int FEW = 30;

    @TempDir
    private static Path folder;

    private Desktop desktop;
    private FrameFixture window;

    @Test
    void rowsOfTheCommandAndThenOfOtherFiles() throws Exception {
        try (Desktop opened = Desktop.open()) {
            desktop = opened;
            NetworkViewer program = new NetworkViewer();
            program.run(
                    program,
                    new String[] {"-model", SAVED.resolve("alone.model").toString(), "-t", ROWS.toString()});
            window = desktop.frame("SWATNN: alone.model");
            long rows = Files.readAllLines(ROWS).size() - HEADER;
            desktop.screenshot(window.target(), "program-network");
            showsWhatTheModelDoesWith(rows, "program");
            refusesRowsOfOtherAttributes();
            desktop.selectTab(window.target(), "Errors");
            showsErrorsOn(rows);
            openData(few(ROWS));
            showsWhatTheModelDoesWith(FEW, "program-opened");
            desktop.close(window.target());
            assertFalse(window.target().isDisplayable());
        }
    }

    /** The three tabs that are about rows. */
    private void showsWhatTheModelDoesWith(long rows, String name) throws Exception {
        desktop.selectTab(window.target(), "Errors");
        showsErrorsOn(rows);
        desktop.screenshot(window.target(), name + "-errors");
        assertEquals(List.of("Actual against predicted y"), sketches("Actual"));
        JTable beyond = desktop.robot()
                .finder()
                .find(window.target(), Desktop.matcher(JTable.class, table -> table.getColumnName(0)
                        .equals("attribute")));
        assertEquals(3, beyond.getRowCount());

        desktop.selectTab(window.target(), "Effects");
        desktop.screenshot(window.target(), name + "-effects");
        assertEquals(
                List.of("Predicted y against a", "Predicted y against day", "Predicted y for each value of kind"),
                sketches("Predicted"));

        desktop.selectTab(window.target(), "Importance");
        desktop.screenshot(window.target(), name + "-importance");
        assertEquals(List.of("Permutation importance of each attribute"), sketches("Permutation"));
    }

    private void showsErrorsOn(long rows) {
        desktop.await("errors on " + rows + " rows", () -> texts().stream()
                .anyMatch(text -> text.startsWith("On " + rows + " rows of ")));
    }

    private void refusesRowsOfOtherAttributes() throws Exception {
        Path other = folder.resolve("other.arff");
        Files.writeString(other, Files.readString(ROWS).replace("@attribute a ", "@attribute b "));
        openData(other);
        JOptionPaneFixture message = JOptionPaneFinder.findOptionPane()
                .withTimeout(Desktop.PATIENCE_MILLIS)
                .using(desktop.robot());
        message.requireMessage("Attribute 1 of other.arff is b; the model was built with a there.");
        desktop.click(message.okButton().target());
    }

    private void openData(Path file) {
        desktop.clickButton(window.target(), "Open data\u2026");
        desktop.answerFile(file);
    }

    private static Path few(Path all) throws Exception {
        return Files.write(folder.resolve("few.arff"), Files.readAllLines(all).subList(0, HEADER + FEW));
    }

    /** The names of what is shown that begin so. */
    private List<String> sketches(String begin) {
        return desktop
                .robot()
                .finder()
                .findAll(
                        window.target(),
                        found -> found.isShowing()
                                && String.valueOf(found.getName()).startsWith(begin))
                .stream()
                .map(Component::getName)
                .sorted()
                .toList();
    }

    /** The texts that are shown. */
    private List<String> texts() {
        return desktop
                .robot()
                .finder()
                .findAll(window.target(), found -> found.isShowing() && found instanceof JTextComponent)
                .stream()
                .map(found -> GuiActionRunner.execute(() -> ((JTextComponent) found).getText()))
                .toList();
    }
}

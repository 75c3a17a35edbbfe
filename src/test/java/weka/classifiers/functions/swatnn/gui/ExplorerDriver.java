package weka.classifiers.functions.swatnn.gui;

import org.assertj.swing.core.Robot;
import org.assertj.swing.core.matcher.JButtonMatcher;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.JOptionPaneFinder;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.fixture.JListFixture;
import org.assertj.swing.fixture.JOptionPaneFixture;
import org.assertj.swing.fixture.JPopupMenuFixture;
import org.assertj.swing.fixture.JTreeFixture;
import weka.core.PluginManager;
import weka.gui.LogPanel;
import weka.gui.PropertyPanel;
import weka.gui.ResultHistoryPanel;
import weka.gui.explorer.ClassifierPanel;
import weka.gui.explorer.Explorer;

import java.awt.Component;
import java.awt.Dialog;
import java.awt.Point;
import java.awt.Window;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JRadioButton;
import javax.swing.JTabbedPane;
import javax.swing.JTextArea;
import javax.swing.JTree;
import javax.swing.SwingUtilities;

/** Weka's Explorer in a window, and what a user does there. */
final class ExplorerDriver implements AutoCloseable {

    private final Desktop desktop;
    private final Robot robot;
    private final FrameFixture frame;
    private final ClassifierPanel panel;

    private ExplorerDriver(Desktop desktop) {
        this.desktop = desktop;
        robot = desktop.robot();
        frame = desktop.frame("Weka Explorer");
        GuiActionRunner.execute(() -> frame.target().setSize(1000, 720));
        panel = robot.finder().findByType(frame.target(), ClassifierPanel.class, false);
    }

    /** Opens a data file in an Explorer of its own; the test is skipped where there is no display. */
    static ExplorerDriver open(String data) throws Exception {
        Desktop desktop = Desktop.open();
        PluginManager.addFromProperties(new File("src/assembly/PluginManager.props"));
        Explorer.main(new String[] {data});
        ExplorerDriver driver = new ExplorerDriver(desktop);
        driver.selectTab(driver.frame.target(), "Classify");
        return driver;
    }

    /** Opens a data file in the Explorer that Weka's first window has opened. */
    static ExplorerDriver of(Desktop desktop, Path data) {
        ExplorerDriver driver = new ExplorerDriver(desktop);
        desktop.clickButton(driver.frame.target(), "Open file...");
        desktop.answerFile(data);
        JTabbedPane tabs = driver.frame.tabbedPane().target();
        desktop.await("the data", () -> tabs.isEnabledAt(tabs.indexOfTab("Classify")));
        driver.selectTab(driver.frame.target(), "Classify");
        return driver;
    }

    /** The Explorer's window. */
    FrameFixture frame() {
        return frame;
    }

    FrameFixture frame(String title) {
        return desktop.frame(title);
    }

    DialogFixture dialog(String title) {
        return desktop.dialog(title);
    }

    void screenshot(String name) throws IOException {
        screenshot(frame.target(), name);
    }

    void screenshot(Window window, String name) throws IOException {
        desktop.screenshot(window, name);
    }

    /** Picks a classifier in the tree of the button 'Choose', with a screenshot of the tree. */
    void choose(String path, String screenshot) throws IOException {
        desktop.clickButton(frame.target(), "Choose");
        JTreeFixture tree = new JTreeFixture(robot, robot.finder().findByType(JTree.class, true));
        unfold(tree.target(), Arrays.asList(path.split("/")));
        screenshot(screenshot);
        tree.clickPath(path);
        robot.waitForIdle();
    }

    /** Without clicks, which would close Weka's tree. */
    private static void unfold(JTree tree, List<String> names) {
        GuiActionRunner.execute(() -> {
            for (int row = 0; row < tree.getRowCount(); row++) {
                if (names.contains(
                        tree.getPathForRow(row).getLastPathComponent().toString())) {
                    tree.expandRow(row);
                    tree.scrollRowToVisible(row);
                }
            }
        });
    }

    private PropertyPanel schemeText() {
        // Weka puts one into another; the inner one is the text beside 'Choose'.
        return (PropertyPanel) robot.finder()
                .find(
                        panel,
                        found -> found instanceof PropertyPanel inner
                                && inner.isShowing()
                                && SwingUtilities.getAncestorOfClass(PropertyPanel.class, inner) != null);
    }

    /** Types a classifier with its options after a right click on its name. */
    void configure(String configuration) {
        robot.rightClick(schemeText());
        new JPopupMenuFixture(robot, robot.findActivePopupMenu())
                .menuItemWithPath("Enter configuration...")
                .click();
        JOptionPaneFixture question = JOptionPaneFinder.findOptionPane().using(robot);
        question.textBox().setText(configuration);
        desktop.click(question.okButton().target());
        await("the configuration", () -> schemeText().isShowing());
    }

    /** Opens the property sheet by a click on the classifier's name. */
    DialogFixture openSheet() {
        robot.click(schemeText(), new Point(20, 10));
        return dialog("GenericObjectEditor");
    }

    /** Clicks the button to the right of a label. */
    void clickEdit(Window sheet, String label) {
        int row = robot.finder()
                .find(sheet, Desktop.matcher(JLabel.class, found -> label.equals(found.getText())))
                .getLocationOnScreen()
                .y;
        desktop.click(robot.finder().findAll(sheet, JButtonMatcher.withText("Edit...")).stream()
                .min(Comparator.comparingInt(button -> Math.abs(button.getLocationOnScreen().y - row)))
                .orElseThrow());
    }

    /** The sheet that a sheet has opened. */
    DialogFixture dialogOver(Window sheet) {
        return WindowFinder.findDialog(
                        Desktop.matcher(Dialog.class, found -> found != sheet && found.getOwner() == sheet))
                .withTimeout(Desktop.PATIENCE_MILLIS)
                .using(robot);
    }

    void select(String radioButtonText) {
        desktop.click(robot.finder().find(frame.target(), Desktop.labelled(JRadioButton.class, radioButtonText)));
    }

    /** Clicks 'Start' and returns at once. */
    void start() {
        desktop.clickButton(frame.target(), "Start");
    }

    /** Clicks 'Stop', and waits until the Explorer is ready for the next run. */
    void stop() {
        robot.click(robot.finder().find(panel, JButtonMatcher.withText("Stop")));
        await("the end of the run", () -> startButton().isEnabled());
    }

    private JButton startButton() {
        return robot.finder().find(panel, JButtonMatcher.withText("Start"));
    }

    void awaitEnd() {
        await("the end of the run", () -> startButton().isEnabled() && status().equals("OK"));
    }

    /** The text of the status line. */
    String status() {
        LogPanel log = robot.finder().findByType(frame.target(), LogPanel.class);
        return robot.finder().findAll(log, found -> found instanceof JLabel).stream()
                .map(label -> text((JLabel) label))
                .filter(text -> text != null && !text.isBlank() && !text.startsWith("x "))
                .findFirst()
                .orElse("");
    }

    private static String text(JLabel label) {
        return GuiActionRunner.execute(() -> label.getText());
    }

    /** The text of the result that is shown. */
    String output() {
        JTextArea text = (JTextArea) robot.finder()
                .find(panel, found -> found instanceof JTextArea area && area.isShowing() && !area.isEditable());
        return GuiActionRunner.execute(() -> text.getText());
    }

    private JListFixture results() {
        ResultHistoryPanel history = robot.finder().findByType(panel, ResultHistoryPanel.class);
        return new JListFixture(robot, robot.finder().findByType(history, JList.class));
    }

    /** Clicks what Weka shows after an error, and returns what it says. */
    String dismissMessage() {
        JOptionPaneFixture message = JOptionPaneFinder.findOptionPane()
                .withTimeout(Desktop.PATIENCE_MILLIS)
                .using(robot);
        String text =
                GuiActionRunner.execute(() -> String.valueOf(message.target().getMessage()));
        desktop.click(message.okButton().target());
        return text;
    }

    /** Clicks through the menu of the latest result. */
    void menu(String... path) {
        JListFixture list = results();
        int last = list.contents().length - 1;
        list.item(last).click();
        list.item(last).showPopupMenu().menuItemWithPath(path).click();
    }

    void answerFile(Path file) {
        desktop.answerFile(file);
    }

    void click(Component component, Point place) {
        desktop.click(component, place);
    }

    void clickButton(Window window, String text) {
        desktop.clickButton(window, text);
    }

    void selectTab(Window window, String title) {
        desktop.selectTab(window, title);
    }

    <T extends Component> T find(Window window, Class<T> type, String name) {
        return desktop.find(window, type, name);
    }

    void close(Window window) {
        desktop.close(window);
    }

    /** Closes all windows but the Explorer's own. */
    void closeOthers() {
        desktop.closeAllBut(frame.target());
    }

    void await(String what, BooleanSupplier condition) {
        desktop.await(what + "; status: " + status(), condition);
    }

    @Override
    public void close() {
        desktop.close();
    }
}

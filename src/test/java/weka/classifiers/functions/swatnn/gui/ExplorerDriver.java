package weka.classifiers.functions.swatnn.gui;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.core.Robot;
import org.assertj.swing.core.matcher.JButtonMatcher;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.JFileChooserFinder;
import org.assertj.swing.finder.JOptionPaneFinder;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.fixture.JFileChooserFixture;
import org.assertj.swing.fixture.JListFixture;
import org.assertj.swing.fixture.JOptionPaneFixture;
import org.assertj.swing.fixture.JPopupMenuFixture;
import org.assertj.swing.fixture.JTreeFixture;
import org.assertj.swing.image.ScreenshotTaker;
import weka.core.PluginManager;
import weka.gui.LogPanel;
import weka.gui.PropertyPanel;
import weka.gui.ResultHistoryPanel;
import weka.gui.explorer.ClassifierPanel;
import weka.gui.explorer.Explorer;

import java.awt.AWTError;
import java.awt.Component;
import java.awt.Dialog;
import java.awt.Frame;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.awt.Point;
import java.awt.Window;
import java.awt.event.WindowEvent;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTextArea;
import javax.swing.JTree;
import javax.swing.SwingUtilities;

/** Weka's Explorer in a window, and what a user does there. Screenshots are written below {@code target/screenshots}. */
final class ExplorerDriver implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final long PATIENCE_MILLIS = 60_000;
    private static final long POLL_MILLIS = 20;

    private final Robot robot;
    private final FrameFixture frame;
    private final ClassifierPanel panel;

    private ExplorerDriver(Robot robot, FrameFixture frame) {
        this.robot = robot;
        this.frame = frame;
        frame.tabbedPane().selectTab("Classify");
        panel = robot.finder().findByType(frame.target(), ClassifierPanel.class);
    }

    /** Opens a data file in the Explorer; the test is skipped where there is no display. */
    static ExplorerDriver open(String data) throws Exception {
        assumeTrue(
                hasDisplay(),
                "No display for windows; under 'xvfb-run -a mvn verify' these tests run where there is none");
        PluginManager.addFromProperties(new File("src/assembly/PluginManager.props"));
        Files.createDirectories(SCREENSHOTS);
        Robot robot = BasicRobot.robotWithNewAwtHierarchy();
        robot.settings().delayBetweenEvents(20);
        Explorer.main(new String[] {data});
        FrameFixture frame = frame(robot, title -> title.equals("Weka Explorer"));
        GuiActionRunner.execute(() -> frame.target().setSize(1000, 720));
        return new ExplorerDriver(robot, frame);
    }

    private static boolean hasDisplay() {
        try {
            return GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0;
        } catch (HeadlessException | AWTError | LinkageError e) {
            return false;
        }
    }

    private static FrameFixture frame(Robot robot, Predicate<String> title) {
        return WindowFinder.findFrame(new GenericTypeMatcher<Frame>(Frame.class, true) {
                    @Override
                    protected boolean isMatching(Frame found) {
                        return title.test(String.valueOf(found.getTitle()));
                    }
                })
                .withTimeout(PATIENCE_MILLIS)
                .using(robot);
    }

    /** The Explorer's window. */
    FrameFixture frame() {
        return frame;
    }

    /** The window whose title begins so, when it is there. */
    FrameFixture frame(String title) {
        return frame(robot, found -> found.startsWith(title));
    }

    /** The dialog whose title is or contains this, when it is there. */
    DialogFixture dialog(String title) {
        return WindowFinder.findDialog(new GenericTypeMatcher<Dialog>(Dialog.class, true) {
                    @Override
                    protected boolean isMatching(Dialog found) {
                        return String.valueOf(found.getTitle()).contains(title);
                    }
                })
                .withTimeout(PATIENCE_MILLIS)
                .using(robot);
    }

    void screenshot(String name) throws IOException {
        screenshot(frame.target(), name);
    }

    void screenshot(Window window, String name) throws IOException {
        robot.waitForIdle();
        Path file = SCREENSHOTS.resolve(name + ".png");
        Files.deleteIfExists(file);
        new ScreenshotTaker().saveComponentAsPng(window, file.toString());
    }

    /** Picks a classifier in the tree of the button 'Choose'. */
    void choose(String path) {
        frame.button(JButtonMatcher.withText("Choose").andShowing()).click();
        new JTreeFixture(robot, robot.finder().findByType(JTree.class, true)).clickPath(path);
        robot.waitForIdle();
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
        question.okButton().click();
        await("the configuration", () -> schemeText().isShowing());
    }

    /** Opens the property sheet by a click on the classifier's name. */
    DialogFixture openSheet() {
        robot.click(schemeText(), new Point(20, 10));
        return dialog("GenericObjectEditor");
    }

    void select(String radioButtonText) {
        frame.radioButton(new GenericTypeMatcher<>(javax.swing.JRadioButton.class, true) {
                    @Override
                    protected boolean isMatching(javax.swing.JRadioButton button) {
                        return radioButtonText.equals(button.getText());
                    }
                })
                .click();
    }

    /** Clicks 'Start' and returns at once. */
    void start() {
        frame.button(JButtonMatcher.withText("Start").andShowing()).click();
        await("the start", () -> !startButton().isEnabled() || status().equals("OK"));
    }

    /** Clicks 'Stop'. @return milliseconds from the button's event until the Explorer is ready for the next run */
    long stop() {
        JButton stop = robot.finder().find(panel, JButtonMatcher.withText("Stop"));
        AtomicLong begin = new AtomicLong();
        AtomicLong end = new AtomicLong();
        GuiActionRunner.execute(() -> {
            stop.addActionListener(event -> begin.compareAndSet(0, System.nanoTime()));
            startButton().addPropertyChangeListener("enabled", event -> end.compareAndSet(0, System.nanoTime()));
        });
        robot.click(stop);
        await("the end of the run", () -> end.get() != 0);
        return (end.get() - begin.get()) / 1_000_000;
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

    /** Clicks through the menu of the latest result. */
    void menu(String... path) {
        JListFixture list = results();
        int last = list.contents().length - 1;
        list.item(last).click();
        list.item(last).showPopupMenu().menuItemWithPath(path).click();
    }

    /** Answers the file dialog that is open. */
    void answerFile(Path file) {
        JFileChooserFixture chooser = JFileChooserFinder.findFileChooser().using(robot);
        chooser.fileNameTextBox().setText(file.toAbsolutePath().toString());
        chooser.approve();
        robot.waitForIdle();
    }

    void click(Component component, Point place) {
        robot.click(component, place);
        robot.waitForIdle();
    }

    <T extends Component> T find(Window window, Class<T> type, String name) {
        return robot.finder().findByName(window, name, type, true);
    }

    void close(Window window) {
        GuiActionRunner.execute(() -> window.dispatchEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSING)));
        robot.waitForIdle();
    }

    /** Closes all windows but the Explorer's own. */
    void closeOthers() {
        GuiActionRunner.execute(() -> {
            for (Window window : Window.getWindows()) {
                if (window != frame.target() && window.isShowing()) {
                    window.dispose();
                }
            }
        });
        robot.waitForIdle();
    }

    void await(String what, BooleanSupplier condition) {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!condition.getAsBoolean()) {
            assertTrue(System.currentTimeMillis() < end, () -> "Waited in vain for " + what + "; status: " + status());
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        robot.cleanUp();
    }
}

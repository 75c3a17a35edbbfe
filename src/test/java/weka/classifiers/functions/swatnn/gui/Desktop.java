package weka.classifiers.functions.swatnn.gui;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.core.Robot;
import org.assertj.swing.core.matcher.JButtonMatcher;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.JFileChooserFinder;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.fixture.JFileChooserFixture;
import org.assertj.swing.fixture.JTabbedPaneFixture;
import org.assertj.swing.image.ScreenshotTaker;

import java.awt.AWTError;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog;
import java.awt.Frame;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.awt.Point;
import java.awt.Window;
import java.awt.event.ActionListener;
import java.awt.event.WindowEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javax.swing.AbstractButton;
import javax.swing.JFileChooser;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;

/**
 * What a user's hands and eyes do with any of Weka's windows. Screenshots are written to the folder that the system property
 * {@code swatnn.screenshots} names, {@code target/screenshots} without it.
 */
final class Desktop implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of(System.getProperty(
            "swatnn.screenshots", Path.of("target", "screenshots").toString()));
    static final long PATIENCE_MILLIS = 120_000;
    private static final long POLL_MILLIS = 20;
    private static final int ATTEMPTS = 5;
    private static final long EFFECT_MILLIS = 2_000;
    private static final int STEP = 20;

    private final Robot robot;

    private Desktop(Robot robot) {
        this.robot = robot;
    }

    /** Takes mouse and keyboard; the test is skipped where there is no display. */
    static Desktop open() throws IOException {
        assumeTrue(
                hasDisplay(),
                "No display for windows; under 'xvfb-run -a mvn verify' these tests run where there is none");
        Files.createDirectories(SCREENSHOTS);
        Robot robot = BasicRobot.robotWithNewAwtHierarchy();
        robot.settings().delayBetweenEvents(20);
        return new Desktop(robot);
    }

    private static boolean hasDisplay() {
        try {
            return GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0;
        } catch (HeadlessException | AWTError | LinkageError e) {
            return false;
        }
    }

    Robot robot() {
        return robot;
    }

    /** The window whose title begins so, when it is there. */
    FrameFixture frame(String title) {
        return WindowFinder.findFrame(matcher(
                        Frame.class, found -> String.valueOf(found.getTitle()).startsWith(title)))
                .withTimeout(PATIENCE_MILLIS)
                .using(robot);
    }

    /** The dialog whose title is or contains this, when it is there. */
    DialogFixture dialog(String title) {
        return WindowFinder.findDialog(matcher(
                        Dialog.class, found -> String.valueOf(found.getTitle()).contains(title)))
                .withTimeout(PATIENCE_MILLIS)
                .using(robot);
    }

    /** What is showing, is of this type and passes. */
    static <T extends Component> GenericTypeMatcher<T> matcher(Class<T> type, Predicate<T> passes) {
        return new GenericTypeMatcher<>(type, true) {
            @Override
            protected boolean isMatching(T found) {
                return passes.test(found);
            }
        };
    }

    /** Matches check boxes, radio buttons and others by their text. */
    static <T extends AbstractButton> GenericTypeMatcher<T> labelled(Class<T> type, String text) {
        return matcher(type, found -> text.equals(found.getText()));
    }

    /** Clicks the button with this text. */
    void clickButton(Container within, String text) {
        click(robot.finder().find(within, JButtonMatcher.withText(text).andShowing()));
    }

    <T extends Component> T find(Container within, Class<T> type, String name) {
        return robot.finder().findByName(within, name, type, true);
    }

    void screenshot(Window window, String name) throws IOException {
        robot.waitForIdle();
        Path file = SCREENSHOTS.resolve(name + ".png");
        Files.deleteIfExists(file);
        new ScreenshotTaker().saveComponentAsPng(window, file.toString());
    }

    void screenshotOfAll(String name) throws IOException {
        Path file = SCREENSHOTS.resolve(name + ".png");
        Files.deleteIfExists(file);
        new ScreenshotTaker().saveDesktopAsPng(file.toString());
    }

    /** Clicks until the button hears it. */
    void click(AbstractButton button) {
        AtomicBoolean heard = new AtomicBoolean();
        ActionListener ear = event -> heard.set(true);
        GuiActionRunner.execute(() -> button.addActionListener(ear));
        insist("a click on " + button.getText(), button, () -> robot.click(button), heard::get);
        GuiActionRunner.execute(() -> button.removeActionListener(ear));
        robot.waitForIdle();
    }

    /** Brings a tab to the front. */
    void selectTab(Window window, String title) {
        JTabbedPane tabs =
                robot.finder().find(window, matcher(JTabbedPane.class, found -> found.indexOfTab(title) >= 0));
        JTabbedPaneFixture hand = new JTabbedPaneFixture(robot, tabs);
        insist(
                "the tab " + title,
                tabs,
                () -> hand.selectTab(title),
                () -> tabs.getSelectedIndex() == tabs.indexOfTab(title));
    }

    /**
     * Acts until it has an effect, a few times at most. Where no window manager is at work, Java may take a window that has just
     * opened to be elsewhere than it is, and clicks go astray; once it has been moved, both agree.
     */
    private void insist(String what, Component target, Runnable action, BooleanSupplier effect) {
        for (int attempt = 0; attempt < ATTEMPTS && !effect.getAsBoolean(); attempt++) {
            if (attempt > 0) {
                Point elsewhere = new Point(attempt * STEP, attempt * STEP);
                GuiActionRunner.execute(
                        () -> SwingUtilities.getWindowAncestor(target).setLocation(elsewhere));
                robot.waitForIdle();
            }
            action.run();
            long end = System.currentTimeMillis() + EFFECT_MILLIS;
            while (!effect.getAsBoolean() && System.currentTimeMillis() < end) {
                pause();
            }
        }
        assertTrue(effect.getAsBoolean(), () -> "No effect had " + what);
    }

    void click(Component component, Point place) {
        robot.click(component, place);
        robot.waitForIdle();
    }

    /** Answers the file dialog that is open. */
    void answerFile(Path file) {
        JFileChooserFixture chooser = JFileChooserFinder.findFileChooser().using(robot);
        insist(
                "the choice of " + file,
                chooser.target(),
                () -> {
                    chooser.fileNameTextBox().setText(file.toAbsolutePath().toString());
                    click(chooser.approveButton().target());
                },
                () -> !chooser.target().isShowing());
        robot.waitForIdle();
    }

    /** Answers the file dialog that is open after choosing a type of files, by a word of its description. */
    void answerFile(Path file, String type) {
        JFileChooser chooser = JFileChooserFinder.findFileChooser().using(robot).target();
        GuiActionRunner.execute(() -> chooser.setFileFilter(Arrays.stream(chooser.getChoosableFileFilters())
                .filter(filter -> filter.getDescription().contains(type))
                .findFirst()
                .orElseThrow()));
        answerFile(file);
    }

    void close(Window window) {
        GuiActionRunner.execute(() -> window.dispatchEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSING)));
        robot.waitForIdle();
    }

    /** Closes all windows but one. */
    void closeAllBut(Window kept) {
        GuiActionRunner.execute(() -> {
            for (Window window : Window.getWindows()) {
                if (window != kept && window.isShowing()) {
                    window.dispose();
                }
            }
        });
        robot.waitForIdle();
    }

    void await(String what, BooleanSupplier condition) {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!condition.getAsBoolean()) {
            assertTrue(System.currentTimeMillis() < end, () -> "Waited in vain for " + what);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        robot.cleanUp();
    }
}

package weka.classifiers.functions.swatnn.gui;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.core.Robot;
import org.assertj.swing.core.matcher.JButtonMatcher;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.fixture.JTreeFixture;
import weka.core.PluginManager;
import weka.gui.explorer.Explorer;

import java.awt.Frame;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.swing.JTree;

/** Weka's Explorer in a window, and what a user does there. Every screenshot is written below {@code target/screenshots}. */
final class ExplorerDriver implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final Robot robot;
    private final FrameFixture frame;

    private ExplorerDriver(Robot robot, FrameFixture frame) {
        this.robot = robot;
        this.frame = frame;
    }

    static ExplorerDriver open(String data) throws Exception {
        assumeTrue(System.getenv("DISPLAY") != null, "no display");
        PluginManager.addFromProperties(new File("PluginManager.props"));
        Files.createDirectories(SCREENSHOTS);
        Robot robot = BasicRobot.robotWithNewAwtHierarchy();
        Explorer.main(new String[] {data});
        FrameFixture frame = WindowFinder.findFrame(new GenericTypeMatcher<Frame>(Frame.class, true) {
                    @Override
                    protected boolean isMatching(Frame found) {
                        return "Weka Explorer".equals(found.getTitle());
                    }
                })
                .using(robot);
        return new ExplorerDriver(robot, frame);
    }

    FrameFixture frame() {
        return frame;
    }

    void screenshot(String name) throws Exception {
        robot.waitForIdle();
        BufferedImage image = new java.awt.Robot()
                .createScreenCapture(new Rectangle(Toolkit.getDefaultToolkit().getScreenSize()));
        ImageIO.write(image, "png", SCREENSHOTS.resolve(name + ".png").toFile());
    }

    void choose(String... path) {
        frame.button(JButtonMatcher.withText("Choose").andShowing()).click();
        JTree tree = robot.finder().findByType(JTree.class, true);
        new JTreeFixture(robot, tree).clickPath(String.join("/", path));
    }

    void configure(String s) {}

    void openSheet() {}

    @Override
    public void close() {
        robot.cleanUp();
    }
}

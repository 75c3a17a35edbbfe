package weka.classifiers.functions.swatnn.gui;

import org.assertj.swing.finder.JOptionPaneFinder;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.fixture.JOptionPaneFixture;
import weka.core.Utils;
import weka.gui.GUIChooser;

import java.awt.Point;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.swing.JRadioButton;
import javax.swing.JTable;

/**
 * A user of an installed Weka, in a JVM of its own where only Weka's package manager brings this package: {@code install} with
 * the package file, {@code use} with the package file and data.
 */
public final class InstalledPackageWindows {

    private static final Point BELOW_THE_EXPLORER = new Point(0, 730);

    private InstalledPackageWindows() {}

    /** Exits with 0 where everything went as it should. */
    public static void main(String[] args) throws Exception {
        int status = 1;
        try (Desktop desktop = Desktop.open()) {
            try {
                act(desktop, args);
                status = 0;
            } catch (Throwable e) {
                e.printStackTrace();
                desktop.screenshotOfAll("failure");
            }
        }
        System.exit(status);
    }

    private static void act(Desktop desktop, String[] args) throws Exception {
        Utils.setDontShowDialog("weka.gui.GUIChooser.HowToFindPackageManager");
        GUIChooser.main(new String[0]);
        FrameFixture chooser = desktop.frame("Weka GUI Chooser");
        chooser.moveTo(BELOW_THE_EXPLORER);
        if (args[0].equals("install")) {
            install(desktop, chooser, Path.of(args[1]), "package-manager");
        } else {
            use(desktop, chooser, Path.of(args[1]), Path.of(args[2]));
        }
    }

    /** Installs from a file, and waits until the list of packages has it. */
    private static void install(Desktop desktop, FrameFixture chooser, Path zip, String screenshot) throws IOException {
        chooser.menuItemWithPath("Tools", "Package manager (offline)").click();
        FrameFixture manager = desktop.frame("Package Manager");
        desktop.clickButton(manager.target(), "File/URL");
        FrameFixture question = desktop.frame("Unofficial package install");
        desktop.clickButton(question.target(), "Browse...");
        desktop.answerFile(zip);
        desktop.screenshot(manager.target(), screenshot + "-file");
        desktop.clickButton(question.target(), "OK");
        desktop.click(question(desktop).okButton().target());
        desktop.click(manager.radioButton(Desktop.labelled(JRadioButton.class, "Installed"))
                .target());
        JTable table = manager.table().target();
        desktop.await("swatNN in the list", () -> lists(table, "swatNN"));
        desktop.screenshot(manager.target(), screenshot);
        manager.close();
        desktop.click(question(desktop).yesButton().target());
    }

    private static JOptionPaneFixture question(Desktop desktop) {
        return JOptionPaneFinder.findOptionPane()
                .withTimeout(Desktop.PATIENCE_MILLIS)
                .using(desktop.robot());
    }

    private static boolean lists(JTable table, String name) {
        for (int row = 0; row < table.getRowCount(); row++) {
            for (int column = 0; column < table.getColumnCount(); column++) {
                if (name.equals(String.valueOf(table.getValueAt(row, column)))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Builds a network, installs the package once more into the running program, and tries to build another. */
    private static void use(Desktop desktop, FrameFixture chooser, Path zip, Path data) throws IOException {
        desktop.clickButton(chooser.target(), "Explorer");
        ExplorerDriver explorer = ExplorerDriver.of(desktop, data);
        explorer.select("Use training set");
        explorer.choose("weka/classifiers/functions/SWATNN", "installed-choose");
        explorer.configure("weka.classifiers.functions.SWATNN -preset fast -max-layers 1");
        explorer.start();
        explorer.awaitEnd();
        explorer.screenshot("installed-output");
        require(explorer.output().contains("Sizes and errors to choose from"), explorer.output());

        install(desktop, chooser, zip, "package-manager-again");
        explorer.configure("weka.classifiers.functions.SWATNN -preset fast -max-layers 1 -S 2");
        explorer.start();
        String message = explorer.dismissMessage();
        System.out.println("After installing again: " + message);
        require(message.contains("restart Weka"), message);
    }

    private static void require(boolean condition, String... what) {
        if (!condition) {
            throw new IllegalStateException(Arrays.toString(what));
        }
    }
}

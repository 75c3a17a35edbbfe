package weka.classifiers.functions.swatnn.packaging;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.swatnn.gui.InstalledPackageWindows;
import weka.classifiers.functions.swatnn.packaging.WekaInstallation.Run;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;

/** The package with native libraries, installed in the window of Weka's package manager where there is no network. */
class InstalledPackageGuiIT {

    @TempDir
    static Path folder;

    @Test
    void windowInstallsWhatTheExplorerListsAfterARestart() throws IOException, InterruptedException {
        assumeTrue(BuiltPackages.madeForThisMachine(), "The package is for another platform");
        assumeFalse(GraphicsEnvironment.isHeadless(), "No display for windows");
        String zip = BuiltPackages.withNatives().toAbsolutePath().toString();
        WekaInstallation weka =
                WekaInstallation.empty(folder, BuiltPackages.withNatives()).withPackageList();
        Run installed = weka.windows(InstalledPackageWindows.class, "install", zip);
        assertTrue(installed.succeeded(), installed::all);
        Run used = weka.windows(InstalledPackageWindows.class, "use", zip, BuiltPackages.data("quakes.arff"));
        assertTrue(used.succeeded(), used::all);
    }
}

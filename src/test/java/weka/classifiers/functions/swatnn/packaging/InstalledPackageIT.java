package weka.classifiers.functions.swatnn.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.swatnn.packaging.WekaInstallation.Run;
import weka.core.Instances;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The package with native libraries, installed where there is no network. */
class InstalledPackageIT {

    private static final Pattern ERROR = Pattern.compile("Root mean squared error\\s+([0-9.]+)");

    @TempDir
    static Path folder;

    private static WekaInstallation weka;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        assumeTrue(BuiltPackages.madeForThisMachine(), "The package is for another platform");
        weka = WekaInstallation.of(folder.resolve("first home"), BuiltPackages.withNatives());
    }

    @Test
    void findsANetworkThatPredictsTheSameOnceSavedAndLoaded() throws IOException, InterruptedException {
        String data = BuiltPackages.data("friedman1.arff");
        String model = folder.resolve("saved.model").toString();
        Run built = weka.weka(".SWATNN", "-t", data, "-T", data, "-d", model, "-preset", "fast", "-S", "1");
        double error = error(built);
        double ofTheMean = deviationOfTheClass(data);
        assertTrue(error < 0.5 * ofTheMean, () -> error + " is not much below " + ofTheMean + "\n" + built.all());
        assertTrue(built.out().contains("hidden layer"), built::all);
        assertFalse(weka.cacheIsEmpty(), "The native libraries did not come out of the package");
        assertFalse(built.err().matches("(?s).*(Exception|deprecated|ai\\.djl).*"), built::all);

        Path other = folder.resolve("second home");
        WekaInstallation another = WekaInstallation.of(other, BuiltPackages.withNatives());
        Run loaded = another.weka(".SWATNN", "-l", model, "-T", data);
        assertEquals(error, error(loaded), loaded::all);
        assertTrue(another.cacheIsEmpty(), "Native libraries were unpacked for a prediction");
    }

    @Test
    void trainsAnAutoencoder() throws IOException, InterruptedException {
        Path out = folder.resolve("an autoencoder");
        Run run = weka.weka(
                ".AutoencoderTrainer", "-teachers", "128", "-batch", "16", "-device", "cpu", "-out", out.toString());
        assertTrue(Files.isRegularFile(out.resolve("autoencoder.json")), run::all);
        assertTrue(Files.isRegularFile(out.resolve("autoencoder.safetensors")), run::all);
        assertTrue(run.out().contains("8 inputs:"), run::all);
    }

    /** The root mean squared error of predicting the mean of the class. */
    private static double deviationOfTheClass(String file) throws IOException {
        try (Reader reader = Files.newBufferedReader(Path.of(file))) {
            Instances data = new Instances(reader);
            return Math.sqrt(data.variance(data.numAttributes() - 1));
        }
    }

    private static double error(Run run) {
        Matcher matcher = ERROR.matcher(run.out());
        assertTrue(matcher.find(), run::all);
        String last = matcher.group(1);
        while (matcher.find()) {
            last = matcher.group(1);
        }
        return Double.parseDouble(last);
    }
}

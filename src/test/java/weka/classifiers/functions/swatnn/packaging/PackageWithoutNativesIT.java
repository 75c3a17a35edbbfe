package weka.classifiers.functions.swatnn.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.util.cuda.CudaUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.swatnn.packaging.WekaInstallation.Run;

import java.io.IOException;
import java.nio.file.Path;

/** The package without native libraries, installed where there is no network to fetch them from. */
class PackageWithoutNativesIT {

    @TempDir
    static Path folder;

    private static WekaInstallation weka;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        weka = WekaInstallation.of(folder, BuiltPackages.withoutNatives());
    }

    @Test
    void saysInOneSentenceWhatToInstall() throws IOException, InterruptedException {
        Run run = weka.weka(".SWATNN", "-t", BuiltPackages.data("cpu.arff"), "-no-cv");
        String name = BuiltPackages.withoutNatives().getFileName().toString();
        String needed = name.replace(".zip", "-" + BuiltPackages.testPlatform() + ".zip");
        assertTrue(run.err().contains("install " + needed), run::all);
        assertSingleMessage(run);
        assertTrue(weka.cacheIsEmpty(), "Something was left in DJL's cache");
    }

    @Test
    void saysThatThereIsNoGpu() throws IOException, InterruptedException {
        assumeTrue(CudaUtils.getGpuCount() == 0, "There is a GPU");
        Run run = weka.weka(".SWATNN", "-t", BuiltPackages.data("cpu.arff"), "-no-cv", "-device", "gpu");
        assertTrue(run.err().contains("-device is 'gpu', but there is no CUDA GPU"), run::all);
        assertTrue(
                run.err().contains(BuiltPackages.withoutNatives().getFileName().toString()), run::all);
        assertSingleMessage(run);
    }

    /** Weka itself says on some machines that it has no native linear algebra; of the package there must be one line. */
    private static void assertSingleMessage(Run run) {
        assertFalse(run.all().contains("UnsatisfiedLinkError"), run::all);
        assertFalse(run.err().contains("\tat "), run::all);
        assertEquals(
                1,
                run.err()
                        .lines()
                        .filter(line -> line.matches(".*(swatnn|SWATNN|djl).*"))
                        .count(),
                run::all);
    }
}

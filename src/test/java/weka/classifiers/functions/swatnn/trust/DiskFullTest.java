package weka.classifiers.functions.swatnn.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.swatnn.trust.ChildJvm.Run;

import java.nio.file.Files;
import java.nio.file.Path;

/** A disk without room: a real one, a file system in memory of 1.5 MB, mounted for the process under test alone. */
class DiskFullTest {

    @TempDir
    Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatWasThereStaysAndNothingIsHalfWritten() throws Exception {
        assumeTrue(
                ChildJvm.works("unshare", "-rm", "mount", "-t", "tmpfs", "-o", "size=1m", "none", folder.toString()),
                "This machine lets nobody mount a file system");
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Run run = new ChildJvm(elsewhere)
                .under(
                        "unshare",
                        "-rm",
                        "sh",
                        "-c",
                        "mount -t tmpfs -o size=1536k none \"" + disk + "\" && exec \"$@\"",
                        "sh")
                .with("-Xmx300m")
                .run(DiskFullTrial.class, disk.toString(), elsewhere.toString());
        assertTrue(run.output().contains("ALL DONE"), run.output());
        assertEquals(
                8, run.output().lines().filter(line -> line.startsWith("SAID ")).count(), run.output());
        assertEquals(0, run.status());
    }
}

package weka.classifiers.functions.swatnn.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.swatnn.trust.ChildJvm.Run;

import java.nio.file.Path;
import java.util.HexFormat;

/** Short versions of what {@link Trust} runs at full length. */
class LoadTest {

    @TempDir
    Path folder;

    @Test
    void manyBuildsAtOnce() throws Exception {
        new Load(folder).atOnce(32, 16);
    }

    @Test
    void interruptsAtRandomMoments() throws Exception {
        new Interrupts(folder).run(12, 1);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void memoryIsFlat() throws Exception {
        Run run = new ChildJvm(folder)
                .with("-Xms200m", "-Xmx200m", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC")
                .run(Trust.class, "builds=120", "stopped-searches=25", "predictions=1000000");
        assertEquals(0, run.status(), run.output());
        assertTrue(run.output().contains("builds in one process"), run.output());
        assertTrue(run.output().contains("searches stopped"), run.output());
    }

    @Test
    void repeatedBuildsAreEqual() throws Exception {
        Repeats.run(5);
    }

    @Test
    void anotherProcessFindsTheSameModel() throws Exception {
        Run run = new ChildJvm(folder)
                .with("-Xmx200m")
                .run(Repeats.class, folder.resolve("model").toString());
        String here = HexFormat.of()
                .formatHex(SmallBuilds.bytes(new SmallBuilds(folder.resolve("model")).build(SmallBuilds.data(150, 1))));
        assertTrue(run.output().contains("MODEL " + here), "the processes differ");
    }
}

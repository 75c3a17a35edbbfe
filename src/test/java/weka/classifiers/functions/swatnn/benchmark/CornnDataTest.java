package weka.classifiers.functions.swatnn.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reading, drawing and scaling the data of a CORNN function. */
class CornnDataTest {

    private static final CornnFunction ADJIMAN =
            CornnFunctions.byName("Adjiman").orElseThrow();

    @Test
    void drawsTheSameScaledRowsFromTheSameSeed() {
        DataSet data = CornnData.generate(ADJIMAN, 7);
        assertEquals(CornnData.TRAIN_ROWS, data.train().numInstances());
        assertEquals(CornnData.TEST_ROWS, data.test().numInstances());
        assertEquals(2, data.train().numAttributes() - 1);
        assertEquals("target", data.train().classAttribute().name());
        assertEquals(-1, data.train().attributeStats(2).numericStats.min, 1e-12);
        assertEquals(1, data.train().attributeStats(2).numericStats.max, 1e-12);
        assertEquals(
                data.train().toString(), CornnData.generate(ADJIMAN, 7).train().toString());
        assertNotEquals(
                data.train().toString(), CornnData.generate(ADJIMAN, 8).train().toString());
        assertNotEquals(data.train().get(0).toString(), data.test().get(0).toString());
    }

    @Test
    void scalesInputsByTheDomainAndTheTargetByTheTrainingRange(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("Adjiman_train_set.csv"), "x,y,\"f(x,y)\"\n-1,0,10\n2,1,30\n0.5,-1,20\n");
        Files.writeString(folder.resolve("Adjiman_test_set.csv"), "x,y,\"f(x,y)\"\n1.25,0.5,35\n");
        DataSet data = CornnData.read(ADJIMAN, folder);
        assertRow(data.train().get(0), -1, 0, -1);
        assertRow(data.train().get(1), 1, 1, 1);
        assertRow(data.train().get(2), 0, -1, 0);
        assertRow(data.test().get(0), 0.5, 0.5, 1.5);
        assertEquals(0, data.noiseFloor());
    }

    @Test
    void namesTheFileOfABadLine(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("Adjiman_train_set.csv"), "x,y,\"f(x,y)\"\n1,2\n");
        IOException e = assertThrows(IOException.class, () -> CornnData.read(ADJIMAN, folder));
        assertTrue(e.getMessage().contains("Adjiman_train_set.csv"), e.getMessage());
    }

    private static void assertRow(Instance row, double x, double y, double target) {
        assertEquals(x, row.value(0), 1e-12);
        assertEquals(y, row.value(1), 1e-12);
        assertEquals(target, row.classValue(), 1e-12);
    }
}

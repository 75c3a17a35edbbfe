package weka.classifiers.functions.swatnn.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.SWATNN;
import weka.classifiers.rules.ZeroR;
import weka.core.Instances;
import weka.core.Option;
import weka.core.SerializationHelper;
import weka.core.converters.ArffSaver;
import weka.core.converters.ConverterUtils.DataSource;

import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/** The command that opens a window, where there is no screen for it; {@code NetworkViewerGuiIT} opens it. */
class NetworkViewerTest {

    private static final String SAVED = "src/test/resources/saved-models/1.0.0/";
    private static final String MODEL = SAVED + "alone.model";
    private static final String ROWS = SAVED + "rows.arff";

    @TempDir
    private static Path folder;

    private static String refusal(String... options) {
        NetworkViewer viewer = new NetworkViewer();
        return assertThrows(Exception.class, () -> viewer.run(viewer, options)).getMessage();
    }

    @Test
    void hasTheOptionsOfItsHelp() throws Exception {
        NetworkViewer viewer = new NetworkViewer();
        assertEquals(
                List.of("-model <file>", "-t <file>"),
                Collections.list(viewer.listOptions()).stream()
                        .map(Option::synopsis)
                        .toList());
        String[] options = {"-model", "m.model", "-t", "rows.arff"};
        viewer.setOptions(options);
        assertEquals("-t rows.arff -model m.model", String.join(" ", viewer.getOptions()));
        assertEquals("NetworkViewer: Name the saved model with -model", refusal());
    }

    /** What is wrong with the files comes first: it can be mended here. */
    @Test
    void withoutAScreenOneSentenceSaysSo() {
        assumeTrue(GraphicsEnvironment.isHeadless(), "There is a screen");
        String none =
                "NetworkViewer: The window needs a screen, and there is none here; weka.Run .ModelReport writes the"
                        + " same as a page";
        assertEquals(none, refusal("-model", MODEL));
        assertEquals(none, refusal("-model", SAVED + "filtered.model.gz"));
        assertEquals(none, refusal("-model", MODEL, "-t", ROWS));
    }

    @Test
    void filesThatAreNoModelAreRefusedInOneSentence() throws Exception {
        String missing = refusal("-model", folder.resolve("none.model").toString());
        assertTrue(missing.startsWith("NetworkViewer: ") && missing.contains("none.model"), missing);
        String other = folder.resolve("other.model").toString();
        SerializationHelper.write(other, new ZeroR());
        String zeroR = refusal("-model", other);
        assertTrue(zeroR.startsWith("NetworkViewer: " + other + " is not a saved SWATNN model: it holds a "), zeroR);
        String unbuilt = folder.resolve("unbuilt.model").toString();
        SerializationHelper.write(unbuilt, new SWATNN());
        String nothing = refusal("-model", unbuilt);
        assertTrue(nothing.startsWith("NetworkViewer: " + unbuilt + ": "), nothing);
    }

    @Test
    void rowsThatDoNotFitAreRefusedInOneSentence() throws Exception {
        String missing = folder.resolve("none.arff").toString();
        assertEquals("NetworkViewer: There is no data file " + missing, refusal("-model", MODEL, "-t", missing));
        Instances renamed = new Instances(DataSource.read(ROWS), 0, 5);
        String first = renamed.attribute(0).name();
        renamed.renameAttribute(0, "other");
        ArffSaver saver = new ArffSaver();
        saver.setInstances(renamed);
        saver.setFile(folder.resolve("renamed.arff").toFile());
        saver.writeBatch();
        String file = folder.resolve("renamed.arff").toString();
        assertEquals(
                "NetworkViewer: Attribute 1 of " + file + " is other; the model was built with " + first + " there",
                refusal("-model", MODEL, "-t", file));
    }
}

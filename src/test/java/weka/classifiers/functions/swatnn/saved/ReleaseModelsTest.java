package weka.classifiers.functions.swatnn.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.Classifier;
import weka.classifiers.functions.swatnn.export.SavedModel;
import weka.core.Instances;
import weka.core.SerializationHelper;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Models that earlier releases saved are read, and predict what they predicted. */
class ReleaseModelsTest {

    static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.walk(ReleaseModels.ALL)) {
            return files.filter(file -> file.toString().matches(".*\\.model(\\.gz)?"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void predictsWhatItPredicted(Path file) throws Exception {
        Instances rows = ReleaseModels.rows(file.getParent());
        List<Double> expected = Files.readAllLines(ReleaseModels.predictions(file)).stream()
                .map(Double::valueOf)
                .toList();
        List<Double> predictions = ReleaseModels.predict(read(file), rows);
        assertEquals(rows.size(), predictions.size());
        assertEquals(expected.size(), predictions.size());
        assertTrue(expected.stream().distinct().count() > rows.size() / 2, "the model says something");
        for (int i = 0; i < expected.size(); i++) {
            // Exponentials differ in the last bit between processors.
            assertEquals(
                    expected.get(i), predictions.get(i), 1e-12 * Math.max(1, Math.abs(expected.get(i))), "row " + i);
        }
    }

    /** As Weka reads models. */
    private static Classifier read(Path file) throws Exception {
        try (InputStream plain = new BufferedInputStream(Files.newInputStream(file));
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain) {
            return (Classifier) SerializationHelper.read(in);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void saysWhichVersionBuiltIt(Path file) throws Exception {
        SavedModel saved = SavedModel.read(file);
        assertEquals(
                file.getParent().getFileName().toString(),
                saved.model().provenance().software().swatnn());
        assertEquals(80, saved.model().provenance().data().rows());
        assertTrue(saved.model().toString().startsWith("SWAT-NN"));
        assertEquals(file.getFileName().toString().startsWith("filtered"), saved.filtered());
    }

    @Test
    void thisReleaseKeepsItsModels() {
        String version = PackageVersion.get();
        assertTrue(
                version.endsWith("-SNAPSHOT") || Files.isDirectory(ReleaseModels.ALL.resolve(version)),
                "Make the models of " + version + ": mvn test-compile exec:exec@release-models");
    }
}

package weka.classifiers.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.swatnn.export.ModelInfo;
import weka.classifiers.functions.swatnn.frozen.ModelFolder;
import weka.classifiers.functions.swatnn.model.Provenance;
import weka.classifiers.functions.swatnn.saved.PackageVersion;
import weka.classifiers.meta.FilteredClassifier;
import weka.core.Instances;
import weka.core.SerializationHelper;
import weka.core.Utils;
import weka.core.Version;
import weka.filters.AllFilter;

import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Where a model comes from, as the model holds it and as {@link ModelInfo} says it. */
class SWATNNProvenanceTest {

    @TempDir
    static Path folder;

    private static String cheap;
    private static Instances data;
    private static SWATNN model;

    @BeforeAll
    static void build() throws Exception {
        cheap = TinyBuilds.options(folder.resolve("tiny"));
        data = TinyBuilds.waves(60, 1);
        data.get(3).setClassMissing();
        model = TinyBuilds.build(cheap + " -S 5 -threads 2 -resume", data);
        SerializationHelper.writeAll(saved().toString(), new Object[] {model, new Instances(data, 0)});
    }

    private static Path saved() {
        return folder.resolve("saved.model");
    }

    @Test
    void namesAllThatABuildTakes() throws Exception {
        Provenance provenance = model.model().provenance();
        assertEquals(5, provenance.seed());
        Provenance.Data found = provenance.data();
        assertEquals(
                "waves 60 59 4",
                found.relation() + " " + found.rows() + " " + found.usedRows() + " " + found.attributes());
        assertTrue(found.fingerprint().matches("[0-9a-f]{16}"), found.fingerprint());
        assertEquals(
                ModelFolder.describe(folder.resolve("tiny")).sha256(),
                provenance.autoencoder().sha256());
        assertEquals(
                new Provenance.Software(PackageVersion.get(), Version.VERSION, System.getProperty("java.version")),
                provenance.software());
    }

    @Test
    void optionsBuildTheSameModelAgain() throws Exception {
        String options = model.model().provenance().options();
        assertTrue(!options.contains("-threads") && !options.contains("-resume"), options);
        SWATNN again = TinyBuilds.build(options, data);
        assertEquals(model.toString(), again.toString());
        assertEquals(model.model().provenance(), again.model().provenance());
    }

    @Test
    void optionsAreThoseOfTheBuild() throws Exception {
        SWATNN built = TinyBuilds.build(cheap, data);
        String before = built.model().provenance().options();
        built.setOptions(Utils.splitOptions(cheap + " -S 9"));
        assertEquals(before, built.model().provenance().options());
    }

    @Test
    void otherDataHaveAnotherFingerprint() throws Exception {
        Instances other = new Instances(data);
        other.get(0).setValue(0, 0.123);
        String fingerprint =
                TinyBuilds.build(cheap, other).model().provenance().data().fingerprint();
        assertTrue(!fingerprint.equals(model.model().provenance().data().fingerprint()), fingerprint);
    }

    @Test
    void modelsWithoutASearchNameNoAutoencoder() throws Exception {
        assertNull(new SWATNN().model().provenance());
        Instances weightless = new Instances(data);
        weightless.forEach(row -> row.setWeight(0));
        Provenance provenance = TinyBuilds.build(cheap, weightless).model().provenance();
        assertNull(provenance.autoencoder());
        assertEquals("waves", provenance.data().relation());
        assertEquals("0000000000000000", provenance.data().fingerprint());
    }

    @Test
    void secondsSurviveBeingSaved() throws Exception {
        SWATNN read = (SWATNN) SerializationHelper.readAll(saved().toString())[0];
        assertTrue(model.model().seconds() > 0);
        assertEquals(model.model().seconds(), read.model().seconds());
        assertEquals(model.getMeasure("measureSearchSeconds"), read.getMeasure("measureSearchSeconds"));
        assertEquals(model.model().provenance(), read.model().provenance());
    }

    @Test
    void commandSaysItAsText() throws Exception {
        List<String> lines = said("-model", saved().toString()).lines().toList();
        Provenance provenance = model.model().provenance();
        assertEquals(
                List.of(
                        "Model        "
                                + model.toString().lines().skip(3).findFirst().orElseThrow(),
                        "Options      " + provenance.options(),
                        "Seed         5",
                        "Data         waves: 60 rows (59 used), 4 attributes, fingerprint "
                                + provenance.data().fingerprint(),
                        "Autoencoder  " + provenance.autoencoder().description(),
                        "             SHA-256 " + provenance.autoencoder().sha256(),
                        "Built by     SWATNN " + PackageVersion.get() + ", Weka " + Version.VERSION + ", Java "
                                + System.getProperty("java.version"),
                        String.format(
                                java.util.Locale.ROOT,
                                "Seconds      %.1f",
                                model.model().seconds())),
                lines);
    }

    @Test
    void commandSaysItAsJson() throws Exception {
        JsonNode json = new ObjectMapper().readTree(said("-json", "-model", saved().toString()));
        assertEquals(new ObjectMapper().valueToTree(model.model().provenance()), json.get("provenance"));
        assertEquals(model.model().seconds(), json.get("seconds").doubleValue());
        assertEquals(0, json.get("within").size());
    }

    @Test
    void packedAndWithinAFilter() throws Exception {
        FilteredClassifier filtered = new FilteredClassifier();
        filtered.setFilter(new AllFilter());
        filtered.setClassifier(TinyBuilds.classifier(cheap));
        filtered.buildClassifier(data);
        Path packed = folder.resolve("filtered.model.gz");
        try (ObjectOutputStream out = new ObjectOutputStream(new GZIPOutputStream(Files.newOutputStream(packed)))) {
            out.writeObject(filtered);
        }
        String text = said("-model", packed.toString());
        assertTrue(text.contains(String.format("%nWithin       FilteredClassifier%n")), text);
        JsonNode json = new ObjectMapper().readTree(said("-json", "-model", packed.toString()));
        assertEquals("FilteredClassifier", json.get("within").get(0).textValue());
        assertTrue(json.get("filtered").booleanValue());
    }

    @Test
    void unbuiltModelsAreRefused() throws Exception {
        Path unbuilt = folder.resolve("unbuilt.model");
        SerializationHelper.write(unbuilt.toString(), new SWATNN());
        Exception refused = assertThrows(Exception.class, () -> said("-model", unbuilt.toString()));
        assertEquals("ModelInfo: " + unbuilt + " holds a SWATNN that was never built", refused.getMessage());
        assertEquals(
                "ModelInfo: Name the saved model with -model",
                assertThrows(Exception.class, () -> said("-json")).getMessage());
    }

    private static String said(String... options) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            ModelInfo program = new ModelInfo();
            program.run(program, options);
        } finally {
            System.setOut(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}

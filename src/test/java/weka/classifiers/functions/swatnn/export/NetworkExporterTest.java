package weka.classifiers.functions.swatnn.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
import weka.classifiers.Evaluation;
import weka.classifiers.SingleClassifierEnhancer;
import weka.classifiers.functions.SWATNN;
import weka.classifiers.functions.TinyAutoencoder;
import weka.classifiers.functions.swatnn.files.WholeFile;
import weka.classifiers.meta.FilteredClassifier;
import weka.classifiers.trees.M5P;
import weka.clusterers.SimpleKMeans;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SerializationHelper;
import weka.core.Utils;
import weka.filters.unsupervised.attribute.AddCluster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** A built model through Weka's interfaces and through the command. */
class NetworkExporterTest {

    @TempDir
    static Path folder;

    private static Instances data;
    private static SWATNN classifier;

    @BeforeAll
    static void build() throws Exception {
        data = new Instances(
                "made",
                new ArrayList<>(List.of(
                        new Attribute("year"),
                        new Attribute("yield"),
                        new Attribute("kind", List.of("a", "b", "c", "never")),
                        new Attribute("constant"))),
                120);
        data.setClassIndex(1);
        Random random = new Random(3);
        for (int i = 0; i < 120; i++) {
            double year = 2000 + random.nextDouble();
            int kind = random.nextInt(3);
            double y = 30 * Math.sin(5 * year) + 8 * kind + 100;
            data.add(new DenseInstance(1, new double[] {i % 10 == 0 ? Double.NaN : year, y, kind, 4}));
        }
        TinyAutoencoder.write(folder.resolve("tiny"));
        classifier = new SWATNN();
        classifier.setOptions(new String[] {
            "-autoencoder",
            folder.resolve("tiny").toString(),
            "-max-layers",
            "2",
            "-steps",
            "5",
            "-restarts",
            "1",
            "-device",
            "cpu",
            "-candidates",
            "2",
            "-paths",
            "1"
        });
        classifier.buildClassifier(data);
        SerializationHelper.writeAll(saved().toString(), new Object[] {classifier, new Instances(data, 0)});
    }

    private static Path saved() {
        return folder.resolve("saved.model");
    }

    @Test
    void outputSourceCodeCompilesAndPredictsTheSame() throws Exception {
        String source = Evaluation.wekaStaticWrapper(classifier, "Yield");
        Classifier compiled = (Classifier)
                Compiler.compile("weka.classifiers.WekaWrapper", source, System.getProperty("java.class.path"))
                        .getConstructor()
                        .newInstance();
        for (Instance row : rows()) {
            assertEquals(classifier.classifyInstance(row), compiled.classifyInstance(row), 1e-11);
        }
    }

    @Test
    void portableModelPredictsTheSame() throws Exception {
        assertTrue(classifier.measureNonZeroWeights() > 3, "a network that depends on something");
        PortableModel model = PortableModel.of(classifier.model());
        for (Instance row : rows()) {
            double[] values = {row.value(0), row.value(2), row.value(3)};
            assertEquals(classifier.classifyInstance(row), model.predict(values));
        }
        assertEquals(PmmlDocument.of(model), classifier.toPMML(data));
    }

    @Test
    void unbuiltModelsHaveNothingToExport() {
        SWATNN unbuilt = new SWATNN();
        assertThrows(IllegalStateException.class, () -> unbuilt.toSource("A"));
        assertThrows(IllegalStateException.class, () -> unbuilt.toPMML(data));
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void commandWritesEveryFormat(ExportFormat format) throws Exception {
        Path out = folder.resolve("exported." + format.label());
        Files.writeString(out, "what was there before");
        run("-model", saved().toString(), "-format", format.label(), "-out", out.toString(), "-class", "Yield");
        assertArrayEquals(format.write(PortableModel.of(classifier.model()), "Yield"), Files.readAllBytes(out));
        assertNothingElse();
        if (format == ExportFormat.JSON) {
            assertEquals(PortableModel.of(classifier.model()), JsonModel.read(out));
        }
        Files.delete(out);
    }

    /** Weka packs what it saves under a name in .gz; somebody may have renamed the file since. */
    @ParameterizedTest
    @ValueSource(strings = {"packed.model.gz", "renamed.model"})
    void packedModelsAreRead(String name) throws Exception {
        Path packed = folder.resolve(name);
        pack(packed, Files.readAllBytes(saved()));
        Path out = folder.resolve("packed.json");
        run("-model", packed.toString(), "-format", "json", "-out", out.toString());
        assertEquals(PortableModel.of(classifier.model()), JsonModel.read(out));
    }

    @Test
    void packedFilesThatUnpackWithoutEndAreRefused() throws Exception {
        Path bomb = folder.resolve("bomb.model.gz");
        pack(bomb, new byte[32 << 20]);
        String message = assertThrows(
                        Exception.class,
                        () -> run("-model", bomb.toString(), "-format", "json", "-out", folder.resolve("x") + ""))
                .getMessage();
        assertTrue(message.contains("unpack to more than 16777216, as no saved model does"), message);
    }

    @ParameterizedTest
    @CsvSource({
        "FilteredClassifier -F weka.filters.unsupervised.attribute.Standardize, true",
        "FilteredClassifier -F weka.filters.unsupervised.attribute.NominalToBinary, true",
        "AttributeSelectedClassifier -E weka.attributeSelection.CfsSubsetEval -S weka.attributeSelection.BestFirst, true",
        "AttributeSelectedClassifier -E 'weka.attributeSelection.WrapperSubsetEval -B weka.classifiers.functions.LinearRegression' -S weka.attributeSelection.GreedyStepwise, true",
        "RandomizableFilteredClassifier -F weka.filters.unsupervised.attribute.RandomProjection, true",
        "CVParameterSelection -X 2, false"
    })
    void networkWithinOneOtherIsExportedAndTheFilterIsNamed(String scheme, boolean filters) throws Exception {
        SingleClassifierEnhancer wrapper = wrapper(scheme.replace('\'', '"'));
        wrapper.setClassifier(AbstractClassifier.makeCopy(classifier));
        wrapper.buildClassifier(data);
        Path file = folder.resolve("wrapped.model");
        SerializationHelper.write(file.toString(), wrapper);
        Path out = folder.resolve("wrapped.json");
        String said = saidBy(() -> run("-model", file.toString(), "-format", "json", "-out", out.toString()));
        assertEquals(PortableModel.of(((SWATNN) wrapper.getClassifier()).model()), JsonModel.read(out));
        String name = wrapper.getClass().getSimpleName();
        assertEquals(
                filters
                        ? "NetworkExporter: " + file + " holds a " + name + " around SWATNN; what the network takes"
                                + " are the data as they are after the filter"
                        : "",
                said.strip());
    }

    @Test
    void otherClassesWithinAFilterAreNamed() throws Exception {
        SingleClassifierEnhancer filtered = wrapper("FilteredClassifier -F weka.filters.AllFilter");
        filtered.setClassifier(wrapper("Bagging -I 2"));
        assertRefused(filtered, "it holds a FilteredClassifier around a Bagging; what is read is SWATNN itself");
        filtered.setClassifier(new M5P());
        assertRefused(filtered, "it holds a weka.classifiers.trees.M5P");
        AddCluster clusters = new AddCluster();
        clusters.setClusterer(new SimpleKMeans());
        FilteredClassifier clustered = new FilteredClassifier();
        clustered.setFilter(clusters);
        clustered.setClassifier(classifier);
        assertRefused(
                clustered,
                "it holds a weka.classifiers.meta.FilteredClassifier with a weka.clusterers.SimpleKMeans; what is read");
    }

    private static void assertRefused(Object model, String message) throws Exception {
        Path file = folder.resolve("other.model");
        SerializationHelper.write(file.toString(), model);
        String said =
                assertThrows(IOException.class, () -> SavedModel.read(file)).getMessage();
        assertTrue(said.contains(message), said);
    }

    private static SingleClassifierEnhancer wrapper(String scheme) throws Exception {
        String[] options = Utils.splitOptions(scheme);
        String name = options[0];
        options[0] = "";
        return (SingleClassifierEnhancer) AbstractClassifier.forName("weka.classifiers.meta." + name, options);
    }

    private static String saidBy(Executable command) throws Exception {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            command.execute();
        } catch (Throwable e) {
            throw new AssertionError(e);
        } finally {
            System.setErr(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    private static void pack(Path file, byte[] bytes) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(bytes);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-format json -out OUT | Name the saved model with -model",
                "-model SAVED -out OUT | Name a format with -format",
                "-model SAVED -format json | Name the file to write with -out",
                "-model SAVED -format exe -out OUT | -format is 'exe'; it must be one of java, json, pmml, onnx, python, sql, equation, latex",
                "-model SAVED -format java -out OUT -class 1a | '1a' cannot be the name of a Java class",
                "-model SAVED -format json -out OUT -x | Illegal options: -x",
                "-model NONE -format json -out OUT | There is no model file",
                "-model FOREIGN -format json -out OUT | is not a saved SWATNN model: it holds a weka.classifiers.trees.M5P;",
                "-model GADGET -format json -out OUT | is not a saved SWATNN model: it holds a java.util.HashMap;",
                "-model TEXT -format json -out OUT | is not a saved SWATNN model",
                "-model CUT -format json -out OUT | is not a saved SWATNN model",
                "-model UNBUILT -format json -out OUT | No network has been found yet",
                "-model SAVED -format json -out NOWHERE | does not exist",
                "-model SAVED -format json -out FOLDER | is a folder; name a file"
            })
    void commandRefusesWithOneSentence(String command, String message) throws Exception {
        Path foreign = folder.resolve("foreign.model");
        SerializationHelper.write(foreign.toString(), new M5P());
        Path gadget = folder.resolve("gadget.model");
        SerializationHelper.write(gadget.toString(), new HashMap<>(java.util.Map.of("a", new java.net.URL("file:/a"))));
        Path unbuilt = folder.resolve("unbuilt.model");
        SerializationHelper.write(unbuilt.toString(), new SWATNN());
        Path text = Files.writeString(folder.resolve("text.model"), "not a model");
        byte[] whole = Files.readAllBytes(saved());
        Path cut = Files.write(folder.resolve("cut.model"), java.util.Arrays.copyOf(whole, whole.length / 3));
        Path out = folder.resolve("refused.out");
        String[] options = command.replace("SAVED", saved().toString())
                .replace("OUT", out.toString())
                .replace("NONE", folder.resolve("none.model").toString())
                .replace("FOREIGN", foreign.toString())
                .replace("GADGET", gadget.toString())
                .replace("UNBUILT", unbuilt.toString())
                .replace("TEXT", text.toString())
                .replace("CUT", cut.toString())
                .replace("NOWHERE", folder.resolve("nowhere/file").toString())
                .replace("FOLDER", folder.toString())
                .split(" ");
        Exception refused = assertThrows(Exception.class, () -> run(options));
        assertTrue(refused.getMessage().contains(message), refused.getMessage());
        assertTrue(!Files.exists(out), "something was written");
        assertNothingElse();
    }

    @Test
    void afterAFailureTheOldFileIsThere() throws IOException {
        Path out = Files.createDirectory(folder.resolve("taken"));
        Files.writeString(out.resolve("inside"), "kept");
        assertThrows(IOException.class, () -> WholeFile.write(out, new byte[] {1}));
        assertEquals("kept", Files.readString(out.resolve("inside")));
        assertNothingElse();
    }

    private static void run(String... options) throws Exception {
        NetworkExporter exporter = new NetworkExporter();
        exporter.run(exporter, options);
    }

    private static void assertNothingElse() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertTrue(files.noneMatch(file -> file.toString().endsWith(".part")), "a part of a file is left");
        }
    }

    private static List<Instance> rows() {
        Random random = new Random(5);
        return Stream.generate(() -> (Instance) new DenseInstance(1, new double[] {
                    random.nextInt(5) == 0 ? Double.NaN : 1999 + 3 * random.nextDouble(),
                    Double.NaN,
                    random.nextInt(5) == 0 ? Double.NaN : random.nextInt(4),
                    random.nextDouble()
                }))
                .peek(row -> row.setDataset(data))
                .limit(200)
                .toList();
    }
}

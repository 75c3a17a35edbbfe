package weka.classifiers.functions.swatnn.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.SWATNN;
import weka.classifiers.functions.TinyAutoencoder;
import weka.classifiers.functions.swatnn.data.Bounds;
import weka.classifiers.functions.swatnn.data.InputAttribute.Kind;
import weka.classifiers.functions.swatnn.data.Link;
import weka.classifiers.functions.swatnn.data.Target;
import weka.classifiers.functions.swatnn.model.BuildReport;
import weka.classifiers.functions.swatnn.model.FittedModel;
import weka.classifiers.functions.swatnn.model.ModelView;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.saved.SealedText;
import weka.core.Instances;
import weka.core.SerializationHelper;
import weka.core.Utils;
import weka.core.converters.ArffSaver;
import weka.core.converters.ConverterUtils.DataSource;
import weka.gui.graphvisualizer.BIFParser;
import weka.gui.graphvisualizer.GraphEdge;
import weka.gui.graphvisualizer.GraphNode;

import java.awt.geom.Rectangle2D;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A saved model as pictures and as a graph. */
class ModelPicturesTest {

    @TempDir
    private static Path folder;

    private static SWATNN classifier;

    @BeforeAll
    static void build() throws Exception {
        Instances data = DataSource.read("test-data/quakes.arff");
        data.setClassIndex(data.numAttributes() - 1);
        TinyAutoencoder.write(folder.resolve("tiny"));
        classifier = new SWATNN();
        classifier.setOptions(Utils.splitOptions("-preset fast -max-layers 2 -autoencoder \""
                + Utils.backQuoteChars(folder.resolve("tiny").toString()) + "\""));
        classifier.buildClassifier(data);
        SerializationHelper.writeAll(saved().toString(), new Object[] {classifier, new Instances(data, 0)});
    }

    private static Path saved() {
        return folder.resolve("saved.model");
    }

    private static void draw(String... more) throws Exception {
        List<String> options = new ArrayList<>(List.of("-model", saved().toString()));
        options.addAll(List.of(more));
        ModelPictures program = new ModelPictures();
        program.run(program, options.toArray(String[]::new));
    }

    @Test
    void drawsEverythingOfASavedModel() throws Exception {
        Path out = folder.resolve("new").resolve("pictures");
        draw("-out", out.toString(), "-t", "test-data/quakes.arff");
        Set<String> names;
        try (var files = Files.list(out)) {
            names = files.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
        }
        for (String name : List.of("network", "pareto-front", "search", "predictions")) {
            assertTrue(names.contains(name + ".png") && names.contains(name + ".svg"), names::toString);
        }
        String network = Files.readString(out.resolve("network.svg"));
        int size = classifier.model().network().nonZeroWeights();
        assertTrue(network.contains(">stations: a network with " + size + " non-zero weights<"), network);
        assertTrue(
                network.contains(
                        ">" + classifier.model().network().activation(0, 0).label() + "<"),
                network);
        assertTrue(Files.readString(out.resolve("pareto-front.svg")).contains(">chosen<"));
        List<String> table = Files.readAllLines(out.resolve("pareto-front.tex"));
        assertEquals(classifier.model().view().report().front().size() + 11, table.size(), table::toString);
        assertEquals(
                1, table.stream().filter(line -> line.contains("& chosen ")).count(), table::toString);
        assertEquals(
                1 + classifier.model().view().report().front().size(),
                Files.readAllLines(out.resolve("pareto-front.csv")).size());
        assertTrue(Files.readString(out.resolve("search.svg")).contains(">2 hidden layers<"));
    }

    @Test
    void frontsNetworksAreKeptAndJudgedAsTheReportSays() {
        ModelView view = classifier.model().view();
        assertTrue(view.report().front().size() > 3, "a front worth looking at");
        for (BuildReport.Point point : view.report().front()) {
            assertEquals(point.size(), point.network().nonZeroWeights());
        }
        assertEquals(
                view.report().chosenError(),
                view.report().front().get(view.chosenPoint()).error());
        assertTrue(view.text(view.network()).contains("stations = "));
    }

    @Test
    void savedModelIsSmall() throws IOException {
        assertTrue(Files.size(saved()) < 100_000, Files.size(saved()) + " bytes");
    }

    @Test
    void graphHoldsTheWholeModel() {
        ModelView view = classifier.model().view();
        String graph = classifier.graph();
        assertTrue(NetworkGraph.isOfThisPackage(graph));
        FittedModel model = NetworkGraph.read(graph);
        assertEquals(SealedText.of(classifier.model(), 0), SealedText.of(model, 0));
        assertEquals(classifier.model().seconds(), model.seconds());
        ModelView read = model.view();
        assertEquals(view.network(), read.network());
        assertEquals(view.report().front(), read.report().front());
        assertEquals(view.columns(), read.columns());
        assertEquals(view.provenance(), read.provenance());
        assertEquals(view.text(view.network()), read.text(read.network()));
        assertEquals(
                view.report().history().milestones().get(1).loss()[0],
                read.report().history().milestones().get(1).loss()[0]);
        assertFalse(NetworkGraph.isOfThisPackage("<BIF><NETWORK><NAME>x</NAME></NETWORK></BIF>"));
        assertTrue(graph.length() < 30_000, graph.length() + " letters");
        int place = graph.indexOf("swatnn = ") + 300;
        String damaged =
                graph.substring(0, place) + (graph.charAt(place) == 'A' ? 'B' : 'A') + graph.substring(place + 1);
        assertThrows(IllegalArgumentException.class, () -> NetworkGraph.read(damaged));
        assertThrows(IllegalArgumentException.class, () -> NetworkGraph.read(graph.substring(0, 300)));
    }

    /** Names that Weka's reader or XML could stumble over. */
    private static final List<String> NAMES =
            List.of("h1_1", "A", "a", "<&\"'>", "\u0001\uD800x", "a name that is much longer");

    @Test
    void wekaReadsGraphsOfAnyNames() throws Exception {
        SparseMlp network = new SparseMlp(
                6,
                new double[][][] {{{1, 0}, {2, 0}, {0, 3}, {0, 4}, {5, 5}, {6, 0}}, {{7}, {8}}},
                new double[][] {{0.5, 0}, {0.25}},
                new Activation[][] {{Activation.TANH, Activation.LEAKY_RELU}});
        ModelView view = new ModelView(
                new Target("A", Kind.NUMERIC, 0, 1, Bounds.NONE),
                NAMES.stream().map(n -> new ModelView.Column(n, 1, 0)).toList(),
                network,
                BuildReport.UNSEARCHED,
                null);
        String graph = NetworkGraph.write(view, "");
        ArrayList<GraphNode> nodes = new ArrayList<>();
        ArrayList<GraphEdge> edges = new ArrayList<>();
        new BIFParser(graph, nodes, edges).parse();
        assertEquals(9, nodes.size());
        assertEquals(9, edges.size());
        assertEquals(9, nodes.stream().map(n -> n.ID.toLowerCase()).distinct().count());
        assertEquals(0.5, nodes.get(6).probs[0][0]);
        assertTrue(nodes.get(0).x < nodes.get(6).x && nodes.get(6).x < nodes.get(8).x, "from left to right");
    }

    @Test
    void constantsAndUnbuiltModelsAreNoTrouble() throws Exception {
        SparseMlp constant = SparseMlp.constant(1, 3);
        ModelView view = new ModelView(
                new Target("y", Kind.NUMERIC, 0, 1, Bounds.NONE),
                List.of(new ModelView.Column("x", 1, 0)),
                constant,
                BuildReport.UNSEARCHED,
                null);
        assertTrue(NetworkGraph.write(view, "").contains("<VARIABLE "));
        Path out = Files.createDirectories(folder.resolve("constant"));
        ModelPictures.write(view, out);
        assertTrue(Files.exists(out.resolve("network.svg")));
        assertFalse(Files.exists(out.resolve("search.svg")));
        assertThrows(IllegalStateException.class, () -> new SWATNN().graph());
    }

    @Test
    void aGraphSaysWhatItsOutputIsBehindALink() {
        ModelView view = new ModelView(
                new Target("price", Kind.NUMERIC, 0, 1, Bounds.NONE, Link.LOG, 1),
                List.of(new ModelView.Column("x", 1, 0)),
                SparseMlp.constant(1, 3),
                BuildReport.UNSEARCHED,
                null);
        String graph = NetworkGraph.write(view, "");
        assertTrue(graph.contains("log(price + 1)"), graph);
    }

    @Test
    void drawingTellsWhatIsUnderTheMouse() {
        SparseMlp network = new SparseMlp(
                2, new double[][][] {{{0.5}, {0}}, {{-2}}}, new double[][] {{0.25}, {0}}, new Activation[][] {
                    {Activation.TANH}
                });
        NetworkDrawing drawing = new NetworkDrawing(network, List.of("x", "unused"), "y");
        Rectangle2D area = new Rectangle2D.Double(0, 0, drawing.width(), drawing.height());
        List<String> tips = new ArrayList<>();
        for (int x = 0; x < drawing.width(); x += 3) {
            for (int y = 0; y < drawing.height(); y += 3) {
                String tip = drawing.tip(area, x, y);
                if (tip != null && !tips.contains(tip)) {
                    tips.add(tip);
                }
            }
        }
        assertEquals(List.of("x (scaled)", "h1_1 = tanh(0.5*x + 0.25)", "y = -2*h1_1 (scaled)"), tips);
        assertNull(drawing.tip(area, 0, 0));
        assertNotNull(drawing.picture());
    }

    @Test
    void mistakesEndInOneSentenceAndWriteNothing() throws Exception {
        Path out = folder.resolve("never");
        Instances other = DataSource.read("test-data/quakes.arff");
        other.renameAttribute(1, "width");
        ArffSaver saver = new ArffSaver();
        saver.setInstances(other);
        File renamed = folder.resolve("renamed.arff").toFile();
        saver.setFile(renamed);
        saver.writeBatch();
        assertMessage("Name the folder", "-t", "x");
        assertMessage("There is no data file", "-out", out.toString(), "-t", "missing.arff");
        assertMessage(
                "has 9 attributes; the model was built from 5", "-out", out.toString(), "-t", "test-data/mpg.arff");
        assertMessage("is width; the model was built with long there", "-out", out.toString(), "-t", renamed.getPath());
        assertFalse(Files.exists(out));
    }

    private static void assertMessage(String part, String... options) {
        String message = assertThrows(Exception.class, () -> draw(options)).getMessage();
        assertTrue(message.startsWith("ModelPictures: ") && message.contains(part), message);
    }
}

package weka.classifiers.functions.swatnn.benchmark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.classifiers.functions.LinearRegression;
import weka.classifiers.functions.MultilayerPerceptron;
import weka.classifiers.trees.M5P;
import weka.classifiers.trees.RandomForest;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.OptionHandler;
import weka.core.Utils;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Naming, creating and sizing the methods. */
class MethodTest {

    @Test
    void keepsTheWidthsOfANetworkTogether() {
        List<Method> swatnns = List.of(Methods.swatnn("a", "-X 1"), Methods.swatnn("b", "-X 2"));
        List<String> names = Methods.parse("M5P, MultilayerPerceptron-7,7,SWATNN,MLPRegressor-3", swatnns).stream()
                .map(Method::name)
                .toList();
        assertEquals(List.of("M5P", "MultilayerPerceptron-7,7", "SWATNN-a", "SWATNN-b", "MLPRegressor-3"), names);
    }

    @Test
    void namesAnUnknownMethod() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Methods.parse("M5P,Oracle", List.of()));
        assertTrue(e.getMessage().contains("'Oracle'"), e.getMessage());
        assertTrue(e.getMessage().contains("RandomForest"), e.getMessage());
    }

    @Test
    void givesSwatnnsOptionsToTheRivalsThatAreMadeOfIt() {
        List<Method> methods =
                Methods.parse("SWATNN,RandomStarts,SWATNN-unrefined", List.of(Methods.swatnn("", "-preset fast")));
        assertEquals(
                List.of("-preset fast", "-preset fast -random-starts 0", "-preset fast -no-refine"),
                methods.stream().map(Method::options).toList());
        methods.forEach(Method::check);
    }

    @Test
    void namesTheSourcesOfCandidatesAloneAndBesideRandomNetworks() {
        assertEquals(
                "-preset fast -random-starts 0",
                Methods.rival("DirectWeights", "-preset fast").options());
        assertEquals(
                "-preset fast",
                Methods.rival("DirectWeights+random", "-preset fast").options());
        assertEquals(
                "-preset fast",
                Methods.rival("UntrainedDecoders+random", "-preset fast").options());
        assertEquals("-random-starts 0", Methods.rival("RandomStarts", "").options());
        assertEquals("", Methods.rival("RandomStarts-4", "").options());
        for (String name : Methods.ABLATIONS) {
            assertTrue(Methods.isAblation(name) && !Methods.isSwatnn(name), name);
            Methods.rival(name, "").check();
        }
    }

    private static WekaMethod weka(String name) {
        return (WekaMethod) Methods.rival(name, "");
    }

    @ParameterizedTest
    @CsvSource({
        "MLPRegressor-4, 2, 17, 1",
        "MLPRegressor-7, 2, 29, 1",
        "MLPRegressor-20, 2, 81, 1",
        "MLPRegressor-7, 50, 365, 1",
        "MultilayerPerceptron, 10, 61, 1",
        "'MultilayerPerceptron-7,7', 2, 85, 2"
    })
    void countsTheParametersOfANetwork(String name, int inputs, double parameters, double layers) {
        WekaMethod method = weka(name);
        Size size = method.sizeOf().apply(method.create(1), rows(inputs));
        assertEquals(Size.network(parameters, layers), size);
    }

    private static Instances rows(int inputs) {
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (int i = 0; i <= inputs; i++) {
            attributes.add(new Attribute("x" + i));
        }
        Instances rows = new Instances("rows", attributes, 2);
        rows.setClassIndex(inputs);
        for (int i = 0; i < 2; i++) {
            double[] values = new double[inputs + 1];
            Arrays.fill(values, i);
            rows.add(new DenseInstance(1, values));
        }
        return rows;
    }

    /** Weka's printed network is the witness: it lists every weight and bias. */
    @ParameterizedTest
    @CsvSource({"penguins", "mpg"})
    void countsNominalAttributesAsTheNetworksSeeThem(String name) throws Exception {
        DataSet data = RealData.folds(name, Path.of("test-data")).get(0);
        WekaMethod method = weka("MultilayerPerceptron-2");
        MultilayerPerceptron network = (MultilayerPerceptron) method.create(1);
        network.setTrainingTime(1);
        network.buildClassifier(new Instances(data.train()));
        long printed = network.toString()
                .lines()
                .filter(line -> line.strip().matches("(Threshold|Node \\d+|Attrib .*) +-?[0-9.E-]+"))
                .count();
        assertEquals(printed, method.sizeOf().apply(network, data.train()).parameters());
    }

    @Test
    void countsTheNodesOfTrees() throws Exception {
        Instances rows = new Instances(FriedmanData.FRIEDMAN2.generate(1).train(), 0, 100);
        WekaMethod method = weka("RandomForest");
        RandomForest forest = (RandomForest) method.create(1);
        forest.setNumIterations(3);
        forest.buildClassifier(rows);
        double nodes = method.sizeOf().apply(forest, rows).nodes();
        assertTrue(nodes > 3 * 50 && nodes < 3 * 200, "three trees of 100 rows have " + nodes + " nodes");
        M5P tree = new M5P();
        tree.buildClassifier(rows);
        assertEquals(
                2 * tree.measureNumRules() - 1,
                weka("M5P").sizeOf().apply(tree, rows).nodes());
    }

    @Test
    void setsTheWidthsAndTheSeedAndOneThread() {
        MultilayerPerceptron deep = assertInstanceOf(
                MultilayerPerceptron.class, weka("MultilayerPerceptron-7,7").create(5));
        assertEquals("7, 7", deep.getHiddenLayers());
        assertEquals(5, deep.getSeed());
        String[] shallow = ((OptionHandler) weka("MLPRegressor-20").create(5)).getOptions();
        assertArrayEquals(
                new String[] {"20", "5", "1", "1"},
                new String[] {value("N", shallow), value("S", shallow), value("P", shallow), value("E", shallow)});
    }

    @Test
    void countsTheCoefficientsOfALinearModel() throws Exception {
        Instances rows = FriedmanData.FRIEDMAN2.generate(1).train();
        LinearRegression model = new LinearRegression();
        model.setOptions(new String[] {"-S", "1"});
        model.buildClassifier(rows);
        assertEquals(Size.network(5, 0), weka("LinearRegression").sizeOf().apply(model, rows));
    }

    @Test
    void saysThatAClassIsMissing() {
        WekaMethod missing = new WekaMethod("Oracle", "weka.classifiers.Oracle", "", 9999, (c, rows) -> Size.NONE);
        Exception e = assertThrows(IllegalArgumentException.class, missing::check);
        assertEquals("Oracle needs the class weka.classifiers.Oracle, which is not on the class path.", e.getMessage());
    }

    private static String value(String option, String[] options) {
        try {
            return Utils.getOption(option, options.clone());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

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
import weka.core.Instances;
import weka.core.OptionHandler;
import weka.core.Utils;

import java.util.List;

/** Naming, creating and sizing the methods. */
class MethodTest {

    @Test
    void keepsTheWidthsOfANetworkTogether() {
        List<Method> swatnns = List.of(Method.swatnn("a", "-X 1"), Method.swatnn("b", "-X 2"));
        List<String> names = Method.parse("M5P, MultilayerPerceptron-7,7,SWATNN,MLPRegressor-3", swatnns).stream()
                .map(Method::name)
                .toList();
        assertEquals(List.of("M5P", "MultilayerPerceptron-7,7", "SWATNN-a", "SWATNN-b", "MLPRegressor-3"), names);
    }

    @Test
    void namesAnUnknownMethod() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Method.parse("M5P,Oracle", List.of()));
        assertTrue(e.getMessage().contains("'Oracle'"), e.getMessage());
        assertTrue(e.getMessage().contains("RandomForest"), e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "MLPRegressor-4, 2, 17, 1",
        "MLPRegressor-7, 2, 29, 1",
        "MLPRegressor-20, 2, 81, 1",
        "MLPRegressor-7, 50, 365, 1",
        "'MultilayerPerceptron-7,7', 2, 85, 2"
    })
    void countsTheParametersOfANetwork(String name, int inputs, double parameters, double layers) {
        Method method = Method.rival(name);
        Method.Size size = method.sizeOf().apply(method.create(1), inputs);
        assertEquals(new Method.Size(parameters, layers), size);
    }

    @Test
    void setsTheWidthsAndTheSeedAndOneThread() {
        MultilayerPerceptron deep = assertInstanceOf(
                MultilayerPerceptron.class,
                Method.rival("MultilayerPerceptron-7,7").create(5));
        assertEquals("7, 7", deep.getHiddenLayers());
        assertEquals(5, deep.getSeed());
        String[] shallow = ((OptionHandler) Method.rival("MLPRegressor-20").create(5)).getOptions();
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
        Method.Size size = Method.rival("LinearRegression").sizeOf().apply(model, 4);
        assertEquals(new Method.Size(5, 0), size);
    }

    @Test
    void saysThatAClassIsMissing() {
        Method missing = new Method("Oracle", "weka.classifiers.Oracle", "", (c, inputs) -> null);
        Exception e = assertThrows(IllegalArgumentException.class, () -> missing.create(1));
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

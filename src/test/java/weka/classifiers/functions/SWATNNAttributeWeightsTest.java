package weka.classifiers.functions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Models of attributes that Weka gives a weight. */
class SWATNNAttributeWeightsTest {

    @TempDir
    Path folder;

    private String cheap;

    @BeforeEach
    void writeAutoencoder() throws Exception {
        cheap = TinyBuilds.options(folder.resolve("tiny"));
    }

    /** y = sin(3 s) + b / 2 + noise of deviation 0.1; s is there twice, in two units. */
    private static Instances copies(double weightOfCelsius, double weightOfFahrenheit) {
        List<Attribute> attributes =
                List.of(new Attribute("celsius"), new Attribute("b"), new Attribute("fahrenheit"), new Attribute("y"));
        Instances data = new Instances("copies", new ArrayList<>(attributes), 200);
        data.setClassIndex(3);
        data.attribute(0).setWeight(weightOfCelsius);
        data.attribute(2).setWeight(weightOfFahrenheit);
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            double s = 2 * random.nextDouble() - 1;
            double b = 2 * random.nextDouble() - 1;
            double y = Math.sin(3 * s) + b / 2 + 0.1 * random.nextGaussian();
            data.add(new DenseInstance(1, new double[] {s, b, 1.8 * s + 32, y}));
        }
        return data;
    }

    /** For each input, whether the network hears it. */
    private static List<Boolean> used(SWATNN model) {
        List<Boolean> used = new ArrayList<>();
        var network = model.model().network();
        for (int i = 0; i < network.inputs(); i++) {
            boolean any = false;
            for (int to = 0; to < network.width(0); to++) {
                any |= network.weight(0, i, to) != 0;
            }
            used.add(any);
        }
        return used;
    }

    @ParameterizedTest
    @CsvSource({"0.1, 1, false", "1, 0.1, true"})
    void ofTwoCopiesThatOfTheLargerWeightIsUsed(double celsius, double fahrenheit, boolean usesCelsius)
            throws Exception {
        SWATNN model = TinyBuilds.build(cheap, copies(celsius, fahrenheit));
        assertEquals(List.of(usesCelsius, true, !usesCelsius), used(model), model.toString());
    }

    @Test
    void aWeightOfOneChangesNothing() throws Exception {
        Instances plain = TinyBuilds.waves(100, 1);
        Instances ones = TinyBuilds.waves(100, 1);
        ones.attribute(0).setWeight(1);
        assertArrayEquals(
                TinyBuilds.bytes(TinyBuilds.build(cheap, plain)), TinyBuilds.bytes(TinyBuilds.build(cheap, ones)));
    }
}

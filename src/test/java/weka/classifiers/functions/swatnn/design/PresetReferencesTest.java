package weka.classifiers.functions.swatnn.design;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.options.Preset;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.refine.LevenbergMarquardt;
import weka.classifiers.functions.swatnn.select.ChoiceRule;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * What each preset makes of the same networks and rows: sizes and errors of small networks of its front, the network that it chooses, and what that one
 * predicts. The search, whose last digits depend on the processor, is left out: what it would find is drawn from a seed, and everything
 * after it is plain Java. The references are in {@code preset-references.properties}; where a change is intended, the message of the
 * failed test holds the new line.
 */
class PresetReferencesTest {

    /**
     * Where two processors' exponentials differ in the last digit, fits that have converged stay this near: with the last digits of the
     * targets changed, most of the numbers below moved by at most 5e-4. Those of 1500 rows may take another path then: a failure there alone on a
     * machine of another kind is no defect.
     */
    private static final double RELATIVE = 2e-3;

    /** Small networks of the front; of large ones, another digit can bring others. */
    private static final int MEMBERS = 4;

    private static final double HELD_OUT = 0.2;
    private static final ChoiceRule RULE = new ChoiceRule(0.02, 1e-4, 0);

    /** Networks are handed out after a fit of so few rows and iterations, about as good as a search leaves them. */
    private static final int FEW = 40;

    private static final LevenbergMarquardt.Settings ROUGHLY = new LevenbergMarquardt.Settings(3, 1e-4, 1, 0, false);

    private static final double[][] PROBES = {{0, 0}, {0.5, -0.7}, {-0.9, 0.4}};

    private static Properties references() throws Exception {
        Properties references = new Properties();
        try (InputStream in = PresetReferencesTest.class.getResourceAsStream("preset-references.properties")) {
            assertNotNull(in);
            references.load(in);
        }
        return references;
    }

    /** y = sin(3 a) + b² / 2 - 1/6 + noise, in units of its deviation. */
    private static DesignMatrix waves(int rows) {
        double[] x = new double[2 * rows];
        double[] y = new double[rows];
        double[] weights = new double[rows];
        SplittableRandom random = new SplittableRandom(rows);
        for (int i = 0; i < rows; i++) {
            double a = random.nextDouble(-1, 1);
            double b = random.nextDouble(-1, 1);
            x[2 * i] = a;
            x[2 * i + 1] = b;
            y[i] = (StrictMath.sin(3 * a) + b * b / 2 - 1.0 / 6 + random.nextDouble(-0.2, 0.2)) / 0.75;
            weights[i] = 1;
        }
        return new DesignMatrix(2, x, y, weights);
    }

    private static Design design(Preset preset, int rows) throws Exception {
        DesignSettings settings = new DesignSettings(
                Loss.SQUARED, preset.search(), preset.refinement(), HELD_OUT, RULE, Activation.CHOICES, 2);
        List<SparseMlp> networks = new ArrayList<>();
        for (SparseMlp network : KnownNetworks.ofEachDepth(2, 4, 15, 1)) {
            networks.add(LevenbergMarquardt.fit(network, waves(FEW), ROUGHLY, BuildListener.SILENT)
                    .network());
        }
        NetworkDesigner designer = new NetworkDesigner(KnownNetworks.source(networks), settings);
        DesignMatrix data = waves(rows);
        return designer.finish(designer.explore(data, 1, BuildListener.SILENT), RULE, data, BuildListener.SILENT);
    }

    private static String described(Design design) {
        SparseMlp network = design.chosen().network();
        return "chosen " + design.chosen().size() + " " + network.nonZeroWeights() + " depth "
                + design.chosen().depth() + " error " + design.chosen().error() + " predicts "
                + Arrays.stream(PROBES)
                        .map(probe -> "" + network.predict(probe))
                        .collect(Collectors.joining(" "))
                + " front "
                + design.exploration().front().members().stream()
                        .limit(MEMBERS)
                        .map(member -> member.size() + " " + member.error())
                        .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "FAST, 150",
        "FAST, 1500",
        "DEFAULT, 150",
        "DEFAULT, 1500",
        "THOROUGH, 150",
        "THOROUGH, 1500",
        "PUBLISHED, 150",
        "PUBLISHED, 1500"
    })
    void makesTheNetworkOfItsReference(Preset preset, int rows) throws Exception {
        String key = preset.name().toLowerCase(Locale.ROOT) + "-" + rows;
        String actual = described(design(preset, rows));
        String expected = references().getProperty(key, "");
        assertTrue(
                near(expected, actual),
                () -> "expected:\n" + key + " = " + expected + "\nbut was:\n" + key + " = " + actual);
    }

    /** The same words, sizes as they are, and numbers with a decimal point within {@link #RELATIVE}. */
    private static boolean near(String expected, String actual) {
        String[] wanted = expected.split(" ");
        String[] found = actual.split(" ");
        if (wanted.length != found.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            boolean close = wanted[i].contains(".") && found[i].contains(".")
                    ? Math.abs(Double.parseDouble(wanted[i]) - Double.parseDouble(found[i]))
                            <= RELATIVE * Math.abs(Double.parseDouble(wanted[i]))
                    : wanted[i].equals(found[i]);
            if (!close) {
                return false;
            }
        }
        return true;
    }
}

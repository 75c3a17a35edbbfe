package weka.classifiers.functions.swatnn.starts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static weka.classifiers.functions.swatnn.starts.ThreeColumns.rows;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.ActivationFamily;
import weka.classifiers.functions.swatnn.network.InputWeights;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.refine.LevenbergMarquardt;
import weka.classifiers.functions.swatnn.refine.MeanLoss;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Products of curves of two columns, and the networks that begin there. */
class ProductStartsTest {

    private static final LevenbergMarquardt.Settings FIT =
            new LevenbergMarquardt.Settings(30, 1e-6, 1e-2, 0, true, 0, Loss.SQUARED);

    private static ProductSearch.Product best(DesignMatrix rows) {
        return new ProductSearch(rows, InputWeights.NONE).best();
    }

    private static double wavesThatGrow(double[] x) {
        return (2 + x[1]) * Math.sin(20 * x[2] + 0.4) + 0.5 * x[0] - 0.25;
    }

    @Test
    void theCurvesAndTheLinearPartAreFound() {
        DesignMatrix rows = rows(ProductStartsTest::wavesThatGrow);
        ProductSearch.Product product = best(rows);
        assertNotNull(product);
        assertEquals(List.of(1, 2), List.of(product.first(), product.second()));
        assertEquals(0.5, product.linear()[0], 0.01);
        // A constant in one of the curves is a part of the other in the linear part: the whole alone is known.
        double whole = CosineTerms.curve(product.firstCurve(), 0.3) * CosineTerms.curve(product.secondCurve(), 0.2)
                + product.linear()[0] * 0.1
                + product.linear()[1] * 0.3
                + product.linear()[2] * 0.2
                + product.constant();
        double mean = wavesThatGrow(Arrays.copyOf(rows.inputs(), 3)) - rows.targets()[0];
        assertEquals(wavesThatGrow(new double[] {0.1, 0.3, 0.2}) - mean, whole, 0.05);
        assertTrue(product.error() < 1e-3, "mean square " + product.error());
    }

    @Test
    void sumsOfCurvesHaveNone() {
        assertNull(best(rows(x -> Math.sin(9 * x[1]) + x[2] * x[2] + x[0])));
    }

    @Test
    void noiseAndFewRowsHaveNone() {
        SplittableRandom random = new SplittableRandom(4);
        assertNull(best(rows(x -> random.nextGaussian())));
        assertNull(best(rows(90, x -> x[0] * x[1])), "72 rows for eight cosines");
        assertNotNull(best(rows(110, x -> x[0] * x[1])), "88 rows");
    }

    @Test
    void columnsOfFewValuesHaveNone() {
        DesignMatrix rows = rows(x -> Math.rint(2 * x[1]) * Math.rint(2 * x[2]));
        double[] few =
                Arrays.stream(rows.inputs()).map(x -> Math.rint(2 * x) / 2).toArray();
        assertNull(best(new DesignMatrix(3, few, rows.targets(), rows.weights())));
    }

    @Test
    void columnsThatAreWantedComeFirst() {
        DesignMatrix rows = rows(x -> 1.5 * x[0] * x[1] + x[1] * x[2]);
        InputWeights wanted = new InputWeights(List.of(0.3, 1.0, 1.0));
        assertEquals(0, new ProductSearch(rows, InputWeights.NONE).best().first());
        assertNull(new ProductSearch(rows, wanted).best(), "the other product leaves more than a half");
    }

    @Test
    void aRegressionHasTheFactorsAndTheErrorOfItsRows() {
        DesignMatrix data =
                new DesignMatrix(1, new double[] {9, 0, 1, 2}, new double[] {9, 1, 3, 5}, new double[] {1, 1, 2, 1});
        RidgeRegression regression = new RidgeRegression(data, new int[] {1, 2, 3});
        DMatrixRMaj terms = new DMatrixRMaj(new double[][] {{1, 0}, {1, 1}, {1, 2}});
        assertArrayEquals(new double[] {1, 2}, regression.factors(terms), 1e-3);
        // What 0 + 2 x leaves is 1 on each row, and what 1 + 1 x leaves is 0, 1 and 2, of weights 1, 2 and 1.
        assertEquals(1, regression.error(terms, new double[] {0, 2}), 1e-12);
        assertEquals(1.5, regression.error(terms, new double[] {1, 1}), 1e-12);
    }

    @Test
    void aCurveIsMadeOfAsFewNeuronsAsItTakes() throws Exception {
        double[] x = new SplittableRandom(3).doubles(500, -1, 1).toArray();
        CurveNetworks bend =
                CurveNetworks.of(x, v -> Math.abs(v - 0.2), ActivationFamily.ALL.members(), BuildListener.SILENT);
        assertEquals(1, bend.leaving(1e-8).width(0), bend.leaving(1e-8).toString());
        CurveNetworks waves = CurveNetworks.of(
                x,
                v -> Math.sin(30 * v) + 0.3 * Math.sin(50 * v + 1),
                ActivationFamily.ALL.members(),
                BuildListener.SILENT);
        assertTrue(waves.leaving(0.2).nonZeroWeights() < waves.leaving(1e-6).nonZeroWeights());
        double[] out = new double[1];
        waves.leaving(1e-6).predict(new double[] {0.3}, 1, out);
        assertEquals(Math.sin(9) + 0.3 * Math.sin(16), out[0], 0.01);
    }

    @Test
    void aNetworkOfTwoLayersBeginsThere() throws Exception {
        DesignMatrix rows = rows(ProductStartsTest::wavesThatGrow);
        List<SparseMlp> found = starts(rows, 300);
        SparseMlp last = found.get(found.size() - 1);
        assertEquals(ProductStarts.LAYERS, last.hiddenLayers());
        assertEquals(3, last.width(1));
        assertEquals(Activation.SQUARE, last.activation(1, 0));
        double left = MeanLoss.of(last, rows, Loss.SQUARED);
        assertTrue(left < 1e-6, left + " of a variance of 2");
        for (SparseMlp network : starts(rows, 40)) {
            assertTrue(network.nonZeroWeights() <= 40, network.toString());
        }
        assertTrue(starts(rows(x -> Math.sin(20 * x[1])), 300).isEmpty());
    }

    @Test
    void curvesBesideTheProductAreAPartOfTheNetwork() throws Exception {
        DesignMatrix rows = rows(x -> 2 * Math.pow(x[1], 4) - 3 * x[1] * x[1] * x[2] + x[2] * x[2] + 0.5 * x[0]);
        ProductSearch.Product product = best(rows);
        assertEquals(List.of(1, 2), List.of(product.first(), product.second()));
        assertEquals(9, product.firstBeside().length, "a constant of 0 and eight cosines");
        List<SparseMlp> found = starts(rows, 300);
        SparseMlp last = found.get(found.size() - 1);
        double left = MeanLoss.of(last, rows, Loss.SQUARED);
        assertTrue(left < 1e-4, left + " of a variance of 0.4");
    }

    @Test
    void aNetworkIsPutTogetherOfFourCurvesAndTheOtherColumns() {
        DesignMatrix rows = new DesignMatrix(3, new double[] {0.5, 2, -1}, new double[1], new double[] {1});
        ProductSearch.Product product = new ProductSearch.Product(
                0, 2, new double[1], new double[1], new double[1], new double[1], new double[] {9, 4, 9}, 10, 0);
        SparseMlp twice = SparseMlp.builder(1)
                .layer(1, (from, to) -> 1, to -> 3, to -> Activation.LEAKY_RELU)
                .output(1, (from, to) -> 2, to -> 1)
                .build();
        SparseMlp network =
                new ProductNetwork(rows, product).of(twice, SparseMlp.constant(1, 5), twice, SparseMlp.constant(1, -7));
        double[] value = new double[1];
        network.predict(rows.inputs(), 1, value);
        // g and a are 2 (x + 3) + 1 = 8, h 5 and b -7; the other column counts 4 times.
        assertEquals(8 * 5 + 8 - 7 + 4 * 2 + 10, value[0], 1e-9);
    }

    private static List<SparseMlp> starts(DesignMatrix rows, int mostParameters) throws InterruptedException {
        return new ProductStarts(rows, ActivationFamily.ALL.members(), mostParameters, InputWeights.NONE)
                .networks(FIT, BuildListener.SILENT);
    }
}

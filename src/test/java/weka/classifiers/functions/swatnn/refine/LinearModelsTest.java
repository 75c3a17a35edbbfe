package weka.classifiers.functions.swatnn.refine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.loss.Huber;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.progress.BuildListener;

class LinearModelsTest {

    @Test
    void oneInputIsFittedAtOnce() {
        // Weighted means 2 and 3, Σw(x - 2)² = 4, Σw(x - 2)(y - 3) = 8.
        DesignMatrix data = new DesignMatrix(1, new double[] {1, 2, 3}, new double[] {1, 3, 5}, new double[] {2, 1, 2});
        SparseMlp model = LinearModels.start(data, Loss.SQUARED);
        assertEquals(0, model.hiddenLayers());
        assertEquals(2, model.weight(0, 0, 0), 1e-12);
        assertEquals(-1, model.bias(0, 0), 1e-12);
    }

    /** One Newton step from the constant 1, where Huber's weights are 1, 1 and 1/2: slope (1 + 1) / (1 + 1/2). */
    @Test
    void anotherLossReweightsTheRows() {
        DesignMatrix data =
                new DesignMatrix(1, new double[] {-1, 0, 1}, new double[] {0, 1, 3}, new double[] {1, 1, 1});
        SparseMlp model = LinearModels.start(data, new Huber(1));
        assertEquals(2 / 1.5, model.weight(0, 0, 0), 1e-9);
        assertEquals(1, model.bias(0, 0), 1e-9);
    }

    @Test
    void leadsToLeastSquares() throws Exception {
        DesignMatrix data = Tables.of(200, 4, 1, x -> 3 * x[0] - 2 * x[1] + 0.5 * x[3] + 1);
        SparseMlp fitted = LevenbergMarquardt.fit(
                        LinearModels.start(data, Loss.SQUARED),
                        data,
                        new LevenbergMarquardt.Settings(50, 0, 0.1, 0, false),
                        BuildListener.SILENT)
                .network();
        double[] expected = {3, -2, 0, 0.5};
        for (int c = 0; c < expected.length; c++) {
            assertEquals(expected[c], fitted.weight(0, c, 0), 1e-8);
        }
        assertEquals(1, fitted.bias(0, 0), 1e-8);
    }

    @Test
    void constantInputsHaveNoWeight() {
        DesignMatrix data =
                new DesignMatrix(2, new double[] {0, 5, 1, 5, 2, 5}, new double[] {-1, 0, 1}, new double[] {1, 1, 1});
        SparseMlp model = LinearModels.start(data, Loss.SQUARED);
        assertEquals(0, model.weight(0, 1, 0));
        assertEquals(0.5, model.weight(0, 0, 0), 1e-12);
    }
}

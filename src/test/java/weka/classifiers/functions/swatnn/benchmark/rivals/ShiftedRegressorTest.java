package weka.classifiers.functions.swatnn.benchmark.rivals;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import weka.classifiers.AbstractClassifier;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;

import java.util.ArrayList;
import java.util.List;

class ShiftedRegressorTest {

    /** Predicts x. */
    static final class Copying extends AbstractClassifier {
        private static final long serialVersionUID = 1L;

        @Override
        public void buildClassifier(Instances data) {}

        @Override
        public double classifyInstance(Instance row) {
            return row.value(0);
        }
    }

    /** The class is x plus 1 to 10, of which the quantile 0.9 is 9. */
    @Test
    void theQuantileOfTheResidualsIsAdded() throws Exception {
        Instances rows = new Instances("rows", new ArrayList<>(List.of(new Attribute("x"), new Attribute("y"))), 10);
        rows.setClassIndex(1);
        for (int i = 1; i <= 10; i++) {
            rows.add(new DenseInstance(1, new double[] {7 * i, 8 * i}));
        }
        ShiftedRegressor regressor = new ShiftedRegressor(new Copying(), 0.9);
        regressor.buildClassifier(rows);
        assertEquals(14 + 9, regressor.classifyInstance(rows.get(1)));
    }
}

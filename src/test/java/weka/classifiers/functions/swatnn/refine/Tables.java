package weka.classifiers.functions.swatnn.refine;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Data for the tests of this package. */
final class Tables {

    private Tables() {}

    /** Inputs uniform in [-1, 1], weights uniform in [0.5, 1.5]. */
    static DesignMatrix of(int rows, int columns, long seed, ToDoubleFunction<double[]> target) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = random.doubles((long) rows * columns, -1, 1).toArray();
        double[] y = new double[rows];
        Arrays.setAll(y, r -> target.applyAsDouble(Arrays.copyOfRange(x, r * columns, (r + 1) * columns)));
        return new DesignMatrix(columns, x, y, random.doubles(rows, 0.5, 1.5).toArray());
    }

    /** The weighted mean squared error, worked out row by row. */
    static double error(SparseMlp network, DesignMatrix data) {
        double sum = 0;
        for (int r = 0; r < data.rows(); r++) {
            double residual = data.targets()[r] - network.predict(row(data, r));
            sum += data.weights()[r] * residual * residual;
        }
        return sum / data.totalWeight();
    }

    static double[] row(DesignMatrix data, int r) {
        return Arrays.copyOfRange(data.inputs(), r * data.columns(), (r + 1) * data.columns());
    }
}

package weka.classifiers.functions.swatnn.starts;

import weka.classifiers.functions.swatnn.data.DesignMatrix;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Rows of three columns, uniform in [-1, 1], and a function of them without its mean. */
public final class ThreeColumns {

    private ThreeColumns() {}

    /** 900 rows. */
    public static DesignMatrix rows(ToDoubleFunction<double[]> function) {
        return rows(900, function);
    }

    /** So many rows. */
    public static DesignMatrix rows(int count, ToDoubleFunction<double[]> function) {
        SplittableRandom random = new SplittableRandom(8);
        double[] inputs = random.doubles(3L * count, -1, 1).toArray();
        double[] targets = new double[count];
        Arrays.setAll(targets, i -> function.applyAsDouble(Arrays.copyOfRange(inputs, 3 * i, 3 * i + 3)));
        double mean = Arrays.stream(targets).average().orElse(0);
        double[] weights = new double[count];
        Arrays.fill(weights, 1);
        return new DesignMatrix(
                3, inputs, Arrays.stream(targets).map(t -> t - mean).toArray(), weights);
    }
}

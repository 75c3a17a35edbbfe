package weka.classifiers.functions.swatnn.data;

import weka.core.Instance;
import weka.core.Instances;

import java.util.Arrays;

/** Which rows can be trained on, and how much each counts. */
public final class UsableRows {

    private UsableRows() {}

    /**
     * The rows to train on: a copy without the rows whose weight or class is not a finite number or whose weight is not positive.
     *
     * @throws IllegalArgumentException where the class is neither numeric nor nominal or not set
     */
    public static Instances of(Instances data) {
        requireClass(data);
        Instances usable = new Instances(data, data.numInstances());
        for (Instance row : data) {
            if (isUsable(row)) {
                usable.add(row);
            }
        }
        return usable;
    }

    /**
     * The number of infinite values, of attributes and class, in the data: values that are treated as missing though Weka does
     * not call them so. (NaN is how Weka itself stores a missing value, so the two cannot be told apart.)
     */
    public static long infiniteValues(Instances data) {
        long count = 0;
        for (Instance row : data) {
            // Only stored values: the others of a sparse row are 0.
            for (int i = 0; i < row.numValues(); i++) {
                if (Double.isInfinite(row.valueSparse(i))) {
                    count++;
                }
            }
        }
        return count;
    }

    /** @throws IllegalArgumentException where there is no row, a row is not usable, or the class is neither numeric nor nominal or not set */
    static void require(Instances data) {
        requireClass(data);
        if (data.isEmpty()) {
            throw new IllegalArgumentException("There is no row to train on");
        }
        for (int i = 0; i < data.numInstances(); i++) {
            if (!isUsable(data.instance(i))) {
                throw new IllegalArgumentException("Row " + i + " cannot be used: its weight is "
                        + data.instance(i).weight() + " and its class "
                        + data.instance(i).classValue());
            }
        }
    }

    /** The weights of usable rows, positive and scaled to mean 1. */
    static double[] normalisedWeights(Instances data) {
        double[] weights = data.stream().mapToDouble(Instance::weight).toArray();
        double largest = Arrays.stream(weights).max().orElse(1);
        double mean = Arrays.stream(weights).map(w -> w / largest).average().orElse(1);
        // A weight that is nothing beside the others stays positive.
        Arrays.setAll(weights, i -> Math.max(Double.MIN_NORMAL, weights[i] / largest / mean));
        return weights;
    }

    /** Whether a row can be trained on: its class is a finite number, and its weight a positive one. */
    public static boolean isUsable(Instance row) {
        return row.weight() > 0 && Double.isFinite(row.weight()) && Double.isFinite(row.classValue());
    }

    private static void requireClass(Instances data) {
        if (data.classIndex() < 0
                || !data.classAttribute().isNumeric() && !data.classAttribute().isNominal()) {
            throw new IllegalArgumentException("The data " + data.relationName() + " need a numeric or nominal class");
        }
    }

    /** @throws IllegalArgumentException where the class is not numeric or not set */
    public static void requireNumericClass(Instances data) {
        if (data.classIndex() < 0 || !data.classAttribute().isNumeric()) {
            throw new IllegalArgumentException("The data " + data.relationName() + " need a numeric class");
        }
    }
}

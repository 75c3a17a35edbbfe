package weka.classifiers.functions.swatnn.data;

import weka.core.Instance;
import weka.core.Instances;

/** Makes shares of a class, for tests. */
public final class Shares {

    private Shares() {}

    /** Maps the class of the rows that have one to [0, 1]: the least value to 0, the greatest to 1. */
    public static void ofRange(Instances rows) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Instance row : rows) {
            if (!row.classIsMissing()) {
                least = Math.min(least, row.classValue());
                most = Math.max(most, row.classValue());
            }
        }
        for (Instance row : rows) {
            if (!row.classIsMissing()) {
                row.setClassValue((row.classValue() - least) / (most - least));
            }
        }
    }
}

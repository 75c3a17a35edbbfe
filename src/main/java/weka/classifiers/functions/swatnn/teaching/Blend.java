package weka.classifiers.functions.swatnn.teaching;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.core.Instances;

import java.util.Arrays;
import java.util.Locale;

/**
 * A weighted mean of two teachers, with the weights that have the lowest squared error on rows that they did not see (stacking: Breiman,
 * 1996, Stacked regressions, section 2, weights that are not negative and sum to 1). Where one of them is better alone, it has all of
 * the weight.
 */
final class Blend implements Teacher {

    private final Teacher first;
    private final Teacher second;
    private final double share;

    private Blend(Teacher first, Teacher second, double share) {
        this.first = first;
        this.second = second;
        this.share = share;
    }

    /**
     * The best blend, or one of the teachers where the other one adds nothing.
     *
     * @param rows the training rows that both were built on
     */
    static Teacher of(Teacher first, Teacher second, DesignMatrix rows) {
        double share = share(first.unseen(), second.unseen(), rows);
        return share >= 1 ? first : share <= 0 ? second : new Blend(first, second, share);
    }

    /** The weight of the first: that of the second is 1 less it. */
    private static double share(double[] a, double[] b, DesignMatrix rows) {
        double product = 0;
        double square = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = a[i] - b[i];
            if (!Double.isNaN(difference)) {
                product += rows.weights()[i] * difference * (rows.targets()[i] - b[i]);
                square += rows.weights()[i] * difference * difference;
            }
        }
        return square > 0 ? Math.max(0, Math.min(1, product / square)) : 1;
    }

    @Override
    public String label() {
        return String.format(
                Locale.ROOT,
                "a blend of %s (%.0f %%) and %s (%.0f %%)",
                first.label(),
                100 * share,
                second.label(),
                100 * (1 - share));
    }

    @Override
    public double[] predict(Instances rows) throws Exception {
        return blended(first.predict(rows), second.predict(rows));
    }

    @Override
    public double[] unseen() {
        return blended(first.unseen(), second.unseen());
    }

    private double[] blended(double[] a, double[] b) {
        double[] blended = new double[a.length];
        Arrays.setAll(blended, i -> share * a[i] + (1 - share) * b[i]);
        return blended;
    }
}

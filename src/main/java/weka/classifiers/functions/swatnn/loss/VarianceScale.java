package weka.classifiers.functions.swatnn.loss;

import java.util.Arrays;

/**
 * The scale on which numbers whose variance rises with a power of their mean vary about alike: t^(1 - p/2), and the logarithm for p = 2
 * (McCullagh &amp; Nelder, 1989, Generalized linear models, section 6.2).
 *
 * @param power p, from 0 to 2
 */
public record VarianceScale(double power) {

    /** The value of t, at least 0, on this scale. */
    public double of(double t) {
        return power == 2 ? Math.log(t) : Math.pow(t, 1 - power / 2);
    }

    /** What has this value; 0 for those that nothing has. */
    public double inverse(double value) {
        return power == 2 ? Math.exp(value) : Math.pow(Math.max(0, value), 1 / (1 - power / 2));
    }

    /**
     * What targets are off by.
     *
     * @param targets n parts of the mean, at least 0
     * @param outputs n logarithms of what was expected of them
     */
    public double[] differences(double[] targets, double[] outputs) {
        double[] differences = new double[targets.length];
        Arrays.setAll(differences, i -> of(targets[i]) - of(Math.exp(outputs[i])));
        return differences;
    }
}

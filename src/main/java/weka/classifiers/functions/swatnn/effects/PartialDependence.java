package weka.classifiers.functions.swatnn.effects;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Partial dependence (Friedman, 2001, Greedy function approximation: a gradient boosting machine, section 8.2): the mean of a function
 * over the rows, with one attribute set to a value in all of them. Where attributes go together, that makes rows which do not occur;
 * {@link LocalEffects} do not.
 */
public final class PartialDependence {

    private PartialDependence() {}

    /**
     * The mean at each place.
     *
     * @param function of a row
     * @param sample rows to average over
     * @param attribute index of the attribute that is set
     * @param places values that it is set to
     */
    public static Curve of(ToDoubleFunction<double[]> function, Sample sample, int attribute, double[] places) {
        double[] means = Arrays.stream(places)
                .map(place -> sample.mean(row -> {
                    double[] changed = row.clone();
                    changed[attribute] = place;
                    return function.applyAsDouble(changed);
                }))
                .toArray();
        return new Curve(places, means);
    }
}

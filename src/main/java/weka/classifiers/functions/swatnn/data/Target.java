package weka.classifiers.functions.swatnn.data;

import weka.classifiers.functions.swatnn.data.InputAttribute.Kind;
import weka.classifiers.functions.swatnn.network.OutputRange;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.io.Serializable;
import java.util.Optional;

/**
 * What is predicted, and the way from its values to the standardised target and back.
 *
 * @param name name of the class attribute
 * @param kind numeric or date
 * @param mean weighted mean of the training targets; finite
 * @param deviation their weighted population standard deviation, 1 where they are all equal; positive and finite
 * @param bounds between what values predictions stay; models saved before there were bounds have {@link Bounds#NONE}
 */
public record Target(String name, Kind kind, double mean, double deviation, Bounds bounds) implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of its range, or the target is nominal
     */
    public Target {
        if (kind == Kind.NOMINAL) {
            throw new IllegalArgumentException("The target " + name + " is nominal; it must be numeric or a date");
        }
        if (!Double.isFinite(mean) || !Double.isFinite(deviation) || deviation <= 0) {
            throw new IllegalArgumentException("The target has mean " + mean + " and deviation " + deviation
                    + "; both must be finite and the deviation positive");
        }
        bounds = bounds == null ? Bounds.NONE : bounds;
    }

    /** The target that the summarised values have mean 0 and deviation 1 of. */
    static Target of(String name, Kind kind, Moments moments) {
        return new Target(
                name,
                kind,
                moments.mean(),
                moments.deviation() > 0 ? moments.deviation() : 1,
                Bounds.around(moments.minimum(), moments.maximum()));
    }

    /** The same without bounds. */
    Target unbounded() {
        return new Target(name, kind, mean, deviation, Bounds.NONE);
    }

    /** The bounds, where the output of a network can lie beyond them; what it never does need not be said or written. */
    public Optional<Bounds> boundsOf(SparseMlp network) {
        OutputRange range = OutputRange.of(network);
        boolean within =
                mean + deviation * range.least() >= bounds.lower() && mean + deviation * range.most() <= bounds.upper();
        return bounds.none() || within ? Optional.empty() : Optional.of(bounds);
    }

    /** From a value of the class to a standardised one. */
    public double toStandardised(double value) {
        double difference = value - mean;
        // Two values of opposite sign near the largest double differ by more than a double holds.
        return Double.isInfinite(difference) ? (value / 2 - mean / 2) / deviation * 2 : difference / deviation;
    }

    /** From a standardised value, such as a network's output, to a value of the class within the bounds; finite unless the argument is NaN. */
    public double toUnits(double standardised) {
        return bounds.nearest(mean + deviation * standardised);
    }
}

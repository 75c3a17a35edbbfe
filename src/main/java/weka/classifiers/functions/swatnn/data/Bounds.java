package weka.classifiers.functions.swatnn.data;

import weka.classifiers.functions.swatnn.network.NetworkPrinter;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Between what values predictions stay, in the units of the class: far from the rows of training a network goes on along its last slopes,
 * which says nothing of the class.
 *
 * @param lower the least prediction
 * @param upper the greatest one, at least the least
 */
public record Bounds(double lower, double upper) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Every finite number. */
    public static final Bounds NONE = new Bounds(-Double.MAX_VALUE, Double.MAX_VALUE);

    /**
     * How far predictions may leave the range of the training values, as a part of it. On 19 sets, five-fold, 0, 0.05, 0.1, 0.25 and no
     * bounds gave errors of 0.249, 0.250, 0.251, 0.256 and 0.266 of the variance in the geometric mean. Where the models had to go on
     * beyond the highest 30 % of an attribute, they gave 0.88, 0.88, 0.88, 0.86 and 0.80: there, the class itself often leaves its range.
     */
    private static final BigDecimal MARGIN = new BigDecimal("0.1");

    /** Decimals of the bounds where the range is between 1 and 10; they are rounded outward, so that they are short to read. */
    private static final int DECIMALS = 1;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is not finite, or they are in the wrong order
     */
    public Bounds {
        if (!(lower <= upper && lower >= -Double.MAX_VALUE && upper <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("The bounds of predictions are " + lower + " and " + upper
                    + "; they must be finite, the lower one first");
        }
    }

    /**
     * Around training values, with a margin. What was never negative is not predicted to be.
     *
     * @param least the least value, finite
     * @param greatest the greatest one; where it is the same, or so far off that the range is more than a double holds, there are no bounds
     */
    static Bounds around(double least, double greatest) {
        double range = greatest - least;
        if (!(range > 0) || Double.isInfinite(range)) {
            return NONE;
        }
        // In decimals, so that 1 less a tenth of 6 is 0.4.
        BigDecimal margin = BigDecimal.valueOf(range).multiply(MARGIN);
        int scale = DECIMALS - (int) Math.floor(Math.log10(range));
        double lower = BigDecimal.valueOf(least)
                .subtract(margin)
                .setScale(scale, RoundingMode.FLOOR)
                .doubleValue();
        double upper = BigDecimal.valueOf(greatest)
                .add(margin)
                .setScale(scale, RoundingMode.CEILING)
                .doubleValue();
        return new Bounds(
                least >= 0 ? Math.max(0, lower) : Math.max(-Double.MAX_VALUE, lower),
                greatest <= 0 ? Math.min(0, upper) : Math.min(Double.MAX_VALUE, upper));
    }

    /** Whether there are no bounds but those of numbers. */
    public boolean none() {
        return equals(NONE);
    }

    /** What they say of what is predicted, in a few words. */
    public String of(String name) {
        return name + " stays between " + NetworkPrinter.signed(lower) + " and " + NetworkPrinter.signed(upper);
    }

    /** The value within the bounds that is nearest to a number; NaN stays. */
    public double nearest(double value) {
        return Math.max(lower, Math.min(upper, value));
    }
}

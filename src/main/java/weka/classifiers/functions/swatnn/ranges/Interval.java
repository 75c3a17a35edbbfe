package weka.classifiers.functions.swatnn.ranges;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An interval of the real numbers. Written as in mathematics, {@code "[0, 1000]"}, {@code "(0, 1)"} or {@code "(0, ∞)"}, it is a
 * constant that annotations can hold: what an option may be and what a settings record accepts are then one constant.
 *
 * @param least lower bound, finite
 * @param leastIncluded whether the lower bound belongs to the interval
 * @param most upper bound, above {@code least}; {@link Double#POSITIVE_INFINITY} for none
 * @param mostIncluded whether the upper bound belongs to the interval
 */
public record Interval(double least, boolean leastIncluded, double most, boolean mostIncluded) {

    private static final Pattern NOTATION = Pattern.compile("([\\[(])\\s*(\\S+)\\s*,\\s*(\\S+)\\s*([\\])])");
    private static final double EXACT_WHOLE = 1e15;

    /** Checks the bounds. */
    public Interval {
        if (!(least > Double.NEGATIVE_INFINITY && least < most) || most == Double.POSITIVE_INFINITY && mostIncluded) {
            throw new IllegalArgumentException("There is no interval from " + least + " to " + most);
        }
    }

    /**
     * Reads the mathematical notation.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Interval of(String notation) {
        Matcher parts = NOTATION.matcher(notation);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + notation + "' is no interval such as [0, 1] or (0, ∞)");
        }
        return new Interval(
                Double.parseDouble(parts.group(2)),
                parts.group(1).equals("["),
                parts.group(3).equals("∞") ? Double.POSITIVE_INFINITY : Double.parseDouble(parts.group(3)),
                parts.group(4).equals("]"));
    }

    /**
     * Checks that a value lies in an interval.
     *
     * @param option the name of the option, with its dash
     * @param interval in mathematical notation
     * @throws IllegalArgumentException naming the option, its value and what is allowed
     */
    public static void check(String option, double value, String interval) {
        of(interval).check(option, value);
    }

    /**
     * Checks that something which is no option lies in an interval.
     *
     * @param what begins the message, such as "The autoencoder's heads"
     * @param interval in mathematical notation
     * @throws IllegalArgumentException naming it, its value and what is allowed
     */
    public static void require(String what, double value, String interval) {
        of(interval).require(what, value);
    }

    /**
     * Checks that a value lies in this interval.
     *
     * @param option the name of the option, with its dash
     * @throws IllegalArgumentException naming the option, its value and what is allowed
     */
    public void check(String option, double value) {
        require("The option " + option, value);
    }

    private void require(String what, double value) {
        if (!contains(value)) {
            throw new IllegalArgumentException(what + " is " + plain(value) + "; it must "
                    + (most < Double.POSITIVE_INFINITY ? "lie " : leastIncluded ? "be a number of " : "be a number ")
                    + words());
        }
    }

    /** Whether a value lies in this interval; NaN and infinities lie in none. */
    public boolean contains(double value) {
        return (leastIncluded ? value >= least : value > least) && (mostIncluded ? value <= most : value < most);
    }

    /** The interval in words, such as "between 0 and 1, both excluded" or "at least 0". */
    public String words() {
        if (most == Double.POSITIVE_INFINITY) {
            return (leastIncluded ? "at least " : "greater than ") + plain(least);
        }
        String bounds = "between " + plain(least) + " and " + plain(most);
        if (leastIncluded && mostIncluded) {
            return bounds;
        }
        return bounds + ", "
                + (leastIncluded || mostIncluded ? plain(mostIncluded ? least : most) : "both")
                + " excluded";
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < EXACT_WHOLE
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}

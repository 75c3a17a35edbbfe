package weka.classifiers.functions.swatnn.search;

/** Range checks whose messages name the option, its value and what is allowed. */
public final class Ranges {

    private Ranges() {}

    /** Checks that a value is finite and at least 0. */
    public static void atLeastZero(String option, double value) {
        check(value >= 0 && value < Double.POSITIVE_INFINITY, option, value, "it must be a number of at least 0");
    }

    /** Checks that a value is finite and more than 0. */
    public static void positive(String option, double value) {
        check(value > 0 && value < Double.POSITIVE_INFINITY, option, value, "it must be a number greater than 0");
    }

    /** Checks that a value lies between 0 and 1, both excluded. */
    public static void fraction(String option, double value) {
        check(value > 0 && value < 1, option, value, "it must lie between 0 and 1, both excluded");
    }

    /** Checks that a value lies between two bounds, both included. */
    public static void between(String option, double value, double least, double most) {
        check(
                value >= least && value <= most,
                option,
                value,
                "it must lie between " + plain(least) + " and " + plain(most));
    }

    private static void check(boolean holds, String option, double value, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("The option " + option + " is " + plain(value) + "; " + rule);
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}

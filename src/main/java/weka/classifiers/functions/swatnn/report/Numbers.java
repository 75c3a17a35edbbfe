package weka.classifiers.functions.swatnn.report;

import weka.classifiers.functions.swatnn.data.InputAttribute.Kind;
import weka.classifiers.functions.swatnn.network.NetworkPrinter;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers as readers want them. */
final class Numbers {

    /** What is not a number, or has no meaning. */
    static final String NONE = "\u2013";

    private static final int DIGITS = 4;
    private static final int TICK_DIGITS = 12;
    private static final double DAY = 24 * 3600 * 1000.0;

    /** Milliseconds that the calendar of Java tells, about the years from -10000 to 10000. */
    private static final double FARTHEST_DATE = 3.7e14;

    private Numbers() {}

    /** Four significant digits. */
    static String shortly(double value) {
        return number(value, DIGITS);
    }

    /** A number on an axis. */
    static String tick(double value) {
        return number(value, TICK_DIGITS);
    }

    private static String number(double value, int digits) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        return (value < 0 ? "\u2212" : "") + NetworkPrinter.number(Math.abs(value), digits);
    }

    /** A value of an attribute: a number, or the day of a date, with the time where it is not midnight (UTC). */
    static String value(Kind kind, double value) {
        if (kind != Kind.DATE || !(Math.abs(value) < FARTHEST_DATE)) {
            return shortly(value);
        }
        OffsetDateTime date = Instant.ofEpochMilli((long) value).atOffset(ZoneOffset.UTC);
        boolean midnight = Math.floorMod((long) value, (long) DAY) == 0;
        return date.format(DateTimeFormatter.ofPattern(midnight ? "uuuu-MM-dd" : "uuuu-MM-dd HH:mm", Locale.ROOT));
    }

    /** A difference of values: of dates, in days. */
    static String difference(Kind kind, double value) {
        return kind == Kind.DATE ? shortly(value / DAY) + " days" : shortly(value);
    }

    /** A share as a percentage with one decimal. */
    static String percent(double share) {
        return Double.isFinite(share) ? String.format(Locale.ROOT, "%.1f %%", 100 * share) : NONE;
    }

    /** A number of things. */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}

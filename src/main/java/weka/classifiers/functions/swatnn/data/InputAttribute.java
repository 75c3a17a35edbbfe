package weka.classifiers.functions.swatnn.data;

import weka.core.Attribute;

import java.io.Serializable;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/**
 * An attribute that rows have, whether or not the network needs it.
 *
 * @param name its name
 * @param kind what its values are
 * @param values the names of the values of a nominal attribute, in order; empty for others
 * @param known ascending indices of the nominal values that occurred in training; others count as missing. Empty for a numeric
 *     or date attribute, and where the network has no column of it
 * @param replacement what a missing value becomes: a finite number, or the index of a nominal value; 0 where the network has no
 *     column of it
 */
public record InputAttribute(String name, Kind kind, List<String> values, List<Integer> known, double replacement)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What the values of an attribute are. */
    public enum Kind {
        /** Numbers. */
        NUMERIC,
        /** Milliseconds since the beginning of 1970, UTC. */
        DATE,
        /** Indices into a list of names. */
        NOMINAL
    }

    /**
     * Checks that the parts fit together.
     *
     * @throws IllegalArgumentException if they do not
     */
    public InputAttribute {
        values = List.copyOf(values);
        known = List.copyOf(known);
        require(kind == Kind.NOMINAL || values.isEmpty() && known.isEmpty(), name, "is not nominal but has values");
        for (int k = 0; k < known.size(); k++) {
            int label = known.get(k);
            require(
                    label >= 0 && label < values.size() && (k == 0 || label > known.get(k - 1)),
                    name,
                    "has " + values.size() + " values; the indices of known ones must ascend within them, but one is "
                            + label);
        }
        require(Double.isFinite(replacement), name, "has the replacement " + replacement + "; it must be finite");
        require(new HashSet<>(values).size() == values.size(), name, "has two values of the same name");
        require(
                known.isEmpty() || isIn(known, replacement),
                name,
                "has the replacement " + replacement + "; it must be the index of a known value");
    }

    /** What the values of an attribute of Weka are. */
    public static Kind kind(Attribute attribute) {
        return attribute.isNominal() ? Kind.NOMINAL : attribute.isDate() ? Kind.DATE : Kind.NUMERIC;
    }

    /** Whether its values are names. */
    public boolean isNominal() {
        return kind == Kind.NOMINAL;
    }

    /** The known values other than the replacement. */
    public int[] knownOthers() {
        return known.stream()
                .mapToInt(Integer::intValue)
                .filter(label -> label != (int) replacement)
                .toArray();
    }

    /** The value that counts for {@code value}: itself, or the replacement where it is missing, infinite or not known. */
    public double counted(double value) {
        if (!isNominal()) {
            return Double.isFinite(value) ? value : replacement;
        }
        return isIn(known, value) ? value : replacement;
    }

    /** Whether a value, an index of any size, occurred in training. */
    public boolean isKnown(double value) {
        return isIn(known, value);
    }

    private static boolean isIn(List<Integer> ascending, double value) {
        return (int) value == value && Collections.binarySearch(ascending, (int) value) >= 0;
    }

    private static void require(boolean condition, String name, String problem) {
        if (!condition) {
            throw new IllegalArgumentException("The attribute " + name + " " + problem);
        }
    }
}

package weka.classifiers.functions.swatnn.data;

import java.util.List;

/**
 * One attribute and the columns that come from it, laid out for speed: what a row's value becomes is found without a search.
 *
 * @param header index of the attribute in Weka's header
 * @param number the column of a numeric or date attribute, else null
 * @param known for a nominal attribute, which of its values occurred in training; else null
 * @param replacement what a missing value becomes: mean, or index of the mode
 * @param first index of its first column
 * @param labels the nominal value that each of its columns indicates; none for a numeric or date attribute
 * @param on what each of these columns is where it is the value
 * @param off what each of these columns is elsewhere
 */
record EncodedAttribute(
        int header,
        InputColumn number,
        boolean[] known,
        double replacement,
        int first,
        int[] labels,
        double[] on,
        double[] off) {

    /**
     * Lays an attribute out.
     *
     * @param attribute the attribute
     * @param header its index in Weka's header
     * @param first index of its first column
     * @param columns its columns, at least one
     */
    static EncodedAttribute of(InputAttribute attribute, int header, int first, List<InputColumn> columns) {
        boolean[] known = attribute.isNominal() ? new boolean[attribute.values().size()] : null;
        attribute.known().forEach(label -> known[label] = true);
        return new EncodedAttribute(
                header,
                attribute.isNominal() ? null : columns.get(0),
                known,
                attribute.replacement(),
                first,
                columns.stream().mapToInt(InputColumn::label).toArray(),
                columns.stream().mapToDouble(c -> c.encode(c.label())).toArray(),
                columns.stream().mapToDouble(c -> c.encode(c.label() + 1.0)).toArray());
    }

    /** Writes the inputs for a value, the first of them at {@code at + first}. */
    void encode(double value, double[] out, int at) {
        if (number != null) {
            // Adding 0 makes one number of -0 and 0.
            out[at + first] = number.encode(Double.isFinite(value) ? value + 0.0 : replacement);
            return;
        }
        int label = (int) value;
        boolean counts = label == value && label >= 0 && label < known.length && known[label];
        int counted = counts ? label : (int) replacement;
        for (int k = 0; k < labels.length; k++) {
            out[at + first + k] = labels[k] == counted ? on[k] : off[k];
        }
    }
}

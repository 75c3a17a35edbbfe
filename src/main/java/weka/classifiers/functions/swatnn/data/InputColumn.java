package weka.classifiers.functions.swatnn.data;

import java.io.Serializable;

/**
 * An input of the network: scale · (v - centre), where v is the value of a numeric or date attribute, or 1 where a nominal
 * attribute has a certain value and 0 where it has another.
 *
 * @param attribute index of the attribute among those of the model
 * @param label index of the nominal value that is indicated, or {@link #NO_LABEL} for a numeric or date attribute
 * @param center finite
 * @param scale finite, positive
 */
public record InputColumn(int attribute, int label, double center, double scale) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The label of a column that is not an indicator. */
    public static final int NO_LABEL = -1;

    /** Bound on encoded inputs far outside the training range, so that a weighted sum of them stays finite. */
    public static final double LARGEST = 1e100;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public InputColumn {
        if (!Double.isFinite(center) || !Double.isFinite(scale) || scale <= 0) {
            throw new IllegalArgumentException("An input column has the centre " + center + " and the scale " + scale
                    + "; both must be finite and the scale positive");
        }
    }

    /** Whether the column is 0 or 1 before it is scaled. */
    public boolean isIndicator() {
        return label != NO_LABEL;
    }

    /** The input for a value that counts: see {@link InputAttribute#counted}. */
    public double encode(double counted) {
        double raw = isIndicator() ? (counted == label ? 1 : 0) : counted;
        // Centred first: scale · raw + offset would lose the digits that a small range far from 0 depends on.
        return Math.max(-LARGEST, Math.min(LARGEST, (raw - center) * scale));
    }
}

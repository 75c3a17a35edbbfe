package weka.classifiers.functions.swatnn.prediction;

import java.util.Arrays;

/** What prediction intervals a model has. */
public enum IntervalKind {
    /** One width for all rows, behind the link of the class. */
    CONSTANT("constant"),
    /** Widths that vary with the row, by two quantile networks. */
    QUANTILE("quantile"),
    /** None. */
    NONE("none");

    private final String label;

    IntervalKind(String label) {
        this.label = label;
    }

    /** The name in options and texts. */
    public String label() {
        return label;
    }

    /**
     * The kind of a name.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static IntervalKind of(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There are no prediction intervals '" + label + "'"));
    }
}

package weka.classifiers.functions.swatnn.prediction;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.io.Serializable;

/**
 * How far off the prediction of a row mostly is, below and above: two networks of its inputs and of the prediction itself, whose outputs
 * are logarithms of widths. So widths are positive, and what they bound never crosses.
 *
 * @param below the logarithm of how far below the prediction the target mostly lies at most, in {@code units}
 * @param above the same above it
 * @param unit in the units of residuals, positive and finite
 */
public record RowWidths(SparseMlp below, SparseMlp above, double unit) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The least logarithm of a width: where a network says less, there were no rows that it could know from. */
    private static final double LEAST = -4;

    /** The greatest logarithm of a width. */
    private static final double MOST = 3;

    /** How large an output of the predicting network is heard, standardised, and what it is divided by, so that it is as large as inputs. */
    private static final double LARGEST_OUTPUT = 3;

    private static final double OUTPUT_SCALE = 2;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the networks hear different inputs, or the unit is not positive and finite
     */
    public RowWidths {
        if (below.inputs() != above.inputs() || !(unit > 0 && unit < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The widths of intervals come from networks of " + below.inputs() + " and "
                            + above.inputs() + " inputs in units of " + unit
                            + "; there must be as many, and the unit must be positive and finite");
        }
    }

    /**
     * Rows as the two networks hear them: the inputs, and what is predicted from them.
     *
     * @param rows n rows of d inputs
     * @param network predicts
     * @return as many rows of d + 1 inputs
     */
    public static DesignMatrix heard(DesignMatrix rows, SparseMlp network) {
        double[] outputs = new double[rows.rows()];
        network.predict(rows.inputs(), rows.rows(), outputs);
        int columns = rows.columns();
        double[] heard = new double[rows.rows() * (columns + 1)];
        for (int i = 0; i < rows.rows(); i++) {
            System.arraycopy(rows.inputs(), i * columns, heard, i * (columns + 1), columns);
            heard[i * (columns + 1) + columns] = heard(outputs[i]);
        }
        return new DesignMatrix(columns + 1, heard, rows.targets(), rows.weights());
    }

    private static double heard(double output) {
        return Math.max(-LARGEST_OUTPUT, Math.min(LARGEST_OUTPUT, output)) / OUTPUT_SCALE;
    }

    /** A row as the two networks hear it. */
    static double[] heard(double[] inputs, double output) {
        double[] heard = new double[inputs.length + 1];
        System.arraycopy(inputs, 0, heard, 0, inputs.length);
        heard[inputs.length] = heard(output);
        return heard;
    }

    /** The width below the prediction. */
    public double below(double[] heard) {
        return unit * width(below.predict(heard));
    }

    /** The width above the prediction. */
    public double above(double[] heard) {
        return unit * width(above.predict(heard));
    }

    /** A width in units, from its logarithm. */
    private static double width(double logarithm) {
        return Math.exp(Math.max(LEAST, Math.min(MOST, logarithm)));
    }

    /**
     * What a residual is as a multiple of the width on its side, at least 0: the conformity score of a row.
     *
     * @param residual what the target is more than the prediction
     * @param below the width below, positive
     * @param above the width above, positive
     */
    public static double score(double residual, double below, double above) {
        return Math.max(-residual / below, residual / above);
    }
}

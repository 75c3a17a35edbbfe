package weka.classifiers.functions.swatnn.effects;

/**
 * Values at places.
 *
 * @param x ascending places
 * @param y values, as many
 */
public record Curve(double[] x, double[] y) {

    /**
     * Checks the numbers of places and values.
     *
     * @throws IllegalArgumentException if they differ
     */
    public Curve {
        if (x.length != y.length) {
            throw new IllegalArgumentException("A curve has " + x.length + " places and " + y.length + " values");
        }
    }
}

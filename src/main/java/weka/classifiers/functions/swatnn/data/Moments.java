package weka.classifiers.functions.swatnn.data;

/**
 * Range, weighted mean and weighted standard deviation of the finite values of a column, right at every scale a double has:
 * neither the sum of values near 1e308 nor the square of values near 1e-300 leaves the range of numbers.
 *
 * @param minimum least finite value, NaN where there is none
 * @param maximum greatest finite value, NaN where there is none
 * @param mean weighted mean, in [minimum, maximum]
 * @param deviation weighted population standard deviation, exactly 0 where all values are equal
 */
record Moments(double minimum, double maximum, double mean, double deviation) {

    /**
     * Summarises a column.
     *
     * @param values the n values; those that are not finite are left out
     * @param weights the n weights, positive, of about the size of 1
     */
    static Moments of(double[] values, double[] weights) {
        double minimum = Double.POSITIVE_INFINITY;
        double maximum = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Double.isFinite(value)) {
                minimum = Math.min(minimum, value);
                maximum = Math.max(maximum, value);
            }
        }
        if (minimum > maximum) {
            return new Moments(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        if (minimum == maximum) {
            return new Moments(minimum, maximum, minimum, 0);
        }
        // A power of two takes the values to about [-1, 1] without rounding; the minimum as origin keeps small
        // differences
        // between large values.
        int exponent = Math.getExponent(Math.max(Math.abs(minimum), Math.abs(maximum)));
        double origin = Math.scalb(minimum, -exponent);
        double totalWeight = 0;
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i])) {
                totalWeight += weights[i];
                sum += weights[i] * (Math.scalb(values[i], -exponent) - origin);
            }
        }
        double shift = sum / totalWeight;
        double squares = 0;
        double rest = 0;
        // The range as unit: the square of a difference that is tiny beside the values would be 0.
        double unit = Math.scalb(maximum, -exponent) - origin;
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i])) {
                double difference = (Math.scalb(values[i], -exponent) - origin - shift) / unit;
                squares += weights[i] * difference * difference;
                rest += weights[i] * difference;
            }
        }
        double remainder = rest / totalWeight;
        double spread = Math.sqrt(Math.max(0, squares / totalWeight - remainder * remainder));
        double mean = Math.scalb(origin + (shift + unit * remainder), exponent);
        double deviation = Math.scalb(unit * spread, exponent);
        return new Moments(
                minimum, maximum, Math.max(minimum, Math.min(maximum, mean)), Math.min(Double.MAX_VALUE, deviation));
    }
}

package weka.classifiers.functions.swatnn.starts;

import weka.classifiers.functions.swatnn.data.DesignMatrix;

/**
 * Waves around a point in the plane of two columns, which need not count alike: where a column's unit is another one, or its range, circles
 * become ellipses.
 *
 * @param first a column
 * @param second another one
 * @param x the point, along the first column
 * @param y the point, along the second column
 * @param logRatio logarithm of how many times as much as a step along the first column one along the second counts
 * @param power |Σ v exp(i w r)|² of the highest peak
 * @param counted the same times the squares of the columns' weights, as in {@link Periodogram.Peak}
 * @param squares Σ v² of the rows that were looked at
 */
record Ring(int first, int second, double x, double y, double logRatio, double power, double counted, double squares) {

    /** A point that was not looked at. */
    static Ring at(int first, int second, double x, double y, double logRatio) {
        return new Ring(first, second, x, y, logRatio, 0, 0, 0);
    }

    /** Another point and ratio nearby, which was not looked at. */
    Ring moved(double dx, double dy, double dLogRatio) {
        return at(first, second, x + dx, y + dy, logRatio + dLogRatio);
    }

    /** The same point after a look at it. */
    Ring seen(double newPower, double factor, double newSquares) {
        return new Ring(first, second, x, y, logRatio, newPower, factor * newPower, newSquares);
    }

    /** What a step along the first column counts; the larger of the two is 1. */
    double firstWeight() {
        return firstWeight(logRatio);
    }

    /** What a step along the second column counts; the larger of the two is 1. */
    double secondWeight() {
        return firstWeight(-logRatio);
    }

    /** What a step along the first column counts for a ratio; along the second one it is that of the inverse ratio. */
    static double firstWeight(double logRatio) {
        return Math.min(1, Math.exp(-logRatio));
    }

    /** The distance of a row of the data from the point. */
    double distance(DesignMatrix rows, int row) {
        double dx = firstWeight() * (rows.inputs()[row * rows.columns() + first] - x);
        double dy = secondWeight() * (rows.inputs()[row * rows.columns() + second] - y);
        return Math.sqrt(dx * dx + dy * dy);
    }
}

package weka.classifiers.functions.swatnn.network;

/** Functions that a fit computes many times, in half the time of {@link Math}'s or less. */
final class FastFunctions {

    /** Up to this size of an argument, its multiple of π is exact to the bits that {@link #sine} needs. */
    private static final double FEW_PERIODS = 1e5;

    private static final double PER_PI = 1 / Math.PI;

    /** π in three parts (Cody and Waite, 1980): multiples of the first two up to 2^16 halves are exact. */
    private static final double PI_HIGH = 0x1.921fbp1;

    private static final double PI_MIDDLE = Math.PI - PI_HIGH;

    private static final double PI_LOW = 1.2246467991473532e-16;

    private FastFunctions() {}

    /**
     * Up to Java 20 {@link Math#tanh} leaves the virtual machine for every number; this is twice as fast. Near zero it is the
     * rational approximation of the Cephes library (Moshier 1989), elsewhere the definition.
     */
    static double tanh(double v) {
        double size = Math.abs(v);
        if (size < 0.625) {
            double square = v * v;
            double numerator = (-9.64399179425052238628e-1 * square - 9.92877231001918586564e1) * square
                    - 1.61468768441708447952e3;
            double denominator = ((square + 1.12811678491632931402e2) * square + 2.23548839060100448583e3) * square
                    + 4.84406305325125486048e3;
            return v + v * square * numerator / denominator;
        }
        return Math.copySign(1 - 2 / (Math.exp(2 * size) + 1), v);
    }

    /**
     * exp(v) - 1 for v in [-40, 40]: the power series at v / 512, then nine times the step from exp(t) - 1 to exp(2t) - 1, in
     * which small results keep their digits. Half the time of {@link Math#exp} in a loop.
     */
    static double exponentialLessOne(double v) {
        double t = v * (1.0 / 512);
        double inner = 1.0 / 24 + t * (1.0 / 120 + t * (1.0 / 720 + t * (1.0 / 5040 + t * (1.0 / 40320))));
        double e = t * (1 + t * (1.0 / 2 + t * (1.0 / 6 + t * inner)));
        e *= 2 + e;
        e *= 2 + e;
        e *= 2 + e;
        e *= 2 + e;
        e *= 2 + e;
        e *= 2 + e;
        e *= 2 + e;
        e *= 2 + e;
        return e * (2 + e);
    }

    /** Replaces each of {@code values[from]} to {@code values[to - 1]} by its sine, within 1e-15. */
    static void sine(double[] values, int from, int to) {
        if (fewPeriods(values, from, to)) {
            for (int i = from; i < to; i++) {
                values[i] = shiftedSine(values[i], 0);
            }
        } else {
            for (int i = from; i < to; i++) {
                values[i] = Math.sin(values[i]);
            }
        }
    }

    /** Multiplies each of {@code products[from]} to {@code products[to - 1]} by the cosine of the argument, within 1e-15. */
    static void multiplyByCosine(double[] arguments, double[] products, int from, int to) {
        if (fewPeriods(arguments, from, to)) {
            for (int i = from; i < to; i++) {
                products[i] *= shiftedSine(arguments[i], 0.5);
            }
        } else {
            for (int i = from; i < to; i++) {
                products[i] *= Math.cos(arguments[i]);
            }
        }
    }

    /** False where one is not a number. */
    private static boolean fewPeriods(double[] arguments, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!(Math.abs(arguments[i]) <= FEW_PERIODS)) {
                return false;
            }
        }
        return true;
    }

    /**
     * sin(v + shift π) for a shift of 0 or 0.5: the power series within half a period around a zero, whose number says the sign. Without
     * branches, so that the processor computes several at a time.
     */
    private static double shiftedSine(double v, double shift) {
        double zero = Math.rint(v * PER_PI + shift);
        double halves = zero - shift;
        double r = v - halves * PI_HIGH - halves * PI_MIDDLE - halves * PI_LOW;
        double odd = zero - 2 * Math.rint(0.5 * zero);
        double s = r * r;
        double inner = 1.0 / 6227020800L
                + s * (-1.0 / 1307674368000L + s * (1.0 / 355687428096000L - s / 121645100408832000L));
        double series =
                -1.0 / 6 + s * (1.0 / 120 + s * (-1.0 / 5040 + s * (1.0 / 362880 + s * (-1.0 / 39916800 + s * inner))));
        return (1 - 2 * odd * odd) * (r + r * s * series);
    }
}

package weka.classifiers.functions.swatnn.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * What is added to the class before a logarithm or a root is taken. It is 0 where no value needs more. Where some are too small, the
 * shift takes the least value to 0 for a root, and for a logarithm to a distance that the data know: 1 among whole numbers, else
 * that of the lower quartile of the other values from the least one, so that a few values near the least do not lie far out. It has few
 * digits, since it stands in every equation.
 */
final class ClassShift {

    private ClassShift() {}

    /**
     * The shift of a link.
     *
     * @param link what is taken of the class
     * @param values finite values of the class, at least one
     * @return 0, or a positive number; not finite where it would be more than a double holds
     */
    static double of(Link link, double[] values) {
        double least = Arrays.stream(values).min().orElseThrow();
        boolean enough = least > 0 || least == 0 && link == Link.SQRT;
        if (link == Link.IDENTITY || link == Link.LOGIT || enough) {
            return 0;
        }
        BigDecimal distance = distance(values, least);
        BigDecimal origin = BigDecimal.valueOf(least).setScale(distance.scale(), RoundingMode.FLOOR);
        return (link == Link.LOG ? distance : BigDecimal.ZERO).subtract(origin).doubleValue();
    }

    /** In one significant digit. */
    private static BigDecimal distance(double[] values, double least) {
        double[] others = Arrays.stream(values).filter(v -> v > least).sorted().toArray();
        boolean whole = Arrays.stream(values).allMatch(v -> v == Math.rint(v));
        double distance = whole || others.length == 0 ? 1 : others[others.length / 4] - least;
        return BigDecimal.valueOf(Math.min(Double.MAX_VALUE, distance)).round(new MathContext(1));
    }
}

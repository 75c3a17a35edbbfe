package weka.classifiers.functions.swatnn.model;

import weka.classifiers.functions.swatnn.network.NetworkPrinter;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A network in the units of the data: for raw values v it computes at v - shift what the network that the search found computes at
 * scale · (v - centre), and its output is in the units of the class. Scales and the normalisation of the class are folded into the
 * weights. A centre is too, unless it is large beside the range of its column (years, dates, coordinates): folding would leave
 * two large terms that cancel, so the difference from it is what the network hears.
 *
 * @param network in the units of the data
 * @param shifts what is subtracted from each column, 0 where the centre is folded
 */
public record UnitsOfData(SparseMlp network, double[] shifts) {

    /** The largest centre, in half ranges, that is folded: at most one digit is lost. */
    private static final double LARGEST_FOLDED = 10;

    /** A shift for people may lie as far from the centre as this part of half the range, so that it can be a shorter number. */
    private static final double SHIFT_TOLERANCE = 0.05;

    /** Fewest significant digits that are tried. */
    private static final int LEAST_DIGITS = 5;

    /** Random points at which the effect of rounding is measured. */
    private static final int POINTS = 256;

    /**
     * How far the points reach, in half ranges. Most training values lie within one; in columns with long tails, some lie much further
     * out.
     */
    private static final double NEAR = 1.2;

    private static final double FAR = 10;

    /** By how much rounding may move a prediction at a point that is near or far, in deviations of the class. */
    private static final double LARGEST_EFFECT_NEAR = 2e-4;

    private static final double LARGEST_EFFECT_FAR = 8e-4;

    /**
     * Converts a network.
     *
     * @param network on encoded inputs and standardised target
     * @param centers d centres
     * @param scales d factors, positive
     * @param shorten whether shifts may be numbers of few digits near the centres, for people; otherwise they are the centres
     * @param mean what an output of 0 stands for
     * @param deviation what a difference of 1 in the output stands for
     * @return nothing where a number of the result is more than a double holds
     */
    public static Optional<UnitsOfData> of(
            SparseMlp network, double[] centers, double[] scales, boolean shorten, double mean, double deviation) {
        double[] shifts = new double[centers.length];
        double[] offsets = new double[centers.length];
        for (int c = 0; c < centers.length; c++) {
            boolean folded = Math.abs(centers[c]) * scales[c] <= LARGEST_FOLDED;
            shifts[c] = folded ? 0 : shorten ? shortNear(centers[c], SHIFT_TOLERANCE / scales[c]) : centers[c];
            offsets[c] = folded ? -centers[c] * scales[c] : (shifts[c] - centers[c]) * scales[c];
        }
        try {
            return Optional.of(new UnitsOfData(
                    network.withInputsScaled(scales, offsets).withOutputScaled(deviation, mean), shifts));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The number of fewest digits within a distance. */
    private static double shortNear(double value, double distance) {
        for (int digits = 1; digits < NetworkPrinter.ALL_DIGITS; digits++) {
            double rounded = rounded(value, digits);
            if (Math.abs(rounded - value) <= distance) {
                return rounded;
            }
        }
        return value;
    }

    /**
     * The fewest significant digits, at least 5, with which predictions are those of the network, to about a thousandth of the class's
     * deviation.
     *
     * @param centers d centres, as in {@link #of}
     * @param scales d factors
     * @param deviation of the class
     */
    public int digits(double[] centers, double[] scales, double deviation) {
        SparseMlp live = network.withoutDeadPaths();
        double[] near = points(centers, scales, NEAR);
        double[] far = points(centers, scales, FAR);
        for (int digits = LEAST_DIGITS; digits < NetworkPrinter.ALL_DIGITS; digits++) {
            SparseMlp printed = rounded(live, digits);
            if (effect(live, printed, near) <= LARGEST_EFFECT_NEAR * deviation
                    && effect(live, printed, far) <= LARGEST_EFFECT_FAR * deviation) {
                return digits;
            }
        }
        return NetworkPrinter.ALL_DIGITS;
    }

    /** Random points row by row, as the network hears them; the same for equal models. */
    private double[] points(double[] centers, double[] scales, double reach) {
        SplittableRandom random = new SplittableRandom(POINTS);
        double[] points = new double[POINTS * centers.length];
        for (int i = 0; i < points.length; i++) {
            int c = i % centers.length;
            points[i] = centers[c] - shifts[c] + random.nextDouble(-reach, reach) / scales[c];
        }
        return points;
    }

    /** The largest difference of two networks' predictions. */
    private static double effect(SparseMlp a, SparseMlp b, double[] points) {
        return furthest(predictions(a, points), predictions(b, points));
    }

    private static double[] predictions(SparseMlp network, double[] points) {
        double[] predictions = new double[POINTS * network.outputs()];
        network.predict(points, POINTS, predictions);
        return predictions;
    }

    private static double furthest(double[] a, double[] b) {
        double furthest = 0;
        for (int i = 0; i < a.length; i++) {
            furthest = Math.max(furthest, Math.abs(a[i] - b[i]));
        }
        return furthest;
    }

    private static SparseMlp rounded(SparseMlp network, int digits) {
        var builder = SparseMlp.builder(network.inputs());
        for (int l = 0; l <= network.hiddenLayers(); l++) {
            int layer = l;
            builder.add(network.layer(l)
                    .with(
                            network.layer(l).sources(),
                            (from, to) -> rounded(network.weight(layer, from, to), digits),
                            to -> rounded(network.bias(layer, to), digits)));
        }
        return builder.build();
    }

    /** As it is printed. */
    private static double rounded(double value, int digits) {
        return Math.copySign(Double.parseDouble(NetworkPrinter.number(Math.abs(value), digits)), value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnitsOfData that && network.equals(that.network) && Arrays.equals(shifts, that.shifts);
    }

    @Override
    public int hashCode() {
        return 31 * network.hashCode() + Arrays.hashCode(shifts);
    }
}

package weka.classifiers.functions.swatnn.network;

import java.util.Arrays;

/**
 * Between what values the slope of a network's first output in one of its inputs lies, wherever the inputs are in a box: interval arithmetic
 * (Moore, 1966, Interval analysis) of values and derivatives together. The slope need not reach the bounds. Where they are not
 * both on one side of 0, nothing is said of its sign. At a kink the slope is anything between those beside it.
 *
 * @param least no slope is less
 * @param most no slope is more
 */
public record SlopeBounds(double least, double most) {

    private static final SlopeBounds ZERO = new SlopeBounds(0, 0);

    /** The rounding of a sum of n terms is at most about n times this, as a fraction of the sum of their sizes. */
    private static final double ROUNDING = 2.3e-16;

    /**
     * The bounds.
     *
     * @param network a network of d inputs
     * @param input which of them, from 0
     * @param least the least value of each input in the box
     * @param most the greatest one
     */
    public static SlopeBounds of(SparseMlp network, int input, double[] least, double[] most) {
        int inputs = network.inputs();
        SlopeBounds[] values = new SlopeBounds[inputs];
        SlopeBounds[] slopes = new SlopeBounds[inputs];
        Arrays.setAll(values, i -> new SlopeBounds(least[i], most[i]));
        Arrays.setAll(slopes, i -> i == input ? new SlopeBounds(1, 1) : ZERO);
        for (int l = 0; l <= network.hiddenLayers(); l++) {
            int width = network.width(l);
            SlopeBounds[] nextValues = new SlopeBounds[width];
            SlopeBounds[] nextSlopes = new SlopeBounds[width];
            for (int to = 0; to < width; to++) {
                SlopeBounds argument = sum(network, l, to, values, network.bias(l, to));
                Activation activation = network.activation(l, to);
                nextValues[to] = argument.value(activation);
                nextSlopes[to] = sum(network, l, to, slopes, 0).times(argument.slope(activation));
            }
            values = nextValues;
            slopes = nextSlopes;
        }
        return slopes[0];
    }

    /** Whether the slope is nowhere of the other sign. */
    public boolean has(int sign) {
        return sign > 0 ? least >= 0 : sign < 0 ? most <= 0 : true;
    }

    /** A weighted sum, widened by what rounding may have made of it; terms of one sign leave its sign in no doubt. */
    private static SlopeBounds sum(SparseMlp network, int l, int to, SlopeBounds[] terms, double bias) {
        double least = bias;
        double most = bias;
        double sizes = Math.abs(bias);
        boolean positive = bias >= 0;
        boolean negative = bias <= 0;
        for (int from = 0; from < terms.length; from++) {
            double w = network.weight(l, from, to);
            if (w != 0) {
                double low = w * (w > 0 ? terms[from].least : terms[from].most);
                double high = w * (w > 0 ? terms[from].most : terms[from].least);
                least += low;
                most += high;
                sizes += Math.max(Math.abs(low), Math.abs(high));
                positive &= low >= 0;
                negative &= high <= 0;
            }
        }
        double rounding = ROUNDING * (terms.length + 1) * sizes;
        return new SlopeBounds(
                positive ? Math.max(0, least - rounding) : least - rounding,
                negative ? Math.min(0, most + rounding) : most + rounding);
    }

    private SlopeBounds times(SlopeBounds other) {
        double a = least * other.least;
        double b = least * other.most;
        double c = most * other.least;
        double d = most * other.most;
        return new SlopeBounds(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
    }

    private SlopeBounds value(Activation activation) {
        return switch (activation) {
            case SIGMOID, TANH, LEAKY_RELU, LINEAR -> new SlopeBounds(activation.value(least), activation.value(most));
            case SINE -> new SlopeBounds(-1, 1);
            case SQUARE, ABSOLUTE -> new SlopeBounds(activation.value(nearest()), activation.value(furthest()));
        };
    }

    /** The slopes of an activation where its argument is within these bounds. */
    private SlopeBounds slope(Activation activation) {
        return switch (activation) {
            case LINEAR -> new SlopeBounds(1, 1);
            case LEAKY_RELU ->
                new SlopeBounds(least < 0 ? Activation.LEAKY_SLOPE : 1, most > 0 ? 1 : Activation.LEAKY_SLOPE);
            case SIGMOID -> new SlopeBounds(sigmoidSlope(furthest()), sigmoidSlope(nearest()));
            case TANH -> new SlopeBounds(tanhSlope(furthest()), tanhSlope(nearest()));
            case SINE -> new SlopeBounds(-1, 1);
            case SQUARE -> new SlopeBounds(2 * least, 2 * most);
            case ABSOLUTE -> new SlopeBounds(least < 0 ? -1 : 1, most > 0 ? 1 : -1);
        };
    }

    private double nearest() {
        return Math.max(0, Math.max(least, -most));
    }

    private double furthest() {
        return Math.max(-least, most);
    }

    private static double sigmoidSlope(double v) {
        double value = Activation.SIGMOID.value(v);
        return value * (1 - value);
    }

    private static double tanhSlope(double v) {
        double value = Activation.TANH.value(v);
        return Math.max(0, 1 - value * value);
    }
}

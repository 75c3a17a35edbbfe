package weka.classifiers.functions.swatnn.network;

/**
 * The activation functions that a hidden neuron can have (SWAT-NN, section 3.1). The order is the order of the activation
 * logits in a decoded matrix and is part of the frozen autoencoder's format.
 */
public enum Activation {
    /** 1 / (1 + exp(-v)). */
    SIGMOID {
        @Override
        public double value(double v) {
            return 1 / (1 + Math.exp(-v));
        }

        @Override
        public double derivative(double v, double value) {
            return value * (1 - value);
        }
    },
    /** The hyperbolic tangent. */
    TANH {
        @Override
        public double value(double v) {
            return Math.tanh(v);
        }

        @Override
        public double derivative(double v, double value) {
            return 1 - value * value;
        }
    },
    /** v where v is positive, {@link #LEAKY_SLOPE} v elsewhere. */
    LEAKY_RELU {
        @Override
        public double value(double v) {
            return v > 0 ? v : LEAKY_SLOPE * v;
        }

        @Override
        public double derivative(double v, double value) {
            return v > 0 ? 1 : LEAKY_SLOPE;
        }
    };

    /** The slope of {@link #LEAKY_RELU} for negative arguments. */
    public static final double LEAKY_SLOPE = 0.01;

    /** The function at {@code v}. */
    public abstract double value(double v);

    /** The first derivative at {@code v}, where {@code value} is {@link #value value(v)}. */
    public abstract double derivative(double v, double value);

    /** The name used in printed networks: {@code sigmoid}, {@code tanh} or {@code leakyReLU}. */
    public String label() {
        return this == LEAKY_RELU ? "leakyReLU" : name().toLowerCase(java.util.Locale.ROOT);
    }
}

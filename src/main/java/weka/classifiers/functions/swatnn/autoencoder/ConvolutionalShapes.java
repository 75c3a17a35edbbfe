package weka.classifiers.functions.swatnn.autoencoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import weka.classifiers.functions.swatnn.tensors.Parameters;

/**
 * What the convolutional encoders and decoders have in common: {@value #LAYERS} convolutions of 3 × 3 over the N × columns matrix,
 * of which every second halves the columns, and {@value #CONNECTED} fully connected layers between them and the latent. The
 * convolutions of all depths run as one grouped pass.
 */
final class ConvolutionalShapes {

    static final int LAYERS = 7;
    static final int CONNECTED = 4;

    /** Keeps the mean square through a {@link #rectified} layer; without norms, eleven layers would lose small signals else. */
    static final double GAIN = Math.sqrt(2);

    private static final float SLOPE = 0.01f;
    private static final int SIDE = 3;
    private static final int LEAST_CHANNELS = 4;
    private static final int WIDTH_PER_CHANNEL = 8;

    private final AutoencoderSizes sizes;
    private final int matrixColumns;

    /** For matrices of so many columns. */
    ConvolutionalShapes(AutoencoderSizes sizes, int matrixColumns) {
        this.sizes = sizes;
        this.matrixColumns = matrixColumns;
    }

    /** Channels of the inner convolutions of one depth. */
    int channels() {
        return Math.max(LEAST_CHANNELS, sizes.modelWidth() / WIDTH_PER_CHANNEL);
    }

    /** Whether convolution {@code layer} = 0 … 6 of an encoder halves the columns. */
    static boolean halves(int layer) {
        return layer % 2 == 1;
    }

    /** Columns after the first {@code layers} convolutions of an encoder. */
    int columnsAfter(int layers) {
        int columns = matrixColumns;
        for (int layer = 0; layer < layers; layer++) {
            columns = halves(layer) ? (columns + 1) / 2 : columns;
        }
        return columns;
    }

    /** Numbers of one depth between the convolutions and the fully connected layers. */
    int flat() {
        return channels() * sizes.width() * columnsAfter(LAYERS);
    }

    /** Declares a convolution of each depth: weight [L, out, in, 3, 3] and bias [L, out]. */
    void declareConvolution(Parameters.Declaration b, String name, int in, int out) {
        int depths = sizes.depths();
        b.normal(name + ".weight", GAIN / Math.sqrt(in * SIDE * SIDE), depths, out, in, SIDE, SIDE);
        b.constants(name + ".bias", new float[depths * out], depths, out);
    }

    /** The convolution of G depths at once; x [B, G · in, N, columns]. */
    static NDArray convolve(Parameters p, String name, NDArray x, boolean halving) {
        NDArray weight = p.get(name + ".weight");
        int groups = Math.toIntExact(weight.getShape().get(0));
        NDArray kernels = weight.reshape(-1, weight.getShape().get(2), SIDE, SIDE);
        NDArray offsets = p.get(name + ".bias").reshape(-1);
        kernels.attach(x.getManager());
        offsets.attach(x.getManager());
        return Conv2d.conv2d(
                        x, kernels, offsets, new Shape(1, halving ? 2 : 1), new Shape(1, 1), new Shape(1, 1), groups)
                .singletonOrThrow();
    }

    /** The leaky rectified linear unit between all layers. */
    static NDArray rectified(NDArray x) {
        return Activation.leakyRelu(x, SLOPE);
    }

    /** A fully connected layer and its units. */
    static NDArray connected(Parameters p, String name, NDArray x) {
        return rectified(Transformer.linear(p, name, x));
    }
}

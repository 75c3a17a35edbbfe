package weka.classifiers.functions.swatnn.autoencoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
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

    private static final int CONNECTED_PER_WIDTH = 2;
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
    void declareConvolution(Parameters.Declaration b, String name, double gain, int in, int out) {
        int depths = sizes.depths();
        b.normal(name + ".weight", gain / Math.sqrt(in * SIDE * SIDE), depths, out, in, SIDE, SIDE);
        b.constants(name + ".bias", new float[depths * out], depths, out);
    }

    /**
     * The convolutions of G depths at once, by their weights [G, out, in, 3, 3] and biases [G, out]; x [B, G · in, N, columns]. They are
     * products of matrices over all patches: PyTorch's own convolutions of few channels on a CPU now and then give gradients that are
     * no numbers.
     */
    static NDArray convolve(NDArray weight, NDArray bias, NDArray x, boolean halving) {
        long groups = weight.getShape().get(0);
        long out = weight.getShape().get(1);
        long patch = weight.getShape().get(2) * SIDE * SIDE;
        long batch = x.getShape().get(0);
        long rows = x.getShape().get(2);
        int step = halving ? 2 : 1;
        long columns = (x.getShape().get(3) + step - 1) / step;
        NDArray padded = padded(padded(x, 2), 3);
        NDList shifted = new NDList();
        for (int i = 0; i < SIDE; i++) {
            for (int j = 0; j < SIDE; j++) {
                long end = j + (columns - 1) * step + 1;
                shifted.add(padded.get(":, :, " + i + ":" + (i + rows) + ", " + j + ":" + end + ":" + step));
            }
        }
        NDArray patches = NDArrays.stack(shifted, 2).reshape(new Shape(batch, groups, patch, rows * columns));
        NDArray kernels = weight.reshape(new Shape(groups, out, patch));
        NDArray offsets = bias.reshape(new Shape(groups, out, 1));
        kernels.attach(x.getManager());
        offsets.attach(x.getManager());
        return kernels.matMul(patches).add(offsets).reshape(new Shape(batch, groups * out, rows, columns));
    }

    /** A zero before and after each line along an axis. */
    private static NDArray padded(NDArray x, int axis) {
        long[] shape = x.getShape().getShape().clone();
        shape[axis] = 1;
        NDArray zeros = x.getManager().zeros(new Shape(shape));
        return NDArrays.concat(new NDList(zeros, x, zeros), axis);
    }

    /** The leaky rectified linear unit between all layers. */
    static NDArray rectified(NDArray x) {
        return Activation.leakyRelu(x, SLOPE);
    }

    /** A fully connected layer behind a norm and units. */
    static NDArray connected(Parameters p, String name, NDArray x) {
        return Transformer.linear(p, name, rectified(Transformer.normalise(x)));
    }

    /** Width of the fully connected layers. */
    int connectedWidth() {
        return CONNECTED_PER_WIDTH * sizes.modelWidth();
    }

    /** The input of a convolution behind a norm, over all numbers of a network and depth, and units; x [B, G · C, N, columns]. */
    static NDArray ready(NDArray x, int groups) {
        Shape shape = x.getShape();
        return rectified(
                Transformer.normalise(x.reshape(shape.get(0), groups, -1)).reshape(shape));
    }
}

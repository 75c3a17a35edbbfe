package weka.classifiers.functions.swatnn.autoencoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import weka.classifiers.functions.swatnn.matrices.NetworkMatrices;
import weka.classifiers.functions.swatnn.tensors.Parameters;

/**
 * The encoder of SWAT-NN's predecessor (Huang, Montazerin and Srivastava 2024, section 3.1): one convolutional net a depth, of which
 * only that of the network's own depth speaks and the others give zeros; their results side by side pass four fully connected
 * layers and become one vector, normalised here to mean 0 and variance 1, so that N(0, 1) is where real networks lie.
 */
final class ConvolutionalEncoder implements NetworkEncoder {

    private static final int CHANNELS_IN = 2;

    private final AutoencoderSizes sizes;
    private final int columns;
    private final ConvolutionalShapes shapes;

    /** For matrices of so many columns. */
    ConvolutionalEncoder(AutoencoderSizes sizes, int columns) {
        this.sizes = sizes;
        this.columns = columns;
        this.shapes = new ConvolutionalShapes(sizes, columns);
    }

    @Override
    public void declare(Parameters.Declaration b) {
        for (int layer = 0; layer < ConvolutionalShapes.LAYERS; layer++) {
            shapes.declareConvolution(
                    b, NAME + ".conv" + layer, layer == 0 ? CHANNELS_IN : shapes.channels(), shapes.channels());
        }
        int in = sizes.depths() * shapes.flat();
        for (int layer = 0; layer < ConvolutionalShapes.CONNECTED; layer++) {
            boolean last = layer == ConvolutionalShapes.CONNECTED - 1;
            b.linear(
                    NAME + ".full" + layer,
                    last ? 1 : ConvolutionalShapes.GAIN,
                    1,
                    in,
                    last ? sizes.latentWidth() : sizes.modelWidth());
            in = sizes.modelWidth();
        }
    }

    @Override
    public NDArray encode(Parameters p, NetworkMatrices matrices) {
        int batch = Math.toIntExact(matrices.values().getShape().get(0));
        int depths = sizes.depths();
        NDArray own = matrices.depths().reshape(batch, depths, 1, 1, 1);
        NDArray x = matrices.values()
                .expandDims(1)
                .concat(matrices.valid().expandDims(1), 1)
                .expandDims(1)
                .mul(own)
                .reshape(new Shape(batch, (long) depths * CHANNELS_IN, sizes.width(), columns));
        for (int layer = 0; layer < ConvolutionalShapes.LAYERS; layer++) {
            x = ConvolutionalShapes.rectified(
                    ConvolutionalShapes.convolve(p, NAME + ".conv" + layer, x, ConvolutionalShapes.halves(layer)));
        }
        NDArray h = x.reshape(batch, depths, shapes.flat())
                .mul(own.reshape(batch, depths, 1))
                .reshape(batch, (long) depths * shapes.flat());
        for (int layer = 0; layer < ConvolutionalShapes.CONNECTED - 1; layer++) {
            h = ConvolutionalShapes.connected(p, NAME + ".full" + layer, h);
        }
        NDArray raw = Transformer.linear(p, NAME + ".full" + (ConvolutionalShapes.CONNECTED - 1), h);
        return Transformer.normalise(raw).expandDims(1);
    }
}

package weka.classifiers.functions.swatnn.autoencoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import weka.classifiers.functions.swatnn.matrices.MatrixLayouts;
import weka.classifiers.functions.swatnn.matrices.NetworkBatch;
import weka.classifiers.functions.swatnn.tensors.Parameters;

/**
 * The decoders of SWAT-NN's predecessor (Huang, Montazerin and Srivastava 2024, section 3.1), approximate inverses of its encoders: four
 * fully connected layers, the last of which splits into one part a depth, then seven convolutions a depth. Where the encoder
 * halves the columns, these double them by repetition before they convolve.
 */
final class ConvolutionalDecoders implements LatentDecoders {

    /** So that decoded weights have a deviation of about 0.35 at first, and deep networks outputs of moderate size. */
    private static final double START = 0.5;

    private final AutoencoderSizes sizes;
    private final MatrixLayouts layouts;
    private final ConvolutionalShapes shapes;

    ConvolutionalDecoders(AutoencoderSizes sizes, MatrixLayouts layouts) {
        this.sizes = sizes;
        this.layouts = layouts;
        this.shapes = new ConvolutionalShapes(sizes, layouts.columns());
    }

    @Override
    public void declare(Parameters.Declaration b) {
        int wide = shapes.connectedWidth();
        b.linear(SHARED + "full0", 1, 1, sizes.latentWidth(), wide);
        for (int layer = 1; layer < ConvolutionalShapes.CONNECTED - 1; layer++) {
            b.linear(SHARED + "full" + layer, ConvolutionalShapes.GAIN, 1, wide, wide);
        }
        int depths = sizes.depths();
        b.normal(STACKED + "full.weight", ConvolutionalShapes.GAIN / Math.sqrt(wide), depths, wide, shapes.flat());
        b.constants(STACKED + "full.bias", new float[depths * shapes.flat()], depths, 1, shapes.flat());
        for (int layer = 0; layer < ConvolutionalShapes.LAYERS; layer++) {
            boolean last = layer == ConvolutionalShapes.LAYERS - 1;
            shapes.declareConvolution(
                    b,
                    STACKED + "conv" + layer,
                    last ? START : ConvolutionalShapes.GAIN,
                    shapes.channels(),
                    last ? 1 : shapes.channels());
        }
        b.constants(
                STACKED + "matrix",
                // The last convolution treats all places alike.
                LatentDecoders.openMasks(layouts, sizes.width()),
                depths,
                sizes.width(),
                layouts.columns());
    }

    @Override
    public NetworkBatch[] decode(Parameters p, NDArray z, int firstDepth) {
        int groups = Math.toIntExact(z.getShape().get(0));
        int batch = Math.toIntExact(z.getShape().get(1));
        NDArray h = Transformer.linear(p, SHARED + "full0", z.reshape(-1, sizes.latentWidth()));
        for (int layer = 1; layer < ConvolutionalShapes.CONNECTED - 1; layer++) {
            h = h.add(ConvolutionalShapes.connected(p, SHARED + "full" + layer, h));
        }
        h = ConvolutionalShapes.connected(p, STACKED + "full", h.reshape(groups, batch, shapes.connectedWidth()));
        NDArray x = h.transpose(1, 0, 2)
                .reshape(new Shape(
                        batch,
                        (long) groups * shapes.channels(),
                        sizes.width(),
                        shapes.columnsAfter(ConvolutionalShapes.LAYERS)));
        for (int layer = 0; layer < ConvolutionalShapes.LAYERS; layer++) {
            int mirrored = ConvolutionalShapes.LAYERS - 1 - layer;
            if (ConvolutionalShapes.halves(mirrored)) {
                x = x.repeat(3, 2).get(":, :, :, :" + shapes.columnsAfter(mirrored));
            }
            String name = STACKED + "conv" + layer;
            NDArray more = ConvolutionalShapes.convolve(
                    p.get(name + ".weight"), p.get(name + ".bias"), ConvolutionalShapes.ready(x, groups), false);
            x = mirrored > 0 ? x.add(more) : more;
        }
        NDArray matrices = x.add(p.get(STACKED + "matrix"));
        NetworkBatch[] networks = new NetworkBatch[groups];
        for (int g = 0; g < groups; g++) {
            networks[g] = NetworkBatch.read(layouts.of(firstDepth + g), matrices.get(":, " + g));
        }
        return networks;
    }
}

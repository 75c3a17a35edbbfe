package weka.classifiers.functions.swatnn.autoencoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import weka.classifiers.functions.swatnn.matrices.MatrixCodec;
import weka.classifiers.functions.swatnn.matrices.MatrixLayout;
import weka.classifiers.functions.swatnn.matrices.MatrixLayouts;
import weka.classifiers.functions.swatnn.matrices.NetworkMatrices;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.tensors.Parameters;
import weka.classifiers.functions.swatnn.tensors.Scalars;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The encoder of SWAT-NN's predecessor (Huang, Montazerin and Srivastava 2024, section 3.1): one convolutional net a depth, of which
 * only that of the network's own depth speaks and the others give zeros; their results side by side pass four fully connected
 * layers and become one vector, normalised here to mean 0 and variance 1, so that N(0, 1) is where real networks lie.
 *
 * <p>Where it follows links, the convolutions see beside each entry of the matrix {@value #STATES} numbers of the state that the entry's
 * neuron has, see {@link LinkStates}; every column of a layer's block shows others.
 */
final class ConvolutionalEncoder implements NetworkEncoder {

    private static final int CHANNELS_IN = 2;
    private static final int STATES = 8;

    private final AutoencoderSizes sizes;
    private final MatrixLayouts layouts;
    private final ConvolutionalShapes shapes;
    private final LinkStates states;

    /**
     * For networks of these layouts.
     *
     * @param follows whether it follows links
     */
    ConvolutionalEncoder(AutoencoderSizes sizes, MatrixLayouts layouts, boolean follows) {
        this.sizes = sizes;
        this.layouts = layouts;
        this.shapes = new ConvolutionalShapes(sizes, layouts.columns());
        this.states =
                follows ? new LinkStates(layouts, NAME, STATES * layouts.of(1).weightColumn(1)) : null;
    }

    @Override
    public void declare(Parameters.Declaration b) {
        if (states != null) {
            states.declare(b);
        }
        int in = CHANNELS_IN + (states == null ? 0 : STATES);
        for (int layer = 0; layer < ConvolutionalShapes.LAYERS; layer++) {
            shapes.declareConvolution(
                    b,
                    NAME + ".conv" + layer,
                    ConvolutionalShapes.GAIN,
                    layer == 0 ? in : shapes.channels(),
                    shapes.channels());
        }
        int wide = shapes.connectedWidth();
        b.normal(NAME + ".full0.weight", 1 / Math.sqrt(shapes.flat()), sizes.depths(), shapes.flat(), wide);
        b.constants(NAME + ".full0.bias", new float[wide], 1, wide);
        for (int layer = 1; layer < ConvolutionalShapes.CONNECTED; layer++) {
            boolean last = layer == ConvolutionalShapes.CONNECTED - 1;
            b.linear(NAME + ".full" + layer, ConvolutionalShapes.GAIN, 1, wide, last ? sizes.latentWidth() : wide);
        }
    }

    @Override
    public NDArray encode(Parameters p, List<SparseMlp> networks, NDManager manager) {
        networks.forEach(layouts::check);
        NDList spoken = new NDList();
        List<Integer> order = new ArrayList<>();
        for (int depth = 1; depth <= sizes.depths(); depth++) {
            int own = depth;
            int[] members = IntStream.range(0, networks.size())
                    .filter(b -> networks.get(b).hiddenLayers() == own)
                    .toArray();
            if (members.length > 0) {
                List<SparseMlp> part =
                        IntStream.of(members).mapToObj(networks::get).toList();
                spoken.add(speak(p, part, depth, manager));
                IntStream.of(members).forEach(order::add);
            }
        }
        int[] back = new int[order.size()];
        for (int i = 0; i < back.length; i++) {
            back[order.get(i)] = i;
        }
        NDArray h = NDArrays.concat(spoken).get(manager.create(back)).add(p.get(NAME + ".full0.bias"));
        for (int layer = 1; layer < ConvolutionalShapes.CONNECTED - 1; layer++) {
            h = h.add(ConvolutionalShapes.connected(p, NAME + ".full" + layer, h));
        }
        NDArray raw = ConvolutionalShapes.connected(p, NAME + ".full" + (ConvolutionalShapes.CONNECTED - 1), h);
        return Transformer.normalise(raw).expandDims(1);
    }

    /** What the net of one depth says of networks of that depth, [B, width of the fully connected layers]. */
    private NDArray speak(Parameters p, List<SparseMlp> networks, int depth, NDManager manager) {
        NDArray x = image(p, networks, depth, manager);
        for (int layer = 0; layer < ConvolutionalShapes.LAYERS; layer++) {
            boolean halving = ConvolutionalShapes.halves(layer);
            NDArray weight = p.get(NAME + ".conv" + layer + ".weight").get(depth - 1 + ":" + depth);
            NDArray bias = p.get(NAME + ".conv" + layer + ".bias").get(depth - 1 + ":" + depth);
            if (layer == 0) {
                x = ConvolutionalShapes.convolve(weight, bias, x, false);
                continue;
            }
            NDArray more = ConvolutionalShapes.convolve(weight, bias, ConvolutionalShapes.ready(x, 1), halving);
            x = (halving ? x.get(":, :, :, ::2") : x).add(more);
        }
        return x.reshape(networks.size(), -1)
                .matMul(p.get(NAME + ".full0.weight").get(depth - 1));
    }

    /** The matrices of networks of one depth and what the convolutions see beside them, [B, channels, N, columns]. */
    private NDArray image(Parameters p, List<SparseMlp> networks, int depth, NDManager manager) {
        NetworkMatrices matrices = NetworkMatrices.of(layouts, networks, manager);
        NDArray values = LinkStates.bounded(Scalars.times(matrices.values(), 1 / MatrixCodec.CERTAIN));
        NDArray image = values.expandDims(1).concat(matrices.valid().expandDims(1), 1);
        if (states == null) {
            return image;
        }
        MatrixLayout layout = layouts.of(depth);
        List<NDArray> stages = states.follow(p, networks, manager);
        NDList blocks = new NDList();
        for (int layer = 0; layer <= depth; layer++) {
            NDArray state = stages.get(sizes.depths() - depth + layer);
            int columns = layer < depth ? layout.weightColumn(1) : layout.width() + 1;
            NDArray shown = LinkStates.bounded(state)
                    .get(":, :, :" + STATES * columns)
                    .reshape(new Shape(networks.size(), state.getShape().get(1), columns, STATES))
                    .transpose(0, 3, 1, 2);
            blocks.add(
                    layer < depth
                            ? shown
                            : shown.concat(
                                    manager.zeros(new Shape(networks.size(), STATES, layout.width() - 1, columns)), 2));
        }
        int left = layouts.columns() - layout.maskColumn();
        blocks.add(manager.zeros(new Shape(networks.size(), STATES, layout.width(), left)));
        return image.concat(NDArrays.concat(blocks, 3), 1);
    }
}

package weka.classifiers.functions.swatnn.autoencoder;

import ai.djl.ndarray.NDArray;
import weka.classifiers.functions.swatnn.matrices.MatrixLayouts;
import weka.classifiers.functions.swatnn.matrices.NetworkBatch;
import weka.classifiers.functions.swatnn.tensors.Parameters;

/**
 * The decoders D_1 … D_L: decoder k turns a latent into the matrix of an MLP with k hidden layers. Each is a transformer of its
 * own; their parameters are stacked along a leading axis so that any run of neighbouring depths is one batched pass.
 */
final class Decoders implements LatentDecoders {

    private static final String NAME = "decoders";
    private static final String MATRIX = NAME + ".matrix";

    private final AutoencoderSizes sizes;
    private final MatrixLayouts layouts;

    Decoders(AutoencoderSizes sizes, MatrixLayouts layouts) {
        this.sizes = sizes;
        this.layouts = layouts;
    }

    @Override
    public void declare(Parameters.Declaration b) {
        int width = sizes.modelWidth();
        int groups = sizes.depths();
        b.linear(NAME + ".latent", 1, groups, sizes.latentWidth(), width);
        b.normal(NAME + ".position", 0.1, groups, 1, sizes.width(), width);
        for (int layer = 0; layer < sizes.decoderLayers(); layer++) {
            Transformer.declareBlock(b, NAME + ".block" + layer, groups, width);
        }
        b.linear(MATRIX, 1, groups, width, layouts.columns(), LatentDecoders.openMasks(layouts, 1));
    }

    /**
     * Whether a parameter's last axis runs over the columns of the matrices, with the depths along the first.
     *
     * @param name the parameter
     */
    static boolean writesColumns(String name) {
        return name.startsWith(MATRIX + ".");
    }

    @Override
    public NetworkBatch[] decode(Parameters p, NDArray z, int firstDepth) {
        int groups = Math.toIntExact(z.getShape().get(0));
        int batch = Math.toIntExact(z.getShape().get(1));
        int tokens = sizes.width();
        NDArray x = Transformer.linear(p, NAME + ".latent", z.reshape(groups, -1, sizes.latentWidth()))
                .reshape(groups, batch, tokens, sizes.modelWidth())
                .add(p.get(NAME + ".position"))
                .reshape(groups, -1, sizes.modelWidth());
        for (int layer = 0; layer < sizes.decoderLayers(); layer++) {
            x = Transformer.block(p, NAME + ".block" + layer, x, tokens, sizes.heads());
        }
        NDArray matrices = Transformer.linear(p, MATRIX, Transformer.normalise(x))
                .reshape(groups, batch, tokens, layouts.columns());
        NetworkBatch[] networks = new NetworkBatch[groups];
        for (int g = 0; g < groups; g++) {
            networks[g] = NetworkBatch.read(layouts.of(firstDepth + g), matrices.get(g));
        }
        return networks;
    }
}

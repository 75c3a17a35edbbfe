package weka.classifiers.functions.swatnn.autoencoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import weka.classifiers.functions.swatnn.matrices.MatrixLayouts;
import weka.classifiers.functions.swatnn.matrices.NetworkMatrices;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.tensors.Parameters;

import java.util.List;

/**
 * The weight encoder E_w (SWAT-NN, section 3.1 and appendix B): a GPT-2 style transformer over the rows of a network's matrix.
 * Row h, all that belongs to the neurons of index h, is one token; it is projected together with its validity channel, gets a
 * learned position, passes the transformer blocks and becomes latent token h.
 */
final class WeightEncoder implements NetworkEncoder {

    private final AutoencoderSizes sizes;
    private final MatrixLayouts layouts;
    private final int columns;

    /** For networks of these layouts. */
    WeightEncoder(AutoencoderSizes sizes, MatrixLayouts layouts) {
        this.sizes = sizes;
        this.layouts = layouts;
        this.columns = layouts.columns();
    }

    @Override
    public void declare(Parameters.Declaration b) {
        int width = sizes.modelWidth();
        b.linear(NAME + ".row", 1, 1, 2 * columns, width);
        b.normal(NAME + ".position", 0.1, 1, sizes.width(), width);
        for (int layer = 0; layer < sizes.decoderLayers(); layer++) {
            Transformer.declareBlock(b, NAME + ".block" + layer, 1, width);
        }
        b.linear(NAME + ".latent", 1, 1, width, sizes.latentWidth());
    }

    @Override
    public NDArray encode(Parameters p, List<SparseMlp> networks, NDManager manager) {
        NetworkMatrices matrices = NetworkMatrices.of(layouts, networks, manager);
        int tokens = sizes.width();
        NDArray rows = matrices.values().concat(matrices.valid(), 2).reshape(-1, 2L * columns);
        NDArray x = Transformer.linear(p, NAME + ".row", rows)
                .reshape(-1, tokens, sizes.modelWidth())
                .add(p.get(NAME + ".position"))
                .reshape(-1, sizes.modelWidth());
        for (int layer = 0; layer < sizes.decoderLayers(); layer++) {
            x = Transformer.block(p, NAME + ".block" + layer, x, tokens, sizes.heads());
        }
        NDArray raw = Transformer.linear(p, NAME + ".latent", Transformer.normalise(x));
        return Transformer.normalise(raw).reshape(-1, tokens, sizes.latentWidth());
    }
}

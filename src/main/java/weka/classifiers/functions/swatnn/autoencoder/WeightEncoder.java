package weka.classifiers.functions.swatnn.autoencoder;

import ai.djl.ndarray.NDArray;
import weka.classifiers.functions.swatnn.matrices.NetworkMatrices;
import weka.classifiers.functions.swatnn.tensors.Parameters;

/**
 * The weight encoder E_w (SWAT-NN, section 3.1 and appendix B): a GPT-2 style transformer over the rows of a network's matrix.
 * Row h, all that belongs to the neurons of index h, is one token; it is projected together with its validity channel, gets a
 * learned position, passes the transformer blocks and becomes latent token h.
 */
final class WeightEncoder implements NetworkEncoder {

    private final AutoencoderSizes sizes;
    private final int columns;

    /** For matrices of so many columns. */
    WeightEncoder(AutoencoderSizes sizes, int columns) {
        this.sizes = sizes;
        this.columns = columns;
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
    public NDArray encode(Parameters p, NetworkMatrices matrices) {
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
